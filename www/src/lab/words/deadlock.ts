// A standstill, explained thread by thread.

import type { Deadlock } from "../../generated/Deadlock";
import type { Report } from "../../generated/Report";
import type { StuckThread } from "../../generated/StuckThread";
import { type Prose, plain, say } from "../model/prose";
import { counted } from "../model/quantities";
import { holding, thread, waiting } from "./things";

/** Threads outside the ring that are named one by one; the rest are counted. */
const NAMED_OUTSIDE = 6;

/** `main holds A (taken at line 4) and waits for B at line 5, which thread 1 holds.` */
function stuckSentence(report: Report, stuck: StuckThread): Prose {
  const holds = holding(report, stuck);
  const does = waiting(report, stuck);
  return holds === null
    ? say`${thread(report, stuck.thread)} ${does}.`
    : say`${thread(report, stuck.thread)} ${holds} and ${does}.`;
}

/** The threads of the ring, in ring order; for a standstill without a ring, every stuck thread. */
export function chiefSentences(report: Report, deadlock: Deadlock): Prose[] {
  const chief = deadlock.kind === "cycle" ? deadlock.stuck.filter((stuck) => stuck.in_cycle) : deadlock.stuck;
  return chief.map((stuck) => stuckSentence(report, stuck));
}

/** What stands below a saved drawing of the ring: `philosophers: main holds A … thread 1 holds B …`. */
export function ringCaption(report: Report, deadlock: Deadlock): string {
  return `${report.program}: ${chiefSentences(report, deadlock).map(plain).join(" ")}`;
}

/** The threads that merely wait for a member of the ring. */
export function outsideSentences(report: Report, deadlock: Deadlock): Prose[] {
  if (deadlock.kind !== "cycle") return [];
  const outside = deadlock.stuck.filter((stuck) => !stuck.in_cycle);
  const sentences = outside.slice(0, NAMED_OUTSIDE).map((stuck) => stuckSentence(report, stuck));
  const rest = outside.length - NAMED_OUTSIDE;
  if (rest > 0) sentences.push(say`${counted(rest, "more thread")} in the same position.`);
  return sentences;
}

/** What to make of it. */
export function moral(deadlock: Deadlock): string {
  if (deadlock.kind === "cycle") {
    const ring = deadlock.stuck.filter((stuck) => stuck.in_cycle);
    return ring.length === 1
      ? "A std mutex is not re-entrant: its holder must not ask for it again."
      : "Each keeps what another one needs. If all threads took their locks in one and the same order, no ring could form.";
  }
  const waits = new Set(deadlock.stuck.map((stuck) => stuck.wait));
  if (waits.has("condvar")) {
    return "A wake-up came too early, went to the wrong thread or was never sent. Notifications are not kept for later: a thread that begins to wait after one has missed it.";
  }
  if (waits.has("receive")) {
    return "A receiver waits as long as any sender exists, even one that will never send. It is told of the end only when the last sender has been dropped.";
  }
  return "Each waits for something that only a thread could do that waits as well, or that has ended.";
}

export const DEADLOCK_WORDS = {
  ring: "Who waits for whom",
  asleep: "Who waits for what",
  outside: "Waiting behind them",
  end: "its end",
  drawing: "The ring drawn: an arrow leads from a thread to the one that it waits for.",
};
