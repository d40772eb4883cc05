// What the compiler says to a program that it refuses: the error, and the source lines that it points at. All of it is
// read from rustc's own message, which the catalogue carries.

import type { Program } from "../../generated/Program";
import type { Mark } from "./marks";

export interface Refusal {
  /** The code of the error, e.g. `E0277`. */
  code: string;
  /** The error in one sentence. */
  error: string;
  /** The lines that the compiler points at, in line order, the culprit's with the error as its note. */
  marks: Mark[];
  /** Everything that rustc says. */
  message: string;
}

/** The line and the rest of a row such as ` 26 |     threads.push(…`. */
const SOURCE_ROW = /^\s*(\d+)\s+\|/;
/** What stands below a source row: carets, dashes and bars, and perhaps a label. */
const NOTE_ROW = /^\s*\|[\s|^_~-]*(.*)$/;

/** What the compiler says to `program`; null where it has nothing to say. */
export function refusalOf({ refused }: Program): Refusal | null {
  if (refused === null) return null;
  const { code, message } = refused;
  const rows = message.split("\n");
  const error = rows.find((row) => row.startsWith("error["))?.replace(/^error\[\w+\]:\s*/, "") ?? "";
  const arrow = rows.findIndex((row) => row.includes("-->"));
  const marks = new Map<number, Mark>();
  const culprit = Number(/:(\d+):\d+$/.exec(rows[arrow] ?? "")?.[1]);
  if (culprit > 0) marks.set(culprit, { line: culprit, kind: "refused", notes: [error] });

  let line = 0;
  // The first picture only: those that follow belong to notes and suggestions.
  for (const row of rows.slice(arrow + 1)) {
    const source = SOURCE_ROW.exec(row);
    const label = NOTE_ROW.exec(row)?.[1];
    if (source !== null) line = Number(source[1]);
    else if (label === undefined && row.trim() !== "...") break;
    else if (label !== undefined && label !== "" && label !== error) {
      const mark = marks.get(line) ?? { line, kind: "reason", notes: [] };
      if (!mark.notes.includes(label)) mark.notes.push(label);
      marks.set(line, mark);
    }
  }
  return { code, error, marks: [...marks.values()].sort((a, b) => a.line - b.line), message };
}
