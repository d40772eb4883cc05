// Exploring and editing as people do it: verdict, outcomes beside real runs, addresses, and what cancelling leaves, in
// Chromium with the real model engine; and the core of it in plain browsers.

import assert from "node:assert/strict";
import test from "node:test";
import {
  at,
  editor,
  explore,
  exploreButton,
  outcomes,
  panel,
  position,
  sentence,
  stepper,
  write,
} from "./explore-page.mjs";
import { BROWSERS, visit } from "./harness.mjs";
import { checkAccessibility, ended, field, labPages, query, runButton } from "./lab-page.mjs";

const { onPage } = labPages();

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

test("real runs stand beside the possible outcomes, and all of them are possible", () =>
  onPage("?program=counter-mutex", async (page) => {
    await explore(page);
    assert.match(await panel(page).locator(".observed").innerText(), /No real runs with these values yet/);
    await panel(page).getByRole("button", { name: "Run it 100 times with these values" }).click();
    await panel(page).getByText("Observed: of 100 real runs with these values.").waitFor();
    assert.match(await outcomes(page).innerText(), /100 runs/);
    assert.equal(await panel(page).locator(".unexplained").count(), 0);
    assert.match(query(page), /threads=2/);
    assert.equal(await field(page, "THREADS").inputValue(), "2");
  }));

test("an observed outcome that the model finds impossible is told loudly", () =>
  onPage("?program=counter-mutex", async (page) => {
    await explore(page);
    await page.locator("interlock-lab").evaluate(async (lab) => {
      const report = await lab.run();
      const promise = { ...report.promise, observed: "3", held: false };
      lab.engine = {
        prepare: async () => {},
        run: async ({ params }) => ({ ...report, params, promise }),
        stop: () => {},
        dispose: () => {},
      };
    });
    await panel(page).getByRole("button", { name: "Run it 100 times with these values" }).click();
    await panel(page).getByRole("alert").waitFor();
    assert.match(
      await panel(page).getByRole("alert").innerText(),
      /100 real runs ended in a way that the model finds impossible .*allow spurious wake-ups .*If that does not explain it, the model is wrong: please report it/,
    );
    assert.match(
      await outcomes(page).first().innerText(),
      /observed 3\s.*not as expected\s+impossible, says the model\s+100 runs/s,
    );
    await checkAccessibility(page, "a contradiction");
  }));

/** A program whose search takes a while, and many more states than it may have. */
const LONG = "?program=philosophers-ordered&model-philosophers=7&model-meals=5&model-states=10000000";

test("a search that is cancelled says how far it came, and meanwhile the page goes on", () =>
  onPage(LONG, async (page) => {
    await exploreButton(page).click();
    const progress = panel(page).locator(".searching");
    await progress.filter({ hasText: /Exploring… [\d,]+ states so far, \d+ steps deep\./ }).waitFor();
    // The page answers while the engine is at work, and so does stepping.
    await panel(page).getByRole("button", { name: "Step through from the start" }).click();
    await at(page, 0, 0);
    await page.keyboard.press("0");
    await at(page, 1, 1);
    await panel(page).getByRole("button", { name: "Cancel" }).click();
    await progress.waitFor({ state: "detached" });
    const told = /Stopped by you, [\d,]+ states|The exploration was cancelled\./;
    await panel(page).locator("p").filter({ hasText: told }).waitFor();
    assert.equal(await panel(page).getByRole("button", { name: "Cancel" }).count(), 0);
  }));

test("a value that changes during a search leaves the search to its values, and says so", () =>
  onPage(LONG, async (page) => {
    await exploreButton(page).click();
    await panel(page).locator(".searching").waitFor();
    await panel(page).getByText("With PHILOSOPHERS = 7, MEALS = 5").click();
    await page.locator("#model-PHILOSOPHERS").fill("2");
    await page.locator("#model-PHILOSOPHERS").press("Tab");
    assert.match(await panel(page).locator(".stale").innerText(), /have changed since/);
    await panel(page).getByRole("button", { name: "Explore", exact: true }).click();
    await panel(page).locator(".stale").waitFor({ state: "detached" });
    await sentence(page).filter({ hasText: "Every interleaving ends as promised" }).waitFor();
    assert.match(query(page), /model-philosophers=2/);
  }));

test("a bounded search says where it ended, and that it knows no ending", () =>
  onPage("?program=philosophers-naive&model-philosophers=6&model-meals=9&model-states=1000", async (page) => {
    await explore(page);
    assert.match(await panel(page).locator(".coverage").innerText(), /^Bounded at 1,000 states, /);
    assert.match(await sentence(page).innerText(), /not every interleaving was looked at/);
    await panel(page).getByText("No ending was reached within the bounds.").waitFor();
  }));

for (const browser of Object.keys(BROWSERS))
  test(`exploring, stepping and cancelling in a plain ${browser}`, async () => {
    const told = Object.fromEntries(
      (await visit(browser, "explore-check.html")).map(({ type, ...rest }) => [type, rest]),
    );
    assert.match(told.explored.sentence, /It can break its promise, with \d instead of 4/);
    assert.equal(told.explored.outcomes, 3);
    assert.match(told["end-of-way"].position, /^Step (\d+) of \1$/);
    assert.match(told["end-of-way"].text, /The program has ended: finished/);
    assert.match(told.back.position, /^Step 0 of/);
    assert.deepEqual(told.back.tags, ["main"]);
    assert.match(told.cancelled.text, /Stopped by you|was cancelled/);
  });
