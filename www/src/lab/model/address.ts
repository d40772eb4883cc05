// The lab's state as name and value pairs, as they stand in the query of an address and in the attributes of the
// element: `program`, each parameter in lower case with hyphens (`THREAD_COUNT` is `thread-count`), and `run-repeat`,
// `run-limit`, `run-tracing`, `view`, `axis`, what `choices-address` has of sweeps and comparisons, and what `model-choices` has
// of the model engine. Reading never fails:
// what is unknown or illegal becomes a remark, and the nearest legal state is taken. Writing leaves out what has its default.

import type { Param } from "../../generated/Param";
import type { ParamValue } from "../../generated/ParamValue";
import type { Program } from "../../generated/Program";
import type { Choices } from "../evidence/model/choices";
import { readChoices, writeChoices } from "../evidence/model/choices-address";
import {
  type BadSchedule,
  type ModelChoices,
  readModelChoices,
  writeModelChoices,
} from "../explore/model/model-choices";
import { DEFAULT_LOOKS, LOOKS, type Looks } from "./looks";
import { addressName, defaults, type Parsed, type Problem, parse, textOf, type Values } from "./parameters";
import { DEFAULT_SETTINGS, SETTINGS, type Settings } from "./settings";

/** What the lab shows and would run. */
export interface LabState {
  program: Program;
  values: Values;
  settings: Settings;
  looks: Looks;
  /** What was chosen for repetitions, sweeps and comparisons. */
  choices: Choices;
  /** What the model engine is asked to look at. */
  model: ModelChoices;
}

/** Something in an address that could not be taken as it stood. */
export type Remark =
  | { kind: "unknown-program"; text: string; taken: Program }
  | { kind: "unknown-name"; text: string; program: Program }
  | { kind: "illegal-value"; param: Param; problem: Problem }
  | BadSchedule;

export interface Reading {
  state: LabState;
  remarks: Remark[];
}

const RUN = "run-";

/** Reads pairs of names and values. Where a name comes twice, the first counts. */
export function readPairs(
  pairs: Iterable<readonly [string, string]>,
  catalogue: readonly Program[],
): Reading {
  const first = catalogue[0];
  if (first === undefined) throw new Error("the catalogue holds no programs");
  const given = new Map<string, string>();
  for (const [name, text] of pairs) {
    const key = addressName(name);
    if (!given.has(key)) given.set(key, text);
  }

  const remarks: Remark[] = [];
  const wanted = given.get("program");
  given.delete("program");
  const program = catalogue.find((candidate) => candidate.name === wanted) ?? first;
  if (wanted !== undefined && wanted !== program.name) {
    remarks.push({ kind: "unknown-program", text: wanted, taken: program });
  }

  const settle = (param: Param, parsed: Parsed): ParamValue => {
    if (parsed.ok) return parsed.value;
    remarks.push({ kind: "illegal-value", param, problem: parsed.problem });
    return parsed.problem.nearest;
  };
  const take = (param: Param, text: string): ParamValue => settle(param, parse(param, text));

  const values = defaults(program);
  const settings: Record<keyof Settings, ParamValue> = { ...DEFAULT_SETTINGS };
  const looks: Record<keyof Looks, ParamValue> = { ...DEFAULT_LOOKS };
  const others = new Map<string, string>();
  for (const [name, text] of given) {
    const param = program.params.find((candidate) => addressName(candidate.name) === name);
    const setting = settingNamed(name);
    if (param !== undefined) values[param.name] = take(param, text);
    else if (setting !== undefined) settings[setting] = take(SETTINGS[setting], text);
    else if (isLook(name)) looks[name] = take(LOOKS[name], text);
    else others.set(name, text);
  }
  const model = readModelChoices(others, program, take, (bad) => remarks.push(bad));
  const choices = readChoices(others, program, catalogue, values, settle);
  // The parameters of a program that does not exist are not worth a remark each.
  if (wanted === undefined || wanted === program.name)
    for (const name of others.keys()) remarks.push({ kind: "unknown-name", text: name, program });
  return {
    state: {
      program,
      values,
      settings: settings as unknown as Settings,
      looks: looks as unknown as Looks,
      choices,
      model,
    },
    remarks,
  };
}

/** Reads the query part of an address, with or without its question mark. */
export function readAddress(query: string, catalogue: readonly Program[]): Reading {
  return readPairs(new URLSearchParams(query), catalogue);
}

/** The query part of the address of a state, beginning with a question mark; without the names in `leftOut`. */
export function writeAddress(state: LabState, leftOut: readonly string[] = []): string {
  const query = new URLSearchParams({ program: state.program.name });
  for (const param of state.program.params) {
    const value = state.values[param.name];
    if (value !== undefined && value !== param.default) query.set(addressName(param.name), textOf(value));
  }
  for (const name of Object.keys(SETTINGS) as (keyof Settings)[]) {
    const value = state.settings[name];
    if (value !== DEFAULT_SETTINGS[name]) query.set(RUN + name, textOf(value));
  }
  for (const name of Object.keys(LOOKS) as (keyof Looks)[]) {
    if (state.looks[name] !== DEFAULT_LOOKS[name]) query.set(name, state.looks[name]);
  }
  const { choices, program, values } = state;
  for (const [name, text] of writeChoices(choices, program, values)) query.set(name, text);
  for (const [name, text] of writeModelChoices(state.model, program)) query.set(name, text);
  for (const name of leftOut) query.delete(name);
  // Lists stay readable: a comma needs no escape in a query.
  return `?${query.toString().replaceAll("%2C", ",").replaceAll("%2A", "*")}`;
}

function isLook(name: string): name is keyof Looks {
  return Object.keys(LOOKS).includes(name);
}

function settingNamed(name: string): keyof Settings | undefined {
  const rest = name.startsWith(RUN) ? name.slice(RUN.length) : "";
  return (Object.keys(SETTINGS) as (keyof Settings)[]).find((setting) => setting === rest);
}
