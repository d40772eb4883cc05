// The spans that begin or end with an event.

import type { Timeline } from "../../../generated/Timeline";
import { firstAbove } from "../../model/binary-search";

/** The lanes of a thread: the first, and the one behind the last. */
export function lanesOf({ lanes }: Timeline, thread: number): [number, number] {
  const key = (lane: number) => lanes.thread[lane] as number;
  const count = lanes.thread.length;
  return [firstAbove(0, count, thread - 1, key), firstAbove(0, count, thread, key)];
}

/** The thread of an event. */
export function threadOf({ first_event: first }: Timeline, event: number): number {
  return firstAbove(0, first.length, event, (thread) => first[thread] as number) - 1;
}

/** The spans that begin or end with an event, those of the thread's state first. */
export function spansAt(timeline: Timeline, event: number): number[] {
  const { lanes, spans } = timeline;
  const found: number[] = [];
  const [from, to] = lanesOf(timeline, threadOf(timeline, event));
  for (let lane = from; lane < to; lane++) {
    const first = lanes.first_span[lane] as number;
    const last = lanes.first_span[lane + 1] as number;
    const begin = firstAbove(first, last, event, (span) => spans.begin[span] as number) - 1;
    for (const span of [begin - 1, begin]) {
      if (span >= first && (spans.begin[span] === event || spans.end[span] === event)) found.push(span);
    }
  }
  return found;
}

/** The span of the thread's state during which an event lies or which begins with it; -1 for none. */
export function stateAt(timeline: Timeline, event: number): number {
  const [lane] = lanesOf(timeline, threadOf(timeline, event));
  const first = timeline.lanes.first_span[lane] ?? 0;
  const last = timeline.lanes.first_span[lane + 1] ?? 0;
  const span = firstAbove(first, last, event, (index) => timeline.spans.begin[index] as number) - 1;
  return span >= first ? span : -1;
}
