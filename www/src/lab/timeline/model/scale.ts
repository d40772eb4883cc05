// Where events stand along an axis. Along the order every event has one exact place, its step. Along time an event that
// was not timed is only known to lie between two bounds; nothing here ever picks a moment in between.

import type { Spans } from "../../../generated/Spans";
import type { Timeline } from "../../../generated/Timeline";
import type { Axis } from "../../model/looks";

/** One axis with the places of all events on it: steps, or microseconds since the start of the run. */
export interface Scale {
  axis: Axis;
  /** By event: the least place that it can have; the same as the greatest where it is exact. */
  lower: ArrayLike<number>;
  /** By event: the greatest place that it can have. */
  upper: ArrayLike<number>;
  /** The end of the axis, which begins at 0. */
  end: number;
  /** The shortest stretch that can be looked at: a few steps, or a few ticks of the clock. */
  shortest: number;
  spans: Spans;
}

/** The fewest steps and microseconds that fill the width of a drawing. */
const FEWEST_STEPS = 8;
const FEWEST_US = 2;

export function scaleOf(timeline: Timeline, axis: Axis): Scale {
  const { spans } = timeline;
  if (axis === "order") {
    const { step } = timeline;
    // The last event needs a width as every other one.
    return { axis, lower: step, upper: step, end: Math.max(step.length, 1), shortest: FEWEST_STEPS, spans };
  }
  return {
    axis,
    lower: timeline.earliest_us,
    upper: timeline.latest_us,
    end: Math.max(timeline.end_us, FEWEST_US),
    shortest: FEWEST_US,
    spans,
  };
}

/** The least place at which a span can have begun. */
export function beginLower(scale: Scale, span: number): number {
  return scale.lower[scale.spans.begin[span] as number] as number;
}

/** The greatest place at which a span can have begun: from here on it is certain. */
export function beginUpper(scale: Scale, span: number): number {
  return scale.upper[scale.spans.begin[span] as number] as number;
}

/** The least place at which a span can have ended: up to here it is certain. */
export function endLower(scale: Scale, span: number): number {
  const end = scale.spans.end[span] as number;
  return end < 0 ? scale.end : (scale.lower[end] as number);
}

/** The greatest place at which a span can have ended. */
export function endUpper(scale: Scale, span: number): number {
  const end = scale.spans.end[span] as number;
  return end < 0 ? scale.end : (scale.upper[end] as number);
}
