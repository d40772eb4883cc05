// Where a replay stops: most events of a trace change nothing that a box shows, so that going from one to the next
// would look like standing still. Stops are counted from 1; at 0 nothing has happened yet.

import type { ObjectKind } from "../../../generated/ObjectKind";
import { firstAbove } from "../../model/binary-search";
import { BEFORE, type Replay } from "./replay";
import { aboutThreads, Role, rolesOf } from "./roles";

/** Which events are stopped at: those that change a box, those on the chosen object, or every one. */
export type Pace = "boxes" | "chosen" | "all";

/** Places to stop at. */
export interface Stops {
  readonly count: number;
  /** The step of a stop; `BEFORE` for 0. */
  step(stop: number): number;
  /** The last stop up to a step. */
  upTo(step: number): number;
}

/** Objects that no box is drawn for: an atomic's events neither wait nor protect anything. */
const UNDRAWN: readonly ObjectKind[] = ["Atomic"];

/** Stops at every event. */
export function everyEvent(replay: Replay): Stops {
  return {
    count: replay.steps,
    step: (stop) => stop - 1,
    upTo: (step) => Math.max(0, step + 1),
  };
}

/** Stops at the events on one object. */
export function eventsOn(replay: Replay, object: number): Stops {
  const { object_first: first, object_events: events, step: steps } = replay.timeline;
  const from = first[object] ?? 0;
  const to = first[object + 1] ?? from;
  const stepAt = (place: number) => steps[events[place] as number] as number;
  return {
    count: to - from,
    step: (stop) => (stop === 0 ? BEFORE : stepAt(from + stop - 1)),
    upTo: (step) => firstAbove(from, to, step, stepAt) - from,
  };
}

/** Stops at the events on anything that is drawn, and at panics. */
export function eventsOfBoxes(replay: Replay): Stops {
  const { trace, timeline, report } = replay;
  const { kind, object } = trace.events;
  const drawn = Uint8Array.from(report.objects, (one) => (UNDRAWN.includes(one.kind) ? 0 : 1));
  const others = aboutThreads(trace.kinds);
  const roles = rolesOf(trace.kinds);
  const stops = new Uint32Array(timeline.at.length);
  let count = 0;
  for (let step = 0; step < timeline.at.length; step += 1) {
    const event = timeline.at[step] as number;
    const what = kind[event] as number;
    const about = object[event] as number;
    if ((about >= 0 && drawn[about] === 1 && others[what] === 0) || roles[what] === Role.Panic) {
      stops[count] = step;
      count += 1;
    }
  }
  const kept = stops.slice(0, count);
  return {
    count,
    step: (stop) => (stop === 0 ? BEFORE : (kept[stop - 1] as number)),
    upTo: (step) => firstAbove(0, count, step, (place) => kept[place] as number),
  };
}

/** The first stop after a step, or the last stop of all. */
export function stopAfter(stops: Stops, step: number): number {
  return Math.min(stops.count, stops.upTo(step) + 1);
}

/** The last stop before a step, or 0. */
export function stopBefore(stops: Stops, step: number): number {
  return stops.upTo(step - 1);
}
