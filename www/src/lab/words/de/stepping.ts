// What is said in German while somebody steps through a program.

import type { NextOperation } from "../../../generated/NextOperation";
import type { OutcomeKind } from "../../../generated/OutcomeKind";
import type { PausedObject } from "../../../generated/PausedObject";
import type { PausedState } from "../../../generated/PausedState";
import type { PausedThread } from "../../../generated/PausedThread";
import type { Snapshot } from "../../../generated/Snapshot";
import { listed, type Piece, type Prose, plain, say } from "../../model/prose";
import { count, counted } from "../../model/quantities";
import { ABOUT_THREADS } from "../events";
import { threadNames } from "../stepping";
import { OUTCOME_KINDS } from "./explore";
import { SOMETHING, VERBS } from "./verbs";

export { threadNames };

/** Characters of a schedule that a message repeats. */
const SHOWN = 60;

export const STEPPING = {
  title: "Schritt für Schritt",
  close: "Schließen",
  start: "Zum Anfang",
  back: "Schritt zurück",
  forward: "Schritt vor",
  end: "Zum Ende",
  position: (step: number, steps: number) => `Schritt ${count(step)} von ${count(steps)}`,
  ruler: "Stelle im Ablaufplan",
  keys: "Tasten: Eine Ziffer lässt den Thread mit dieser Nummer seinen nächsten Schritt tun, ← und → gehen einen Schritt zurück und vor, Pos1 und Ende zum Anfang und zum Ende.",
  threads: "Threads",
  objects: "Gemeinsame Objekte",
  objectsCaption: "Gemeinsame Objekte bei diesem Schritt",
  noObjects: "Bei diesem Schritt ist kein gemeinsames Objekt zu erreichen.",
  columns: { object: "Objekt", value: "Wert darin", holders: "In wessen Hand", waiting: "Wer wartet" },
  output: "Ausgabe bis hier",
  noOutput: "Noch wurde nichts ausgegeben.",
  elsewhere: (owners: number) => `${count(owners)} anderswo`,
  poisoned: "vergiftet",
  changed: "durch diesen Schritt geändert",
  refersTo: (object: string) => `→ ${object}`,
  go: (thread: string) => `Nächster Schritt von ${thread}`,
  goes: "Schritt",
  way: (way: number, ways: number) => `Weg ${count(way)} von ${count(ways)}`,
  stack: "Stack",
  noFrames: "Nicht in den eigenen Funktionen des Programms.",
  ended: (kind: OutcomeKind) =>
    kind === "deadlocked"
      ? "Niemand kommt weiter: Das Programm ist im Deadlock."
      : `Das Programm ist zu Ende: ${OUTCOME_KINDS[kind]}.`,
  source: (title: string) => `Quelltext von „${title}“ mit der nächsten Zeile jedes Threads, nur zum Lesen`,
  waiting: "Wartet auf die Berechnung …",
  schedule: "Ablaufplan",
  misfit: (schedule: string, fitting: number, asked: number, thread: number | undefined) =>
    `Der Ablaufplan „${shortened(schedule)}“ passt nicht zu dem Programm, wie es jetzt ist: ${count(fitting)} von ${counted(asked, "Schritt", "Schritten")} ließen sich tun.${thread === undefined ? "" : ` Schritt ${count(fitting + 1)} ist einer von Thread ${thread}, der dort nicht weiterkommt.`}`,
  refused: (sentence: string) => `${sentence} Danach geht es Schritt für Schritt weiter.`,
  illegal: (text: string) => `„${text}“ ist kein Ablaufplan.`,
};

const STATES: Record<PausedState, string> = {
  ready: "bereit",
  waiting: "wartet",
  spinning: "dreht sich für immer in einer Schleife",
  ended: "beendet",
  panicked: "durch eine Panic beendet",
};

const WAITS: Record<string, string> = {
  "lock-acquire": "wartet auf @",
  "read-acquire": "will @ lesen und wartet",
  "write-acquire": "will @ schreiben und wartet",
  "condvar-wake": "wartet an @",
  "barrier-pass": "wartet an @",
  "once-wait": "wartet, bis @ initialisiert ist",
  send: "wartet auf Platz in @",
  "send-wait": "wartet auf Platz in @",
  receive: "wartet auf eine Nachricht aus @",
  join: "wartet auf das Ende von @",
  park: "ist geparkt",
  unparked: "ist geparkt",
  print: "wartet darauf, etwas auszugeben",
};

const COMING: Record<string, string> = {
  join: "macht nach dem Ende von @ weiter",
  "read-release": "gibt @ nach dem Lesen frei",
  "write-release": "gibt @ nach dem Schreiben frei",
  "condvar-wait": "gibt seinen Lock frei und wartet an @",
  "condvar-wake": "macht nach dem Warten an @ weiter",
  "barrier-wait": "kommt bei @ an",
};

const NAMELESS: Record<string, string> = {
  join: "wartet auf das Ende der Threads des Scopes",
  spawn: "startet einen Thread",
  "arc-drop": "gibt auf, was es zurückgelassen hat",
};

function operation(snapshot: Snapshot, next: NextOperation, verbs = VERBS): Prose {
  const object = next.object === null ? undefined : snapshot.objects[next.object];
  const aboutThread = ABOUT_THREADS.includes(next.event);
  const nameless = aboutThread ? next.waits_for === null : object === undefined;
  const said = nameless ? NAMELESS[next.event] : undefined;
  if (said !== undefined) return say`${said}`;
  const about: Piece = aboutThread
    ? { name: threadName(snapshot, next.waits_for) ?? "einem Thread" }
    : { code: object?.name ?? SOMETHING };
  const [before = "", after] = (verbs[next.event] ?? VERBS[next.event] ?? next.event).split("@");
  return after === undefined ? say`${before}` : say`${before}${about}${after}`;
}

function threadName(snapshot: Snapshot, thread: number | null): string | null {
  return thread === null ? null : (snapshot.threads[thread]?.name ?? `thread ${thread}`);
}

export function threadSentence(snapshot: Snapshot, thread: PausedThread): Prose {
  const { next, state } = thread;
  if (next === null) return say`${STATES[state]}`;
  const place = next.position === null ? null : say` (${{ line: next.position.line }})`;
  if (state !== "waiting")
    return say`${STATES[state]}; als Nächstes: ${operation(snapshot, next, COMING)}${place}`;
  const holder = threadName(snapshot, next.waits_for);
  const itself = next.waits_for !== null && snapshot.threads[next.waits_for] === thread;
  const why =
    holder === null || ABOUT_THREADS.includes(next.event)
      ? null
      : itself
        ? say`, in eigener Hand`
        : say`, in der Hand von ${{ name: holder }}`;
  return say`${operation(snapshot, next, WAITS)}${place}${why}`;
}

export function stepAnnouncement(before: Snapshot | null, after: Snapshot, thread: number | null): string {
  const ready = after.threads.filter(({ state }) => state === "ready").map(({ name }) => name);
  const went = thread === null ? undefined : before?.threads[thread];
  const did =
    before === null || went === undefined || went.next === null
      ? ""
      : ` ${plain(say`${{ name: went.name }} ${operation(before, went.next)}`)}.`;
  const ended = after.ended === null ? "" : ` ${STEPPING.ended(after.ended)}`;
  const can =
    after.ended !== null
      ? ""
      : ready.length === 0
        ? " Niemand kommt weiter."
        : ` Bereit: ${ready.join(", ")}.`;
  return `Schritt ${count(after.steps)}.${did}${ended}${can}`;
}

export function handsOf(
  snapshot: Snapshot,
  { kind, holders, owners, owned_by: ownedBy }: PausedObject,
): Prose {
  if (kind !== "Arc") return holders.length === 0 ? say`–` : say`${threadNames(snapshot, holders)}`;
  const known = ownedBy.map(({ thread, variable }) => {
    const name = threadName(snapshot, thread) ?? "";
    return say`${{ code: variable }} von ${name}`;
  });
  const rest = (owners ?? 0) - known.length;
  if (rest > 0) known.push(say`${STEPPING.elsewhere(rest)}`);
  return say`${counted(owners ?? 0, "Besitzer", "Besitzer")}${known.length === 0 ? null : ": "}${listed(known)}`;
}

function shortened(schedule: string): string {
  return schedule.length <= SHOWN ? schedule : `${schedule.slice(0, SHOWN)}…`;
}

export function lineTag(name: string, state: PausedState): string {
  if (state === "waiting") return `${name} wartet`;
  return state === "spinning" ? `${name} dreht sich für immer im Kreis` : name;
}
