// What the model engine is asked about: the text that is shown, the values that are its own, and what the program finds.

import type { Subject } from "../../../explore-worker/protocol";
import type { Param } from "../../../generated/Param";
import type { Program } from "../../../generated/Program";
import type { Given } from "../../model/request";
import { type ModelChoices, modelValues } from "./model-choices";
import { inputOf } from "./program-input";

/** `text` is the program's own, or what somebody made of it. */
export function subjectOf(
  program: Program,
  text: string,
  choices: ModelChoices,
  given: Given | null,
): Subject {
  const values = modelValues(program, choices);
  return {
    program: program.name,
    text,
    edition: Number(choices.settings.edition),
    params: givenParams(program, text).map((param) => ({
      name: param.name,
      value: values[param.name] ?? param.default,
      float: param.kind.type === "float",
    })),
    spurious: choices.settings.spurious,
    ...inputOf(program, given),
  };
}

/** Parameters whose line stands in the text as it was: whoever has changed it means what stands there now. */
export function givenParams(program: Program, text: string): Param[] {
  if (text === program.source) return program.params;
  const lines = program.source.split("\n");
  const now = new Set(text.split("\n"));
  return program.params.filter((param) => now.has(lines[param.line - 1] ?? ""));
}

/** Whether two subjects are the same question. */
export function sameSubject(a: Subject, b: Subject): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
