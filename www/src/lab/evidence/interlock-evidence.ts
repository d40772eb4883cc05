// What many runs show: a repetition, a sweep or a comparison, whichever tab is open. The others stay as they are behind
// it, so that a campaign goes on while somebody looks elsewhere.
//
// Events: those of its panels.

import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import type { Program } from "../../generated/Program";
import type { EngineFace } from "../engine-face";
import type { EvidenceTab } from "../model/looks";
import type { Values } from "../model/parameters";
import type { Series } from "../model/runner";
import "./compare-panel";
import type { ComparePanel } from "./compare-panel";
import { type Choices, NO_CHOICES } from "./model/choices";
import type { Plan } from "./model/plan";
import "./repeat-panel";
import "./sweep-panel";
import type { SweepPanel } from "./sweep-panel";

@customElement("interlock-evidence")
export class Evidence extends LitElement {
  @property({ attribute: false }) tab: EvidenceTab = "repeat";
  @property({ attribute: false }) program!: Program;
  /** All programs, of which some may be compared with this one. */
  @property({ attribute: false }) catalogue: readonly Program[] = [];
  /** The values that are set in the lab's form. */
  @property({ attribute: false }) values: Values = {};
  /** Time limit of a run, in milliseconds. */
  @property({ attribute: false }) limitMs = 10_000;
  @property({ attribute: false }) given: Plan["given"] = null;
  @property({ attribute: false }) choices: Choices = NO_CHOICES;
  /** The newest series of more than one run, and how many of them there are so far. */
  @property({ attribute: false }) series: Series | null = null;
  @property({ attribute: false }) runs = 0;
  /** Why nothing can be started at the moment; `null` if it can. */
  @property({ attribute: false }) blocked: string | null = null;
  /** Hands over the engine, which is idle unless `blocked` says otherwise. */
  @property({ attribute: false }) engine: () => EngineFace | null = () => null;

  @query("interlock-sweep") private readonly sweep!: SweepPanel | null;
  @query("interlock-compare") private readonly compare!: ComparePanel | null;

  /** Whether a sweep or a comparison goes on. */
  get running(): boolean {
    return (this.sweep?.running ?? false) || (this.compare?.running ?? false);
  }

  /** Ends the sweep or comparison that goes on, if one does. */
  cancel(): void {
    this.sweep?.cancel();
    this.compare?.cancel();
  }

  override render(): TemplateResult {
    const { program, values, limitMs, given, choices, blocked, engine, tab } = this;
    return html`
      <interlock-repeat
        ?hidden=${tab !== "repeat"}
        .chosen=${choices.repeat}
        .program=${program}
        .values=${values}
        .series=${this.series}
        .runs=${this.runs}
        .blocked=${blocked}
      ></interlock-repeat>
      <interlock-sweep
        ?hidden=${tab !== "sweep"}
        .chosen=${choices.sweep}
        .program=${program}
        .values=${values}
        .limitMs=${limitMs}
        .given=${given}
        .blocked=${blocked}
        .engine=${engine}
      ></interlock-sweep>
      <interlock-compare
        ?hidden=${tab !== "compare"}
        .chosen=${choices.compare}
        .program=${program}
        .catalogue=${this.catalogue}
        .values=${values}
        .limitMs=${limitMs}
        .given=${given}
        .blocked=${blocked}
        .engine=${engine}
      ></interlock-compare>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-evidence": Evidence;
  }
}
