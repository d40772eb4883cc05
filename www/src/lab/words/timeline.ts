// The words of the timeline: its controls, its legend, what is said of the drawing as a whole.

import type { Report } from "../../generated/Report";
import type { Timeline } from "../../generated/Timeline";
import type { Axis } from "../model/looks";
import { count, counted } from "../model/quantities";
import type { ThreadState } from "../timeline/model/classes";
import { type Length, micros } from "../timeline/model/moments";

export const TIMELINE = {
  drawing: "Timeline of the threads",
  role: "timeline",
  overview: "The whole run; the frame is what is in view.",
  axis: "Along",
  axes: { time: "time", order: "order" } satisfies Record<Axis, string>,
  /** What stands before the ticks. */
  axisNames: { time: "time", order: "step" } satisfies Record<Axis, string>,
  axisHints: {
    time: "Lengths are measured times. Where nobody looked at the clock, the drawing says so instead of guessing.",
    order:
      "Every event is one step, in an order that contradicts no cause. Lengths are numbers of events, not times.",
  } satisfies Record<Axis, string>,
  modelOrder:
    "The model takes one step at a time: this is the order in which it took them. Lengths are numbers of events; there are no times.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Fit",
  fitLabel: "Fit the whole run into the drawing",
  left: "Move left",
  right: "Move right",
  find: "Find",
  findLabel: "Find a lock or thread",
  findHint: "lock or thread",
  previous: "Previous",
  next: "Next",
  previousLabel: "Previous match",
  nextLabel: "Next match",
  noMatch: "Nothing has this name.",
  save: "Save as",
  saveSvg: "Save the drawing as SVG",
  savePng: "Save the drawing as PNG",
  legend: "What colours and patterns mean; press one to see what it is and where",
  nothingChosen: "Point at something in the drawing, or choose an event with a click or the keys.",
  keys: "Keys",
  table: "The same as a table",
  dropped: (events: number) =>
    `The drawing ends before the run did: ${counted(events, "later event")} could not be kept.`,
  contradictions: (events: number) =>
    `The trace is damaged: the recorded order of ${counted(events, "event")} could not be kept.`,
  arrowsLeftOut: (arrows: number) => `${count(arrows)} arrows not drawn: zoom in`,
  step: (tick: string) => `clock step ${tick}`,
  stepTiny: (tick: string) => `clock step ${tick}: less than a pixel here`,
  orderNote: "one event a step; lengths are not times",
  orderNoteShort: "one event a step",
  matches: (threads: number, objects: number) =>
    [
      ...(threads > 0 ? [counted(threads, "thread")] : []),
      ...(objects > 0 ? [counted(objects, "object")] : []),
    ].join(" and "),
};

export const KEYS: readonly [string, string][] = [
  ["← →", "move the window; with an event chosen, go to the thread's event before or after it"],
  ["↑ ↓", "go to the thread above or below"],
  ["Enter", "choose the event in the middle of the window"],
  ["N, P", "next and previous event of the same lock or other object"],
  ["+, −", "zoom in and out"],
  ["0 or F", "fit the whole run"],
  ["Home, End", "go to the first and the last event of the thread, or to the begin and the end"],
  ["Page Up, Page Down", "move by a whole window"],
  ["Esc", "let go of the chosen event, line and search"],
];

export const LEGEND: Record<ThreadState, { name: string; hint: string }> = {
  running: { name: "running", hint: "The thread computes, or is ready to." },
  waiting: { name: "waiting for a lock", hint: "The thread has asked for a lock that another one holds." },
  "waiting-condvar": {
    name: "condition variable",
    hint: "The thread waits until somebody notifies it, and then for the mutex.",
  },
  "waiting-channel": { name: "channel", hint: "The thread waits for a message, or for room to send one." },
  "waiting-barrier": { name: "barrier", hint: "The thread has arrived and waits for the others." },
  "waiting-once": {
    name: "initialisation",
    hint: "The thread waits for a value that another one initialises.",
  },
  joining: { name: "joining", hint: "The thread waits for another one to end." },
  parked: { name: "parked", hint: "The thread waits until somebody unparks it." },
  asleep: { name: "asleep", hint: "The thread sleeps for a time that it chose." },
};

export const MORE_LEGEND = {
  held: {
    name: "holding a lock",
    hint: "Thinner strips: a lock in the thread's hands. Locks take their colours in turn; stripes mean that it is only read.",
  },
  untimed: {
    name: "not timed",
    hint: "Nobody looked at the clock in this stretch: what happened in it is known, and in which order, but not when.",
  },
  handOff: {
    name: "hand-off",
    hint: "From the release of a lock to the acquisition that had waited for it.",
  },
  cause: {
    name: "message, notify, unpark",
    hint: "From what one thread does to what it allows another to do. Dashed where its begin was not timed.",
  },
  life: {
    name: "spawn, join",
    hint: "From a spawn to the thread's first event, and from its last one to the join.",
  },
};

export const TABLE = {
  caption: "The events of the run, in order",
  thread: "Thread",
  allThreads: "all threads",
  object: "Lock or object",
  allObjects: "all objects",
  step: "Step",
  time: "Time",
  what: "What happens",
  line: "Line",
  choose: (step: string) => `Choose step ${step}`,
  rows: (from: number, to: number, all: number) =>
    all === 0 ? "No event" : `Events ${count(from)} to ${count(to)} of ${count(all)}`,
  first: "First",
  before: "Before",
  after: "After",
  last: "Last",
  notTimed: "not timed",
};

/** A length, with what is known of it. */
export function lengthText(length: Length, tick: number): string {
  switch (length.kind) {
    case "timed":
      return `${micros(length.us)} ± ${micros(tick)}`;
    case "short":
      return `shorter than ${micros(tick)}`;
    case "bounds":
      return length.least > 0
        ? `not timed: between ${micros(length.least)} and ${micros(length.most)}`
        : `not timed: at most ${micros(length.most)}`;
  }
}

/** The moment of an event, with what is known of it. */
export function momentText(timeline: Timeline, event: number, tick: number): string {
  const from = timeline.earliest_us[event] as number;
  const to = timeline.latest_us[event] as number;
  return from === to
    ? `${micros(from)} ± ${micros(tick)}`
    : `not measured: between ${micros(from)} and ${micros(to)}`;
}

/** The step of the clock in microseconds; 1 ms where nobody looked. */
export function tickOf(report: Report): number {
  return (report.environment.clock_resolution_ms || 1) * 1000;
}
