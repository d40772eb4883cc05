// German words around the boxes: what each of them shows, and the controls of the replay.

import type { Report } from "../../../generated/Report";
import type { Landmark } from "../../boxes/model/landmarks";
import { byThread } from "../../boxes/model/owners";
import type { ArcState, Hold, LockState, MeetingState, Replay, Wait } from "../../boxes/model/replay";
import { count, counted } from "../../model/quantities";
import { name, stepNumber, threadName } from "../boxes";
import { hostName, kindOf } from "./things";

export { name, stepNumber, threadName };

export const BOXES = {
  intro:
    "Jeder Lock ist eine Kiste mit etwas Wertvollem darin. Ein Thread verlangt sie, wartet, bis er an der Reihe ist, öffnet sie, benutzt, was darin ist, und gibt sie weiter.",
  locks: "Die Locks als Kisten",
  small: "Weitere Locks",
  smallHint: "Ein gewählter wird groß gezeigt.",
  undrawn: (locks: number) =>
    `${counted(locks, "weiterer Lock", "weitere Locks")} nicht gezeichnet, mit weniger Warten als diese.`,
  unused: (locks: number) => `${counted(locks, "Lock", "Locks")}, nie von einem Thread verlangt`,
  arcs: "Wem gehört, was geteilt ist",
  meetings: "Wo Threads sich treffen",
  undrawnOthers: (objects: number) =>
    `${counted(objects, "weiteres Objekt", "weitere Objekte")} nicht gezeichnet.`,
  noLocks: "Dieser Lauf hat keinen Mutex und keinen RwLock benutzt.",
  noBoxes: {
    title: "Hier gibt es nichts zu sperren, zu teilen oder abzuwarten",
    text: "Dieser Lauf hat keinen Mutex, keinen RwLock, keinen Arc und nichts anderes benutzt, an dem Threads warten. Die Zeitleiste zeigt, was seine Threads getan haben.",
  },
  noTrace: {
    title: "Es gibt keine Aufzeichnung zum Abspielen",
    text: "Die Kisten werden nach dem gezeichnet, was ein Lauf aufgezeichnet hat, und dieser hat nichts aufgezeichnet.",
  },
  inWords: "Dasselbe in Worten",
  queueOrder:
    "Wer wartet, steht in der Reihenfolge, in der die Threads gefragt haben. std verspricht keine Reihenfolge: Jeder von ihnen kann der nächste sein.",
  dropped: (events: number, last: number) =>
    `Das Abspielen endet mit Schritt ${count(last)}, vor dem Lauf: ${counted(events, "späteres Ereignis", "spätere Ereignisse")} konnten nicht behalten werden.`,
  choose: (name: string) => `${name} wählen`,
  opened: (times: number) =>
    times === 0 ? "noch nicht geöffnet" : `${times === 1 ? "einmal" : `${count(times)}-mal`} geöffnet`,
  poisoned: "vergiftet",
  poisonedBy: (name: string) => `vergiftet: Panic in ${name}`,
  more: (threads: number) => `+ ${count(threads)}`,
  waiting: "wartend",
  reads: "liest",
  nobodyWaits: "niemand wartet",
  owners: (owners: number) => (owners === 0 ? "Besitzer mehr" : "Besitzer"),
  unmade: "noch nicht angelegt",
  moved: "übergeben",
  movedHint:
    "Ein gepunkteter Rand: Das Handle wurde dem Thread bei seinem Start übergeben, wie aus dem geschlossen wird, was der Thread freigab oder was gerade für ihn geklont worden war.",
  moving: (handles: number) => `+ ${count(handles)} auf dem Weg zu einem neuen Thread`,
  around: "Darin:",
  save: "Dieses Bild speichern als",
  pictureTitle: (program: string) => `Die Locks von ${program}`,
  pictureCaption: (report: Report, step: string) =>
    `${report.program}. ${step} Aufgezeichnet in ${hostName(report.environment.host)}. Wer wartet, steht in der Reihenfolge, in der die Threads gefragt haben.`,
  atTheEnd: "Wer nie mehr weiterkommt",
  moreAtTheEnd: (threads: number) =>
    `${counted(threads, "weiterer Thread", "weitere Threads")} in derselben Lage.`,
};

export const TRANSPORT = {
  label: "Abspielen",
  start: "Zum Anfang",
  back: "Schritt zurück",
  play: "Abspielen",
  pause: "Pause",
  forward: "Schritt vor",
  end: "Zum Ende",
  position: "Stelle im Ablauf",
  speed: "Tempo",
  perSecond: (steps: number) =>
    `${steps < 1 ? "½" : count(steps)} ${steps > 1 ? "Schritte" : "Schritt"} je Sekunde`,
  pace: "Halt bei",
  paces: {
    boxes: "Änderungen an Kisten",
    chosen: (name: string) => `Ereignissen an ${name}`,
    all: "jedem Ereignis",
  },
  before: "Vor dem ersten Schritt",
  beforeSentence: "Noch ist nichts geschehen.",
  step: (step: number, steps: number) => `Schritt ${count(step)} von ${count(steps)}`,
  goTo: "Gehe zu",
  keys: "Tasten",
  keyList: [
    ["Leertaste oder K", "abspielen oder anhalten"],
    ["← →", "einen Schritt zurück oder vor"],
    ["Bild auf, Bild ab", "um ein Zehntel der Strecke"],
    ["Pos1, Ende", "zum Anfang oder zum Ende"],
    ["[ ]", "langsamer oder schneller"],
  ] as readonly (readonly [string, string])[],
};

export function landmarkText(report: Report, landmark: Landmark): string {
  switch (landmark.kind) {
    case "first-wait":
      return `erstes Warten: auf ${name(report, landmark.object)}`;
    case "longest-queue":
      return `längste Schlange: ${count(landmark.length)} vor ${name(report, landmark.object)}`;
    case "panic":
      return `Panic in ${threadName(report, landmark.thread)}`;
    case "poisoned":
      return `${name(report, landmark.object)} vergiftet`;
    case "standstill":
      return report.deadlock?.kind === "cycle" ? "Deadlock" : "Stillstand";
  }
}

export function absentValue(ever: boolean): string {
  return ever ? "noch nichts aufgezeichnet" : "nicht gezeigt";
}

export function valueNote(replay: Replay, state: LockState): string {
  const { inside, holders } = state;
  if (!inside.known) return inside.ever ? "" : "keine Debug-Form, oder nichts aufgezeichnet";
  const seen = `Stand von Schritt ${count(stepNumber(replay.stepOf(inside.event)))}`;
  const writer = holders.find((hold) => !hold.reading);
  if (writer !== undefined) return `${seen}, bevor ${threadName(replay.report, writer.thread)} öffnete`;
  return inside.current ? "" : seen;
}

export function wish(wait: Wait): string {
  if (wait.kind === "read-wait") return "zum Lesen";
  if (wait.kind === "write-wait") return "zum Schreiben";
  return "";
}

export function lockSentence(replay: Replay, state: LockState): string {
  const { report } = replay;
  const { holders, queue, inside } = state;
  const kind = report.objects[state.object]?.kind ?? "Mutex";
  const parts = [`${kindOf(kind)} ${name(report, state.object)} ist ${openness(report, holders)}.`];
  if (state.poisonedBy !== null) parts.push("Der Lock ist vergiftet.");
  if (inside.known) {
    const note = valueNote(replay, state);
    parts.push(`Darin: ${inside.text}${note === "" ? "" : ` (${note})`}.`);
  } else {
    parts.push(
      inside.ever
        ? "Was darin ist, wurde noch nicht aufgezeichnet."
        : "Was darin ist, wird nicht gezeigt: Sein Typ hat keine Debug-Form, oder es wurde nichts aufgezeichnet.",
    );
  }
  if (queue.length > 0) {
    const names = queue.map((wait) =>
      [threadName(report, wait.thread), wish(wait)].filter(Boolean).join(" "),
    );
    parts.push(`Es warten, in der Reihenfolge, in der sie gefragt haben: ${names.join(", ")}.`);
  }
  parts.push(state.opened === 0 ? "Bisher nicht geöffnet." : `Bisher ${BOXES.opened(state.opened)}.`);
  return parts.join(" ");
}

function openness(report: Report, holders: readonly Hold[]): string {
  if (holders.length === 0) return "geschlossen";
  const names = holders.map((hold) => threadName(report, hold.thread)).join(", ");
  return holders.every((hold) => hold.reading)
    ? `zum Lesen offen, gelesen von ${names}`
    : `offen, in der Hand von ${names}`;
}

export function arcSentence(report: Report, state: ArcState): string {
  const it = `Arc ${name(report, state.object)}`;
  if (!state.made) return `${it} ist noch nicht angelegt.`;
  if (state.count === 0) return `${it} hat keinen Besitzer mehr.`;
  const names = byThread(state.owners).map(({ thread, handles, moved }) =>
    [threadName(report, thread), handles > 1 ? `${count(handles)}-mal` : "", moved ? `(${BOXES.moved})` : ""]
      .filter(Boolean)
      .join(" "),
  );
  if (state.moving > 0) names.push(BOXES.moving(state.moving));
  return `${it} hat ${counted(state.count, "Besitzer", "Besitzer")}: ${names.join(", ")}.`;
}

export function meetingText(state: MeetingState): string {
  switch (state.kind) {
    case "Channel": {
      // A message is numbered before it can be received only where the channel has no bound: the difference may be off
      // by one for a moment.
      const inside = Math.max(0, state.taken - state.given);
      const room = state.room === null ? "" : `, mit Platz für ${count(state.room)}`;
      return `${counted(inside, "Nachricht", "Nachrichten")} unterwegs${room}; ${count(state.taken)} gesendet, ${count(state.given)} empfangen`;
    }
    case "Once":
      if (state.given > 0) return "abgeschlossen";
      return state.taken > 0 ? "wird ausgeführt" : "nicht begonnen";
    default:
      return state.waiting.length === 0
        ? BOXES.nobodyWaits
        : `${counted(state.waiting.length, "Thread wartet", "Threads warten")}`;
  }
}

export function meetingSentence(report: Report, state: MeetingState): string {
  const kind = kindOf(state.kind);
  const it = `${kind[0]?.toUpperCase()}${kind.slice(1)} ${name(report, state.object)}: ${meetingText(state)}.`;
  if (state.waiting.length === 0) return it;
  const names = state.waiting.map((wait) => threadName(report, wait.thread));
  return `${it} Es warten: ${names.join(", ")}.`;
}
