// How the common focus of the linked views changes when one of them points at something.

import type { Report } from "../../generated/Report";
import type { Focus } from "./focus";

/** The source line of an event; `null` where it is not in the program's own source. */
export function lineOf(report: Report, event: number | null): number | null {
  if (event === null || report.trace === null) return null;
  const position = report.trace.events.position[event] ?? -1;
  return report.trace.positions[position]?.line ?? null;
}

/**
 * The focus after a change. The line follows the event, so that the source lights up, unless the change names a line
 * of its own.
 */
export function changed(focus: Focus, change: Partial<Focus>, report: Report): Focus {
  const next = { ...focus, ...change };
  if (change.event !== undefined && change.event !== focus.event && change.line === undefined) {
    next.line = lineOf(report, change.event);
  }
  return next;
}
