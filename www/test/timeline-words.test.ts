// What the timeline says of events, spans and stretches, and how columns become pixels.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain } from "../src/lab/model/prose";
import { ArrowIndex } from "../src/lab/timeline/model/arrows";
import { MIXED, NOTHING, SHARES, UNTIMED } from "../src/lab/timeline/model/classes";
import { Columns } from "../src/lab/timeline/model/columns";
import { scaleOf } from "../src/lab/timeline/model/scale";
import { translated } from "../src/lab/timeline/model/translate";
import { fit } from "../src/lab/timeline/model/window";
import { stack } from "../src/lab/timeline/paint/stack";
import { eventText, spanLabels, spanText } from "../src/lab/words/events";
import { lengthText, momentText } from "../src/lab/words/timeline";
import { type Facing, type Facts, factsOfEvent, factsOfHit } from "../src/lab/words/timeline-facts";
import { summaryText } from "../src/lab/words/timeline-summary";
import { synthetic } from "./synthetic";

const { report, timeline } = synthetic({ threads: 3, locks: 1, events: 900, seed: 4, timed: 6 });
const facing: Facing = {
  report,
  timeline,
  arrows: new ArrowIndex(timeline),
  lines: ["fn main() {", "    let guard = counter.lock().unwrap();", "    *guard += 1;"],
};
const events = report.trace?.events ?? assert.fail();
const kinds = report.trace?.kinds ?? assert.fail();
const find = (kind: string, holds: (event: number) => boolean = () => true) => {
  const event = [...events.kind.keys()].find(
    (one) => kinds[events.kind[one] as number] === kind && holds(one),
  );
  return event ?? assert.fail(`no ${kind}`);
};
const timed = (event: number) => timeline.earliest_us[event] === timeline.latest_us[event];
const named = (facts: Facts, name: string) => plain(facts.rows.find((row) => row.name === name)?.value ?? []);

test("an event is told by thread, verb and object", () => {
  assert.equal(plain(eventText(report, find("lock-acquire"))), "takes counter");
  assert.equal(plain(eventText(report, find("lock-wait"))), "asks for counter and has to wait");
  assert.equal(plain(eventText(report, find("thread-start"))), "starts");
});

test("a span is told, and labelled from long to short", () => {
  const span = (state: string) =>
    [...timeline.spans.state].findIndex((one) => timeline.states[one] === state);
  assert.equal(plain(spanText(report, timeline, span("holding"))), "holding counter");
  assert.deepEqual(spanLabels(report, timeline, span("waiting")), ["waits for counter", "counter"]);
  assert.deepEqual(spanLabels(report, timeline, span("running")), ["running"]);
});

test("a wait says how long it was and, where it ends, who handed the lock over", () => {
  const wait = find("lock-wait");
  const facts = factsOfEvent(facing, wait);
  assert.match(plain(facts.heading), /^(main|thread \d) asks for counter and has to wait$/);
  assert.match(
    named(facts, "From here on"),
    /^waiting for counter: (shorter than 5 µs|[\d.]+ (µs|ms) ± 5 µs); \d+ steps?$/,
  );
  assert.match(named(facts, "Time"), /^[\d.]+ (µs|ms) ± 5 µs$/);
  const acquired = factsOfEvent(facing, wait + 1);
  assert.match(named(acquired, "Handed over by"), /^(main|thread \d), step [\d,]+$/);
  assert.match(named(acquired, "Until here"), /^waiting for counter/);
});

test("what was not timed is told within its bounds", () => {
  const untimed = find("lock-release", (event) => !timed(event));
  const facts = factsOfEvent(facing, untimed);
  assert.match(named(facts, "Time"), /^not measured: between .* and .*s$/);
  assert.match(named(facts, "Was held for"), /^not timed: (at most|between) .*; \d+ steps?$/);
  assert.equal(momentText(timeline, untimed, 5), named(facts, "Time"));
  assert.equal(lengthText({ kind: "short" }, 4.8), "shorter than 4.8 µs");
  assert.equal(lengthText({ kind: "short" }, 0.042), "shorter than 42 ns");
  assert.equal(lengthText({ kind: "timed", us: 0.5 }, 0.042), "500 ns ± 42 ns");
});

test("the source line of an event is quoted", () => {
  const facts = factsOfEvent(facing, find("lock-acquire"));
  assert.equal(named(facts, "Source"), "line 2 let guard = counter.lock().unwrap();");
});

test("a stretch that was not timed says how many events it has, a crowded pixel what shares it", () => {
  const stretch = factsOfHit(facing, { kind: "untimed", thread: 1, from: 500, to: 504 });
  assert.equal(plain(stretch.heading), "thread 1: not timed");
  assert.match(named(stretch, "In it"), /^3 events/);
  const shares = Array<number>(SHARES).fill(0);
  shares[0] = 0.75;
  shares[UNTIMED] = 0.25;
  const many = factsOfHit(facing, { kind: "many", thread: 0, spans: 12, event: 0, shares });
  assert.equal(plain(many.heading), "main: 12 stretches within this pixel");
  assert.equal(named(many, "running"), "75 %");
  assert.equal(named(many, "not timed"), "25 %");
});

test("the summary counts, and names the longest wait that the clock could tell", () => {
  const fine = { ...report, environment: { ...report.environment, clock_resolution_ms: 0.0005 } };
  assert.match(
    summaryText(fine, timeline),
    /^3 threads, [\d,]+ events in .*s\. (main|thread \d) had the longest wait for a lock: .* ± 500 ns for counter.*The clock, which steps by 500 ns, was read at \d+ % of the events\.$/,
  );
  const coarse = { ...report, environment: { ...report.environment, clock_resolution_ms: 10 } };
  assert.match(summaryText(coarse, timeline), /No wait for a lock was measured as 10.000 ms or longer\./);
});

test("a window keeps its events when the axis changes", () => {
  const order = scaleOf(timeline, "order");
  const time = scaleOf(timeline, "time");
  assert.deepEqual(translated(timeline, order, time, fit(order)), fit(time));
  const window = { from: 200, to: 260 };
  const there = translated(timeline, order, time, window);
  for (let step = window.from; step <= window.to; step++) {
    const event = timeline.at[step] as number;
    assert.ok((time.lower[event] as number) >= there.from && (time.upper[event] as number) <= there.to);
  }
  const back = translated(timeline, time, order, there);
  assert.ok(back.from <= window.from && back.to >= window.to);
});

test("the looks of a column fill it, and the smallest keeps a pixel", () => {
  const columns = new Columns(1);
  columns.look[0] = MIXED;
  const heights = new Uint8Array(NOTHING + 1);
  const set = (shares: Record<number, number>) => {
    columns.shares.fill(0);
    for (const [look, share] of Object.entries(shares)) columns.shares[Number(look)] = share;
    stack(columns, 0, 14, heights);
    return [...heights];
  };
  const filled = (all: number[]) => all.reduce((sum, height) => sum + height, 0);
  const rare = set({ 0: 0.999, 1: 0.001 });
  assert.equal(rare[1], 1);
  assert.equal(filled(rare), 14);
  const half = set({ 1: 0.5, [NOTHING]: 0.5 });
  assert.equal(half[1], 7);
  assert.equal(filled(half), 14);
});
