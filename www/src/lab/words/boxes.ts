// Words around the boxes: what each of them shows, and the controls of the replay.

import type { Report } from "../../generated/Report";
import type { Landmark } from "../boxes/model/landmarks";
import { byThread } from "../boxes/model/owners";
import type { ArcState, Hold, LockState, MeetingState, Replay, Wait } from "../boxes/model/replay";
import { count, counted } from "../model/quantities";
import { hostName, kindOf } from "./things";

export const BOXES = {
  intro:
    "Each lock is a box with something valuable inside. A thread asks for it, waits its turn, opens it, uses what is inside, and hands it over.",
  locks: "The locks as boxes",
  small: "More locks",
  smallHint: "Choose one to see it large.",
  undrawn: (locks: number) => `${counted(locks, "more lock")} not drawn, with less waiting than these.`,
  unused: (locks: number) => `${counted(locks, "lock")} that no thread ever asked for`,
  arcs: "Who owns what is shared",
  meetings: "Where threads meet",
  undrawnOthers: (objects: number) => `${counted(objects, "more object")} not drawn.`,
  noLocks: "This run used no Mutex and no RwLock.",
  noBoxes: {
    title: "Nothing here to lock, to share or to wait at",
    text: "This run used no Mutex, no RwLock, no Arc, and nothing else that threads wait at. The timeline shows what its threads did.",
  },
  noTrace: {
    title: "There is no trace to replay",
    text: "The boxes are drawn from what a run recorded, and this one recorded nothing.",
  },
  inWords: "The same in words",
  queueOrder:
    "Who waits stands in the order in which the threads asked. std promises no order: any of them may be next.",
  dropped: (events: number, last: number) =>
    `The replay ends with step ${count(last)}, before the run did: ${counted(events, "later event")} could not be kept.`,
  choose: (name: string) => `Choose ${name}`,
  opened: (times: number) =>
    times === 0 ? "not opened yet" : `opened ${times === 1 ? "once" : `${count(times)} times`}`,
  poisoned: "poisoned",
  poisonedBy: (name: string) => `poisoned: ${name} panicked`,
  more: (threads: number) => `+ ${count(threads)}`,
  waiting: "waiting",
  reads: "reads",
  nobodyWaits: "nobody waits",
  owners: (owners: number): string => (owners === 1 ? "owner" : owners === 0 ? "owners any more" : "owners"),
  unmade: "not made yet",
  moved: "moved in",
  movedHint:
    "A dotted outline: the handle was moved into the thread by its spawn, as is concluded from what the thread dropped or from what had just been cloned for it.",
  moving: (handles: number) => `+ ${count(handles)} on the way to a new thread`,
  around: "Inside:",
  save: "Save this picture as",
  pictureTitle: (program: string) => `The locks of ${program}`,
  pictureCaption: (report: Report, step: string) =>
    `${report.program}. ${step} Recorded in ${hostName(report.environment.host)}. Who waits stands in the order in which the threads asked.`,
  atTheEnd: "Who can never go on",
  moreAtTheEnd: (threads: number) => `${counted(threads, "more thread")} in the same position.`,
};

export const TRANSPORT = {
  label: "Replay",
  start: "To the start",
  back: "Step back",
  play: "Play",
  pause: "Pause",
  forward: "Step forward",
  end: "To the end",
  position: "Position in the replay",
  speed: "Speed",
  perSecond: (steps: number) => `${steps < 1 ? "½" : count(steps)} ${steps > 1 ? "steps" : "step"} a second`,
  pace: "Stop at",
  paces: {
    boxes: "what changes a box",
    chosen: (name: string) => `events on ${name}`,
    all: "every event",
  },
  before: "Before the first step",
  beforeSentence: "Nothing has happened yet.",
  step: (step: number, steps: number) => `Step ${count(step)} of ${count(steps)}`,
  goTo: "Go to",
  keys: "Keys",
  keyList: [
    ["Space or K", "play or pause"],
    ["← →", "a step back or forward"],
    ["Page Up, Page Down", "a tenth of the way"],
    ["Home, End", "to the start or the end"],
    ["[ ]", "slower or faster"],
  ] as readonly (readonly [string, string])[],
};

/** The number of a step as people count: the first is 1. */
export function stepNumber(step: number): number {
  return step + 1;
}

export function landmarkText(report: Report, landmark: Landmark): string {
  switch (landmark.kind) {
    case "first-wait":
      return `first wait: for ${name(report, landmark.object)}`;
    case "longest-queue":
      return `longest queue: ${count(landmark.length)} for ${name(report, landmark.object)}`;
    case "panic":
      return `panic of ${threadName(report, landmark.thread)}`;
    case "poisoned":
      return `${name(report, landmark.object)} poisoned`;
    case "standstill":
      return report.deadlock?.kind === "cycle" ? "deadlock" : "standstill";
  }
}

/** What a box that shows no value says instead, shortly. */
export function absentValue(ever: boolean): string {
  return ever ? "nothing recorded yet" : "not shown";
}

/** Beneath the value: how far it can be relied on; empty if it is what is inside right now. */
export function valueNote(replay: Replay, state: LockState): string {
  const { inside, holders } = state;
  if (!inside.known) return inside.ever ? "" : "no Debug form, or nothing recorded";
  const seen = `as of step ${count(stepNumber(replay.stepOf(inside.event)))}`;
  const writer = holders.find((hold) => !hold.reading);
  if (writer !== undefined) return `${seen}, before ${threadName(replay.report, writer.thread)} opened it`;
  return inside.current ? "" : seen;
}

/** `waiting to read` and its like, for a tag in the queue of an `RwLock`; empty where it goes without saying. */
export function wish(wait: Wait): string {
  if (wait.kind === "read-wait") return "to read";
  if (wait.kind === "write-wait") return "to write";
  return "";
}

/** A lock's box in words. */
export function lockSentence(replay: Replay, state: LockState): string {
  const { report } = replay;
  const { holders, queue, inside } = state;
  const { kind } = report.objects[state.object] as { kind: LockKind };
  const parts = [`The ${kindOf(kind)} ${name(report, state.object)} is ${openness(report, holders)}.`];
  if (state.poisonedBy !== null) parts.push("It is poisoned.");
  if (inside.known) {
    const note = valueNote(replay, state);
    parts.push(`Inside: ${inside.text}${note === "" ? "" : ` (${note})`}.`);
  } else {
    parts.push(
      inside.ever
        ? "What is inside has not been recorded yet."
        : "What is inside is not shown: its type has no Debug form, or nothing was recorded.",
    );
  }
  if (queue.length > 0) {
    const names = queue.map((wait) =>
      [threadName(report, wait.thread), wish(wait)].filter(Boolean).join(" "),
    );
    parts.push(`Waiting, in the order in which they asked: ${names.join(", ")}.`);
  }
  parts.push(
    state.opened === 0 ? "It has not been opened yet." : `It was ${BOXES.opened(state.opened)} so far.`,
  );
  return parts.join(" ");
}

type LockKind = "Mutex" | "RwLock";

function openness(report: Report, holders: readonly Hold[]): string {
  if (holders.length === 0) return "closed";
  const names = holders.map((hold) => threadName(report, hold.thread)).join(", ");
  if (holders.every((hold) => hold.reading)) {
    return `open to read: ${names} ${holders.length === 1 ? "reads" : "read"}`;
  }
  return `open: ${names} holds it`;
}

/** An `Arc` in words. */
export function arcSentence(report: Report, state: ArcState): string {
  const it = `The Arc ${name(report, state.object)}`;
  if (!state.made) return `${it} has not been made yet.`;
  if (state.count === 0) return `${it} has no owner any more.`;
  const names = byThread(state.owners).map(({ thread, handles, moved }) =>
    [
      threadName(report, thread),
      handles > 1 ? `${count(handles)} times` : "",
      moved ? `(${BOXES.moved})` : "",
    ]
      .filter(Boolean)
      .join(" "),
  );
  if (state.moving > 0) names.push(BOXES.moving(state.moving));
  return `${it} has ${counted(state.count, "owner")}: ${names.join(", ")}.`;
}

/** What goes on at a condition variable, barrier, channel or one-time initialisation, without who waits there. */
export function meetingText(state: MeetingState): string {
  switch (state.kind) {
    case "Channel": {
      // A message is numbered before it can be received only where the channel has no bound: the difference may be off
      // by one for a moment.
      const inside = Math.max(0, state.taken - state.given);
      const room = state.room === null ? "" : `, with room for ${count(state.room)}`;
      return `${counted(inside, "message")} under way${room}; ${count(state.taken)} sent, ${count(state.given)} received`;
    }
    case "Once":
      if (state.given > 0) return "complete";
      return state.taken > 0 ? "being carried out" : "not begun";
    default:
      return state.waiting.length === 0
        ? "nobody waits"
        : `${counted(state.waiting.length, "thread")} waiting`;
  }
}

/** The same with who waits. */
export function meetingSentence(report: Report, state: MeetingState): string {
  const it = `The ${kindOf(state.kind)} ${name(report, state.object)}: ${meetingText(state)}.`;
  if (state.waiting.length === 0) return it;
  const names = state.waiting.map((wait) => threadName(report, wait.thread));
  return `${it} Waiting: ${names.join(", ")}.`;
}

/** The name of an object. */
export function name(report: Report, object: number): string {
  return report.objects[object]?.name ?? `object ${object}`;
}

/** The name of a thread. */
export function threadName(report: Report, thread: number): string {
  return report.threads[thread]?.name ?? `thread ${thread}`;
}
