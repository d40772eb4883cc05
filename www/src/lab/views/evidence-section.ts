// What many runs show: a tab each for repetitions, sweeps and comparisons.

import { html, type TemplateResult } from "lit";
import type { Program } from "../../generated/Program";
import type { EngineFace } from "../engine-face";
import type { Choice, Choices } from "../evidence/model/choices";
import type { OpenRun } from "../evidence/repeat-panel";
import { EVIDENCE_TABS, type EvidenceTab } from "../model/looks";
import type { Values } from "../model/parameters";
import type { Series } from "../model/runner";
import type { TakenFiles } from "../model/taken-files";
import { EVIDENCE, EVIDENCE_TAB_TITLES } from "../words/trace";
import { tabsView } from "./tabs";

export interface EvidenceProps {
  tab: EvidenceTab;
  program: Program;
  catalogue: readonly Program[];
  values: Values;
  /** Time limit of a run, in milliseconds. */
  limitMs: number;
  given: { files: TakenFiles["files"]; args: string[] } | null;
  choices: Choices;
  /** The newest series of more than one run. */
  repetition: Series | null;
  /** Why nothing can be started at the moment. */
  blocked: string | null;
  engine(): EngineFace | null;
  pick(tab: EvidenceTab): void;
  choose(choice: Choice): void;
  /** A sweep or comparison has begun or ended. */
  campaign(): void;
  repeat(times: number): void;
  cancel(): void;
  open(run: OpenRun): void;
}

const ROW = EVIDENCE_TABS.map((name) => ({ name, title: EVIDENCE_TAB_TITLES[name] }));

export function evidenceSection(props: EvidenceProps): TemplateResult {
  const { repetition } = props;
  return html`<section
    class="evidence"
    aria-labelledby="evidence-title"
    @evidence-running=${props.campaign}
    @evidence-choose=${(event: CustomEvent<Choice>) => props.choose(event.detail)}
    @repeat-wanted=${(event: CustomEvent<number>) => props.repeat(event.detail)}
    @repeat-cancel=${() => props.cancel()}
    @open-run=${(event: CustomEvent<OpenRun>) => props.open(event.detail)}
  >
    <h2 id="evidence-title">${EVIDENCE.title}</h2>
    ${tabsView({
      label: EVIDENCE.tabs,
      tabs: ROW,
      open: props.tab,
      pick: props.pick,
      panel: html`<interlock-evidence
        .tab=${props.tab}
        .program=${props.program}
        .catalogue=${props.catalogue}
        .values=${props.values}
        .limitMs=${props.limitMs}
        .given=${props.given}
        .choices=${props.choices}
        .series=${repetition}
        .runs=${repetition?.runs.length ?? 0}
        .blocked=${props.blocked}
        .engine=${props.engine}
      ></interlock-evidence>`,
    })}
  </section>`;
}
