// What the lab asks of an engine. The lab is handed one through this interface and knows nothing else about it, so
// that another engine (or a test's own) can take its place.

import type { ParamValue } from "../generated/ParamValue";
import type { Progress } from "../generated/Progress";
import type { Report } from "../generated/Report";

/** A file that the user gave to a program, by its path below the folders named in `args`. */
export interface GivenFile {
  path: string;
  bytes: Uint8Array;
}

/** Everything that an engine needs to know about one run. */
export interface RunRequest {
  program: string;
  params: Record<string, ParamValue>;
  /** The most threads alive at once, the main thread included. */
  liveThreads: number;
  usesRayon: boolean;
  tracing: boolean;
  /** Time after which the run is ended, in milliseconds. */
  limitMs: number;
  files?: GivenFile[];
  args?: string[];
  /** Whether statics of the program would carry over from an earlier run. */
  freshInstance: boolean;
}

/** What a browser may lack. */
export type Missing = "isolation" | "shared-memory" | "wasm-threads" | "wasm-exceptions" | "workers";

/** Whether an engine can work here. */
export type Support = { ok: true } | { ok: false; missing: Missing };

/** An engine as the lab sees it. */
export interface EngineFace {
  /** Makes an instance ready; resolves when a run would start at once. */
  prepare(liveThreads: number, usesRayon: boolean): Promise<void>;
  /** Runs a program. Whatever the program does is a report; a rejection means that the engine could not be loaded. */
  run(request: RunRequest, onProgress: (progress: Progress) => void): Promise<Report>;
  /** Ends the pending run, which then resolves with the verdict `stopped`. */
  stop(): void;
  dispose(): void;
}
