// The rows of the table of events, in the order of steps, a page at a time: any page of a million events is found without
// walking them.

import type { Timeline } from "../../../generated/Timeline";

/** Rows on a page. */
export const PAGE = 200;

export interface Filter {
  /** Only events of this thread; `null` for all. */
  thread: number | null;
  /** Only events on this object; `null` for all. */
  object: number | null;
}

export class TableRows {
  readonly length: number;
  readonly #event: (index: number) => number;
  readonly #timeline: Timeline;

  /** `threadOf` has the thread of every event. */
  constructor(timeline: Timeline, threadOf: Uint32Array, { thread, object }: Filter) {
    this.#timeline = timeline;
    const { at, first_event: first, object_events: events, object_first: begin } = timeline;
    if (object !== null) {
      const all = events.subarray(begin[object] ?? 0, begin[object + 1] ?? 0);
      const kept = thread === null ? all : all.filter((event) => threadOf[event] === thread);
      this.length = kept.length;
      this.#event = (index) => kept[index] as number;
    } else if (thread !== null) {
      const from = first[thread] ?? 0;
      this.length = (first[thread + 1] ?? 0) - from;
      this.#event = (index) => from + index;
    } else {
      this.length = at.length;
      this.#event = (index) => at[index] as number;
    }
  }

  get pages(): number {
    return Math.max(1, Math.ceil(this.length / PAGE));
  }

  /** The events on a page, which counts from 0. */
  page(page: number): number[] {
    const from = page * PAGE;
    return Array.from({ length: Math.max(0, Math.min(PAGE, this.length - from)) }, (_, row) =>
      this.#event(from + row),
    );
  }

  /** The page with the first event that is not before `event`. */
  pageOf(event: number): number {
    const { step } = this.#timeline;
    const wanted = step[event] as number;
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((step[this.#event(middle)] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return Math.min(Math.floor(low / PAGE), this.pages - 1);
  }
}
