// A program that is not one of the catalogue: an author's own text, which the model engine explores. The threads engine does
// not have it, since a browser has no compiler.

import type { Param } from "../generated/Param";
import type { Program } from "../generated/Program";

/** Its name in an address, whose fragment then holds the text. */
export const OWN = "own";

/** Whether a program is somebody's own, so that it can be explored but not run. */
export function isOwn({ name }: Program): boolean {
  return name === OWN;
}

/** Makes a program of a text and its parameters. Its first comment line beginning with `//!` is its title, `untitled` the title of one without. */
export function ownProgram(text: string, untitled: string, params: Param[] = []): Program {
  const title = /^\s*\/\/![ \t#]*(\S.*)$/m.exec(text)?.[1]?.trim().replace(/\.$/, "");
  return {
    name: OWN,
    title: title ?? untitled,
    summary: "",
    watch_for: "",
    question: "",
    answer: "",
    concept: "",
    teaches: "",
    family: null,
    refused: null,
    live_threads: "1",
    uses_rayon: false,
    has_statics: false,
    files: false,
    sample: [],
    params,
    source: text,
  };
}
