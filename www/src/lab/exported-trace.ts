// The run that is shown as a file for others: the report with its trace, or the trace in Chrome's format.

import "../embed/light";
import type { Report } from "../generated/Report";
import { Analyst } from "./analyst";
import { reportBlob } from "./evidence/model/report-file";

export type TraceFormat = "report" | "chrome";

/** `null` where there is no run, or for Chrome's format no trace of it. Rejects where the analysis cannot be loaded. */
export async function exportedTrace(report: Report | null, format: TraceFormat): Promise<Blob | null> {
  if (report === null) return null;
  if (format === "report") return reportBlob(report);
  return report.trace === null ? null : chromeTrace(report);
}

/** A run's trace in Chrome's format. */
export async function chromeTrace(report: Report): Promise<Blob> {
  const analyst = new Analyst();
  try {
    return await analyst.chromeTrace(report);
  } finally {
    analyst.dispose();
  }
}
