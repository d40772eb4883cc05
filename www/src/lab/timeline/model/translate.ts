// The window along one axis that shows the same events as a window along the other.

import type { Timeline } from "../../../generated/Timeline";
import { stepsIn } from "./arrows";
import type { Scale } from "./scale";
import { clamp, fit, sameWindow, type Window } from "./window";

export function translated(timeline: Timeline, before: Scale, after: Scale, window: Window): Window {
  if (sameWindow(window, fit(before))) return fit(after);
  const [first, last] = stepsIn(timeline, before, window);
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (let step = Math.max(first, 0); step <= Math.min(last, timeline.at.length - 1); step++) {
    const event = timeline.at[step] as number;
    from = Math.min(from, after.lower[event] as number);
    to = Math.max(to, after.upper[event] as number);
  }
  return from <= to ? clamp({ from, to }, after) : fit(after);
}
