// Who owns each `Arc` at any step. A snapshot is kept every so many changes, so that any step is at most one stretch of
// changes away; a stretch is as long as the list of owners at its beginning, which bounds the memory by the number of
// changes.

import type { Timeline } from "../../../generated/Timeline";
import { firstAbove } from "../../model/binary-search";

/** A handle of an `Arc`. */
export interface Handle {
  thread: number;
  /** The event from which on the thread had it. */
  since: number;
  /** Whether it was moved into the thread by the spawn, as is concluded from who dropped it. */
  moved: boolean;
}

const SHORTEST_STRETCH = 256;

interface Snapshot {
  /** How many changes came before it. */
  at: number;
  /** Rows of `timeline.owners`. */
  rows: number[];
}

export class Owners {
  readonly #timeline: Timeline;
  readonly #rows: number;
  /**
   * By `Arc`: its changes, in order, each as one number, because there may be a million: twice the step, plus one for
   * a loss, times the number of rows, plus the row. Gains thus precede losses of the same step, lest the list seem
   * empty while a handle goes from one thread to another.
   */
  readonly #changes = new Map<number, Float64Array>();
  readonly #snapshots = new Map<number, Snapshot[]>();

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
    const { object, since, until } = timeline.owners;
    this.#rows = Math.max(1, object.length);
    const counts = new Map<number, number>();
    for (let row = 0; row < object.length; row += 1) {
      const arc = object[row] as number;
      counts.set(arc, (counts.get(arc) ?? 0) + ((until[row] as number) < 0 ? 1 : 2));
    }
    for (const [arc, length] of counts) this.#changes.set(arc, new Float64Array(length));
    const filled = new Map<number, number>();
    const note = (arc: number, event: number, row: number, lost: 0 | 1) => {
      const place = filled.get(arc) ?? 0;
      const changes = this.#changes.get(arc) as Float64Array;
      changes[place] = (2 * (timeline.step[event] as number) + lost) * this.#rows + row;
      filled.set(arc, place + 1);
    };
    for (let row = 0; row < object.length; row += 1) {
      const arc = object[row] as number;
      note(arc, since[row] as number, row, 0);
      if ((until[row] as number) >= 0) note(arc, until[row] as number, row, 1);
    }
    for (const [arc, changes] of this.#changes) {
      changes.sort();
      this.#snapshots.set(arc, this.#takeSnapshots(changes));
    }
  }

  /** The owners of an `Arc` after a step. */
  at(arc: number, step: number): Handle[] {
    const changes = this.#changes.get(arc);
    if (changes === undefined) return [];
    const limit = (2 * step + 2) * this.#rows - 1;
    const end = firstAbove(0, changes.length, limit, (index) => changes[index] as number);
    const snapshots = this.#snapshots.get(arc) ?? [];
    const later = firstAbove(0, snapshots.length, end, (index) => snapshots[index]?.at ?? 0);
    const snapshot = snapshots[later - 1] ?? { at: 0, rows: [] };
    const rows = new Set(snapshot.rows);
    for (let index = snapshot.at; index < end; index += 1) this.#apply(changes[index] as number, rows);
    const { thread, since, inferred } = this.#timeline.owners;
    return [...rows].map((row) => ({
      thread: thread[row] as number,
      since: since[row] as number,
      moved: inferred[row] === 1,
    }));
  }

  #takeSnapshots(changes: Float64Array): Snapshot[] {
    const snapshots: Snapshot[] = [];
    const rows = new Set<number>();
    let next = SHORTEST_STRETCH;
    changes.forEach((change, at) => {
      if (at === next) {
        snapshots.push({ at, rows: [...rows] });
        next = at + Math.max(SHORTEST_STRETCH, rows.size);
      }
      this.#apply(change, rows);
    });
    return snapshots;
  }

  #apply(change: number, rows: Set<number>): void {
    const row = change % this.#rows;
    if (Math.floor(change / this.#rows) % 2 === 0) rows.add(row);
    else rows.delete(row);
  }
}

/** The handles that one thread has. */
export interface Share {
  thread: number;
  handles: number;
  /** Whether any of them was moved into the thread by its spawn. */
  moved: boolean;
}

/** Handles by thread. */
export function byThread(handles: readonly Handle[]): Share[] {
  const shares = new Map<number, Share>();
  for (const { thread, moved } of handles) {
    const share = shares.get(thread) ?? { thread, handles: 0, moved: false };
    share.handles += 1;
    share.moved ||= moved;
    shares.set(thread, share);
  }
  return [...shares.values()];
}
