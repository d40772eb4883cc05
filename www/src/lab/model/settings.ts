// How a program is run, as opposed to what it does: how often, for how long at most, and whether events are recorded.
// Described like parameters, so that the same fields and checks serve both.

import type { Param } from "../../generated/Param";
import { FIELDS } from "../words/fields";

export interface Settings {
  /** Runs one after the other. */
  repeat: number;
  /** Time limit of one run, in seconds. */
  limit: number;
  /** Whether events are recorded. */
  tracing: boolean;
}

export const SETTINGS: { readonly [key in keyof Settings]: Param } = {
  repeat: {
    name: "repeat",
    doc: FIELDS.repeat,
    line: 0,
    default: 1,
    kind: { type: "integer", min: 1, max: 1000, unit: null },
  },
  limit: {
    name: "limit",
    doc: FIELDS.limit,
    line: 0,
    default: 10,
    kind: { type: "float", min: 0.1, max: 600, unit: "s" },
  },
  tracing: {
    name: "tracing",
    doc: FIELDS.tracing,
    line: 0,
    default: true,
    kind: { type: "bool" },
  },
};

export const DEFAULT_SETTINGS: Settings = { repeat: 1, limit: 10, tracing: true };

/** Whether a program is run as it is unless somebody says otherwise. */
export function isPlain(settings: Settings): boolean {
  return (Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]).every(
    (name) => settings[name] === DEFAULT_SETTINGS[name],
  );
}
