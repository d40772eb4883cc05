// What the drawing shows, in numbers that a sentence can tell: how many threads and events, and the longest wait.

import type { Timeline } from "../../../generated/Timeline";
import { lengthOf } from "./moments";

export interface LongestWait {
  span: number;
  thread: number;
  us: number;
}

/** The longest wait for a lock that was timed; `null` if there is none above the clock's step. */
export function longestWait(timeline: Timeline, tick: number): LongestWait | null {
  const waiting = timeline.states.indexOf("waiting");
  const { spans, lanes } = timeline;
  let longest: LongestWait | null = null;
  for (let span = 0; span < spans.state.length; span++) {
    if (spans.state[span] !== waiting) continue;
    const length = lengthOf(timeline, spans.begin[span] as number, spans.end[span] as number, tick);
    if (length.kind !== "timed" || length.us <= (longest?.us ?? 0)) continue;
    longest = { span, thread: lanes.thread[spans.lane[span] as number] as number, us: length.us };
  }
  return longest;
}

/** Events whose time was measured. */
export function timedEvents({ earliest_us: earliest, latest_us: latest }: Timeline): number {
  let timed = 0;
  for (let event = 0; event < earliest.length; event++) {
    if (earliest[event] === latest[event]) timed++;
  }
  return timed;
}
