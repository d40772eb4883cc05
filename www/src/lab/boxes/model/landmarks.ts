// Steps of a trace worth going to at once.

import type { Replay } from "./replay";

export type Landmark =
  /** For the first time, a thread has to wait for a lock. */
  | { kind: "first-wait"; step: number; object: number; thread: number }
  /** More threads than ever before or after wait for one lock. */
  | { kind: "longest-queue"; step: number; object: number; length: number }
  /** The first panic. */
  | { kind: "panic"; step: number; thread: number }
  /** A lock becomes poisoned for the first time. */
  | { kind: "poisoned"; step: number; object: number }
  /** The end of a run that cannot go on. */
  | { kind: "standstill"; step: number };

/** A queue of one is a wait like any other. */
const LONG = 2;

/** The landmarks of a trace, in order. */
export function landmarks(replay: Replay): Landmark[] {
  const { history, report, trace, timeline } = replay;
  const found: Landmark[] = [];

  let firstWait: Landmark | null = null;
  let longest: (Landmark & { kind: "longest-queue" }) | null = null;
  for (const [object, { length, event }] of history.longestQueues) {
    const step = replay.stepOf(event);
    const start = firstAsk(replay, object);
    if (start !== null && (firstWait === null || replay.stepOf(start) < firstWait.step)) {
      const thread = trace.events.thread[start] as number;
      firstWait = { kind: "first-wait", step: replay.stepOf(start), object, thread };
    }
    if (length >= LONG && (longest === null || length > longest.length))
      longest = { kind: "longest-queue", step, object, length };
  }
  if (firstWait !== null) found.push(firstWait);
  if (longest !== null) found.push(longest);

  const panicKind = trace.kinds.indexOf("panic");
  if (report.panics.length > 0) {
    const step = timeline.at.findIndex((event) => trace.events.kind[event] === panicKind);
    if (step >= 0)
      found.push({ kind: "panic", step, thread: trace.events.thread[timeline.at[step] as number] as number });
  }

  let poisoned: Landmark | null = null;
  for (const [object, changes] of history.poisonings) {
    const first = changes.find((change) => change.poisoned);
    const step = first === undefined ? -1 : replay.stepOf(first.event);
    if (first !== undefined && (poisoned === null || step < poisoned.step))
      poisoned = { kind: "poisoned", step, object };
  }
  if (poisoned !== null) found.push(poisoned);

  if (report.deadlock !== null && replay.steps > 0)
    found.push({ kind: "standstill", step: replay.steps - 1 });
  return found.sort((a, b) => a.step - b.step);
}

/** The first event with which a thread began to wait for a lock. */
function firstAsk(replay: Replay, object: number): number | null {
  const { object_first: first, object_events: events } = replay.timeline;
  for (let place = first[object] ?? 0; place < (first[object + 1] ?? 0); place += 1) {
    const event = events[place] as number;
    if (ASKS.has(replay.kindOf(event))) return event;
  }
  return null;
}

const ASKS = new Set(["lock-wait", "read-wait", "write-wait"]);
