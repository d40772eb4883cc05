// A standstill, explained thread by thread, in German.

import type { Deadlock } from "../../../generated/Deadlock";
import type { Report } from "../../../generated/Report";
import type { StuckThread } from "../../../generated/StuckThread";
import { type Prose, plain, say } from "../../model/prose";
import { counted } from "../../model/quantities";
import { holding, thread, waiting } from "./things";

/** Threads outside the ring that are named one by one; the rest are counted. */
const NAMED_OUTSIDE = 6;

function stuckSentence(report: Report, stuck: StuckThread): Prose {
  const holds = holding(report, stuck);
  const does = waiting(report, stuck);
  return holds === null
    ? say`${thread(report, stuck.thread)} ${does}.`
    : say`${thread(report, stuck.thread)} ${holds} und ${does}.`;
}

export function chiefSentences(report: Report, deadlock: Deadlock): Prose[] {
  const chief = deadlock.kind === "cycle" ? deadlock.stuck.filter((stuck) => stuck.in_cycle) : deadlock.stuck;
  return chief.map((stuck) => stuckSentence(report, stuck));
}

export function ringCaption(report: Report, deadlock: Deadlock): string {
  return `${report.program}: ${chiefSentences(report, deadlock).map(plain).join(" ")}`;
}

export function outsideSentences(report: Report, deadlock: Deadlock): Prose[] {
  if (deadlock.kind !== "cycle") return [];
  const outside = deadlock.stuck.filter((stuck) => !stuck.in_cycle);
  const sentences = outside.slice(0, NAMED_OUTSIDE).map((stuck) => stuckSentence(report, stuck));
  const rest = outside.length - NAMED_OUTSIDE;
  if (rest > 0)
    sentences.push(say`${counted(rest, "weiterer Thread", "weitere Threads")} in derselben Lage.`);
  return sentences;
}

export function moral(deadlock: Deadlock): string {
  if (deadlock.kind === "cycle") {
    const ring = deadlock.stuck.filter((stuck) => stuck.in_cycle);
    return ring.length === 1
      ? "Ein Mutex von std ist nicht reentrant: Wer ihn hält, darf ihn nicht noch einmal verlangen."
      : "Jeder behält, was ein anderer braucht. Nähmen alle Threads ihre Locks in derselben Reihenfolge, könnte kein Kreis entstehen.";
  }
  const waits = new Set(deadlock.stuck.map((stuck) => stuck.wait));
  if (waits.has("condvar"))
    return "Ein Weckruf kam zu früh, ging an den falschen Thread oder wurde nie gesendet. Weckrufe werden nicht aufgehoben: Wer erst danach zu warten beginnt, hat ihn verpasst.";
  if (waits.has("receive"))
    return "Ein Empfänger wartet, solange es irgendeinen Sender gibt, auch einen, der nie senden wird. Vom Ende erfährt er erst, wenn der letzte Sender freigegeben ist.";
  return "Jeder wartet auf etwas, das nur ein Thread tun könnte, der selbst wartet oder schon geendet hat.";
}

export const DEADLOCK_WORDS = {
  ring: "Wer auf wen wartet",
  asleep: "Wer worauf wartet",
  outside: "Dahinter warten",
  end: "sein Ende",
  drawing: "Der Kreis als Zeichnung: Ein Pfeil führt von einem Thread zu dem, auf den er wartet.",
};
