// Exploring, stepping and editing as people do it: verdict, outcomes, schedules, addresses, keyboard, and what a screen
// reader is told, in Chromium with the real model engine.

import assert from "node:assert/strict";
import test from "node:test";
import { checkAccessibility, ended, labPages, query, runButton } from "./lab-page.mjs";

const { onPage } = labPages();

const exploreButton = (page) => page.locator(".run-bar, .support").getByRole("button", { name: "Explore" });
const panel = (page) => page.locator("interlock-explore");
/** The sentence that says what can come of the program. */
const sentence = (page) => panel(page).locator(".sentence");
const outcomes = (page) => panel(page).locator("table.outcomes tbody tr");
const stepper = (page) => page.locator("interlock-stepper");
const position = (page) => stepper(page).locator(".number");
const editor = (page) => page.locator("interlock-source-editor .cm-content");

async function explore(page) {
  await exploreButton(page).click();
  await sentence(page).waitFor();
}

/** Waits until stepping has come to a step. */
async function at(page, step, steps) {
  await page.waitForFunction(
    ([wanted]) => {
      const explore = document.querySelector("interlock-lab").shadowRoot.querySelector("interlock-explore");
      const place = explore?.shadowRoot.querySelector("interlock-stepper")?.shadowRoot;
      return (
        place?.querySelector(".number")?.textContent.trim() === wanted && place.querySelector(".threads")
      );
    },
    [`Step ${step} of ${steps}`],
  );
}

/** Puts a text in the place of the program's. */
async function write(page, text) {
  if (!(await editor(page).isVisible()))
    await page.getByRole("button", { name: "Edit", exact: true }).click();
  await editor(page).waitFor();
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

test("a program that holds says so, and how much was looked at", () =>
  onPage("?program=counter-mutex", async (page) => {
    await explore(page);
    assert.match(await sentence(page).innerText(), /Every interleaving ends as promised, with \d+\./);
    assert.match(
      await panel(page).locator(".coverage").innerText(),
      /^Exhaustive, \d+ states, .* m?s, sequentially consistent memory\.$/,
    );
    assert.equal(await outcomes(page).count(), 1);
  }));

test("a lost update is among the outcomes, with a way there that can be stepped through and shared", () =>
  onPage("?program=counter-lost-update", async (page) => {
    await explore(page);
    assert.match(
      await sentence(page).innerText(),
      /It can break its promise, with \d+ instead of 4: \d+ steps, \d+ context switches\./,
    );
    assert.ok((await outcomes(page).count()) >= 2);
    await outcomes(page).first().getByRole("button").click();
    await stepper(page).locator(".threads").waitFor();
    const schedule = new URLSearchParams(query(page)).get("schedule");
    assert.match(schedule, /^\d/);
    const [, steps] = /of (\d+)/.exec(await position(page).innerText());
    await stepper(page).getByRole("button", { name: "To the end" }).click();
    await at(page, steps, steps);
    assert.match(await stepper(page).locator(".the-end").innerText(), /The program has ended: finished\./);
    assert.match(
      await stepper(page).getByRole("region", { name: "Output of the program" }).innerText(),
      /observed/,
    );

    const address = page.url();
    await page.goto("about:blank");
    await page.goto(address);
    await stepper(page).locator(".threads").waitFor();
    assert.match(await position(page).innerText(), new RegExp(`^Step 0 of ${steps}$`));
    // The views of runs draw the same schedule.
    await page.locator("interlock-trace interlock-timeline").waitFor();
    assert.match(
      await page.locator("interlock-timeline .summary").innerText(),
      /in the order in which the model took them/,
    );
  }));

test("a deadlock is found, and its last step names who waits for whom", () =>
  onPage("?program=philosophers-naive", async (page) => {
    await explore(page);
    assert.match(await sentence(page).innerText(), /It can deadlock: \d+ steps/);
    await outcomes(page).first().getByRole("button").click();
    await stepper(page).locator(".threads").waitFor();
    await stepper(page).getByRole("button", { name: "To the end" }).click();
    await stepper(page).locator(".threads li.waiting").nth(1).waitFor();
    assert.match(
      await stepper(page).locator(".threads li.waiting").nth(1).innerText(),
      /waits for .* at line \d+, which .* holds/,
    );
    assert.equal(await stepper(page).locator(".go").count(), 0);
  }));

test("stepping by keyboard alone: forward by digits, back without limit, and every step is told", () =>
  onPage("?program=counter-mutex&schedule=", async (page) => {
    await at(page, 0, 0);
    await stepper(page).getByRole("heading", { name: "Step by step" }).focus();
    await page.keyboard.press("0");
    await at(page, 1, 1);
    await page.keyboard.press("0");
    await at(page, 2, 2);
    const told = stepper(page).getByRole("status");
    assert.match(await told.innerText(), /^Step 2\. main .*Ready: /);
    await page.keyboard.press("ArrowLeft");
    await at(page, 1, 2);
    await page.keyboard.press("ArrowRight");
    await at(page, 2, 2);
    await page.keyboard.press("End");
    await stepper(page).locator(".the-end").waitFor();
    await page.keyboard.press("Home");
    await stepper(page).locator(".the-end").waitFor({ state: "detached" });
    assert.match(await position(page).innerText(), /^Step 0 of/);
  }));

test("every thread's next line is marked in the source with its name, also two at one line", () =>
  onPage("?program=counter-mutex&schedule=", async (page) => {
    await at(page, 0, 0);
    const tags = stepper(page).locator(".thread-tag");
    assert.deepEqual(await tags.allInnerTexts(), ["main"]);
    await stepper(page).getByRole("button", { name: "Let main take its next step" }).click();
    await at(page, 1, 1);
    await stepper(page).getByRole("button", { name: "Let main take its next step" }).click();
    await at(page, 2, 2);
    await page.waitForFunction(() => {
      const explore = document.querySelector("interlock-lab").shadowRoot.querySelector("interlock-explore");
      const source = explore.shadowRoot
        .querySelector("interlock-stepper")
        .shadowRoot.querySelector("interlock-source-view");
      return source.shadowRoot.querySelectorAll(".thread-tag").length === 3;
    });
    assert.equal(await stepper(page).locator(".thread-bars > span").count(), 3);
  }));

test("an edited program is checked as it is typed, explored at once, kept in the address, and can be reset", () =>
  onPage("?program=counter-mutex", async (page) => {
    await write(page, "fn main() {\n    let x: u32 = true;\n}\n");
    const note = page.locator("interlock-source-editor .note");
    await note.waitFor();
    assert.match(await note.innerText(), /error\[E0308\]: mismatched types/);
    await write(page, 'fn main() {\n    println!("hello");\n}\n');
    await note.waitFor({ state: "detached" });
    await sentence(page).filter({ hasText: "Every interleaving ends well" }).waitFor();
    await page.waitForURL(/#edit=1\./);

    const address = page.url();
    await page.evaluate(() => localStorage.clear());
    await page.goto("about:blank");
    await page.goto(address);
    await page.getByRole("button", { name: "Reset to the original" }).waitFor();
    assert.match(await page.locator(".source .cm-content").innerText(), /println!\("hello"\)/);
    await page.getByRole("button", { name: "Reset to the original" }).click();
    await page.waitForURL((url) => url.hash === "");
    assert.match(await page.locator(".source .cm-content").innerText(), /Mutex/);
  }));

test("Run takes the original of an edited program", () =>
  onPage("?program=counter-mutex", async (page) => {
    await write(page, "fn main() {}\n");
    assert.match(await page.locator(".edit-row").innerText(), /Run takes the original/);
    await runButton(page).click();
    await ended(page);
    assert.match(await page.locator(".promise").innerText(), /as expected/);
  }));

test("a schedule that does not fit is taken as far as it fits, and that is said", () =>
  onPage("?program=counter-mutex&schedule=0*2.9*3", async (page) => {
    await stepper(page).getByRole("alert").waitFor();
    assert.match(
      await stepper(page).getByRole("alert").innerText(),
      /“0\*2\.9\*3” does not fit the program as it is now: 2 of its 5 steps could be taken\. Step 3 is one of thread 9/,
    );
    await at(page, 0, 2);
  }));

test("what is no schedule is remarked on", () =>
  onPage("?program=counter-mutex&schedule=abc", async (page) => {
    assert.match(await page.locator(".notices").innerText(), /“abc” is no schedule/);
    assert.equal(new URLSearchParams(query(page)).get("schedule"), null);
  }));

test("the model's own values are in the address", () =>
  onPage("?program=counter-mutex", async (page) => {
    await explore(page);
    await panel(page).getByText("With THREADS = 2, INCREMENTS = 2").click();
    await page.locator("#model-THREADS").fill("3");
    await page.locator("#model-THREADS").press("Tab");
    assert.match(query(page), /model-threads=3/);
    assert.match(await panel(page).locator(".stale").innerText(), /have changed since this exploration/);
    await panel(page).getByRole("button", { name: "Explore", exact: true }).click();
    await panel(page).locator(".stale").waitFor({ state: "detached" });
    await sentence(page).waitFor();
  }));

for (const colorScheme of ["light", "dark"])
  for (const width of [360, 768, 1280])
    test(`what is explored and stepped through is accessible at ${width} pixels, ${colorScheme}`, () =>
      onPage(
        "?program=philosophers-naive",
        async (page) => {
          await explore(page);
          await outcomes(page).first().getByRole("button").click();
          await stepper(page).locator(".threads").waitFor();
          await stepper(page).getByRole("button", { name: "To the end" }).click();
          await stepper(page).locator(".threads li.waiting").first().waitFor();
          await page.getByRole("button", { name: "Edit", exact: true }).click();
          await editor(page).waitFor();
          await checkAccessibility(page, `${width} ${colorScheme}`);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `the page is ${wide} pixels wider than the window`);
        },
        { viewport: { width, height: 900 }, colorScheme },
      ));
