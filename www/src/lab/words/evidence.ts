// The words around repetitions, sweeps and comparisons.

import type { Param } from "../../generated/Param";
import type { Program } from "../../generated/Program";
import type { Verdict } from "../../generated/Verdict";
import type { AmdahlFit } from "../evidence/model/amdahl";
import type { Campaign } from "../evidence/model/campaign";
import type { Departure } from "../evidence/model/compare";
import type { Bin, Binned, Distribution } from "../evidence/model/distribution";
import type { Shares } from "../evidence/model/measured";
import { MOST_RUNS } from "../evidence/model/plan";
import { MOST_VALUES, type SweepProblem, type Work } from "../evidence/model/sweep";
import { MOST_EVENTS, MOST_REPORTS } from "../model/kept-reports";
import type { Values } from "../model/parameters";
import {
  count,
  counted,
  decimals,
  duration,
  plainNumber,
  share,
  significantDigits,
} from "../model/quantities";
import type { Summary } from "../model/statistics";
import { rangeText, valueText } from "./problems";
import { ENDINGS } from "./verdict";

export const COMMON = {
  cancel: "Cancel",
  done: (done: number, wanted: number) => `${count(done)} of ${counted(wanted, "run")} done`,
  toGo: (runs: number) => `${count(runs)} to go`,
  /** Said while the engine gets ready and warms the programs up. */
  warmingUp: "Warming up…",
  about: (seconds: number) => `about ${seconds < 1 ? "1 s" : `${count(Math.ceil(seconds))} s`} left`,
  progress: "Progress of the runs",
  cancelled: (done: number, wanted: number) => `Cancelled after ${count(done)} of ${counted(wanted, "run")}.`,
  broken: "The engine could not be loaded.",
  stale: "The parameters have changed since. It was measured with",
  busy: "Something is running already.",
  ended: "The runs have ended.",
  invalid: "A value above is not legal yet.",
  own: "This text is explored by the model engine. Only programs of the catalogue run on real threads: a browser has no compiler.",
  refused: "This program does not compile, so there is nothing to run.",
  unsupported: "Programs cannot run on this page; the remark beside the source says why.",
  save: "Save",
  svg: "SVG",
  png: "PNG",
  drawingFailed: (reason: string) => `The drawing could not be saved: ${reason}.`,
  keys: "Arrow keys go from point to point.",
  runs: "Runs of each",
  tracing: "Record events",
  tracingHint: "Recording costs time in every run, so timings are better without.",
};

/** The range of each field, as what stands below it. */
export function hintsOf(fields: readonly Param[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field.name, rangeText(field)]));
}

/** `THREADS = 4, INCREMENTS = 1,000`; `except`: the parameter that is told otherwise. */
export function valuesText(program: Program, values: Values, except?: string): string {
  return program.params
    .filter((param) => param.name !== except)
    .map((param) => `${param.name} = ${valueText(values[param.name] ?? param.default)}`)
    .join(", ");
}

export const REPEAT = {
  intro:
    "One run shows one thing that can happen. Run the program many times, as it is set above, to see how often each outcome comes up.",
  runs: "Runs",
  start: (runs: number) => `Run ${count(runs)} times`,
  caption: "Outcomes, the most frequent first",
  binCaption: (binned: Binned) =>
    `Outcomes; ${count(binned.distinct)} different numbers, counted in steps of ${plainNumber(binned.width)}`,
  columns: { outcome: "Outcome", runs: "Runs", share: "Share", open: "One of them" },
  open: (run: number) => `Open run ${count(run)}`,
  openLabel: (run: number, outcome: string) => `Open run ${count(run)}: ${outcome}`,
  notKept: "none kept",
  csv: "Outcomes (CSV)",
  kept: `One run of each outcome is kept so that it can be opened: at most ${count(MOST_REPORTS)} runs, and their traces as long as these hold no more than ${count(MOST_EVENTS)} events together.`,
  more: (outcomes: number, runs: number) => `${counted(outcomes, "more outcome")} (${counted(runs, "run")})`,
  observed: "Observed",
  runsAxis: "Runs",
  expected: (value: number) => `expected ${plainNumber(value)}`,
  chart: "Distribution of the observed numbers",
  held: "as expected",
  broken: "not as expected",
  neutral: "observed",
  normalised:
    "The program promises nothing, so what it printed tells outcomes apart. Times in it do not count.",
};

/** `1,200,000 to 1,299,999`. */
export function binText({ from, to }: Bin, { whole, width }: Binned): string {
  if (whole && width === 1) return plainNumber(from);
  return whole
    ? `${plainNumber(from)} to ${plainNumber(to - 1)}`
    : `${plainNumber(from)} to under ${plainNumber(to)}`;
}

/** All about one bar: a bin, or after the last bin the runs that observed what they expected. */
export function barDetails(place: number, binned: Binned, all: number): string {
  const bin = binned.bins[place];
  const found = bin ?? binned.held;
  if (found === null) return "";
  const what = bin === undefined ? heldText(binned) : binText(bin, binned);
  return `${what}: ${counted(found.runs, "run")}, ${share(found.runs, all)}`;
}

/** `2,000,000, as expected`. */
export function heldText({ held }: Binned): string {
  return held === null ? "" : `${plainNumber(held.value)}, ${REPEAT.held}`;
}

/** What a distribution shows, in a sentence or two. */
export function distributionSentence({ distinct, binned }: Distribution): string {
  const kinds =
    distinct === 1 ? "There was one outcome." : `There were ${count(distinct)} different outcomes.`;
  if (binned === null) return kinds;
  const held = binned.held?.runs ?? 0;
  const seen = held === 0 ? "never seen" : held === 1 ? "seen once" : `seen ${count(held)} times`;
  const against =
    binned.expected === null ? "" : ` ${plainNumber(binned.expected)} was expected and ${seen}.`;
  return `${kinds} The numbers lie between ${plainNumber(binned.least)} and ${plainNumber(binned.most)}.${against}`;
}

export const SWEEP = {
  intro: "How long does a run take when one parameter changes and all others stay as they are above?",
  none: "This program has no parameter that is a number, so there is nothing to sweep.",
  param: "Parameter",
  from: "From",
  to: "To",
  progression: "In between",
  progressions: { doubling: "double each time", steps: "add a step each time" },
  step: "Step",
  work: "With more threads, the work",
  works: { divided: "is divided among them", each: "grows with them" },
  start: "Start the sweep",
  chart: "Time of a run by the value of the parameter",
  time: "Time of a run (ms)",
  logarithmic: "Time of a run (ms, logarithmic)",
  processors: (cores: number) => counted(cores, "processor"),
  ideal: "ideal",
  serial: "serial",
  fit: "fit",
  plan: (name: string, values: readonly number[], runs: number) =>
    `${name} = ${values.map(plainNumber).join(", ")}; ${counted(runs, "run")} of each, ${count(values.length * runs)} in all, taking turns.`,
  columns: {
    median: "Median",
    middle: "Middle half",
    range: "Fastest to slowest",
    runs: "Timed runs",
    speedup: "Against one thread",
    kept: "Kept promise",
    others: "Not timed",
  },
  csv: "Table (CSV)",
  everyRun: "Every run (CSV)",
};

export const SWEEP_LEGEND = {
  median: "median",
  middle: "middle half of the runs (quartiles)",
  range: "fastest to slowest run",
};

/** What the lines of a chart about threads mean. */
export function linesText(work: Work, cores: number): string {
  const lines =
    work === "divided"
      ? "Ideal: n threads take one n-th of the time that one takes. Serial: as long as one thread, however many there are."
      : "Each thread brings work of its own. Ideal: as long as one thread, however many there are. Serial: n threads take n times as long as one.";
  return `${lines} With ${counted(cores, "processor")}, no more than ${count(cores)} threads can run at once.`;
}

/** What the fit says, and that it is one. */
export function fitSentence(fit: AmdahlFit | null, cores: number): string {
  const model = `Amdahl's law with at most ${counted(cores, "processor")}`;
  if (fit === null)
    return `${model} cannot be fitted: that takes times for at least two useful numbers of threads.`;
  const off = `its values differ from the medians by up to ${percent(fit.deviation)}`;
  if (fit.serial > 1.005)
    return `More threads cost time here, which ${model} does not provide for: the nearest serial fraction would be ${decimals(fit.serial, 2)}, above 1 (${off}).`;
  if (fit.serial < -0.005)
    return `More threads gain more here than ${model} provides for: the nearest serial fraction would be ${decimals(fit.serial, 2)}, below 0 (${off}).`;
  return `${model}, fitted to the medians: serial fraction ${decimals(Math.abs(fit.serial), 2)}. This is a fit and no measurement; ${off}.`;
}

function percent(part: number): string {
  return part < 0.01 ? "less than 1 %" : `${Math.round(100 * part)} %`;
}

export function sweepProblem(problem: SweepProblem): string {
  switch (problem.kind) {
    case "backwards":
      return "“From” is above “To”.";
    case "negative-doubling":
      return "Doubling needs a start that is not below zero.";
    case "too-many-values":
      return `These would be ${count(problem.values)} values; a sweep takes at most ${count(MOST_VALUES)}.`;
    case "too-many-runs":
      return `These would be ${count(problem.runs)} runs; a sweep takes at most ${count(MOST_RUNS)}.`;
  }
}

export const COMPARE = {
  intro: (family: string) =>
    `The programs of the family “${family}” do the same in different ways. They run under the same parameters, taking turns.`,
  none: "No other program does the same as this one in another way.",
  members: "Programs",
  baseline: "Relative to",
  start: (programs: number) => `Compare ${counted(programs, "program")}`,
  tooFew: "Choose at least two programs.",
  chart: "Time of a run of each program",
  time: "Time of a run (ms)",
  logarithmic: "Time of a run (ms, logarithmic)",
  program: "Program",
  median: "Median",
  middle: "Middle half",
  range: "Fastest to slowest",
  ratio: "Relative",
  ratioOf: (baseline: string) => `“Relative”: the median as a multiple of that of “${baseline}”.`,
  outcome: "Outcome",
  times: (ratio: number) => `× ${times(ratio)}`,
  related: (ratio: number, baseline: string) => `${times(ratio)} times the median of “${baseline}”`,
  departure: (title: string, { param, wanted, taken }: Departure) =>
    `“${title}” cannot take ${param.name} = ${valueText(wanted)} and ran with ${valueText(taken)}.`,
  plan: (programs: number, runs: number) =>
    `${counted(runs, "run")} of each, ${count(programs * runs)} in all, taking turns: A B C, A B C, …`,
};

/** Two times with one unit where they have the same: `3.10 – 7.56 ms`. */
export function fromTo(from: number, to: number, resolution: number): string {
  const [low, high] = [duration(from, resolution), duration(to, resolution)];
  const [value, unit] = low.split(" ");
  return unit !== undefined && !low.startsWith("<") && high.endsWith(` ${unit}`)
    ? `${value} – ${high}`
    : `${low} – ${high}`;
}

/** A ratio with two or three digits. */
function times(ratio: number): string {
  if (ratio < 0.1) return significantDigits(ratio, 2);
  return ratio < 10 ? decimals(ratio, 2) : ratio < 100 ? decimals(ratio, 1) : count(ratio);
}

/** `wrong in 7 of 10`, `all 10 as expected`, `2 of 10 deadlocked`. */
export function sharesText({ runs, promised, wrong, unfinished }: Shares): string {
  const parts: string[] = unfinished.map(([verdict, number]) => endedText(verdict, number, runs));
  if (wrong > 0) parts.push(`wrong in ${count(wrong)} of ${count(runs)}`);
  else if (promised > 0)
    parts.push(promised === runs ? `all ${count(runs)} as expected` : `${count(promised)} as expected`);
  else if (unfinished.length === 0) parts.push(`all ${count(runs)} finished`);
  return parts.join(", ");
}

function endedText(verdict: Verdict, number: number, runs: number): string {
  return `${count(number)} of ${count(runs)} ${ENDINGS[verdict]}`;
}

/** `2 deadlocked`: runs that have no time to be compared. */
export function notTimed({ unfinished }: Shares): string {
  return unfinished.map(([verdict, number]) => `${count(number)} ${ENDINGS[verdict]}`).join(", ");
}

/** A series of times in words: for a point of a chart. */
export function summaryText(time: Summary, resolution: number): string {
  const ms = (value: number) => duration(value, resolution);
  if (time.number === 1) return `${ms(time.median)} in one run`;
  return `median ${ms(time.median)}, middle half ${ms(time.lowerQuartile)} to ${ms(time.upperQuartile)}, fastest ${ms(time.least)}, slowest ${ms(time.most)}, ${counted(time.number, "run")}`;
}

/** Where and with what a campaign was measured, and how. */
export function measuredOn(
  { environment, plan, state, samples }: Campaign,
  resolution: string | null,
): string {
  if (environment === null) return "";
  const where = `${environment.host} with ${counted(environment.cores, "logical processor")}`;
  const clock = resolution === null ? "" : `; the clock steps by ${resolution}`;
  const runs =
    state === "ended" ? `${counted(plan.runs, "run")} of each` : `${counted(samples.length, "run")} so far`;
  return `Wall time from the start of main to the end of the run, measured in ${where}${clock}; tracing ${environment.tracing ? "on" : "off"}; ${runs}, after one run of each program that is not counted. Median, quartiles, and extremes; only runs that finished are timed.`;
}

/** The name of a parameter on an axis: `THREADS (Threads that add to the counter)`. */
export function axisTitle(param: Param): string {
  const unit = "unit" in param.kind && param.kind.unit !== null ? `, ${param.kind.unit}` : "";
  return `${param.name}${unit}`;
}
