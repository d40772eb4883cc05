// What an event and a span are called: in the table, in details, on the drawing.

import type { Report } from "../../generated/Report";
import type { Timeline } from "../../generated/Timeline";
import { type Piece, type Prose, say } from "../model/prose";
import { objectName, thread } from "./things";

/** Kinds of events whose object is another thread. */
export const ABOUT_THREADS = ["spawn", "join-wait", "join", "unpark"];

/** What a thread does in an event, with what it does it to in the place of `@`. */
export const VERBS: Record<string, string> = {
  "thread-start": "starts",
  "thread-end": "ends",
  panic: "panics",
  spawn: "spawns @",
  "join-wait": "begins to wait for the end of @",
  join: "has seen the end of @",
  "lock-wait": "asks for @ and has to wait",
  "lock-acquire": "takes @",
  "lock-release": "releases @",
  "try-failed": "tries @ and finds it taken",
  "read-wait": "asks to read @ and has to wait",
  "read-acquire": "takes @ to read",
  "read-release": "has read @ and releases it",
  "write-wait": "asks to write @ and has to wait",
  "write-acquire": "takes @ to write",
  "write-release": "has written @ and releases it",
  "condvar-wait": "begins to wait on @",
  "condvar-wake": "returns from the wait on @",
  "notify-one": "notifies one thread that waits on @",
  "notify-all": "notifies all threads that wait on @",
  "barrier-wait": "arrives at @",
  "barrier-pass": "passes @",
  "once-wait": "waits until @ is initialised",
  "once-init": "begins to initialise @",
  "once-done": "finds @ initialised",
  "send-wait": "finds no room in @ and waits",
  send: "sends into @",
  "receive-wait": "finds no message in @ and waits",
  receive: "receives from @",
  disconnected: "finds the other side of @ gone",
  "atomic-load": "loads @",
  "atomic-store": "stores into @",
  "atomic-update": "reads and modifies @ in one step",
  "arc-new": "makes the Arc @",
  "arc-clone": "clones the Arc @",
  "arc-drop": "drops its Arc @",
  park: "parks",
  unparked: "goes on after parking",
  unpark: "unparks @",
  sleep: "goes to sleep",
  awake: "wakes up",
  yield: "yields",
  print: "prints",
  "lock-poisoned": "poisons @ by its panic",
  "poison-cleared": "clears the poison of @",
};

/** What happens in an event, without its thread: `takes counter`. */
export function eventText(report: Report, event: number): Prose {
  const { trace } = report;
  if (trace === null) return [];
  const kind = trace.kinds[trace.events.kind[event] ?? -1] ?? "";
  const target = trace.events.object[event] ?? -1;
  const piece: Piece = ABOUT_THREADS.includes(kind)
    ? thread(report, target)
    : { code: objectName(report, target < 0 ? null : target, "something") };
  const [before = "", after] = (VERBS[kind] ?? kind).split("@");
  return after === undefined ? say`${before}` : say`${before}${piece}${after}`;
}

/** What a thread does during a span: `waiting for counter`; `null` for what needs no object. */
const DURING: Record<string, string> = {
  running: "running",
  waiting: "waiting for @",
  "waiting-condvar": "waiting on @",
  "waiting-channel": "waiting at @",
  "waiting-barrier": "waiting at @",
  "waiting-once": "waiting until @ is initialised",
  joining: "waiting for the end of @",
  parked: "parked",
  asleep: "asleep",
  holding: "holding @",
  reading: "reading @",
};

function targetOf(report: Report, timeline: Timeline, span: number): Piece | null {
  const target = timeline.spans.object[span] ?? -1;
  if (target < 0) return null;
  const state = timeline.states[timeline.spans.state[span] ?? -1];
  return state === "joining" ? thread(report, target) : { code: objectName(report, target, "something") };
}

/** What a thread does during a span: `holding counter`. */
export function spanText(report: Report, timeline: Timeline, span: number): Prose {
  const state = timeline.states[timeline.spans.state[span] ?? -1] ?? "";
  const target = targetOf(report, timeline, span) ?? "something";
  const [before = "", after] = (DURING[state] ?? state).split("@");
  return after === undefined ? say`${before}` : say`${before}${target}${after}`;
}

/** Texts for a span in the drawing, the longest first. */
export function spanLabels(report: Report, timeline: Timeline, span: number): string[] {
  const state = timeline.states[timeline.spans.state[span] ?? -1] ?? "";
  const target = targetOf(report, timeline, span);
  const name =
    target === null ? "" : typeof target === "string" ? target : "name" in target ? target.name : "";
  const code = target !== null && typeof target !== "string" && "code" in target ? target.code : name;
  switch (state) {
    case "running":
    case "parked":
    case "asleep":
      return [state];
    case "holding":
      return [code];
    case "reading":
      return [`${code} (read)`, code];
    case "waiting":
      return [`waits for ${code}`, code];
    case "joining":
      return [`waits for the end of ${code}`, `joins ${code}`];
    case "waiting-condvar":
      return [`waits on ${code}`, code];
    case "waiting-once":
      return [`waits until ${code} is ready`, code];
    default:
      return [`waits at ${code}`, code];
  }
}
