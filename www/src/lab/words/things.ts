// How threads, shared objects, waits and places are called in every sentence.

import type { ObjectKind } from "../../generated/ObjectKind";
import type { Position } from "../../generated/Position";
import type { Report } from "../../generated/Report";
import type { StuckThread } from "../../generated/StuckThread";
import type { ThreadFate } from "../../generated/ThreadFate";
import type { WaitKind } from "../../generated/WaitKind";
import { listed, type Piece, type Prose, say } from "../model/prose";
import { count } from "../model/quantities";

const KINDS: Record<ObjectKind, string> = {
  Mutex: "mutex",
  RwLock: "RwLock",
  Condvar: "condition variable",
  Barrier: "barrier",
  Once: "one-time initialisation",
  Channel: "channel",
  Atomic: "atomic",
  Arc: "Arc",
};

/** Where something was measured: a browser by its name, or `a native process`. */
export function hostName(host: string): string {
  return host === "native" ? "a native process" : host;
}

/** What each wait is called in a table or a list of threads. */
export const WAITING: Record<WaitKind, string> = {
  lock: "waiting for a mutex",
  read: "waiting to read an RwLock",
  write: "waiting to write an RwLock",
  condvar: "waiting on a condition variable",
  receive: "waiting for a message",
  send: "waiting for room in a channel",
  barrier: "waiting at a barrier",
  once: "waiting for an initialisation",
  join: "waiting for a thread to end",
  park: "parked",
  sleep: "asleep",
};

/** What a kind of lock is called in a table. */
export function kindOf(kind: ObjectKind): string {
  return KINDS[kind];
}

/** A thread, by its name. */
export function thread(report: Report, index: number): Piece {
  return { name: report.threads[index]?.name ?? `thread ${index}` };
}

/** `the mutex accounts[1]`, or `a mutex` where nothing better is known. */
export function object(report: Report, index: number | null, otherwise: string): Prose {
  const found = index === null ? undefined : report.objects[index];
  if (found === undefined) return say`${otherwise}`;
  return say`the ${KINDS[found.kind]} ${{ code: found.name }}`;
}

/** The bare name of an object. */
export function objectName(report: Report, index: number | null, otherwise: string): string {
  return (index === null ? undefined : report.objects[index]?.name) ?? otherwise;
}

/** ` at line 23`, or nothing where the place is not in the program's own source. */
export function at(position: Position | null): Prose | null {
  return position === null ? null : say` at ${{ line: position.line }}`;
}

/** What a stuck thread does: `waits for the mutex accounts[1] at line 32, which thread 2 holds`. */
export function waiting(report: Report, stuck: StuckThread): Prose {
  const place = at(stuck.position);
  const holder = stuck.waits_for === null ? null : thread(report, stuck.waits_for);
  const itself = stuck.waits_for === stuck.thread;
  const held = holder === null ? null : itself ? say`, which it holds itself` : say`, which ${holder} holds`;
  switch (stuck.wait) {
    case "lock":
      return say`waits for ${object(report, stuck.object, "a mutex")}${place}${held}`;
    case "read":
      return say`waits to read ${object(report, stuck.object, "an RwLock")}${place}${held}`;
    case "write":
      return say`waits to write ${object(report, stuck.object, "an RwLock")}${place}${held}`;
    case "condvar":
      return say`waits on ${object(report, stuck.object, "a condition variable")}${place}`;
    case "receive":
      return say`waits for a message from ${object(report, stuck.object, "a channel")}${place}`;
    case "send":
      return say`waits for room in ${object(report, stuck.object, "a channel")}${place}`;
    case "barrier":
      return say`waits at ${object(report, stuck.object, "a barrier")}${place} for the threads that have not come`;
    case "once":
      return say`waits for ${object(report, stuck.object, "an initialisation")}${place}${
        holder === null ? null : say`, which ${holder} is busy with`
      }`;
    case "join":
      return say`waits for ${holder ?? "a thread"} to end${place}`;
    case "park":
      return say`is parked${place} until somebody unparks it`;
    case "sleep":
      return say`sleeps${place}`;
  }
}

/** The locks that a stuck thread holds: `holds the mutex accounts[0], taken at line 31`; `null` for none. */
export function holding(report: Report, stuck: StuckThread): Prose | null {
  if (stuck.holds.length === 0) return null;
  const locks = stuck.holds.map((held) => {
    const taken = held.position === null ? null : say` (taken at ${{ line: held.position.line }})`;
    return say`${object(report, held.object, "a lock")}${taken}`;
  });
  return say`holds ${listed(locks)}`;
}

/** `main, thread 1 and thread 2`, or a count where the list would be long. */
export function threadList(report: Report, indices: readonly number[]): Prose {
  if (indices.length > 5) return say`${count(indices.length)} threads`;
  return listed(indices.map((index) => say`${thread(report, index)}`));
}

const FATES: Record<ThreadFate, string> = {
  finished: "finished",
  panicked: "panicked",
  waiting: "waiting",
  running: "running",
};

/** How far a thread came, for a table. */
export function fateOf(fate: ThreadFate, wait: WaitKind | null): string {
  return fate === "waiting" && wait !== null ? WAITING[wait] : FATES[fate];
}
