// What a report looks like, for reports that come from files: every field, and that what points at a thread, an object,
// an event or a position points at one that there is. A field that the type of a report gains must be added here, or this
// does not compile.

import type { Deadlock } from "../../../generated/Deadlock";
import type { DeadlockKind } from "../../../generated/DeadlockKind";
import type { Environment } from "../../../generated/Environment";
import type { Events } from "../../../generated/Events";
import type { Failure } from "../../../generated/Failure";
import type { FailureKind } from "../../../generated/FailureKind";
import type { HeldLock } from "../../../generated/HeldLock";
import type { LockReport } from "../../../generated/LockReport";
import type { Object as SharedObject } from "../../../generated/Object";
import type { ObjectKind } from "../../../generated/ObjectKind";
import type { OutputChunk } from "../../../generated/OutputChunk";
import type { Panic } from "../../../generated/Panic";
import type { ParamValue } from "../../../generated/ParamValue";
import type { Position } from "../../../generated/Position";
import type { Promise as Pledge } from "../../../generated/Promise";
import type { Report } from "../../../generated/Report";
import type { StuckThread } from "../../../generated/StuckThread";
import type { ThreadFate } from "../../../generated/ThreadFate";
import type { ThreadReport } from "../../../generated/ThreadReport";
import type { ThreadTimes } from "../../../generated/ThreadTimes";
import type { Trace } from "../../../generated/Trace";
import type { Values } from "../../../generated/Values";
import type { Verdict } from "../../../generated/Verdict";
import type { WaitKind } from "../../../generated/WaitKind";
import {
  type Check,
  column,
  flag,
  list,
  Mismatch,
  nullable,
  number,
  oneOf,
  record,
  shape,
  text,
  whole,
} from "./check";

const LARGEST = 0xffff_ffff;

const verdict = oneOf<Verdict>({
  finished: true,
  panicked: true,
  deadlocked: true,
  "timed-out": true,
  stopped: true,
  failed: true,
});
const objectKind = oneOf<ObjectKind>({
  Mutex: true,
  RwLock: true,
  Condvar: true,
  Barrier: true,
  Once: true,
  Channel: true,
  Atomic: true,
  Arc: true,
});
const waitKind = oneOf<WaitKind>({
  lock: true,
  read: true,
  write: true,
  condvar: true,
  receive: true,
  send: true,
  barrier: true,
  once: true,
  join: true,
  park: true,
  sleep: true,
});
const fate = oneOf<ThreadFate>({ finished: true, panicked: true, waiting: true, running: true });
const deadlockKind = oneOf<DeadlockKind>({ cycle: true, "all-asleep": true });
const failureKind = oneOf<FailureKind>({
  trap: true,
  "stack-overflow": true,
  "out-of-memory": true,
  engine: true,
});

const position = shape<Position>({ line: whole(1), column: whole(1) });
const ms: Check<number> = number;

const paramValue: Check<ParamValue> = (value, path) =>
  typeof value === "boolean" || typeof value === "string" ? value : number(value, path);

const times = shape<ThreadTimes>({
  started_ms: ms,
  lifetime_ms: ms,
  waiting_ms: ms,
  blocked_ms: ms,
  asleep_ms: ms,
  running_ms: ms,
});

/** How many threads and objects a report has: what its other parts may point at. */
interface Census {
  threads: number;
  objects: number;
}

function reportShape({ threads, objects }: Census): Check<Report> {
  const who = whole(0, threads - 1);
  const what = whole(0, objects - 1);
  const held = shape<HeldLock>({ object: what, position: nullable(position) });
  const stuck = shape<StuckThread>({
    thread: who,
    in_cycle: flag,
    wait: waitKind,
    object: nullable(what),
    waits_for: nullable(who),
    position: nullable(position),
    holds: list(held),
  });
  return shape<Report>({
    engine: oneOf({ threads: true, model: true }),
    program: text,
    params: record(paramValue),
    verdict,
    promise: nullable(shape<Pledge>({ expected: text, observed: text, held: flag })),
    // A run that failed may have printed something by threads that nobody got to know.
    output: list(
      shape<OutputChunk>({ thread: whole(), stream: oneOf({ stdout: true, stderr: true }), text }),
    ),
    output_dropped: whole(),
    panics: list(shape<Panic>({ thread: whole(), message: text, position: nullable(position) })),
    deadlock: nullable(shape<Deadlock>({ kind: deadlockKind, stuck: list(stuck) })),
    failure: nullable(shape<Failure>({ kind: failureKind, message: text, thread: nullable(text) })),
    elapsed_ms: ms,
    threads: list(
      shape<ThreadReport>({
        name: text,
        parent: nullable(who),
        spawned_at: nullable(position),
        fate,
        waiting_for: nullable(waitKind),
        acquisitions: nullable(whole()),
        times: nullable(times),
      }),
    ),
    objects: list(shape<SharedObject>({ name: text, kind: objectKind, created_at: nullable(position) })),
    locks: list(
      shape<LockReport>({
        object: what,
        name: text,
        kind: objectKind,
        acquisitions: whole(),
        contended: whole(),
        still_waiting: whole(),
        held_ms: nullable(ms),
        held_samples: whole(),
        longest_wait_ms: nullable(ms),
        longest_wait_by: nullable(who),
        longest_wait_at: nullable(position),
        poisoned: flag,
      }),
    ),
    trace: nullable(trace({ threads, objects })),
    environment: shape<Environment>({
      host: text,
      cores: whole(1),
      clock_resolution_ms: ms,
      tracing: flag,
      thread_limit: whole(),
    }),
  });
}

function trace({ threads, objects }: Census): Check<Trace> {
  return (value, path) => {
    const lists = shape({ kinds: list(text), positions: list(position) })(value, path);
    const events = shape<Events>({
      thread: column((length) => new Uint32Array(length), 0, threads - 1),
      kind: column((length) => new Uint8Array(length), 0, lists.kinds.length - 1),
      // Spawns and joins point at threads.
      object: column((length) => new Int32Array(length), -1, Math.max(threads, objects) - 1),
      position: column((length) => new Int32Array(length), -1, lists.positions.length - 1),
      sequence: column((length) => new Uint32Array(length), 0, LARGEST),
      detail: column((length) => new Uint32Array(length), 0, LARGEST),
      time_us: column((length) => new Float64Array(length), -1, Number.MAX_VALUE),
      order: column((length) => new Uint32Array(length), 0, LARGEST),
    });
    const found = shape<Trace>({
      kinds: list(text),
      positions: list(position),
      events,
      values: values(),
      dropped: whole(),
    })(value, path);
    const rows = found.events.thread.length;
    const { order, ...columns } = found.events;
    // Empty where an engine does not know it.
    sameLength(order.length === 0 ? columns : found.events, `${path}.events`);
    ascending(found.events.thread, `${path}.events.thread`, false);
    sameLength({ event: found.values.event, text: found.values.text }, `${path}.values`);
    ascending(found.values.event, `${path}.values.event`, true);
    within(found.values.event, rows, `${path}.values.event`);
    within(found.values.text, found.values.texts.length, `${path}.values.text`);
    return found;
  };
}

function values(): Check<Values> {
  const column32 = column((length) => new Uint32Array(length), 0, LARGEST);
  return shape<Values>({ event: column32, text: column32, texts: list(text) });
}

function sameLength(columns: object, path: string): void {
  const [first, ...others] = Object.entries(columns) as [string, ArrayLike<number>][];
  for (const [name, column] of others)
    if (first !== undefined && column.length !== first[1].length)
      throw new Mismatch(
        `${path}.${name} has ${column.length} entries, but ${path}.${first[0]} has ${first[1].length}`,
      );
}

function ascending(column: Uint32Array, path: string, strictly: boolean): void {
  for (let place = 1; place < column.length; place++) {
    const [before, after] = [column[place - 1] ?? 0, column[place] ?? 0];
    if (after < before || (strictly && after === before))
      throw new Mismatch(`${path}[${place}] is ${after}, out of order after ${before}`);
  }
}

function within(column: Uint32Array, bound: number, path: string): void {
  const place = column.findIndex((value) => value >= bound);
  if (place >= 0) throw new Mismatch(`${path}[${place}] is ${column[place]}, and there are only ${bound}`);
}

/** The report that a value is, with its columns as typed arrays. Throws a `Mismatch` where it is none. */
export function checkedReport(value: unknown): Report {
  const lists = shape({ threads: list((one) => one), objects: list((one) => one) })(value, "");
  return reportShape({ threads: lists.threads.length, objects: lists.objects.length })(value, "");
}
