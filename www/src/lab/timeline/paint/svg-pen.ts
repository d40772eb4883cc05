// Draws the same as an SVG, to be saved. Columns next to each other that look alike become one rectangle.

import { escaped } from "../../drawing/escaped";
import { LOOKS, MIXED, NOTHING } from "../model/classes";
import type { Columns } from "../model/columns";
import type { Ink, LookPaint, Palette } from "./palette";
import { PATTERNS, type PatternName, TILE } from "./patterns";
import type { LineStyle, Pen, TextStyle } from "./pen";
import { stack } from "./stack";

/** A number with at most two decimals. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export class SvgPen implements Pen {
  readonly pixel = 1;
  readonly #parts: string[] = [];
  readonly #patterns = new Map<string, string>();
  readonly #heights = new Uint8Array(NOTHING + 1);
  readonly #ruler = document.createElement("canvas").getContext("2d");
  #clips = 0;

  constructor(
    private readonly palette: Palette,
    private readonly width: number,
    private readonly height: number,
  ) {}

  /** What was drawn, as a document that stands alone. `title` and `summary` are for whoever does not see it. */
  document(title: string, summary: string): string {
    const patterns = [...this.#patterns.entries()].map(([key, id]) => this.#definition(key, id));
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${short(this.width)}" height="${short(this.height)}"`,
      ` viewBox="0 0 ${short(this.width)} ${short(this.height)}" role="img"`,
      ` font-family="${escaped(this.palette.font)}">`,
      `<title>${escaped(title)}</title><desc>${escaped(summary)}</desc>`,
      `<defs>${patterns.join("")}</defs>`,
      ...this.#parts,
      "</svg>",
    ].join("\n");
  }

  #definition(key: string, id: string): string {
    const [name, ...stroke] = key.split(" ");
    const { path, width } = PATTERNS[name as PatternName] ?? { path: "", width: 0 };
    return (
      `<pattern id="${id}" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse">` +
      `<path d="${path}" fill="none" stroke="${stroke.join(" ")}" stroke-width="${width}" stroke-linecap="round"/></pattern>`
    );
  }

  ink(name: Ink): string {
    return this.palette.inks[name];
  }

  look(look: number, faded: boolean): LookPaint {
    return (faded ? this.palette.faded : this.palette.looks)[look] as LookPaint;
  }

  fill(x: number, y: number, width: number, height: number, colour: string, opacity = 1): void {
    const see = opacity === 1 ? "" : ` fill-opacity="${short(opacity)}"`;
    this.#parts.push(
      `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${colour}"${see}/>`,
    );
  }

  stretch(x: number, y: number, width: number, height: number, paint: LookPaint, reading: boolean): void {
    this.fill(x, y, width, height, paint.fill);
    const name = reading ? "vertical" : paint.pattern;
    if (name === "plain" || width < 2) return;
    const key = `${name} ${paint.stroke}`;
    const id = this.#patterns.get(key) ?? `pattern-${this.#patterns.size}`;
    this.#patterns.set(key, id);
    this.fill(x, y, width, height, `url(#${id})`);
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
    for (let column = from; column < to; ) {
      const key = this.#key(columns, column, height);
      let end = column + 1;
      while (end < to && this.#key(columns, end, height) === key) end++;
      let bottom = y + height;
      for (const part of key === "" ? [] : key.split(",")) {
        const [look = 0, high = 0] = part.split(":").map(Number);
        bottom -= high;
        this.fill(x + column, bottom, end - column, high, this.look(look, faded(look)).fill);
      }
      column = end;
    }
  }

  /** Looks and heights of a column, from the bottom up. */
  #key(columns: Columns, column: number, height: number): string {
    const look = columns.look[column] as number;
    if (look === NOTHING) return "";
    if (look !== MIXED) return `${look}:${height}`;
    stack(columns, column, Math.round(height), this.#heights);
    const parts: string[] = [];
    for (let part = 0; part <= LOOKS; part++) {
      if (this.#heights[part] !== 0) parts.push(`${part}:${this.#heights[part]}`);
    }
    return parts.join(",");
  }

  frame(x: number, y: number, width: number, height: number, style: LineStyle): void {
    const inset = style.width / 2;
    this.#parts.push(
      `<rect x="${short(x + inset)}" y="${short(y + inset)}" width="${short(width - style.width)}" ` +
        `height="${short(height - style.width)}" fill="none" ${this.#stroke(style)}/>`,
    );
  }

  line(x1: number, y1: number, x2: number, y2: number, style: LineStyle): void {
    this.#parts.push(
      `<line x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}" ${this.#stroke(style)}/>`,
    );
  }

  #stroke({ ink, width, dashed = false }: LineStyle): string {
    return `stroke="${ink}" stroke-width="${short(width)}"${dashed ? ' stroke-dasharray="4 3"' : ""}`;
  }

  polygon(points: readonly number[], colour: string): void {
    this.#parts.push(`<polygon points="${points.map(short).join(" ")}" fill="${colour}"/>`);
  }

  text(
    x: number,
    y: number,
    words: string,
    { size, ink, bold = false, align = "start", halo }: TextStyle,
  ): void {
    const around =
      halo === undefined
        ? ""
        : ` stroke="${halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;
    this.#parts.push(
      `<text x="${short(x)}" y="${short(y)}" font-size="${size}" fill="${ink}" text-anchor="${align}" ` +
        `dominant-baseline="central"${bold ? ' font-weight="600"' : ""}${around}>${escaped(words)}</text>`,
    );
  }

  measure(words: string, size: number, bold = false): number {
    if (this.#ruler === null) return words.length * size * 0.6;
    this.#ruler.font = `${bold ? "600 " : ""}${size}px ${this.palette.font}`;
    return this.#ruler.measureText(words).width;
  }

  within(x: number, y: number, width: number, height: number, draw: () => void): void {
    const id = `clip-${this.#clips++}`;
    this.#parts.push(
      `<clipPath id="${id}"><rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"/></clipPath>`,
      `<g clip-path="url(#${id})">`,
    );
    draw();
    this.#parts.push("</g>");
  }
}
