// Draws what enabled what, as arrows from one thread to another.

import { STATE_HEIGHT } from "../model/rows";
import type { LineStyle, Pen } from "./pen";
import { type Scene, stateTop, xOf } from "./scene";

/** Arrows that are drawn at most; more of them would hide what they explain. */
const MOST = 250;
const HEAD = 6;

/** Draws the arrows in view and returns how many were left out. */
export function drawArrows(pen: Pen, scene: Scene): number {
  const { arrows, more } = scene.arrows.inView(scene.scale, scene.window, MOST);
  for (const arrow of arrows) drawArrow(pen, scene, arrow);
  return more;
}

function styleOf(pen: Pen, kind: string): LineStyle {
  if (kind === "hand-off") return { ink: pen.ink("ink"), width: 1.5 };
  if (kind === "spawn" || kind === "join") return { ink: pen.ink("rule-strong"), width: 1 };
  return { ink: pen.ink("accent"), width: 1.25 };
}

function drawArrow(pen: Pen, scene: Scene, arrow: number): void {
  const { arrows, arrow_kinds: kinds } = scene.timeline;
  const { lower, upper } = scene.scale;
  const { thread } = scene.report.trace?.events ?? {};
  const from = arrows.from[arrow] as number;
  const to = arrows.to[arrow] as number;
  const fromTop = stateTop(scene, thread?.[from] as number);
  const toTop = stateTop(scene, thread?.[to] as number);
  if (fromTop === null || toTop === null || fromTop === toTop) return;
  const down = toTop > fromTop;
  // An end that was not timed is put at its last possible moment, and the line is dashed to say so.
  const timed = lower[from] === upper[from] && lower[to] === upper[to];
  const x1 = xOf(scene, upper[from] as number);
  const x2 = Math.max(x1, xOf(scene, upper[to] as number));
  const y1 = fromTop + (down ? STATE_HEIGHT : 0);
  const y2 = toTop + (down ? 0 : STATE_HEIGHT);
  const style = { ...styleOf(pen, kinds[arrows.kind[arrow] as number] ?? ""), dashed: !timed };
  const length = Math.hypot(x2 - x1, y2 - y1);
  const ux = (x2 - x1) / length;
  const uy = (y2 - y1) / length;
  const neckX = x2 - ux * HEAD;
  const neckY = y2 - uy * HEAD;
  // The fan of a spawning thread would be nothing but margins.
  if (style.width > 1) pen.line(x1, y1, neckX, neckY, { ink: pen.ink("panel"), width: style.width + 2 });
  pen.line(x1, y1, neckX, neckY, style);
  const half = HEAD / 2;
  pen.polygon(
    [x2, y2, neckX - uy * half, neckY + ux * half, neckX + uy * half, neckY - ux * half],
    style.ink,
  );
}
