// What a span looks like, as a small number: each state of a thread has its own look, and locks in a thread's hands have
// one of a few colours, which locks share in turn where there are more of them.

import type { Report } from "../../../generated/Report";
import type { Timeline } from "../../../generated/Timeline";

/** What a thread can be doing, by the names that the analysis gives its states; the place in the list is the look. */
export const STATES = [
  "running",
  "waiting",
  "waiting-condvar",
  "waiting-channel",
  "waiting-barrier",
  "waiting-once",
  "joining",
  "parked",
  "asleep",
] as const;
export type ThreadState = (typeof STATES)[number];

/** Colours that locks take in turn. */
export const LOCK_COLOURS = 7;
/** The look of the first lock colour. */
export const FIRST_LOCK = STATES.length;
/** Looks that a span can have. */
export const LOOKS = FIRST_LOCK + LOCK_COLOURS;
/** The look of a stretch in which it is not known what happened when. */
export const UNTIMED = LOOKS;
/** Nothing there. */
export const NOTHING = LOOKS + 1;
/** More than one look within one column. */
export const MIXED = LOOKS + 2;
/** All numbers that a share can be counted under. */
export const SHARES = LOOKS + 2;

/** The colour of each object of a report, from 0; what is no lock has none, -1. */
export function lockColours(report: Report): Int8Array {
  let locks = 0;
  return Int8Array.from(report.objects, ({ kind }) =>
    kind === "Mutex" || kind === "RwLock" ? locks++ % LOCK_COLOURS : -1,
  );
}

/** The look of every span. */
export function looksOf(report: Report, timeline: Timeline): Uint8Array {
  const { spans, states } = timeline;
  const byState = states.map((name) => (STATES as readonly string[]).indexOf(name));
  const colours = lockColours(report);
  const looks = new Uint8Array(spans.state.length);
  for (let span = 0; span < looks.length; span++) {
    const state = byState[spans.state[span] as number] as number;
    // What is no state of a thread is a lock in its hands.
    looks[span] = state >= 0 ? state : FIRST_LOCK + Math.max(0, colours[spans.object[span] as number] ?? 0);
  }
  return looks;
}
