// Programs and reports for the tests of the page's models.

import type { Param } from "../src/generated/Param";
import type { Program } from "../src/generated/Program";
import type { Report } from "../src/generated/Report";

export const THREADS: Param = {
  name: "THREADS",
  doc: "Threads that add to the counter",
  line: 5,
  default: 4,
  kind: { type: "integer", min: 1, max: 32, unit: null },
};

export const TOTAL_WORK: Param = {
  name: "TOTAL_WORK",
  doc: "Additions in all",
  line: 7,
  default: 1000,
  kind: { type: "integer", min: 0, max: 1_000_000, unit: "additions" },
};

export const SHARE: Param = {
  name: "SHARE",
  doc: "Share of reads",
  line: 9,
  default: 0.5,
  kind: { type: "float", min: 0, max: 1, unit: null },
};

export const ORDER: Param = {
  name: "ORDER",
  doc: "Order of the locks",
  line: 11,
  default: "ordered",
  kind: { type: "choice", options: ["ordered", "as-given"] },
};

export const RECHECK: Param = {
  name: "RECHECK",
  doc: "Check again",
  line: 13,
  default: true,
  kind: { type: "bool" },
};

export const PROGRAM: Program = {
  name: "sample",
  title: "Sample",
  summary: "It does something.",
  watch_for: "what happens.",
  question: "what will happen?",
  answer: "Something did.",
  concept: "Samples",
  teaches: "Things happen.",
  family: null,
  refused: null,
  live_threads: "THREADS + 1",
  uses_rayon: false,
  has_statics: false,
  files: false,
  sample: [],
  params: [THREADS, TOTAL_WORK, SHARE, ORDER, RECHECK],
  source: [
    "//! # Sample",
    "use std::thread;",
    "",
    "/// Threads that add to the counter. (1..=32)",
    "const THREADS: usize = 4;",
    "/// Additions in all. (0..=1_000_000 additions)",
    "const TOTAL_WORK: u64 = 1_000; // by all threads; together",
    "/// Share of reads. (0..=1)",
    "const SHARE: f64 = 0.5;",
    '/// Order of the locks. ("ordered" | "as-given")',
    'const ORDER: &str = "ordered";',
    "/// Check again. (on | off)",
    "const RECHECK: bool = true;",
    "",
    "fn main() {}",
  ].join("\n"),
};

export const OTHER: Program = { ...PROGRAM, name: "other", title: "Other", params: [THREADS] };

/** A report of a run that finished, with what differs. */
export function report(changes: Partial<Report> = {}): Report {
  const thread = (name: string, parent: number | null) => ({
    name,
    parent,
    spawned_at: parent === null ? null : { line: 20, column: 5 },
    fate: "finished" as const,
    waiting_for: null,
    acquisitions: 3,
    times: null,
  });
  return {
    engine: "threads",
    program: "sample",
    params: {},
    verdict: "finished",
    promise: null,
    output: [],
    output_dropped: 0,
    panics: [],
    deadlock: null,
    failure: null,
    elapsed_ms: 12.34,
    threads: [thread("main", null), thread("thread 1", 0), thread("thread 2", 0), thread("thread 3", 0)],
    objects: [
      { name: "left", kind: "Mutex", created_at: null },
      { name: "right", kind: "Mutex", created_at: null },
      { name: "not_empty", kind: "Condvar", created_at: null },
    ],
    locks: [],
    trace: null,
    environment: { host: "Test 1", cores: 2, clock_resolution_ms: 0.005, tracing: true, thread_limit: 33 },
    ...changes,
  };
}
