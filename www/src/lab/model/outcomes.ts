// What a series of runs came to: how often each outcome was seen, and the wall times.

import type { Report } from "../../generated/Report";
import type { Verdict } from "../../generated/Verdict";

/** One way in which runs ended. */
export interface Outcome {
  verdict: Verdict;
  /** What the program said it observed, if it said so. */
  observed: string | null;
  /** Whether that is what it said it expected; `null` where it promised nothing. */
  held: boolean | null;
  runs: number;
}

/** What is kept of every run of a series; whole reports would hold a trace each. */
export interface RunSummary {
  verdict: Verdict;
  observed: string | null;
  held: boolean | null;
  elapsedMs: number;
}

export function summaryOf(report: Report): RunSummary {
  return {
    verdict: report.verdict,
    observed: report.promise?.observed ?? null,
    held: report.promise?.held ?? null,
    elapsedMs: report.elapsed_ms,
  };
}

/** The distinct outcomes, the most frequent first. */
export function outcomes(runs: readonly RunSummary[]): Outcome[] {
  const found = new Map<string, Outcome>();
  for (const { verdict, observed, held } of runs) {
    const key = JSON.stringify([verdict, observed, held]);
    const outcome = found.get(key);
    if (outcome === undefined) found.set(key, { verdict, observed, held, runs: 1 });
    else outcome.runs += 1;
  }
  return [...found.values()].sort((a, b) => b.runs - a.runs);
}
