// The whole run in a few pixels of height, a line a thread, drawn once for a size; the window is a frame upon it.

import type { Axis } from "../model/looks";
import type { Columns } from "./model/columns";
import { Columns as LaneColumns } from "./model/columns";
import type { Study } from "./model/study";
import { CanvasPen } from "./paint/canvas-pen";
import type { Palette } from "./paint/palette";

/** Draws the states of all threads into `canvas`, whose size is given in CSS pixels. */
export function drawOverview(
  canvas: HTMLCanvasElement,
  study: Study,
  axis: Axis,
  palette: Palette,
  size: { width: number; height: number; ratio: number },
): void {
  const { width, height, ratio } = size;
  canvas.width = Math.max(1, Math.round(width * ratio));
  canvas.height = Math.max(1, Math.round(height * ratio));
  const pen = new CanvasPen(canvas, palette, ratio);
  pen.fill(0, 0, width, height, pen.ink("panel"));
  const { rows } = study.rows;
  const sums = study.sums(axis);
  const columns: Columns = new LaneColumns(canvas.width);
  const { first_span: first } = study.timeline.lanes;
  const inner = height - 4;
  // Lines closer than two pixels would be one: then only every so many threads has one.
  const every = Math.max(1, Math.ceil((rows.length * 2) / inner));
  const shown = rows.filter((_, index) => index % every === 0);
  const line = inner / Math.max(shown.length, 1);
  for (const [index, row] of shown.entries()) {
    const strip = row.strips[0];
    if (strip === undefined) continue;
    const { lane } = strip;
    columns.fill(
      sums,
      lane,
      first[lane] as number,
      first[lane + 1] as number,
      0,
      sums.scale.end / canvas.width,
    );
    const thick = Math.max(1, Math.min(line - pen.pixel, 6));
    pen.columns(columns, 0, canvas.width, 0, 2 + index * line, thick, () => false);
  }
}
