// Pictures of a timeline to be saved: what is in the window, over the whole height of the rows.

import { CanvasPen } from "./paint/canvas-pen";
import { paint } from "./paint/painter";
import type { Palette } from "./paint/palette";
import type { Scene } from "./paint/scene";
import { Brush } from "./paint/strip-painter";
import { SvgPen } from "./paint/svg-pen";

/** Pixels of a PNG for each pixel of the drawing. */
const PNG_SCALE = 2;

/** The scene as an SVG document; `title` and `summary` are for whoever does not see it. */
export function svgOf(scene: Scene, palette: Palette, title: string, summary: string): string {
  const pen = new SvgPen(palette, scene.width, scene.height);
  paint(pen, scene, new Brush());
  return pen.document(title, summary);
}

/** The scene as a PNG. Rejects where the browser cannot make so large a picture. */
export function pngOf(scene: Scene, palette: Palette): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(scene.width * PNG_SCALE);
  canvas.height = Math.round(scene.height * PNG_SCALE);
  paint(new CanvasPen(canvas, palette, PNG_SCALE), scene, new Brush());
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error("the picture is too large")) : resolve(blob))),
  );
}
