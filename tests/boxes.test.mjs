// The boxes with the locks, as people use them: stepping, playing and scrubbing through the traces of real runs by click
// and by key, in Chromium.

import assert from "node:assert/strict";
import test from "node:test";
import { checkAccessibility, ended, labPages, runButton, saved } from "./lab-page.mjs";

const { onPage } = labPages();

/** Opens the page with the locks in view, runs the program, and hands the page and its boxes to `steps`. */
const onBoxes = (query, steps, { shown = true, ...options } = {}) =>
  onPage(
    `?${query}&view=locks`,
    async (page) => {
      await runButton(page).click();
      await ended(page);
      const boxes = page.locator("interlock-boxes");
      if (shown) await boxes.getByRole("group", { name: "Replay" }).waitFor();
      await steps(page, boxes);
    },
    options,
  );

const slider = (boxes) => boxes.getByRole("slider", { name: "Position in the replay" });
const press = (boxes, name) => boxes.getByRole("button", { name, exact: true }).click();
const position = (boxes) => boxes.locator(".number").innerText();
const sentence = (boxes) => boxes.locator(".sentence").innerText();
/** The sentence that stands for the drawing of the object of that name. */
const drawn = (boxes, name, kind = "mutex") =>
  boxes.getByRole("img", { name: new RegExp(`^The ${kind} ${name.replace(/[[\]]/g, "\\$&")}[ :]`) });
const told = async (boxes, name, kind) => drawn(boxes, name, kind).getAttribute("aria-label");

test("stepping by button opens and closes the box; its value is the one of the run", () =>
  onBoxes("program=counter-mutex&threads=2&increments=20", async (_page, boxes) => {
    assert.equal(await position(boxes), "Before the first step");
    assert.match(await told(boxes, "counter"), /is closed\. .* It has not been opened yet\./);
    const opened = drawn(boxes, "counter").and(
      boxes.getByRole("img", { name: /is open: thread \d holds it/ }),
    );
    for (let step = 0; (await opened.count()) === 0; step += 1) {
      assert.ok(step < 50, "the box never opens");
      await press(boxes, "Step forward");
    }
    assert.match(await sentence(boxes), /thread \d finds the mutex counter free at line \d+ and opens it\./);
    await press(boxes, "Step back");
    assert.match(await told(boxes, "counter"), /is closed\./);
    await press(boxes, "To the end");
    assert.match(await told(boxes, "counter"), /is closed\. Inside: 40\. It was opened 41 times so far\./);
    assert.equal(
      await boxes.getByRole("button", { name: "Step forward" }).getAttribute("aria-disabled"),
      "true",
    );
    await press(boxes, "To the start");
    assert.equal(await sentence(boxes), "Nothing has happened yet.");
  }));

test("keys step, leap, play and pause, and change the speed", () =>
  onBoxes("program=counter-mutex&threads=2&increments=5000", async (page, boxes) => {
    await boxes.getByRole("button", { name: "Step forward" }).focus();
    const at = async () => Number(await slider(boxes).inputValue());
    const key = (name) => page.keyboard.press(name);
    await key("ArrowRight");
    await key("ArrowRight");
    assert.equal(await at(), 2);
    await key("ArrowLeft");
    assert.equal(await at(), 1);
    await key("End");
    const most = await at();
    assert.equal(String(most), await slider(boxes).getAttribute("max"));
    await key("Home");
    assert.equal(await at(), 0);
    await key("PageUp");
    assert.equal(await at(), Math.round(most / 10));
    await key("PageDown");
    assert.equal(await at(), 0);

    const speed = boxes.getByRole("combobox", { name: "Speed" });
    await key("]");
    assert.equal(await speed.inputValue(), "2");
    await key("[");
    await key("[");
    assert.equal(await speed.inputValue(), "0.5");
    await speed.selectOption("50");

    // Space on a button presses it; elsewhere it plays.
    await slider(boxes).focus();
    await key("Space");
    await boxes.getByRole("button", { name: "Pause" }).waitFor();
    await page.waitForFunction(
      () =>
        Number(
          document
            .querySelector("interlock-lab")
            .shadowRoot.querySelector("interlock-trace")
            .shadowRoot.querySelector("interlock-boxes")
            .shadowRoot.querySelector(".position").value,
        ) > 3,
    );
    await key("k");
    await boxes.getByRole("button", { name: "Play" }).waitFor();
    const paused = await at();
    assert.ok(paused > 3 && paused < most, `it stopped at ${paused} of ${most}`);
    await key("ArrowRight");
    assert.equal(await at(), paused + 1);
  }));

test("playing goes on to the end and pauses there; playing again begins anew", () =>
  onBoxes("program=counter-mutex&threads=2&increments=20", async (_page, boxes) => {
    await boxes.getByRole("combobox", { name: "Speed" }).selectOption("1000");
    await press(boxes, "Play");
    await boxes.getByRole("button", { name: "Play", exact: true }).waitFor();
    assert.equal(await slider(boxes).inputValue(), await slider(boxes).getAttribute("max"));
    assert.match(await boxes.getByRole("status").innerText(), /^Step \d+ of \d+: /);
    await boxes.getByRole("combobox", { name: "Speed" }).selectOption("0.5");
    await press(boxes, "Play");
    assert.equal(await position(boxes), "Before the first step");
  }));

test("scrubbing tells at the slider what happens there, and elsewhere through the status", () =>
  onBoxes("program=counter-mutex&threads=2&increments=20", async (page, boxes) => {
    const status = boxes.getByRole("status");
    await slider(boxes).focus();
    await page.keyboard.press("End");
    assert.match(await slider(boxes).getAttribute("aria-valuetext"), /^Step \d+ of \d+: .*\.$/);
    assert.equal(await status.innerText(), "");
    await press(boxes, "Step back");
    assert.match(await status.innerText(), /^Step \d+ of \d+: .*\.$/);
  }));

test("the source beside the boxes goes along, and a line in the sentence can be shown", () =>
  onBoxes("program=counter-mutex&threads=2&increments=20", async (page, boxes) => {
    const lit = () =>
      page.evaluate(() => {
        const views = document.querySelector("interlock-lab").shadowRoot.querySelector("interlock-trace");
        const { eventLine, chosenLine } = views.shadowRoot.querySelector("interlock-source-view");
        return { event: eventLine, chosen: chosenLine };
      });
    await slider(boxes).fill("12");
    for (let step = 0; (await boxes.locator(".sentence button.line").count()) === 0; step += 1) {
      assert.ok(step < 20, "no step names a line");
      await press(boxes, "Step forward");
    }
    const line = boxes.locator(".sentence button.line");
    const number = Number(/\d+/.exec(await line.innerText())[0]);
    assert.deepEqual(await lit(), { event: number, chosen: number });
    await line.click();
    assert.deepEqual(await lit(), { event: number, chosen: number });
  }));

test("stopping at every event, and at those of a chosen box", () =>
  onBoxes("program=bank-transfer&threads=2&transfers=20", async (_page, boxes) => {
    const most = async () => Number(await slider(boxes).getAttribute("max"));
    const changing = await most();
    const pace = boxes.getByRole("combobox", { name: "Stop at" });
    await pace.selectOption("all");
    const all = await most();
    assert.ok(all > changing, `${all} events, ${changing} of which change a box`);
    await boxes.getByRole("button", { name: "accounts[1]", exact: true }).click();
    await pace.selectOption("chosen");
    const chosen = await most();
    assert.ok(chosen > 0 && chosen < changing);
    await press(boxes, "Step forward");
    assert.match(await sentence(boxes), /accounts\[1\]/);
    await press(boxes, "Step forward");
    assert.match(await sentence(boxes), /accounts\[1\]/);
    await boxes.getByRole("button", { name: "accounts[1]", exact: true, pressed: true }).click();
    assert.equal(await pace.inputValue(), "boxes");
  }));

test("a deadlock ends with open boxes, waiting threads and the ring of who waits for whom", () =>
  onBoxes("program=ring", async (page, boxes) => {
    assert.equal(await boxes.locator("svg.ring").count(), 0);
    await press(boxes, "deadlock");
    await boxes.locator("svg.ring").waitFor();
    const open = await boxes.getByRole("img", { name: /is open: .* holds it\..*Waiting.*: / }).count();
    assert.ok(open >= 2, `${open} boxes are held and waited for`);
    assert.ok((await boxes.locator(".now .tag.stuck").count()) >= 2);
    // The last to wait is a thread of the ring, or main for one of them.
    assert.match(await sentence(boxes), /has to wait: .* holds it|main waits for thread \d to end/);
    const end = boxes.getByRole("region", { name: "Who can never go on" });
    const told = await end.locator("li").first().innerText();
    assert.match(told, /holds .* and waits for .*, which .* holds\./);
    const button = (name) => end.getByRole("button", { name, exact: true });
    const svg = await saved(page, button("SVG"));
    assert.equal(svg.name, "ring-ring.svg");
    assert.ok(
      svg.bytes
        .toString()
        .replaceAll(/<[^>]*>/g, " ")
        .includes(told),
      "the file does not tell of the ring",
    );
    assert.match(svg.bytes.toString(), /marker-end="url\(#tip\)"[\s\S]*stroke="rgb/);
    const png = await saved(page, button("PNG"));
    assert.deepEqual([png.name, png.bytes.subarray(1, 4).toString()], ["ring-ring.png", "PNG"]);
    await checkAccessibility(page, "at the end of a deadlock");
    await press(boxes, "To the start");
    assert.equal(await boxes.locator("svg.ring").count(), 0);
  }));

test("a thread that waits for itself, and one that nobody will wake, stand still as well", async () => {
  await onBoxes("program=own-lock", async (_page, boxes) => {
    await press(boxes, "deadlock");
    assert.match(await sentence(boxes), /has to wait: it is in its own hands\./);
    assert.equal(await boxes.locator(".now .tag.stuck").count(), 1);
  });
  await onBoxes("program=lost-wakeup", async (_page, boxes) => {
    await press(boxes, "standstill");
    const end = boxes.getByRole("region", { name: "Who can never go on" });
    assert.match(await end.innerText(), /waits on the condition variable/);
    assert.ok((await boxes.locator(".shared .tag.stuck").count()) >= 1);
  });
});

test("a panic poisons the box, and clearing it is seen", () =>
  onBoxes("program=poisoned", async (page, boxes) => {
    await press(boxes, "panic of thread 1");
    assert.match(await sentence(boxes), /thread 1 panics.*: “interrupted in the middle of a change”\./);
    assert.match(await told(boxes, "purses"), /is open: thread 1 holds it\./);
    assert.doesNotMatch(await told(boxes, "purses"), /poisoned/);
    await press(boxes, "purses poisoned");
    assert.match(await told(boxes, "purses"), /It is poisoned\./);
    assert.match(await boxes.locator(".poison").innerText(), /poisoned: thread 1 panicked/);
    await press(boxes, "To the end");
    assert.match(await told(boxes, "purses"), /is closed\. It is poisoned\. Inside: \(\d+, \d+\)/);
    await checkAccessibility(page, "with a poisoned box");
  }));

test("an Arc shows its owners, and nobody in the end", () =>
  onBoxes("program=arc-lifetime&threads=3", async (page, boxes) => {
    const arc = () => told(boxes, "letter", "Arc");
    assert.equal(await arc(), "The Arc letter has not been made yet.");
    await slider(boxes).focus();
    const most = Number(await slider(boxes).getAttribute("max"));
    let owners = 0;
    for (let stop = 0; stop < most; stop += 1) {
      await page.keyboard.press("ArrowRight");
      owners = Math.max(owners, Number(/has (\d+) owners?:/.exec(await arc())?.[1] ?? 0));
    }
    assert.equal(owners, 4);
    assert.equal(await arc(), "The Arc letter has no owner any more.");
    await boxes.getByText("This run used no Mutex and no RwLock.").waitFor();
  }));

/**
 * Walks through the events of the run that the boxes show, and compares what that comes to with what they say, at a
 * hundred steps. Returns the differences.
 */
function compareWithWalk() {
  const boxes = document
    .querySelector("interlock-lab")
    .shadowRoot.querySelector("interlock-trace")
    .shadowRoot.querySelector("interlock-boxes");
  const { report, timeline } = boxes;
  const { trace } = report;
  const { events } = trace;
  const locks = report.objects.flatMap(({ kind }, index) => (/Mutex|RwLock/.test(kind) ? [index] : []));
  const state = new Map(locks.map((object) => [object, { holders: [], queue: [], opened: 0 }]));
  const name = (thread) => report.threads[thread].name;
  const steps = timeline.at.length;
  const looks = new Set(Array.from({ length: 100 }, (_, part) => Math.floor((part * (steps - 1)) / 99)));
  const expected = [];
  for (let step = 0; step < steps; step += 1) {
    const event = timeline.at[step];
    const kind = trace.kinds[events.kind[event]];
    const thread = events.thread[event];
    const lock = /^(lock|read|write)-(wait|acquire|release)$/.test(kind)
      ? state.get(events.object[event])
      : undefined;
    if (kind.endsWith("-wait")) lock?.queue.push(thread);
    if (kind.endsWith("-acquire") && lock) {
      lock.queue = lock.queue.filter((one) => one !== thread);
      lock.holders.push(thread);
      lock.opened += 1;
    }
    if (kind.endsWith("-release")) lock?.holders.splice(lock.holders.indexOf(thread), 1);
    if (looks.has(step)) expected.push({ event, state: structuredClone([...state]) });
  }
  const differences = [];
  const check = async ({ event, state }) => {
    boxes.dispatchEvent(new CustomEvent("trace-focus", { detail: { event }, bubbles: true, composed: true }));
    // The lab hands the focus on in the frames after.
    while (boxes.focused.event !== event) await new Promise(requestAnimationFrame);
    await boxes.updateComplete;
    const said = [...boxes.shadowRoot.querySelectorAll(".box .picture")].map((one) =>
      one.getAttribute("aria-label"),
    );
    for (const [object, { holders, queue, opened }] of state) {
      const { name: it, kind } = report.objects[object];
      const sentence = said.find((one) =>
        one.startsWith(`The ${kind === "Mutex" ? "mutex" : kind} ${it} is `),
      );
      const wanted = [
        holders.length === 0 ? " is closed." : holders.map(name).join(", "),
        ...(queue.length === 0 ? [] : ["Waiting", ...queue.map(name)]),
        opened === 0
          ? "not been opened"
          : opened === 1
            ? "opened once"
            : `opened ${opened.toLocaleString("en")} times`,
      ];
      const amiss = wanted.filter((part) => !sentence?.includes(part));
      if (queue.length === 0 && sentence?.includes("Waiting")) amiss.push("nobody waiting");
      if (amiss.length > 0)
        differences.push(`step ${timeline.step[event]}, ${it}: ${amiss.join("; ")} in: ${sentence}`);
    }
  };
  return (async () => {
    for (const one of expected) await check(one);
    return { differences, steps };
  })();
}

for (const query of [
  "program=bounded-buffer&items=20",
  "program=readers-writer&operations=100&size=100",
  "program=bank-transfer&transfers=200",
  "program=poisoned",
  "program=counter-mutex&increments=2000",
]) {
  test(`the boxes of ${query} are what a walk through its events comes to`, () =>
    onBoxes(query, async (page) => {
      const { differences, steps } = await page.evaluate(compareWithWalk);
      assert.ok(steps > 20);
      assert.deepEqual(differences, []);
    }));
}

test("a bounded buffer shows who waits on which condition, and an RwLock what it holds", async () => {
  await onBoxes("program=bounded-buffer&items=20", async (_page, boxes) => {
    await slider(boxes).fill(String(Math.round(Number(await slider(boxes).getAttribute("max")) / 2)));
    for (const name of ["not_full", "not_empty"])
      assert.match(await told(boxes, name, "condition variable"), /(nobody waits|\d threads? waiting)\./);
  });
  await onBoxes("program=readers-writer&operations=100&size=3", async (_page, boxes) => {
    await press(boxes, "To the end");
    assert.match(await told(boxes, "shared", "RwLock"), /is closed\. Inside: \[40, 40, 40\]/);
  });
});

test("many locks stay in view: a few large, the others small, each of which can be made large", () =>
  onBoxes("program=map-sharded&operations=200", async (page, boxes) => {
    assert.equal(await boxes.locator(".box").count(), 4);
    assert.ok((await boxes.locator(".small-box").count()) >= 8);
    await press(boxes, "To the end");
    await boxes
      .getByRole("button", { name: /^Choose shards\[9\]\. The mutex shards\[9\] is closed/ })
      .click();
    await boxes.getByRole("button", { name: "shards[9]", exact: true, pressed: true }).waitFor();
    await drawn(boxes, "shards[9]").waitFor();
    await checkAccessibility(page, "with many locks");
  }));

test("a thread walks from the queue into the box, unless motion is unwelcome", async () => {
  const walks = async (page, boxes) => {
    await page.evaluate(() => {
      window.walked = [];
      const { animate } = Element.prototype;
      Element.prototype.animate = function (...given) {
        window.walked.push(this.dataset.thread);
        return animate.apply(this, given);
      };
    });
    await press(boxes, /^first wait/);
    const who = await boxes.locator(".queue .now .tag").first().getAttribute("data-thread");
    const arrived = boxes.locator(`.holders .tag[data-thread="${who}"]`);
    await boxes.getByRole("button", { name: "Step forward" }).focus();
    for (let step = 0; step < 200 && (await arrived.count()) === 0; step += 1)
      await page.keyboard.press("ArrowRight");
    assert.equal(await arrived.count(), 1, "its turn never comes");
    return page.evaluate((thread) => window.walked.filter((one) => one === thread).length, who);
  };
  // The lock is held while its holder sleeps, so that the others have to wait.
  const query = "program=guard-in-statement";
  await onBoxes(query, async (page, boxes) => assert.equal(await walks(page, boxes), 0));
  await onBoxes(query, async (page, boxes) => assert.ok((await walks(page, boxes)) >= 1), {
    reducedMotion: "no-preference",
  });
});

test("the boxes can be saved as a drawing and as an image of what is shown", () =>
  onBoxes("program=bank-transfer&threads=3&transfers=20", async (page, boxes) => {
    await press(boxes, "To the end");
    const button = (name) => boxes.getByRole("button", { name, exact: true });
    const svg = await saved(page, button("SVG"));
    assert.equal(svg.name, "bank-transfer-locks.svg");
    const shown = await page.evaluate((text) => {
      const file = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
      const said = [...file.querySelectorAll("text")].map((one) => one.textContent);
      const fills = [...file.querySelectorAll("*")].map((one) => one.getAttribute("fill") ?? "");
      return { root: file.tagName, said, styled: fills.every((fill) => !fill.includes("var(")) };
    }, svg.bytes.toString());
    assert.equal(shown.root, "svg");
    assert.ok(shown.styled, "colours of the page are only named in the file");
    for (const name of ["accounts[0]", "accounts[3]"])
      assert.ok(shown.said.includes(name), `${name} is missing`);
    assert.ok(shown.said.some((text) => /^bank-transfer\. Step \d+ of \d+: /.test(text)));
    const png = await saved(page, button("PNG"));
    assert.equal(png.name, "bank-transfer-locks.png");
    assert.equal(png.bytes.subarray(1, 4).toString(), "PNG");
    assert.equal(await boxes.locator(".drawer").count(), 0);
  }));

test("a run without locks and a run without a trace say so", async () => {
  await onBoxes(
    "program=counter-atomic&increments=10",
    async (page, boxes) => {
      await boxes.getByText(/This run used no Mutex/).waitFor();
      await checkAccessibility(page, "without locks");
    },
    { shown: false },
  );
  await onBoxes(
    "program=counter-mutex&run-tracing=off",
    async (page, boxes) => {
      assert.equal(await boxes.count(), 0);
      await page.getByText("This run was not traced").waitFor();
    },
    { shown: false },
  );
});

for (const [width, height] of [
  [1280, 900],
  [768, 1024],
  [390, 844],
]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe-core finds nothing at ${width} pixels, ${colorScheme}; nothing is cut off or too small to press`, () =>
      onBoxes(
        "program=bounded-buffer&items=20",
        async (page, boxes) => {
          await checkAccessibility(page, "before the first step");
          await slider(boxes).fill("100");
          await boxes.getByText("Keys", { exact: true }).click();
          await boxes.getByText("The same in words").click();
          await boxes.locator(".in-words li").first().waitFor();
          await boxes.getByRole("button", { name: "buffer", exact: true }).click();
          await checkAccessibility(page, "in the middle, with everything open");
          const [wide, room] = await page.evaluate(() => [
            document.documentElement.scrollWidth,
            document.documentElement.clientWidth,
          ]);
          assert.ok(wide <= room, `the page is ${wide} pixels wide in a window of ${room}`);
          const small = await boxes.evaluate((element) =>
            [...element.shadowRoot.querySelectorAll("button:not(.line), input, select, summary")]
              .map((control) => [control.outerHTML.slice(0, 80), control.getBoundingClientRect()])
              .filter(([, { width, height }]) => width < 24 || height < 24)
              .map(([html, { width, height }]) => `${html}: ${width} × ${height}`),
          );
          assert.deepEqual(small, []);
        },
        { viewport: { width, height }, colorScheme },
      ));
  }
}
