// The stretch of an axis that is in view, and how it moves. Every window lies within its axis and is at least as long as
// the shortest stretch that can be looked at.

import type { Scale } from "./scale";

export interface Window {
  from: number;
  to: number;
}

/** The whole axis. */
export function fit(scale: Scale): Window {
  return { from: 0, to: scale.end };
}

/** The nearest window that is legal. */
export function clamp({ from, to }: Window, { end, shortest }: Scale): Window {
  const length = Math.min(Math.max(to - from, Math.min(shortest, end)), end);
  const middle = (from + to) / 2;
  const begin = to - from === length ? from : middle - length / 2;
  const clamped = Math.min(Math.max(begin, 0), end - length);
  return { from: clamped, to: clamped + length };
}

/** Moves by a share of the window's own length: 1 is the next window to the right. */
export function pan(window: Window, share: number, scale: Scale): Window {
  const by = (window.to - window.from) * share;
  return clamp({ from: window.from + by, to: window.to + by }, scale);
}

/** Makes the window `factor` times as long, with the place at `anchor` (0 is its begin, 1 its end) staying where it is. */
export function zoom(window: Window, factor: number, anchor: number, scale: Scale): Window {
  const length = window.to - window.from;
  const wanted = Math.min(Math.max(length * factor, Math.min(scale.shortest, scale.end)), scale.end);
  const fixed = window.from + length * anchor;
  return clamp({ from: fixed - wanted * anchor, to: fixed + wanted * (1 - anchor) }, scale);
}

/** The least move that brings a place into the window, with some room around it. */
export function reveal(window: Window, place: number, scale: Scale): Window {
  const length = window.to - window.from;
  const room = length / 10;
  if (place < window.from + room && window.from > 0)
    return clamp(shift(window, place - room - window.from), scale);
  if (place > window.to - room && window.to < scale.end) {
    return clamp(shift(window, place + room - window.to), scale);
  }
  return window;
}

function shift(window: Window, by: number): Window {
  return { from: window.from + by, to: window.to + by };
}

export function sameWindow(a: Window, b: Window): boolean {
  return a.from === b.from && a.to === b.to;
}
