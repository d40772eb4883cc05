// Which real runs can stand beside the outcomes that the model finds possible: those with the same values.

import type { Program } from "../../../generated/Program";
import type { RunSummary } from "../../model/outcomes";
import type { Series } from "../../model/runner";
import { type ModelChoices, modelValues } from "./model-choices";

const NONE: readonly RunSummary[] = [];

export function comparableRuns(
  repetition: Series | null,
  program: Program,
  choices: ModelChoices,
): readonly RunSummary[] {
  if (repetition === null) return NONE;
  const values = modelValues(program, choices);
  const same = program.params.every(({ name }) => repetition.request.params[name] === values[name]);
  return same ? repetition.runs : NONE;
}
