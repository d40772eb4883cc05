// The sweep: one parameter over a range, the times of each value as a chart and as a table.

import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Param } from "../../generated/Param";
import type { ParamValue } from "../../generated/ParamValue";

import type { ValueDetail } from "../parameter-form";
import {
  COMMON,
  fitSentence,
  linesText,
  SWEEP,
  SWEEP_LEGEND,
  sweepProblem,
  valuesText,
} from "../words/evidence";
import { CampaignPanel } from "./campaign-panel";
import { scalingChart, scalingDetails } from "./drawing/scaling-chart";
import { type AmdahlFit, fitAmdahl } from "./model/amdahl";
import {
  defaultSweep,
  isAboutThreads,
  type NumberParam,
  type SweepPoint,
  type SweepResult,
  type SweepSpec,
  sweepable,
  sweepPoints,
  sweepResult,
  sweepValues,
} from "./model/sweep";
import { samplesTable, sweepTable } from "./model/tables";
import { markLegend } from "./views/mark-legend";
import { saveChart, saveRow, saveTable } from "./views/save-row";
import { scalingTable } from "./views/scaling-table";

const DOUBLING = SWEEP.doubling;
const MOST_RUNS_EACH = 200;

@customElement("interlock-sweep")
export class SweepPanel extends CampaignPanel<SweepPoint> {
  @state() private spec: SweepSpec | null = null;
  @state() private failure: string | null = null;
  /** What the campaign was started with. */
  #done: { spec: SweepSpec; param: NumberParam } | null = null;

  protected override programChanged(): void {
    const [first] = sweepable(this.program);
    this.spec = first === undefined ? null : this.#defaultFor(first);
    this.#done = null;
  }

  override render(): TemplateResult {
    const param = this.#param;
    if (this.program.refused !== null) return html`<p>${COMMON.refused}</p>`;
    if (this.spec === null || param === undefined) return html`<p>${SWEEP.none}</p>`;
    const values = sweepValues(this.spec);
    const problem = Array.isArray(values) ? null : sweepProblem(values);
    return html`<p class="intro">${SWEEP.intro}</p>
      ${this.#form(this.spec, param)}
      <p class="plan ${problem === null ? "" : "alarm"}" aria-live="polite">
        ${problem ?? (Array.isArray(values) ? SWEEP.plan(param.name, values, this.spec.runs) : nothing)}
      </p>
      ${this.startBar(SWEEP.start, problem, () => void this.#start())} ${this.#findings()}`;
  }

  get #param(): NumberParam | undefined {
    return sweepable(this.program).find(({ name }) => name === this.spec?.param);
  }

  #defaultFor(param: NumberParam): SweepSpec {
    return defaultSweep(this.program, param, this.values, navigator.hardwareConcurrency || 1);
  }

  #form(spec: SweepSpec, param: NumberParam): TemplateResult {
    const [choice, fields] = fieldsOf(
      spec,
      param,
      sweepable(this.program),
      isAboutThreads(this.program, param),
    );
    const form = (params: readonly Param[]) => html`<interlock-parameter-form
      class="form"
      compact
      .params=${params}
      .values=${fieldValues(spec)}
      .hints=${{ tracing: COMMON.tracingHint }}
      @value-input=${this.#set}
      @value-change=${this.#set}
      @legality=${this.legality}
    ></interlock-parameter-form>`;
    return html`${choice.length === 0 ? nothing : form(choice)} ${form(fields)}`;
  }

  readonly #set = ({ detail }: CustomEvent<ValueDetail>): void => {
    if (this.spec === null) return;
    const { name, value } = detail;
    if (name === "param") {
      const param = sweepable(this.program).find((other) => other.name === value);
      if (param !== undefined) this.spec = { ...this.#defaultFor(param), runs: this.spec.runs };
    } else this.spec = { ...this.spec, ...specPart(name, value) };
  };

  async #start(): Promise<void> {
    const { spec, program, limitMs, given } = this;
    const param = this.#param;
    if (spec === null || param === undefined) return;
    const xs = sweepValues(spec);
    if (!Array.isArray(xs)) return;
    this.#done = { spec, param };
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
            ...saveChart(
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

/** The fields of the form, described like parameters: which parameter to sweep, and how. */
function fieldsOf(
  spec: SweepSpec,
  param: NumberParam,
  all: readonly NumberParam[],
  aboutThreads: boolean,
): [Param[], Param[]] {
  const field = (name: string, doc: string, kind: Param["kind"], value: ParamValue): Param => ({
    name,
    doc,
    line: 0,
    default: value,
    kind,
  });
  const words = (...options: string[]): Param["kind"] => ({ type: "choice", options });
  const { min, max } = param.kind;
  const whole = param.kind.type === "integer";
  const steps: Param["kind"] = {
    ...param.kind,
    min: whole ? 1 : (max - min) / 1000,
    max: Math.max(1, max - min),
  };
  const choice = field("param", SWEEP.param, words(...all.map(({ name }) => name)), spec.param);
  return [
    all.length > 1 ? [choice] : [],
    [
      field("from", SWEEP.from, param.kind, min),
      field("to", SWEEP.to, param.kind, max),
      field("progression", SWEEP.progression, words(DOUBLING, SWEEP.steps), DOUBLING),
      ...(spec.progression === "steps" ? [field("step", SWEEP.step, steps, 1)] : []),
      field("runs", COMMON.runs, { type: "integer", min: 1, max: MOST_RUNS_EACH, unit: null }, 5),
      ...(aboutThreads ? [field("work", SWEEP.work, words(SWEEP.divided, SWEEP.each), SWEEP.divided)] : []),
      field("tracing", COMMON.tracing, { type: "bool" }, false),
    ],
  ];
}

function fieldValues({ progression, work, ...spec }: SweepSpec): Record<string, ParamValue> {
  return {
    ...spec,
    progression: progression === "doubling" ? DOUBLING : SWEEP.steps,
    work: work === "divided" ? SWEEP.divided : SWEEP.each,
  };
}

/** What a field of the form says about the sweep. */
function specPart(name: string, value: ParamValue): Partial<SweepSpec> {
  switch (name) {
    case "progression":
      return { progression: value === DOUBLING ? "doubling" : "steps" };
    case "work":
      return { work: value === SWEEP.divided ? "divided" : "each" };
    default:
      return { [name]: value };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-sweep": SweepPanel;
  }
}
