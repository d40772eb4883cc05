// What is said while somebody steps through a program: what each thread is about to do, and what a step has done.

import type { NextOperation } from "../../generated/NextOperation";
import type { OutcomeKind } from "../../generated/OutcomeKind";
import type { PausedObject } from "../../generated/PausedObject";
import type { PausedState } from "../../generated/PausedState";
import type { PausedThread } from "../../generated/PausedThread";
import type { Snapshot } from "../../generated/Snapshot";
import { listed, type Piece, type Prose, plain, say } from "../model/prose";
import { count, counted } from "../model/quantities";
import { ABOUT_THREADS } from "./events";
import { OUTCOME_KINDS } from "./explore";
import { VERBS } from "./verbs";

/** Characters of a schedule that a message repeats. */
const SHOWN = 60;

export const STEPPING = {
  title: "Step by step",
  close: "Close",
  start: "To the start",
  back: "Step back",
  forward: "Step forward",
  end: "To the end",
  position: (step: number, steps: number) => `Step ${count(step)} of ${count(steps)}`,
  ruler: "Position in the schedule",
  keys: "Keys: a digit lets the thread with that number take its next step, ← and → step back and forward, Home and End go to the start and the end.",
  threads: "Threads",
  objects: "Shared objects",
  objectsCaption: "Shared objects at this step",
  noObjects: "No shared object can be reached at this step.",
  columns: { object: "Object", value: "Value inside", holders: "In whose hands", waiting: "Who waits" },
  output: "Output so far",
  noOutput: "Nothing has been printed yet.",
  elsewhere: (owners: number) => `${count(owners)} elsewhere`,
  poisoned: "poisoned",
  changed: "changed by this step",
  refersTo: (object: string) => `→ ${object}`,
  go: (thread: string) => `Let ${thread} take its next step`,
  goes: "Step",
  way: (way: number, ways: number) => `Way ${count(way)} of ${count(ways)}`,
  stack: "Stack",
  noFrames: "Not in the program’s own functions.",
  ended: (kind: OutcomeKind) =>
    kind === "deadlocked"
      ? "Nobody can go on: the program is deadlocked."
      : `The program has ended: ${OUTCOME_KINDS[kind]}.`,
  source: (title: string) => `Source of “${title}” with every thread’s next line, read only`,
  waiting: "Waiting for the engine…",
  schedule: "Schedule",
  misfit: (schedule: string, fitting: number, asked: number, thread: number | undefined) =>
    `The schedule “${shortened(schedule)}” does not fit the program as it is now: ${count(fitting)} of its ${counted(asked, "step")} could be taken.${thread === undefined ? "" : ` Step ${count(fitting + 1)} is one of thread ${thread}, which cannot go on there.`}`,
  refused: (sentence: string) => `${sentence} Stepping goes on when that is mended.`,
  illegal: (text: string) => `“${text}” is no schedule.`,
};

const STATES: Record<PausedState, string> = {
  ready: "ready",
  waiting: "waiting",
  spinning: "going round in a loop for ever",
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

/** What is said of an operation that is still to come, where it is otherwise said of one that has happened. */
const COMING: Record<string, string> = {
  join: "goes on after the end of @",
  "read-release": "releases @, which it has read",
  "write-release": "releases @, which it has written",
  "condvar-wait": "releases its lock and waits on @",
  "condvar-wake": "goes on after its wait on @",
  "barrier-wait": "arrives at @",
};

/** What is said where the operation is about nothing that has a name. */
const NAMELESS: Record<string, string> = {
  join: "waits for the end of the scope’s threads",
  spawn: "starts a thread",
  "arc-drop": "gives up what it has left behind",
};

/** What a thread is about to do: `takes counter`. */
function operation(snapshot: Snapshot, next: NextOperation, verbs = VERBS): Prose {
  const object = next.object === null ? undefined : snapshot.objects[next.object];
  const aboutThread = ABOUT_THREADS.includes(next.event);
  const nameless = aboutThread ? next.waits_for === null : object === undefined;
  const said = nameless ? NAMELESS[next.event] : undefined;
  if (said !== undefined) return say`${said}`;
  const about: Piece = aboutThread
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
  if (state !== "waiting") return say`${STATES[state]}; next it ${operation(snapshot, next, COMING)}${place}`;
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

/** Who has an object in hand: a lock's holders, an `Arc`'s owners with the variables that they are. */
export function handsOf(
  snapshot: Snapshot,
  { kind, holders, owners, owned_by: ownedBy }: PausedObject,
): Prose {
  if (kind !== "Arc") return holders.length === 0 ? say`–` : say`${threadNames(snapshot, holders)}`;
  const known = ownedBy.map(({ thread, variable }) => {
    const name = threadName(snapshot, thread) ?? "";
    return say`${{ code: variable }} of ${name}`;
  });
  const rest = (owners ?? 0) - known.length;
  if (rest > 0) known.push(say`${STEPPING.elsewhere(rest)}`);
  return say`${counted(owners ?? 0, "owner")}${known.length === 0 ? null : ": "}${listed(known)}`;
}

/** The beginning of a long schedule. */
function shortened(schedule: string): string {
  return schedule.length <= SHOWN ? schedule : `${schedule.slice(0, SHOWN)}…`;
}

/** What stands behind a line of the source for a thread: its name, and that it cannot go on. */
export function lineTag(name: string, state: PausedState): string {
  if (state === "waiting") return `${name} waits`;
  return state === "spinning" ? `${name} goes round for ever` : name;
}
