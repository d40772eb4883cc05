// The views of one run's trace, linked with each other and with the source beside them. It has the trace analysed once
// a report is there, in a worker, and hands the result to the view that is open.
//
// Events: `trace-focus` (from the views and the source), `view-pick` and `axis-pick` with what the user chose to look
// at, `trace-on` when tracing is to be switched on for another run.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Program } from "../../generated/Program";
import type { Report } from "../../generated/Report";
import type { Timeline } from "../../generated/Timeline";
import { Analyst } from "../analyst";
import "../boxes/interlock-boxes";
import { type Focus, NO_FOCUS } from "../model/focus";
import { lineOf } from "../model/focus-change";
import { type Axis, DEFAULT_LOOKS, TRACE_TABS, type TraceTab } from "../model/looks";
import { marksOf } from "../model/marks";
import "../source/source-view";
import { controls } from "../styles/controls";
import { result } from "../styles/result";
import { trace } from "../styles/trace";
import "../timeline/interlock-timeline";
import { tabsView } from "../views/tabs";
import { TRACE, TRACE_TAB_TITLES } from "../words/trace";
import { emptyTrace, whyEmpty } from "./empty-trace";
import { layout } from "./layout";

@customElement("interlock-trace")
export class TraceViews extends LitElement {
  static override styles = [controls, result, trace, layout];

  @property({ attribute: false }) program!: Program;
  /** The text that ran, which somebody may have edited. */
  @property({ attribute: false }) text = "";
  /** The run that is shown; `null` before the first. */
  @property({ attribute: false }) report: Report | null = null;
  /** Whether another run goes on. */
  @property({ type: Boolean }) busy = false;
  /** The views that there are to choose from. */
  @property({ attribute: false }) tabs: readonly TraceTab[] = TRACE_TABS;
  /** Whether the source is elsewhere in sight, and not wanted beside the views. */
  @property({ type: Boolean }) alone = false;
  @property({ attribute: false }) view: TraceTab = "timeline";
  @property({ attribute: false }) axis: Axis = DEFAULT_LOOKS.axis;
  @property({ attribute: false }) focused: Focus = NO_FOCUS;

  @state() private timeline: Timeline | null = null;
  @state() private failure: string | null = null;

  #analyst: Analyst | null = null;
  /** The report that the timeline is made from, or is being made from. */
  #analysed: Report | null = null;
  #marks: ReturnType<typeof marksOf> = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#analyst?.dispose();
    this.#analyst = null;
    this.#analysed = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate("report");
  }

  override willUpdate(): void {
    if (this.report === this.#analysed) return;
    this.#analysed = this.report;
    this.timeline = null;
    this.failure = null;
    this.#marks = this.report === null ? [] : marksOf(this.report);
    if (this.report !== null && whyEmpty(this.report) === null) void this.#analyse(this.report);
  }

  override render(): TemplateResult {
    return html`
      ${this.busy && this.report !== null ? html`<p class="stale">${TRACE.earlier}</p>` : nothing}
      ${
        this.tabs.length < 2
          ? this.#panel()
          : tabsView({
              label: TRACE.tabs,
              tabs: this.tabs.map((name) => ({ name, title: TRACE_TAB_TITLES[name] })),
              open: this.#open,
              pick: (name) => this.#tell("view-pick", name),
              panel: this.#panel(),
            })
      }
    `;
  }

  /** The view that is open: of those that there are. */
  get #open(): TraceTab {
    return this.tabs.includes(this.view) ? this.view : (this.tabs[0] ?? this.view);
  }

  #panel(): TemplateResult {
    const why = whyEmpty(this.report);
    if (why !== null) return emptyTrace(why, () => this.#tell("trace-on", null));
    if (this.failure !== null) return html`<p class="alarm">${TRACE.broken(this.failure)}</p>`;
    if (this.report === null || this.timeline === null) {
      return html`<p class="reading" role="status">${TRACE.analysing}</p>`;
    }
    if (this.alone) return html`<div class="views">${this.#view(this.report, this.timeline)}</div>`;
    return html`<div class="linked">
      <div class="beside">
        <interlock-source-view
          class="code"
          .source=${this.text}
          .label=${TRACE.source(this.program.title)}
          .marks=${this.#marks}
          .chosenLine=${this.focused.line}
          .eventLine=${lineOf(this.report, this.focused.event)}
          choosable
          follows
        ></interlock-source-view>
        <p class="hint">${TRACE.sourceHint}</p>
      </div>
      <div class="views">${this.#view(this.report, this.timeline)}</div>
    </div>`;
  }

  #view(report: Report, timeline: Timeline): TemplateResult {
    switch (this.#open) {
      case "timeline":
        return html`<interlock-timeline
          .report=${report}
          .timeline=${timeline}
          .source=${this.text}
          .focused=${this.focused}
          .axis=${this.axis}
        ></interlock-timeline>`;
      case "locks":
        return html`<interlock-boxes .report=${report} .timeline=${timeline} .focused=${this.focused}></interlock-boxes>`;
    }
  }

  async #analyse(report: Report): Promise<void> {
    this.#analyst ??= new Analyst();
    try {
      const timeline = await this.#analyst.analyse(report);
      if (this.#analysed === report) this.timeline = timeline;
    } catch (error) {
      if (this.#analysed === report) this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-trace": TraceViews;
  }
}
