// The colours of the drawing, taken from the custom properties of the element, so that a dark scheme and forced colours
// reach the canvas too. Every look has a fill, a pattern with its own ink, and an ink for text upon it.

import { FIRST_LOCK, LOCK_COLOURS, LOOKS, STATES, type ThreadState, UNTIMED } from "../model/classes";
import type { PatternName } from "./patterns";

export type Ink =
  | "ink"
  | "ink-soft"
  | "panel"
  | "paper"
  | "rule"
  | "rule-strong"
  | "accent"
  | "error"
  | "mark";
const INKS: readonly Ink[] = [
  "ink",
  "ink-soft",
  "panel",
  "paper",
  "rule",
  "rule-strong",
  "accent",
  "error",
  "mark",
];

export interface LookPaint {
  /** Colours as `rgb(r, g, b)`. */
  fill: string;
  /** Of the pattern. */
  stroke: string;
  text: string;
  pattern: PatternName;
  /** The fill as a pixel of an `ImageData`, red in the lowest byte. */
  pixel: number;
}

export const PATTERN_OF: Record<ThreadState, PatternName> = {
  running: "plain",
  waiting: "diagonal",
  "waiting-condvar": "dots",
  "waiting-channel": "horizontal",
  "waiting-barrier": "vertical",
  "waiting-once": "cross",
  joining: "back-diagonal",
  parked: "grid",
  asleep: "plain",
};

/** The custom property of each state's fill. */
export const PROPERTY_OF: Record<ThreadState, string> = {
  running: "--lane-running",
  waiting: "--lane-waiting",
  "waiting-condvar": "--lane-blocked",
  "waiting-channel": "--lane-blocked",
  "waiting-barrier": "--lane-blocked",
  "waiting-once": "--lane-blocked",
  joining: "--lane-blocked",
  parked: "--lane-blocked",
  asleep: "--lane-asleep",
};

export class Palette {
  readonly inks: Record<Ink, string>;
  readonly font: string;
  /** By look, `UNTIMED` included. */
  readonly looks: readonly LookPaint[];
  /** The same with most of the colour taken out, for what is not searched for. */
  readonly faded: readonly LookPaint[];
  readonly background: number;

  constructor(element: Element) {
    const style = getComputedStyle(element);
    const resolve = resolver();
    const colour = (property: string) => resolve(style.getPropertyValue(property).trim() || "CanvasText");
    this.inks = Object.fromEntries(INKS.map((ink) => [ink, text(colour(`--${ink}`))])) as Record<Ink, string>;
    this.font = style.fontFamily;
    const panel = colour("--panel");
    this.background = pixel(panel);
    const paint = (fill: Rgb, stroke: Rgb, ink: Rgb, pattern: PatternName): LookPaint => ({
      fill: text(fill),
      stroke: text(stroke),
      text: text(ink),
      pattern,
      pixel: pixel(fill),
    });
    const looks: LookPaint[] = [];
    const faded: LookPaint[] = [];
    const add = (fill: Rgb, stroke: Rgb, ink: Rgb, pattern: PatternName) => {
      looks.push(paint(fill, stroke, ink, pattern));
      const pale = (from: Rgb) => mix(from, panel, 0.82);
      faded.push(paint(pale(fill), pale(stroke), mix(colour("--ink-soft"), panel, 0.3), pattern));
    };
    for (const state of STATES) {
      const fill = colour(PROPERTY_OF[state]);
      // Quiet states are as dark as the scheme, the others as bright in both.
      const quiet = PATTERN_OF[state] === "plain";
      const ink = colour(quiet ? "--lane-running-text" : "--lane-text");
      add(fill, mix(fill, panel, 0.55), ink, PATTERN_OF[state]);
    }
    for (let lock = 0; lock < LOCK_COLOURS; lock++) {
      const fill = colour(`--lock-${lock}`);
      add(fill, mix(fill, panel, 0.6), colour(`--lock-${lock}-text`), "plain");
    }
    add(colour("--lane-untimed"), colour("--lane-untimed-line"), colour("--ink-soft"), "sparse");
    if (looks.length !== UNTIMED + 1 || UNTIMED !== LOOKS || FIRST_LOCK !== STATES.length) {
      throw new Error("every look needs its colours");
    }
    this.looks = looks;
    this.faded = faded;
  }
}

type Rgb = readonly [number, number, number];

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(from[index] * (1 - share) + to[index] * share);
  return [part(0), part(1), part(2)];
}

function text([red, green, blue]: Rgb): string {
  return `rgb(${red}, ${green}, ${blue})`;
}

/** Little-endian, as every machine that a browser runs on. */
function pixel([red, green, blue]: Rgb): number {
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/** Any CSS colour, also a system colour, as a browser would show it. */
function resolver(): (colour: string) => Rgb {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return (colour) => {
    if (context === null) return [0, 0, 0];
    context.fillStyle = "#000";
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
}
