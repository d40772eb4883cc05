// The outcomes of a series as a distribution. Where a program observes a number and many different ones were seen, the
// numbers are counted in bins of one round width; what was expected and all other outcomes are counted one by one.

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
  /** The outcomes in it. */
  keys: string[];
}

export interface Binned {
  /** The numbers that were not expected. */
  bins: Bin[];
  /** The runs that observed what they expected. */
  held: { value: number; runs: number; keys: string[] } | null;
  width: number;
  /** Whether only whole numbers were seen, so that a bin ends at the number before `to`. */
  whole: boolean;
  /** The number that was expected, where all runs expected the same. */
  expected: number | null;
  /** How many different numbers there were, the smallest and the largest. */
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
  const binned = distinct < BINNED_FROM ? null : binnedOf(numeric, expectedBy(runs));
  return {
    runs: runs.length,
    distinct: found.length,
    binned,
    others: binned === null ? found : found.filter((outcome) => numberOf(outcome) === null),
  };
}

function binnedOf(numeric: readonly Outcome[], expected: number | null): Binned {
  const valued = numeric.map((outcome) => ({ ...outcome, value: numberOf(outcome) ?? 0 }));
  // Only where all runs expected one number can those that observed it be told as one.
  const held = valued.filter((outcome) => outcome.held && outcome.value === expected);
  const rest = valued.filter((outcome) => !held.includes(outcome));
  const values = rest.map(({ value }) => value);
  const whole = values.every(Number.isInteger);
  const all = valued.map(({ value }) => value);
  return {
    ...binsOf(rest, whole),
    held: held.length === 0 || expected === null ? null : { value: expected, ...together(held) },
    whole,
    expected,
    distinct: new Set(all).size,
    least: Math.min(...all),
    most: Math.max(...all),
  };
}

function binsOf(
  outcomes: readonly (Outcome & { value: number })[],
  whole: boolean,
): { bins: Bin[]; width: number } {
  const values = outcomes.map(({ value }) => value);
  const least = Math.min(...values);
  const most = Math.max(...values);
  const runs = outcomes.reduce((sum, outcome) => sum + outcome.runs, 0);
  const wanted = Math.min(MOST_BINS, Math.max(FEWEST_BINS, Math.ceil(Math.sqrt(runs))));
  const width = Math.max(niceStep((most - least) / wanted), whole ? 1 : 0);
  const first = binOf(least, width);
  const bins = Array.from({ length: binOf(most, width) - first + 1 }, (_, place): Bin => {
    const within = outcomes.filter(({ value }) => binOf(value, width) === first + place);
    return { from: (first + place) * width, to: (first + place + 1) * width, ...together(within) };
  });
  return { bins, width };
}

function together(outcomes: readonly Outcome[]): { runs: number; keys: string[] } {
  return {
    runs: outcomes.reduce((sum, { runs }) => sum + runs, 0),
    keys: outcomes.map(({ key }) => key),
  };
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
