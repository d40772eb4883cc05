// Reports written to files and read again, and files that are no reports.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Report } from "../src/generated/Report";
import { readReportFile, reportBlob } from "../src/lab/evidence/model/report-file";
import { PROGRAM, report } from "./samples";

/** A report with all that a report can hold. */
const FULL: Report = report({
  params: { THREADS: 4, SHARE: 0.5, ORDER: "ordered", RECHECK: true },
  verdict: "deadlocked",
  promise: { expected: 'a, "b"', observed: "ü\n", held: false },
  output: [{ thread: 0, stream: "stderr", text: "line\n" }],
  panics: [{ thread: 1, message: "boom", position: { line: 3, column: 9 } }],
  deadlock: {
    kind: "cycle",
    stuck: [
      {
        thread: 1,
        in_cycle: true,
        wait: "lock",
        object: 0,
        waits_for: 2,
        position: { line: 4, column: 1 },
        holds: [{ object: 1, position: null }],
      },
    ],
  },
  locks: [
    {
      object: 0,
      name: "left",
      kind: "Mutex",
      acquisitions: 3,
      contended: 1,
      still_waiting: 0,
      held_ms: null,
      held_samples: 0,
      longest_wait_ms: 0.25,
      longest_wait_by: 1,
      longest_wait_at: { line: 4, column: 1 },
      poisoned: true,
    },
  ],
  trace: {
    kinds: ["thread-start", "lock-acquire", "lock-release"],
    positions: [{ line: 4, column: 1 }],
    events: {
      thread: Uint32Array.of(0, 1, 1),
      kind: Uint8Array.of(0, 1, 2),
      object: Int32Array.of(-1, 0, 0),
      position: Int32Array.of(-1, 0, 0),
      sequence: Uint32Array.of(0, 1, 2),
      detail: Uint32Array.of(0, 0, 7),
      order: new Uint32Array(0),
      time_us: Float64Array.of(0, 12.5, -1),
    },
    values: { event: Uint32Array.of(2), text: Uint32Array.of(0), texts: ["41"] },
    dropped: 3,
  },
});

const file = (text: string) => ({ size: text.length, text: async () => text });
const read = (text: string) => readReportFile(file(text), [PROGRAM]);

test("what was written is read again, columns as typed arrays and all", async () => {
  for (const one of [FULL, report()]) {
    const found = await read(await (await reportBlob(one)).text());
    assert.ok(found.ok, JSON.stringify(found));
    assert.deepEqual(found.report, one);
    assert.equal(found.program, PROGRAM);
  }
});

test("long columns are written whole", async () => {
  const length = 120_001;
  const column = Uint32Array.from({ length }, (_, place) => place);
  const written = await (await reportBlob({ column } as unknown as Report)).text();
  assert.deepEqual(JSON.parse(written).column, [...column]);
});

// biome-ignore lint/suspicious/noExplicitAny: the point is to make the data wrong.
type Plain = any;

/** A copy of the full report as plain data, changed by `change`. */
async function changed(change: (copy: Plain) => void): Promise<string> {
  const copy = JSON.parse(await (await reportBlob(FULL)).text());
  change(copy);
  return JSON.stringify(copy);
}

const broken: [string, (copy: Plain) => void, RegExp][] = [
  ["a missing field", (r) => delete r.verdict, /verdict should be one of .*, not missing/],
  ["an unknown word", (r) => (r.verdict = "won"), /verdict .* not "won"/],
  ["a name that is none", (r) => (r.threads[2].name = 7), /threads\[2\]\.name should be text, not 7/],
  [
    "a thread that is not there",
    (r) => (r.deadlock.stuck[0].waits_for = 4),
    /stuck\[0\]\.waits_for .* 0 to 3, not 4/,
  ],
  ["an object that is not there", (r) => (r.locks[0].object = 3), /locks\[0\]\.object/],
  [
    "columns of different lengths",
    (r) => r.trace.events.kind.pop(),
    /kind has 2 entries, but .*thread has 3/,
  ],
  ["threads out of order", (r) => r.trace.events.thread.reverse(), /thread\[2\] is 0, out of order/],
  ["a kind without name", (r) => (r.trace.events.kind[1] = 3), /trace\.events\.kind\[1\] .* 0 to 2, not 3/],
  ["a position that is not there", (r) => (r.trace.events.position[1] = 1), /position\[1\]/],
  ["a time that is none", (r) => (r.trace.events.time_us[0] = null), /time_us\[0\] .* not null/],
  ["half an event", (r) => (r.trace.events.sequence[0] = 0.5), /sequence\[0\]/],
  [
    "a value of no event",
    (r) => (r.trace.values.event[0] = 3),
    /values\.event\[0\] is 3, and there are only 3/,
  ],
  ["a value without text", (r) => (r.trace.values.texts = []), /values\.text\[0\]/],
  ["a list for an object", (r) => (r.environment = []), /environment should be an object, not a list/],
];
for (const [what, change, message] of broken)
  test(`not a report: ${what}`, async () => {
    const found = await read(await changed(change));
    assert.ok(!found.ok, "it was taken for one");
    assert.equal(found.problem.kind, "not-a-report");
    assert.match(found.problem.kind === "not-a-report" ? found.problem.reason : "", message);
  });

test("other files say what they are", async () => {
  const kinds = async (text: string) => {
    const found = await read(text);
    return found.ok ? "report" : found.problem.kind;
  };
  assert.equal(await kinds("# notes"), "not-json");
  assert.equal(await kinds("[]"), "not-a-report");
  assert.equal(await kinds("null"), "not-a-report");
  assert.equal(await kinds('{"traceEvents":[]}'), "not-a-report");
  assert.equal(await kinds(await changed((r) => (r.program = "gone"))), "unknown-program");
  const huge = await readReportFile({ size: 2 ** 40, text: () => Promise.reject(new Error("read")) }, [
    PROGRAM,
  ]);
  assert.ok(!huge.ok && huge.problem.kind === "too-large");
  const gone = await readReportFile({ size: 1, text: () => Promise.reject(new Error("gone")) }, [PROGRAM]);
  assert.ok(!gone.ok && gone.problem.kind === "unreadable");
});
