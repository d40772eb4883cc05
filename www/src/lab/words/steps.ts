// What happens at one step of a trace, in a sentence: who does what to which object, and what that means for others.

import type { Report } from "../../generated/Report";
import type { Hold, Moment, Replay, Wait } from "../boxes/model/replay";
import { listed, type Piece, type Prose, say } from "../model/prose";
import { counted } from "../model/quantities";
import { at, object, thread, threadList } from "./things";

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
  /** ` at line 12`, where the place is known. */
  place: Prose | null;
}

/** The sentence about the step that `after` stands at; `null` before the first one. */
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
    it: object(report, about < 0 ? null : about, "something"),
    place: at(position),
  };
  const kind = replay.kindOf(event);
  return SENTENCES[kind]?.(scene) ?? say`${scene.who}: ${kind}${scene.place}.`;
}

const SENTENCES: Readonly<Record<string, (scene: Scene) => Prose>> = {
  "thread-start": ({ who }) => say`${who} begins.`,
  "thread-end": ({ who }) => say`${who} ends.`,
  panic: panicked,
  spawn: ({ who, place, report, about }) => say`${who} spawns ${thread(report, about)}${place}.`,
  "join-wait": ({ who, place, report, about }) =>
    say`${who} waits for ${thread(report, about)} to end${place}.`,
  join: ({ who, place, report, about }) => say`${who} has joined ${thread(report, about)}${place}.`,

  "lock-wait": (scene) => asks(scene, "asks for"),
  "read-wait": (scene) => asks(scene, "asks to read"),
  "write-wait": (scene) => asks(scene, "asks to write"),
  "lock-acquire": (scene) => takes(scene, "opens"),
  "read-acquire": (scene) => takes(scene, "opens", " to read"),
  "write-acquire": (scene) => takes(scene, "opens", " to write"),
  "lock-release": gives,
  "read-release": gives,
  "write-release": gives,
  "try-failed": triesInVain,
  "lock-poisoned": ({ who, it }) => say`The panic of ${who} poisons ${it}, which it holds.`,
  "poison-cleared": ({ who, it }) => say`${who} clears the poison of ${it}.`,

  "condvar-wait": ({ who, it, place }) => say`${who} waits on ${it}${place}, and has let go of its mutex.`,
  "condvar-wake": ({ who, it, replay, event, report }) => {
    const cause = replay.causeOf(event);
    if (cause === null) return say`${who} returns from its wait on ${it}.`;
    return say`${who} returns from its wait on ${it}: ${actor(report, replay, cause)} has notified it.`;
  },
  "notify-one": (scene) => notifies(scene, "one of them"),
  "notify-all": (scene) => notifies(scene, "all of them"),
  "barrier-wait": ({ who, it, place, after, about }) =>
    say`${who} arrives at ${it}${place} and waits: ${counted(after.meeting(about).waiting.length, "thread")} there so far.`,
  "barrier-arrive": ({ who, it, place }) =>
    say`${who} arrives at ${it}${place} as the last one: all may go on.`,
  "barrier-pass": ({ who, it, place }) => say`${who} passes ${it}${place}.`,
  "once-wait": ({ who, it, place }) => say`${who} waits${place} until ${it} is complete.`,
  "once-init": ({ who, it, place }) => say`${who} is the first at ${it}${place} and carries it out.`,
  "once-done": ({ who, it, place }) => say`${who} finds ${it} complete${place}.`,

  "send-wait": ({ who, it, place }) => say`${who} finds ${it} full${place} and waits for room.`,
  send: ({ who, it, place }) => say`${who} sends a message into ${it}${place}.`,
  "receive-wait": ({ who, it, place }) => say`${who} finds ${it} empty${place} and waits for a message.`,
  receive: ({ who, it, place, replay, event, report }) => {
    const cause = replay.causeOf(event);
    const from = cause === null ? null : say` from ${actor(report, replay, cause)}`;
    return say`${who} receives a message${from} out of ${it}${place}.`;
  },
  hangup: ({ who, it }) => say`${who} lets go of an end of ${it}.`,
  disconnected: ({ who, it, place }) =>
    say`${who} finds ${it} empty${place}, and nobody is left at its other end.`,

  "arc-new": ({ who, it, place }) => say`${who} makes ${it}${place} and is its one owner.`,
  "arc-clone": ({ who, it, place, after, about }) =>
    say`${who} clones ${it}${place}: ${counted(after.arc(about).count, "owner")} now.`,
  "arc-drop": ({ who, it, place, after, about }) => {
    const left = after.arc(about).count;
    if (left > 0) return say`${who} gives up its handle of ${it}${place}: ${counted(left, "owner")} left.`;
    return say`${who} gives up the last handle of ${it}${place}: nobody owns what was inside any more.`;
  },

  "atomic-load": ({ who, it, place }) => say`${who} loads ${it}${place}.`,
  "atomic-store": ({ who, it, place }) => say`${who} stores into ${it}${place}.`,
  "atomic-update": ({ who, it, place }) => say`${who} updates ${it} in one step${place}.`,
  park: ({ who, place }) => say`${who} parks${place}.`,
  unparked: ({ who, place }) => say`${who} goes on after its park${place}.`,
  unpark: ({ who, place, report, about }) => say`${who} unparks ${thread(report, about)}${place}.`,
  sleep: ({ who, place }) => say`${who} goes to sleep${place}.`,
  awake: ({ who, place }) => say`${who} wakes up${place}.`,
  yield: ({ who, place }) => say`${who} yields${place}.`,
  print: ({ who, place }) => say`${who} prints${place}.`,
};

function panicked({ who, place, report, replay, event }: Scene): Prose {
  const index = replay.trace.events.thread[event];
  const own = report.panics.filter((panic) => panic.thread === index);
  const message = own.length === 1 ? own[0]?.message.split("\n")[0] : undefined;
  return message === undefined ? say`${who} panics${place}.` : say`${who} panics${place}: “${message}”.`;
}

function asks({ who, it, place, before, about, report, replay, event }: Scene, verb: string): Prose {
  const { holders, queue } = before.lock(about);
  const index = replay.trace.events.thread[event];
  if (holders.some((hold) => hold.thread === index))
    return say`${who} ${verb} ${it}${place} and has to wait: it is in its own hands.`;
  const ahead = queue.length === 0 ? null : say`; ${counted(queue.length, "other")} asked before it`;
  // Nobody numbers the requests for a lock: the place of this step among its releases is not always known.
  if (holders.length === 0) return say`${who} ${verb} ${it}${place}, finds it taken and has to wait${ahead}.`;
  return say`${who} ${verb} ${it}${place} and has to wait: ${holding(report, holders)} it${ahead}.`;
}

function takes(
  { who, it, place, before, about, replay, event, report }: Scene,
  verb: string,
  how = "",
): Prose {
  const index = replay.trace.events.thread[event];
  const waited = before.lock(about).queue.some((wait) => wait.thread === index);
  if (!waited) return say`${who} finds ${it} free${place} and ${verb} it${how}.`;
  const cause = replay.causeOf(event);
  const after = cause === null ? null : say`, after ${actor(report, replay, cause)}`;
  return say`It is the turn of ${who}${after}: it ${verb} ${it}${how}${place}.`;
}

function triesInVain({ who, it, place, before, about, report }: Scene): Prose {
  if (report.objects[about]?.kind === "Channel")
    return say`${who} tries ${it}${place} in vain and goes on without it.`;
  const { holders } = before.lock(about);
  const by =
    holders.length === 0 ? null : say` by ${listed(holders.map((hold) => [thread(report, hold.thread)]))}`;
  return say`${who} tries ${it}${place}, finds it taken${by} and goes on without it.`;
}

function gives({ who, it, after, about, report }: Scene): Prose {
  const { queue, holders } = after.lock(about);
  const others = holders.length === 0 ? null : say`; ${holding(report, holders)} it still`;
  if (queue.length === 0) return say`${who} closes ${it}${others}.`;
  const waiters = threadList(
    report,
    queue.map((wait) => wait.thread),
  );
  return say`${who} closes ${it}${others}; ${waiters} ${queue.length === 1 ? "waits" : "wait"} for it.`;
}

function notifies({ who, it, place, before, about, report }: Scene, whom: string): Prose {
  const { waiting } = before.meeting(about);
  if (waiting.length === 0) return say`${who} notifies ${it}${place}, but no thread waits on it.`;
  const waiters = threadList(
    report,
    waiting.map((wait: Wait) => wait.thread),
  );
  if (waiting.length === 1) return say`${who} notifies ${it}${place}: ${waiters} waits on it.`;
  return say`${who} notifies ${it}${place}: ${waiters} wait on it, and ${whom} may go on.`;
}

/** `thread 1 holds`, `thread 1 and thread 2 read`. */
function holding(report: Report, holders: readonly Hold[]): Prose {
  const names = threadList(
    report,
    holders.map((hold) => hold.thread),
  );
  const reading = holders.every((hold) => hold.reading);
  if (reading) return say`${names} ${holders.length === 1 ? "reads" : "read"}`;
  return say`${names} ${holders.length === 1 ? "holds" : "hold"}`;
}

function actor(report: Report, replay: Replay, event: number): Piece {
  return thread(report, replay.trace.events.thread[event] as number);
}
