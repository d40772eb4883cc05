// What is wrong with a value or an address, why the lab cannot run here, and what to do about it.

import type { Param } from "../../generated/Param";
import type { Missing } from "../engine-face";
import type { Remark } from "../model/address";
import { addressName, type Problem } from "../model/parameters";
import { plainNumber, size } from "../model/quantities";
import { BYTES_TAKEN, type LeftOutReason } from "../model/taken-files";
import { OFF, ON } from "./locale";
import { STEPPING } from "./stepping";

/** `1 to 1,000,000 increments`, `"ordered" or "as-given"`, `on or off`. */
export function rangeText(param: Param): string {
  const { kind } = param;
  switch (kind.type) {
    case "bool":
      return "on or off";
    case "choice":
      return kind.options.map((option) => `“${option}”`).join(" or ");
    default:
      return `${plainNumber(kind.min)} to ${plainNumber(kind.max)}${kind.unit === null ? "" : ` ${kind.unit}`}`;
  }
}

/** Names the value, what is wrong with it and the range. The nearest legal value is said by whoever offers it. */
export function problemText(param: Param, problem: Problem): string {
  // A setting has no name in the source; it is known by its label.
  const name = param.line > 0 ? param.name : `“${param.doc}”`;
  const range = rangeText(param);
  switch (problem.kind) {
    case "empty":
      return `${name} needs a value: ${range}.`;
    case "not-a-number":
      return `“${problem.text}” is not a number. ${name} takes ${range}.`;
    case "not-whole":
      return `${problem.text} is not a whole number. ${name} takes ${range}.`;
    case "too-small":
      return `${problem.text} is too small. ${name} takes ${range}.`;
    case "too-large":
      return `${problem.text} is too large. ${name} takes ${range}.`;
    case "not-an-option":
      return `“${problem.text}” is not known. ${name} takes ${range}.`;
  }
}

/** A legal value as a sentence shows it. */
export function valueText(value: boolean | number | string): string {
  if (typeof value === "boolean") return value ? ON : OFF;
  return typeof value === "number" ? plainNumber(value) : value;
}

/** What could not be taken from an address as it stood, and what was taken instead. */
export function remarkText(remark: Remark): string {
  switch (remark.kind) {
    case "unknown-program":
      return `There is no program “${remark.text}”. This is “${remark.taken.title}” instead.`;
    case "unknown-name": {
      const names = remark.program.params.map((param) => addressName(param.name)).join(", ");
      return `“${remark.text}” in the address is not a parameter of this program and was ignored. Its parameters are: ${names}.`;
    }
    case "illegal-value":
      return `${problemText(remark.param, remark.problem)} The nearest legal value, ${valueText(remark.problem.nearest)}, was taken.`;
    case "bad-schedule":
      return `${STEPPING.illegal(remark.text)} It was left out.`;
  }
}

/** What works where programs cannot run, why they cannot, and what to do about it. */
export interface SupportText {
  title: string;
  works: string;
  why: string;
  advice: string;
}

const LEAD = "To run a program takes threads that share memory";

const EXPLORABLE = {
  title: "Here programs can be explored, but not run",
  works:
    "Explore goes through every interleaving and tells each way in which the program can end. It needs no threads.",
};

export function supportText(missing: Missing, framed: boolean, fromFile: boolean): SupportText {
  if (missing === "workers") {
    return {
      title: "Programs cannot run on this page",
      works: "The programs can be read here, and run in the Rust Playground.",
      why: "This browser lacks web workers, in which everything happens that is more than drawing the page.",
      advice: "A current Chrome, Edge, Firefox or Safari has them.",
    };
  }
  if (missing !== "isolation") {
    const what: Record<Exclude<Missing, "isolation" | "workers">, string> = {
      "shared-memory": "memory that several threads can share (SharedArrayBuffer)",
      "wasm-threads": "threads in WebAssembly (shared memory and atomic instructions)",
      "wasm-exceptions": "exceptions in WebAssembly, which a Rust panic needs to unwind the stack",
    };
    return {
      ...EXPLORABLE,
      why: `To run a program takes what this browser lacks: ${what[missing]}.`,
      advice: "A current Chrome, Edge, Firefox or Safari has it.",
    };
  }
  if (fromFile) {
    return {
      ...EXPLORABLE,
      why: `${LEAD}, and browsers allow that only to pages that come from a server. This one was opened from a file.`,
      advice: "Run ./build.sh serve and open the address that it prints.",
    };
  }
  if (framed) {
    return {
      ...EXPLORABLE,
      why: `${LEAD}. The browser does not allow that to this frame, because it stands within another page.`,
      advice: "In a tab of its own it can have them; the program, its values and your changes go along.",
    };
  }
  return {
    ...EXPLORABLE,
    why:
      `${LEAD}, and browsers allow that only to isolated pages, which are served with the two headers ` +
      "Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp. " +
      "This page came without them, or over plain http from another machine.",
    advice: "Its server has to send both headers with every file, over https or from this machine.",
  };
}

const LEFT_OUT: Record<LeftOutReason, string> = {
  "too-large": `left out, because with it the files would exceed ${size(BYTES_TAKEN)} in all`,
  unreadable: "left out, because the browser could not read it",
  "build-folder": "left out, because tools made or fetched what is in it",
};

export function leftOutText(path: string, bytes: number, reason: LeftOutReason): string {
  const what = reason === "build-folder" ? path : `${path} (${size(bytes)})`;
  return `${what}: ${LEFT_OUT[reason]}.`;
}
