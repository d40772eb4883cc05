// The course in the page: chapters and neighbours, the question before a run and the answer after it, and the programs
// that the compiler refuses.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { checkAccessibility, ended, labPages, pick, query, runButton } from "./lab-page.mjs";

const { onPage } = labPages();
const ORDER = new URL("../crate/programs/programs/order.txt", import.meta.url);

const answer = (page) => page.locator(".question details");
const unfolded = (page) => answer(page).evaluate((details) => details.open);
const compileButton = (page) => page.getByRole("button", { name: "Compile", exact: true });

test("the catalogue stands in chapters, and says what each program teaches", () =>
  onPage("?program=counter-mutex", async (page) => {
    const catalogue = page.getByRole("navigation", { name: "Programs", exact: true });
    assert.equal(await catalogue.isVisible(), false, "it is unfolded before anybody asks");
    await page.getByRole("button", { name: /^All \d+ programs$/ }).click();
    const chapters = await catalogue.getByRole("heading", { level: 2 }).allInnerTexts();
    assert.deepEqual(chapters.slice(0, 4), ["Counters", "Ownership", "Guards", "Deadlock"]);
    const names = (await readFile(ORDER, "utf8")).trim().split("\n");
    const links = await catalogue.getByRole("link").evaluateAll((all) => all.map((link) => link.search));
    assert.deepEqual(
      links.slice(0, names.length),
      names.map((name) => `?program=${name}`),
    );
    assert.match(await catalogue.innerText(), /A mutex makes threads take turns/);
    await page.keyboard.press("Escape");
    assert.equal(await catalogue.isVisible(), false);
  }));

test("one walks through the course from neighbour to neighbour", () =>
  onPage("?program=counter-mutex", async (page) => {
    const next = page.getByRole("link", { name: /^Next: / });
    const previous = page.getByRole("link", { name: /^Previous: / });
    assert.equal(await previous.count(), 0, "something comes before the first");
    await next.click();
    await page.getByRole("heading", { level: 1, name: "Counter that loses updates" }).waitFor();
    assert.equal(query(page), "?program=counter-lost-update");
    await previous.click();
    await page.getByRole("heading", { level: 1, name: "Counter behind a mutex" }).waitFor();
  }));

test("the answer unfolds after the run and not before, and not for the next program", () =>
  onPage("?program=counter-mutex", async (page) => {
    assert.equal(await unfolded(page), false);
    await runButton(page).click();
    await ended(page);
    await page.waitForFunction(() =>
      document.querySelector("interlock-lab").shadowRoot.querySelector(".question details[open]"),
    );
    await pick(page, "Counter without a lock");
    assert.equal(await unfolded(page), false);
    // On demand, it does unfold; but that holds for this program only.
    await answer(page).locator("summary").press("Enter");
    assert.equal(await unfolded(page), true);
    await pick(page, "Counter behind an RwLock");
    assert.equal(await unfolded(page), false);
  }));

test("the description in the source, which holds the answer, is folded until somebody unfolds it", () =>
  onPage("?program=counter-mutex", async (page) => {
    const source = page.locator("interlock-source-view .cm-content");
    assert.match(await source.innerText(), /use std::thread;/);
    assert.doesNotMatch(await source.innerText(), /Afterwards/);
    const fold = page.getByRole("button", { name: /^Lines 1 to \d+: the description$/ });
    await fold.press("Enter");
    assert.match(await source.innerText(), /Afterwards/);
    assert.equal(await fold.getAttribute("aria-expanded"), "true");
    await fold.press("Enter");
    assert.doesNotMatch(await source.innerText(), /Afterwards/);
    // The number beside the first line that shows is that of the file.
    const file = new URL("../crate/programs/programs/counter-mutex.rs", import.meta.url);
    const program = await readFile(file, "utf8");
    const first = program.split("\n").findIndex((line) => line.startsWith("use ")) + 1;
    const numbers = await page.locator("interlock-source-view .cm-lineNumbers").innerText();
    assert.ok(numbers.split(/\s+/).includes(String(first)), numbers);
    assert.ok(!numbers.split(/\s+/).includes("3"), numbers);
  }));

test("a program that does not compile shows rustc's error, and where it points", () =>
  onPage("?program=rc-across-threads", async (page) => {
    assert.equal(await runButton(page).count(), 0);
    assert.equal(await page.locator(".controls, .trace, .evidence").count(), 0, "there is something to run");
    assert.equal(await page.locator(".compiler").count(), 0, "the error shows before anybody asks");
    await compileButton(page).press("Enter");
    const error = await page.locator(".compiler").innerText();
    assert.match(error, /^error\[E0277\]: `Rc<.*> rc-across-threads\.rs:\d+:\d+\n/s);
    assert.match(await page.locator(".headline").innerText(), /refuses it: error E0277/);
    assert.match(await page.locator(".lab > [role=status]").innerText(), /E0277: `Rc</);
    const line = Number(/rs:(\d+):/.exec(error)[1]);
    await page.getByRole("button", { name: `line ${line}`, exact: true }).click();
    const marked = page.locator("interlock-source-view .marked.refused");
    assert.match(await marked.innerText(), /thread::spawn\(move/);
    assert.match(
      await page.locator("interlock-source-view .note.refused").innerText(),
      /cannot be sent between threads safely/,
    );
    assert.equal(await unfolded(page), true);
    await checkAccessibility(page, "a program that does not compile");
    // And it leaves nothing behind for one that does.
    await pick(page, "Counter behind a mutex");
    await page.waitForSelector("interlock-lab[ready]");
    assert.equal(await page.locator("interlock-source-view .marked").count(), 0);
    await runButton(page).click();
    await ended(page);
  }));

test("run() of a program that does not compile says so", () =>
  onPage("?program=missing-move", async (page) => {
    const said = await page.evaluate(() =>
      document
        .querySelector("interlock-lab")
        .run()
        .then(
          () => "it ran",
          (error) => error.message,
        ),
    );
    assert.equal(said, "missing-move does not compile: E0373");
    await page.locator(".compiler").waitFor();
  }));

test("the unfolded catalogue is accessible", () =>
  onPage("?program=bank-transfer", async (page) => {
    await page.getByRole("button", { name: /^All \d+ programs$/ }).click();
    await checkAccessibility(page, "the catalogue");
  }));
