// Explores a program in the lab, steps to an end and back, and cancels a long search; posts what is on the page each
// time.

import "../../www/src/main";
import type { InterlockLab } from "../../www/src/lab/interlock-lab";
import { post, tell } from "./post";

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** What `find` finds, as soon as there is something. */
async function once<Found>(find: () => Found | null | undefined | false): Promise<Found> {
  for (;;) {
    const found = find();
    if (found) return found;
    await nextFrame();
  }
}

/** A lab with such attributes, and what is in its exploration. */
async function labWith(attributes: Record<string, string>) {
  const lab = document.createElement("interlock-lab") as InterlockLab;
  for (const [name, value] of Object.entries(attributes)) lab.setAttribute(name, value);
  document.body.replaceChildren(lab);
  await once(() => lab.hasAttribute("ready"));
  const root = lab.renderRoot;
  const press = (place: ParentNode, selector: string) =>
    once(() => place.querySelector<HTMLElement>(selector)).then((button) => button.click());
  await press(root, ".run-bar .explore");
  const panel = await once(() => root.querySelector("interlock-explore")?.shadowRoot);
  return { panel, press };
}

tell(async () => {
  const { panel, press } = await labWith({ program: "counter-lost-update" });
  const sentence = await once(() => panel.querySelector(".sentence"));
  await post({
    type: "explored",
    sentence: sentence.textContent,
    outcomes: panel.querySelectorAll("table.outcomes tbody tr").length,
  });

  await press(panel, "table.outcomes tbody button");
  const stepper = await once(() => panel.querySelector("interlock-stepper")?.shadowRoot);
  await once(() => stepper.querySelector(".threads"));
  const position = () => stepper.querySelector(".number")?.textContent?.trim() ?? "";
  await press(stepper, "[aria-label='To the end']");
  const end = await once(() => stepper.querySelector(".the-end"));
  await post({ type: "end-of-way", position: position(), text: end.textContent });
  await press(stepper, "[aria-label='To the start']");
  await once(() => position().startsWith("Step 0 ") && stepper.querySelector(".the-end") === null);
  const source = await once(() => stepper.querySelector("interlock-source-view")?.shadowRoot);
  const tags = () => [...source.querySelectorAll(".thread-tag")].map((tag) => tag.textContent);
  await once(() => tags().length === 1);
  await post({ type: "back", position: position(), tags: tags() });

  const long = await labWith({
    program: "philosophers-ordered",
    "model-philosophers": "7",
    "model-meals": "5",
    "model-states": "10000000",
  });
  await once(() => long.panel.querySelector(".searching")?.textContent?.includes("so far"));
  await long.press(long.panel, ".cancel");
  await once(() => long.panel.querySelector(".searching") === null);
  await post({ type: "cancelled", text: long.panel.textContent });
});
