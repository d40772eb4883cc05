// Stepping through a program as people do it: by click and by key, forward and back, with everything that is shown at a
// step, in Chromium with the real model engine. Schedules are given, so that every step is the same each time.

import assert from "node:assert/strict";
import test from "node:test";
import { at, explore, outcomes, position, sentence, stepper, write } from "./explore-page.mjs";
import { labPages, query } from "./lab-page.mjs";

const { onPage } = labPages();

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

/** The card of a thread. */
const card = (page, thread) => stepper(page).locator(".threads > li").nth(thread);
/** The row of an object, as text. */
const object = (page, name) =>
  stepper(page).getByRole("region", { name: "Shared objects at this step" }).getByRole("row", { name });

test("a step shows every thread's stack with its variables, what objects hold, who holds and owns them, who waits", () =>
  onPage("?program=counter-mutex&schedule=0*2.1*3", async (page) => {
    await at(page, 0, 5);
    await stepper(page).getByRole("heading", { name: "Step by step" }).focus();
    await page.keyboard.press("End");
    await at(page, 5, 5);
    assert.match(await card(page, 0).innerText(), /^0\s+main\s+waits for the end of thread 1 at line 40/);
    assert.match(await card(page, 1).innerText(), /ready; next it releases counter at line 36/);
    assert.match(await card(page, 1).innerText(), /closure in main line 36/);
    assert.match(await card(page, 1).innerText(), /number: MutexGuard<i32>\s+2 → counter/);
    assert.match(
      await card(page, 2).innerText(),
      /waits for counter at line 34, which thread 1 holds[\s\S]*Mutex\(2, held by thread 1\)/,
    );
    assert.match(
      await object(page, "counter Arc").innerText(),
      /3 owners: counter of main, counter of thread 1 and counter of thread 2/,
    );
    assert.match(await object(page, "counter mutex").innerText(), /2\s+thread 1\s+thread 2$/);
  }));

test("a channel shows its queue", () =>
  onPage("?program=channels&schedule=0*3.1.2", async (page) => {
    await at(page, 0, 5);
    await stepper(page).getByRole("heading", { name: "Step by step" }).focus();
    await page.keyboard.press("End");
    await at(page, 5, 5);
    assert.match(
      await object(page, /channel/)
        .first()
        .innerText(),
      /\[.*\d.*\]/,
    );
  }));

test("what a step has changed is set off", () =>
  onPage("?program=counter-mutex&schedule=0*2.1*3", async (page) => {
    await at(page, 0, 5);
    const changed = stepper(page).locator(".changed");
    assert.equal(await changed.count(), 0);
    await stepper(page).getByRole("slider", { name: "Position in the schedule" }).focus();
    for (let step = 1; step <= 5; step++) {
      await page.keyboard.press("ArrowRight");
      await at(page, step, 5);
    }
    assert.match((await changed.allInnerTexts()).join("\n"), /number: MutexGuard<i32>/);
    assert.match((await changed.allInnerTexts()).join("\n"), /counter mutex/);
  }));

test("who goes next is chosen by click, past what is laid out too, and another choice begins a way of its own", () =>
  onPage("?program=counter-mutex&schedule=0*2.1*3", async (page) => {
    await at(page, 0, 5);
    const button = (name) => stepper(page).getByRole("button", { name, exact: true });
    await button("Step forward").click();
    await at(page, 1, 5);
    await button("Step forward").click();
    await at(page, 2, 5);
    await button("Let thread 2 take its next step").click();
    await at(page, 3, 3);
    assert.match(query(page), /schedule=0\*2\.2$/);
    // Where nothing is laid out, whoever went last goes on.
    await button("Step forward").click();
    await at(page, 4, 4);
    assert.match(query(page), /schedule=0\*2\.2\*2$/);
    await button("To the end").click();
    await stepper(page).locator(".the-end").waitFor();
    const [, steps] = /of (\d+)/.exec(await position(page).innerText());
    for (let step = Number(steps) - 1; step >= 0; step--) {
      await button("Step back").click();
      await at(page, step, steps);
    }
    assert.deepEqual(await stepper(page).locator(".thread-tag").allInnerTexts(), ["main"]);
    await button("Close").click();
    await stepper(page).waitFor({ state: "detached" });
    assert.equal(new URLSearchParams(query(page)).get("schedule"), null);
  }));

test("threads' lines are marked in their colours, each another one", () =>
  onPage("?program=philosophers-naive&schedule=0*3", async (page) => {
    await at(page, 0, 3);
    await stepper(page).getByRole("heading", { name: "Step by step" }).focus();
    await page.keyboard.press("End");
    await at(page, 3, 3);
    const tags = stepper(page).locator(".thread-tag");
    // A source that is out of sight is not drawn.
    await stepper(page).locator("interlock-source-view").scrollIntoViewIfNeeded();
    await tags.nth(3).waitFor();
    const colours = await tags.evaluateAll((all) => all.map((tag) => getComputedStyle(tag).borderLeftColor));
    assert.equal(new Set(colours).size, colours.length, colours.join());
    const cards = await stepper(page)
      .locator(".threads > li")
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).borderLeftColor));
    assert.deepEqual(new Set(colours), new Set(cards));
  }));

test("a way to an outcome is gone to, and the focus with it", () =>
  onPage("?program=philosophers-naive", async (page) => {
    await explore(page);
    await page.getByRole("button", { name: "Step through the shortest way there" }).click();
    await stepper(page).locator(".threads").waitFor();
    const title = stepper(page).getByRole("heading", { name: "Step by step" });
    assert.ok(await title.evaluate((heading) => heading.matches(":focus")));
    const { y } = await title.boundingBox();
    assert.ok(y >= 0 && y < 900, `the stepper begins at ${y}`);
  }));

test("a broken edit while stepping is told, and stepping goes on when it is mended", () =>
  onPage("?program=counter-mutex&schedule=", async (page) => {
    await at(page, 0, 0);
    await write(page, 'fn main() {\n    println!("hello" + 1);\n}\n');
    const told = stepper(page).getByRole("alert");
    await told.waitFor();
    assert.match(await told.innerText(), /The program does not compile: 1 error\. Stepping goes on when/);
    await write(page, 'fn main() {\n    println!("hello");\n}\n');
    await told.waitFor({ state: "detached" });
    await stepper(page).getByRole("button", { name: "To the end" }).click();
    await stepper(page).locator(".the-end").waitFor();
    assert.match(
      await stepper(page).getByRole("region", { name: "Output of the program" }).innerText(),
      /hello/,
    );
  }));
