// The reports that are kept of a series so that one run of each outcome can be opened: the first of each. What they take
// is bounded: so many reports, and of their traces so many events in all.

import type { Report } from "../../generated/Report";
import { keyOf, numberOf, type RunSummary } from "./outcomes";

/** Reports that are kept. */
export const MOST_REPORTS = 50;
/** Events that are kept in all their traces: about 50 MB. */
export const MOST_EVENTS = 2_000_000;

/** One run of an outcome. */
export interface KeptReport {
  /** Which run of the series it was, from 1. */
  run: number;
  report: Report;
  /** Whether its trace had to be let go. */
  traceLost: boolean;
}

interface Entry extends KeptReport {
  number: number | null;
}

export class KeptReports {
  readonly #entries = new Map<string, Entry>();
  #events = 0;

  get size(): number {
    return this.#entries.size;
  }

  /** The kept run of the outcome with this key. */
  get(key: string): KeptReport | undefined {
    return this.#entries.get(key);
  }

  /** Keeps the run if it is the first of its outcome and there is room, or room worth making. */
  offer(summary: RunSummary, run: number, report: Report): void {
    const key = keyOf(summary);
    if (this.#entries.has(key)) return;
    const number = numberOf(summary);
    this.#entries.set(key, { ...this.#affordable(report), run, number });
    if (this.#entries.size > MOST_REPORTS) this.#drop(this.#mostCrowded() ?? key);
  }

  #affordable(report: Report): { report: Report; traceLost: boolean } {
    const events = report.trace?.events.thread.length ?? 0;
    if (this.#events + events > MOST_EVENTS) return { report: { ...report, trace: null }, traceLost: true };
    this.#events += events;
    return { report, traceLost: false };
  }

  #drop(key: string): void {
    this.#events -= this.#entries.get(key)?.report.trace?.events.thread.length ?? 0;
    this.#entries.delete(key);
  }

  /**
   * The numeric outcome whose neighbours are closest together, the extremes excepted: without it, what is kept still
   * reaches over the whole distribution. Outcomes that are no numbers stay.
   */
  #mostCrowded(): string | undefined {
    const numeric = [...this.#entries]
      .flatMap(([key, { number }]) => (number === null ? [] : [{ key, number }]))
      .sort((a, b) => a.number - b.number);
    let crowded: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (let place = 1; place < numeric.length - 1; place++) {
      const gap = (numeric[place + 1]?.number ?? 0) - (numeric[place - 1]?.number ?? 0);
      if (gap >= least) continue;
      least = gap;
      crowded = numeric[place]?.key;
    }
    return crowded;
  }
}
