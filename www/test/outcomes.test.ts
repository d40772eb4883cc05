// What counts as one outcome, and what is kept of each.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Report } from "../src/generated/Report";
import type { Trace } from "../src/generated/Trace";
import { KeptReports, MOST_EVENTS, MOST_REPORTS } from "../src/lab/model/kept-reports";
import { keyOf, numberOf, outcomes, summaryOf } from "../src/lab/model/outcomes";
import { report } from "./samples";

const observed = (text: string, expected = "2") =>
  report({ promise: { expected, observed: text, held: text === expected } });
const printed = (text: string) => report({ output: [{ thread: 0, stream: "stdout", text }] });

test("runs with one verdict and one text are one outcome, and the most frequent comes first", () => {
  const runs = [observed("1"), observed("2"), observed("2"), report({ verdict: "deadlocked" })].map(
    summaryOf,
  );
  assert.deepEqual(
    outcomes(runs).map(({ verdict, text, held, runs }) => [verdict, text, held, runs]),
    [
      ["finished", "2", true, 2],
      ["finished", "1", false, 1],
      ["deadlocked", null, null, 1],
    ],
  );
});

test("a program without a promise is known by what it printed, but not by times that it measured", () => {
  const [a, b, c] = ["one: 12.3ms\n", "one: 4 µs\n", "two: 1.5s\n"].map((text) => summaryOf(printed(text)));
  assert.equal(a?.text, "one: … ms");
  assert.equal(b?.text, "one: … µs");
  assert.equal(keyOf(summaryOf(printed("x 1.2ms"))), keyOf(summaryOf(printed("x 990ms"))));
  assert.equal(c?.source, "printed");
  assert.equal(summaryOf(printed("")).text, null);
});

test("a panic of main is known by its message, and threads that panicked count", () => {
  const panic = (thread: number, message: string) => ({ thread, message, position: null });
  const main = report({ verdict: "panicked", panics: [panic(1, "other"), panic(0, "boom")] });
  assert.equal(summaryOf(main).text, "boom");
  const survived = report({ panics: [panic(1, "other")] });
  assert.notEqual(keyOf(summaryOf(survived)), keyOf(summaryOf(report())));
});

test("only what a run observed as a bare number is one", () => {
  const number = (text: string) => numberOf(summaryOf(observed(text)));
  assert.equal(number("1999"), 1999);
  assert.equal(number("-3.5"), -3.5);
  for (const text of ["12 changes", "", "0x10", "1e5", "[1, 2]"]) assert.equal(number(text), null, text);
  assert.equal(numberOf(summaryOf(printed("12"))), null);
});

function withEvents(events: number): Partial<Report> {
  return { trace: { events: { thread: { length: events } } } as unknown as Trace };
}

function offered(reports: readonly Report[]): KeptReports {
  const kept = new KeptReports();
  for (const [place, one] of reports.entries()) kept.offer(summaryOf(one), place + 1, one);
  return kept;
}

test("the first run of each outcome is kept", () => {
  const kept = offered([observed("1"), observed("2"), observed("1")]);
  assert.equal(kept.size, 2);
  assert.equal(kept.get(keyOf(summaryOf(observed("1"))))?.run, 1);
  assert.equal(kept.get(keyOf(summaryOf(observed("3")))), undefined);
});

test("of many numbers the extremes and some in between are kept, and never more than the bound", () => {
  const numbers = Array.from({ length: 400 }, (_, i) => (i * 7919) % 1009);
  const rare = report({ verdict: "deadlocked" });
  const kept = offered([rare, ...numbers.map((number) => observed(String(number)))]);
  assert.equal(kept.size, MOST_REPORTS);
  assert.ok(kept.get(keyOf(summaryOf(rare))), "a rare outcome made room for one number more");
  const left = numbers.filter((number) => kept.get(keyOf(summaryOf(observed(String(number))))));
  assert.equal(Math.min(...left), Math.min(...numbers));
  assert.equal(Math.max(...left), Math.max(...numbers));
  left.sort((a, b) => a - b);
  const gaps = left.slice(1).map((number, place) => number - (left[place] ?? 0));
  assert.ok(Math.max(...gaps) < 100, `nothing is kept within ${Math.max(...gaps)} numbers`);
});

test("traces are kept as long as there is room for their events, and one that is not is known to be lost", () => {
  const half = MOST_EVENTS / 2;
  const traced = ["1", "2", "3"].map((text) => ({ ...observed(text), ...withEvents(half) }) as Report);
  const kept = offered(traced);
  const lost = traced.map((one) => kept.get(keyOf(summaryOf(one)))?.traceLost);
  assert.deepEqual(lost, [false, false, true]);
  assert.equal(kept.get(keyOf(summaryOf(traced[2] as Report)))?.report.trace, null);
});
