// What lies under a point of the drawing, and which event a click there means.

import type { Timeline } from "../../../generated/Timeline";
import { firstAbove } from "../../model/binary-search";
import { LOOKS, SHARES } from "./classes";
import { Columns } from "./columns";
import type { Rows, Strip } from "./rows";
import { rowAt } from "./rows";
import { beginLower, beginUpper, endLower, type Scale } from "./scale";
import type { Sums } from "./sums";

/** What is under a point. */
export type Hit =
  /** One span. */
  | { kind: "span"; thread: number; span: number }
  /** A stretch between two events that were timed, with others between them that were not. */
  | { kind: "untimed"; thread: number; from: number; to: number }
  /** Many spans, too narrow to be told apart: parts of 1 by look. */
  | { kind: "many"; thread: number; spans: number; event: number; shares: number[] }
  /** A thread, beside its spans. */
  | { kind: "thread"; thread: number };

/** Where spans of a lane begin and end. */
function spansOf({ lanes }: Timeline, lane: number): [number, number] {
  return [lanes.first_span[lane] as number, lanes.first_span[lane + 1] as number];
}

/** The events of a thread that may lie after `x` begin with this one. */
export function eventAfter(timeline: Timeline, scale: Scale, thread: number, x: number): number {
  const from = timeline.first_event[thread] as number;
  const to = timeline.first_event[thread + 1] as number;
  return firstAbove(from, to, x, (event) => scale.upper[event] as number);
}

/** The event of a thread that is nearest to `x`; -1 if the thread has none. */
export function nearestEvent(timeline: Timeline, scale: Scale, thread: number, x: number): number {
  const from = timeline.first_event[thread] as number;
  const to = timeline.first_event[thread + 1] as number;
  if (from === to) return -1;
  const after = Math.min(eventAfter(timeline, scale, thread, x), to - 1);
  const before = Math.max(after - 1, from);
  return x - (scale.upper[before] as number) <= (scale.lower[after] as number) - x ? before : after;
}

/** What is at height `y` of the rows and from `x` on, `size` wide, along the axis. */
export function hitAt(
  timeline: Timeline,
  sums: Sums,
  rows: Rows,
  y: number,
  x: number,
  size: number,
): Hit | null {
  const found = rowAt(rows, y);
  if (found === null) return null;
  const { thread } = found.row;
  return (
    (found.strip === null ? null : inStrip(timeline, sums, thread, found.strip, x, size)) ?? {
      kind: "thread",
      thread,
    }
  );
}

function inStrip(
  timeline: Timeline,
  sums: Sums,
  thread: number,
  { lane }: Strip,
  x: number,
  size: number,
): Hit | null {
  const { scale } = sums;
  const [first, last] = spansOf(timeline, lane);
  const from = firstAbove(first, last, x, (span) => beginUpper(scale, span));
  const to = firstAbove(from, last, x + size, (span) => beginUpper(scale, span));
  const before = from > first && endLower(scale, from - 1) > x ? from - 1 : from;
  if (to - before === 1) return { kind: "span", thread, span: before };
  const column = new Columns(1);
  column.fill(sums, lane, first, last, x, size);
  if (to > before) {
    const shares = Array.from(column.shares.subarray(0, SHARES));
    // Spans shorter than a tick of the clock have no share, and are there all the same.
    if (shares.slice(0, LOOKS).some((share) => share > 0) || scale.axis === "time") {
      const event = timeline.spans.begin[before] as number;
      return { kind: "many", thread, spans: to - before, event, shares };
    }
  }
  return untimed(timeline, scale, thread, first, last, x);
}

function untimed(
  timeline: Timeline,
  scale: Scale,
  thread: number,
  first: number,
  last: number,
  x: number,
): Hit | null {
  const possible = firstAbove(first, last, x, (span) => beginLower(scale, span));
  const covered = possible > first;
  if (!covered || scale.axis === "order") return null;
  const begin = timeline.first_event[thread] as number;
  const end = timeline.first_event[thread + 1] as number;
  // The last event that surely lies before, and the first that surely lies after.
  const to = firstAbove(begin, end, x, (event) => scale.lower[event] as number);
  const from = eventAfter(timeline, scale, thread, x) - 1;
  return { kind: "untimed", thread, from: Math.max(from, begin), to: Math.min(to, end - 1) };
}

/** The event that a click on a hit means; -1 for none. */
export function eventOf(timeline: Timeline, scale: Scale, hit: Hit, x: number): number {
  switch (hit.kind) {
    case "span":
      return timeline.spans.begin[hit.span] as number;
    case "many":
      return hit.event;
    case "untimed":
      return Math.min(hit.from + 1, hit.to);
    case "thread":
      return nearestEvent(timeline, scale, hit.thread, x);
  }
}
