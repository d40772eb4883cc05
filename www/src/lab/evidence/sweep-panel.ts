// The sweep: one parameter over a range, the times of each value as a chart and as a table.

import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Param } from "../../generated/Param";
import type { ValueDetail } from "../parameter-form";
import { saveDrawing, saveRow, saveTable } from "../views/save-row";
import {
  COMMON,
  fitSentence,
  hintsOf,
  linesText,
  SWEEP,
  SWEEP_LEGEND,
  sweepProblem,
  valuesText,
} from "../words/evidence";
import { CampaignPanel } from "./campaign-panel";
import { scalingChart, scalingDetails } from "./drawing/scaling-chart";
import { type AmdahlFit, fitAmdahl } from "./model/amdahl";
import { type Choice, chosenSweep, proposedSweep, sweepKinds } from "./model/choices";
import {
  isAboutThreads,
  type NumberParam,
  PROGRESSIONS,
  type SweepPoint,
  type SweepResult,
  type SweepSpec,
  sweepable,
  sweepPoints,
  sweepResult,
  sweepValues,
  WORKS,
} from "./model/sweep";
import { samplesTable, sweepTable } from "./model/tables";
import { markLegend } from "./views/mark-legend";
import { scalingTable } from "./views/scaling-table";
import { selectField } from "./views/select-field";

@customElement("interlock-sweep")
export class SweepPanel extends CampaignPanel<SweepPoint> {
  /** What is chosen otherwise than proposed. */
  @property({ attribute: false }) chosen: Partial<SweepSpec> = {};

  @state() private failure: string | null = null;
  /** What the campaign was started with. */
  #done: { spec: SweepSpec; param: NumberParam } | null = null;

  protected override programChanged(): void {
    this.#done = null;
  }

  override render(): TemplateResult {
    if (this.program.refused !== null) return html`<p>${COMMON.refused}</p>`;
    const wanted = this.#wanted;
    if (wanted === null) return html`<p>${SWEEP.none}</p>`;
    const { spec, param } = wanted;
    const values = sweepValues(spec);
    const problem = Array.isArray(values) ? null : sweepProblem(values);
    return html`<p class="intro">${SWEEP.intro}</p>
      ${this.#form(spec, param)}
      <p class="plan ${problem === null ? "" : "alarm"}" aria-live="polite">
        ${problem ?? (Array.isArray(values) ? SWEEP.plan(param.name, values, spec.runs) : nothing)}
      </p>
      ${this.startBar(SWEEP.start, problem, () => void this.#start())} ${this.#findings()}`;
  }

  /** The sweep that the form shows, if the program has anything to sweep. */
  get #wanted(): { spec: SweepSpec; param: NumberParam } | null {
    const found = proposedSweep(this.program, this.values, this.chosen.param);
    return (
      found && { spec: { ...found.proposal, ...this.chosen, param: found.param.name }, param: found.param }
    );
  }

  #choose(spec: SweepSpec, settled: boolean): void {
    const sweep = chosenSweep(this.program, this.values, spec);
    const detail: Choice = { choices: { sweep }, settled };
    this.dispatchEvent(new CustomEvent("evidence-choose", { detail, bubbles: true, composed: true }));
  }

  #form(spec: SweepSpec, param: NumberParam): TemplateResult {
    const all = sweepable(this.program);
    const change = (changes: Partial<SweepSpec>) => this.#choose({ ...spec, ...changes }, true);
    const set = ({ type, detail: { name, value } }: CustomEvent<ValueDetail>) =>
      this.#choose({ ...spec, [name]: value }, type === "value-change");
    const fields = this.#fieldsOf(spec, param);
    return html`<div class="selects">
        ${selectField({
          label: SWEEP.param,
          options: all.map(({ name, doc }) => ({ name, text: `${name}: ${doc}` })),
          chosen: param.name,
          choose: (name) => {
            const other = proposedSweep(this.program, this.values, name);
            const { runs, tracing } = spec;
            if (other !== null) this.#choose({ ...other.proposal, runs, tracing }, true);
          },
        })}
        ${selectField({
          label: SWEEP.progression,
          options: PROGRESSIONS.map((name) => ({ name, text: SWEEP.progressions[name] })),
          chosen: spec.progression,
          choose: (progression) => change({ progression }),
        })}
        ${
          isAboutThreads(this.program, param)
            ? selectField({
                label: SWEEP.work,
                options: WORKS.map((name) => ({ name, text: SWEEP.works[name] })),
                chosen: spec.work,
                choose: (work) => change({ work }),
              })
            : nothing
        }
      </div>
      <interlock-parameter-form
        class="form"
        compact
        .params=${fields}
        .values=${{ ...spec }}
        .hints=${{ ...hintsOf(fields), tracing: COMMON.tracingHint }}
        @value-input=${set}
        @value-change=${set}
        @legality=${this.legality}
      ></interlock-parameter-form>`;
  }

  #fields: { param: NumberParam; steps: boolean; list: Param[] } | null = null;

  /** The same list as long as it has the same fields: another one would take away what somebody types. */
  #fieldsOf(spec: SweepSpec, param: NumberParam): Param[] {
    const steps = spec.progression === "steps";
    if (this.#fields?.param !== param || this.#fields.steps !== steps)
      this.#fields = { param, steps, list: fieldsOf(spec, param, steps) };
    return this.#fields.list;
  }

  async #start(): Promise<void> {
    const { program, limitMs, given } = this;
    const wanted = this.#wanted;
    if (wanted === null) return;
    const { spec, param } = wanted;
    const xs = sweepValues(spec);
    if (!Array.isArray(xs)) return;
    this.#done = wanted;
    this.failure = null;
    const points = sweepPoints(program, this.values, param.name, xs);
    await this.start({ points, runs: spec.runs, tracing: spec.tracing, limitMs, given });
  }

  #findings(): TemplateResult | typeof nothing {
    const { campaign } = this.campaigner;
    if (campaign === null || this.#done === null) return nothing;
    const { spec, param } = this.#done;
    const result = sweepResult(this.program, param, spec.work, campaign);
    if (campaign.samples.length === 0) return this.ending(campaign);
    const cores = campaign.environment?.cores ?? 1;
    const fit = fitOf(result, cores);
    const resolution = campaign.environment?.clock_resolution_ms ?? 0;
    const name = `${this.program.name}-${param.name.toLowerCase().replaceAll("_", "-")}`;
    const had = valuesText(this.program, campaign.plan.points[0]?.values ?? {}, param.name);
    const stale = had !== valuesText(this.program, this.values, param.name);
    const caption = `${this.program.title}${had === "" ? "" : `, ${had}`}. ${this.measuredOn(campaign)}`;
    const { shown } = this.pointing;
    return html`${this.ending(campaign)}
      ${stale ? html`<p class="remark">${COMMON.stale} ${had}.</p>` : nothing}
      <div class="findings">
        <div>
          <div class="drawing">
            ${scalingChart({ result, fit, cores, resolution, width: this.drawingWidth.px, label: `${SWEEP.chart}. ${COMMON.keys}`, pointing: this.pointing })}
          </div>
          <p class="details" aria-hidden="true">${shown === null ? "" : scalingDetails(result, shown, resolution)}</p>
          ${markLegend(SWEEP_LEGEND)}
          ${
            result.work === null
              ? nothing
              : html`<p class="notes">${linesText(result.work, cores)}</p>
                ${result.remaining > 0 ? nothing : html`<p class="notes fitted">${fitSentence(fit, cores)}</p>`}`
          }
        </div>
        <div>
          ${scalingTable(result, resolution)}
          <p class="environment">${this.measuredOn(campaign)}</p>
          ${saveRow([
            saveTable(SWEEP.csv, `${name}-sweep`, () => sweepTable(result)),
            saveTable(SWEEP.everyRun, `${name}-sweep-runs`, () => samplesTable(campaign)),
            ...saveDrawing(
              `${name}-sweep`,
              () => this.chart,
              caption,
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

/** A fit is worth showing once everything has been measured. */
function fitOf({ work, points, remaining }: SweepResult, cores: number): AmdahlFit | null {
  if (work === null || remaining > 0) return null;
  const timed = points.flatMap(({ x, time }) =>
    time === null || x < 1 ? [] : [{ threads: x, ms: time.median }],
  );
  return fitAmdahl(timed, cores, work);
}

/** The fields of the form, described like parameters. */
function fieldsOf(proposal: SweepSpec, param: NumberParam, steps: boolean): Param[] {
  const kinds = sweepKinds(param);
  const field = (name: keyof typeof kinds, doc: string): Param => ({
    name,
    doc,
    line: 0,
    default: proposal[name],
    kind: kinds[name],
  });
  return [
    field("from", SWEEP.from),
    field("to", SWEEP.to),
    ...(steps ? [field("step", SWEEP.step)] : []),
    field("runs", COMMON.runs),
    field("tracing", COMMON.tracing),
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-sweep": SweepPanel;
  }
}
