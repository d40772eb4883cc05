// Traces for tests of the boxes, written down one step a line: `THREAD KIND [OBJECT] [= VALUE] [#DETAIL]`. The steps
// stand in their order; threads and objects are those that are mentioned. From them a report and a timeline are made
// in the plainest way, by walking through the steps.

import type { ObjectKind } from "../src/generated/ObjectKind";
import type { Report } from "../src/generated/Report";
import type { Timeline } from "../src/generated/Timeline";
import type { Trace } from "../src/generated/Trace";
import { report as sample } from "./samples";

/** One step. */
export interface Step {
  thread: number;
  kind: string;
  /** Object, or other thread; -1 for none. */
  object: number;
  /** The value before a release. */
  value?: string;
  detail?: number;
  line?: number;
}

export interface Scene {
  report: Report;
  trace: Trace;
  timeline: Timeline;
  steps: readonly Step[];
  /** The event at a step. */
  event(step: number): number;
}

/** Kinds that begin a span of a state, and those that end it. */
const SPANS: readonly [begin: string, state: string, ends: readonly string[]][] = [
  ["lock-wait", "waiting", ["lock-acquire"]],
  ["read-wait", "waiting", ["read-acquire"]],
  ["write-wait", "waiting", ["write-acquire"]],
  ["condvar-wait", "waiting-condvar", ["condvar-wake"]],
  ["receive-wait", "waiting-channel", ["receive", "disconnected"]],
  ["send-wait", "waiting-channel", ["send"]],
  ["barrier-wait", "waiting-barrier", ["barrier-pass"]],
  ["once-wait", "waiting-once", ["once-done"]],
  ["join-wait", "joining", ["join"]],
  ["lock-acquire", "holding", ["lock-release"]],
  ["write-acquire", "holding", ["write-release"]],
  ["read-acquire", "reading", ["read-release"]],
];
const HOLDS = new Set(["holding", "reading"]);
const STATES = ["running", ...new Set(SPANS.map(([, state]) => state))];

/** Reads the notation. `objects` gives the kind of each object by its name. */
export function scene(
  objects: Record<string, ObjectKind>,
  text: string,
  changes: Partial<Report> = {},
): Scene {
  const names = Object.keys(objects);
  const threads: string[] = [];
  const threadNamed = (name: string) => {
    if (!threads.includes(name)) threads.push(name);
    return threads.indexOf(name);
  };
  const steps = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line): Step => {
      const match = /^(\S+) +(\S+)(?: +([^=#\s]+))?(?: *= *(.*?))?(?: *#(\d+))?$/.exec(line);
      if (match === null) throw new Error(`not a step: ${line}`);
      const [, thread = "", kind = "", about, value, detail] = match;
      const other = /^(spawn|join|unpark)/.test(kind);
      const object = about === undefined ? -1 : other ? threadNamed(about) : names.indexOf(about);
      if (about !== undefined && object < 0) throw new Error(`no object ${about}`);
      return {
        thread: threadNamed(thread),
        kind,
        object,
        ...(value === undefined ? {} : { value }),
        ...(detail === undefined ? {} : { detail: Number(detail) }),
      };
    });
  return build(
    steps,
    threads,
    names.map((name) => ({ name, kind: objects[name] as ObjectKind })),
    changes,
  );
}

/** Makes a report and a timeline from steps. */
export function build(
  steps: readonly Step[],
  threads: readonly string[],
  objects: readonly { name: string; kind: ObjectKind }[],
  changes: Partial<Report> = {},
): Scene {
  const kinds = [...new Set(steps.map(({ kind }) => kind))];
  const at = steps.map((_, step) => step);
  // Events are sorted by thread and keep the order of their steps within one.
  at.sort((a, b) => (steps[a]?.thread ?? 0) - (steps[b]?.thread ?? 0) || a - b);
  const eventAt = new Uint32Array(steps.length);
  at.forEach((step, event) => {
    eventAt[step] = event;
  });
  const events = at.map((step) => steps[step] as Step);
  const texts = [...new Set(events.flatMap(({ value }) => (value === undefined ? [] : [value])))];
  const valued = events.flatMap(({ value }, event) => (value === undefined ? [] : [event]));
  const lines = [...new Set(events.flatMap(({ line }) => (line === undefined ? [] : [line])))];
  const trace: Trace = {
    kinds,
    positions: lines.map((line) => ({ line, column: 5 })),
    events: {
      thread: Uint32Array.from(events, ({ thread }) => thread),
      kind: Uint8Array.from(events, ({ kind }) => kinds.indexOf(kind)),
      object: Int32Array.from(events, ({ object }) => object),
      position: Int32Array.from(events, ({ line }) => (line === undefined ? -1 : lines.indexOf(line))),
      sequence: new Uint32Array(events.length),
      time_us: new Float64Array(events.length).fill(-1),
      detail: Uint32Array.from(events, ({ detail }) => detail ?? 0),
      order: new Uint32Array(0),
    },
    values: {
      event: Uint32Array.from(valued),
      text: Uint32Array.from(valued, (event) => texts.indexOf(events[event]?.value ?? "")),
      texts,
    },
    dropped: 0,
  };
  const timeline = timelineOf(events, Uint32Array.from(at), eventAt, threads.length, objects.length);
  const report = sample({
    threads: threads.map((name, index) => ({
      name,
      parent: index === 0 ? null : 0,
      spawned_at: null,
      fate: "finished",
      waiting_for: null,
      acquisitions: null,
      times: null,
    })),
    objects: objects.map((object) => ({ ...object, created_at: null })),
    trace,
    ...changes,
  });
  return { report, trace: report.trace ?? trace, timeline, steps, event: (step) => eventAt[step] as number };
}

function timelineOf(
  events: readonly Step[],
  step: Uint32Array,
  at: Uint32Array,
  threads: number,
  objects: number,
): Timeline {
  const counts = (keys: readonly number[], most: number) => {
    const first = new Uint32Array(most + 1);
    for (let key = 0; key < most; key += 1)
      first[key + 1] = (first[key] as number) + keys.filter((one) => one === key).length;
    return first;
  };
  const onObject = [...at].filter(
    (event) => (events[event]?.object ?? -1) >= 0 && !/^(spawn|join|unpark)/.test(events[event]?.kind ?? ""),
  );
  const objectOf = (event: number) => events[event]?.object as number;

  const spans: {
    lane: string;
    thread: number;
    depth: number;
    state: number;
    object: number;
    begin: number;
    end: number;
  }[] = [];
  events.forEach(({ thread, kind, object }, begin) => {
    for (const [starts, state, ends] of SPANS) {
      if (kind !== starts) continue;
      const end = events.findIndex(
        (other, event) =>
          event > begin && other.thread === thread && other.object === object && ends.includes(other.kind),
      );
      const busy = (depth: number) =>
        spans.some((one) => one.thread === thread && one.depth === depth && (one.end < 0 || one.end > begin));
      let depth = 0;
      if (HOLDS.has(state)) for (depth = 1; busy(depth); ) depth += 1;
      spans.push({
        lane: `${thread} ${depth}`,
        thread,
        depth,
        state: STATES.indexOf(state),
        object,
        begin,
        end,
      });
    }
  });
  spans.sort((a, b) => a.thread - b.thread || a.depth - b.depth || a.begin - b.begin);
  const lanes = [...new Set(spans.map(({ lane }) => lane))];
  const laneOf = spans.map(({ lane }) => lanes.indexOf(lane));
  const handles = ownersOf(events, at);
  const column = <T>(rows: readonly T[], pick: (row: T) => number) => rows.map(pick);
  return {
    states: STATES,
    arrow_kinds: [],
    step,
    at,
    earliest_us: new Float64Array(events.length),
    latest_us: new Float64Array(events.length),
    first_event: counts(
      column(events, ({ thread }) => thread),
      threads,
    ),
    object_first: counts(onObject.map(objectOf), objects),
    object_events: Uint32Array.from(
      onObject.sort((a, b) => objectOf(a) - objectOf(b) || (step[a] as number) - (step[b] as number)),
    ),
    lanes: {
      thread: Uint32Array.from(lanes, (lane) => Number(lane.split(" ")[0])),
      depth: Uint8Array.from(lanes, (lane) => Number(lane.split(" ")[1])),
      first_span: counts(laneOf, lanes.length),
    },
    spans: {
      lane: Uint32Array.from(laneOf),
      state: Uint8Array.from(column(spans, ({ state }) => state)),
      object: Int32Array.from(column(spans, ({ object }) => object)),
      begin: Uint32Array.from(column(spans, ({ begin }) => begin)),
      end: Int32Array.from(column(spans, ({ end }) => end)),
    },
    arrows: {
      kind: new Uint8Array(),
      from: new Uint32Array(),
      to: new Uint32Array(),
      object: new Int32Array(),
    },
    owners: {
      object: Uint32Array.from(column(handles, ({ object }) => object)),
      thread: Uint32Array.from(column(handles, ({ thread }) => thread)),
      since: Uint32Array.from(column(handles, ({ since }) => since)),
      until: Int32Array.from(column(handles, ({ until }) => until)),
      inferred: Uint8Array.from(column(handles, ({ inferred }) => inferred)),
    },
    end_us: 0,
    contradictions: 0,
  };
}

interface HandleRow {
  object: number;
  thread: number;
  since: number;
  until: number;
  inferred: number;
}

/** Handles, each in the hands of the thread that made it; a thread that drops what it never made got the youngest. */
function ownersOf(events: readonly Step[], at: Uint32Array): HandleRow[] {
  const rows: HandleRow[] = [];
  for (const event of at) {
    const { thread, kind, object } = events[event] as Step;
    if (kind === "arc-new" || kind === "arc-clone")
      rows.push({ object, thread, since: event, until: -1, inferred: 0 });
    if (kind !== "arc-drop") continue;
    const alive = rows.filter((row) => row.object === object && row.until < 0);
    const own = alive.filter((row) => row.thread === thread).at(-1) ?? alive.at(-1);
    if (own === undefined) throw new Error("a drop without a handle");
    if (own.thread !== thread) {
      own.thread = thread;
      own.inferred = 1;
    }
    own.until = event;
  }
  return rows;
}
