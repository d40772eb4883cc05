// What the painter draws with. A canvas and an SVG are two pens, so that what is exported is what is seen. Places and
// lengths are CSS pixels.

import type { Columns } from "../model/columns";
import type { Ink, LookPaint } from "./palette";

export interface TextStyle {
  size: number;
  ink: string;
  bold?: boolean;
  align?: "start" | "middle" | "end";
  /** A colour around the letters, for text upon a pattern. */
  halo?: string;
}

export interface LineStyle {
  ink: string;
  width: number;
  dashed?: boolean;
}

export interface Pen {
  /** Width of a device's pixel. */
  readonly pixel: number;
  ink(name: Ink): string;
  look(look: number, faded: boolean): LookPaint;
  fill(x: number, y: number, width: number, height: number, colour: string, opacity?: number): void;
  /** A stretch of one look with its pattern; `reading` adds the mark of a lock that is only read. */
  stretch(x: number, y: number, width: number, height: number, paint: LookPaint, reading: boolean): void;
  /** The columns `from..to` of a strip whose first column stands at `x`, each a pixel of the device wide. */
  columns(
    columns: Columns,
    from: number,
    to: number,
    x: number,
    y: number,
    height: number,
    faded: (look: number) => boolean,
  ): void;
  frame(x: number, y: number, width: number, height: number, style: LineStyle): void;
  line(x1: number, y1: number, x2: number, y2: number, style: LineStyle): void;
  polygon(points: readonly number[], colour: string): void;
  text(x: number, y: number, words: string, style: TextStyle): void;
  /** The width of a text. */
  measure(words: string, size: number, bold?: boolean): number;
  /** Draws only within a rectangle. */
  within(x: number, y: number, width: number, height: number, draw: () => void): void;
}
