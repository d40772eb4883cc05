// Everything that a picture of a timeline depends on.

import type { Report } from "../../../generated/Report";
import type { Timeline } from "../../../generated/Timeline";
import type { ArrowIndex } from "../model/arrows";
import type { Hit } from "../model/hits";
import type { Rows } from "../model/rows";
import type { Scale } from "../model/scale";
import type { Sums } from "../model/sums";
import type { Window } from "../model/window";

export interface Scene {
  report: Report;
  timeline: Timeline;
  scale: Scale;
  sums: Sums;
  rows: Rows;
  arrows: ArrowIndex;
  window: Window;
  /** Size of the picture, in CSS pixels. */
  width: number;
  height: number;
  /** How far the rows are scrolled up. */
  scroll: number;
  /** Looks that stand out; empty if all do. */
  looks: ReadonlySet<number>;
  /** Objects that stand out, and threads; both empty if nothing is searched for. */
  objects: ReadonlySet<number>;
  threads: ReadonlySet<number>;
  /** Events that are marked, ascending. */
  marked: Uint32Array;
  panics: Uint32Array;
  /** The chosen event; -1 for none. */
  chosen: number;
  hover: Hit | null;
  /** The step of the clock, in microseconds. */
  tick: number;
}

/** Height of the axis above the rows. */
export const AXIS = 26;
/** Height of the line below them. */
export const FOOT = 22;
/** From this width on, thread names have more room. */
const WIDE = 560;

/** Width of the column of thread names. */
export function gutterOf(width: number): number {
  return width >= WIDE ? 112 : 74;
}

/** The place on the picture of a place on the axis. */
export function xOf(scene: Scene, place: number): number {
  const { window, width } = scene;
  const gutter = gutterOf(width);
  return gutter + ((place - window.from) / (window.to - window.from)) * (width - gutter);
}

/** The place on the axis of a place on the picture. */
export function placeAt(scene: Scene, x: number): number {
  const { window, width } = scene;
  const gutter = gutterOf(width);
  return window.from + ((x - gutter) / (width - gutter)) * (window.to - window.from);
}

/** Where a thread's state is drawn: the top of its strip; `null` for a thread without a row. */
export function stateTop(scene: Scene, thread: number): number | null {
  const row = scene.rows.rows.find((candidate) => candidate.thread === thread);
  const strip = row?.strips[0];
  return strip === undefined ? null : AXIS + strip.y - scene.scroll;
}
