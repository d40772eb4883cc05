// Which arrows are in view, and those that lead to an event.

import type { Timeline } from "../../../generated/Timeline";
import { firstAbove, firstNotBelow } from "../../model/binary-search";
import type { Scale } from "./scale";
import type { Window } from "./window";

/** Arrows of one timeline, to be found by either end. */
export class ArrowIndex {
  /** Arrows by the step of the event that they lead to. */
  readonly #byTo: Uint32Array;

  constructor(private readonly timeline: Timeline) {
    this.#byTo = sortedBy(timeline.arrows.to, timeline.step);
  }

  /** The arrows that lead to an event. */
  to(event: number): number[] {
    const { arrows, step } = this.timeline;
    const place = step[event] as number;
    const key = (index: number) => step[arrows.to[this.#byTo[index] as number] as number] as number;
    const count = this.#byTo.length;
    return Array.from(
      this.#byTo.subarray(firstAbove(0, count, place - 1, key), firstAbove(0, count, place, key)),
    );
  }

  /** The arrows that lead away from an event. */
  from(event: number): number[] {
    const { arrows, step } = this.timeline;
    const place = step[event] as number;
    const key = (index: number) => step[arrows.from[index] as number] as number;
    const count = arrows.from.length;
    const found: number[] = [];
    for (
      let arrow = firstAbove(0, count, place - 1, key);
      arrow < firstAbove(0, count, place, key);
      arrow++
    ) {
      found.push(arrow);
    }
    return found;
  }

  /**
   * The arrows of which an end lies in a window; where there are more than `most`, only how many there may be.
   */
  inView(scale: Scale, window: Window, most: number): { arrows: number[]; more: number } {
    const [from, to] = stepsIn(this.timeline, scale, window);
    const { arrows, step } = this.timeline;
    const fromKey = (index: number) => step[arrows.from[index] as number] as number;
    const toKey = (index: number) => step[arrows.to[this.#byTo[index] as number] as number] as number;
    const count = arrows.from.length;
    const begin = firstAbove(0, count, from - 1, fromKey);
    const end = firstAbove(begin, count, to, fromKey);
    const toBegin = firstAbove(0, count, from - 1, toKey);
    const toEnd = firstAbove(toBegin, count, to, toKey);
    if (end - begin > most || toEnd - toBegin > most) {
      return { arrows: [], more: Math.max(end - begin, toEnd - toBegin) };
    }
    const found: number[] = [];
    for (let arrow = begin; arrow < end; arrow++) found.push(arrow);
    for (let index = toBegin; index < toEnd; index++) {
      const arrow = this.#byTo[index] as number;
      if (arrow < begin || arrow >= end) found.push(arrow);
    }
    return { arrows: found.filter((arrow) => reaches(this.timeline, scale, window, arrow)), more: 0 };
  }
}

function reaches({ arrows }: Timeline, { lower, upper }: Scale, window: Window, arrow: number): boolean {
  const from = arrows.from[arrow] as number;
  const to = arrows.to[arrow] as number;
  return (lower[from] as number) <= window.to && (upper[to] as number) >= window.from;
}

/** The least and the greatest step of events that may lie in a window; the second is less where there are none. */
export function stepsIn(timeline: Timeline, scale: Scale, window: Window): [number, number] {
  if (scale.axis === "order") return [Math.ceil(window.from), Math.floor(window.to)];
  const { first_event: first, step } = timeline;
  let least = step.length;
  let greatest = -1;
  for (let thread = 0; thread + 1 < first.length; thread++) {
    const begin = first[thread] as number;
    const end = first[thread + 1] as number;
    const from = firstNotBelow(begin, end, window.from, (event) => scale.upper[event] as number);
    const to = firstAbove(from, end, window.to, (event) => scale.lower[event] as number);
    if (from >= to) continue;
    // Steps rise along a thread.
    least = Math.min(least, step[from] as number);
    greatest = Math.max(greatest, step[to - 1] as number);
  }
  return [least, greatest];
}

/** The indices of `events` in the order of their steps: a counting sort, for a million of them. */
function sortedBy(events: Uint32Array, step: Uint32Array): Uint32Array {
  const place = new Uint32Array(step.length + 1);
  for (const event of events) {
    const at = (step[event] as number) + 1;
    place[at] = (place[at] as number) + 1;
  }
  for (let at = 1; at < place.length; at++) place[at] = (place[at] as number) + (place[at - 1] as number);
  const sorted = new Uint32Array(events.length);
  for (let index = 0; index < events.length; index++) {
    const at = step[events[index] as number] as number;
    sorted[place[at] as number] = index;
    place[at] = (place[at] as number) + 1;
  }
  return sorted;
}
