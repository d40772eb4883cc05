// Traces with their timelines made up for tests and measurements, of any size: threads that take locks in turn, wait for
// each other and sleep, as a small simulation with its own order and clock. The same seed gives the same trace.

import type { Report } from "../src/generated/Report";
import type { Timeline } from "../src/generated/Timeline";
import { STATES as ACTIVITIES } from "../src/lab/timeline/model/classes";
import { report } from "./samples";

export interface Shape {
  threads: number;
  locks: number;
  /** About how many events. */
  events: number;
  seed?: number;
  /** One in so many critical sections is timed; waits always are. */
  timed?: number;
}

export const STATES: string[] = [...ACTIVITIES, "holding", "reading"];
const KINDS = ["thread-start", "lock-wait", "lock-acquire", "lock-release", "sleep", "awake", "thread-end"];
const [START, WAIT, ACQUIRE, RELEASE, SLEEP, AWAKE, END] = [0, 1, 2, 3, 4, 5, 6] as const;
const RUNNING = 0;
const WAITING = 1;
const ASLEEP = STATES.indexOf("asleep");
const HOLDING = STATES.indexOf("holding");
const HAND_OFF = 0;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Worker {
  doing: "computing" | "waiting" | "holding" | "asleep" | "ended";
  lock: number;
  timed: boolean;
}

/** The simulation: events in their one order. */
function simulate({ threads, locks, events, seed = 1, timed = 8 }: Shape) {
  const draw = random(seed);
  const capacity = events + 6 * threads + 8;
  const thread = new Uint32Array(capacity);
  const kind = new Uint8Array(capacity);
  const object = new Int32Array(capacity).fill(-1);
  const time = new Float64Array(capacity).fill(-1);
  const arrows: { from: number; to: number; object: number }[] = [];
  const workers: Worker[] = Array.from({ length: threads }, () => ({
    doing: "computing",
    lock: 0,
    timed: true,
  }));
  const holder = new Int32Array(locks).fill(-1);
  const queues: number[][] = Array.from({ length: locks }, () => []);
  let now = 0;
  let count = 0;
  const note = (who: number, what: number, which: number, clock: boolean): number => {
    thread[count] = who;
    kind[count] = what;
    object[count] = which;
    if (clock) time[count] = Math.round(now * 10) / 10;
    return count++;
  };
  for (let who = 0; who < threads; who++) note(who, START, -1, true);
  while (count < events - 2 * threads) {
    now += draw() * 0.4;
    const who = Math.floor(draw() * threads);
    const worker = workers[who] as Worker;
    if (worker.doing === "computing") {
      if (draw() < 0.02) {
        note(who, SLEEP, -1, true);
        worker.doing = "asleep";
        continue;
      }
      worker.lock = Math.floor(draw() * locks);
      worker.timed = draw() * timed < 1;
      if (holder[worker.lock] === -1) {
        holder[worker.lock] = who;
        note(who, ACQUIRE, worker.lock, worker.timed);
        worker.doing = "holding";
      } else {
        note(who, WAIT, worker.lock, true);
        queues[worker.lock]?.push(who);
        worker.doing = "waiting";
      }
    } else if (worker.doing === "asleep" && draw() < 0.05) {
      note(who, AWAKE, -1, true);
      worker.doing = "computing";
    } else if (worker.doing === "holding") {
      const from = note(who, RELEASE, worker.lock, worker.timed);
      worker.doing = "computing";
      const next = queues[worker.lock]?.shift() ?? -1;
      holder[worker.lock] = next;
      if (next >= 0) {
        now += 0.3;
        arrows.push({ from, to: note(next, ACQUIRE, worker.lock, true), object: worker.lock });
        (workers[next] as Worker).doing = "holding";
        (workers[next] as Worker).timed = true;
      }
    }
  }
  now += 1;
  // Whoever waits or holds does so to the end; the others end.
  for (let who = 0; who < threads; who++) {
    if (workers[who]?.doing === "computing") note(who, END, -1, true);
  }
  return { thread, kind, object, time, count, arrows, now };
}

/** A made-up report with its timeline. */
export function synthetic(shape: Shape): { report: Report; timeline: Timeline } {
  const made = simulate(shape);
  const { count } = made;
  const { threads, locks } = shape;
  const first = new Uint32Array(threads + 1);
  const sizes = new Uint32Array(threads);
  for (const who of made.thread.subarray(0, count)) sizes[who] = (sizes[who] as number) + 1;
  for (let who = 0; who < threads; who++) first[who + 1] = (first[who] as number) + (sizes[who] as number);

  const at = new Uint32Array(count);
  const step = new Uint32Array(count);
  const next = first.slice();
  for (let place = 0; place < count; place++) {
    const who = made.thread[place] as number;
    const event = next[who] as number;
    next[who] = event + 1;
    at[place] = event;
    step[event] = place;
  }
  const column = <Column extends Uint32Array | Uint8Array | Int32Array | Float64Array>(
    source: Column,
  ): Column => {
    const sorted = source.slice(0, count) as Column;
    for (let event = 0; event < count; event++) sorted[event] = source[step[event] as number] as number;
    return sorted;
  };
  const events = {
    thread: column(made.thread),
    kind: column(made.kind),
    object: column(made.object),
    // Every kind of event has a line of its own.
    position: Int32Array.from(column(made.kind), (kind) => kind - 1),
    sequence: new Uint32Array(count),
    detail: new Uint32Array(count),
    order: new Uint32Array(0),
    time_us: column(made.time),
  };

  const { earliest, latest } = bounds(events.time_us, first, made.now);
  const { spans, lanes } = lanesOf(events, first, threads);
  const objects = byObject(events.object, at, locks);
  const timeline: Timeline = {
    states: STATES,
    arrow_kinds: ["hand-off", "message", "notify", "unpark", "spawn", "join"],
    step,
    at,
    earliest_us: earliest,
    latest_us: latest,
    first_event: first,
    ...objects,
    spans,
    lanes,
    arrows: {
      kind: Uint8Array.from(made.arrows, () => HAND_OFF),
      from: Uint32Array.from(made.arrows, ({ from }) => at[from] as number),
      to: Uint32Array.from(made.arrows, ({ to }) => at[to] as number),
      object: Int32Array.from(made.arrows, ({ object }) => object),
    },
    owners: {
      object: new Uint32Array(0),
      thread: new Uint32Array(0),
      since: new Uint32Array(0),
      until: new Int32Array(0),
      inferred: new Uint8Array(0),
    },
    end_us: made.now,
    contradictions: 0,
  };
  const sample = report();
  return {
    timeline,
    report: {
      ...sample,
      threads: Array.from({ length: threads }, (_, who) => ({
        ...(sample.threads[0] as Report["threads"][number]),
        name: who === 0 ? "main" : `thread ${who}`,
      })),
      objects: Array.from({ length: locks }, (_, lock) => ({
        name: locks === 1 ? "counter" : `shards[${lock}]`,
        kind: "Mutex" as const,
        created_at: null,
      })),
      trace: {
        kinds: KINDS,
        positions: KINDS.map((_, index) => ({ line: index + 1, column: 5 })),
        events,
        values: { event: new Uint32Array(0), text: new Uint32Array(0), texts: [] },
        dropped: 0,
      },
    },
  };
}

/** Bounds of the times: those of the nearest timed events of the same thread. */
function bounds(time: Float64Array, first: Uint32Array, end: number) {
  const earliest = time.slice();
  const latest = time.slice();
  for (let thread = 0; thread + 1 < first.length; thread++) {
    const [from, to] = [first[thread] as number, first[thread + 1] as number];
    for (let event = from, last = 0; event < to; event++) {
      if ((time[event] as number) >= 0) last = time[event] as number;
      earliest[event] = last;
    }
    for (let event = to - 1, next = end; event >= from; event--) {
      if ((time[event] as number) >= 0) next = time[event] as number;
      latest[event] = next;
    }
  }
  return { earliest, latest };
}

type Columns = { kind: Uint8Array; object: Int32Array };

/** A lane for the state of each thread and one for the lock in its hand. */
function lanesOf({ kind, object }: Columns, first: Uint32Array, threads: number) {
  const rows: { lane: number; state: number; object: number; begin: number; end: number }[] = [];
  const lanes = {
    thread: new Uint32Array(2 * threads),
    depth: new Uint8Array(2 * threads),
    first_span: new Uint32Array(2 * threads + 1),
  };
  for (let thread = 0; thread < threads; thread++) {
    const [from, to] = [first[thread] as number, first[thread + 1] as number];
    for (const depth of [0, 1]) {
      const lane = 2 * thread + depth;
      lanes.thread[lane] = thread;
      lanes.depth[lane] = depth;
      lanes.first_span[lane] = rows.length;
      let open: (typeof rows)[number] | null = null;
      const change = (event: number, state: number, which: number) => {
        if (open !== null) open.end = event;
        open = state < 0 ? null : { lane, state, object: which, begin: event, end: -1 };
        if (open !== null) rows.push(open);
      };
      for (let event = from; event < to; event++) {
        const what = kind[event] as number;
        const which = object[event] as number;
        if (depth === 1) {
          if (what === ACQUIRE) change(event, HOLDING, which);
          if (what === RELEASE) change(event, -1, -1);
          continue;
        }
        if (what === START || what === AWAKE || (what === ACQUIRE && kind[event - 1] === WAIT))
          change(event, RUNNING, -1);
        if (what === WAIT) change(event, WAITING, which);
        if (what === SLEEP) change(event, ASLEEP, -1);
        if (what === END) change(event, -1, -1);
      }
    }
  }
  lanes.first_span[2 * threads] = rows.length;
  const spans = {
    lane: Uint32Array.from(rows, (row) => row.lane),
    state: Uint8Array.from(rows, (row) => row.state),
    object: Int32Array.from(rows, (row) => row.object),
    begin: Uint32Array.from(rows, (row) => row.begin),
    end: Int32Array.from(rows, (row) => row.end),
  };
  return { spans, lanes };
}

function byObject(object: Int32Array, at: Uint32Array, locks: number) {
  const lists: number[][] = Array.from({ length: locks }, () => []);
  for (const event of at) lists[object[event] as number]?.push(event);
  const object_first = new Uint32Array(locks + 1);
  for (let lock = 0; lock < locks; lock++)
    object_first[lock + 1] = (object_first[lock] as number) + (lists[lock]?.length ?? 0);
  return { object_first, object_events: Uint32Array.from(lists.flat()) };
}
