// The source lines that a verdict points at, with what happened there.

import type { Position } from "../../generated/Position";
import type { Report } from "../../generated/Report";
import { markNote } from "../words/marks";

/** What happened at a line; the last two are what the compiler has to say of it. */
export type MarkKind = "panicked" | "waits" | "holds" | "refused" | "reason";

export interface Mark {
  line: number;
  kind: MarkKind;
  notes: string[];
}

/** The most important kind first. */
const IMPORTANCE: readonly MarkKind[] = ["panicked", "waits", "holds"];

/** The lines that a report's verdict points at, in line order. */
export function marksOf(report: Report): Mark[] {
  const marks = new Map<number, Mark>();
  const add = (position: Position | null, kind: MarkKind, note: string) => {
    if (position === null) return;
    const mark = marks.get(position.line) ?? { line: position.line, kind, notes: [] };
    if (IMPORTANCE.indexOf(kind) < IMPORTANCE.indexOf(mark.kind)) mark.kind = kind;
    if (!mark.notes.includes(note)) mark.notes.push(note);
    marks.set(position.line, mark);
  };

  for (const panic of report.panics) add(panic.position, "panicked", markNote.panicked(report, panic));
  for (const stuck of report.deadlock?.stuck ?? []) {
    add(stuck.position, "waits", markNote.waits(report, stuck));
    for (const held of stuck.holds) add(held.position, "holds", markNote.holds(report, stuck, held));
  }
  return [...marks.values()].sort((a, b) => a.line - b.line);
}
