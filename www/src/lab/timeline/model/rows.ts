// The rows of the drawing, from top to bottom: a row a thread, in it a strip for what the thread does and a thinner one
// for each lock that it holds at the same time. Lengths are CSS pixels.

import type { Timeline } from "../../../generated/Timeline";

export const STATE_HEIGHT = 18;
export const HOLD_HEIGHT = 14;
/** Between the strips of a row. */
const STRIP_GAP = 1;
/** Above the first strip of a row and below its last. */
const ROW_GAP = 6;

/** A lane's strip. */
export interface Strip {
  lane: number;
  /** 0 for the state of the thread. */
  depth: number;
  y: number;
  height: number;
}

export interface Row {
  thread: number;
  y: number;
  height: number;
  strips: Strip[];
}

export interface Rows {
  rows: Row[];
  height: number;
}

/** Lays out all threads that have a lane, in the order of their numbers. */
export function rowsOf({ lanes }: Timeline): Rows {
  const rows: Row[] = [];
  let y = 0;
  for (let lane = 0; lane < lanes.thread.length; lane++) {
    const thread = lanes.thread[lane] as number;
    const depth = lanes.depth[lane] as number;
    let row = rows.at(-1);
    if (row === undefined || row.thread !== thread) {
      row = { thread, y, height: 2 * ROW_GAP - STRIP_GAP, strips: [] };
      rows.push(row);
    }
    const height = depth === 0 ? STATE_HEIGHT : HOLD_HEIGHT;
    row.strips.push({ lane, depth, y: row.y + row.height - ROW_GAP + STRIP_GAP, height });
    row.height += height + STRIP_GAP;
    y = row.y + row.height;
  }
  return { rows, height: y };
}

/** The row at a height, and the strip in it if one is there. */
export function rowAt({ rows }: Rows, y: number): { row: Row; strip: Strip | null } | null {
  const row = rows.find((candidate) => y >= candidate.y && y < candidate.y + candidate.height);
  if (row === undefined) return null;
  const strip = row.strips.find((candidate) => y >= candidate.y && y < candidate.y + candidate.height);
  return { row, strip: strip ?? null };
}
