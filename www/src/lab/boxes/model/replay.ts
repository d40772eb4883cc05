// The state of every lock and its relatives after any step of a trace, from the trace alone. Going to a step costs a
// binary search for each thread; what a box shows costs one more for its object. Nothing is walked through, so that
// scrubbing over a million events is as quick as over ten.
//
// A step is the place of an event in `timeline.at`; the state at a step is the one right after that event, and the state
// at -1 the one before the first.

import type { ObjectKind } from "../../../generated/ObjectKind";
import type { Report } from "../../../generated/Report";
import type { Timeline } from "../../../generated/Timeline";
import type { Trace } from "../../../generated/Trace";
import { firstAbove } from "../../model/binary-search";
import { History } from "./history";
import { type Handle, Owners } from "./owners";
import { Values } from "./values";

/** The step before the first event. */
export const BEFORE = -1;

/** A lock in a thread's hands. */
export interface Hold {
  thread: number;
  /** The acquisition. */
  since: number;
  /** Whether only to read. */
  reading: boolean;
}

/** A thread that waits. */
export interface Wait {
  thread: number;
  /** The event with which the wait began. */
  since: number;
  /** The name of that event's kind. */
  kind: string;
}

/** What is known of the value inside a lock. */
export type Inside =
  /** `current`: no recorded release has come after the one before which it was seen. */
  | { known: true; text: string; event: number; current: boolean }
  /** `ever`: it is seen later in the trace. */
  | { known: false; ever: boolean };

export interface LockState {
  object: number;
  /** One thread, or some readers; those of longest standing first. */
  holders: Hold[];
  /** In the order in which they asked. */
  queue: Wait[];
  inside: Inside;
  /** The event that poisoned it; `null` while it is not poisoned. */
  poisonedBy: number | null;
  /** Times it was opened so far. */
  opened: number;
}

export interface ArcState {
  object: number;
  /** The handles that are in a thread's hands. */
  owners: Handle[];
  /** How many handles there are. */
  count: number;
  /** Handles that have left the thread that spawned another one and are not yet in the other's hands. */
  moving: number;
  /** Whether it had been made by then. */
  made: boolean;
}

/** A condition variable, barrier, channel or one-time initialisation. */
export interface MeetingState {
  object: number;
  kind: ObjectKind;
  /** In the order in which they came. */
  waiting: Wait[];
  /** Channels: messages sent. One-time initialisations: times begun. */
  taken: number;
  /** Channels: messages received. One-time initialisations: times seen complete. */
  given: number;
  /** Channels: how many messages there is room for; `null` for any number. */
  room: number | null;
}

export class Replay {
  readonly report: Report;
  readonly trace: Trace;
  readonly timeline: Timeline;
  readonly history: History;
  readonly values: Values;
  readonly owners: Owners;
  /** By event: the one of another thread that enabled it, or -1. Made when it is first asked for. */
  #causes: Int32Array | null = null;

  constructor(report: Report, trace: Trace, timeline: Timeline) {
    this.report = report;
    this.trace = trace;
    this.timeline = timeline;
    this.history = new History(trace, timeline, report.objects.length, report.threads.length);
    this.values = new Values(trace, timeline);
    this.owners = new Owners(timeline);
  }

  /** How many steps the trace has. */
  get steps(): number {
    return this.timeline.at.length;
  }

  /** Everything at a step, from `BEFORE` to `steps - 1`. */
  at(step: number): Moment {
    return new Moment(this, step);
  }

  /** The step of an event; `BEFORE` for none. */
  stepOf(event: number | null): number {
    return event === null ? BEFORE : (this.timeline.step[event] ?? BEFORE);
  }

  /** The name of an event's kind. */
  kindOf(event: number): string {
    return this.trace.kinds[this.trace.events.kind[event] as number] ?? "";
  }

  /** The event of another thread that enabled this one: its hand-off, notification, message, …; `null` if none did. */
  causeOf(event: number): number | null {
    if (this.#causes === null) {
      this.#causes = new Int32Array(this.steps).fill(-1);
      const { from, to } = this.timeline.arrows;
      for (let arrow = 0; arrow < to.length; arrow += 1)
        this.#causes[to[arrow] as number] = from[arrow] as number;
    }
    const cause = this.#causes[event] ?? -1;
    return cause < 0 ? null : cause;
  }

  /** The last event of a thread up to a step; `null` before its first. */
  lastEvent(thread: number, step: number): number | null {
    const { first_event: first, step: steps } = this.timeline;
    const from = first[thread] ?? 0;
    const after = firstAbove(from, first[thread + 1] ?? from, step, (event) => steps[event] as number);
    return after === from ? null : after - 1;
  }
}

/** One step of a replay. */
export class Moment {
  readonly replay: Replay;
  readonly step: number;
  readonly #holds = new Map<number, Hold[]>();
  readonly #waits = new Map<number, Wait[]>();

  constructor(replay: Replay, step: number) {
    this.replay = replay;
    this.step = step;
    this.#look();
  }

  /** The event that led here; `null` before the first. */
  get event(): number | null {
    return this.replay.timeline.at[this.step] ?? null;
  }

  lock(object: number): LockState {
    const { history } = this.replay;
    const poison = history.poison(object, this.step);
    return {
      object,
      holders: this.#holds.get(object) ?? [],
      queue: this.#waits.get(object) ?? [],
      inside: this.#inside(object),
      poisonedBy: poison?.poisoned ? poison.event : null,
      opened: history.until(object, this.step).taken,
    };
  }

  arc(object: number): ArcState {
    const { history } = this.replay;
    const { taken, given } = history.until(object, this.step);
    const owners = this.replay.owners.at(object, this.step);
    const count = Math.max(0, taken - given);
    return { object, owners, count, moving: Math.max(0, count - owners.length), made: taken > 0 };
  }

  meeting(object: number): MeetingState {
    const { history, report } = this.replay;
    return {
      object,
      kind: (report.objects[object] as { kind: ObjectKind }).kind,
      waiting: this.#waits.get(object) ?? [],
      ...history.until(object, this.step),
      room: history.room(object),
    };
  }

  #inside(object: number): Inside {
    const { values, history } = this.replay;
    const seen = values.until(object, this.step);
    if (seen === null) return { known: false, ever: values.any(object) };
    const then = history.until(object, this.replay.stepOf(seen.event)).given;
    const now = history.until(object, this.step).given;
    return { known: true, ...seen, current: then === now };
  }

  /** Looks up what every thread does and holds. */
  #look(): void {
    const { replay } = this;
    const { lanes, spans, step: steps, states } = replay.timeline;
    const holding = states.indexOf("holding");
    const reading = states.indexOf("reading");
    const waiting = new Set(WAITING_STATES.map((name) => states.indexOf(name)));
    let last: number | null = null;
    for (let lane = 0; lane < lanes.thread.length; lane += 1) {
      const thread = lanes.thread[lane] as number;
      if (lane === 0 || thread !== lanes.thread[lane - 1]) last = replay.lastEvent(thread, this.step);
      if (last === null) continue;
      const from = lanes.first_span[lane] as number;
      const to = lanes.first_span[lane + 1] as number;
      const span = firstAbove(from, to, last, (place) => spans.begin[place] as number) - 1;
      if (span < from) continue;
      const end = spans.end[span] as number;
      const object = spans.object[span] as number;
      if ((end >= 0 && end <= last) || object < 0) continue;
      const state = spans.state[span] as number;
      const since = spans.begin[span] as number;
      if (state === holding || state === reading)
        push(this.#holds, object, { thread, since, reading: state === reading });
      else if (waiting.has(state)) push(this.#waits, object, { thread, since, kind: replay.kindOf(since) });
    }
    const inOrder = (a: { since: number }, b: { since: number }) =>
      (steps[a.since] as number) - (steps[b.since] as number);
    for (const list of this.#holds.values()) list.sort(inOrder);
    for (const list of this.#waits.values()) list.sort(inOrder);
  }
}

/** States whose object is what the thread waits for. */
const WAITING_STATES = [
  "waiting",
  "waiting-condvar",
  "waiting-channel",
  "waiting-barrier",
  "waiting-once",
] as const;

function push<V>(map: Map<number, V[]>, key: number, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
