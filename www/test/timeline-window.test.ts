// What the timeline is looked at through: the window, ticks, lengths as text, search, pages of the table, the focus.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NO_FOCUS } from "../src/lab/model/focus";
import { changed, lineOf } from "../src/lab/model/focus-change";
import { lengthOf, micros } from "../src/lab/timeline/model/moments";
import { scaleOf } from "../src/lab/timeline/model/scale";
import { NO_MATCHES, nextMatch, search, searchable } from "../src/lab/timeline/model/search";
import { longestWait, timedEvents } from "../src/lab/timeline/model/summary";
import { PAGE, TableRows } from "../src/lab/timeline/model/table-rows";
import { ticksOf } from "../src/lab/timeline/model/ticks";
import { clamp, fit, pan, reveal, zoom } from "../src/lab/timeline/model/window";
import { random, synthetic } from "./synthetic";

const { report, timeline } = synthetic({ threads: 4, locks: 3, events: 2_000, seed: 2 });
const scale = scaleOf(timeline, "time");

test("however it is moved, a window stays within its axis and keeps its length", () => {
  const draw = random(1);
  let window = fit(scale);
  assert.deepEqual(window, { from: 0, to: scale.end });
  for (let turn = 0; turn < 500; turn++) {
    const before = window;
    window =
      draw() < 0.5 ? pan(window, draw() * 4 - 2, scale) : zoom(window, draw() * 2 + 0.1, draw(), scale);
    assert.ok(window.from >= 0 && window.to <= scale.end + 1e-9, JSON.stringify(window));
    assert.ok(window.to - window.from >= scale.shortest - 1e-9);
    const moved = pan(before, 0.3, scale);
    assert.ok(Math.abs(moved.to - moved.from - (before.to - before.from)) < 1e-6);
  }
});

test("zooming keeps the place under the pointer where it is", () => {
  const window = clamp({ from: 100, to: 200 }, scale);
  const place = window.from + 0.25 * (window.to - window.from);
  const closer = zoom(window, 0.5, 0.25, scale);
  assert.ok(Math.abs(closer.from + 0.25 * (closer.to - closer.from) - place) < 1e-9);
  assert.equal(closer.to - closer.from, 50);
});

test("an event is brought into view by the least move, or by none", () => {
  const window = clamp({ from: 100, to: 200 }, scale);
  assert.equal(reveal(window, 150, scale), window);
  const right = reveal(window, 300, scale);
  assert.ok(right.from < 300 && right.to > 300 && right.to - right.from === 100);
  const left = reveal(window, 20, scale);
  assert.ok(left.from <= 20 && left.to - left.from === 100);
});

const ticks: [Parameters<typeof ticksOf>, string[]][] = [
  [
    ["order", { from: 0, to: 20 }, 4],
    ["0", "5", "10", "15", "20"],
  ],
  [
    ["order", { from: 1_000, to: 1_004 }, 0.1],
    ["1,000", "1,001", "1,002", "1,003", "1,004"],
  ],
  [
    ["time", { from: 0, to: 40 }, 9],
    ["0", "10 µs", "20 µs", "30 µs", "40 µs"],
  ],
  [
    ["time", { from: 0, to: 3_000 }, 900],
    ["0", "1 ms", "2 ms", "3 ms"],
  ],
  [
    ["time", { from: 1_000, to: 1_500 }, 190],
    ["1.0 ms", "1.2 ms", "1.4 ms"],
  ],
  [
    ["time", { from: 1_200, to: 1_202 }, 1],
    ["1,200 µs", "1,201 µs", "1,202 µs"],
  ],
  [
    ["time", { from: 0, to: 2_500_000 }, 900_000],
    ["0", "1 s", "2 s"],
  ],
];
for (const [question, texts] of ticks) {
  test(`ticks of ${JSON.stringify(question)}`, () => {
    assert.deepEqual(
      ticksOf(...question).map(({ text }) => text),
      texts,
    );
  });
}

test("times are told with their unit", () => {
  assert.deepEqual([0, 0.04, 0.0424, 0.999, 1, 4.84, 999, 1234.5, 2_345_678].map(micros), [
    "0 µs",
    "40 ns",
    "42.4 ns",
    "999 ns",
    "1 µs",
    "4.8 µs",
    "999 µs",
    "1.235 ms",
    "2.345678 s",
  ]);
});

test("a length is timed, or too short for the clock, or known within bounds; never zero", () => {
  const made = {
    ...timeline,
    earliest_us: Float64Array.of(10, 12, 40, 40),
    latest_us: Float64Array.of(10, 12, 40, 70),
    end_us: 100,
  };
  assert.deepEqual(lengthOf(made, 0, 1, 5), { kind: "short" });
  assert.deepEqual(lengthOf(made, 0, 2, 5), { kind: "timed", us: 30 });
  assert.deepEqual(lengthOf(made, 0, 3, 5), { kind: "bounds", least: 30, most: 60 });
  assert.deepEqual(lengthOf(made, 3, -1, 5), { kind: "bounds", least: 30, most: 60 });
  assert.deepEqual(lengthOf(made, 2, -1, 5), { kind: "timed", us: 60 });
});

test("names are searched in any case; an exact name stands alone; steps go round", () => {
  assert.deepEqual(search(report, ""), NO_MATCHES);
  assert.deepEqual([...search(report, "SHARDS").objects], [0, 1, 2]);
  assert.deepEqual([...search(report, "thread 1").threads], [1]);
  assert.equal(search(report, "nothing of this name").objects.size, 0);
  assert.ok(searchable(report).includes("shards[2]"));

  const found = search(report, "shards[1]");
  const { object } = report.trace?.events ?? assert.fail();
  const first = nextMatch(timeline, found, -1, 1);
  assert.equal(object[first], 1);
  const second = nextMatch(timeline, found, timeline.step[first] as number, 1);
  assert.ok((timeline.step[second] as number) > (timeline.step[first] as number));
  assert.equal(nextMatch(timeline, found, timeline.step[second] as number, -1), first);
  const last = nextMatch(timeline, found, timeline.step[first] as number, -1);
  assert.equal(nextMatch(timeline, found, timeline.step[last] as number, 1), first, "it did not go round");
  assert.equal(nextMatch(timeline, NO_MATCHES, -1, 1), -1);
});

test("the table has every event once, in order, whatever the filter", () => {
  const threads = report.trace?.events.thread ?? assert.fail();
  const { object } = report.trace?.events ?? assert.fail();
  for (const thread of [null, 0, 2]) {
    for (const which of [null, 1]) {
      const rows = new TableRows(timeline, threads, { thread, object: which });
      const wanted = [...timeline.at].filter(
        (event) =>
          (thread === null || threads[event] === thread) && (which === null || object[event] === which),
      );
      const got = Array.from({ length: rows.pages }, (_, page) => rows.page(page)).flat();
      assert.deepEqual(got, wanted);
      const some = wanted[Math.floor(wanted.length / 2)] as number;
      assert.ok(rows.page(rows.pageOf(some)).includes(some));
      assert.equal(rows.pages, Math.ceil(wanted.length / PAGE));
    }
  }
});

test("the longest wait is the longest of those that were timed", () => {
  const waits = [...timeline.spans.state.keys()]
    .filter((span) => timeline.states[timeline.spans.state[span] as number] === "waiting")
    .map((span) =>
      lengthOf(timeline, timeline.spans.begin[span] as number, timeline.spans.end[span] as number, 5),
    );
  const longest = Math.max(...waits.map((wait) => (wait.kind === "timed" ? wait.us : 0)));
  assert.equal(longestWait(timeline, 5)?.us, longest);
  assert.equal(longestWait(timeline, 1e9), null);
  const timed = timedEvents(timeline);
  assert.ok(timed > 0 && timed < timeline.step.length);
});

test("the line follows the chosen event, unless a line was chosen", () => {
  const event = 5;
  const line = lineOf(report, event);
  assert.ok(line !== null);
  assert.deepEqual(changed(NO_FOCUS, { event }, report), { ...NO_FOCUS, event, line });
  assert.equal(changed(NO_FOCUS, { event, line: 3 }, report).line, 3);
  const focus = { event, line: 3, object: 1, thread: null };
  assert.deepEqual(changed(focus, { line: 4 }, report), { ...focus, line: 4 });
  assert.equal(changed(focus, { event: null }, report).line, null);
});
