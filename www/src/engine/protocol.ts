// The messages between the page, an instance's controller worker and its pool workers.

import type { Failure } from "../generated/Failure";
import type { Progress } from "../generated/Progress";
import type { RunRequest } from "../lab/engine-face";
import type { ReportParts } from "./report-parts";

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
  /** The run has ended. `reusable`: the next one can start in this instance. */
  | { type: "report"; report: ReportParts; reusable: boolean }
  | Trapped
  /** The run could not be started, or the instance not be set up. */
  | { type: "refused"; message: string }
  | { type: "pong" };

/** WebAssembly has trapped in some worker; the instance is of no more use but for finding out what became of the run. */
export interface Trapped {
  type: "trapped";
  failure: Failure;
  /** When, as `moment` tells it. */
  at: number;
  memory: WebAssembly.Memory;
}

/** To a pool worker: which instance it belongs to, and what it is for. */
export interface StartPoolWorker {
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  /** Join the pool, or make the report of a run in which another worker has trapped. */
  task: { type: "join"; receiver: number } | { type: "examine"; failure: Failure; at: number };
}

/** From a pool worker. */
export type FromPoolWorker =
  | { type: "ready" }
  /** The program's main thread has ended in this worker. */
  | { type: "main-ended" }
  | { type: "trapped"; message: string; thread: string | null; at: number }
  | { type: "examined"; report: ReportParts | undefined };

/** The present moment in milliseconds since 1970, as exactly as the browser tells and the same in all workers. */
export function moment(): number {
  return performance.timeOrigin + performance.now();
}

/** An error in words: its class says what kind of trap it was. */
export function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
