// The ticks of an axis and their texts, each with its unit.

import type { Axis } from "../../model/looks";
import { count } from "../../model/quantities";
import { LOCALE } from "../../words/locale";
import type { Window } from "./window";

export interface Tick {
  place: number;
  text: string;
}

/** The least round number (1, 2 or 5 times a power of ten) that is not below `value`. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  for (const factor of [1, 2, 5, 10]) if (factor * power >= value * (1 - 1e-9)) return factor * power;
  return 10 * power;
}

/** Ticks of a window that are at least `apart` of the axis from each other. */
export function ticksOf(axis: Axis, window: Window, apart: number): Tick[] {
  const step = axis === "order" ? Math.max(1, roundUp(apart)) : roundUp(apart);
  const ticks: Tick[] = [];
  // A little tolerance may not turn the first of them into a negative zero.
  for (
    let index = Math.max(0, Math.ceil(window.from / step - 1e-9));
    index * step <= window.to + step * 1e-9;
    index++
  ) {
    const place = index * step;
    ticks.push({ place, text: axis === "order" ? count(place) : timeText(place, step) });
  }
  return ticks;
}

const UNITS = [
  { us: 1e6, name: "s" },
  { us: 1e3, name: "ms" },
  { us: 1, name: "µs" },
] as const;

/** A moment in microseconds, with as many digits as steps of `step` microseconds need. */
function timeText(us: number, step: number): string {
  if (us === 0) return "0";
  const unit = UNITS.find((candidate) => step >= candidate.us / 100 && us >= candidate.us) ?? UNITS[2];
  const digits = Math.max(0, Math.ceil(-Math.log10(step / unit.us) - 1e-9));
  return `${formatOf(digits).format(us / unit.us)} ${unit.name}`;
}

const FORMATS: Intl.NumberFormat[] = [];

/** Formats are costly to make, and ticks are written for every frame. */
function formatOf(digits: number): Intl.NumberFormat {
  const format =
    FORMATS[digits] ??
    new Intl.NumberFormat(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  FORMATS[digits] = format;
  return format;
}
