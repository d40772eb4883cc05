// A report on its way from WebAssembly to the page: JSON, but for the columns of its trace, which are typed arrays whose
// memory moves from worker to page without being copied.

import type { Events } from "../generated/Events";
import type { Report } from "../generated/Report";
import type { Values } from "../generated/Values";

export interface ReportParts {
  /** The report with empty columns. */
  json: string;
  /** Missing where tracing was off. */
  columns?: { events: Events; values: Omit<Values, "texts"> };
}

/** The memory of the columns, to be transferred. */
export function buffersOf({ columns }: ReportParts): ArrayBuffer[] {
  if (columns === undefined) return [];
  const arrays = [...Object.values(columns.events), ...Object.values(columns.values)];
  return arrays.map((array) => array.buffer as ArrayBuffer);
}

/** The report that the parts make up. */
export function joined({ json, columns }: ReportParts): Report {
  const report: Report = JSON.parse(json);
  if (report.trace !== null && columns !== undefined) {
    report.trace.events = columns.events;
    Object.assign(report.trace.values, columns.values);
  }
  return report;
}
