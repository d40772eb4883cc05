// The words around reports as files: exporting, opening, and what may be wrong with a file.

import type { Environment } from "../../generated/Environment";
import type { Departure } from "../evidence/model/compare";
import type { FileProblem } from "../evidence/model/report-file";
import { LARGEST_FILE } from "../evidence/model/report-file";
import { count, counted, size } from "../model/quantities";
import type { Origin } from "../model/runner";
import { valueText } from "./problems";
import { hostName } from "./things";

export const FILE_WORDS = {
  export: "Export",
  open: "Open a report",
  drop: "Drop a saved report to open it",
  busy: "Something is running; a report can be opened when it has ended.",
  report: "Report (JSON)",
  trace: "Trace (Chrome JSON)",
  threads: "Threads (CSV)",
  locks: "Locks (CSV)",
  traceHint: "The trace opens in Perfetto’s viewer, ui.perfetto.dev, and in chrome://tracing.",
  noTrace: "This run has no trace to export.",
  nothing: "There is something to export once a program has run.",
  working: "Writing the file…",
  oneAtATime: "Only one report can be opened at a time.",
  dismiss: "Dismiss",
  failed: (reason: string) => `The file could not be made: ${reason}`,
};

/** What is wrong with a file, by its name. */
export function fileProblem(name: string, problem: FileProblem): string {
  const file = `“${name}”`;
  switch (problem.kind) {
    case "too-large":
      return `${file} is too large: it has ${size(problem.bytes)}, and at most ${size(LARGEST_FILE)} are read.`;
    case "unreadable":
      return `${file} could not be read: ${problem.reason}.`;
    case "not-json":
      return `${file} is not a report, since it is not JSON: ${problem.reason}.`;
    case "not-a-report":
      return `${file} is not a report of Interlock, or it is damaged: ${problem.reason}.`;
    case "unknown-program":
      return `${file} is a report of the program “${problem.program}”, which this page does not have.`;
  }
}

/** A value of an opened report that the form cannot show. */
export function departureText({ param, wanted, taken }: Departure): string {
  return `The report’s ${param.name} = ${valueText(wanted)} is no legal value here; the form shows ${valueText(taken)}.`;
}

/** Where a report came from that no run here has just made. */
export function originText(origin: Origin, environment: Environment): string {
  if (origin.kind === "series") {
    const lost = origin.traceLost
      ? " Its trace was not kept: those of the series before it had taken up the room for traces."
      : "";
    return `Run ${count(origin.run)} of ${count(origin.of)}, opened again.${lost}`;
  }
  const { host, cores, tracing } = environment;
  return `Opened from the file “${origin.name}”, measured in ${hostName(host)} with ${counted(cores, "logical processor")}, tracing ${tracing ? "on" : "off"}.`;
}
