// What a run came to, in a form that equal runs share: the verdict, and the text that tells one ending from another.
// That text is what the program observed, or else everything that it printed; for a run that did not finish, why.

import type { Report } from "../../generated/Report";
import type { Verdict } from "../../generated/Verdict";

/** What the text of an ending is. */
export type TextSource = "observed" | "printed" | "panic" | "failure";

/** How a run ended, without anything that differs between equal runs. */
export interface Ending {
  verdict: Verdict;
  /** Threads that panicked. */
  panics: number;
  /** What tells this ending from others with the same verdict; `null` where nothing does. */
  text: string | null;
  source: TextSource | null;
  /** Whether what the program observed is what it expected; `null` where it promised nothing or did not finish. */
  held: boolean | null;
}

/** One way in which runs ended. */
export interface Outcome extends Ending {
  key: string;
  runs: number;
}

/** What is kept of every run of a series; whole reports would hold a trace each. */
export interface RunSummary extends Ending {
  /** What the program said it expected, if it said so. */
  expected: string | null;
  elapsedMs: number;
}

/** Characters of a text that count; beyond them outputs are taken to be alike. */
const TEXT_LIMIT = 2000;
/** Times that a program measured itself, as Rust's `Debug` of a `Duration` and people write them. */
const OWN_TIMES = /\b\d+(?:\.\d+)?\s?(ns|µs|us|ms|s)\b/g;

export function summaryOf(report: Report): RunSummary {
  return { ...endingOf(report), expected: report.promise?.expected ?? null, elapsedMs: report.elapsed_ms };
}

function endingOf(report: Report): Ending {
  const { verdict, promise, failure } = report;
  const ending = { verdict, panics: report.panics.length, text: null, source: null, held: null };
  switch (verdict) {
    case "finished": {
      if (promise !== null)
        return { ...ending, text: promise.observed, source: "observed", held: promise.held };
      const text = printed(report);
      return text === "" ? ending : { ...ending, text, source: "printed" };
    }
    case "panicked": {
      const message = report.panics.find(({ thread }) => thread === 0)?.message;
      return message === undefined ? ending : { ...ending, text: cut(message), source: "panic" };
    }
    case "failed":
      return failure === null ? ending : { ...ending, text: failure.kind, source: "failure" };
    default:
      return ending;
  }
}

/** Everything printed to stdout, with the digits of times left out: they differ in every run. */
function printed({ output }: Report): string {
  const text = output.map((chunk) => (chunk.stream === "stdout" ? chunk.text : "")).join("");
  return cut(text.trimEnd().replace(OWN_TIMES, "… $1"));
}

function cut(text: string): string {
  return text.length > TEXT_LIMIT ? `${text.slice(0, TEXT_LIMIT)}…` : text;
}

/** Equal for endings that are the same outcome. */
export function keyOf({ verdict, panics, text, held }: Ending): string {
  return JSON.stringify([verdict, panics, text, held]);
}

/** The number that a finished run observed, where that is all that it observed. */
export function numberOf({ source, text }: Ending): number | null {
  if (source !== "observed" || text === null || !/^-?\d+(\.\d+)?$/.test(text)) return null;
  return Number(text);
}

/** The distinct outcomes, the most frequent first; among equally frequent ones, the one seen first. */
export function outcomes(runs: readonly RunSummary[]): Outcome[] {
  const found = new Map<string, Outcome>();
  for (const { verdict, panics, text, source, held } of runs) {
    const key = keyOf({ verdict, panics, text, source, held });
    const outcome = found.get(key);
    if (outcome === undefined) found.set(key, { verdict, panics, text, source, held, key, runs: 1 });
    else outcome.runs += 1;
  }
  return [...found.values()].sort((a, b) => b.runs - a.runs);
}
