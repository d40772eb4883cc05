// Numbers as text. Times are given with the resolution of the clock that took them: digits that the clock cannot
// have seen are not shown, and a time below its resolution is shown as such, never as zero.

import { BYTES, LOCALE } from "../words/locale";

const WHOLE = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const THREE_DIGITS = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 3 });

/** A count, with thousands separated: `12,345`. */
export function count(value: number): string {
  return WHOLE.format(value);
}

/** A number of things: `1 run`, `2 runs`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** A number as a parameter shows it: whole numbers with separators, others with up to six digits. */
export function plainNumber(value: number): string {
  if (Number.isInteger(value)) return count(value);
  return new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 6 }).format(value);
}

/** Taken for the resolution of a clock that has not been looked at. */
const UNKNOWN_RESOLUTION_MS = 1;

/** Times below a microsecond, which only clocks outside browsers can tell, are told in nanoseconds. */
const LEAST_MS = 0.001;

/**
 * A time in milliseconds taken by a clock with the given resolution: `12.3 ms`, `1.23 s`, `420 ns`, `< 0.005 ms`.
 * A resolution of 0 is one that is not known.
 */
export function duration(ms: number, resolution: number): string {
  const resolutionMs = resolution || UNKNOWN_RESOLUTION_MS;
  if (ms < resolutionMs) return `< ${step(resolutionMs)}`;
  if (ms >= 1000) return `${significant(ms / 1000, resolutionMs / 1000)} s`;
  return ms < LEAST_MS ? nanoseconds(ms * 1e6) : `${significant(ms, resolutionMs)} ms`;
}

/** The resolution of a clock: `0.005 ms`, `42 ns`. */
export function step(resolutionMs: number): string {
  return resolutionMs < LEAST_MS
    ? nanoseconds(resolutionMs * 1e6)
    : `${THREE_DIGITS.format(resolutionMs)} ms`;
}

/** A time that is shorter than a microsecond: `42 ns`. */
export function nanoseconds(ns: number): string {
  return `${THREE_DIGITS.format(ns)} ns`;
}

/** Three significant digits, but none below the resolution and none lost before the decimal point. */
function significant(value: number, resolution: number): string {
  const forThree = 2 - Math.floor(Math.log10(Math.max(value, Number.MIN_VALUE)));
  const forClock = resolution > 0 ? Math.ceil(-Math.log10(resolution) - 1e-9) : 6;
  const digits = Math.min(6, Math.max(0, Math.min(forThree, forClock)));
  return decimals(value, digits);
}

/** A number with so many decimals: `0.50`. */
export function decimals(value: number, digits: number): string {
  return new Intl.NumberFormat(LOCALE, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** A number with so many digits that count: `0.052`. */
export function significantDigits(value: number, digits: number): string {
  return new Intl.NumberFormat(LOCALE, {
    minimumSignificantDigits: digits,
    maximumSignificantDigits: digits,
  }).format(value);
}

/** A share of a whole: `32 %`, `0.4 %`, `< 0.1 %`; nothing is rounded to none or to all. */
export function share(part: number, whole: number): string {
  if (whole === 0 || part === 0) return "0 %";
  if (part === whole) return "100 %";
  const percent = (100 * part) / whole;
  if (percent < 0.1) return `< ${decimals(0.1, 1)} %`;
  if (percent < 10) return `${decimals(percent, 1)} %`;
  if (percent > 99) return "> 99 %";
  return `${Math.round(percent)} %`;
}

/** A size in bytes: `812 bytes`, `3.4 KiB`, `64 MiB`. */
export function size(bytes: number): string {
  if (bytes < 1024) return counted(bytes, BYTES.one, BYTES.many);
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, "KiB"] : [bytes / (1024 * 1024), "MiB"];
  return `${value < 10 && !Number.isInteger(value) ? decimals(value, 1) : Math.round(value)} ${unit}`;
}
