// What was chosen for many runs, as name and value pairs of an address: `repeat-runs`; `sweep-parameter`, `sweep-from`,
// `sweep-to`, `sweep-step` (a number, or `double`), `sweep-runs`, `sweep-tracing`, `sweep-work`; `compare-programs` with
// commas in between, `compare-runs`, `compare-tracing`. Only what departs from what is proposed is written.

import type { Param } from "../../../generated/Param";
import type { ParamValue } from "../../../generated/ParamValue";
import type { Program } from "../../../generated/Program";
import { addressName, type Parsed, parse, textOf, type Values } from "../../model/parameters";
import {
  type Choices,
  COMPARE_KINDS,
  type CompareSpec,
  departures,
  proposedComparison,
  proposedSweep,
  REPEAT_KINDS,
  REPEAT_PROPOSAL,
  type RepeatSpec,
  sweepKinds,
} from "./choices";
import { familyOf } from "./compare";
import { isAboutThreads, type SweepSpec, sweepable, WORKS } from "./sweep";

const DOUBLE = "double";

/** Takes what a check made of the text of `field`, which is its value or what is nearest to it. */
type Settle = (field: Param, parsed: Parsed) => ParamValue;

/**
 * Reads what `given` says about many runs of `program` with `values`, and removes it from there. What is about nothing
 * that the program has stays.
 */
export function readChoices(
  given: Map<string, string>,
  program: Program,
  catalogue: readonly Program[],
  values: Values,
  settle: Settle,
): Choices {
  const taken = (name: string): string | undefined => {
    const text = given.get(name);
    given.delete(name);
    return text;
  };
  /** The legal value of the field of that name, if it is given. */
  const read = (name: string, kind: Param["kind"], proposed: ParamValue): ParamValue | undefined => {
    const text = taken(name);
    const field = fieldOf(name, kind, proposed);
    return text === undefined ? undefined : settle(field, parse(field, text));
  };

  const repeat = present<RepeatSpec>({
    runs: read("repeat-runs", REPEAT_KINDS.runs, REPEAT_PROPOSAL.runs),
  });

  const readSweep = (): Partial<SweepSpec> => {
    const names = sweepable(program).map(({ name }) => name);
    const [first] = names;
    if (first === undefined) return {};
    const asked = taken("sweep-parameter");
    const choice = fieldOf(
      "sweep-parameter",
      { type: "choice", options: names.map(addressName) },
      addressName(first),
    );
    const chosen = asked === undefined ? null : settle(choice, parse(choice, addressName(asked)));
    const param = names.find((name) => addressName(name) === chosen);
    const found = proposedSweep(program, values, param);
    if (found === null) return {};
    const { proposal } = found;
    const kinds = sweepKinds(found.param);
    const step = given.get("sweep-step")?.trim().toLowerCase();
    if (step === DOUBLE) given.delete("sweep-step");
    const length = read("sweep-step", kinds.step, proposal.step);
    const progression = step === undefined ? undefined : step === DOUBLE ? "doubling" : "steps";
    const spec = present<SweepSpec>({
      from: read("sweep-from", kinds.from, proposal.from),
      to: read("sweep-to", kinds.to, proposal.to),
      progression,
      step: length,
      runs: read("sweep-runs", kinds.runs, proposal.runs),
      tracing: read("sweep-tracing", kinds.tracing, proposal.tracing),
      work: isAboutThreads(program, found.param)
        ? read("sweep-work", { type: "choice", options: [...WORKS] }, proposal.work)
        : undefined,
    });
    return {
      ...present<SweepSpec>({ param: param === first ? undefined : param }),
      ...departures(spec, proposal),
    };
  };

  const readComparison = (): Partial<CompareSpec> => {
    const family = familyOf(catalogue, program);
    if (family.length === 0) return {};
    const proposal = proposedComparison(family);
    const spec = present<CompareSpec>({
      programs: chosenPrograms(taken("compare-programs"), proposal.programs, settle),
      runs: read("compare-runs", COMPARE_KINDS.runs, proposal.runs),
      tracing: read("compare-tracing", COMPARE_KINDS.tracing, proposal.tracing),
    });
    return departures(spec, proposal);
  };

  return { repeat: departures(repeat, REPEAT_PROPOSAL), sweep: readSweep(), compare: readComparison() };
}

/** The programs of the family that a list names; names that are none of its are remarked on and left out. */
function chosenPrograms(
  text: string | undefined,
  family: readonly string[],
  settle: Settle,
): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !family.includes(name));
  const known = family.filter((name) => names.includes(name));
  const programs = known.length === 0 ? family : known;
  if (unknown.length > 0) {
    const nearest = programs.join(" and ");
    settle(fieldOf("compare-programs", { type: "choice", options: [...family] }, family.join(",")), {
      ok: false,
      problem: { kind: "not-an-option", text: unknown.join(","), nearest },
    });
  }
  return programs;
}

/** The pairs that say what was chosen and is not proposed anyway. */
export function writeChoices(
  { repeat, sweep, compare }: Choices,
  program: Program,
  values: Values,
): [string, string][] {
  const pairs: [string, ParamValue | undefined][] = [];
  const found = proposedSweep(program, values, sweep.param);
  if (found !== null) {
    const { param, proposal } = found;
    const spec = { ...proposal, ...sweep };
    const { from, to, step, runs, tracing, work } = departures(sweep, proposal);
    const asProposed = spec.progression === proposal.progression;
    const doubles = spec.progression === "doubling";
    pairs.push(
      ["sweep-parameter", param === sweepable(program)[0] ? undefined : addressName(param.name)],
      ["sweep-from", from],
      ["sweep-to", to],
      ["sweep-step", doubles ? (asProposed ? undefined : DOUBLE) : asProposed ? step : spec.step],
      ["sweep-runs", runs],
      ["sweep-tracing", tracing],
      ["sweep-work", work],
    );
  }
  pairs.push(
    ["compare-programs", compare.programs?.join(",")],
    ["compare-runs", compare.runs],
    ["compare-tracing", compare.tracing],
    ["repeat-runs", repeat.runs],
  );
  return pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, textOf(value)]]));
}

/** A field that an address can fill, described like a parameter under the name that it has there. */
function fieldOf(name: string, kind: Param["kind"], proposed: ParamValue): Param {
  return { name, doc: name, line: 0, default: proposed, kind };
}

/** Without what is not given. The check of a field vouches for the type of its value. */
function present<Spec extends object>(given: { [key in keyof Spec]?: unknown }): Partial<Spec> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<Spec>;
}
