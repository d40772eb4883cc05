// German notes beside the source lines that a verdict points at.

import type { HeldLock } from "../../../generated/HeldLock";
import type { Panic } from "../../../generated/Panic";
import type { Report } from "../../../generated/Report";
import type { StuckThread } from "../../../generated/StuckThread";
import type { WaitKind } from "../../../generated/WaitKind";
import { plain, say } from "../../model/prose";
import { objectName, thread } from "./things";

/** With what is waited for in the place of `@`. */
const WAITS: Record<WaitKind, string> = {
  lock: "wartet auf @",
  read: "will @ lesen und wartet",
  write: "will @ schreiben und wartet",
  condvar: "wartet an @",
  receive: "wartet auf eine Nachricht aus @",
  send: "wartet auf Platz in @",
  barrier: "wartet an @",
  once: "wartet auf @",
  join: "wartet auf das Ende von @",
  park: "ist geparkt",
  sleep: "schläft",
};

export const markNote = {
  panicked: (report: Report, panic: Panic) => plain(say`Panic in ${thread(report, panic.thread)}`),

  waits(report: Report, stuck: StuckThread): string {
    const joined = stuck.wait === "join" && stuck.waits_for !== null;
    const target = joined
      ? plain(say`${thread(report, stuck.waits_for ?? 0)}`)
      : objectName(report, stuck.object, "");
    return plain(say`${thread(report, stuck.thread)} ${WAITS[stuck.wait].replace("@", () => target)}`).trim();
  },

  holds: (report: Report, stuck: StuckThread, held: HeldLock) =>
    plain(say`${thread(report, stuck.thread)} hält ${objectName(report, held.object, "einen Lock")}`),
};

export function notesText(notes: readonly string[]): string {
  const shown = notes.slice(0, 3).join("; ");
  return notes.length > 3 ? `${shown}; und ${notes.length - 3} weitere` : shown;
}
