// What the model says is possible beside what real runs have shown. Outcomes that a learner would call the same are one
// row: the verdict with what the program observed, or all that it printed.

import type { Outcome as Possible } from "../../../generated/Outcome";
import type { OutcomeKind } from "../../../generated/OutcomeKind";
import type { Report } from "../../../generated/Report";
import type { Verdict } from "../../../generated/Verdict";
import type { Witness } from "../../../generated/Witness";
import { type Ending, keyOf, type Outcome, outcomes, type RunSummary, summaryOf } from "../../model/outcomes";

export interface Row {
  ending: Ending;
  kind: OutcomeKind;
  exitCode: number | null;
  bad: boolean;
  /** What the program expected, if it said so. */
  expected: string | null;
  /** The shortest way there. */
  witness: Witness;
  /** Outcomes in this row: they differ in what was printed besides. */
  variants: number;
  /** Interleavings that lead there; `null` where they were not counted. */
  interleavings: bigint | null;
  /** Real runs that ended so. */
  observed: number;
}

export interface Rows {
  rows: Row[];
  /** Outcomes of real runs that are none of these, the most frequent first. */
  unexplained: Outcome[];
  /** Real runs that are counted. */
  runs: number;
}

/** How the threads engine calls these endings; it knows no others by themselves. */
const VERDICTS: Record<OutcomeKind, Verdict> = {
  finished: "finished",
  panicked: "panicked",
  exited: "failed",
  aborted: "failed",
  deadlocked: "deadlocked",
  spinning: "timed-out",
  unfinished: "stopped",
  "stack-overflow": "failed",
  "out-of-memory": "failed",
};

/** Puts outcomes that are alike together, and counts the runs of each; runs that were cut short are not counted. */
export function rowsOf(possible: readonly Possible[], runs: readonly RunSummary[]): Rows {
  const rows = new Map<string, Row>();
  for (const outcome of possible) {
    const ending = endingOf(outcome);
    const key = rowKey(ending, outcome.kind);
    const row = rows.get(key);
    const interleavings = outcome.interleavings === null ? null : BigInt(outcome.interleavings);
    if (row === undefined) {
      const { kind, exit_code: exitCode, bad, witness } = outcome;
      const expected = outcome.promise?.expected ?? null;
      rows.set(key, {
        ending,
        kind,
        exitCode,
        bad,
        expected,
        witness,
        variants: 1,
        interleavings,
        observed: 0,
      });
      continue;
    }
    row.variants += 1;
    row.bad ||= outcome.bad;
    row.interleavings =
      row.interleavings === null || interleavings === null ? null : row.interleavings + interleavings;
    if (outcome.witness.steps < row.witness.steps) row.witness = outcome.witness;
  }
  const list = [...rows.values()];
  const counted = runs.filter(({ verdict }) => verdict !== "stopped" && verdict !== "timed-out");
  const unexplained: RunSummary[] = [];
  for (const run of counted) {
    const row = list.find(({ ending }) => keyOf(comparable(ending)) === keyOf(comparable(run)));
    if (row === undefined) unexplained.push(run);
    else row.observed += 1;
  }
  return { rows: list, unexplained: outcomes(unexplained), runs: counted.length };
}

/** The ending of an outcome, as that of a run is told. */
function endingOf({ kind, output, promise }: Possible): Ending {
  const message = kind === "panicked" ? panicMessage(output) : null;
  const report: Pick<Report, "verdict" | "promise" | "output" | "panics" | "failure" | "elapsed_ms"> = {
    verdict: VERDICTS[kind],
    promise,
    output,
    panics: message === null ? [] : [{ thread: 0, message, position: null }],
    failure: null,
    elapsed_ms: 0,
  };
  const { verdict, panics, text, source, held } = summaryOf(report as Report);
  return { verdict, panics, text, source, held };
}

/** What main's panic says, which stands in the second line of what the default hook prints. */
function panicMessage(output: Possible["output"]): string | null {
  const text = output.map(({ stream, text }) => (stream === "stderr" ? text : "")).join("");
  const last = text.lastIndexOf("thread 'main'");
  return last < 0
    ? null
    : (text.slice(last).split("\n").slice(1).join("\n").split("\nnote: ")[0] ?? "").trimEnd();
}

/** How many threads panicked does not tell outcomes of the model from each other, and so nothing is made of it. */
function comparable(ending: Ending): Ending {
  return { ...ending, panics: 0 };
}

function rowKey(ending: Ending, kind: OutcomeKind): string {
  return `${kind} ${keyOf(comparable(ending))}`;
}
