// What is known of a subject: nothing yet, how far a search is, what it found, or why there is nothing to be found.

import type { Problem, Refused, SearchProgress, Subject } from "../../../explore-worker/protocol";
import type { Exploration } from "../../../generated/Exploration";

export type Known =
  | { kind: "exploring"; subject: Subject; progress: SearchProgress | null }
  | { kind: "explored"; subject: Subject; exploration: Exploration }
  | { kind: "refused"; subject: Subject; refused: Refused }
  | { kind: "cancelled"; subject: Subject }
  | { kind: "broken"; subject: Subject; reason: string };

/** What is wrong with the text. */
export function problemsOf(known: Known): readonly Problem[] {
  return known.kind === "refused" && known.refused.kind === "text" ? known.refused.problems : [];
}
