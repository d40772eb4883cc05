// What the boxes do around the replay: where they stand, where one can go at once, and how time passes.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { ObjectKind } from "../src/generated/ObjectKind";
import { arrange, insideArc } from "../src/lab/boxes/model/arrangement";
import { landmarks } from "../src/lab/boxes/model/landmarks";
import { nextSpeed, Pulse, SPEEDS } from "../src/lab/boxes/model/player";
import { Replay } from "../src/lab/boxes/model/replay";
import { eventsOfBoxes, everyEvent } from "../src/lab/boxes/model/stops";
import { threadColour } from "../src/lab/model/thread-colours";
import { scene } from "./boxes-notation";

function replayOf(...given: Parameters<typeof scene>): Replay {
  const { report, trace, timeline } = scene(...given);
  return new Replay(report, trace, timeline);
}

test("a few locks are all large, in the order in which they were made; unused ones fold away", () => {
  const replay = replayOf(
    { a: "Mutex", idle: "Mutex", b: "RwLock", gate: "Barrier", letter: "Arc", count: "Atomic" },
    `
    t1 read-acquire b
    t1 lock-acquire a
    t1 arc-new letter #1
    t1 barrier-wait gate
    t1 atomic-load count
    `,
  );
  assert.deepEqual(arrange(replay, null), {
    large: [0, 2],
    small: [],
    undrawn: 0,
    unused: [1],
    arcs: [4],
    meetings: [3],
    undrawnOthers: 0,
  });
});

test("of many locks the most waited for are large, and a chosen one comes first; places do not depend on the step", () => {
  const objects = Object.fromEntries(
    Array.from({ length: 64 }, (_, i) => [`shard${i}`, "Mutex" as ObjectKind]),
  );
  const steps = Array.from({ length: 64 }, (_, i) => `t1 lock-acquire shard${i}\nt1 lock-release shard${i}`);
  const waits = [9, 40].map(
    (i) =>
      `t1 lock-acquire shard${i}\nt2 lock-wait shard${i}\nt1 lock-release shard${i}\nt2 lock-acquire shard${i}\nt2 lock-release shard${i}`,
  );
  const replay = replayOf(objects, [...steps, ...waits].join("\n"));
  const { large, small } = arrange(replay, null);
  assert.deepEqual(large, [0, 1, 9, 40]);
  assert.equal(small.length, 60);
  const chosen = arrange(replay, 33);
  assert.deepEqual(chosen.large, [33, 0, 1, 9, 40]);
  assert.ok(!chosen.small.includes(33));
  assert.deepEqual(arrange(replay, 40).large, large, "a large one stays in its place when it is chosen");
});

test("hundreds of locks are not all drawn, and the rest is counted", () => {
  const names = Array.from({ length: 300 }, (_, i) => `m${i}`);
  const replay = replayOf(
    Object.fromEntries(names.map((name) => [name, "Mutex" as ObjectKind])),
    names.map((name) => `t1 lock-acquire ${name}`).join("\n"),
  );
  const { large, small, undrawn } = arrange(replay, null);
  assert.equal(large.length + small.length + undrawn, 300);
  assert.ok(small.length <= 128);
});

test("an Arc is around the lock that was made with it", () => {
  const replay = replayOf({ counter: "Mutex", around: "Arc", other: "Arc" }, "main arc-new around #1");
  const [counter, around, other] = replay.report.objects;
  Object.assign(counter ?? {}, { name: "x", created_at: { line: 3, column: 28 } });
  Object.assign(around ?? {}, { name: "x", created_at: { line: 3, column: 19 } });
  Object.assign(other ?? {}, { name: "x", created_at: { line: 4, column: 19 } });
  assert.deepEqual(insideArc(replay, 1), [0]);
  assert.deepEqual(insideArc(replay, 2), []);
});

test("landmarks are the first wait, the longest queue, the first panic, the first poison and a deadlock", () => {
  const text = `
    main lock-acquire b
    t1   lock-acquire a
    t2   lock-wait a
    t3   lock-wait a
    t1   panic
    t1   lock-poisoned a
    t1   lock-release a
  `;
  const replay = replayOf({ a: "Mutex", b: "Mutex" }, text, {
    panics: [{ thread: 1, message: "no", position: null }],
    deadlock: { kind: "cycle", stuck: [] },
  });
  assert.deepEqual(landmarks(replay), [
    { kind: "first-wait", step: 2, object: 0, thread: 2 },
    { kind: "longest-queue", step: 3, object: 0, length: 2 },
    { kind: "panic", step: 4, thread: 1 },
    { kind: "poisoned", step: 5, object: 0 },
    { kind: "standstill", step: 6 },
  ]);
  assert.deepEqual(landmarks(replayOf({ a: "Mutex" }, "t1 lock-acquire a\nt1 lock-release a")), []);
});

test("threads that wait one after another make no queue", () => {
  const turn = (waits: string, holds: string) => `
    ${holds} lock-acquire a
    ${waits} lock-wait a
    ${holds} lock-release a
    ${waits} lock-acquire a
    ${waits} lock-release a
  `;
  assert.deepEqual(landmarks(replayOf({ a: "Mutex" }, turn("t1", "main") + turn("t2", "main"))), [
    { kind: "first-wait", step: 1, object: 0, thread: 1 },
  ]);
});

test("a panic is stopped at; a thread that is spawned is not taken for the object of its number", () => {
  const replay = replayOf(
    { a: "Mutex", b: "Mutex" },
    "main spawn t1\nt1 lock-acquire b\nt1 panic\nmain join t1",
  );
  const stops = eventsOfBoxes(replay);
  assert.deepEqual([stops.count, stops.step(1), stops.step(2)], [2, 1, 2]);
});

test("every event can be stopped at", () => {
  const stops = everyEvent(replayOf({ a: "Mutex" }, "t1 print\nt1 lock-acquire a"));
  assert.deepEqual(
    [stops.count, stops.step(0), stops.step(2), stops.upTo(-1), stops.upTo(-2), stops.upTo(1)],
    [2, -1, 1, 0, 0, 2],
  );
});

test("as many stops are due as the speed says, whatever the frames", () => {
  for (const frame of [1, 7, 16.7, 90]) {
    for (const speed of SPEEDS) {
      const pulse = new Pulse(0);
      let due = 0;
      let now = 0;
      for (; now < 8000; due += pulse.take(now, speed)) now += frame;
      const wanted = (speed * now) / 1000;
      assert.ok(
        due <= wanted + 0.01 && due > wanted - 1.01,
        `${due} of ${wanted} at ${speed}/s by ${frame} ms`,
      );
    }
  }
});

test("a page that was hidden goes on where it was", () => {
  const pulse = new Pulse(0);
  assert.equal(pulse.take(10_000, 10), 1);
  assert.equal(pulse.take(3_600_000, 1000), 100);
});

test("speeds go up and down one by one and stop at both ends", () => {
  assert.equal(nextSpeed(1, 1), 2);
  assert.equal(nextSpeed(1, -1), 0.5);
  assert.equal(nextSpeed(0.5, -1), 0.5);
  assert.equal(nextSpeed(1000, 1), 1000);
});

test("the first eight threads have colours of their own, and later ones some colour", () => {
  assert.equal(new Set(Array.from({ length: 8 }, (_, thread) => threadColour(thread))).size, 8);
  assert.match(threadColour(1000), /^#/);
});
