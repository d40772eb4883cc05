// The messages between the page, an instance's controller worker and its pool workers.

import type { Progress } from "../generated/Progress";
import type { Report } from "../generated/Report";
import type { RunRequest } from "../lab/engine-face";

/** The first message to a controller: what to set up. */
export interface SetUp {
  type: "set-up";
  module: WebAssembly.Module;
  /** Workers that run threads of programs. */
  hosts: number;
  /** Further workers, for rayon. */
  helpers: number;
}

/** From the page to a controller. */
export type ToController = SetUp | { type: "run"; request: RunRequest } | { type: "stop" } | { type: "ping" };

/** From a controller to the page. */
export type FromController =
  | { type: "ready" }
  | { type: "progress"; progress: Progress }
  /** The run has ended. `reusable`: the next one can start in this instance. The report is JSON. */
  | { type: "report"; report: string; reusable: boolean }
  /** WebAssembly has trapped, in the named thread where that is known; the instance is of no more use. */
  | { type: "trapped"; trap: Trap; environment: Report["environment"] }
  /** The run could not be started, or the instance not be set up. */
  | { type: "refused"; message: string }
  | { type: "pong" };

/** What is known of a trap. */
export interface Trap {
  /** The error's class and message, in the browser's words. */
  message: string;
  /** The name of the program's thread. */
  thread: string | null;
  /** Bytes that could not be allocated; 0 when memory was not the matter. */
  exhaustedBytes: number;
}

/** To a pool worker. */
export interface StartPoolWorker {
  type: "start";
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  receiver: number;
}

/** From a pool worker. */
export type FromPoolWorker = { type: "ready" } | { type: "trapped"; message: string; thread: string | null };

/** An error in words: its class says what kind of trap it was. */
export function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
