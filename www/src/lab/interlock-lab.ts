// The whole lab as one element: picker, source, form, run bar and results. It hands each part to the view that shows it;
// what can be done, and what is held, is in `lab-actions` and the desks that it knows.
//
// Attributes: `program` and any parameter by its name in an address (`threads="4"`), `run-repeat`, `run-limit`,
// `run-tracing`. With the attribute `address` the lab keeps the document's own address in step instead. `theme` is "light" or
// "dark". Within somebody else's page it is handed a `framing`, and shows the panes that this names.
// Events: those of `embed/events`.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import { isOwn } from "../embed/own-program";
import type { Program } from "../generated/Program";
import type { Report } from "../generated/Report";
import type { EngineFace } from "./engine-face";
import type { Evidence } from "./evidence/interlock-evidence";
import { NO_CHOICES } from "./evidence/model/choices";
import type { OpenedFile } from "./evidence/report-files";
import { comparableRuns } from "./explore/model/comparable";
import { NO_MODEL_CHOICES } from "./explore/model/model-choices";
import type { TraceFormat } from "./exported-trace";
import { askedLanguage, type Framing, withLanguage } from "./framing";
import { LabActions, type LabElement, type LabParts } from "./lab-actions";
import type { LabAddress } from "./lab-address";
import { writeAddress } from "./model/address";
import type { Focus } from "./model/focus";
import { type Axis, DEFAULT_LOOKS, isEvidenceTab, TRACE_TABS, type TraceTab } from "./model/looks";
import { defaults, isDefault } from "./model/parameters";
import { DEFAULT_SETTINGS, isPlain } from "./model/settings";
import "./output-view";
import type { ParameterForm } from "./parameter-form";
import type { SourceEditor } from "./source/interlock-source-editor";
import type { SourceView } from "./source/source-view";
import { controls } from "./styles/controls";
import { course } from "./styles/course";
import { framed } from "./styles/framed";
import { layout } from "./styles/lab";
import { result } from "./styles/result";
import { tokens } from "./styles/tokens";
import { trace } from "./styles/trace";
import { emptyTrace } from "./trace/empty-trace";
import { controlsView } from "./views/controls-view";
import { evidenceSection } from "./views/evidence-section";
import { exploreSection } from "./views/explore-section";
import { framedLab } from "./views/framed-lab";
import { notices } from "./views/notices";
import { programHead } from "./views/program-head";
import { programPicker } from "./views/program-picker";
import { refusalView } from "./views/refusal-view";
import { resultView } from "./views/result-view";
import { runBar } from "./views/run-bar";
import { sourceSection } from "./views/source-section";
import { supportView } from "./views/support-view";
import { departuresView, valuesView } from "./views/values-view";
import { LABELS } from "./words/labels";
import { TRACE } from "./words/trace";

const NO_MARKS: readonly never[] = [];

export class InterlockLab extends LitElement implements LabElement {
  static override styles = [tokens, controls, layout, course, result, trace, framed];
  /** What labs are made of that are not told otherwise. */
  static parts: LabParts;

  /** Whether the lab keeps the document's address in step. */
  @property({ type: Boolean }) address = false;
  /** How it is shown within somebody else's page; `null` for the whole lab. Set once, before it is connected. */
  @property({ attribute: false }) framing: Framing | null = null;

  @query(".source interlock-source-view") readonly sourceView!: SourceView | null;
  @query(".source interlock-source-editor") readonly editor!: SourceEditor | null;
  @query(".parameters") readonly form!: ParameterForm | null;
  @query("interlock-evidence") readonly evidence!: Evidence | null;
  @query("#result") readonly resultPlace!: HTMLElement | null;
  @query(".head h1, .title-bar h2") readonly heading!: HTMLElement;

  readonly #actions: LabActions;

  /** `parts`: what this lab is made of, if not what all others are. */
  constructor(parts: LabParts = InterlockLab.parts) {
    super();
    this.#actions = new LabActions(this, parts);
  }

  /** The engine that runs the programs. Another one may be put in its place while nothing runs. */
  get engine(): EngineFace | null {
    return this.#actions.runs.engine;
  }

  set engine(engine: EngineFace | null) {
    this.#actions.runs.replace(engine);
    this.#actions.prepare();
  }

  /**
   * Runs the chosen program with the chosen parameters and settings; resolves to the report of the last run. Rejects where
   * nothing can run, as with a program that does not compile: its error is shown all the same.
   */
  run(): Promise<Report> {
    return this.#actions.run();
  }

  /** What the lab can be put back to. */
  getState(): Promise<LabAddress> {
    return this.#actions.getState();
  }

  /** Puts the lab to a state; what cannot be taken of it is told in a notice. */
  setState(state: LabAddress): Promise<void> {
    return this.#actions.setState(state);
  }

  /** Puts the program, its values and its text back as they came, and forgets what came of them. */
  reset(): void {
    this.#actions.resetAll();
  }

  /**
   * The run that is shown, as JSON: the report with its trace, or the trace alone in Chrome's format, which Perfetto opens.
   * `null` where nothing has run yet, or no trace was recorded.
   */
  async exportTrace(format: TraceFormat = "report"): Promise<Blob | null> {
    const { exportedTrace } = await import("./exported-trace");
    return exportedTrace(this.#actions.trace.report, format);
  }

  /** Shows remarks besides those that there are. */
  remark(texts: readonly string[]): void {
    const { seen } = this.#actions;
    seen.remarks = [...texts, ...seen.remarks];
  }

  /** Puts the focus on a button of the bar. */
  focusOn(button: "run" | "explore" | "edit"): void {
    this.renderRoot
      .querySelector<HTMLElement>(`.run-bar .${button}, .support .${button}, .edit-row .${button}`)
      ?.focus();
  }

  /** Makes an editor of the source, with the focus in it. */
  edit(): void {
    this.#actions.editOrView();
  }

  /** Has everything loaded and begins to explore. */
  explore(): Promise<void> {
    return this.#actions.exploring.explore();
  }

  /** Ends what goes on, be it a run, a series, a campaign or an exploration. */
  stop(): void {
    this.#actions.stop();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#actions.state.follow();
    // A lab that is the page takes its keys wherever the focus is; one among other things only its own.
    (this.address ? document : this).addEventListener("keydown", this.#key as EventListener);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const target of [document, this]) target.removeEventListener("keydown", this.#key as EventListener);
    this.#actions.leave();
  }

  override firstUpdated(): void {
    const { parts, state } = this.#actions;
    // Without an engine there is nothing to wait for, and files can still be opened.
    if (!parts.support.ok) this.#actions.loadViews();
    // An address that names a tab far down leads there.
    if (!this.address || !isEvidenceTab(state.now.looks.view)) return;
    this.renderRoot.querySelector(".evidence")?.scrollIntoView({ block: "start" });
  }

  override willUpdate(): void {
    const { trace, runs, state } = this.#actions;
    if (trace.follow(runs.series, state.now.looks.view)) this.#actions.loadViews();
  }

  override render(): TemplateResult {
    return this.framing === null ? this.#whole() : this.#framed(this.framing);
  }

  #whole(): TemplateResult {
    const actions = this.#actions;
    const { seen, exploring, runs } = actions;
    const { program, values } = actions.state.now;
    const report = runs.series?.report ?? null;
    const refused = program.refused !== null;
    return html`<div class="lab" @trace-focus=${this.#focus}>
      <a class="skip button" href="#program" @click=${this.#skip}>${LABELS.skip}</a>
      <div class="visually-hidden" role="status">${seen.announced}</div>
      ${this.#picker(program)}
      <div aria-live="polite">
        ${notices(seen.remarks, () => {
          seen.remarks = [];
        })}
      </div>
      <div class="columns">
        <div class="study">
          ${programHead({
            program,
            values,
            answered: seen.answered,
            shareText: seen.shareText,
            share: actions.share,
          })}
          ${this.#source(report)}
        </div>
        <div class="work">
          ${refused || isOwn(program) ? nothing : this.#controls()} ${this.#runBar()}
          ${isOwn(program) ? nothing : this.#result()}
        </div>
      </div>
      ${exploring.wanted ? this.#exploration() : nothing}
      ${(refused || isOwn(program)) && actions.trace.report === null ? nothing : this.#trace(TRACE_TABS)}
      ${refused || isOwn(program) ? nothing : this.#evidence()}
    </div>`;
  }

  #framed(framing: Framing): TemplateResult {
    const actions = this.#actions;
    const { seen, exploring, runs } = actions;
    const { program, values } = actions.state.now;
    const explored = this.#explored;
    // A script of the page around may have had it run all the same.
    const nothingRan = explored && actions.trace.report === null;
    return framedLab({
      program,
      framing,
      whole: actions.whole,
      announced: seen.announced,
      notices: notices(seen.remarks, () => {
        seen.remarks = [];
      }),
      focus: this.#focus,
      openWhole: actions.openWhole,
      exploring: exploring.wanted,
      pane: (pane) => {
        switch (pane) {
          case "bar":
            return html`${departuresView(program, values, framing)} ${this.#runBar()}`;
          case "source":
            return this.#source(runs.series?.report ?? null);
          case "form":
            // Their values are asked for where they are explored.
            if (explored) return nothing;
            return framing.readonly ? valuesView(program, values) : this.#controls();
          case "output":
            return isOwn(program) || nothingRan ? nothing : this.#result();
          case "trace":
            if (nothingRan) return nothing;
            return this.#trace(TRACE_TABS.filter((tab) => framing.panes.includes(tab)));
          case "chart":
            return explored ? nothing : this.#evidence();
          case "explore":
            return this.#exploration();
        }
      },
    });
  }

  /** Whether the program can only be explored: it is somebody's own, or the page around does not want it to run. */
  get #explored(): boolean {
    return isOwn(this.#actions.state.now.program) || this.framing?.runs === false;
  }

  #picker(current: Program): TemplateResult {
    const actions = this.#actions;
    const { seen } = actions;
    return programPicker({
      catalogue: actions.parts.catalogue,
      current,
      open: seen.pickerOpen,
      toggle: () => {
        seen.pickerOpen = !seen.pickerOpen;
      },
      address: (program) =>
        withLanguage(
          writeAddress({
            program,
            values: defaults(program),
            settings: DEFAULT_SETTINGS,
            looks: DEFAULT_LOOKS,
            choices: NO_CHOICES,
            model: NO_MODEL_CHOICES,
          }),
          askedLanguage(),
        ),
      pick: (program) => actions.pick(program),
    });
  }

  #source(report: Report | null): TemplateResult {
    const actions = this.#actions;
    const { seen, text, trace } = actions;
    const { program } = actions.state.now;
    return sourceSection({
      program,
      marks: report === null ? (seen.refusal?.marks ?? NO_MARKS) : trace.marks(report),
      chosenLine: trace.focused.line,
      eventLine: trace.eventLine,
      choosable: (trace.report?.trace ?? null) !== null,
      whole: seen.wholeSource,
      toggle: () => {
        seen.wholeSource = !seen.wholeSource;
      },
      text: text.of(program),
      editing: text.editing,
      edited: text.edited !== null,
      problems: text.problems,
      fixed: this.framing?.readonly ?? false,
      edit: actions.editOrView,
      change: (changed) => text.change(program, changed),
      reset: () => actions.resetText(),
    });
  }

  #controls(): TemplateResult {
    const actions = this.#actions;
    const { seen, state } = actions;
    const { program, values, settings } = state.now;
    // A frame has fewer controls: those that its address asks for.
    const plain = this.framing !== null && isPlain(settings);
    return controlsView({
      program,
      values,
      settings: plain ? null : settings,
      taken: seen.taken,
      pristine: isDefault(program, values) && !seen.illegal,
      reset: () => actions.reset(),
      setValue: (detail, settled) => actions.setValue(detail, settled),
      setSetting: (detail, settled) => state.setSetting(detail, settled),
      legality: actions.legality,
      showLine: (line) => actions.showLine(line),
      take: (taken) => {
        seen.taken = taken;
      },
    });
  }

  #runBar(): TemplateResult {
    const actions = this.#actions;
    const { seen, exploring } = actions;
    const { support } = actions.parts;
    const { program } = actions.state.now;
    const refused = program.refused !== null;
    const explored = this.#explored;
    const explore = {
      exploring: exploring.searching,
      explore: () => void exploring.explore(),
      expect: () => exploring.expect(),
    };
    if (!support.ok && !refused && !explored)
      return supportView(support.missing, explore, { href: actions.whole, open: actions.openWhole });
    return runBar({
      ...explore,
      refused,
      explored,
      running: actions.busy,
      waiting: seen.waiting,
      illegal: seen.illegal,
      readiness: seen.readiness,
      run: actions.tryRun,
      stop: () => actions.stop(),
    });
  }

  #result(): TemplateResult {
    const actions = this.#actions;
    const { program, values } = actions.state.now;
    const showLine = (line: number) => actions.showLine(line);
    const files = this.#files();
    return html`<section class="result" id="result" aria-labelledby="result-title">
      ${
        program.refused === null
          ? resultView({ series: actions.runs.series, program, values, showLine, files })
          : refusalView(actions.seen.refusal, showLine, files)
      }
    </section>`;
  }

  /** The way to export the run that is shown, and to open another. */
  #files(): TemplateResult {
    const actions = this.#actions;
    return html`<interlock-report-files
      .report=${actions.trace.ran}
      .catalogue=${actions.parts.catalogue}
      .dropPlace=${this.address ? document : this}
      ?busy=${actions.busy}
      @open-file=${(event: CustomEvent<OpenedFile>) => actions.openFile(event.detail)}
    ></interlock-report-files>`;
  }

  #exploration(): TemplateResult {
    const actions = this.#actions;
    const { state, text, exploring } = actions;
    const { program, model } = state.now;
    return exploreSection({
      program,
      text: text.of(program),
      choices: model,
      given: actions.given,
      runs: comparableRuns(actions.runs.repetition, program, model),
      observable: actions.blocked === null && program.refused === null,
      observe: () => actions.observe(),
      choose: (choice) => state.chooseModel(choice),
      report: (report) => actions.showModelRun(report),
      problems: (problems) => text.found(problems),
      explored: (exploration) => actions.explored(exploration),
      busy: (busy) => {
        exploring.searching = busy;
      },
      showLine: (line) => actions.showLine(line),
    });
  }

  #trace(tabs: readonly TraceTab[]): TemplateResult {
    const actions = this.#actions;
    const { report, traceTab, focused } = actions.trace;
    const { program, looks } = actions.state.now;
    const title = html`<h2 id="trace-title">${TRACE.title}</h2>`;
    if (report === null) {
      return html`<section class="trace" aria-labelledby="trace-title">
        ${title}${emptyTrace("nothingRan", () => {})}
      </section>`;
    }
    return html`<section class="trace" aria-labelledby="trace-title">
      ${title}
      <interlock-trace
        .program=${program}
        .text=${report.engine === "model" ? actions.text.of(program) : program.source}
        .report=${report}
        ?busy=${actions.runs.running}
        .tabs=${tabs}
        ?alone=${this.framing?.panes.includes("source") ?? false}
        .view=${traceTab}
        .axis=${looks.axis}
        .focused=${focused}
        @view-pick=${(event: CustomEvent<TraceTab>) => actions.state.look({ view: event.detail })}
        @axis-pick=${(event: CustomEvent<Axis>) => actions.state.look({ axis: event.detail })}
        @trace-on=${actions.traceOn}
      ></interlock-trace>
    </section>`;
  }

  #evidence(): TemplateResult {
    const actions = this.#actions;
    const { program, values, settings, choices } = actions.state.now;
    return evidenceSection({
      tab: actions.trace.evidenceTab,
      program,
      catalogue: actions.parts.catalogue,
      values,
      limitMs: settings.limit * 1000,
      given: actions.given,
      choices,
      repetition: actions.runs.repetition,
      blocked: actions.blocked,
      engine: this.#handOver,
      pick: (view) => actions.state.look({ view }),
      choose: (choice) => actions.state.choose(choice),
      campaign: actions.campaign,
      repeat: (times) => actions.repeat(times),
      cancel: () => actions.stop(),
      open: (run) => actions.open(run),
    });
  }

  readonly #handOver = (): EngineFace | null => this.engine;

  readonly #focus = (event: Event): void => {
    this.#actions.trace.focus((event as CustomEvent<Partial<Focus>>).detail);
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const actions = this.#actions;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      if (this.#explored) return;
      event.preventDefault();
      actions.tryRun();
    } else if (event.key === "Escape") {
      if (actions.busy || actions.exploring.searching) actions.stop();
      else this.#closePicker();
    }
  };

  /** What had the focus in the list is gone with it. */
  #closePicker(): void {
    this.#actions.seen.pickerOpen = false;
    if (this.shadowRoot?.activeElement?.closest("#programs"))
      this.renderRoot.querySelector<HTMLElement>(".picker button")?.focus();
  }

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.heading.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-lab": InterlockLab;
  }
}
