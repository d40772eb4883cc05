// What the model engine is asked to look at, as opposed to what runs: its own values of the parameters, which are small
// enough for every interleaving to be explored, its bounds, and the schedule that is stepped through. Described like
// parameters, so that the same fields and checks serve them.

import type { Param } from "../../../generated/Param";
import type { ParamValue } from "../../../generated/ParamValue";
import type { Program } from "../../../generated/Program";
import { addressName, textOf, type Values } from "../../model/parameters";
import { FIELDS } from "../../words/fields";
import { readSchedule } from "./schedule";

export interface ModelSettings {
  /** The most states that are stored. */
  states: number;
  /** Whether waits may end for no reason. */
  spurious: boolean;
  edition: "2024" | "2021";
}

export interface ModelChoices {
  /** Values that are not those that the program proposes. */
  values: Values;
  settings: ModelSettings;
  /** The schedule that is laid out for stepping; `null` for none. */
  schedule: string | null;
}

export const DEFAULT_MODEL_SETTINGS: ModelSettings = { states: 200_000, spurious: false, edition: "2024" };

export const NO_MODEL_CHOICES: ModelChoices = {
  values: {},
  settings: DEFAULT_MODEL_SETTINGS,
  schedule: null,
};

export const MODEL_SETTINGS: { readonly [key in keyof ModelSettings]: Param } = {
  states: {
    name: "states",
    doc: FIELDS.states,
    line: 0,
    default: DEFAULT_MODEL_SETTINGS.states,
    kind: { type: "integer", min: 1000, max: 10_000_000, unit: null },
  },
  spurious: {
    name: "spurious",
    doc: FIELDS.spurious,
    line: 0,
    default: DEFAULT_MODEL_SETTINGS.spurious,
    kind: { type: "bool" },
  },
  edition: {
    name: "edition",
    doc: FIELDS.edition,
    line: 0,
    default: DEFAULT_MODEL_SETTINGS.edition,
    kind: { type: "choice", options: ["2024", "2021"] },
  },
};

/** The values that a program proposes for the model engine. */
export function modelDefaults(program: Program): Values {
  return Object.fromEntries(program.params.map((param) => [param.name, proposed(param)]));
}

/** Parameters whose default is what the program proposes for the model engine. */
export function modelParams(program: Program): Param[] {
  return program.params.map((param) => ({ ...param, default: proposed(param) }));
}

/** The values that the model engine is given. */
export function modelValues(program: Program, choices: ModelChoices): Values {
  return { ...modelDefaults(program), ...choices.values };
}

function proposed(param: Param): ParamValue {
  return param.model ?? param.default;
}

const MODEL = "model-";
const SCHEDULE = "schedule";

/** Something that an address has for the model engine and that is illegal. */
export type BadSchedule = { kind: "bad-schedule"; text: string };

/**
 * Takes what is the model engine's out of the pairs of an address, and leaves the rest. `settle` gives the nearest legal value
 * for a text.
 */
export function readModelChoices(
  pairs: Map<string, string>,
  program: Program,
  take: (param: Param, text: string) => ParamValue,
  remark: (bad: BadSchedule) => void,
): ModelChoices {
  const values: Values = {};
  const settings: Record<string, ParamValue> = { ...DEFAULT_MODEL_SETTINGS };
  for (const param of modelParams(program)) {
    const key = MODEL + addressName(param.name);
    const text = pairs.get(key);
    if (text === undefined) continue;
    pairs.delete(key);
    const value = take(param, text);
    if (value !== param.default) values[param.name] = value;
  }
  for (const [name, param] of Object.entries(MODEL_SETTINGS)) {
    const text = pairs.get(MODEL + name);
    if (text === undefined) continue;
    pairs.delete(MODEL + name);
    settings[name] = take(param, text);
  }
  const schedule = pairs.get(SCHEDULE) ?? null;
  pairs.delete(SCHEDULE);
  const legal = schedule === null || readSchedule(schedule) !== null;
  if (!legal) remark({ kind: "bad-schedule", text: schedule });
  return { values, settings: settings as unknown as ModelSettings, schedule: legal ? schedule : null };
}

/** The pairs that an address needs for these choices: departures from what is proposed. */
export function writeModelChoices(choices: ModelChoices, program: Program): [string, string][] {
  const pairs: [string, string][] = [];
  for (const param of modelParams(program)) {
    const value = choices.values[param.name];
    if (value !== undefined && value !== param.default)
      pairs.push([MODEL + addressName(param.name), textOf(value)]);
  }
  for (const name of Object.keys(MODEL_SETTINGS) as (keyof ModelSettings)[]) {
    const value = choices.settings[name];
    if (value !== DEFAULT_MODEL_SETTINGS[name]) pairs.push([MODEL + name, textOf(value)]);
  }
  if (choices.schedule !== null) pairs.push([SCHEDULE, choices.schedule]);
  return pairs;
}
