import assert from "node:assert/strict";
import { test } from "node:test";
import type { ObjectKind } from "../src/generated/ObjectKind";
import { byThread } from "../src/lab/boxes/model/owners";
import { BEFORE, Replay } from "../src/lab/boxes/model/replay";
import { type Scene, scene } from "./boxes-notation";

const replayOf = ({ report, trace, timeline }: Scene) => new Replay(report, trace, timeline);

/** A lock in a line: `open t1 | t2, t3 | 5 @3 | poisoned | 4×`. */
function lockLine({ report, timeline }: Scene, replay: Replay, object: number, step: number): string {
  const state = replay.at(step).lock(object);
  const named = (thread: number) => report.threads[thread]?.name ?? "?";
  const holders = state.holders.map((hold) => `${named(hold.thread)}${hold.reading ? " reads" : ""}`);
  const queue = state.queue.map((wait) => named(wait.thread));
  const { inside } = state;
  const value = !inside.known
    ? inside.ever
      ? "later"
      : "never"
    : `${inside.text} @${timeline.step[inside.event]}${inside.current ? "" : " stale"}`;
  return [
    holders.length === 0 ? "closed" : `open ${holders.join(", ")}`,
    queue.join(", "),
    value,
    state.poisonedBy === null ? "" : "poisoned",
    `${state.opened}×`,
  ].join(" | ");
}

interface Table {
  name: string;
  objects: Record<string, ObjectKind>;
  /** A step, and after `->` the state of the first object. */
  steps: string;
}

const TABLES: Table[] = [
  {
    name: "a mutex is handed over in the order of the trace, with the value that was inside",
    objects: { counter: "Mutex" },
    steps: `
      main lock-acquire counter      -> open main |  | later |  | 1×
      t1   lock-wait counter         -> open main | t1 | later |  | 1×
      t2   lock-wait counter         -> open main | t1, t2 | later |  | 1×
      main lock-release counter = 1  -> closed | t1, t2 | 1 @3 |  | 1×
      t2   lock-acquire counter      -> open t2 | t1 | 1 @3 |  | 2×
      t2   lock-release counter = 2  -> closed | t1 | 2 @5 |  | 2×
      t1   lock-acquire counter      -> open t1 |  | 2 @5 |  | 3×
      t1   print                     -> open t1 |  | 2 @5 |  | 3×
      t1   lock-release counter      -> closed |  | 2 @5 stale |  | 3×
    `,
  },
  {
    name: "an RwLock holds several readers or one writer; a reader's release changes nothing inside",
    objects: { table: "RwLock" },
    steps: `
      main write-acquire table     -> open main |  | later |  | 1×
      t1   read-wait table         -> open main | t1 | later |  | 1×
      main write-release table = 7 -> closed | t1 | 7 @2 |  | 1×
      t1   read-acquire table      -> open t1 reads |  | 7 @2 |  | 2×
      t2   read-acquire table      -> open t1 reads, t2 reads |  | 7 @2 |  | 3×
      main write-wait table        -> open t1 reads, t2 reads | main | 7 @2 |  | 3×
      t1   read-release table      -> open t2 reads | main | 7 @2 |  | 3×
      t2   read-release table = 7  -> closed | main | 7 @7 |  | 3×
      main write-acquire table     -> open main |  | 7 @7 |  | 4×
      main write-release table     -> closed |  | 7 @7 stale |  | 4×
    `,
  },
  {
    name: "a panic poisons what it holds until the poison is cleared",
    objects: { purses: "Mutex" },
    steps: `
      t1   lock-acquire purses       -> open t1 |  | later |  | 1×
      t1   panic                     -> open t1 |  | later |  | 1×
      t1   lock-poisoned purses      -> open t1 |  | later | poisoned | 1×
      t1   lock-release purses = 40  -> closed |  | 40 @3 | poisoned | 1×
      main lock-acquire purses       -> open main |  | 40 @3 | poisoned | 2×
      main poison-cleared purses     -> open main |  | 40 @3 |  | 2×
    `,
  },
  {
    name: "in a deadlock everyone keeps what it has and waits for ever",
    objects: { left: "Mutex", right: "Mutex" },
    steps: `
      main lock-acquire left   -> open main |  | never |  | 1×
      t1   lock-acquire right  -> open main |  | never |  | 1×
      t1   lock-wait left      -> open main | t1 | never |  | 1×
      main lock-wait right     -> open main | t1 | never |  | 1×
    `,
  },
  {
    name: "a try that fails leaves the box as it was",
    objects: { counter: "Mutex" },
    steps: `
      main lock-acquire counter -> open main |  | never |  | 1×
      t1   try-failed counter   -> open main |  | never |  | 1×
      t1   try-failed counter   -> open main |  | never |  | 1×
      main lock-release counter -> closed |  | never |  | 1×
    `,
  },
];

for (const { name, objects, steps } of TABLES) {
  test(name, () => {
    const rows = steps
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => line.split("->").map((part) => part.trim()));
    const set = scene(objects, rows.map(([step]) => step).join("\n"));
    const replay = replayOf(set);
    const seen = rows.map(([step], index) => `${step} -> ${lockLine(set, replay, 0, index)}`);
    assert.deepEqual(
      seen,
      rows.map(([step, state]) => `${step} -> ${state}`),
    );
  });
}

test("before the first step every box is closed and nobody has asked", () => {
  const set = scene({ counter: "Mutex" }, "main lock-acquire counter");
  assert.equal(lockLine(set, replayOf(set), 0, BEFORE), "closed |  | never |  | 0×");
  assert.equal(replayOf(set).at(BEFORE).event, null);
});

test("a thread that holds several locks is in each of their boxes", () => {
  const set = scene(
    { a: "Mutex", b: "Mutex", c: "Mutex" },
    `
    main lock-acquire a
    main lock-acquire b
    main lock-acquire c
    main lock-release b
    main lock-acquire b
    main lock-release a
    `,
  );
  const replay = replayOf(set);
  const open = (step: number) =>
    [0, 1, 2].filter((object) => replay.at(step).lock(object).holders.length > 0);
  assert.deepEqual([0, 1, 2, 3, 4, 5].map(open), [[0], [0, 1], [0, 1, 2], [0, 2], [0, 1, 2], [1, 2]]);
});

// The timeline says whose handle it is from its beginning on; that it came by a spawn is marked.
test("the owners of an Arc come and go; a handle that another thread drops was moved there", () => {
  const set = scene(
    { letter: "Arc" },
    `
    main arc-new letter #1
    main arc-clone letter #2
    main spawn t1
    t1   arc-drop letter #2
    main arc-drop letter #1
    `,
  );
  const replay = replayOf(set);
  const owners = (step: number) =>
    byThread(replay.at(step).arc(0).owners).map(
      ({ thread, handles, moved }) =>
        `${set.report.threads[thread]?.name} ${handles}${moved ? " moved" : ""}`,
    );
  assert.deepEqual(owners(BEFORE), []);
  assert.equal(replay.at(BEFORE).arc(0).made, false);
  assert.deepEqual(owners(0), ["main 1"]);
  assert.deepEqual(owners(1), ["main 1", "t1 1 moved"]);
  assert.deepEqual(owners(3), ["main 1"]);
  assert.deepEqual(owners(4), []);
  assert.equal(replay.at(4).arc(0).made, true);
});

test("a handle that has left its thread and not arrived is counted and nobody's", () => {
  const set = scene(
    { letter: "Arc" },
    `
    main arc-new letter
    main arc-clone letter
    main spawn t1
    t1   thread-start
    t1   arc-drop letter
    `,
  );
  const { owners } = set.timeline;
  Object.assign(owners, {
    object: Uint32Array.of(0, 0, 0),
    thread: Uint32Array.of(0, 0, 1),
    since: Uint32Array.from([0, 1, 3], set.event),
    until: Int32Array.of(-1, set.event(2), set.event(4)),
    inferred: Uint8Array.of(0, 0, 1),
  });
  const replay = replayOf(set);
  const seen = [0, 1, 2, 3, 4].map((step) => {
    const { count, moving, owners: handles } = replay.at(step).arc(0);
    return [count, moving, handles.length];
  });
  assert.deepEqual(seen, [
    [1, 0, 1],
    [2, 0, 2],
    [2, 1, 1],
    [2, 0, 2],
    [1, 0, 1],
  ]);
});

test("condition variables, barriers, channels and one-time initialisations say who waits and how far they are", () => {
  const set = scene(
    { ready: "Condvar", gate: "Barrier", jobs: "Channel", setup: "Once" },
    `
    t1   condvar-wait ready
    t2   barrier-wait gate
    t3   receive-wait jobs
    main once-init setup
    t4   once-wait setup
    main send jobs
    t3   receive jobs
    main send jobs
    main once-done setup
    t4   once-done setup
    t1   condvar-wake ready
    t2   barrier-pass gate
    `,
  );
  const replay = replayOf(set);
  const state = (step: number) =>
    [0, 1, 2, 3].map((object) => {
      const { waiting, taken, given } = replay.at(step).meeting(object);
      return `${waiting.map(({ thread }) => set.report.threads[thread]?.name).join()} ${taken}-${given}`;
    });
  assert.deepEqual(state(4), ["t1 0-0", "t2 0-0", "t3 0-0", "t4 1-0"]);
  assert.deepEqual(state(7), ["t1 0-0", "t2 0-0", " 2-1", "t4 1-0"]);
  assert.deepEqual(state(11), [" 0-0", " 0-0", " 2-1", " 1-2"]);
});
