// What is said of an exploration: the verdict in a sentence, outcomes, findings, and how much was looked at.

import type { Problem, Refused, SearchProgress } from "../../explore-worker/protocol";
import type { Coverage } from "../../generated/Coverage";
import type { Exploration } from "../../generated/Exploration";
import type { FindingKind } from "../../generated/FindingKind";
import type { OutcomeKind } from "../../generated/OutcomeKind";
import type { Param } from "../../generated/Param";
import type { Witness } from "../../generated/Witness";
import { DEFAULT_MODEL_SETTINGS, type ModelSettings } from "../explore/model/model-choices";
import type { Row } from "../explore/model/possible";
import type { Values } from "../model/parameters";
import { type Prose, say } from "../model/prose";
import { count, counted, duration, size } from "../model/quantities";
import { excerpt } from "../views/outcome-view";
import { valueText } from "./problems";
import type { Tone } from "./verdict";

/** How many real runs stand beside the possible. */
export const OBSERVED_RUNS = 100;

export const EXPLORE = {
  explore: "Explore",
  title: "Every interleaving",
  empty: {
    title: "Nothing has been explored yet",
    text: "Run shows what happened to happen. Explore has the same text run by a model that takes every turn its threads could take, and says what can come of it, with the shortest way to each ending. Memory is sequentially consistent in it, and no time passes: a sleep orders nothing, and a timed wait may end at any moment.",
  },
  stepThrough: "Step through from the start",
  cancel: "Cancel",
  settings: "What is explored",
  values: "Values to explore with, small enough for every interleaving",
  change: "Change",
  resetValues: "Reset",
  resetValuesLabel: "Reset the values to be explored to what the program proposes",
  searching: "Exploring…",
  progress: ({ states, depth, proving }: SearchProgress) =>
    `${proving ? "Looking for the shortest way to each outcome, and counting interleavings" : "Exploring"}… ${counted(states, "state")} so far, ${counted(depth, "step")} deep.`,
  stale: "The program or its values have changed since this exploration began.",
  cancelled: "The exploration was cancelled.",
  broken: (reason: string) => `The model engine broke down, so nothing is known: ${reason}`,
  unloaded: (reason: string) => `The model engine could not be loaded: ${reason}`,
  illegal: "A value is not legal yet.",
  outcomes: "What can come of it",
  outcomesCaption: "Possible outcomes, from the model, beside those observed in real runs",
  columns: {
    outcome: "Outcome",
    interleavings: "Interleavings",
    observed: "Observed",
    steps: "Shortest way",
    open: "Schedule",
  },
  open: "Step through",
  openBad: "Step through the shortest way there",
  openLabel: (text: string) => `Step through the shortest way to: ${text}`,
  steps: (steps: number) => counted(steps, "step"),
  runs: (runs: number) => counted(runs, "run"),
  notCounted: "not counted",
  noRuns: "–",
  otherRuns: "No real runs with these values yet.",
  observe: `Run it ${OBSERVED_RUNS} times with these values`,
  observedOf: (runs: number) => `Observed: of ${counted(runs, "real run")} with these values.`,
  unexplained: (runs: number) =>
    `${counted(runs, "real run")} ended in a way that the model finds impossible. Then the model is wrong: please report it with the program and its values.`,
  unexplainedUnlessSpurious: (runs: number) =>
    `${counted(runs, "real run")} ended in a way that the model finds impossible as long as every wait lasts until its notification. Real waits may end without one: allow spurious wake-ups and explore again. If that does not explain it, the model is wrong: please report it with the program and its values.`,
  unexplainedBounded: (runs: number) =>
    `${counted(runs, "real run")} ended in a way that the model has not come to: not everything was looked at.`,
  impossible: "impossible, says the model",
  notReached: "not reached by the model",
  noOutcomes: "No ending was reached within the bounds.",
  variants: (variants: number) => `${count(variants)} orders of output`,
  findings: "What else was found",
  details: "What was taken for granted",
};

export const MODEL_HINTS = {
  states: "Ends a search that would not fit into memory.",
  spurious: "Waits may end without a notification, as std allows.",
  edition: "They differ in when some temporaries are dropped.",
};

/** How a program ends, for a table. */
export const OUTCOME_KINDS: Record<OutcomeKind, string> = {
  finished: "finished",
  panicked: "panicked",
  exited: "ended with an exit code",
  aborted: "aborted",
  deadlocked: "deadlocked",
  spinning: "goes round in a loop for ever",
  unfinished: "not followed to its end",
  "stack-overflow": "used up a stack",
  "out-of-memory": "used up the memory",
};

const CAN: Record<OutcomeKind, string> = {
  finished: "It can break its promise",
  panicked: "It can panic",
  exited: "It can end with an error",
  aborted: "It can abort",
  deadlocked: "It can deadlock",
  spinning: "It can go round in a loop for ever",
  unfinished: "It can compute for longer than it is followed",
  "stack-overflow": "It can use up the model’s stack of 1 MiB",
  "out-of-memory": "It can use up the model’s 128 MiB of memory",
};

const ALWAYS: Record<OutcomeKind, string> = {
  finished: "Every interleaving breaks the promise",
  panicked: "Every interleaving panics",
  exited: "Every interleaving ends with an error",
  aborted: "Every interleaving aborts",
  deadlocked: "Every interleaving deadlocks",
  spinning: "Every interleaving comes to a loop that goes round for ever",
  unfinished: "Every interleaving computes for longer than it is followed",
  "stack-overflow": "Every interleaving uses up the model’s stack of 1 MiB",
  "out-of-memory": "Every interleaving uses up the model’s 128 MiB of memory",
};

export const FINDING_KINDS: Record<FindingKind, string> = {
  "partial-deadlock": "Some threads can come to wait for each other in a ring while others go on",
  "double-lock": "A thread can come to wait for a lock that it holds itself",
  livelock: "Threads can go on for ever without getting anywhere, although each gets its turn",
  "thread-panicked": "A thread other than main can panic",
  "poison-met": "A thread can meet a poisoned lock",
  "threads-cut-off":
    "main can end before threads that nobody joined have ended: what they had left to do is lost",
  leak: "Values behind Arcs that own each other are never dropped",
};

export function toneOfExploration({ verdict, outcomes }: Exploration): Tone {
  if (verdict === "holds") return "good";
  if (verdict === "undecided") return "ended";
  return outcomes.find(({ bad }) => bad)?.kind === "deadlocked" ? "stuck" : "wrong";
}

/** What is explored: `With THREADS = 2, at most 1,000 states`. */
export function askedLine(params: readonly Param[], values: Values, settings: ModelSettings): string {
  const usual = DEFAULT_MODEL_SETTINGS;
  const parts = params.map(
    ({ name, default: proposed }) => `${name} = ${valueText(values[name] ?? proposed)}`,
  );
  if (settings.spurious) parts.push("spurious wake-ups");
  if (settings.edition !== usual.edition) parts.push(`edition ${settings.edition}`);
  if (settings.states !== usual.states || parts.length === 0)
    parts.push(`at most ${counted(settings.states, "state")}`);
  return `With ${parts.join(", ")}`;
}

/** What an exploration says of the program, in one sentence. */
export function verdictSentence(exploration: Exploration, rows: readonly Row[]): Prose {
  const { verdict, findings } = exploration;
  switch (verdict) {
    case "holds":
      return holds(rows);
    case "undecided":
      return say`Nothing bad was found, but not every interleaving was looked at.`;
    case "fails": {
      const bad = rows.find((row) => row.bad);
      if (bad !== undefined) return fails(bad, exploration, rows);
      const finding = findings.find((found) => found.bad);
      return finding === undefined
        ? say`It can fail.`
        : say`${FINDING_KINDS[finding.kind]}: ${way(finding.witness)}.`;
    }
  }
}

function holds(rows: readonly Row[]): Prose {
  const [only, second] = rows;
  if (only === undefined || second !== undefined)
    return rows.length === 0
      ? say`No interleaving comes to an end.`
      : say`Every interleaving ends well, in one of ${counted(rows.length, "way")}.`;
  const { ending } = only;
  if (ending.source === "observed" && ending.text !== null)
    return say`Every interleaving ends as promised, with ${{ code: ending.text }}.`;
  return say`Every interleaving ends well, and in the same way.`;
}

function fails(bad: Row, { coverage }: Exploration, rows: readonly Row[]): Prose {
  const everywhere = coverage.kind === "exhaustive" && rows.every(({ kind }) => kind === bad.kind && bad.bad);
  const all = everywhere && rows.every((row) => row.bad);
  const sentence = (all ? ALWAYS : CAN)[bad.kind];
  const { text, source } = bad.ending;
  const told =
    text !== null && (source === "observed" || source === "panic")
      ? say`, with ${{ code: excerpt(text) }}`
      : null;
  const instead =
    source === "observed" && bad.expected !== null
      ? say` instead of ${{ code: excerpt(bad.expected) }}`
      : null;
  return say`${sentence}${told}${instead}: ${way(bad.witness)}.`;
}

/** How many of several outcomes are bad: `2 of 3 possible outcomes are bad: 577 of 672 interleavings.` */
export function tally(rows: readonly Row[]): string | null {
  const bad = rows.filter((row) => row.bad);
  if (bad.length === 0 || rows.length === 1) return null;
  const outcomes = `${count(bad.length)} of ${count(rows.length)} possible outcomes ${bad.length === 1 ? "is" : "are"} bad`;
  const sum = (some: readonly Row[]) =>
    some.reduce<bigint | null>(
      (total, { interleavings }) => (total === null || interleavings === null ? null : total + interleavings),
      0n,
    );
  const [some, all] = [sum(bad), sum(rows)];
  return some === null || all === null
    ? `${outcomes}.`
    : `${outcomes}: ${bigCount(some)} of ${bigCount(all)} interleavings lead there.`;
}

/** How long a way is. */
export function way({ steps, switches, shortest }: Witness): string {
  const length = `${counted(steps, "step")}, ${counted(switches, "context switch", "context switches")}`;
  return shortest ? length : `${length}, perhaps not the shortest`;
}

const BOUNDS: Record<Extract<Coverage, { kind: "bounded" }>["by"], (limit: number) => string> = {
  states: (limit) => `bounded at ${counted(limit, "state")}`,
  memory: (limit) => `bounded at ${size(limit)} of memory`,
  rounds: (limit) => `bounded at ${counted(limit, "round")} of loops in one step`,
  time: (limit) => `bounded at ${duration(limit, 1)}`,
  stopped: () => "stopped by you",
};

function coverageWord(coverage: Coverage): string {
  switch (coverage.kind) {
    case "exhaustive":
      return "exhaustive";
    case "bounded":
      return BOUNDS[coverage.by](coverage.limit);
    case "sampled":
      return `sampled: ${counted(coverage.runs, "run")}`;
  }
}

/** How much was looked at, in a line. */
export function coverageLine({ coverage, states, elapsed_ms }: Exploration): string {
  // Who is told of the bound need not be told how many states it let through.
  const stored =
    coverage.kind === "bounded" && coverage.by === "states" ? "" : `, ${counted(states, "state")}`;
  const line = `${coverageWord(coverage)}${stored}, ${duration(elapsed_ms, 0.1)}, sequentially consistent memory`;
  return `${line[0]?.toUpperCase()}${line.slice(1)}.`;
}

/** What an exploration took for granted, and what it cost. */
export function assumptions(exploration: Exploration): string[] {
  const { steps, memory, reduced, spurious, weaker_orderings, interleavings } = exploration;
  const facts = [
    interleavings === null
      ? "How many interleavings there are was not counted."
      : `There are ${bigCount(interleavings)} interleavings of visible operations.`,
    `${counted(steps, "step")} between states, ${size(memory)} of memory.`,
    reduced
      ? "Operations that commute with all others were taken at once; that hides no outcome."
      : "Every operation was interleaved with every other.",
    spurious
      ? "Waits could end without a notification."
      : "No wait ended without a notification (spurious wake-ups are off).",
  ];
  if (weaker_orderings)
    facts.push(
      "The program names orderings weaker than SeqCst; the model takes them for SeqCst, so it cannot show what weaker ones allow.",
    );
  return [...facts, ...exploration.assumptions.map(assumed)];
}

/** What the model's own library takes for granted, which it says in English. */
export function assumed(text: string): string {
  return text;
}

/** A count that may be larger than any number. */
export function bigCount(digits: string | bigint): string {
  const text = String(digits);
  if (text.length <= 15) return count(Number(text));
  return `about ${text[0]}.${text.slice(1, 3)} × 10${superscript(text.length - 1)}`;
}

function superscript(value: number): string {
  return String(value).replaceAll(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "");
}

/** Why a program cannot be explored, in a sentence. */
export function refusedSentence(refused: Refused): string {
  switch (refused.kind) {
    case "text": {
      const { problems } = refused;
      const unsupported = problems.filter(({ kind }) => kind === "unsupported").length;
      if (unsupported === problems.length)
        return `The model engine does not run this program: it uses ${counted(unsupported, "thing")} that it does not support.`;
      return unsupported === 0
        ? `The program does not compile: ${counted(problems.length, "error")}.`
        : `The program does not compile, or uses what the model engine does not support: ${counted(problems.length, "finding")}.`;
    }
    case "unsupported":
      return `The model engine cannot run this program to its end. Not supported: ${refused.what}.`;
    case "internal":
      return `The model engine made a mistake, which says nothing about the program: ${refused.what}.`;
  }
}

/** One thing that is wrong, as rustc would say it. */
export function problemLine({ kind, code, message }: Problem): string {
  if (kind === "unsupported") return `not supported: ${message}`;
  return code === "" ? `error: ${message}` : `error[${code}]: ${message}`;
}
