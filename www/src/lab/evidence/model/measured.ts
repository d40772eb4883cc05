// What the samples of a campaign come to at each of its points. Only runs that finished are timed: one that deadlocked or
// was ended has no time that could be compared; it is counted and named instead.

import type { Verdict } from "../../../generated/Verdict";
import type { RunSummary } from "../../model/outcomes";
import { type Summary, summarize } from "../../model/statistics";
import type { Campaign, Sample } from "./campaign";

/** The runs of one point. */
export interface Measured {
  samples: Sample[];
  /** The times of the runs that finished, in milliseconds; `null` where none did. */
  time: Summary | null;
  shares: Shares;
}

/** How runs ended. */
export interface Shares {
  runs: number;
  /** Runs that promised something and finished, and of these the ones that did not keep it. */
  promised: number;
  wrong: number;
  /** Endings other than `finished`, with their number. */
  unfinished: [Verdict, number][];
}

/** The runs of each point of the plan. */
export function measured(campaign: Campaign): Measured[] {
  return campaign.plan.points.map((_, point) => {
    const samples = campaign.samples.filter((sample) => sample.point === point);
    const finished = samples.filter((sample) => sample.verdict === "finished");
    return { samples, time: summarize(finished.map((run) => run.elapsedMs)), shares: sharesOf(samples) };
  });
}

export function sharesOf(runs: readonly RunSummary[]): Shares {
  const unfinished = new Map<Verdict, number>();
  for (const { verdict } of runs)
    if (verdict !== "finished") unfinished.set(verdict, (unfinished.get(verdict) ?? 0) + 1);
  return {
    runs: runs.length,
    promised: runs.filter((run) => run.held !== null).length,
    wrong: runs.filter((run) => run.held === false).length,
    unfinished: [...unfinished],
  };
}
