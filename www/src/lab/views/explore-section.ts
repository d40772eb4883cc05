// What could have happened: the model engine's panel below the two columns.

import { html, type TemplateResult } from "lit";
import type { Problem } from "../../explore-worker/protocol";
import type { Exploration } from "../../generated/Exploration";
import type { Program } from "../../generated/Program";
import type { Report } from "../../generated/Report";
import type { ModelChoice } from "../explore/interlock-explore";
import type { ModelChoices } from "../explore/model/model-choices";
import type { RunSummary } from "../model/outcomes";
import type { Given } from "../model/request";
import { EXPLORE } from "../words/explore";

export interface ExploreProps {
  program: Program;
  text: string;
  choices: ModelChoices;
  /** Files and arguments that somebody gave. */
  given: Given | null;
  /** Real runs with the model's values. */
  runs: readonly RunSummary[];
  /** Whether real runs could be begun now. */
  observable: boolean;
  /** Has the program run on real threads with the model's values. */
  observe(): void;
  choose(choice: ModelChoice): void;
  report(report: Report): void;
  problems(problems: readonly Problem[]): void;
  explored(exploration: Exploration): void;
  /** A search has begun or ended. */
  busy(busy: boolean): void;
  showLine(line: number): void;
}

export function exploreSection(props: ExploreProps): TemplateResult {
  return html`<section
    class="exploration"
    aria-labelledby="exploration-title"
    @model-choose=${(event: CustomEvent<ModelChoice>) => props.choose(event.detail)}
    @model-report=${(event: CustomEvent<Report>) => props.report(event.detail)}
    @model-problems=${(event: CustomEvent<readonly Problem[]>) => props.problems(event.detail)}
    @model-explored=${(event: CustomEvent<Exploration>) => props.explored(event.detail)}
    @model-observe=${props.observe}
    @model-busy=${(event: CustomEvent<boolean>) => props.busy(event.detail)}
    @show-line=${(event: CustomEvent<number>) => props.showLine(event.detail)}
  >
    <h2 id="exploration-title" tabindex="-1">${EXPLORE.title}</h2>
    <interlock-explore
      .program=${props.program}
      .text=${props.text}
      .choices=${props.choices}
      .given=${props.given}
      .runs=${props.runs}
      ?observable=${props.observable}
    ></interlock-explore>
  </section>`;
}
