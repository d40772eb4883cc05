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
import { compareResult, familyOf, type Member, memberOf } from "./model/compare";
import { compareTable, samplesTable } from "./model/tables";
import { comparisonTable } from "./views/comparison-table";
import { markLegend } from "./views/mark-legend";
import { selectField } from "./views/select-field";

const FIELDS: readonly Param[] = [
  {
    name: "runs",
    doc: COMMON.runs,
    line: 0,
    default: 10,
    kind: { type: "integer", min: 1, max: 200, unit: null },
  },
  { name: "tracing", doc: COMMON.tracing, line: 0, default: false, kind: { type: "bool" } },
];

const HINTS = { ...hintsOf(FIELDS), tracing: COMMON.tracingHint };

@customElement("interlock-compare")
export class ComparePanel extends CampaignPanel<Member> {
  @property({ attribute: false }) catalogue: readonly Program[] = [];

  @state() private left: ReadonlySet<string> = new Set();
  @state() private settings = { runs: 10, tracing: false };
  @state() private baseline: Program | null = null;
  @state() private failure: string | null = null;

  protected override programChanged(): void {
    this.left = new Set();
    this.baseline = null;
  }

  override render(): TemplateResult {
    if (this.program.refused !== null) return html`<p>${COMMON.refused}</p>`;
    const family = this.#family;
    if (family.length === 0) return html`<p>${COMPARE.none}</p>`;
    const members = this.#members;
    const problem = members.length < 2 ? COMPARE.tooFew : null;
    return html`<p class="intro">${COMPARE.intro(this.program.family ?? "")}</p>
      <fieldset>
        <legend>${COMPARE.members}</legend>
        <div class="members">${family.map((program) => this.#choice(program))}</div>
      </fieldset>
      <interlock-parameter-form
        class="form"
        compact
        .params=${FIELDS}
        .values=${this.settings}
        .hints=${HINTS}
        @value-input=${this.#set}
        @value-change=${this.#set}
        @legality=${this.legality}
      ></interlock-parameter-form>
      <p class="plan" aria-live="polite">
        ${problem === null ? `${valuesText(this.program, this.values)}${this.program.params.length > 0 ? "; " : ""}${COMPARE.plan(members.length, this.settings.runs)}` : nothing}
      </p>
      ${this.startBar(COMPARE.start(members.length), problem, () => void this.#start())} ${this.#findings()}`;
  }

  get #family(): Program[] {
    return familyOf(this.catalogue, this.program);
  }

  /** The programs that are chosen. */
  get #members(): Program[] {
    return this.#family.filter(({ name }) => !this.left.has(name));
  }

  #choice(program: Program): TemplateResult {
    const toggle = (event: Event) => {
      const left = new Set(this.left);
      if ((event.target as HTMLInputElement).checked) left.delete(program.name);
      else left.add(program.name);
      this.left = left;
    };
    return html`<label>
      <input type="checkbox" .checked=${live(!this.left.has(program.name))} @change=${toggle} />
      <span>${program.title}</span>
    </label>`;
  }

  readonly #set = ({ detail }: CustomEvent<ValueDetail>): void => {
    this.settings = { ...this.settings, [detail.name]: detail.value };
  };

  async #start(): Promise<void> {
    const { limitMs, given, settings } = this;
    this.failure = null;
    const points = this.#members.map((program) => memberOf(program, this.values));
    await this.start({ points, ...settings, limitMs, given });
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
