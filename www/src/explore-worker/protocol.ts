// The messages between the page and the worker that the model engine lives in.

import type { Exploration } from "../generated/Exploration";
import type { Param } from "../generated/Param";
import type { ParamValue } from "../generated/ParamValue";
import type { Report } from "../generated/Report";
import type { Snapshot } from "../generated/Snapshot";

/** A program to ask about. */
export interface Subject {
  /** Its name in the catalogue. */
  program: string;
  text: string;
  edition: number;
  /** Values for its consts; `float` where the const is of a float type, which a whole number does not tell. */
  params: readonly { name: string; value: ParamValue; float: boolean }[];
  /** Whether waits may end for no reason. */
  spurious: boolean;
  args: readonly string[];
  /** The files that the program finds; of one that is not UTF-8, or too large, there is no text. */
  files: readonly { path: string; text: string | null }[];
}

/** What is asked. */
export type Task =
  /** The parameters of a text that is not a program of the catalogue. */
  | { task: "describe"; text: string }
  /** What is wrong with the text. */
  | { task: "check"; subject: Subject }
  /**
   * What can come of it; at most `states` states are stored, and at most `exact` where everything is interleaved. While
   * `stop` holds 0 the search goes on.
   */
  | { task: "explore"; subject: Subject; states: number; exact?: number; stop: Int32Array | null }
  /** The program after the steps of a schedule, or after as many of them as it can take. */
  | { task: "pause"; subject: Subject; schedule: string }
  /** The schedule that goes on from another one to the end, undisturbed. */
  | { task: "finish"; subject: Subject; schedule: string }
  /** A schedule's run as a report. */
  | { task: "replay"; subject: Subject; schedule: string };

/** What each task is answered with. */
export interface Answers {
  describe: Param[];
  check: Problem[];
  explore: Exploration;
  pause: Paused;
  finish: { schedule: string };
  replay: Report;
}

/** A question; `id` comes back with the answer. */
export type Question = Task & { id: number };

/** A program paused, and whether it took the whole schedule. */
export interface Paused {
  snapshot: Snapshot;
  fits: boolean;
}

/** How far a search is. */
export interface SearchProgress {
  states: number;
  /** Steps from the start of the state that is looked at. */
  depth: number;
  /** Whether outcomes have been looked for, and ways to them are proved to be the shortest and interleavings counted. */
  proving: boolean;
}

/** A stretch of the text, from 1; the end is exclusive. */
export interface Place {
  line: number;
  column: number;
  end_line: number;
  end_column: number;
}

/** One thing that is wrong with a text. */
export interface Problem {
  kind: "syntax" | "error" | "unsupported";
  /** rustc's code, or nothing. */
  code: string;
  message: string;
  place: Place | null;
  labels: { place: Place; text: string }[];
  notes: string[];
}

/** Why a program cannot be explored. */
export type Refused =
  | { kind: "text"; problems: Problem[] }
  | { kind: "unsupported"; what: string }
  | { kind: "internal"; what: string };

/** What the worker says. */
export type Answer =
  | { id: number; value: Answers[keyof Answers] }
  | { id: number; progress: SearchProgress }
  | { id: number; refused: Refused };
