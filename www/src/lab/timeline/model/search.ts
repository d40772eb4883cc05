// Finds locks, other objects and threads by a part of their name, and the next event that has to do with one.

import type { Report } from "../../../generated/Report";
import type { Timeline } from "../../../generated/Timeline";
import { alongObject } from "./navigate";

export interface Matches {
  threads: ReadonlySet<number>;
  objects: ReadonlySet<number>;
}

export const NO_MATCHES: Matches = { threads: new Set(), objects: new Set() };

/** What has `words` in its name, whatever the case; a name that is exactly this stands alone. */
export function search(report: Report, words: string): Matches {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return NO_MATCHES;
  const matching = (names: readonly string[], holds: (name: string) => boolean) =>
    new Set(names.flatMap((name, index) => (holds(name.toLowerCase()) ? [index] : [])));
  const threads = report.threads.map(({ name }) => name);
  const objects = report.objects.map(({ name }) => name);
  const exact = (name: string) => name === wanted;
  const same = { threads: matching(threads, exact), objects: matching(objects, exact) };
  if (same.threads.size + same.objects.size > 0) return same;
  const part = (name: string) => name.includes(wanted);
  return { threads: matching(threads, part), objects: matching(objects, part) };
}

/** The names that can be searched for, each once. */
export function searchable(report: Report): string[] {
  return [...new Set([...report.threads, ...report.objects].map(({ name }) => name))];
}

/**
 * The next event (`by` 1) or the one before (-1) that has to do with a match, seen from a step; beyond the last one the
 * search goes on at the other end. -1 if nothing matches. A thread counts with its first event.
 */
export function nextMatch(timeline: Timeline, matches: Matches, step: number, by: 1 | -1): number {
  const found = nearestMatch(timeline, matches, step, by);
  return found >= 0 ? found : nearestMatch(timeline, matches, by === 1 ? -1 : timeline.step.length, by);
}

function nearestMatch(timeline: Timeline, matches: Matches, from: number, by: 1 | -1): number {
  let best = -1;
  const offer = (event: number) => {
    if (event < 0 || (timeline.step[event] as number) * by <= from * by) return;
    if (best < 0 || (timeline.step[event] as number) * by < (timeline.step[best] as number) * by)
      best = event;
  };
  for (const object of matches.objects) offer(alongObject(timeline, object, from, by));
  for (const thread of matches.threads) {
    const first = timeline.first_event[thread] ?? 0;
    if (first < (timeline.first_event[thread + 1] ?? 0)) offer(first);
  }
  return best;
}
