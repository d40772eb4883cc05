// The messages between the page and the worker that analyses traces.

import type { Report } from "../generated/Report";
import type { Timeline } from "../generated/Timeline";

/** What is asked of the worker; `id` comes back with the answer. */
export interface Question {
  id: number;
  task: "analyse" | "chrome-trace";
  report: Report;
}

/** What the worker answers. */
export type Answer =
  | { id: number; timeline: Timeline }
  | { id: number; trace: Blob }
  /** What is wrong with the report. */
  | { id: number; error: string };
