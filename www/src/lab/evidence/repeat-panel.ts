// The repetition: the same run many times, and how often each outcome came up. The runs are made by the lab's own
// runner, so that they are the ones that its other views show as well.
//
// Events: `repeat-wanted` with the number of runs, `repeat-cancel`, `open-run` with the `OpenRun` to show, `evidence-choose`
// with the `Choice` when another number has been chosen.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Param } from "../../generated/Param";
import type { Program } from "../../generated/Program";
import type { Report } from "../../generated/Report";
import type { RunRequest } from "../engine-face";
import type { RunSummary } from "../model/outcomes";
import type { Values } from "../model/parameters";
import "../parameter-form";
import type { Origin, Series } from "../model/runner";
import type { ValueDetail } from "../parameter-form";
import { controls } from "../styles/controls";
import { result } from "../styles/result";
import { saveDrawing, saveRow, saveTable } from "../views/save-row";
import { timingsView } from "../views/timings-view";
import {
  barDetails,
  COMMON,
  distributionSentence,
  hintsOf,
  REPEAT,
  SWEEP,
  valuesText,
} from "../words/evidence";
import { LABELS } from "../words/labels";
import { seriesSentence } from "../words/verdict";
import { histogram } from "./drawing/histogram";
import { Pointing } from "./drawing/pointing";
import { chart } from "./drawing/styles";
import { Width } from "./drawing/width";
import { type Choice, departures, REPEAT_KINDS, REPEAT_PROPOSAL, type RepeatSpec } from "./model/choices";
import { type Distribution, distributionOf } from "./model/distribution";
import { outcomesTable, seriesTable } from "./model/tables";
import { evidence } from "./styles";
import { outcomesList } from "./views/outcomes-list";
import { startBar } from "./views/start-bar";

const RUNS: Param = {
  name: "runs",
  doc: REPEAT.runs,
  line: 0,
  default: REPEAT_PROPOSAL.runs,
  kind: REPEAT_KINDS.runs,
};
const FIELDS = [RUNS];
const HINTS = hintsOf(FIELDS);
/** Milliseconds between two countings of a series that goes on. */
const COUNT_EVERY = 250;

/** A run of a series that is to be shown in all views. */
export interface OpenRun {
  report: Report;
  request: RunRequest;
  origin: Origin;
}

@customElement("interlock-repeat")
export class RepeatPanel extends LitElement {
  static override styles = [controls, result, evidence, chart];

  @property({ attribute: false }) program!: Program;
  @property({ attribute: false }) values: Values = {};
  /** The newest series of more than one run. */
  @property({ attribute: false }) series: Series | null = null;
  /** Changes with each run of the series. */
  @property({ attribute: false }) runs = 0;
  /** Why nothing can be started at the moment; `null` if it can. */
  @property({ attribute: false }) blocked: string | null = null;
  /** What is chosen otherwise than proposed. */
  @property({ attribute: false }) chosen: Partial<RepeatSpec> = {};

  @state() private illegal = false;
  @state() private failure: string | null = null;
  @query("svg.chart") private readonly chart!: SVGSVGElement | null;

  readonly #pointing = new Pointing(this);
  readonly #width = new Width(this, ".drawing");
  /** The distribution that is shown, and what it was made from. */
  #counted: { series: Series; runs: readonly RunSummary[]; at: number; found: Distribution } | null = null;

  override render(): TemplateResult {
    if (this.program.refused !== null) return html`<p>${COMMON.refused}</p>`;
    const { series } = this;
    const running = series?.state === "running";
    const why = running ? null : (this.blocked ?? (this.illegal ? COMMON.invalid : null));
    const spec = { ...REPEAT_PROPOSAL, ...this.chosen };
    const set = ({ type, detail: { value } }: CustomEvent<ValueDetail>) => {
      const repeat = departures({ runs: value as number }, REPEAT_PROPOSAL);
      this.#tell("evidence-choose", {
        choices: { repeat },
        settled: type === "value-change",
      } satisfies Choice);
    };
    return html`<p class="intro">${REPEAT.intro}</p>
      <interlock-parameter-form
        class="form"
        compact
        .params=${FIELDS}
        .values=${{ ...spec }}
        .hints=${HINTS}
        @value-input=${set}
        @value-change=${set}
        @legality=${(event: Event) => {
          this.illegal = (event.target as HTMLElementTagNameMap["interlock-parameter-form"]).illegal;
        }}
      ></interlock-parameter-form>
      ${startBar({
        text: REPEAT.start(spec.runs),
        why,
        progress: running ? { done: series.runs.length, wanted: series.wanted, secondsLeft: null } : null,
        start: () => {
          if (why === null && !running) this.#tell("repeat-wanted", spec.runs);
        },
        cancel: () => this.#tell("repeat-cancel", null),
      })}
      ${series === null ? nothing : this.#findings(series)}`;
  }

  #findings(series: Series): TemplateResult {
    const { runs, found } = this.#count(series);
    const cut = series.state !== "running" && runs.length < series.wanted;
    const had = valuesText(this.program, series.request.params);
    const stale = had !== valuesText(this.program, this.values);
    const ending = html`${
      series.error === null
        ? nothing
        : html`<p class="remark alarm">${COMMON.broken}</p><pre class="message">${series.error}</pre>`
    }
    ${cut && series.error === null ? html`<p class="remark">${COMMON.cancelled(runs.length, series.wanted)}</p>` : nothing}`;
    if (runs.length === 0) return ending;
    const name = `${this.program.name}-outcomes`;
    return html`${ending}
      ${stale ? html`<p class="remark">${COMMON.stale} ${had}.</p>` : nothing}
      <div class="findings">
        <div>
          <p class="sentence">${seriesSentence(runs)} ${distributionSentence(found)}</p>
          ${found.binned === null ? nothing : this.#histogram(found)}
          <h3>${LABELS.timings}</h3>
          ${series.report === null ? nothing : timingsView(series.report, runs)}
        </div>
        <div>
          ${outcomesList({
            found,
            kept: series.kept,
            open: (key) => this.#open(series, key),
            openable: this.blocked === null,
          })}
          ${found.others.some(({ source }) => source === "printed") ? html`<p class="notes">${REPEAT.normalised}</p>` : nothing}
          <p class="notes">${REPEAT.kept}</p>
          ${saveRow([
            saveTable(REPEAT.csv, name, () => outcomesTable(runs)),
            saveTable(SWEEP.everyRun, `${this.program.name}-runs`, () => seriesTable(runs)),
            ...(found.binned === null
              ? []
              : saveDrawing(
                  name,
                  () => this.chart,
                  `${this.program.title}${had === "" ? "" : `, ${had}`}: ${distributionSentence(found)}`,
                  (why) => {
                    this.failure = why;
                  },
                )),
          ])}
          <div aria-live="polite">${this.failure === null ? nothing : html`<p class="remark alarm">${this.failure}</p>`}</div>
        </div>
      </div>`;
  }

  #histogram({ binned, runs }: Distribution): TemplateResult | typeof nothing {
    if (binned === null) return nothing;
    const { shown } = this.#pointing;
    return html`<div class="drawing">
        ${histogram({ binned, runs, width: this.#width.px, label: `${REPEAT.chart}. ${COMMON.keys}`, pointing: this.#pointing })}
      </div>
      <p class="details" aria-hidden="true">${shown === null ? "" : barDetails(shown, binned, runs)}</p>`;
  }

  /** Counts anew when there is something new; while the series goes on, only now and then. */
  #count(series: Series): { runs: readonly RunSummary[]; found: Distribution } {
    const now = performance.now();
    const last = this.#counted;
    if (last?.series === series && series.state === "running" && now - last.at < COUNT_EVERY) return last;
    const runs = countable(series.runs);
    if (last?.series === series && last.runs.length === runs.length) return last;
    this.#counted = { series, runs, at: now, found: distributionOf(runs) };
    return this.#counted;
  }

  #open(series: Series, key: string): void {
    const kept = series.kept.get(key);
    if (kept === undefined || this.blocked !== null) return;
    const { run, report, traceLost } = kept;
    const origin: Origin = { kind: "series", run, of: series.runs.length, traceLost };
    this.#tell("open-run", { report, request: series.request, origin } satisfies OpenRun);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** A run that Stop ended says nothing about the program. */
function countable(runs: readonly RunSummary[]): readonly RunSummary[] {
  return runs.filter(({ verdict }) => verdict !== "stopped");
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-repeat": RepeatPanel;
  }
}
