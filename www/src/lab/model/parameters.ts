// Parameters and their values: defaults, the text form of a value, and the check of a text against the parameter's
// range. A text that is not legal always comes with the nearest legal value.

import type { Param } from "../../generated/Param";
import type { ParamValue } from "../../generated/ParamValue";
import type { Program } from "../../generated/Program";
import { typedNumber } from "../words/locale";

/** A value for every parameter of a program, by the parameter's name. */
export type Values = Record<string, ParamValue>;

/** Why a text is no legal value, and the legal value nearest to it. */
export interface Problem {
  kind: "empty" | "not-a-number" | "not-whole" | "too-small" | "too-large" | "not-an-option";
  text: string;
  nearest: ParamValue;
}

export type Parsed = { ok: true; value: ParamValue } | { ok: false; problem: Problem };

/** The values that the source itself gives. */
export function defaults(program: Program): Values {
  return Object.fromEntries(program.params.map((param) => [param.name, param.default]));
}

/** Whether these are the values that the source itself gives. */
export function isDefault(program: Program, values: Values): boolean {
  return program.params.every((param) => values[param.name] === param.default);
}

/** A value as the address and a field show it. */
export function textOf(value: ParamValue): string {
  return typeof value === "boolean" ? (value ? "on" : "off") : String(value);
}

/** The name of a parameter in an address: `THREAD_COUNT` is `thread-count`. */
export function addressName(parameter: string): string {
  return parameter.toLowerCase().replaceAll("_", "-");
}

/** Checks what somebody has typed, in the way in which numbers are shown to them. */
export function parseTyped(param: Param, text: string): Parsed {
  const { type } = param.kind;
  return parse(param, type === "integer" || type === "float" ? typedNumber(text, type === "integer") : text);
}

/** Checks a text against a parameter. Digits may be grouped with `_`, commas or spaces. */
export function parse(param: Param, text: string): Parsed {
  const trimmed = text.trim();
  const { kind } = param;
  switch (kind.type) {
    case "bool":
      if (/^(on|true|yes|1)$/i.test(trimmed)) return { ok: true, value: true };
      if (/^(off|false|no|0)$/i.test(trimmed)) return { ok: true, value: false };
      return refuse("not-an-option", trimmed, param.default);
    case "choice": {
      if (kind.options.includes(trimmed)) return { ok: true, value: trimmed };
      const alike = kind.options.find((option) => option.toLowerCase() === trimmed.toLowerCase());
      return refuse("not-an-option", trimmed, alike ?? param.default);
    }
    case "integer":
    case "float":
      return parseNumber(param, trimmed, kind.min, kind.max, kind.type === "integer");
  }
}

function parseNumber(param: Param, text: string, min: number, max: number, whole: boolean): Parsed {
  if (text === "") return refuse("empty", text, param.default);
  // A comma that groups digits has three of them behind it; where it may be a decimal comma, asking is better.
  const grouped = /^[-+]?0,|,\d{0,2}(\.|$)/.test(text) ? text : text.replaceAll(/,(?=\d)/g, "");
  const digits = grouped.replace(/(\d)[_\s\u202f\u00a0](?=\d)/g, "$1");
  const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(digits) ? Number(digits) : Number.NaN;
  if (Number.isNaN(value)) return refuse("not-a-number", text, param.default);
  if (value < min) return refuse("too-small", text, min);
  if (value > max) return refuse("too-large", text, max);
  if (whole && !Number.isInteger(value)) return refuse("not-whole", text, Math.round(value));
  return { ok: true, value };
}

function refuse(kind: Problem["kind"], text: string, nearest: ParamValue): Parsed {
  return { ok: false, problem: { kind, text, nearest } };
}
