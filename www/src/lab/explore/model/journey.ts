// Where somebody is who steps through a program: the schedule that is laid out, and how many of its steps are taken.
// Values of this type never change; each step gives a new one.

import { type Move, readSchedule, sameMove, writeSchedule } from "./schedule";

export interface Journey {
  moves: readonly Move[];
  /** Steps taken. */
  position: number;
}

export const START: Journey = { moves: [], position: 0 };

/** Lays a schedule out, without taking a step; `null` for a text that is none. */
export function layOut(schedule: string): Journey | null {
  const moves = readSchedule(schedule);
  return moves === null ? null : { moves, position: 0 };
}

/** Goes to a position, the nearest there is. */
export function goTo(journey: Journey, position: number): Journey {
  return { ...journey, position: Math.max(0, Math.min(position, journey.moves.length)) };
}

/** Takes a step: along what is laid out if that says the same, and else on a way of its own from here. */
export function take(journey: Journey, move: Move): Journey {
  const { moves, position } = journey;
  const next = moves[position];
  const agrees = next !== undefined && next.thread === move.thread;
  if (agrees && (sameMove(next, move) || move.choices.length === 0)) return goTo(journey, position + 1);
  return { moves: [...moves.slice(0, position), move], position: position + 1 };
}

/** The steps taken, as text. */
export function taken({ moves, position }: Journey): string {
  return writeSchedule(moves.slice(0, position));
}

/** Puts what was really taken in the place of what was asked for, and keeps the rest only if all of it was. */
export function settle(journey: Journey, schedule: string, fits: boolean): Journey {
  const done = readSchedule(schedule) ?? [];
  const rest = fits ? journey.moves.slice(journey.position) : [];
  return { moves: [...done, ...rest], position: done.length };
}
