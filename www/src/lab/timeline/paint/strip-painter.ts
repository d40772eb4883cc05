// Draws one lane: wide stretches with pattern and label, columns where spans are too narrow for that, and hairlines for
// what was shorter than a step of the clock.

import { firstAbove, firstNotBelow } from "../../model/binary-search";
import { spanLabels } from "../../words/events";
import { FIRST_LOCK, LOOKS, MIXED, NOTHING, UNTIMED } from "../model/classes";
import { Columns } from "../model/columns";
import type { Strip } from "../model/rows";
import { beginUpper, endLower } from "../model/scale";
import type { Pen } from "./pen";
import { gutterOf, type Scene, xOf } from "./scene";

/** Stretches from this width on, in pixels of the device, are drawn with their pattern. */
const STRETCH = 3;
/** From this width on, in CSS pixels, a label is tried. */
const LABEL = 22;
/** Hairlines are drawn while a lane has at most this many spans in view. */
const HAIRLINES = 400;

/** What painting needs from one picture to the next, so that nothing large is made for each. */
export class Brush {
  #columns = new Columns(0);

  columns(width: number): Columns {
    if (this.#columns.width !== width) this.#columns = new Columns(width);
    return this.#columns;
  }
}

export function drawStrip(pen: Pen, scene: Scene, brush: Brush, strip: Strip, y: number): void {
  const { timeline, sums, window, width } = scene;
  const first = timeline.lanes.first_span[strip.lane] as number;
  const last = timeline.lanes.first_span[strip.lane + 1] as number;
  const gutter = gutterOf(width);
  const wide = Math.max(1, Math.round((width - gutter) / pen.pixel));
  const columns = brush.columns(wide);
  columns.fill(sums, strip.lane, first, last, window.from, (window.to - window.from) / wide);

  const fadedLook = (look: number) => scene.looks.size > 0 && !scene.looks.has(look);
  drawNarrow(pen, columns, gutter, y, strip.height, fadedLook);
  for (let column = 0; column < wide; ) {
    const end = runEnd(columns, column);
    const look = columns.look[column] as number;
    if (look !== NOTHING && look !== MIXED && end - column >= STRETCH) {
      const span = columns.span[column] as number;
      const x = gutter + column * pen.pixel;
      drawStretch(
        pen,
        scene,
        { x, y, width: (end - column) * pen.pixel, height: strip.height },
        look,
        span,
        fadedLook(look),
      );
    }
    column = end;
  }
  if (scene.scale.axis === "time") drawHairlines(pen, scene, strip, y, first, last);
}

/** The end of the stretch of columns that show the same span. */
function runEnd({ look, span, width }: Columns, column: number): number {
  const same = look[column];
  const which = span[column];
  let end = column + 1;
  while (end < width && look[end] === same && span[end] === which) end++;
  return end;
}

/** Draws in one go what lies between the first and the last column that is too narrow for a stretch. */
function drawNarrow(
  pen: Pen,
  columns: Columns,
  x: number,
  y: number,
  height: number,
  faded: (look: number) => boolean,
): void {
  let from = -1;
  let to = -1;
  for (let column = 0; column < columns.width; ) {
    const end = runEnd(columns, column);
    const look = columns.look[column];
    if (look === MIXED || (look !== NOTHING && end - column < STRETCH)) {
      if (from < 0) from = column;
      to = end;
    }
    column = end;
  }
  if (from >= 0) pen.columns(columns, from, to, x, y, height, faded);
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function drawStretch(pen: Pen, scene: Scene, box: Box, look: number, span: number, fadedLook: boolean): void {
  const { spans, states } = scene.timeline;
  const object = span < 0 ? -1 : (spans.object[span] as number);
  const searching = scene.objects.size > 0;
  const state = span < 0 ? "" : states[spans.state[span] as number];
  // While joining, the object is a thread.
  const found = searching && state !== "joining" && scene.objects.has(object);
  const faded = fadedLook || (searching && !found && look !== 0);
  const paint = pen.look(look, faded);
  pen.stretch(box.x, box.y, box.width, box.height, paint, state === "reading");
  if (look !== UNTIMED && box.width > 4) {
    // Neighbours of one look stay apart.
    pen.fill(box.x, box.y, pen.pixel, box.height, pen.ink("panel"), 0.85);
  }
  if (found) pen.frame(box.x, box.y, box.width, box.height, { ink: pen.ink("ink"), width: 2 });
  if (span < 0 || box.width < LABEL || (look === 0 && box.width < 64)) return;
  const size = look >= FIRST_LOCK && look < LOOKS ? 10 : 11;
  const label = spanLabels(scene.report, scene.timeline, span).find(
    (words) => pen.measure(words, size) <= box.width - 10,
  );
  if (label === undefined) return;
  const plain = paint.pattern === "plain" && state !== "reading";
  pen.text(box.x + 6, box.y + box.height / 2 + 0.5, label, {
    size,
    ink: paint.text,
    ...(plain ? {} : { halo: paint.fill }),
  });
}

/** What was timed at both ends and is shorter than a pixel has no width, and is there all the same. */
function drawHairlines(pen: Pen, scene: Scene, strip: Strip, y: number, first: number, last: number): void {
  const { scale, window, sums } = scene;
  const begin = (span: number) => beginUpper(scale, span);
  const from = firstNotBelow(first, last, window.from, begin);
  const to = firstAbove(from, last, window.to, begin);
  if (to - from > HAIRLINES) return;
  const size = (pen.pixel / (scene.width - gutterOf(scene.width))) * (window.to - window.from);
  let drawn = -1;
  for (let span = from; span < to; span++) {
    const start = begin(span);
    const length = endLower(scale, span) - start;
    // Below zero it was not timed; a pixel and more has been drawn.
    if (length < 0 || length >= size) continue;
    const eventBegin = scale.spans.begin[span] as number;
    if (scale.lower[eventBegin] !== scale.upper[eventBegin]) continue;
    const end = scale.spans.end[span] as number;
    if (end >= 0 && scale.lower[end] !== scale.upper[end]) continue;
    const look = sums.looks[span] as number;
    const x = Math.round(xOf(scene, start) / pen.pixel) * pen.pixel;
    if (x === drawn) continue;
    drawn = x;
    pen.fill(
      x,
      y,
      pen.pixel,
      strip.height,
      pen.look(look, scene.looks.size > 0 && !scene.looks.has(look)).fill,
    );
  }
}
