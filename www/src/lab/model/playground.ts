// The same program in the public Rust Playground, with the chosen values in place of the constants.

import type { Param } from "../../generated/Param";
import type { ParamValue } from "../../generated/ParamValue";
import type { Program } from "../../generated/Program";
import type { Values } from "./parameters";

/** The program's source with the given values written into its constants. */
export function sourceWith(program: Program, values: Values): string {
  const lines = program.source.split("\n");
  for (const param of program.params) {
    const value = values[param.name];
    if (value === undefined || value === param.default) continue;
    const pattern = new RegExp(`^(const\\s+${param.name}\\s*:[^=]*=\\s*)(?:"(?:[^"\\\\]|\\\\.)*"|[^;]*);`);
    const place = lines.findIndex((line) => pattern.test(line));
    const line = lines[place];
    if (line !== undefined)
      lines[place] = line.replace(pattern, (_, head) => `${head}${literal(param, value)};`);
  }
  return lines.join("\n");
}

/** An address that opens the program in the Playground. A link for the user to follow; nothing is sent by itself. */
export function playgroundAddress(program: Program, values: Values): string {
  const query = new URLSearchParams({
    version: "stable",
    mode: "debug",
    edition: "2024",
    code: sourceWith(program, values),
  });
  return `https://play.rust-lang.org/?${query}`;
}

/** A value as a Rust literal, digits grouped in threes. */
function literal(param: Param, value: ParamValue): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "boolean") return String(value);
  if (param.kind.type === "float") return Number.isInteger(value) ? value.toFixed(1) : String(value);
  return String(value).replace(/\B(?=(\d{3})+$)/g, "_");
}
