// From one event to the next: along a thread, along an object, to the neighbouring thread.

import type { Report } from "../../../generated/Report";
import type { Timeline } from "../../../generated/Timeline";
import { firstAbove } from "../../model/binary-search";
import { nearestEvent } from "./hits";
import type { Scale } from "./scale";
import { threadOf } from "./span-lookup";

/** The event of the same thread `by` places further; the first or last where there are not so many. */
export function alongThread(timeline: Timeline, event: number, by: number): number {
  const thread = threadOf(timeline, event);
  const first = timeline.first_event[thread] as number;
  const last = (timeline.first_event[thread + 1] as number) - 1;
  return Math.min(Math.max(event + by, first), last);
}

/** The object of an event, thread indices left out; -1 for none. */
export function objectOf({ trace }: Report, event: number): number {
  if (trace === null) return -1;
  const kind = trace.kinds[trace.events.kind[event] ?? -1] ?? "";
  const aboutThread = kind === "spawn" || kind === "join-wait" || kind === "join" || kind === "unpark";
  return aboutThread ? -1 : (trace.events.object[event] ?? -1);
}

/** The event on an object that comes next after a step (`by` 1) or before it (-1); -1 if there is none. */
export function alongObject(timeline: Timeline, object: number, step: number, by: 1 | -1): number {
  const { object_first: first, object_events: events } = timeline;
  const from = first[object] ?? 0;
  const to = first[object + 1] ?? 0;
  const key = (index: number) => timeline.step[events[index] as number] as number;
  const index = by === 1 ? firstAbove(from, to, step, key) : firstAbove(from, to, step - 1, key) - 1;
  return index >= from && index < to ? (events[index] as number) : -1;
}

/** The event of the next thread with events, up (-1) or down (1), that is nearest along the axis; the same if there is none. */
export function otherThread(timeline: Timeline, scale: Scale, event: number, by: 1 | -1): number {
  const middle = ((scale.lower[event] as number) + (scale.upper[event] as number)) / 2;
  const threads = timeline.first_event.length - 1;
  for (let thread = threadOf(timeline, event) + by; thread >= 0 && thread < threads; thread += by) {
    const found = nearestEvent(timeline, scale, thread, middle);
    if (found >= 0) return found;
  }
  return event;
}
