// What a campaign of runs is to do: a list of points (programs with values for their parameters), each run so many times.
// The points take turns, A B C A B C and never A A B B C C, so that whatever changes slowly while the campaign goes on (a
// processor that grows hot, another program that starts) falls on all of them alike.

import type { Program } from "../../../generated/Program";
import type { GivenFile, RunRequest } from "../../engine-face";
import { liveThreads } from "../../model/live-threads";
import type { Values } from "../../model/parameters";

/** Runs that a campaign may have. */
export const MOST_RUNS = 2000;

/** A program with a value for each of its parameters. */
export interface Point {
  program: Program;
  values: Values;
}

export interface Plan<P extends Point = Point> {
  points: readonly P[];
  /** Runs of each point that count. */
  runs: number;
  tracing: boolean;
  /** Time limit of one run, in milliseconds. */
  limitMs: number;
  /** Files for programs that read them; the sample tree if there are none. */
  given: { files: GivenFile[]; args: string[] } | null;
}

/** One run: of which point, and in which round, from 0. */
export interface Turn {
  point: number;
  round: number;
}

/** All runs that count, in the order in which they are made. */
export function turns(points: number, runs: number): Turn[] {
  return Array.from({ length: points * runs }, (_, turn) => ({
    point: turn % points,
    round: Math.floor(turn / points),
  }));
}

/**
 * The points that are run once beforehand and not counted, one for each program: the browser compiles a program better
 * while it runs, so that a first run is slower than all others.
 */
export function warmUps(points: readonly Point[]): number[] {
  return points.flatMap(({ program }, place) =>
    points.findIndex((other) => other.program === program) === place ? [place] : [],
  );
}

/** The most threads that any point has alive at once: an engine made ready for it serves all of them. */
export function mostThreads(points: readonly Point[]): number {
  return Math.max(1, ...points.map(({ program, values }) => liveThreads(program.live_threads, values)));
}

/** What the engine is asked for at a point of the plan. */
export function requestFor(plan: Plan, { program, values }: Point): RunRequest {
  return {
    program: program.name,
    params: values,
    liveThreads: mostThreads(plan.points),
    usesRayon: plan.points.some((point) => point.program.uses_rayon),
    tracing: plan.tracing,
    limitMs: plan.limitMs,
    freshInstance: program.has_statics,
    ...(program.files && plan.given !== null ? plan.given : {}),
  };
}
