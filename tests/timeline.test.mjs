// The timeline as people use it: pointer, touch, keys, search, table, source and export, in Chromium with real runs.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { BROWSERS, visit } from "./harness.mjs";
import { checkAccessibility, ended, labPages, query, runButton } from "./lab-page.mjs";

const { onPage } = labPages();
const COUNTER = "?program=counter-mutex&threads=3&increments=40";

/** Opens the page at `address`, runs the program, and hands the page with its timeline to `steps`. */
function onTimeline(address, steps, options) {
  return onPage(
    address,
    async (page) => {
      await runButton(page).click();
      await ended(page);
      await drawing(page).waitFor();
      await steps(page);
    },
    options,
  );
}

const drawing = (page) => page.getByRole("application", { name: "Timeline of the threads" });
const details = (page) => page.locator("interlock-timeline .details");
const heading = (page) => details(page).getByRole("heading").innerText();
const besideSource = (page) => page.locator("interlock-trace interlock-source-view");
const press = (page, name) =>
  page.locator("interlock-timeline").getByRole("button", { name, exact: true }).click();

/** One of the details of what is pointed at or chosen. */
const detail = (page, name) =>
  details(page)
    .locator("dl > div")
    .filter({ has: page.locator("dt", { hasText: new RegExp(`^${name}$`) }) })
    .locator("dd")
    .innerText();

/** The step of the chosen event. */
const step = async (page) => Number((await detail(page, "Step")).replace(/ of .*/, "").replaceAll(",", ""));

/** The part of the run that is in view, as the frame in the overview shows it: percent. */
const inView = (page) =>
  page.locator("interlock-timeline-picture .frame").evaluate(({ style }) => ({
    from: Number.parseFloat(style.left),
    length: Number.parseFloat(style.width),
  }));

/** Waits until the part in view begins and is as long as given: the least and the greatest percent of each. */
async function untilInView(page, { from = [0, 100], length = [0, 100] }) {
  await page.waitForFunction(
    ([begins, lengths]) => {
      const find = (root) => {
        for (const element of root.querySelectorAll("*")) {
          const found = element.matches(".frame") ? element : element.shadowRoot && find(element.shadowRoot);
          if (found) return found;
        }
        return null;
      };
      const { style } = find(document);
      const within = (text, [least, most]) =>
        Number.parseFloat(text) >= least && Number.parseFloat(text) <= most;
      return within(style.left, begins) && within(style.width, lengths);
    },
    [from, length],
  );
}

/** A point on the state of a thread in the drawing, `share` of the width from where the names end. */
async function pointOf(page, thread, share) {
  await drawing(page).scrollIntoViewIfNeeded();
  const box = await drawing(page).boundingBox();
  const y = await page.locator("interlock-timeline-picture").evaluate((picture, wanted) => {
    const row = picture.study.rows.rows.find((candidate) => candidate.thread === wanted);
    return 26 + row.strips[0].y + 9;
  }, thread);
  return { x: box.x + 113 + share * (box.width - 116), y: box.y + 1 + y };
}

for (const browser of Object.keys(BROWSERS)) {
  test(`${browser} draws small and large traces along both axes, and saves them`, async () => {
    const drawn = (await visit(browser, "timeline-check.html")).filter(({ type }) => type === "drawn");
    assert.equal(drawn.length, 4);
    for (const { axis, events, colours, root, shapes, png } of drawn) {
      const which = `${events} events along ${axis}`;
      assert.ok(colours > 10, `${which}: ${colours} colours`);
      assert.equal(root, "svg", which);
      assert.ok(shapes > 30 && shapes < 40_000, `${which}: ${shapes} rectangles in the SVG`);
      assert.ok(png > 2_000, `${which}: a PNG of ${png} bytes`);
    }
  });
}

test("after a run the timeline says how many threads and events there were, in words and to a screen reader", () =>
  onTimeline(COUNTER, async (page) => {
    const summary = await page.locator("interlock-timeline .summary").innerText();
    assert.match(summary, /^4 threads, \d+ events in [\d.]+ (µs|ms)\. .*(wait for a lock|longest wait)/);
    assert.equal(await drawing(page).getAttribute("aria-description"), summary);
    const colours = await page.locator("interlock-timeline-picture .viewport > canvas").evaluate((canvas) => {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    });
    assert.ok(colours > 8, `the drawing has ${colours} colours`);
  }));

test("the axis is chosen by a radio button and kept in the address", () =>
  onTimeline(COUNTER, async (page) => {
    await page.getByRole("radio", { name: "order", exact: true }).check();
    assert.equal(query(page), `${COUNTER}&axis=order`);
    await page.getByText(/Every event is one step/).waitFor();
    await page.reload();
    await page.waitForSelector("interlock-lab[ready]");
    await runButton(page).click();
    assert.ok(await page.getByRole("radio", { name: "order", exact: true }).isChecked());
  }));

test("keys choose an event and go along its thread, its lock and to other threads; Escape lets go", () =>
  onTimeline(`${COUNTER}&axis=order`, async (page) => {
    await drawing(page).focus();
    await page.keyboard.press("Enter");
    await details(page).getByRole("heading").waitFor();
    await page.keyboard.press("ArrowDown");
    assert.match(await heading(page), /^thread 1 /);
    const spoken = page.locator(
      "interlock-timeline > .visually-hidden, interlock-timeline .visually-hidden[role=status]",
    );
    assert.match(await spoken.first().innerText(), /^thread 1 .*Step: [\d,]+ of/);

    await page.keyboard.press("Home");
    assert.match(await heading(page), /^thread 1 starts/);
    const start = await step(page);
    await page.keyboard.press("ArrowRight");
    const next = await step(page);
    assert.ok(next > start, `step ${next} comes after ${start}`);
    await page.keyboard.press("ArrowLeft");
    assert.equal(await step(page), start);
    await page.keyboard.press("End");
    assert.match(await heading(page), /^thread 1 ends/);

    // From an event of the lock along the lock, in whichever threads it is.
    for (let turn = 0; !/counter/.test(await heading(page)); turn++) {
      assert.ok(turn < 30, "no event on the counter was reached");
      await page.keyboard.press("ArrowLeft");
    }
    const last = await step(page);
    await page.keyboard.press("p");
    assert.match(await heading(page), /counter/);
    assert.ok((await step(page)) < last);
    await page.keyboard.press("n");
    assert.equal(await step(page), last);

    await page.keyboard.press("Escape");
    await details(page)
      .getByText(/choose an event with a click or the keys/)
      .waitFor();
  }));

test("choosing an event lights its line in both sources; choosing a line lights its events", () =>
  onTimeline(COUNTER, async (page) => {
    await drawing(page).focus();
    await page.keyboard.press("Enter");
    // Which event the middle of the window gives depends on the run, and the ends of threads have no line: the first
    // event after a thread's start has one in every run.
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.locator("interlock-source-view .of-event").first().waitFor();
    assert.equal(await page.locator("interlock-source-view .of-event").count(), 2);
    const source = await detail(page, "Source");
    const lit = (await besideSource(page).locator(".of-event").innerText()).trim();
    assert.ok(source.endsWith(lit), `${source} is not ${lit}`);

    // The line with the lock, by click.
    const line = besideSource(page).locator(".cm-line", { hasText: "lock()" }).first();
    await line.click();
    await besideSource(page).locator(".chosen", { hasText: "lock()" }).waitFor();
    assert.match(await details(page).innerText(), /Line \d+: [1-9]\d* events/);
    // And the next one by key.
    const before = /Line (\d+):/.exec(await details(page).innerText())[1];
    await besideSource(page).locator(".cm-content").focus();
    await page.keyboard.press("ArrowDown");
    await details(page)
      .getByText(`Line ${Number(before) + 1}:`)
      .waitFor();
  }));

test("pointing shows the same details as choosing, and a click chooses", () =>
  onTimeline("?program=sleeper&axis=time&run-limit=0.5", async (page) => {
    const { x, y } = await pointOf(page, 0, 0.6);
    await page.mouse.move(x, y);
    await details(page).getByRole("heading").waitFor();
    const pointed = await details(page).locator("dl").innerText();
    await page.mouse.click(x, y);
    await page.mouse.move(0, 0);
    await page.locator("interlock-source-view .of-event").first().waitFor();
    assert.equal(await details(page).locator("dl").innerText(), pointed);
  }));

test("buttons, keys, wheel and dragging move the window; the page keeps its own scrolling", () =>
  onTimeline(COUNTER, async (page) => {
    assert.deepEqual(await inView(page), { from: 0, length: 100 });
    await press(page, "Zoom in");
    await untilInView(page, { length: [49.9, 50.1] });
    await press(page, "Move right");
    await untilInView(page, { from: [49.9, 50.1] });
    await press(page, "Fit the whole run into the drawing");
    await untilInView(page, { length: [100, 100] });

    await drawing(page).focus();
    await page.keyboard.press("+");
    await untilInView(page, { length: [66.6, 66.8] });
    await page.keyboard.press("End");
    await untilInView(page, { from: [33.2, 33.4] });
    await page.keyboard.press("f");
    await untilInView(page, { length: [100, 100] });

    const { x, y } = await pointOf(page, 1, 0.5);
    await page.mouse.move(x, y);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -400);
    await page.keyboard.up("Control");
    await untilInView(page, { length: [0, 40] });
    const { from } = await inView(page);
    await page.mouse.wheel(120, 0);
    await untilInView(page, { from: [from + 0.1, 100] });

    const settled = await inView(page);
    await page.mouse.down();
    await page.mouse.move(x + 80, y, { steps: 4 });
    await page.mouse.up();
    await untilInView(page, { from: [0, settled.from - 0.1] });

    const scrolled = await page.evaluate(() => scrollY);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 200);
    await page.waitForFunction((before) => scrollY > before, scrolled);
  }));

test("two fingers zoom and one moves the drawing", () =>
  onTimeline(
    COUNTER,
    async (page) => {
      await drawing(page).scrollIntoViewIfNeeded();
      const { x, y } = await pointOf(page, 1, 0.4);
      const session = await page.context().newCDPSession(page);
      const touch = (type, ...points) =>
        session.send("Input.dispatchTouchEvent", {
          type,
          touchPoints: points.map(([dx], id) => ({ x: x + dx, y, id })),
        });
      await touch("touchStart", [-20], [20]);
      for (const apart of [25, 40, 60, 80]) await touch("touchMove", [-apart], [apart]);
      await touch("touchEnd");
      await untilInView(page, { length: [0, 60] });
      const { from } = await inView(page);
      await touch("touchStart", [0]);
      for (const dx of [10, 30, 60]) await touch("touchMove", [dx]);
      await touch("touchEnd");
      await untilInView(page, { from: [0, from - 0.1] });
    },
    { hasTouch: true, viewport: { width: 390, height: 844 } },
  ));

test("a lock and a thread are found by name, and one match after the other is gone to", () =>
  onTimeline(`${COUNTER}&axis=order`, async (page) => {
    const field = page.getByRole("combobox", { name: "Find a lock or thread" });
    await field.fill("COUNT");
    await page.locator("interlock-timeline .found", { hasText: /object/ }).waitFor();
    await field.press("Enter");
    await details(page)
      .getByRole("heading", { name: /counter/ })
      .waitFor();
    const first = await step(page);
    await press(page, "Next match");
    assert.ok((await step(page)) > first);
    await press(page, "Previous match");
    assert.equal(await step(page), first);
    await field.fill("thread 2");
    await field.press("Enter");
    await details(page)
      .getByRole("heading", { name: /^thread 2 starts/ })
      .waitFor();
    await field.fill("no such thing");
    await page.getByText("Nothing has this name.").waitFor();
  }));

test("the table has every event, can be filtered and paged, and chooses", () =>
  onTimeline("?program=counter-mutex&threads=3&increments=200&axis=order", async (page) => {
    await page.getByText("The same as a table").click();
    const table = page.locator("interlock-event-table");
    const rows = table.locator("tbody tr");
    await rows.first().waitFor();
    assert.equal(await rows.count(), 200);
    const status = table.getByRole("status");
    const all = Number(/of ([\d,]+)$/.exec(await status.innerText())[1].replaceAll(",", ""));
    assert.ok(all > 1200, `${all} events`);
    await table.getByRole("button", { name: "Last" }).click();
    assert.match(await status.innerText(), new RegExp(`to ${all.toLocaleString("en")} of`));

    await table.getByRole("combobox", { name: "Thread" }).selectOption({ label: "thread 2" });
    assert.ok(
      (await table.locator("tbody td:nth-child(3)").allInnerTexts()).every((name) => name === "thread 2"),
    );
    await table.getByRole("combobox", { name: "Lock or object" }).selectOption({ label: "counter" });
    assert.match(await rows.nth(0).innerText(), /thread 2\s+(takes|asks for) counter/);

    const button = rows.nth(3).getByRole("button");
    const chosen = await button.innerText();
    await button.focus();
    await page.keyboard.press("Enter");
    assert.equal(await step(page), Number(chosen.replaceAll(",", "")));
    assert.equal(await rows.nth(3).getAttribute("aria-current"), "true");

    // What is chosen elsewhere comes into sight in the table.
    await drawing(page).focus();
    await page.keyboard.press("End");
    for (let turn = 0; !/(takes|releases) counter/.test(await heading(page)); turn++) {
      assert.ok(turn < 30, "no event on the counter was reached");
      await page.keyboard.press("ArrowLeft");
    }
    await table.locator("tr[aria-current]").waitFor();
    const inSight = await table.locator(".scroll").evaluate((box) => {
      const { top, bottom } = box.querySelector("tr[aria-current]").getBoundingClientRect();
      const around = box.getBoundingClientRect();
      return top >= around.top && bottom <= around.bottom;
    });
    assert.ok(inSight, "the chosen row is out of sight");
  }));

test("the legend tells what occurs, and picks out one look", () =>
  onTimeline(COUNTER, async (page) => {
    const legend = page.getByRole("list", { name: /What colours and patterns mean/ });
    const running = legend.getByRole("button", { name: "running" });
    assert.equal(await legend.getByRole("button", { name: "asleep" }).count(), 0);
    await running.click();
    assert.equal(await running.getAttribute("aria-pressed"), "true");
    await page.getByText("running: The thread computes, or is ready to.").waitFor();
    await drawing(page).focus();
    await page.keyboard.press("Escape");
    assert.equal(await running.getAttribute("aria-pressed"), "false");
  }));

test("the drawing is saved as an SVG that stands alone, and as a PNG", () =>
  onTimeline(COUNTER, async (page) => {
    const save = async (name) => {
      const [download] = await Promise.all([page.waitForEvent("download"), press(page, name)]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const svg = await save("Save the drawing as SVG");
    assert.equal(svg.name, "counter-mutex-timeline.svg");
    const text = svg.bytes.toString();
    const [parsed, texts] = await page.evaluate((source) => {
      const document = new DOMParser().parseFromString(source, "image/svg+xml");
      return [
        document.documentElement.nodeName,
        [...document.querySelectorAll("text")].map((one) => one.textContent),
      ];
    }, text);
    assert.equal(parsed, "svg");
    for (const wanted of ["main", "thread 3"])
      assert.ok(texts.includes(wanted), `${wanted} is not in ${texts}`);
    assert.match(text, /<desc>4 threads, /);
    const png = await save("Save the drawing as PNG");
    assert.equal(png.name, "counter-mutex-timeline.png");
    assert.deepEqual([...png.bytes.subarray(1, 4)], [...Buffer.from("PNG")]);
  }));

test("without tracing the page says so, and one button traces the next run", () =>
  onPage(`${COUNTER}&run-tracing=off`, async (page) => {
    await runButton(page).click();
    await ended(page);
    await page.getByRole("heading", { name: "This run was not traced" }).waitFor();
    await page.getByRole("button", { name: "Turn tracing on and run again" }).click();
    await drawing(page).waitFor();
    assert.equal(query(page), COUNTER);
  }));

test("before the first run the section says what will be there", () =>
  onPage(COUNTER, async (page) => {
    await page.getByRole("region", { name: "What happened" }).getByText("who handed it over").waitFor();
  }));

test("events that could not be kept are counted on the screen", () =>
  onTimeline(COUNTER, async (page) => {
    await page.locator("interlock-timeline").evaluate((timeline) => {
      const { report } = timeline;
      timeline.report = { ...report, trace: { ...report.trace, dropped: 1234 } };
    });
    await page.getByText(/1,234 later events could not be kept/).waitFor();
  }));

test("a deadlock is drawn to the end of the trace: who waits for what, and what each holds", () =>
  onTimeline("?program=ring&threads=3", async (page) => {
    await drawing(page).focus();
    await page.keyboard.press("Enter");
    for (let turn = 0; turn < 3; turn++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    assert.match(await heading(page), /asks for .* and has to wait/);
    assert.match(await detail(page, "From here on"), /waiting for .*to the end of the trace/);
  }));

test("tabs are one tab stop, open with the arrows, and are in the address", () =>
  onTimeline(COUNTER, async (page) => {
    const tab = (name) => page.getByRole("tab", { name });
    await tab("Timeline").focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await tab("Locks").getAttribute("aria-selected"), "true");
    assert.equal(query(page), `${COUNTER}&view=locks`);
    assert.equal(await tab("Timeline").getAttribute("tabindex"), "-1");
    await page.keyboard.press("Home");
    assert.equal(query(page), COUNTER);
    await drawing(page).waitFor();
  }));

test("an address that names a tab further down leads there", () =>
  onPage(`${COUNTER}&view=sweep`, async (page) => {
    assert.equal(await page.getByRole("tab", { name: "Sweep" }).getAttribute("aria-selected"), "true");
    await page.waitForFunction(() => scrollY > 0);
  }));

test("an unknown view in the address is remarked on", () =>
  onPage(`${COUNTER}&view=pictures`, async (page) => {
    assert.match(await page.locator(".notices li").innerText(), /“pictures” is not known/);
    assert.equal(query(page), COUNTER);
  }));

for (const [width, height, colorScheme] of [
  [1280, 900, "light"],
  [1280, 900, "dark"],
  [768, 1024, "dark"],
  [390, 844, "light"],
]) {
  test(`axe-core finds nothing on the timeline at ${width} pixels, ${colorScheme}; nothing is cut off or too small`, () =>
    onTimeline(
      "?program=bank-transfer",
      async (page) => {
        await checkAccessibility(page, "after a run");
        await page.getByRole("radio", { name: "order", exact: true }).check();
        await drawing(page).focus();
        await page.keyboard.press("Enter");
        await page.getByText("Keys", { exact: true }).click();
        await page.getByText("The same as a table").click();
        await page.locator("interlock-event-table tbody tr").first().waitFor();
        await checkAccessibility(page, "with an event chosen, keys and table open");
        const [wide, room] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        assert.ok(wide <= room, `the page is ${wide} pixels wide in a window of ${room}`);
        const small = await page.locator("interlock-trace").evaluate((trace) => {
          const found = [];
          const visit = (root) => {
            for (const element of root.querySelectorAll("*")) {
              if (element.shadowRoot) visit(element.shadowRoot);
              if (!element.matches("button:not(.line), a, input, select, summary")) continue;
              const { width: across, height: tall } = (
                element.closest("label") ?? element
              ).getBoundingClientRect();
              if (across > 0 && (across < 24 || tall < 24))
                found.push(`${element.outerHTML.slice(0, 80)}: ${across} × ${tall}`);
            }
          };
          visit(trace.shadowRoot);
          return found;
        });
        assert.deepEqual(small, []);
      },
      { viewport: { width, height }, colorScheme },
    ));
}
