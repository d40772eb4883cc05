import assert from "node:assert/strict";
import test from "node:test";
import type { PausedObject } from "../src/generated/PausedObject";
import type { PausedThread } from "../src/generated/PausedThread";
import type { Snapshot } from "../src/generated/Snapshot";
import { changesBetween, objectKey, variableKey } from "../src/lab/explore/model/changes";
import { plain } from "../src/lab/model/prose";
import { handsOf, STEPPING, threadSentence } from "../src/lab/words/stepping";

const counter: PausedObject = {
  name: "counter",
  kind: "Mutex",
  value: "0",
  holders: [],
  waiting: [],
  poisoned: false,
  owners: null,
  owned_by: [],
  gone: false,
};

/** A thread in one function with one variable. */
function thread(name: string, value: string): PausedThread {
  const position = { line: 3, column: 1 };
  const variables = [{ name: "x", ty: "i32", value, object: null }];
  return {
    name,
    state: "ready",
    next: { event: "lock-acquire", object: 0, waits_for: null, position, ways: 1 },
    frames: [{ function: "main", position, variables }],
  };
}

function snapshot(steps: number, threads: PausedThread[], objects: PausedObject[]): Snapshot {
  return { schedule: "", steps, ended: null, threads, objects, output: [] };
}

test("what a step has changed: variables and objects that are new or otherwise", () => {
  const before = snapshot(4, [thread("main", "1"), thread("a", "5")], [counter]);
  const after = snapshot(5, [thread("main", "2"), thread("a", "5")], [{ ...counter, holders: [0] }]);
  assert.deepEqual([...changesBetween(before, after)], [variableKey(0, 1, "x", 0), objectKey(counter)]);
  assert.equal(changesBetween(after, before).size, 2, "going back shows the same");
});

test("nothing is set off where more than a step lies between, or nothing was there before", () => {
  const before = snapshot(1, [thread("main", "1")], []);
  const after = snapshot(3, [thread("main", "2")], []);
  assert.equal(changesBetween(before, after).size, 0);
  assert.equal(changesBetween(null, after).size, 0);
});

test("an object that is gone is no change", () => {
  const before = snapshot(1, [], [counter]);
  const after = snapshot(2, [], [{ ...counter, value: null, gone: true }]);
  assert.equal(changesBetween(before, after).size, 0);
});

test("whose hands an object is in: holders of a lock, variables that own an Arc, and owners elsewhere", () => {
  const here = snapshot(1, [thread("main", "1"), thread("a", "1")], []);
  const hands = (object: Partial<PausedObject>) => plain(handsOf(here, { ...counter, ...object }));
  assert.equal(hands({}), "–");
  assert.equal(hands({ holders: [0, 1] }), "main, a");
  const owned = [{ thread: 1, variable: "shared" }];
  assert.equal(hands({ kind: "Arc", owners: 1, owned_by: owned }), "1 owner: shared of a");
  assert.equal(hands({ kind: "Arc", owners: 3, owned_by: owned }), "3 owners: shared of a and 2 elsewhere");
  assert.equal(hands({ kind: "Arc", owners: 2 }), "2 owners: 2 elsewhere");
});

test("a thread's state in words", () => {
  const told = (change: Partial<PausedThread>) => {
    const about = { ...thread("main", "1"), ...change };
    return plain(threadSentence(snapshot(1, [about, thread("a", "1")], [counter]), about));
  };
  const next = thread("main", "1").next;
  assert.ok(next !== null);
  assert.equal(told({}), "ready; next it takes counter at line 3");
  assert.equal(
    told({ state: "waiting", next: { ...next, waits_for: 1 } }),
    "waits for counter at line 3, which a holds",
  );
  assert.equal(
    told({ state: "waiting", next: { ...next, waits_for: 0 } }),
    "waits for counter at line 3, which it holds itself",
  );
  const join = { ...next, event: "join", object: null };
  assert.equal(
    told({ next: { ...join, waits_for: 1 } }),
    "ready; next it goes on after the end of a at line 3",
  );
  assert.equal(
    told({ state: "waiting", next: { ...join, waits_for: null } }),
    "waits for the end of the scope’s threads at line 3",
  );
  assert.equal(told({ state: "panicked", next: null, frames: [] }), "ended by a panic");
});

test("a schedule that does not fit is named, shortened where it is long, with the thread that could not go on", () => {
  assert.equal(
    STEPPING.misfit("0*2.9", 2, 3, 9),
    "The schedule “0*2.9” does not fit the program as it is now: 2 of its 3 steps could be taken. Step 3 is one of thread 9, which cannot go on there.",
  );
  assert.match(STEPPING.misfit("0.1.".repeat(40), 0, 80, 0), /“(0\.1\.){15}…”/);
});
