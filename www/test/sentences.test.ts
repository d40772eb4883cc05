// What is said of each way in which a run can end.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Report } from "../src/generated/Report";
import type { StuckThread } from "../src/generated/StuckThread";
import { marksOf } from "../src/lab/model/marks";
import { plain } from "../src/lab/model/prose";
import { chiefSentences, outsideSentences } from "../src/lab/words/deadlock";
import { LOCKS_TABLE } from "../src/lab/words/labels";
import {
  announcement,
  comparison,
  fateOfOthers,
  headline,
  panicGroups,
  panicIntroduction,
  seriesSentence,
} from "../src/lab/words/verdict";
import { report } from "./samples";

const promise = (expected: string, observed: string) => ({ expected, observed, held: expected === observed });
const stuck = (thread: number, changes: Partial<StuckThread>): StuckThread => ({
  thread,
  in_cycle: true,
  wait: "lock",
  object: null,
  waits_for: null,
  position: null,
  holds: [],
  ...changes,
});
const ring: Partial<Report> = {
  verdict: "deadlocked",
  deadlock: {
    kind: "cycle",
    stuck: [
      stuck(1, {
        object: 1,
        waits_for: 2,
        position: { line: 31, column: 4 },
        holds: [{ object: 0, position: { line: 30, column: 4 } }],
      }),
      stuck(2, {
        object: 0,
        waits_for: 1,
        position: { line: 31, column: 4 },
        holds: [{ object: 1, position: { line: 30, column: 4 } }],
      }),
      stuck(0, { in_cycle: false, wait: "join", waits_for: 1, position: { line: 40, column: 9 } }),
    ],
  },
};

const headlines: [string, Partial<Report>, string][] = [
  ["finished", {}, "The program finished in 12.3 ms."],
  ["promise kept", { promise: promise("5", "5") }, "The program finished in 12.3 ms and kept its promise."],
  [
    "promise broken",
    { promise: promise("5", "4") },
    "The program finished in 12.3 ms, but did not keep its promise.",
  ],
  [
    "a thread panicked",
    { panics: [{ thread: 1, message: "no", position: null }] },
    "The program finished in 12.3 ms, although 1 thread panicked.",
  ],
  [
    "panicked",
    { verdict: "panicked" },
    "The main thread panicked after 12.3 ms, and that ended the program.",
  ],
  ["too fast for the clock", { elapsed_ms: 0 }, "The program finished in < 0.005 ms."],
  [
    "deadlock of two",
    ring,
    "Deadlock: thread 1 and thread 2 wait for each other, so neither can ever go on.",
  ],
  [
    "deadlock of one",
    { verdict: "deadlocked", deadlock: { kind: "cycle", stuck: [stuck(0, { object: 0, waits_for: 0 })] } },
    "Deadlock: main waits for itself, so it can never go on.",
  ],
  [
    "deadlock of three",
    {
      verdict: "deadlocked",
      deadlock: {
        kind: "cycle",
        stuck: [1, 2, 3].map((thread) => stuck(thread, { object: 0, waits_for: (thread % 3) + 1 })),
      },
    },
    "Deadlock: thread 1, thread 2 and thread 3 wait for each other in a ring, so none of them can ever go on.",
  ],
  [
    "lost wake-up",
    {
      verdict: "deadlocked",
      deadlock: { kind: "all-asleep", stuck: [stuck(1, { in_cycle: false, wait: "condvar", object: 2 })] },
    },
    "Nobody is left to wake thread 1, which waits for ever.",
  ],
  [
    "timed out",
    { verdict: "timed-out" },
    "The program had not ended when its time limit of 10 s was reached.",
  ],
  ["stopped", { verdict: "stopped", elapsed_ms: 3210 }, "You stopped the program after 3.21 s."],
  [
    "stack",
    { verdict: "failed", failure: { kind: "stack-overflow", message: "RuntimeError", thread: "thread 2" } },
    "The program used up the stack of thread 2.",
  ],
  [
    "memory",
    { verdict: "failed", failure: { kind: "out-of-memory", message: "", thread: null } },
    "The program used up all the memory that it may have.",
  ],
];

for (const [name, changes, text] of headlines) {
  test(`headline: ${name}`, () => assert.equal(plain(headline(report(changes), 10)), text));
}

test("a deadlock says who holds what, waits for what, and where", () => {
  const stood = report(ring);
  assert.ok(stood.deadlock);
  assert.deepEqual(chiefSentences(stood, stood.deadlock).map(plain), [
    "thread 1 holds the mutex left (taken at line 30) and waits for the mutex right at line 31, which thread 2 holds.",
    "thread 2 holds the mutex right (taken at line 30) and waits for the mutex left at line 31, which thread 1 holds.",
  ]);
  assert.deepEqual(outsideSentences(stood, stood.deadlock).map(plain), [
    "main waits for thread 1 to end at line 40.",
  ]);
});

test("a deadlock without names and places still makes sentences", () => {
  const stood = report({
    verdict: "deadlocked",
    objects: [],
    deadlock: {
      kind: "all-asleep",
      stuck: [stuck(1, { in_cycle: false, wait: "condvar" }), stuck(2, { in_cycle: false, object: 7 })],
    },
  });
  assert.ok(stood.deadlock);
  assert.deepEqual(chiefSentences(stood, stood.deadlock).map(plain), [
    "thread 1 waits on a condition variable.",
    "thread 2 waits for a mutex.",
  ]);
});

test("a deadlock marks its lines", () => {
  assert.deepEqual(marksOf(report(ring)), [
    { line: 30, kind: "holds", notes: ["thread 1 holds left", "thread 2 holds right"] },
    { line: 31, kind: "waits", notes: ["thread 1 waits for right", "thread 2 waits for left"] },
    { line: 40, kind: "waits", notes: ["main waits for the end of thread 1"] },
  ]);
});

test("a panic tells what became of the other threads", () => {
  const threads = report().threads.map((thread, index) => {
    if (index === 1) return { ...thread, fate: "panicked" as const };
    return index === 3 ? { ...thread, fate: "waiting" as const, waiting_for: "condvar" as const } : thread;
  });
  const fate = fateOfOthers(report({ panics: [{ thread: 1, message: "no", position: null }], threads }));
  assert.equal(
    plain(fate ?? []),
    "When the run ended, main and thread 2 had finished and thread 3 was waiting on a condition variable.",
  );
});

const comparisons: [string, string, string][] = [
  ["4000", "4000", "as expected"],
  ["4000", "3000", "1,000 too few (25 % lost)"],
  ["4000", "4001", "1 too many"],
  ["-5", "-7", "2 too few"],
  ["all", "some", "not as expected"],
];

for (const [expected, observed, text] of comparisons) {
  test(`${observed} for ${expected} is “${text}”`, () =>
    assert.equal(comparison(promise(expected, observed)), text));
}

test("what is announced includes a broken promise", () => {
  assert.equal(
    announcement(report({ promise: promise("5", "4") }), 10),
    "The program finished in 12.3 ms, but did not keep its promise. Expected 5, observed 4.",
  );
});

test("a series is summed up by the promises that were kept", () => {
  const run = (held: boolean | null) => ({
    verdict: "finished" as const,
    panics: 0,
    text: null,
    source: null,
    held,
    expected: null,
    elapsedMs: 1,
  });
  assert.equal(
    seriesSentence([run(true), run(false), run(true)]),
    "In 2 of 3 runs the program kept its promise.",
  );
  assert.equal(seriesSentence([run(null), run(null)]), "2 of 2 runs finished.");
});

test("panics alike are told together", () => {
  const position = { line: 27, column: 5 };
  const panics = [1, 3, 2].map((thread) => ({ thread, message: thread === 1 ? "first" : "then", position }));
  const stood = report({ panics });
  assert.deepEqual(
    panicGroups(panics).map((group) => plain(panicIntroduction(stood, group))),
    ["thread 1 panicked at line 27:", "thread 3 and thread 2 panicked at line 27:"],
  );
});

test("a time for which a lock was held says what it rests on, also where the lock was never given back", () => {
  assert.equal(LOCKS_TABLE.samples(1), "from 1 timed sample");
  assert.equal(LOCKS_TABLE.samples(0), "at least; still held at the end");
});
