// The sweep: one parameter over a range, the times of each value as a chart and as a table.

import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
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
import {
  defaultSweep,
  isAboutThreads,
  type NumberParam,
  type Progression,
  type SweepPoint,
  type SweepResult,
  type SweepSpec,
  sweepable,
  sweepPoints,
  sweepResult,
  sweepValues,
  type Work,
} from "./model/sweep";
import { samplesTable, sweepTable } from "./model/tables";
import { markLegend } from "./views/mark-legend";
import { scalingTable } from "./views/scaling-table";
import { selectField } from "./views/select-field";

const PROGRESSIONS: readonly Progression[] = ["doubling", "steps"];
const WORKS: readonly Work[] = ["divided", "each"];
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
    const all = sweepable(this.program);
    const change = (changes: Partial<SweepSpec>) => {
      this.spec = { ...spec, ...changes };
    };
    const set = ({ detail: { name, value } }: CustomEvent<ValueDetail>) => change({ [name]: value });
    const fields = fieldsOf(spec, param);
    return html`<div class="selects">
        ${selectField({
          label: SWEEP.param,
          options: all.map(({ name, doc }) => ({ name, text: `${name}: ${doc}` })),
          chosen: param.name,
          choose: (name) => {
            const other = all.find((candidate) => candidate.name === name);
            if (other !== undefined) this.spec = { ...this.#defaultFor(other), runs: spec.runs };
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
function fieldsOf(spec: SweepSpec, { kind }: NumberParam): Param[] {
  const field = (name: keyof SweepSpec, doc: string, kind: Param["kind"]): Param => ({
    name,
    doc,
    line: 0,
    default: spec[name],
    kind,
  });
  const whole = kind.type === "integer";
  const reach = kind.max - kind.min;
  const steps: Param["kind"] = { ...kind, min: whole ? 1 : reach / 1000, max: Math.max(1, reach) };
  return [
    field("from", SWEEP.from, kind),
    field("to", SWEEP.to, kind),
    ...(spec.progression === "steps" ? [field("step", SWEEP.step, steps)] : []),
    field("runs", COMMON.runs, { type: "integer", min: 1, max: MOST_RUNS_EACH, unit: null }),
    field("tracing", COMMON.tracing, { type: "bool" }),
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-sweep": SweepPanel;
  }
}
