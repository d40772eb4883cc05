// Amdahl's law: of a piece of work a fraction s can only be done by one thread at a time, so that n threads on at least n
// processors need T(n) = T(1) · (s + (1 − s) / n) (G. M. Amdahl, AFIPS Spring Joint Computer Conference, 1967).
//
// Where each thread brings work of its own, the same law holds for the time per share of the work, T(n) / n
// (J. L. Gustafson, CACM 31(5), 1988). More threads than processors cannot be quicker: n counts at most the processors.

import type { Work } from "./sweep";

/** A median time with so many threads. */
export interface ScalingPoint {
  threads: number;
  ms: number;
}

/** The law with the constants that come nearest to the measurements. */
export interface AmdahlFit {
  /** The serial fraction. Above 1, more threads cost time, and below 0 they gain more than the law allows. */
  serial: number;
  /** The largest difference between a measured median and the law, as a part of the law's value. */
  deviation: number;
  /** The time that the law gives, in milliseconds. */
  at(threads: number): number;
}

/** The time with one thread, had the work been done by one thread alone: the serial line, in units of T(1). */
export function serialWork(threads: number, work: Work): number {
  return work === "each" ? threads : 1;
}

/** The time, in units of T(1), if nothing had to be done one after the other and there were processors enough. */
export function idealTime(threads: number, work: Work): number {
  return work === "each" ? 1 : 1 / threads;
}

/**
 * The least-squares fit of T(n) / W(n) = a + b / min(n, processors), where W is the work; s = a / (a + b).
 * `null` where the points hold fewer than two different numbers of useful threads.
 */
export function fitAmdahl(points: readonly ScalingPoint[], processors: number, work: Work): AmdahlFit | null {
  const rows = points.map(({ threads, ms }) => ({
    x: 1 / Math.min(threads, processors),
    y: ms / serialWork(threads, work),
  }));
  const mean = (of: (row: { x: number; y: number }) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const [x, y] = [mean((row) => row.x), mean((row) => row.y)];
  const variance = mean((row) => (row.x - x) ** 2);
  if (rows.length === 0 || variance < 1e-12) return null;
  const b = mean((row) => (row.x - x) * (row.y - y)) / variance;
  const a = y - b * x;
  if (a + b <= 0) return null;
  const at = (threads: number) => serialWork(threads, work) * (a + b / Math.min(threads, processors));
  const deviation = Math.max(...points.map(({ threads, ms }) => Math.abs(ms / at(threads) - 1)));
  return { serial: a / (a + b), deviation, at };
}
