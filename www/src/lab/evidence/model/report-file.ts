// Reports as files: written as the JSON that the command line gives as well, and read again with everything checked.

import type { Program } from "../../../generated/Program";
import type { Report } from "../../../generated/Report";
import { Mismatch } from "./check";
import { checkedReport } from "./report-shape";

/** The largest file that is read, in bytes: about four million events. */
export const LARGEST_FILE = 300 * 1024 * 1024;
/** Numbers of a column that are turned into text at once. */
const AT_ONCE = 50_000;

/** A report as JSON. It is put together piece by piece, so that the page goes on meanwhile. */
export async function reportBlob(report: Report): Promise<Blob> {
  const parts: string[] = [];
  let fresh = 0;
  for (const piece of pieces(report)) {
    parts.push(piece);
    fresh += piece.length;
    if (fresh < AT_ONCE * 10) continue;
    fresh = 0;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return new Blob(parts, { type: "application/json" });
}

/** Typed arrays are written as lists; whatever holds none of them, at once. */
function* pieces(value: unknown): Generator<string> {
  if (ArrayBuffer.isView(value)) {
    const column = value as Float64Array;
    yield "[";
    for (let from = 0; from < column.length; from += AT_ONCE)
      yield (from === 0 ? "" : ",") + column.subarray(from, from + AT_ONCE).join(",");
    yield "]";
  } else if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    yield "{";
    let comma = "";
    for (const [name, one] of Object.entries(value)) {
      yield `${comma}${JSON.stringify(name)}:`;
      yield* pieces(one);
      comma = ",";
    }
    yield "}";
  } else yield JSON.stringify(value);
}

/** A report from a file, or what is wrong with it. */
export type ReportReading =
  | { ok: true; report: Report; program: Program }
  | { ok: false; problem: FileProblem };

export type FileProblem =
  | { kind: "too-large"; bytes: number }
  | { kind: "unreadable"; reason: string }
  | { kind: "not-json"; reason: string }
  | { kind: "not-a-report"; reason: string }
  | { kind: "unknown-program"; program: string };

/** Reads a report of one of the programs of the catalogue. Never rejects. */
export async function readReportFile(
  file: Pick<File, "size" | "text">,
  catalogue: readonly Program[],
): Promise<ReportReading> {
  if (file.size > LARGEST_FILE) return wrong({ kind: "too-large", bytes: file.size });
  let text: string;
  try {
    text = await file.text();
  } catch (error) {
    return wrong({ kind: "unreadable", reason: said(error) });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return wrong({ kind: "not-json", reason: said(error) });
  }
  try {
    const report = checkedReport(value);
    const program = catalogue.find(({ name }) => name === report.program);
    return program === undefined
      ? wrong({ kind: "unknown-program", program: report.program })
      : { ok: true, report, program };
  } catch (error) {
    if (error instanceof Mismatch) return wrong({ kind: "not-a-report", reason: error.message });
    throw error;
  }
}

function wrong(problem: FileProblem): ReportReading {
  return { ok: false, problem };
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
