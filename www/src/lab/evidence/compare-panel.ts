// The comparison: the programs of one family under the same parameters, their times and outcomes side by side.

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { Param } from "../../generated/Param";
import type { Program } from "../../generated/Program";
import type { ValueDetail } from "../parameter-form";
import { saveDrawing, saveRow, saveTable } from "../views/save-row";
import { COMMON, COMPARE, hintsOf, SWEEP, SWEEP_LEGEND, valuesText } from "../words/evidence";
import { CampaignPanel } from "./campaign-panel";
import { compareChart, compareDetails } from "./drawing/compare-chart";
import {
  type Choice,
  COMPARE_KINDS,
  type CompareSpec,
  departures,
  proposedComparison,
} from "./model/choices";
import { compareResult, familyOf, type Member, memberOf } from "./model/compare";
import { compareTable, samplesTable } from "./model/tables";
import { comparisonTable } from "./views/comparison-table";
import { markLegend } from "./views/mark-legend";
import { selectField } from "./views/select-field";

const FIELDS: readonly Param[] = [
  { name: "runs", doc: COMMON.runs, line: 0, default: proposedComparison([]).runs, kind: COMPARE_KINDS.runs },
  { name: "tracing", doc: COMMON.tracing, line: 0, default: false, kind: COMPARE_KINDS.tracing },
];

const HINTS = { ...hintsOf(FIELDS), tracing: COMMON.tracingHint };

@customElement("interlock-compare")
export class ComparePanel extends CampaignPanel<Member> {
  @property({ attribute: false }) catalogue: readonly Program[] = [];
  /** What is chosen otherwise than proposed. */
  @property({ attribute: false }) chosen: Partial<CompareSpec> = {};

  @state() private baseline: Program | null = null;
  @state() private failure: string | null = null;

  protected override programChanged(): void {
    this.baseline = null;
  }

  override render(): TemplateResult {
    if (this.program.refused !== null) return html`<p>${COMMON.refused}</p>`;
    const family = this.#family;
    if (family.length === 0) return html`<p>${COMPARE.none}</p>`;
    const spec = this.#spec;
    const members = this.#members(spec);
    const problem = members.length < 2 ? COMPARE.tooFew : null;
    return html`<p class="intro">${COMPARE.intro(this.program.family ?? "")}</p>
      <fieldset>
        <legend>${COMPARE.members}</legend>
        <div class="members">${family.map((program) => this.#choice(spec, program))}</div>
      </fieldset>
      <interlock-parameter-form
        class="form"
        compact
        .params=${FIELDS}
        .values=${{ runs: spec.runs, tracing: spec.tracing }}
        .hints=${HINTS}
        @value-input=${this.#set}
        @value-change=${this.#set}
        @legality=${this.legality}
      ></interlock-parameter-form>
      <p class="plan" aria-live="polite">
        ${problem === null ? `${valuesText(this.program, this.values)}${this.program.params.length > 0 ? "; " : ""}${COMPARE.plan(members.length, spec.runs)}` : nothing}
      </p>
      ${this.startBar(COMPARE.start(members.length), problem, () => void this.#start())} ${this.#findings()}`;
  }

  get #family(): Program[] {
    return familyOf(this.catalogue, this.program);
  }

  get #spec(): CompareSpec {
    return { ...proposedComparison(this.#family), ...this.chosen };
  }

  /** The programs that are chosen. */
  #members({ programs }: CompareSpec): Program[] {
    return this.#family.filter(({ name }) => programs.includes(name));
  }

  #choose(spec: CompareSpec, settled: boolean): void {
    const compare = departures(spec, proposedComparison(this.#family));
    const detail: Choice = { choices: { compare }, settled };
    this.dispatchEvent(new CustomEvent("evidence-choose", { detail, bubbles: true, composed: true }));
  }

  #choice(spec: CompareSpec, { name, title }: Program): TemplateResult {
    const takesPart = spec.programs.includes(name);
    const toggle = () => {
      const programs = this.#family
        .map((program) => program.name)
        .filter((other) => spec.programs.includes(other) !== (other === name));
      this.#choose({ ...spec, programs }, true);
    };
    return html`<label>
      <input type="checkbox" .checked=${live(takesPart)} @change=${toggle} />
      <span>${title}</span>
    </label>`;
  }

  readonly #set = ({ type, detail: { name, value } }: CustomEvent<ValueDetail>): void => {
    this.#choose({ ...this.#spec, [name]: value }, type === "value-change");
  };

  async #start(): Promise<void> {
    const { limitMs, given } = this;
    const spec = this.#spec;
    this.failure = null;
    const points = this.#members(spec).map((program) => memberOf(program, this.values));
    await this.start({ points, runs: spec.runs, tracing: spec.tracing, limitMs, given });
  }

  #findings(): TemplateResult | typeof nothing {
    const { campaign } = this.campaigner;
    if (campaign === null) return nothing;
    const result = compareResult(campaign, this.baseline ?? this.program);
    if (campaign.samples.length === 0 || result === null) return this.ending(campaign);
    const resolution = campaign.environment?.clock_resolution_ms ?? 0;
    const name = `${this.program.family ?? this.program.name}-comparison`;
    const { points } = campaign.plan;
    const stale = points.some(
      ({ program, values }) =>
        valuesText(program, values) !== valuesText(program, memberOf(program, this.values).values),
    );
    const [first] = points;
    const had = first === undefined ? "" : valuesText(first.program, first.values);
    const departures = points.flatMap(({ program, departures }) =>
      departures.map((departure) => COMPARE.departure(program.title, departure)),
    );
    const { shown } = this.pointing;
    return html`${this.ending(campaign)}
      ${stale ? html`<p class="remark">${COMMON.stale} ${had}.</p>` : nothing}
      ${departures.map((text) => html`<p class="remark">${text}</p>`)}
      <div class="selects">
        ${selectField({
          label: COMPARE.baseline,
          options: result.rows
            .filter(({ time, member }) => time !== null || member.program === result.baseline)
            .map(({ member: { program } }) => ({ name: program.name, text: program.title })),
          chosen: result.baseline.name,
          choose: (chosen) => {
            this.baseline = points.find(({ program }) => program.name === chosen)?.program ?? null;
          },
        })}
      </div>
      <div class="findings wide">
        <div>
          <div class="drawing">
            ${compareChart({ result, resolution, width: this.drawingWidth.px, label: `${COMPARE.chart}. ${COMMON.keys}`, pointing: this.pointing })}
          </div>
          <p class="details" aria-hidden="true">${shown === null ? "" : compareDetails(result, shown, resolution)}</p>
          ${markLegend(SWEEP_LEGEND)}
        </div>
        <div>
          ${comparisonTable(result, resolution)}
          <p class="environment">${had === "" ? "" : `${had}. `}${this.measuredOn(campaign)}</p>
          ${saveRow([
            saveTable(SWEEP.csv, name, () => compareTable(result)),
            saveTable(SWEEP.everyRun, `${name}-runs`, () => samplesTable(campaign)),
            ...saveDrawing(
              name,
              () => this.chart,
              `${had === "" ? "" : `${had}. `}${this.measuredOn(campaign)}`,
              (why) => {
                this.failure = why;
              },
            ),
          ])}
          <div aria-live="polite">${this.failure === null ? nothing : html`<p class="remark alarm">${this.failure}</p>`}</div>
        </div>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-compare": ComparePanel;
  }
}
