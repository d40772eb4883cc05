// Notes beside the source lines that a verdict points at.

import type { HeldLock } from "../../generated/HeldLock";
import type { Panic } from "../../generated/Panic";
import type { Report } from "../../generated/Report";
import type { StuckThread } from "../../generated/StuckThread";
import type { WaitKind } from "../../generated/WaitKind";
import { plain, say } from "../model/prose";
import { objectName, thread } from "./things";

const WAITS: Record<WaitKind, string> = {
  lock: "waits for",
  read: "waits to read",
  write: "waits to write",
  condvar: "waits on",
  receive: "waits for a message from",
  send: "waits for room in",
  barrier: "waits at",
  once: "waits for",
  join: "waits for the end of",
  park: "is parked",
  sleep: "sleeps",
};

export const markNote = {
  panicked: (report: Report, panic: Panic) => plain(say`${thread(report, panic.thread)} panicked`),

  waits(report: Report, stuck: StuckThread): string {
    const joined = stuck.wait === "join" && stuck.waits_for !== null;
    const target = joined
      ? plain(say`${thread(report, stuck.waits_for ?? 0)}`)
      : objectName(report, stuck.object, "");
    return plain(say`${thread(report, stuck.thread)} ${WAITS[stuck.wait]} ${target}`).trim();
  },

  holds: (report: Report, stuck: StuckThread, held: HeldLock) =>
    plain(say`${thread(report, stuck.thread)} holds ${objectName(report, held.object, "a lock")}`),
};

/** The notes of a line as one, the last ones left out where there are many. */
export function notesText(notes: readonly string[]): string {
  const shown = notes.slice(0, 3).join("; ");
  return notes.length > 3 ? `${shown}; and ${notes.length - 3} more` : shown;
}
