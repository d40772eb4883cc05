// Patterns that tell looks apart without their colours, as path data that a canvas and an SVG draw alike.

/** Width and height of a tile, in CSS pixels. */
export const TILE = 8;

export type PatternName =
  | "plain"
  | "diagonal"
  | "back-diagonal"
  | "dots"
  | "horizontal"
  | "vertical"
  | "cross"
  | "grid"
  | "sparse";

export interface Pattern {
  path: string;
  width: number;
}

const DIAGONAL = "M-2,2 L2,-2 M-2,10 L10,-2 M6,10 L10,6";
const BACK = "M-2,6 L2,10 M-2,-2 L10,10 M6,-2 L10,2";

export const PATTERNS: Record<PatternName, Pattern | null> = {
  plain: null,
  diagonal: { path: DIAGONAL, width: 2.4 },
  "back-diagonal": { path: BACK, width: 1.6 },
  dots: { path: "M2,2 h0.01 M6,6 h0.01", width: 2.6 },
  horizontal: { path: "M0,2 H8 M0,6 H8", width: 1.4 },
  vertical: { path: "M2,0 V8 M6,0 V8", width: 1.4 },
  cross: { path: `${DIAGONAL} ${BACK}`, width: 1.1 },
  grid: { path: "M2,0 V8 M6,0 V8 M0,2 H8 M0,6 H8", width: 1 },
  sparse: { path: BACK, width: 0.8 },
};
