// Draws a scene: axis, names, strips, and what is upon them.

import { threadPaint } from "../../model/thread-colours";
import { TIMELINE } from "../../words/timeline";
import { micros } from "../model/moments";
import type { Row } from "../model/rows";
import { ticksOf } from "../model/ticks";
import { drawArrows } from "./arrow-painter";
import { drawChosen, drawEnds, drawHover, drawMarked } from "./mark-painter";
import type { Pen } from "./pen";
import { AXIS, FOOT, gutterOf, type Scene, xOf } from "./scene";
import { type Brush, drawStrip } from "./strip-painter";

/** Between two ticks at least, in pixels. */
const TICKS_APART = 84;
/** Size of the texts around the rows, in pixels. */
const SMALL = 11;

export function paint(pen: Pen, scene: Scene, brush: Brush): void {
  const { width, height, rows, scroll } = scene;
  const gutter = gutterOf(width);
  const middle = height - AXIS - FOOT;
  pen.fill(0, 0, width, height, pen.ink("panel"));
  const seen = rows.rows.filter((row) => row.y + row.height > scroll && row.y < scroll + middle);
  let leftOut = 0;
  pen.within(0, AXIS, width, middle, () => {
    drawRules(pen, scene, seen);
    for (const row of seen) {
      for (const strip of row.strips) drawStrip(pen, scene, brush, strip, AXIS + strip.y - scroll);
    }
    pen.within(gutter, AXIS, width - gutter, middle, () => {
      for (const row of seen) drawMarked(pen, scene, row);
      leftOut = drawArrows(pen, scene);
      for (const row of seen) drawEnds(pen, scene, row);
      drawHover(pen, scene);
      drawChosen(pen, scene);
    });
    for (const row of seen) drawName(pen, scene, row);
  });
  drawAxis(pen, scene);
  drawFoot(pen, scene, leftOut);
}

function drawRules(pen: Pen, scene: Scene, seen: readonly Row[]): void {
  const gutter = gutterOf(scene.width);
  for (const { x } of ticks(scene)) {
    if (x > gutter)
      pen.fill(snapped(x, pen), AXIS, pen.pixel, scene.height - AXIS - FOOT, pen.ink("rule"), 0.6);
  }
  for (const row of seen.slice(1)) {
    pen.fill(0, snapped(AXIS + row.y - scene.scroll, pen), scene.width, pen.pixel, pen.ink("rule"));
  }
}

function snapped(place: number, pen: Pen): number {
  return Math.round(place / pen.pixel) * pen.pixel;
}

function ticks(scene: Scene): { x: number; text: string }[] {
  const { scale, window, width } = scene;
  const apart = (TICKS_APART / Math.max(width - gutterOf(width), 1)) * (window.to - window.from);
  // Steps are counted from 1 for people.
  const shown = scale.axis === "order" ? { from: window.from + 1, to: window.to + 1 } : window;
  return ticksOf(scale.axis, shown, apart).map(({ place, text }) => ({
    x: xOf(scene, scale.axis === "order" ? place - 1 : place),
    text,
  }));
}

function drawAxis(pen: Pen, scene: Scene): void {
  const { width } = scene;
  const gutter = gutterOf(width);
  // Rows that are partly scrolled out of view end here: pixels that are written heed no clipping.
  pen.fill(0, 0, width, AXIS, pen.ink("panel"));
  pen.fill(0, AXIS - pen.pixel, width, pen.pixel, pen.ink("rule-strong"));
  pen.text(10, AXIS / 2, TIMELINE.axisNames[scene.scale.axis], {
    size: SMALL,
    ink: pen.ink("ink-soft"),
  });
  pen.within(gutter - 4, 0, width - gutter + 4, AXIS, () => {
    for (const { x, text } of ticks(scene)) {
      pen.fill(snapped(x, pen), AXIS - 5, pen.pixel, 5, pen.ink("rule-strong"));
      const half = pen.measure(text, SMALL) / 2;
      if (x + half > width || x - half < gutter - 4) continue;
      pen.text(x, AXIS / 2, text, { size: SMALL, ink: pen.ink("ink-soft"), align: "middle" });
    }
  });
}

/** What of the drawing is left out; and the step of the clock at its scale, or what a step of the order is. */
function drawFoot(pen: Pen, scene: Scene, leftOut: number): void {
  const { width, height } = scene;
  const y = height - FOOT;
  pen.fill(0, y, width, FOOT, pen.ink("panel"));
  pen.fill(0, y, width, pen.pixel, pen.ink("rule"));
  const middle = y + FOOT / 2;
  const note = leftOut > 0 ? TIMELINE.arrowsLeftOut(leftOut) : "";
  if (note !== "") pen.text(10, middle, note, { size: SMALL, ink: pen.ink("ink") });
  const room = width - 40 - (note === "" ? 0 : pen.measure(note, SMALL));
  const long = (scene.tick / (scene.window.to - scene.window.from)) * (width - gutterOf(width));
  const bar = scene.scale.axis === "time" && long >= 1 ? Math.min(long, width / 3) : 0;
  const texts = footTexts(scene, bar > 0);
  const words = texts.find((text) => pen.measure(text, SMALL) + bar <= room);
  const right = width - 10;
  if (words !== undefined) {
    const left = bar > 0 ? right - bar - 8 : right;
    pen.text(left, middle, words, { size: SMALL, ink: pen.ink("ink-soft"), align: "end" });
  }
  if (bar === 0 || words === undefined) return;
  const ink = pen.ink("ink");
  pen.fill(right - bar, middle, bar, pen.pixel * 2, ink);
  pen.fill(right - bar, middle - 4, pen.pixel, 8, ink);
  pen.fill(right, middle - 4, pen.pixel, 8, ink);
}

/** What the foot says of the axis, the longest first. */
function footTexts({ scale, tick }: Scene, bar: boolean): string[] {
  if (scale.axis === "order") return [TIMELINE.orderNote, TIMELINE.orderNoteShort];
  const step = TIMELINE.step(micros(tick));
  return bar ? [step, ""] : [TIMELINE.stepTiny(micros(tick)), step];
}

function drawName(pen: Pen, scene: Scene, row: Row): void {
  const gutter = gutterOf(scene.width);
  const y = AXIS + row.y - scene.scroll;
  const thread = scene.report.threads[row.thread];
  if (thread === undefined) return;
  const found = scene.threads.has(row.thread);
  pen.fill(0, y + pen.pixel, gutter - pen.pixel, row.height - pen.pixel, pen.ink(found ? "mark" : "panel"));
  const room = gutter - 18;
  const strip = row.strips[0];
  const middle = y + 6 + (strip?.height ?? 18) / 2;
  // The thread's colour in every view.
  pen.fill(0, y + 6, 4, strip?.height ?? 18, threadPaint(row.thread, pen.ink("ink-soft")));
  pen.text(10, middle, cut(pen, thread.name, room), { size: 12, ink: pen.ink("ink"), bold: true });
  if (row.height < 44 || thread.fate === "finished") return;
  const panicked = thread.fate === "panicked";
  pen.text(10, middle + 16, cut(pen, panicked ? "✕ panicked" : `… ${thread.fate}`, room), {
    size: SMALL,
    ink: pen.ink(panicked ? "error" : "ink-soft"),
  });
}

/** The longest begin of a text that fits. */
function cut(pen: Pen, words: string, room: number): string {
  if (pen.measure(words, 12, true) <= room) return words;
  let short = words;
  while (short.length > 1 && pen.measure(`${short}…`, 12, true) > room) short = short.slice(0, -1);
  return `${short}…`;
}
