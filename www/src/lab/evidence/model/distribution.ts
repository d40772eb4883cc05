// The outcomes of a series as a distribution. Where a program observes a number and many different ones were seen, the
// numbers are counted in bins of one round width; all other outcomes are counted one by one.

import { numberOf, type Outcome, outcomes, type RunSummary } from "../../model/outcomes";
import { niceStep } from "./axis";

/** Different numbers from which on they are binned. */
const BINNED_FROM = 9;
/** Bins that there are at least and at most, where the numbers are spread widely enough. */
const FEWEST_BINS = 6;
const MOST_BINS = 24;

/** Numbers from `from` up to, but not including, `to`. */
export interface Bin {
  from: number;
  to: number;
  runs: number;
  /** Of these, the runs that observed what they expected. */
  held: number;
  /** The outcomes in it. */
  keys: string[];
}

export interface Binned {
  bins: Bin[];
  width: number;
  /** Whether only whole numbers were seen, so that a bin ends at the number before `to`. */
  whole: boolean;
  /** The number that was expected, where all runs expected the same. */
  expected: number | null;
  /** Runs with a number, and how many different numbers there were. */
  runs: number;
  distinct: number;
  least: number;
  most: number;
}

export interface Distribution {
  runs: number;
  /** Different outcomes. */
  distinct: number;
  binned: Binned | null;
  /** The outcomes that are in no bin, the most frequent first. */
  others: Outcome[];
}

export function distributionOf(runs: readonly RunSummary[]): Distribution {
  const found = outcomes(runs);
  const numeric = found.filter((outcome) => numberOf(outcome) !== null);
  const distinct = new Set(numeric.map((outcome) => outcome.text)).size;
  const binned = distinct < BINNED_FROM ? null : binnedOf(numeric, distinct, expectedBy(runs));
  return {
    runs: runs.length,
    distinct: found.length,
    binned,
    others: binned === null ? found : found.filter((outcome) => numberOf(outcome) === null),
  };
}

function binnedOf(numeric: readonly Outcome[], distinct: number, expected: number | null): Binned {
  const values = numeric.map((outcome) => numberOf(outcome) ?? 0);
  const least = Math.min(...values);
  const most = Math.max(...values);
  const whole = values.every(Number.isInteger);
  const runs = numeric.reduce((sum, outcome) => sum + outcome.runs, 0);
  const wanted = Math.min(MOST_BINS, Math.max(FEWEST_BINS, Math.ceil(Math.sqrt(runs))));
  const width = Math.max(niceStep((most - least) / wanted), whole ? 1 : 0);
  const first = binOf(least, width);
  const bins: Bin[] = Array.from({ length: binOf(most, width) - first + 1 }, (_, place) => ({
    from: (first + place) * width,
    to: (first + place + 1) * width,
    runs: 0,
    held: 0,
    keys: [],
  }));
  for (const outcome of numeric) {
    const bin = bins[binOf(numberOf(outcome) ?? 0, width) - first];
    if (bin === undefined) continue;
    bin.runs += outcome.runs;
    if (outcome.held) bin.held += outcome.runs;
    bin.keys.push(outcome.key);
  }
  return { bins, width, whole, expected, runs, distinct, least, most };
}

/** Which bin a number falls into; a quotient that only binary fractions keep from a whole number counts as that. */
function binOf(value: number, width: number): number {
  return Math.floor(Number((value / width).toPrecision(12)));
}

/** The number that every run that expected anything expected. */
function expectedBy(runs: readonly RunSummary[]): number | null {
  const texts = new Set(runs.flatMap(({ expected }) => (expected === null ? [] : [expected])));
  const [only] = texts;
  return texts.size === 1 && only !== undefined && /^-?\d+(\.\d+)?$/.test(only) ? Number(only) : null;
}
