// The whole way of a learner with the keyboard alone: from the choice of a program to a saved report, in Chromium. What has
// the focus is always in the page and in sight.

import assert from "node:assert/strict";
import test from "node:test";
import { at, panel, position, sentence } from "./explore-page.mjs";
import { ended, headline, labPages, query } from "./lab-page.mjs";

const { onPage } = labPages();

/** More stops of the tab key than any part of the page has. */
const STOPS = 90;

/** What has the focus: its name, and whether the middle of what its surroundings leave of it can be seen. */
function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (element === null || element === document.body) return { name: "nothing", seen: false };
  const box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (
    let around = element;
    around !== null;
    around = around.parentElement ?? around.getRootNode().host ?? null
  ) {
    if (around !== element && getComputedStyle(around).overflow === "visible") continue;
    const { left, top, right, bottom } = around.getBoundingClientRect();
    box.left = Math.max(box.left, left);
    box.top = Math.max(box.top, top);
    box.right = Math.min(box.right, right);
    box.bottom = Math.min(box.bottom, bottom);
  }
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  let hit = document.elementFromPoint(x, y);
  for (let inner = hit; inner !== null; ) {
    hit = inner;
    inner = hit.shadowRoot?.elementFromPoint(x, y) ?? null;
    if (inner === hit) break;
  }
  while (hit !== null && hit !== element) hit = hit.parentElement ?? hit.getRootNode().host ?? null;
  const labels = [...(element.labels ?? [])].map((label) => label.textContent);
  const name = element.getAttribute("aria-label") ?? (labels.join(" ") || element.textContent);
  const empty = box.right <= box.left || box.bottom <= box.top;
  return { name: name.trim().replaceAll(/\s+/g, " "), seen: hit === element && !empty };
}

/** Presses the tab key until what has the focus is called `name`, and fails where the focus is out of sight on the way. */
async function tabTo(page, name, key = "Tab") {
  const passed = [];
  for (let stop = 0; stop < STOPS; stop++) {
    await page.keyboard.press(key);
    const at = await page.evaluate(focused);
    assert.ok(at.seen, `the focus cannot be seen at: ${at.name}`);
    if (name.test(at.name)) return at.name;
    passed.push(at.name);
  }
  return assert.fail(`${name} was not reached by way of:\n${passed.join("\n")}`);
}

/** Fails unless what has the focus has that name and can be seen. */
async function focusIsAt(page, name) {
  const at = await page.evaluate(focused);
  assert.match(at.name, name);
  assert.ok(at.seen, `the focus cannot be seen at: ${at.name}`);
}

for (const [width, height] of [
  [1280, 720],
  [390, 700],
]) {
  test(`from the choice of a program to a saved report by keyboard alone, at ${width} × ${height}`, () =>
    onPage(
      "",
      async (page) => {
        const press = (key) => page.keyboard.press(key);
        await tabTo(page, /^. All \d+ programs$/);
        await press("Enter");
        await tabTo(page, /^Philosophers: lower fork first$/);
        await press("Escape");
        await focusIsAt(page, /All \d+ programs$/);
        await press("Enter");
        await tabTo(page, /^Philosophers: lower fork first$/);
        await press("Enter");
        await page.getByRole("heading", { level: 1, name: "Philosophers: lower fork first" }).waitFor();
        await page.waitForSelector("interlock-lab[ready]");

        await tabTo(page, /^Philosophers at the table.*, slider$/);
        await tabTo(page, /^Philosophers at the table/);
        await page.keyboard.type("999");
        await tabTo(page, /^Use \d+$/);
        await press("Enter");
        await focusIsAt(page, /^Philosophers at the table/);
        await press("ControlOrMeta+a");
        await page.keyboard.type("3");
        await press("Control+Enter");
        await ended(page);
        assert.match(await headline(page).innerText(), /finished/);
        assert.match(query(page), /philosophers=3/);

        await tabTo(page, /^Timeline$/);
        await tabTo(page, /^Timeline of the threads$/);
        const chosen = page.locator("interlock-timeline").getByRole("heading", { level: 3 });
        await press("Enter");
        await press("ArrowRight");
        await press("+");
        await press("+");
        await focusIsAt(page, /^Timeline of the threads$/);
        assert.ok(await chosen.first().innerText());
        await tabTo(page, /^Timeline$/, "Shift+Tab");
        await press("ArrowRight");
        await focusIsAt(page, /^Locks$/);
        await tabTo(page, /^Step forward$/);
        await press("Enter");
        await press("Space");
        await focusIsAt(page, /^Step forward$/);
        assert.match(await page.locator("interlock-boxes .number").innerText(), /^Step \d+ of/);

        await tabTo(page, /^Repeat$/);
        await press("ArrowRight");
        await focusIsAt(page, /^Sweep$/);
        await tabTo(page, /^Runs of each$/);
        await page.keyboard.type("200");
        await tabTo(page, /^▶ Start the sweep$/);
        await press("Enter");
        await tabTo(page, /^■ Cancel$/);
        await press("Enter");
        await page.getByText(/^Cancelled after/).waitFor();
        await focusIsAt(page, /^▶ Start the sweep$/);

        await tabTo(page, /^Export$/, "Shift+Tab");
        await press("Enter");
        await tabTo(page, /^Report \(JSON\)$/);
        const coming = page.waitForEvent("download");
        await press("Enter");
        assert.match((await coming).suggestedFilename(), /-report\.json$/);
        await press("Escape");
        await focusIsAt(page, /^Export$/);
      },
      { viewport: { width, height } },
    ));
}

test("a remark that is dismissed by key leaves the focus at the program's name", () =>
  onPage("?program=counter-mutex&threads=999", async (page) => {
    await page.getByRole("button", { name: "Dismiss" }).focus();
    await page.keyboard.press("Enter");
    await focusIsAt(page, /^Counter behind a mutex$/);
  }));

test("recording that is switched on by key leaves the focus at the tab of what it records", () =>
  onPage("?program=counter-mutex&run-tracing=off", async (page) => {
    await page.keyboard.press("Control+Enter");
    await ended(page);
    const turnOn = page.locator("interlock-trace .way-out button");
    await turnOn.focus();
    await page.keyboard.press("Enter");
    await turnOn.waitFor({ state: "detached" });
    await focusIsAt(page, /^Timeline$/);
  }));

for (const [width, height] of [
  [1280, 720],
  [390, 700],
])
  test(`exploring and stepping by keyboard alone, at ${width} × ${height}`, () =>
    onPage(
      "?program=philosophers-naive",
      async (page) => {
        const press = (key) => page.keyboard.press(key);
        const stepper = page.locator("interlock-stepper");
        await tabTo(page, /^Explore$/);
        await press("Enter");
        await sentence(page).waitFor();
        await tabTo(page, /^With PHILOSOPHERS = 3/);
        await press("Enter");
        await tabTo(page, /^Philosophers at the table/);
        await press("ControlOrMeta+a");
        await page.keyboard.type("2");
        await tabTo(page, /^Explore$/);
        await press("Enter");
        await focusIsAt(page, /^Explore$/);
        await panel(page).locator(".stale").waitFor({ state: "detached" });
        await sentence(page).filter({ hasText: "It can deadlock" }).waitFor();

        await tabTo(page, /^Step through the shortest way there$/);
        await press("Enter");
        await stepper.locator(".threads").waitFor();
        await focusIsAt(page, /^Step by step$/);
        await press("End");
        await stepper.locator(".the-end").waitFor();
        await press("Home");
        await stepper.locator(".the-end").waitFor({ state: "detached" });
        await tabTo(page, /^Step forward$/);
        await press("Enter");
        await press("Space");
        await focusIsAt(page, /^Step forward$/);
        const [, steps] = /of (\d+)/.exec(await position(page).innerText());
        await at(page, 2, steps);
        await press("ArrowLeft");
        await at(page, 1, steps);
        await tabTo(page, /^Let main take its next step$/);
        await press("Enter");
        await at(page, 2, steps);
        // Now main waits, and has no button any more.
        await focusIsAt(page, /^Step by step$/);
        await tabTo(page, /^Close$/);
        await press("Enter");
        await focusIsAt(page, /^Explore$/);
      },
      { viewport: { width, height } },
    ));
