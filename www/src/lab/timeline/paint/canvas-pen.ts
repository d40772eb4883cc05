// Draws on a canvas. Columns that several looks share are written as pixels, because thousands of tiny rectangles would
// take longer than a frame.

import { MIXED, NOTHING, UNTIMED } from "../model/classes";
import type { Columns } from "../model/columns";
import type { Ink, LookPaint, Palette } from "./palette";
import { PATTERNS, TILE } from "./patterns";
import type { LineStyle, Pen, TextStyle } from "./pen";
import { stack } from "./stack";

/** Widths of texts that are remembered. */
const WIDTHS_KEPT = 2000;

export class CanvasPen implements Pen {
  readonly pixel: number;
  readonly #context: CanvasRenderingContext2D;
  readonly #patterns = new Map<LookPaint | string, CanvasPattern>();
  readonly #widths = new Map<string, number>();
  readonly #heights = new Uint8Array(NOTHING + 1);
  /** The font that is set. */
  #font = "";
  readonly #colours = new Uint32Array(UNTIMED + 1);
  readonly #images = new Map<number, ImageData>();

  constructor(
    canvas: HTMLCanvasElement,
    private readonly palette: Palette,
    private readonly ratio: number,
  ) {
    const context = canvas.getContext("2d", { alpha: false });
    if (context === null) throw new Error("this browser has no canvas to draw on");
    this.#context = context;
    this.pixel = 1 / ratio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.textBaseline = "middle";
  }

  ink(name: Ink): string {
    return this.palette.inks[name];
  }

  look(look: number, faded: boolean): LookPaint {
    return (faded ? this.palette.faded : this.palette.looks)[look] as LookPaint;
  }

  fill(x: number, y: number, width: number, height: number, colour: string, opacity = 1): void {
    this.#context.globalAlpha = opacity;
    this.#context.fillStyle = colour;
    this.#context.fillRect(x, y, width, height);
    this.#context.globalAlpha = 1;
  }

  stretch(x: number, y: number, width: number, height: number, paint: LookPaint, reading: boolean): void {
    this.fill(x, y, width, height, paint.fill);
    const name = reading ? "vertical" : paint.pattern;
    if (name === "plain" || width < 2) return;
    this.#context.fillStyle = this.#pattern(name, paint);
    this.#context.fillRect(x, y, width, height);
  }

  #pattern(name: keyof typeof PATTERNS, paint: LookPaint): CanvasPattern {
    const key = `${name} ${paint.stroke}`;
    const known = this.#patterns.get(key);
    if (known !== undefined) return known;
    const tile = document.createElement("canvas");
    tile.width = tile.height = Math.round(TILE * this.ratio);
    const scale = tile.width / TILE;
    const context = tile.getContext("2d") as CanvasRenderingContext2D;
    context.scale(scale, scale);
    const { path, width } = PATTERNS[name] ?? { path: "", width: 0 };
    context.lineWidth = width;
    context.lineCap = "round";
    context.strokeStyle = paint.stroke;
    context.stroke(new Path2D(path));
    const pattern = this.#context.createPattern(tile, "repeat") as CanvasPattern;
    pattern.setTransform(new DOMMatrix().scale(1 / scale));
    this.#patterns.set(key, pattern);
    return pattern;
  }

  columns(
    columns: Columns,
    from: number,
    to: number,
    x: number,
    y: number,
    height: number,
    faded: (look: number) => boolean,
  ): void {
    const wide = columns.width;
    const high = Math.round(height * this.ratio);
    const image = this.#imageOf(wide, high);
    const pixels = new Uint32Array(image.data.buffer);
    const { background } = this.palette;
    const colours = this.#colours;
    for (let look = 0; look <= UNTIMED; look++) colours[look] = this.look(look, faded(look)).pixel;
    for (let column = from; column < to; ) {
      const look = columns.look[column] as number;
      let end = column + 1;
      if (look !== MIXED) {
        while (end < to && columns.look[end] === look) end++;
        const colour = look === NOTHING ? background : (colours[look] as number);
        for (let row = 0; row < high; row++) pixels.fill(colour, row * wide + column, row * wide + end);
      } else {
        const head = columns.head[column];
        while (end < to && columns.head[end] === head) end++;
        stack(columns, column, high, this.#heights);
        // From the top down, so that the same look always stands at the same end.
        let row = 0;
        for (let part = NOTHING; part >= 0; part--) {
          const colour = part === NOTHING ? background : (colours[part] as number);
          const bottom = row + (this.#heights[part] as number);
          for (; row < bottom; row++) {
            for (let at = row * wide + column; at < row * wide + end; at++) pixels[at] = colour;
          }
        }
      }
      column = end;
    }
    const left = Math.round(x * this.ratio);
    this.#context.putImageData(image, left, Math.round(y * this.ratio), from, 0, to - from, high);
  }

  /** Strips have two heights, and all are as wide as the drawing. */
  #imageOf(wide: number, high: number): ImageData {
    const known = this.#images.get(high);
    if (known?.width === wide) return known;
    const image = this.#context.createImageData(wide, high);
    this.#images.set(high, image);
    return image;
  }

  frame(x: number, y: number, width: number, height: number, style: LineStyle): void {
    this.#stroke(style);
    const inset = style.width / 2;
    this.#context.strokeRect(x + inset, y + inset, width - style.width, height - style.width);
  }

  line(x1: number, y1: number, x2: number, y2: number, style: LineStyle): void {
    this.#stroke(style);
    this.#context.beginPath();
    this.#context.moveTo(x1, y1);
    this.#context.lineTo(x2, y2);
    this.#context.stroke();
  }

  #stroke({ ink, width, dashed = false }: LineStyle): void {
    this.#context.strokeStyle = ink;
    this.#context.lineWidth = width;
    this.#context.setLineDash(dashed ? [4, 3] : []);
  }

  polygon(points: readonly number[], colour: string): void {
    const context = this.#context;
    context.beginPath();
    for (let i = 0; i < points.length; i += 2) context.lineTo(points[i] as number, points[i + 1] as number);
    context.closePath();
    context.fillStyle = colour;
    context.fill();
  }

  text(
    x: number,
    y: number,
    words: string,
    { size, ink, bold = false, align = "start", halo }: TextStyle,
  ): void {
    const context = this.#context;
    this.#setFont(size, bold);
    context.textAlign = align === "middle" ? "center" : align;
    if (halo !== undefined) {
      context.strokeStyle = halo;
      context.lineWidth = 4;
      context.lineJoin = "round";
      context.setLineDash([]);
      context.strokeText(words, x, y);
    }
    context.fillStyle = ink;
    context.fillText(words, x, y);
  }

  measure(words: string, size: number, bold = false): number {
    const key = `${bold ? "b" : ""}${size} ${words}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#setFont(size, bold);
    const { width } = this.#context.measureText(words);
    if (this.#widths.size >= WIDTHS_KEPT) this.#widths.clear();
    this.#widths.set(key, width);
    return width;
  }

  /** Browsers read a font anew whenever it is set, be it the same. */
  #setFont(size: number, bold: boolean): void {
    const font = `${bold ? "600 " : ""}${size}px ${this.palette.font}`;
    if (font === this.#font) return;
    this.#context.font = font;
    this.#font = font;
  }

  within(x: number, y: number, width: number, height: number, draw: () => void): void {
    this.#context.save();
    this.#context.beginPath();
    this.#context.rect(x, y, width, height);
    this.#context.clip();
    draw();
    this.#context.restore();
    this.#font = "";
  }
}
