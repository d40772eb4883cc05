// What somebody has chosen for a repetition, a sweep or a comparison, as far as it departs from what is proposed. A proposal
// follows from the program, its values and the machine; what was chosen stays when these change.

import type { Param } from "../../../generated/Param";
import type { Program } from "../../../generated/Program";
import type { Values } from "../../model/parameters";
import { defaultSweep, type NumberParam, type SweepSpec, sweepable } from "./sweep";

export interface Choices {
  repeat: Partial<RepeatSpec>;
  sweep: Partial<SweepSpec>;
  compare: Partial<CompareSpec>;
}

export interface RepeatSpec {
  runs: number;
}

export interface CompareSpec {
  /** Runs of each program. */
  runs: number;
  tracing: boolean;
  /** The names of the programs that take part, in the order of the family. */
  programs: readonly string[];
}

/** A change of some of the choices. */
export interface Choice {
  choices: Partial<Choices>;
  /** False while somebody still types. */
  settled: boolean;
}

export const NO_CHOICES: Choices = { repeat: {}, sweep: {}, compare: {} };

export const REPEAT_PROPOSAL: RepeatSpec = { runs: 100 };
/** Processors that can work at once, as far as is known. */
const PROCESSORS = globalThis.navigator?.hardwareConcurrency || 1;

type Kind = Param["kind"];

const TRACING: Kind = { type: "bool" };
const RUNS_OF_EACH: Kind = { type: "integer", min: 1, max: 200, unit: null };

/** What each field of a form takes. */
export const REPEAT_KINDS: Readonly<Record<keyof RepeatSpec, Kind>> = {
  runs: { type: "integer", min: 2, max: 10_000, unit: null },
};
export const COMPARE_KINDS: Readonly<Record<"runs" | "tracing", Kind>> = {
  runs: RUNS_OF_EACH,
  tracing: TRACING,
};

export function sweepKinds({
  kind,
}: NumberParam): Readonly<Record<"from" | "to" | "step" | "runs" | "tracing", Kind>> {
  const reach = kind.max - kind.min;
  const least = kind.type === "integer" ? 1 : reach / 1000;
  return {
    from: kind,
    to: kind,
    step: { ...kind, min: least, max: Math.max(1, reach) },
    runs: RUNS_OF_EACH,
    tracing: TRACING,
  };
}

/** The sweep of the chosen parameter, or else of the first, that is made unless somebody chooses otherwise. */
export function proposedSweep(
  program: Program,
  values: Values,
  name: string | undefined,
): { param: NumberParam; proposal: SweepSpec } | null {
  const all = sweepable(program);
  const param = all.find((candidate) => candidate.name === name) ?? all[0];
  return param === undefined ? null : { param, proposal: defaultSweep(program, param, values, PROCESSORS) };
}

/** What of `spec` departs from what is proposed for its parameter. */
export function chosenSweep(program: Program, values: Values, spec: SweepSpec): Partial<SweepSpec> {
  const found = proposedSweep(program, values, spec.param);
  if (found === null) return {};
  const first = sweepable(program)[0];
  return {
    ...(found.param === first ? {} : { param: found.param.name }),
    ...departures(spec, found.proposal),
  };
}

export function proposedComparison(family: readonly Program[]): CompareSpec {
  return { runs: 10, tracing: false, programs: family.map(({ name }) => name) };
}

/** The properties of `chosen` that `proposal` has otherwise. */
export function departures<Spec extends object>(chosen: Partial<Spec>, proposal: Spec): Partial<Spec> {
  const pairs = Object.entries(chosen) as [keyof Spec, unknown][];
  return Object.fromEntries(
    pairs.filter(([name, value]) => String(value) !== String(proposal[name])),
  ) as Partial<Spec>;
}

/** What stays chosen when another program takes its place: how often to run, but not what. */
export function withoutProgram({ repeat, sweep, compare }: Choices): Choices {
  return { repeat, sweep: manner(sweep), compare: manner(compare) };
}

function manner({ runs, tracing }: { runs?: number; tracing?: boolean }): {
  runs?: number;
  tracing?: boolean;
} {
  return { ...(runs === undefined ? {} : { runs }), ...(tracing === undefined ? {} : { tracing }) };
}
