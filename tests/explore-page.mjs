// What tests of exploring and stepping share: where things are, and how one gets there.

export const exploreButton = (page) =>
  page.locator(".run-bar, .support").getByRole("button", { name: "Explore" });
export const panel = (page) => page.locator("interlock-explore");
/** The sentence that says what can come of the program. */
export const sentence = (page) => panel(page).locator(".sentence");
export const outcomes = (page) => panel(page).locator("table.outcomes tbody tr");
export const stepper = (page) => page.locator("interlock-stepper");
export const position = (page) => stepper(page).locator(".number");
export const editor = (page) => page.locator("interlock-source-editor .cm-content");

/** Explores, and waits for the verdict. */
export async function explore(page) {
  await exploreButton(page).click();
  await sentence(page).waitFor();
}

/** Waits until stepping has come to a step, and shows it. */
export async function at(page, step, steps) {
  await page.waitForFunction(
    ([wanted]) => {
      const explore = document.querySelector("interlock-lab").shadowRoot.querySelector("interlock-explore");
      const place = explore?.shadowRoot.querySelector("interlock-stepper")?.shadowRoot;
      return (
        place?.querySelector(".number")?.textContent.trim() === wanted &&
        place.querySelector("section[aria-busy=false] .threads")
      );
    },
    [`Step ${step} of ${steps}`],
  );
}

/** Puts a text in the place of the program's. */
export async function write(page, text) {
  if (!(await editor(page).isVisible()))
    await page.getByRole("button", { name: "Edit", exact: true }).click();
  await editor(page).waitFor();
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}
