// How threads, shared objects, waits and places are called in every German sentence. Objects go without an article, so that
// they fit wherever a sentence needs them: `wartet auf Mutex accounts[1]`.

import type { ObjectKind } from "../../../generated/ObjectKind";
import type { Position } from "../../../generated/Position";
import type { Report } from "../../../generated/Report";
import type { StuckThread } from "../../../generated/StuckThread";
import type { ThreadFate } from "../../../generated/ThreadFate";
import type { WaitKind } from "../../../generated/WaitKind";
import { listed, type Prose, say } from "../../model/prose";
import { count } from "../../model/quantities";
import { objectName, thread } from "../things";

export { objectName, thread };

const KINDS: Record<ObjectKind, string> = {
  Mutex: "Mutex",
  RwLock: "RwLock",
  Condvar: "Bedingungsvariable",
  Barrier: "Barriere",
  Once: "einmalige Initialisierung",
  Channel: "Kanal",
  Atomic: "Atomic",
  Arc: "Arc",
};

export function hostName(host: string): string {
  return host === "native" ? "einem nativen Prozess" : host;
}

export const WAITING: Record<WaitKind, string> = {
  lock: "wartet auf einen Mutex",
  read: "wartet darauf, einen RwLock zu lesen",
  write: "wartet darauf, einen RwLock zu schreiben",
  condvar: "wartet an einer Bedingungsvariablen",
  receive: "wartet auf eine Nachricht",
  send: "wartet auf Platz in einem Kanal",
  barrier: "wartet an einer Barriere",
  once: "wartet auf eine Initialisierung",
  join: "wartet auf das Ende eines Threads",
  park: "geparkt",
  sleep: "schläft",
};

export function kindOf(kind: ObjectKind): string {
  return KINDS[kind];
}

export function object(report: Report, index: number | null, otherwise: string): Prose {
  const found = index === null ? undefined : report.objects[index];
  if (found === undefined) return say`${otherwise}`;
  return say`${KINDS[found.kind]} ${{ code: found.name }}`;
}

export function at(position: Position | null): Prose | null {
  return position === null ? null : say` in ${{ line: position.line }}`;
}

export function waiting(report: Report, stuck: StuckThread): Prose {
  const place = at(stuck.position);
  const holder = stuck.waits_for === null ? null : thread(report, stuck.waits_for);
  const itself = stuck.waits_for === stuck.thread;
  const held = holder === null ? null : itself ? say` (in eigener Hand)` : say` (in der Hand von ${holder})`;
  switch (stuck.wait) {
    case "lock":
      return say`wartet${place} auf ${object(report, stuck.object, "einen Mutex")}${held}`;
    case "read":
      return say`wartet${place} darauf, ${object(report, stuck.object, "einen RwLock")} zu lesen${held}`;
    case "write":
      return say`wartet${place} darauf, ${object(report, stuck.object, "einen RwLock")} zu schreiben${held}`;
    case "condvar":
      return say`wartet${place} an ${object(report, stuck.object, "einer Bedingungsvariablen")}`;
    case "receive":
      return say`wartet${place} auf eine Nachricht aus ${object(report, stuck.object, "einem Kanal")}`;
    case "send":
      return say`wartet${place} auf Platz in ${object(report, stuck.object, "einem Kanal")}`;
    case "barrier":
      return say`wartet${place} an ${object(report, stuck.object, "einer Barriere")} auf die Threads, die noch fehlen`;
    case "once":
      return say`wartet${place} auf ${object(report, stuck.object, "eine Initialisierung")}${
        holder === null ? null : say`, mit der ${holder} beschäftigt ist`
      }`;
    case "join":
      return say`wartet${place} auf das Ende von ${holder ?? "einem Thread"}`;
    case "park":
      return say`ist${place} geparkt, bis ein anderer Thread unpark aufruft`;
    case "sleep":
      return say`schläft${place}`;
  }
}

export function holding(report: Report, stuck: StuckThread): Prose | null {
  if (stuck.holds.length === 0) return null;
  const locks = stuck.holds.map((held) => {
    const taken = held.position === null ? null : say` (genommen in ${{ line: held.position.line }})`;
    return say`${object(report, held.object, "einen Lock")}${taken}`;
  });
  return say`hält ${listed(locks)}`;
}

export function threadList(report: Report, indices: readonly number[]): Prose {
  if (indices.length > 5) return say`${count(indices.length)} Threads`;
  return listed(indices.map((index) => say`${thread(report, index)}`));
}

const FATES: Record<ThreadFate, string> = {
  finished: "beendet",
  panicked: "Panic",
  waiting: "wartet",
  running: "läuft",
};

export function fateOf(fate: ThreadFate, wait: WaitKind | null): string {
  return fate === "waiting" && wait !== null ? WAITING[wait] : FATES[fate];
}
