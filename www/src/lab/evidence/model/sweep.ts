// A sweep: one parameter takes a range of values while all others stay as they are.

import type { Param } from "../../../generated/Param";
import type { Program } from "../../../generated/Program";
import type { Values } from "../../model/parameters";
import { isLogarithmic } from "../../model/scale";
import { niceStep } from "./axis";
import { type Campaign, remaining } from "./campaign";
import { type Measured, measured } from "./measured";
import { MOST_RUNS, type Point } from "./plan";

/** Values that a sweep may have. */
export const MOST_VALUES = 64;
/** Values that a linear sweep has unless somebody says otherwise. */
const LINEAR_VALUES = 6;

export const PROGRESSIONS = ["doubling", "steps"] as const;
export type Progression = (typeof PROGRESSIONS)[number];

/**
 * How the work grows with the threads: a fixed amount is divided among them, or each brings its own. It decides what
 * “ideal” and “serial” mean.
 */
export const WORKS = ["divided", "each"] as const;
export type Work = (typeof WORKS)[number];

export interface SweepSpec {
  param: string;
  from: number;
  to: number;
  progression: Progression;
  step: number;
  runs: number;
  tracing: boolean;
  work: Work;
}

/** A value of the parameter that is swept. */
export interface SweepPoint extends Point {
  x: number;
}

/** Why a sweep cannot be made. */
export type SweepProblem =
  | { kind: "backwards" }
  | { kind: "negative-doubling" }
  | { kind: "too-many-values"; values: number }
  | { kind: "too-many-runs"; runs: number };

export type NumberParam = Param & { kind: Extract<Param["kind"], { min: number }> };

export function isNumber(param: Param): param is NumberParam {
  return param.kind.type === "integer" || param.kind.type === "float";
}

/** The parameters that can be swept, those that set the number of threads first. */
export function sweepable(program: Program): NumberParam[] {
  const numeric = program.params.filter(isNumber);
  return [
    ...numeric.filter((param) => isAboutThreads(program, param)),
    ...numeric.filter((param) => !isAboutThreads(program, param)),
  ];
}

/** Whether the number of live threads depends on the parameter. */
export function isAboutThreads(program: Program, param: Param): boolean {
  return param.kind.type === "integer" && new Set<string>(program.live_threads.match(/\w+/g)).has(param.name);
}

/** A sweep worth making: threads by doubling to twice the processors or eight; anything else around its present value. */
export function defaultSweep(program: Program, param: NumberParam, values: Values, cores: number): SweepSpec {
  const { min, max, type } = param.kind;
  const whole = type === "integer";
  const clamp = (value: number) => Math.min(max, Math.max(min, whole ? Math.round(value) : value));
  const present = Number(values[param.name] ?? param.default);
  const spec = { param: param.name, runs: 5, tracing: false, work: workOf(program, param) } as const;
  if (isAboutThreads(program, param)) {
    const from = Math.max(1, min);
    return { ...spec, from, to: clamp(Math.max(8, 2 * cores)), progression: "doubling", step: 1 };
  }
  if (isLogarithmic(min, max, whole)) {
    const [from, to] = [clamp(present / 16), clamp(Math.max(2 * present, 1))];
    return { ...spec, from, to, progression: "doubling", step: linearStep(from, to, whole) };
  }
  return { ...spec, from: min, to: max, progression: "steps", step: linearStep(min, max, whole) };
}

/** A round step that makes about as many values as a linear sweep has. */
function linearStep(from: number, to: number, whole: boolean): number {
  const step = niceStep((to - from) / LINEAR_VALUES);
  return whole ? Math.max(1, step) : step;
}

/** A program whose other parameters count something for each thread lets each thread bring work of its own. */
function workOf(program: Program, param: Param): Work {
  const others = program.params.filter((other) => other !== param);
  return others.some((other) => /\b(each|every|per|a) (thread|worker)\b/i.test(other.doc))
    ? "each"
    : "divided";
}

/** The values of a sweep in ascending order, or why there are none. */
export function sweepValues(spec: SweepSpec): number[] | SweepProblem {
  const { from, to, progression, step, runs } = spec;
  if (from > to) return { kind: "backwards" };
  if (progression === "doubling" && from < 0) return { kind: "negative-doubling" };
  const steps = Math.floor((to - from) / step + 1e-9) + 1;
  if (progression === "steps" && steps > MOST_VALUES) return { kind: "too-many-values", values: steps };
  const values =
    progression === "doubling" ? doubled(from, to) : Array.from({ length: steps }, (_, i) => from + i * step);
  if (values.length * runs > MOST_RUNS) return { kind: "too-many-runs", runs: values.length * runs };
  // Sums of binary fractions are not shown as such.
  return values.map((value) => Number(value.toPrecision(12)));
}

function doubled(from: number, to: number): number[] {
  const values = from === 0 ? [0] : [];
  for (let value = from === 0 ? Math.min(1, to) : from; value > 0 && value <= to; value *= 2)
    values.push(value);
  return values;
}

export function sweepPoints(
  program: Program,
  values: Values,
  param: string,
  xs: readonly number[],
): SweepPoint[] {
  return xs.map((x) => ({ program, values: { ...values, [param]: x }, x }));
}

/** A sweep and what has been measured of it. */
export interface SweepResult {
  program: Program;
  param: NumberParam;
  /** Present where the parameter sets the number of threads. */
  work: Work | null;
  campaign: Campaign<SweepPoint>;
  points: (Measured & { x: number })[];
  remaining: number;
}

export function sweepResult(
  program: Program,
  param: NumberParam,
  work: Work,
  campaign: Campaign<SweepPoint>,
): SweepResult {
  const all = measured(campaign);
  return {
    program,
    param,
    work: isAboutThreads(program, param) ? work : null,
    campaign,
    points: campaign.plan.points.flatMap(({ x }, place) => {
      const found = all[place];
      return found === undefined ? [] : [{ ...found, x }];
    }),
    remaining: remaining(campaign),
  };
}
