// What happens at one step of a trace, in a German sentence: who does what to which object, and what that means for others.

import type { Report } from "../../../generated/Report";
import type { Hold, Moment, Replay, Wait } from "../../boxes/model/replay";
import { listed, type Piece, type Prose, say } from "../../model/prose";
import { count, counted } from "../../model/quantities";
import { at, object, thread, threadList } from "./things";
import { SOMETHING } from "./verbs";

/** All that a sentence about an event may draw on. */
interface Scene {
  report: Report;
  replay: Replay;
  event: number;
  /** The state right before it and right after it. */
  before: Moment;
  after: Moment;
  who: Piece;
  /** The object's or other thread's index; -1 for none. */
  about: number;
  /** The object, by its kind and name. */
  it: Prose;
  /** ` in Zeile 12`, where the place is known. */
  place: Prose | null;
}

export function stepSentence(before: Moment, after: Moment): Prose | null {
  const { replay, event } = after;
  if (event === null) return null;
  const { report, trace } = replay;
  const about = trace.events.object[event] ?? -1;
  const position = trace.positions[trace.events.position[event] ?? -1] ?? null;
  const scene: Scene = {
    report,
    replay,
    event,
    before,
    after,
    who: thread(report, trace.events.thread[event] as number),
    about,
    it: object(report, about < 0 ? null : about, SOMETHING),
    place: at(position),
  };
  const kind = replay.kindOf(event);
  return SENTENCES[kind]?.(scene) ?? say`${scene.who}: ${kind}${scene.place}.`;
}

const SENTENCES: Readonly<Record<string, (scene: Scene) => Prose>> = {
  "thread-start": ({ who }) => say`${who} beginnt.`,
  "thread-end": ({ who }) => say`${who} endet.`,
  panic: panicked,
  spawn: ({ who, place, report, about }) => say`${who} startet${place} ${thread(report, about)}.`,
  "join-wait": ({ who, place, report, about }) =>
    say`${who} wartet${place} auf das Ende von ${thread(report, about)}.`,
  join: ({ who, place, report, about }) =>
    say`${who} hat${place} das Ende von ${thread(report, about)} abgewartet.`,

  "lock-wait": (scene) => asks(scene, "verlangt", ""),
  "read-wait": (scene) => asks(scene, "verlangt", " zum Lesen"),
  "write-wait": (scene) => asks(scene, "verlangt", " zum Schreiben"),
  "lock-acquire": (scene) => takes(scene),
  "read-acquire": (scene) => takes(scene, " zum Lesen"),
  "write-acquire": (scene) => takes(scene, " zum Schreiben"),
  "lock-release": gives,
  "read-release": gives,
  "write-release": gives,
  "try-failed": triesInVain,
  "lock-poisoned": ({ who, it }) =>
    say`Die Panic von ${who} vergiftet ${it}, noch in der Hand dieses Threads.`,
  "poison-cleared": ({ who, it }) => say`${who} hebt die Vergiftung von ${it} auf.`,

  "condvar-wait": ({ who, it, place }) =>
    say`${who} wartet${place} an ${it} und hat den Mutex dazu losgelassen.`,
  "condvar-wake": ({ who, it, replay, event, report }) => {
    const cause = replay.causeOf(event);
    if (cause === null) return say`${who} kehrt vom Warten an ${it} zurück.`;
    return say`${who} kehrt vom Warten an ${it} zurück, geweckt von ${actor(report, replay, cause)}.`;
  },
  "notify-one": (scene) => notifies(scene, "einer von ihnen darf"),
  "notify-all": (scene) => notifies(scene, "alle dürfen"),
  "barrier-wait": ({ who, it, place, after, about }) =>
    say`${who} kommt${place} bei ${it} an und wartet; bisher da: ${counted(after.meeting(about).waiting.length, "Thread", "Threads")}.`,
  "barrier-arrive": ({ who, it, place }) =>
    say`${who} kommt${place} als letzter Thread bei ${it} an: Alle dürfen weiter.`,
  "barrier-pass": ({ who, it, place }) => say`${who} geht${place} an ${it} vorbei.`,
  "once-wait": ({ who, it, place }) => say`${who} wartet${place}, bis ${it} abgeschlossen ist.`,
  "once-init": ({ who, it, place }) => say`${who} ist${place} zuerst bei ${it} und führt sie aus.`,
  "once-done": ({ who, it, place }) => say`${who} findet${place} ${it} abgeschlossen.`,

  "send-wait": ({ who, it, place }) => say`${who} findet${place} ${it} voll und wartet auf Platz.`,
  send: ({ who, it, place }) => say`${who} sendet${place} eine Nachricht in ${it}.`,
  "receive-wait": ({ who, it, place }) =>
    say`${who} findet${place} ${it} leer und wartet auf eine Nachricht.`,
  receive: ({ who, it, place, replay, event, report }) => {
    const cause = replay.causeOf(event);
    const from = cause === null ? null : say` von ${actor(report, replay, cause)}`;
    return say`${who} empfängt${place} eine Nachricht${from} aus ${it}.`;
  },
  hangup: ({ who, it }) => say`${who} lässt ein Ende von ${it} los.`,
  disconnected: ({ who, it, place }) =>
    say`${who} findet${place} ${it} leer, und am anderen Ende ist niemand mehr.`,

  "arc-new": ({ who, it, place }) => say`${who} legt${place} ${it} an und ist sein einziger Besitzer.`,
  "arc-clone": ({ who, it, place, after, about }) =>
    say`${who} klont${place} ${it}: Besitzer jetzt ${count(after.arc(about).count)}.`,
  "arc-drop": ({ who, it, place, after, about }) => {
    const left = after.arc(about).count;
    if (left > 0)
      return say`${who} gibt${place} sein Handle von ${it} ab: Besitzer jetzt noch ${count(left)}.`;
    return say`${who} gibt${place} das letzte Handle von ${it} ab: Was darin war, hat keinen Besitzer mehr.`;
  },

  "atomic-load": ({ who, it, place }) => say`${who} liest${place} ${it}.`,
  "atomic-store": ({ who, it, place }) => say`${who} schreibt${place} in ${it}.`,
  "atomic-update": ({ who, it, place }) => say`${who} ändert${place} ${it} in einem Schritt.`,
  park: ({ who, place }) => say`${who} parkt${place}.`,
  unparked: ({ who, place }) => say`${who} macht${place} nach dem Parken weiter.`,
  unpark: ({ who, place, report, about }) => say`${who} weckt${place} ${thread(report, about)} (unpark).`,
  sleep: ({ who, place }) => say`${who} legt sich${place} schlafen.`,
  awake: ({ who, place }) => say`${who} wacht${place} auf.`,
  yield: ({ who, place }) => say`${who} lässt${place} anderen den Vortritt (yield).`,
  print: ({ who, place }) => say`${who} gibt${place} etwas aus.`,
};

function panicked({ who, place, report, replay, event }: Scene): Prose {
  const index = replay.trace.events.thread[event];
  const own = report.panics.filter((panic) => panic.thread === index);
  const message = own.length === 1 ? own[0]?.message.split("\n")[0] : undefined;
  return message === undefined
    ? say`${who} gerät${place} in Panic.`
    : say`${who} gerät${place} in Panic: „${message}“.`;
}

function asks(
  { who, it, place, before, about, report, replay, event }: Scene,
  verb: string,
  how: string,
): Prose {
  const { holders, queue } = before.lock(about);
  const index = replay.trace.events.thread[event];
  if (holders.some((hold) => hold.thread === index))
    return say`${who} ${verb}${place} ${it}${how} und muss warten: in eigener Hand.`;
  const ahead =
    queue.length === 0
      ? null
      : say`; davor ${queue.length === 1 ? "wartet" : "warten"} schon ${counted(queue.length, "anderer", "andere")}`;
  // Nobody numbers the requests for a lock: the place of this step among its releases is not always known.
  if (holders.length === 0)
    return say`${who} ${verb}${place} ${it}${how}, vergeben, und muss warten${ahead}.`;
  return say`${who} ${verb}${place} ${it}${how} und muss warten: ${inHands(report, holders)}${ahead}.`;
}

function takes({ who, it, place, before, about, replay, event, report }: Scene, how = ""): Prose {
  const index = replay.trace.events.thread[event];
  const waited = before.lock(about).queue.some((wait) => wait.thread === index);
  if (!waited) return say`${who} findet${place} ${it} frei und öffnet${how}.`;
  const cause = replay.causeOf(event);
  const after = cause === null ? null : say`, nach ${actor(report, replay, cause)}`;
  return say`${who} ist an der Reihe${after}, und öffnet${place} ${it}${how}.`;
}

function triesInVain({ who, it, place, before, about, report }: Scene): Prose {
  if (report.objects[about]?.kind === "Channel")
    return say`${who} versucht${place} ${it} vergebens und macht ohne weiter.`;
  const { holders } = before.lock(about);
  const by =
    holders.length === 0
      ? say`, vergeben,`
      : say` (in der Hand von ${listed(holders.map((hold) => [thread(report, hold.thread)]))})`;
  return say`${who} versucht${place} ${it}${by} vergebens und macht ohne weiter.`;
}

function gives({ who, it, after, about, report }: Scene): Prose {
  const { queue, holders } = after.lock(about);
  const others = holders.length === 0 ? null : say`; noch ${inHands(report, holders)}`;
  if (queue.length === 0) return say`${who} schließt ${it}${others}.`;
  const waiters = threadList(
    report,
    queue.map((wait) => wait.thread),
  );
  return say`${who} schließt ${it}${others}; darauf ${queue.length === 1 ? "wartet" : "warten"} ${waiters}.`;
}

function notifies({ who, it, place, before, about, report }: Scene, whoMay: string): Prose {
  const { waiting } = before.meeting(about);
  if (waiting.length === 0) return say`${who} ruft${place} ${it}, aber dort wartet kein Thread.`;
  const waiters = threadList(
    report,
    waiting.map((wait: Wait) => wait.thread),
  );
  if (waiting.length === 1) return say`${who} ruft${place} ${it}: Dort wartet ${waiters}.`;
  return say`${who} ruft${place} ${it}: Dort warten ${waiters}, und ${whoMay} weiter.`;
}

/** `in der Hand von thread 1`, `gelesen von thread 1 und thread 2`. */
function inHands(report: Report, holders: readonly Hold[]): Prose {
  const names = threadList(
    report,
    holders.map((hold) => hold.thread),
  );
  return holders.every((hold) => hold.reading) ? say`gelesen von ${names}` : say`in der Hand von ${names}`;
}

function actor(report: Report, replay: Replay, event: number): Piece {
  return thread(report, replay.trace.events.thread[event] as number);
}
