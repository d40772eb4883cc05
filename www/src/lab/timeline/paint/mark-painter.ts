// Draws what stands upon the strips: the ends of threads, panics, the marked events, what is pointed at and what is
// chosen.

import { firstAbove, firstNotBelow } from "../../model/binary-search";
import { within } from "../model/event-sets";
import { type Row, STATE_HEIGHT } from "../model/rows";
import { lanesOf, stateAt } from "../model/span-lookup";
import type { Pen } from "./pen";
import { AXIS, FOOT, gutterOf, type Scene, xOf } from "./scene";

/** Marks of one row are at least this far from each other, in CSS pixels; closer ones are one. */
const APART = 4;

function eventsOf(scene: Scene, row: Row): [number, number] {
  const { first_event: first } = scene.timeline;
  return [first[row.thread] as number, first[row.thread + 1] as number];
}

/** A triangle above each marked event; a bar over the stretch in which one that was not timed lies. */
export function drawMarked(pen: Pen, scene: Scene, row: Row): void {
  if (scene.marked.length === 0) return;
  const { lower, upper } = scene.scale;
  const events = within(scene.marked, ...eventsOf(scene, row));
  const y = AXIS + row.y - scene.scroll;
  const ink = pen.ink("accent");
  const end = (index: number) => upper[events[index] as number] as number;
  let index = firstNotBelow(0, events.length, scene.window.from, end);
  while (index < events.length) {
    const event = events[index] as number;
    const from = lower[event] as number;
    const to = upper[event] as number;
    if (from > scene.window.to) return;
    const x1 = xOf(scene, from);
    const x2 = xOf(scene, to);
    if (from === to) pen.polygon([x1 - 4, y, x1 + 4, y, x1, y + 6], ink);
    else pen.fill(x1, y + 2, Math.max(x2 - x1, 1), 2, ink);
    // Whatever would be drawn over this one is passed over.
    const reach = from === to ? to + placeWidth(scene, APART) : to;
    index = firstAbove(index + 1, events.length, reach, end);
  }
}

/** How much of the axis so many pixels are. */
function placeWidth(scene: Scene, pixels: number): number {
  return (pixels / (scene.width - gutterOf(scene.width))) * (scene.window.to - scene.window.from);
}

/** A bar where a thread ended, a cross where it panicked. */
export function drawEnds(pen: Pen, scene: Scene, row: Row): void {
  const [first, last] = eventsOf(scene, row);
  const strip = row.strips[0];
  if (strip === undefined || first === last) return;
  const y = AXIS + strip.y - scene.scroll;
  // A full trace may stop before the thread does.
  const { trace } = scene.report;
  if (trace?.kinds[trace.events.kind[last - 1] as number] === "thread-end") {
    const x = xOf(scene, scene.scale.upper[last - 1] as number);
    pen.fill(x, y - 2, 2, STATE_HEIGHT + 4, pen.ink("ink"));
  }
  for (const panic of within(scene.panics, first, last)) {
    const x = xOf(scene, scene.scale.upper[panic] as number);
    const middle = y + STATE_HEIGHT / 2;
    for (const [dx, style] of [
      [5, { ink: pen.ink("panel"), width: 6 }],
      [5, { ink: pen.ink("error"), width: 3 }],
    ] as const) {
      pen.line(x - dx, middle - dx, x + dx, middle + dx, style);
      pen.line(x - dx, middle + dx, x + dx, middle - dx, style);
    }
  }
}

/** A frame around the span that is pointed at. */
export function drawHover(pen: Pen, scene: Scene): void {
  const { hover, scale, timeline } = scene;
  if (hover?.kind !== "span") return;
  const { begin, end, lane } = scale.spans;
  const from = scale.upper[begin[hover.span] as number] as number;
  const last = end[hover.span] as number;
  const to = last < 0 ? scale.end : (scale.lower[last] as number);
  const strip = scene.rows.rows
    .find((row) => row.thread === hover.thread)
    ?.strips.find((candidate) => candidate.lane === lane[hover.span]);
  if (strip === undefined || timeline.lanes.thread[strip.lane] !== hover.thread) return;
  const x1 = Math.max(xOf(scene, from), -4);
  const x2 = Math.min(xOf(scene, to), scene.width + 4);
  pen.frame(x1, AXIS + strip.y - scene.scroll, Math.max(x2 - x1, 3), strip.height, {
    ink: pen.ink("ink"),
    width: 1.5,
  });
}

/** A line through all rows at the chosen event, or a band where it is only known to lie between two places. */
export function drawChosen(pen: Pen, scene: Scene): void {
  const { chosen, scale, timeline, height, rows } = scene;
  if (chosen < 0 || chosen >= timeline.step.length) return;
  const x1 = xOf(scene, scale.lower[chosen] as number);
  const x2 = xOf(scene, scale.upper[chosen] as number);
  const ink = pen.ink("accent");
  const tall = height - AXIS - FOOT;
  if (x2 - x1 > 1) {
    pen.fill(x1, AXIS, x2 - x1, tall, ink, 0.14);
    for (const x of [x1, x2]) pen.line(x, AXIS, x, AXIS + tall, { ink, width: 1, dashed: true });
  } else {
    pen.fill(Math.round(x1) - 0.5, AXIS, 1, tall, ink);
  }
  const span = stateAt(timeline, chosen);
  const thread = span < 0 ? -1 : (timeline.lanes.thread[scale.spans.lane[span] as number] as number);
  const [lane] = lanesOf(timeline, thread);
  const strip = rows.rows.find((row) => row.thread === thread)?.strips.find((one) => one.lane === lane);
  if (strip === undefined) return;
  const x = (x1 + x2) / 2;
  const y = AXIS + strip.y - scene.scroll + STATE_HEIGHT / 2;
  pen.polygon([x - 7, y, x, y - 7, x + 7, y, x, y + 7], pen.ink("panel"));
  pen.polygon([x - 5, y, x, y - 5, x + 5, y, x, y + 5], ink);
}
