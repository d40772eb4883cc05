// Sets of events that are marked in the drawing: those of a source line, those of an object, panics.

import type { Report } from "../../../generated/Report";
import type { Timeline } from "../../../generated/Timeline";
import type { Trace } from "../../../generated/Trace";

const NONE = new Uint32Array(0);

/** The events of a trace that `holds` takes, ascending. */
function collect(trace: Trace, holds: (event: number) => boolean): Uint32Array {
  const { length } = trace.events.thread;
  let found = new Uint32Array(64);
  let count = 0;
  for (let event = 0; event < length; event++) {
    if (!holds(event)) continue;
    if (count === found.length) {
      const larger = new Uint32Array(2 * count);
      larger.set(found);
      found = larger;
    }
    found[count++] = event;
  }
  return found.slice(0, count);
}

/** The events at a line of the source, ascending. */
export function eventsOfLine({ trace }: Report, line: number | null): Uint32Array {
  if (trace === null || line === null) return NONE;
  const there = Uint8Array.from(trace.positions, (position) => Number(position.line === line));
  if (!there.includes(1)) return NONE;
  const { position } = trace.events;
  return collect(trace, (event) => there[position[event] as number] === 1);
}

/** The panics of a run, ascending. */
export function panicsOf({ trace }: Report): Uint32Array {
  if (trace === null) return NONE;
  const panic = trace.kinds.indexOf("panic");
  const { kind } = trace.events;
  return collect(trace, (event) => kind[event] === panic);
}

/** The events on any of some objects, ascending. */
export function eventsOfObjects(timeline: Timeline, objects: ReadonlySet<number>): Uint32Array {
  const parts = [...objects].map((object) =>
    timeline.object_events.subarray(timeline.object_first[object], timeline.object_first[object + 1]),
  );
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all.sort();
}

/** The part of an ascending list of events that lies in `from..to`. */
export function within(events: Uint32Array, from: number, to: number): Uint32Array {
  const place = (event: number) => {
    let low = 0;
    let high = events.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((events[middle] as number) < event) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return events.subarray(place(from), place(to));
}
