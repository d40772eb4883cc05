import assert from "node:assert/strict";
import { test } from "node:test";
import type { ObjectKind } from "../src/generated/ObjectKind";
import type { Report } from "../src/generated/Report";
import { Replay } from "../src/lab/boxes/model/replay";
import { plain } from "../src/lab/model/prose";
import { arcSentence, lockSentence, meetingSentence } from "../src/lab/words/boxes";
import { stepSentence } from "../src/lab/words/steps";
import { scene } from "./boxes-notation";

/** Checks the sentence of each step, written after `->`. */
function check(
  objects: Record<string, ObjectKind>,
  told: string,
  { changes = {}, arrows = [] }: { changes?: Partial<Report>; arrows?: [from: number, to: number][] } = {},
): void {
  const rows = told
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("->").map((part) => part.trim()));
  const set = scene(objects, rows.map(([step]) => step).join("\n"), changes);
  set.timeline.arrows.from = Uint32Array.from(arrows, ([from]) => set.event(from));
  set.timeline.arrows.to = Uint32Array.from(arrows, ([, to]) => set.event(to));
  const replay = new Replay(set.report, set.trace, set.timeline);
  const said = rows.map(([step], index) => {
    const sentence = stepSentence(replay.at(index - 1), replay.at(index));
    return `${step} -> ${sentence === null ? "" : plain(sentence)}`;
  });
  assert.deepEqual(
    said,
    rows.map(([step, sentence]) => `${step} -> ${sentence}`),
  );
}

test("each step of a mutex is told with what it means for the others", () =>
  check(
    { counter: "Mutex" },
    `
    main lock-acquire counter -> main finds the mutex counter free and opens it.
    t1   lock-wait counter    -> t1 asks for the mutex counter and has to wait: main holds it.
    t2   lock-wait counter    -> t2 asks for the mutex counter and has to wait: main holds it; 1 other asked before it.
    t3   try-failed counter   -> t3 tries the mutex counter, finds it taken by main and goes on without it.
    main lock-release counter -> main closes the mutex counter; t1 and t2 wait for it.
    t2   lock-acquire counter -> It is the turn of t2, after main: it opens the mutex counter.
    t2   lock-release counter -> t2 closes the mutex counter; t1 waits for it.
    t3   lock-wait counter    -> t3 asks for the mutex counter, finds it taken and has to wait; 1 other asked before it.
    t1   lock-acquire counter -> It is the turn of t1: it opens the mutex counter.
    `,
    { arrows: [[4, 5]] },
  ));

test("who asks for what it holds already waits for itself", () =>
  check(
    { counter: "Mutex" },
    `
    main lock-acquire counter -> main finds the mutex counter free and opens it.
    main lock-wait counter    -> main asks for the mutex counter and has to wait: it is in its own hands.
    `,
  ));

test("readers of an RwLock are told apart from its writer", () =>
  check(
    { table: "RwLock" },
    `
    t1   read-acquire table  -> t1 finds the RwLock table free and opens it to read.
    t2   read-acquire table  -> t2 finds the RwLock table free and opens it to read.
    main write-wait table    -> main asks to write the RwLock table and has to wait: t1 and t2 read it.
    t1   read-release table  -> t1 closes the RwLock table; t2 reads it still; main waits for it.
    t2   read-release table  -> t2 closes the RwLock table; main waits for it.
    main write-acquire table -> It is the turn of main: it opens the RwLock table to write.
    `,
  ));

test("a panic is told with its message, and what it poisons", () =>
  check(
    { purses: "Mutex" },
    `
    t1 lock-acquire purses  -> t1 finds the mutex purses free and opens it.
    t1 panic                -> t1 panics: “interrupted”.
    t1 lock-poisoned purses -> The panic of t1 poisons the mutex purses, which it holds.
    t1 lock-release purses  -> t1 closes the mutex purses.
    main poison-cleared purses -> main clears the poison of the mutex purses.
    `,
    { changes: { panics: [{ thread: 0, message: "interrupted\nbacktrace", position: null }] } },
  ));

test("waits, notifications, arrivals and messages name those who meet", () =>
  check(
    { ready: "Condvar", gate: "Barrier", jobs: "Channel", setup: "Once", letter: "Arc" },
    `
    main notify-one ready    -> main notifies the condition variable ready, but no thread waits on it.
    t1   condvar-wait ready  -> t1 waits on the condition variable ready, and has let go of its mutex.
    t2   condvar-wait ready  -> t2 waits on the condition variable ready, and has let go of its mutex.
    main notify-one ready    -> main notifies the condition variable ready: t1 and t2 wait on it, and one of them may go on.
    t2   condvar-wake ready  -> t2 returns from its wait on the condition variable ready: main has notified it.
    t2   barrier-wait gate   -> t2 arrives at the barrier gate and waits: 1 thread there so far.
    main barrier-arrive gate -> main arrives at the barrier gate as the last one: all may go on.
    t3   receive-wait jobs   -> t3 finds the channel jobs empty and waits for a message.
    main send jobs           -> main sends a message into the channel jobs.
    t3   receive jobs        -> t3 receives a message from main out of the channel jobs.
    main arc-new letter      -> main makes the Arc letter and is its one owner.
    main arc-clone letter    -> main clones the Arc letter: 2 owners now.
    t3   arc-drop letter     -> t3 gives up its handle of the Arc letter: 1 owner left.
    main arc-drop letter     -> main gives up the last handle of the Arc letter: nobody owns what was inside any more.
    main spawn t3            -> main spawns t3.
    main join-wait t3        -> main waits for t3 to end.
    `,
    {
      arrows: [
        [3, 4],
        [8, 9],
      ],
    },
  ));

test("a box in words says what is inside, how sure that is, and who stands where", () => {
  const { report, trace, timeline } = scene(
    { counter: "Mutex" },
    `
    main lock-acquire counter
    t1   lock-wait counter
    main lock-release counter = 7
    t1   lock-acquire counter
    t1   lock-poisoned counter
    t1   lock-release counter
    `,
  );
  const replay = new Replay(report, trace, timeline);
  const said = [-1, 1, 2, 3, 5].map((step) => lockSentence(replay, replay.at(step).lock(0)));
  assert.deepEqual(said, [
    "The mutex counter is closed. What is inside has not been recorded yet. It has not been opened yet.",
    "The mutex counter is open: main holds it. What is inside has not been recorded yet. Waiting, in the order in which they asked: t1. It was opened once so far.",
    "The mutex counter is closed. Inside: 7. Waiting, in the order in which they asked: t1. It was opened once so far.",
    "The mutex counter is open: t1 holds it. Inside: 7 (as of step 3, before t1 opened it). It was opened 2 times so far.",
    "The mutex counter is closed. It is poisoned. Inside: 7 (as of step 3). It was opened 2 times so far.",
  ]);
});

test("a value that is never recorded is called that", () => {
  const { report, trace, timeline } = scene(
    { secret: "RwLock" },
    "t1 read-acquire secret\nt2 read-acquire secret",
  );
  const replay = new Replay(report, trace, timeline);
  assert.equal(
    lockSentence(replay, replay.at(1).lock(0)),
    "The RwLock secret is open to read: t1, t2 read. What is inside is not shown: its type has no Debug form, or nothing was recorded. It was opened 2 times so far.",
  );
});

test("an Arc in words counts its owners and their handles; a channel its messages", () => {
  const { report, trace, timeline } = scene(
    { letter: "Arc", jobs: "Channel", gate: "Barrier" },
    `
    main arc-new letter #1
    main arc-clone letter #2
    main arc-clone letter #3
    main send jobs #4
    t1   arc-drop letter #3
    t1   barrier-wait gate
    main arc-drop letter #2
    main arc-drop letter #1
    `,
  );
  const replay = new Replay(report, trace, timeline);
  const arc = (step: number) => arcSentence(report, replay.at(step).arc(0));
  assert.equal(arc(-1), "The Arc letter has not been made yet.");
  assert.equal(arc(3), "The Arc letter has 3 owners: main 2 times, t1 (moved in).");
  assert.equal(arc(7), "The Arc letter has no owner any more.");
  const meeting = (object: number) => meetingSentence(report, replay.at(5).meeting(object));
  assert.equal(meeting(1), "The channel jobs: 1 message under way, with room for 3; 1 sent, 0 received.");
  assert.equal(meeting(2), "The barrier gate: 1 thread waiting. Waiting: t1.");
});
