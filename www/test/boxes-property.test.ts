// Looking a step up by binary search says the same as walking there through every step, for generated traces.

import assert from "node:assert/strict";
import { test } from "node:test";
import { BEFORE, Replay } from "../src/lab/boxes/model/replay";
import { eventsOfBoxes, eventsOn, stopAfter, stopBefore } from "../src/lab/boxes/model/stops";
import { build, type Step } from "./boxes-notation";

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const OBJECTS = [
  { name: "a", kind: "Mutex" },
  { name: "b", kind: "RwLock" },
  { name: "c", kind: "Mutex" },
  { name: "shared", kind: "Arc" },
  { name: "number", kind: "Atomic" },
] as const;
const LOCKS = [0, 1, 2];
const ARC = 3;
const ATOMIC = 4;
const THREADS = ["main", "t1", "t2", "t3", "t4"];

interface Box {
  holders: { thread: number; reading: boolean }[];
  queue: number[];
  poisoned: boolean;
  opened: number;
  value: string | null;
  current: boolean;
}

interface World {
  boxes: Box[];
  /** Threads that own a handle, once for each. */
  owners: number[];
}

const copy = (world: World): World => structuredClone(world);

/**
 * Has threads do legal things at random, and returns the steps with the world after each: the walk that a lookup has to
 * agree with. Orderly threads take their locks in one order, so that they never deadlock.
 */
function generate(seed: number, length: number, orderly = false): { steps: Step[]; worlds: World[] } {
  const next = random(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const world: World = {
    boxes: LOCKS.map(() => ({
      holders: [],
      queue: [],
      poisoned: false,
      opened: 0,
      value: null,
      current: false,
    })),
    owners: [],
  };
  const waits = new Map<number, { object: number; reading: boolean }>();
  const steps: Step[] = [];
  const worlds: World[] = [];
  const note = (step: Step) => {
    steps.push(step);
    worlds.push(copy(world));
  };
  const prefix = (object: number, reading: boolean) =>
    OBJECTS[object]?.kind === "Mutex" ? "lock" : reading ? "read" : "write";
  const free = (box: Box, reading: boolean) =>
    box.holders.length === 0 || (reading && box.holders.every((hold) => hold.reading));
  const take = (thread: number, object: number, reading: boolean) => {
    const box = world.boxes[object] as Box;
    box.queue = box.queue.filter((one) => one !== thread);
    box.holders.push({ thread, reading });
    box.opened += 1;
    note({ thread, kind: `${prefix(object, reading)}-acquire`, object });
  };
  const stuck = () =>
    THREADS.every((_, thread) => {
      const wait = waits.get(thread);
      return wait !== undefined && !free(world.boxes[wait.object] as Box, wait.reading);
    });
  // It may end in a deadlock, like any program.
  while (steps.length < length && !stuck()) {
    const thread = Math.floor(next() * THREADS.length);
    const wait = waits.get(thread);
    if (wait !== undefined) {
      if (!free(world.boxes[wait.object] as Box, wait.reading)) continue;
      waits.delete(thread);
      take(thread, wait.object, wait.reading);
      continue;
    }
    const dice = next();
    const object = pick(LOCKS);
    const box = world.boxes[object] as Box;
    const own = box.holders.find((hold) => hold.thread === thread);
    if (dice < 0.1) note({ thread, kind: "atomic-update", object: ATOMIC });
    else if (dice < 0.15) note({ thread, kind: "print", object: -1 });
    else if (dice < 0.25) {
      world.owners.push(thread);
      note({ thread, kind: world.owners.length === 1 ? "arc-new" : "arc-clone", object: ARC });
    } else if (dice < 0.33 && world.owners.includes(thread)) {
      world.owners.splice(world.owners.indexOf(thread), 1);
      note({ thread, kind: "arc-drop", object: ARC });
    } else if (own !== undefined) {
      if (!own.reading && dice > 0.95) {
        box.poisoned = !box.poisoned;
        note({ thread, kind: box.poisoned ? "lock-poisoned" : "poison-cleared", object });
        continue;
      }
      box.holders.splice(box.holders.indexOf(own), 1);
      const recorded = next() < 0.6;
      if (recorded) {
        box.value = String(Math.floor(next() * 20));
        box.current = true;
      } else if (!own.reading) box.current = false;
      const kind = `${prefix(object, own.reading)}-release`;
      note({ thread, kind, object, ...(recorded ? { value: box.value ?? "" } : {}) });
    } else {
      const later = world.boxes
        .slice(object)
        .some(({ holders }) => holders.some((hold) => hold.thread === thread));
      if (orderly && later) continue;
      const reading = OBJECTS[object]?.kind === "RwLock" && next() < 0.7;
      if (free(box, reading)) take(thread, object, reading);
      else if (next() < 0.3) note({ thread, kind: "try-failed", object });
      else {
        waits.set(thread, { object, reading });
        box.queue.push(thread);
        note({ thread, kind: `${prefix(object, reading)}-wait`, object });
      }
    }
  }
  return { steps, worlds };
}

/** The world as the replay has it at a step. */
function looked(replay: Replay, step: number): World {
  const moment = replay.at(step);
  const boxes = LOCKS.map((object) => {
    const { holders, queue, inside, poisonedBy, opened } = moment.lock(object);
    return {
      holders: holders.map(({ thread, reading }) => ({ thread, reading })),
      queue: queue.map(({ thread }) => thread),
      poisoned: poisonedBy !== null,
      opened,
      value: inside.known ? inside.text : null,
      current: inside.known && inside.current,
    };
  });
  const arc = moment.arc(ARC);
  assert.equal(arc.count, arc.owners.length);
  const owners = arc.owners.map(({ thread }) => thread);
  return { boxes, owners: owners.sort((a, b) => a - b) };
}

for (let seed = 1; seed <= 40; seed += 1) {
  test(`every step of generated trace ${seed} is what a walk through all steps comes to`, () => {
    const { steps, worlds } = generate(seed, seed === 1 ? 3000 : 200, seed % 2 === 1);
    assert.ok(steps.length >= 10 && (seed % 2 === 0 || steps.length >= 200));
    const { report, trace, timeline } = build(steps, THREADS, OBJECTS);
    const replay = new Replay(report, trace, timeline);
    worlds.forEach(({ boxes, owners }, step) => {
      assert.deepEqual(
        looked(replay, step),
        { boxes, owners: [...owners].sort((a, b) => a - b) },
        `at step ${step}: ${JSON.stringify(steps[step])}`,
      );
    });
  });
}

test("stops are the events that change a box, and those on one object; each can be reached from both sides", () => {
  const { steps } = generate(7, 500, true);
  const { report, trace, timeline } = build(steps, THREADS, OBJECTS);
  const replay = new Replay(report, trace, timeline);
  const wanted: [ReturnType<typeof eventsOfBoxes>, (step: Step) => boolean][] = [
    [eventsOfBoxes(replay), ({ object }) => object >= 0 && object !== ATOMIC],
    [eventsOn(replay, 1), ({ object }) => object === 1],
  ];
  for (const [stops, belongs] of wanted) {
    const places = steps.flatMap((step, index) => (belongs(step) ? [index] : []));
    assert.deepEqual(
      places.map((_, index) => stops.step(index + 1)),
      places,
    );
    assert.equal(stops.count, places.length);
    assert.equal(stops.step(0), BEFORE);
    for (let step = BEFORE; step < steps.length; step += 1) {
      assert.equal(stops.upTo(step), places.filter((place) => place <= step).length);
      const forward = places.find((place) => place > step) ?? places.at(-1);
      assert.equal(stops.step(stopAfter(stops, step)), forward);
      const back = places.filter((place) => place < step).at(-1) ?? BEFORE;
      assert.equal(stops.step(stopBefore(stops, step)), back);
    }
  }
});
