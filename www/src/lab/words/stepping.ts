// What is said while somebody steps through a program: what each thread is about to do, and what a step has done.

import type { NextOperation } from "../../generated/NextOperation";
import type { OutcomeKind } from "../../generated/OutcomeKind";
import type { PausedObject } from "../../generated/PausedObject";
import type { PausedState } from "../../generated/PausedState";
import type { PausedThread } from "../../generated/PausedThread";
import type { Snapshot } from "../../generated/Snapshot";
import { type Piece, type Prose, plain, say } from "../model/prose";
import { count, counted } from "../model/quantities";
import { ABOUT_THREADS, VERBS } from "./events";
import { OUTCOME_KINDS } from "./explore";

export const STEPPING = {
  title: "Step by step",
  close: "Close",
  start: "To the start",
  back: "Step back",
  forward: "Step forward again",
  end: "To the end",
  position: (step: number, steps: number) => `Step ${count(step)} of ${count(steps)}`,
  ruler: "Position in the schedule",
  keys: "Digits let a thread take its next step; ← and → step back and forward again; Home and End go to the start and the end.",
  threads: "Threads",
  objects: "Shared objects",
  objectsCaption: "Shared objects at this step",
  noObjects: "No shared object can be reached at this step.",
  columns: { object: "Object", value: "Value", holders: "Held by", waiting: "Waiting", state: "State" },
  output: "Output so far",
  go: (thread: string) => `Let ${thread} take its next step`,
  goes: "Step",
  way: (way: number, ways: number) => `Way ${count(way)} of ${count(ways)}`,
  stack: "Stack",
  noFrames: "Not in the program’s own functions.",
  ended: (kind: OutcomeKind) => `The program has ended: ${OUTCOME_KINDS[kind]}.`,
  source: (title: string) => `Source of “${title}” with every thread’s next line, read only`,
  waiting: "Waiting for the engine…",
  schedule: "Schedule",
  misfit: (steps: number, asked: number) =>
    `The schedule does not fit the program as it is now: ${count(steps)} of its ${counted(asked, "step")} could be taken.`,
  illegal: (text: string) => `“${text}” is no schedule.`,
};

const STATES: Record<PausedState, string> = {
  ready: "ready",
  waiting: "waiting",
  ended: "ended",
  panicked: "ended by a panic",
};

/** What a thread waits for that cannot do such an operation, with the object in the place of `@`. */
const WAITS: Record<string, string> = {
  "lock-acquire": "waits for @",
  "read-acquire": "waits to read @",
  "write-acquire": "waits to write @",
  "condvar-wake": "waits on @",
  "barrier-pass": "waits at @",
  "once-wait": "waits until @ is initialised",
  send: "waits for room in @",
  "send-wait": "waits for room in @",
  receive: "waits for a message from @",
  join: "waits for the end of @",
  park: "is parked",
  unparked: "is parked",
  print: "waits to print",
};

/** What a thread is about to do: `takes counter`. */
function operation(snapshot: Snapshot, next: NextOperation, verbs = VERBS): Prose {
  const object = next.object === null ? undefined : snapshot.objects[next.object];
  const about: Piece = ABOUT_THREADS.includes(next.event)
    ? { name: threadName(snapshot, next.waits_for) ?? "a thread" }
    : { code: object?.name ?? "something" };
  const [before = "", after] = (verbs[next.event] ?? VERBS[next.event] ?? next.event).split("@");
  return after === undefined ? say`${before}` : say`${before}${about}${after}`;
}

function threadName(snapshot: Snapshot, thread: number | null): string | null {
  return thread === null ? null : (snapshot.threads[thread]?.name ?? `thread ${thread}`);
}

/** What a thread's state is, and what comes next: `ready; next it takes counter at line 23`. */
export function threadSentence(snapshot: Snapshot, thread: PausedThread): Prose {
  const { next, state } = thread;
  if (next === null) return say`${STATES[state]}`;
  const place = next.position === null ? null : say` at ${{ line: next.position.line }}`;
  if (state !== "waiting") return say`${STATES[state]}; next it ${operation(snapshot, next)}${place}`;
  const holder = threadName(snapshot, next.waits_for);
  const itself = next.waits_for !== null && snapshot.threads[next.waits_for] === thread;
  const why =
    holder === null || ABOUT_THREADS.includes(next.event)
      ? null
      : itself
        ? say`, which it holds itself`
        : say`, which ${{ name: holder }} holds`;
  return say`${operation(snapshot, next, WAITS)}${place}${why}`;
}

/** What a screen reader hears of a step. */
export function stepAnnouncement(before: Snapshot | null, after: Snapshot, thread: number | null): string {
  const ready = after.threads.filter(({ state }) => state === "ready").map(({ name }) => name);
  const went = thread === null ? undefined : before?.threads[thread];
  const did =
    before === null || went === undefined || went.next === null
      ? ""
      : ` ${plain(say`${{ name: went.name }} ${operation(before, went.next)}`)}.`;
  const ended = after.ended === null ? "" : ` ${STEPPING.ended(after.ended)}`;
  const can =
    after.ended !== null ? "" : ready.length === 0 ? " Nobody can go on." : ` Ready: ${ready.join(", ")}.`;
  return `Step ${count(after.steps)}.${did}${ended}${can}`;
}

/** Names of threads as a list; a dash for none. */
export function threadNames(snapshot: Snapshot, threads: readonly number[]): string {
  return threads.length === 0 ? "–" : threads.map((thread) => threadName(snapshot, thread) ?? "").join(", ");
}

/** What else is to be said of an object. */
export function objectState({ poisoned, owners }: PausedObject): string {
  const facts = [];
  if (poisoned) facts.push("poisoned");
  if (owners !== null) facts.push(counted(owners, "owner"));
  return facts.join(", ");
}

/** What stands behind a line of the source for a thread: its name, and that it cannot go on. */
export function lineTag(name: string, state: PausedState): string {
  return state === "waiting" ? `${name} waits` : name;
}
