// What a lab tells whoever has put it on a page: events of the element, which bubble and leave its shadow tree.

import type { Coverage } from "../generated/Coverage";
import type { ExplorationVerdict } from "../generated/ExplorationVerdict";
import type { Report } from "../generated/Report";
import type { Verdict } from "../generated/Verdict";
import type { LabAddress } from "../lab/lab-address";

/** How a run ended, or what the model engine found. */
export type VerdictDetail =
  | {
      engine: "threads";
      verdict: Verdict;
      /** Whether the program kept its promise; `null` where it made none, or did not finish. */
      held: boolean | null;
    }
  | { engine: "model"; verdict: ExplorationVerdict; coverage: Coverage["kind"] };

/** The events by their names, with what their `detail` is. */
export interface LabEvents {
  /** A run would start at once. */
  "interlock-ready": null;
  /** Something was chosen or edited. */
  "interlock-change": LabAddress;
  /** A run, or the last of a series, has ended. */
  "interlock-report": Report;
  "interlock-verdict": VerdictDetail;
  /** Something of the lab could not be loaded: what. */
  "interlock-error": string;
}
