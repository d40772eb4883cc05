// From one run to evidence, as people use it: repeating, sweeping, comparing, exporting, and opening again, in Chromium
// with the real engine.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { checkAccessibility, ended, headline, labPages, pick, query, runButton, saved } from "./lab-page.mjs";

const { onPage } = labPages();

const panel = (page, name) => page.locator(`interlock-${name}`);
const startButton = (page, name) => panel(page, name).locator("button.start");
const cancelButton = (page, name) => panel(page, name).getByRole("button", { name: "Cancel" });
const rows = (page, name) => panel(page, name).locator("tbody tr");

/** Sets a field of a panel as typing does. */
async function set(page, name, label, text) {
  const field = panel(page, name).getByLabel(label, { exact: true });
  await field.fill(text);
  await field.press("Tab");
}

/** Starts what a panel has not done before, and waits until it has ended. */
async function start(page, name) {
  await startButton(page, name).click();
  await rows(page, name).first().waitFor();
  await cancelButton(page, name).waitFor({ state: "detached" });
}

/** The rows of a CSV file without quoted fields, the names of its columns first. */
function table(bytes) {
  const text = bytes.toString();
  assert.ok(text.endsWith("\r\n"), "the last line does not end");
  return text
    .slice(0, -2)
    .split("\r\n")
    .map((line) => line.split(","));
}

/** Drops files anywhere on the page; gives whether the page took the drop. */
function drop(page, ...files) {
  return page.evaluate((files) => {
    const transfer = new DataTransfer();
    for (const { name, text } of files)
      transfer.items.add(new File([text], name, { type: "application/json" }));
    const target = document.querySelector("interlock-lab").shadowRoot.querySelector("h1");
    const options = { bubbles: true, composed: true, cancelable: true, dataTransfer: transfer };
    target.dispatchEvent(new DragEvent("dragover", options));
    return !target.dispatchEvent(new DragEvent("drop", options));
  }, files);
}

test("a repetition counts its outcomes, and one of its runs can be opened in all views", () =>
  onPage("?program=counter-mutex&threads=2&increments=20&view=repeat", async (page) => {
    await set(page, "repeat", "Runs", "12");
    await start(page, "repeat");
    assert.match(
      await panel(page, "repeat").locator(".sentence").innerText(),
      /In 12 of 12 runs the program kept its promise\. There was one outcome\./,
    );
    assert.match(
      await rows(page, "repeat").innerText(),
      /finished, observed 40 ✓ as expected\s+12\s+100 %\s+Open run 1/,
    );
    assert.match(
      await panel(page, "repeat").locator(".environment").innerText(),
      /Measured in Chrom.*tracing on/,
    );
    await panel(page, "repeat")
      .getByRole("button", { name: /^Open run 1:/ })
      .click();
    assert.equal(await page.locator(".origin").innerText(), "Run 1 of 12, opened again.");
    assert.match(await headline(page).innerText(), /finished in .* and kept its promise/);
    assert.equal(await rows(page, "repeat").count(), 1, "the repetition is gone");
    // A run of its own is no part of the series and leaves it as it is.
    await runButton(page).click();
    await page.locator(".origin").waitFor({ state: "detached" });
    assert.equal(await rows(page, "repeat").count(), 1);
  }));

test("lost updates are a distribution, in which the expected number is marked", () =>
  onPage(
    "?program=counter-lost-update&threads=4&increments=1000000&run-tracing=off&view=repeat",
    async (page) => {
      await set(page, "repeat", "Runs", "25");
      await start(page, "repeat");
      const chart = panel(page, "repeat").locator("svg.chart");
      await chart.waitFor();
      assert.match(
        await panel(page, "repeat").locator(".sentence").innerText(),
        /4,000,000 was expected and/,
      );
      assert.match(await chart.locator(".expected-label").textContent(), /expected 4,000,000/);
      assert.match(
        await panel(page, "repeat").locator("caption").innerText(),
        /different numbers, counted in steps of/,
      );
      const counts = await rows(page, "repeat").locator("td.number:nth-of-type(1)").allInnerTexts();
      assert.equal(
        counts.reduce((sum, text) => sum + Number(text), 0),
        25,
      );
      // A bin's run is opened and shows a number of that bin.
      const open = panel(page, "repeat")
        .getByRole("button", { name: /^Open run \d+: .* to / })
        .first();
      const [, low, high] = /: ([\d,]+) to ([\d,]+)$/.exec(await open.getAttribute("aria-label"));
      await open.click();
      const observed = Number(await page.locator(".promise dd").nth(1).innerText());
      const [least, most] = [low, high].map((text) => Number(text.replaceAll(",", "")));
      assert.ok(observed >= least && observed <= most, `${observed} is not from ${low} to ${high}`);
      const { name, bytes } = await saved(
        page,
        panel(page, "repeat").getByRole("button", { name: "Every run (CSV)" }),
      );
      assert.equal(name, "counter-lost-update-runs.csv");
      assert.equal(table(bytes).length, 26);
    },
  ));

test("a repetition is cancelled at once and keeps what it has", () =>
  onPage("?program=counter-mutex&threads=2&increments=20&view=repeat", async (page) => {
    await set(page, "repeat", "Runs", "10,000");
    await startButton(page, "repeat").click();
    await rows(page, "repeat").first().waitFor();
    assert.match(
      await panel(page, "repeat").locator(".progress").innerText(),
      /of 10,000 runs done, [\d,]+ to go/,
    );
    assert.equal(await startButton(page, "sweep").getAttribute("aria-disabled"), "true");
    await cancelButton(page, "repeat").click();
    const remark = panel(page, "repeat").locator(".remark");
    await remark.waitFor();
    const [, done] = /^Cancelled after ([\d,]+) of 10,000 runs\.$/.exec(await remark.innerText());
    assert.ok(Number(done.replaceAll(",", "")) > 0);
  }));

test("a sweep by keyboard alone: chart, fit, table, and the files of them", () =>
  onPage("?program=parallel-sum&numbers=20000&view=repeat", async (page) => {
    await page.getByRole("tab", { name: "Repeat" }).focus();
    await page.keyboard.press("ArrowRight");
    assert.match(query(page), /view=sweep/);
    const to = panel(page, "sweep").getByLabel("To", { exact: true });
    await page.keyboard.press("Tab");
    for (let stops = 0; !(await to.evaluate((field) => field.matches(":focus"))); stops++) {
      assert.ok(stops < 10, "the field is not reached by the tab key");
      await page.keyboard.press("Tab");
    }
    await page.keyboard.type("4");
    await page.keyboard.press("Tab");
    await page.keyboard.type("3");
    await page.keyboard.press("Tab");
    assert.equal(
      await panel(page, "sweep").locator(".plan").innerText(),
      "THREADS = 1, 2, 4; 3 runs of each, 9 in all, taking turns.",
    );
    await startButton(page, "sweep").focus();
    await page.keyboard.press("Enter");
    const fitted = panel(page, "sweep").locator(".fitted");
    await fitted.waitFor();
    assert.match(await fitted.innerText(), /Amdahl’s law|Amdahl's law/);
    assert.match(await fitted.innerText(), /medians/);

    assert.deepEqual(await rows(page, "sweep").locator("th").allInnerTexts(), ["1", "2", "4"]);
    const guides = await panel(page, "sweep").locator(".guide-label").allTextContents();
    assert.deepEqual(guides.slice(0, 2), ["ideal", "serial"]);
    assert.match(
      await panel(page, "sweep").locator(".environment").innerText(),
      /Chrom.* logical processor.*tracing off; 3 runs of each.*Median, quartiles, and extremes/,
    );

    const points = panel(page, "sweep").locator(".point");
    await points.first().focus();
    await page.keyboard.press("ArrowRight");
    const label = await points.nth(1).getAttribute("aria-label");
    assert.match(label, /^THREADS = 2: median .*ms, middle half .* to .*, fastest .*, slowest .*, 3 runs/);
    assert.equal(await panel(page, "sweep").locator(".details").textContent(), label);
    await page.keyboard.press("End");
    assert.match(await panel(page, "sweep").locator(".details").textContent(), /^THREADS = 4/);

    const button = (name) => panel(page, "sweep").getByRole("button", { name, exact: true });
    const summary = await saved(page, button("Table (CSV)"));
    assert.equal(summary.name, "parallel-sum-threads-sweep.csv");
    const [columns, ...cells] = table(summary.bytes);
    assert.deepEqual(
      cells.map((row) => row[columns.indexOf("THREADS")]),
      ["1", "2", "4"],
    );
    for (const row of cells) assert.ok(Number(row[columns.indexOf("median_ms")]) > 0);
    const [names, ...runs] = table((await saved(page, button("Every run (CSV)"))).bytes);
    assert.deepEqual(
      runs.map((row) => row[names.indexOf("THREADS")]),
      ["1", "2", "4", "1", "2", "4", "1", "2", "4"],
      "the values did not take turns",
    );

    const svg = (await saved(page, button("SVG"))).bytes.toString();
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(svg, /Wall time from the start of main/);
    assert.doesNotMatch(svg, /var\(--/, "a colour is left to a style sheet that is not there");
    const drawn = await page.evaluate(async (text) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
      await image.decode();
      return image.width > 300;
    }, svg);
    assert.ok(drawn, "the file is no picture by itself");
    const png = await saved(page, button("PNG"));
    assert.deepEqual([...png.bytes.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
  }));

test("runs that do not finish are counted and have no time", () =>
  onPage("?program=ring&view=sweep", async (page) => {
    await set(page, "sweep", "From", "2");
    await set(page, "sweep", "To", "4");
    await set(page, "sweep", "Runs of each", "2");
    await start(page, "sweep");
    const texts = await rows(page, "sweep").allInnerTexts();
    assert.equal(texts.length, 2);
    for (const text of texts) assert.match(text, /–\s+–\s+–\s+0\s+2 deadlocked/);
    assert.match(
      await panel(page, "sweep").locator(".point").first().getAttribute("aria-label"),
      /: 2 deadlocked$/,
    );
  }));

test("what is chosen for many runs is in the address, which makes the same forms again", () =>
  onPage("?program=counter-mutex&view=sweep", async (page) => {
    await panel(page, "sweep").getByLabel("In between").selectOption("steps");
    await set(page, "sweep", "From", "2");
    await set(page, "sweep", "To", "8");
    await set(page, "sweep", "Step", "3");
    await set(page, "sweep", "Runs of each", "4");
    const plan = await panel(page, "sweep").locator(".plan").innerText();
    assert.match(plan, /THREADS = 2, 5, 8; 4 runs of each/);
    await page.getByRole("tab", { name: "Compare" }).click();
    await set(page, "compare", "Runs of each", "3");
    await panel(page, "compare").getByRole("checkbox", { name: "Counter that loses updates" }).uncheck();
    await page.getByRole("tab", { name: "Repeat" }).click();
    await set(page, "repeat", "Runs", "25");
    assert.match(
      query(page),
      /&sweep-from=2(&sweep-to=8)?&sweep-step=3&sweep-runs=4&compare-programs=[a-z,-]+&compare-runs=3&repeat-runs=25$/,
    );
    assert.doesNotMatch(query(page), /lost-update/);

    await page.reload();
    await page.getByRole("button", { name: "Run 25 times" }).waitFor();
    await page.getByRole("tab", { name: "Sweep" }).click();
    assert.equal(await panel(page, "sweep").locator(".plan").innerText(), plan);
    await page.getByRole("tab", { name: "Compare" }).click();
    const left = panel(page, "compare").getByRole("checkbox", { name: "Counter that loses updates" });
    assert.equal(await left.isChecked(), false);
    assert.equal(await panel(page, "compare").getByLabel("Runs of each", { exact: true }).inputValue(), "3");

    await page.goBack();
    await page.getByRole("button", { name: "Run 100 times" }).waitFor({ state: "attached" });
    await page.goto(new URL("?program=counter-mutex&sweep-from=99", page.url()).href);
    await page.getByText("99 is too large. “sweep-from” takes 1 to 32.").waitFor();
  }));

test("a value that a sweep cannot have stays where it was typed, with what is wrong about it", () =>
  onPage("?program=counter-mutex&view=sweep", async (page) => {
    const from = panel(page, "sweep").getByLabel("From", { exact: true });
    await from.fill("99");
    await panel(page, "sweep").getByText("99 is too large.").waitFor();
    assert.equal(await from.inputValue(), "99");
    assert.equal(await startButton(page, "sweep").getAttribute("aria-disabled"), "true");
    await panel(page, "sweep").getByRole("button", { name: "Use 32" }).click();
    assert.equal(await panel(page, "sweep").locator(".plan").innerText(), "“From” is above “To”.");
    assert.match(query(page), /&sweep-from=32$/);
  }));

test("what cannot be swept is said before it is started", () =>
  onPage("?program=counter-mutex&view=sweep", async (page) => {
    const plan = panel(page, "sweep").locator(".plan");
    await set(page, "sweep", "From", "9");
    assert.equal(await plan.innerText(), "“From” is above “To”.");
    assert.equal(await startButton(page, "sweep").getAttribute("aria-disabled"), "true");
    await set(page, "sweep", "From", "1");
    await panel(page, "sweep").getByLabel("Parameter").selectOption("INCREMENTS");
    await panel(page, "sweep").getByLabel("In between").selectOption("steps");
    await set(page, "sweep", "Step", "1");
    assert.match(await plan.innerText(), /values; a sweep takes at most 64\.$/);
  }));

test("the programs of a family are compared in turns, right and wrong ones", () =>
  onPage("?program=counter-mutex&threads=4&increments=1000000&view=compare", async (page) => {
    const family = panel(page, "compare").getByRole("checkbox");
    assert.ok((await family.count()) >= 4, "the family of counters is small");
    for (const box of await family.all()) await box.uncheck();
    assert.match(await panel(page, "compare").locator(".why").innerText(), /at least two/);
    for (const title of ["Counter behind a mutex", "Counter that loses updates"])
      await panel(page, "compare").getByRole("checkbox", { name: title }).check();
    await set(page, "compare", "Runs of each", "4");
    await start(page, "compare");
    const texts = await rows(page, "compare").allInnerTexts();
    assert.match(texts[0], /Counter behind a mutex[\s\S]*× 1\.00\s+✓ all 4 as expected/);
    assert.match(texts[1], /Counter that loses updates[\s\S]*× [\d.]+\s+✕ wrong in [1-4] of 4/);
    await panel(page, "compare").getByLabel("Relative to").selectOption("counter-lost-update");
    assert.match(await rows(page, "compare").nth(1).innerText(), /× 1\.00/);
    const [names, ...runs] = table(
      (await saved(page, panel(page, "compare").getByRole("button", { name: "Every run (CSV)" }))).bytes,
    );
    const programs = runs.map((row) => row[names.indexOf("program")]);
    assert.deepEqual(programs, Array(4).fill(["counter-mutex", "counter-lost-update"]).flat());
    assert.deepEqual(new Set(runs.map((row) => row[names.indexOf("INCREMENTS")])), new Set(["1000000"]));
  }));

test("Escape ends a sweep, and leaving the program leaves nothing behind", () =>
  onPage("?program=endless&view=sweep&run-limit=60", async (page) => {
    await panel(page, "sweep").getByText("no parameter that is a number").waitFor();
    await pick(page, "Transfers between bank accounts");
    await page.getByRole("tab", { name: "Sweep" }).click();
    await set(page, "sweep", "Runs of each", "200");
    await startButton(page, "sweep").click();
    await rows(page, "sweep").first().waitFor();
    assert.equal(await runButton(page).getAttribute("aria-disabled"), "true");
    await page.keyboard.press("Escape");
    assert.match(
      await panel(page, "sweep").locator(".remark").innerText(),
      /^Cancelled after \d+ of 800 runs\.$/,
    );
    await startButton(page, "sweep").click();
    await rows(page, "sweep").first().waitFor();
    await pick(page, "Counter without a lock");
    assert.equal(await rows(page, "sweep").count(), 0);
    await page.waitForSelector("interlock-lab[ready]");
    await runButton(page).click();
    await ended(page);
    assert.match(await headline(page).innerText(), /kept its promise/);
  }));

test("a report is exported, and opened again by a drop: every view shows it and where it is from", () =>
  onPage("?program=counter-mutex&threads=3&increments=50", async (page) => {
    await runButton(page).click();
    await ended(page);
    const told = await headline(page).innerText();
    await page.getByRole("button", { name: "Export" }).click();
    const button = (name) =>
      page.locator("interlock-report-files").getByRole("button", { name, exact: true });
    const report = await saved(page, button("Report (JSON)"));
    assert.equal(report.name, "counter-mutex-report.json");
    const parsed = JSON.parse(report.bytes);
    assert.equal(parsed.trace.events.thread.length, parsed.trace.events.time_us.length);
    assert.ok(Array.isArray(parsed.trace.events.thread) && parsed.trace.events.thread.length > 300);
    const trace = JSON.parse((await saved(page, button("Trace (Chrome JSON)"))).bytes);
    assert.ok(trace.traceEvents.length > 0);
    assert.equal(table((await saved(page, button("Threads (CSV)"))).bytes).length, 5);
    const [names, lock] = table((await saved(page, button("Locks (CSV)"))).bytes);
    assert.equal(lock[names.indexOf("acquisitions")], "151");

    // On another program's page, with other values.
    await pick(page, "One sum, four ways");
    assert.ok(
      await drop(page, { name: "saved.json", text: report.bytes.toString() }),
      "the browser would open it",
    );
    await page.getByRole("heading", { level: 1, name: "Counter behind a mutex" }).waitFor();
    await page.locator(".origin").waitFor();
    assert.match(
      await page.locator(".origin").innerText(),
      /^Opened from the file “saved\.json”, measured in Chrom.* with \d+ logical processors?, tracing on\.$/,
    );
    assert.equal(await headline(page).innerText(), told);
    assert.match(query(page), /program=counter-mutex&threads=3&increments=50/);
    assert.equal(await page.locator("table.threads tbody tr").count(), 4);
    await page.locator("interlock-timeline").waitFor();
  }));

test("a report of the command line is opened by picking it, and files that are none are named with what is wrong", () =>
  onPage("?program=counter-mutex&increments=30", async (page) => {
    await runButton(page).click();
    await ended(page);
    const told = await headline(page).innerText();
    const alert = page.locator("interlock-report-files").getByRole("alert");
    const files = [
      [{ name: "notes.json", text: "hello" }, /“notes\.json” is not a report, since it is not JSON/],
      [
        { name: "list.json", text: "[1]" },
        /“list\.json” is not a report of Interlock, or it is damaged: it should be an object/,
      ],
      [
        { name: "half.json", text: '{"threads":[],"objects":[],"engine":"threads"}' },
        /“half\.json” .*: program should be text, not missing/,
      ],
    ];
    for (const [file, message] of files) {
      assert.ok(await drop(page, file));
      await alert.filter({ hasText: file.name }).waitFor();
      assert.match(await alert.innerText(), message);
    }
    assert.ok(await drop(page, files[0][0], files[1][0]));
    await alert.filter({ hasText: "Only one report" }).waitFor();
    assert.equal(await headline(page).innerText(), told, "a bad file took something away");

    await page.getByRole("button", { name: "Export" }).click();
    const { bytes } = await saved(page, page.getByRole("button", { name: "Report (JSON)" }));
    const native = { ...JSON.parse(bytes), engine: "threads" };
    native.environment.host = "native";
    native.params.THREADS = 99;
    const dir = await mkdtemp(join(tmpdir(), "interlock-"));
    try {
      const path = join(dir, "native.json");
      await writeFile(path, JSON.stringify(native));
      const choosing = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Open a report" }).click();
      await (await choosing).setFiles(path);
      await page.locator(".origin").waitFor();
      assert.match(
        await page.locator(".origin").innerText(),
        /“native\.json”, measured in a native process with/,
      );
      assert.match(
        await page.locator(".notices").innerText(),
        /THREADS = 99 is no legal value here; the form shows 32/,
      );
      assert.equal(await alert.innerText(), "");
    } finally {
      await rm(dir, { recursive: true });
    }
  }));

test("no rule of accessibility is broken, and nothing is wider than a small screen", () =>
  onPage(
    "?program=counter-mutex&threads=2&increments=100&view=compare",
    async (page) => {
      const fits = async (what) => {
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 390, `${what} is ${width} pixels wide`);
      };
      await set(page, "compare", "Runs of each", "2");
      await start(page, "compare");
      await checkAccessibility(page, "after a comparison");
      await fits("a comparison");
      await page.getByRole("tab", { name: "Sweep" }).click();
      await set(page, "sweep", "Runs of each", "2");
      await start(page, "sweep");
      await checkAccessibility(page, "after a sweep");
      await fits("a sweep");
      await page.getByRole("tab", { name: "Repeat" }).click();
      await set(page, "repeat", "Runs", "3");
      await startButton(page, "repeat").click();
      await panel(page, "repeat")
        .getByRole("button", { name: /^Open run 1/ })
        .click();
      await page.getByRole("button", { name: "Export" }).click();
      await checkAccessibility(page, "after a repetition, with a run opened and the exports shown");
      await fits("a repetition");
      await drop(page, { name: "bad.json", text: "" });
      await page.getByRole("alert").filter({ hasText: "bad.json" }).waitFor();
      await checkAccessibility(page, "after a file that is no report");
    },
    { viewport: { width: 390, height: 800 } },
  ));
