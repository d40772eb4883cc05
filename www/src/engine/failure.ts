// Reports for runs of which the engine itself can no longer tell: made from what the page saw of them.

import type { Failure } from "../generated/Failure";
import type { OutputChunk } from "../generated/OutputChunk";
import type { Report } from "../generated/Report";
import type { RunRequest } from "../lab/engine-face";
import { hostName } from "./host-name";

/** What the page saw of a run. */
export interface Witnessed {
  request: RunRequest;
  output: OutputChunk[];
  elapsedMs: number;
  /** Program threads that the instance could have had at once. */
  threadLimit: number;
}

/** The report of a run that failed, or that was stopped and did not answer. */
export function witnessedReport(seen: Witnessed, failure: Failure | null): Report {
  return {
    engine: "threads",
    program: seen.request.program,
    params: seen.request.params,
    verdict: failure ? "failed" : "stopped",
    promise: null,
    output: seen.output,
    output_dropped: 0,
    panics: [],
    deadlock: null,
    failure,
    elapsed_ms: seen.elapsedMs,
    threads: [],
    objects: [],
    locks: [],
    trace: null,
    environment: {
      host: hostName(navigator),
      cores: navigator.hardwareConcurrency || 1,
      clock_resolution_ms: 0,
      tracing: seen.request.tracing,
      thread_limit: seen.threadLimit,
    },
  };
}

/**
 * What kind of failure a trap was: from the browser's words (each words an overflow of its own stack differently) and
 * the number of bytes that could not be allocated, 0 when memory was not the matter.
 */
export function failureOf(message: string, thread: string | null, exhaustedBytes: number): Failure {
  if (exhaustedBytes > 0) {
    return { kind: "out-of-memory", message: `an allocation of ${exhaustedBytes} bytes failed`, thread };
  }
  const overflow = /stack overflow|call stack|recursion/i.test(message);
  return { kind: overflow ? "stack-overflow" : "trap", message, thread };
}

/** The engine did not start, or stopped answering. */
export function engineFailure(message: string): Failure {
  return { kind: "engine", message, thread: null };
}
