// The axes of a chart: rules, ticks and titles. All lengths are pixels.

import { nothing, type SVGTemplateResult, svg } from "lit";
import { plainNumber } from "../../model/quantities";
import { type Axis, decadeAxis, linearAxis } from "../model/axis";

/** The rectangle that the data are drawn in. */
export interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Quotient of the largest and the smallest time from which on an axis of times is logarithmic. */
const LOGARITHMIC_FROM = 60;
/** Room for the label of a tick. */
const LABEL_WIDTH = 56;
const LABEL_HEIGHT = 26;
/** Room that every drawing leaves to the right of its area, and the width of a digit. */
const EDGE = 14;
const DIGIT = 7;

/** A scale of times from `least` to `most`, in milliseconds: from zero, or logarithmic where they differ too much. */
export function timeAxis(
  least: number,
  most: number,
  from: number,
  to: number,
): Axis & { logarithmic: boolean } {
  const room = Math.abs(to - from);
  const across = from < to ? LABEL_WIDTH : LABEL_HEIGHT;
  if (least > 0 && most / least >= LOGARITHMIC_FROM) {
    const [low, high] = [least / 1.15, most * 1.15];
    return { ...decadeAxis(low, high, from, to, across), logarithmic: true };
  }
  return {
    ...linearAxis(0, most * 1.04 || 1, from, to, Math.max(2, Math.floor(room / (1.6 * across)))),
    logarithmic: false,
  };
}

/** The axis below the area, with its title under it. */
export function bottomAxis(area: Area, axis: Axis, title: string, rules = false): SVGTemplateResult {
  return svg`<g class="axis">
    ${axis.ticks.map((tick) => {
      const x = axis.at(tick);
      return svg`${rules ? svg`<line class="rule" x1=${x} x2=${x} y1=${area.top} y2=${area.bottom} />` : nothing}
        <line x1=${x} x2=${x} y1=${area.bottom} y2=${area.bottom + 5} />
        <text x=${kept(x, plainNumber(tick), area)} y=${area.bottom + 19} text-anchor="middle">${plainNumber(tick)}</text>`;
    })}
    <line x1=${area.left} x2=${area.right} y1=${area.bottom} y2=${area.bottom} />
    <text class="title" x=${area.right} y=${area.bottom + 38} text-anchor="end">${title}</text>
  </g>`;
}

/** The middle of a tick's label: at the tick, unless the label would be cut off at the edge of the drawing. */
function kept(x: number, label: string, area: Area): number {
  return Math.min(x, area.right + EDGE - (label.length * DIGIT) / 2);
}

/** The axis to the left of the area, with rules across it and its title above it. */
export function leftAxis(area: Area, axis: Axis, title: string): SVGTemplateResult {
  return svg`<g class="axis">
    ${axis.ticks.map((tick) => {
      const y = axis.at(tick);
      return svg`<line class="rule" x1=${area.left} x2=${area.right} y1=${y} y2=${y} />
        <text x=${area.left - 8} y=${y + 4} text-anchor="end">${plainNumber(tick)}</text>`;
    })}
    <text class="title" x="0" y="13">${title}</text>
  </g>`;
}

/** Moves labels apart that would overlap: their heights in the given order, at least `distance` apart and within. */
export function spread(heights: readonly number[], distance: number, top: number, bottom: number): number[] {
  const order = heights.map((_, place) => place).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  let least = top;
  for (const place of order) {
    placed[place] = Math.max(placed[place] ?? 0, least);
    least = (placed[place] ?? 0) + distance;
  }
  let most = bottom;
  for (const place of [...order].reverse()) {
    placed[place] = Math.min(placed[place] ?? 0, most);
    most = (placed[place] ?? 0) - distance;
  }
  return placed;
}
