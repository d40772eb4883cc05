// Times as text, with what is known of them: a moment with the step of the clock that took it, or the bounds of one that
// was not taken; a length likewise. Nothing below the clock's step is called zero.

import type { Timeline } from "../../../generated/Timeline";
import { nanoseconds } from "../../model/quantities";
import { LOCALE } from "../../words/locale";

const DIGITS = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const MILLIS = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const SECONDS = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 6, maximumFractionDigits: 6 });

/** A number of microseconds: `42 ns`, `4.5 µs`, `1.234 ms`, `2.345678 s`. */
export function micros(us: number): string {
  if (us > 0 && us < 1) return nanoseconds(us * 1000);
  if (us < 1000) return `${DIGITS.format(us)} µs`;
  if (us < 1e6) return `${MILLIS.format(us / 1000)} ms`;
  return `${SECONDS.format(us / 1e6)} s`;
}

/** How long something took, or what is known of that. */
export type Length =
  /** Timed at both ends. */
  | { kind: "timed"; us: number }
  /** Timed at both ends, and less than one step of the clock. */
  | { kind: "short" }
  /** Not timed: between these bounds. */
  | { kind: "bounds"; least: number; most: number };

/** The length from one event to another, or to the end of the trace (-1), for a clock with steps of `tick` microseconds. */
export function lengthOf(timeline: Timeline, from: number, to: number, tick: number): Length {
  const begin = [timeline.earliest_us[from] as number, timeline.latest_us[from] as number] as const;
  const end =
    to < 0
      ? ([timeline.end_us, timeline.end_us] as const)
      : ([timeline.earliest_us[to] as number, timeline.latest_us[to] as number] as const);
  if (begin[0] === begin[1] && end[0] === end[1]) {
    const us = end[0] - begin[0];
    return us < tick ? { kind: "short" } : { kind: "timed", us };
  }
  return { kind: "bounds", least: Math.max(0, end[0] - begin[1]), most: Math.max(0, end[1] - begin[0]) };
}
