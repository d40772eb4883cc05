// The whole lab as one element: picker, source, form, run bar and results. It holds the state, and hands each part to
// the view that shows it.
//
// Attributes: `program` and any parameter by its name in an address (`threads="4"`), `run-repeat`, `run-limit`,
// `run-tracing`. With the attribute `address` the lab keeps the page's own address in step instead.
// Events: `interlock-ready` when a run would start at once, `interlock-report` with each series' last report.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { ParamValue } from "../generated/ParamValue";
import type { Program } from "../generated/Program";
import type { Report } from "../generated/Report";
import type { EngineFace, Support } from "./engine-face";
import type { Readiness } from "./engine-keeper";
import type { Evidence } from "./evidence/interlock-evidence";
import { type Choice, NO_CHOICES, withoutProgram } from "./evidence/model/choices";
import { memberOf } from "./evidence/model/compare";
import type { OpenRun } from "./evidence/repeat-panel";
import type { OpenedFile } from "./evidence/report-files";
import type { ModelChoice } from "./explore/interlock-explore";
import { comparableRuns } from "./explore/model/comparable";
import { NO_MODEL_CHOICES } from "./explore/model/model-choices";
import { ExploreDesk } from "./explore-desk";
import { type LabState, type Reading, readPairs, writeAddress } from "./model/address";
import { type Focus, NO_FOCUS } from "./model/focus";
import { changed, lineOf } from "./model/focus-change";
import {
  type Axis,
  DEFAULT_LOOKS,
  type EvidenceTab,
  isEvidenceTab,
  isTraceTab,
  type Looks,
  type TraceTab,
} from "./model/looks";
import { marksOf } from "./model/marks";
import { Paced } from "./model/paced";
import { defaults, isDefault } from "./model/parameters";
import { type Refusal, refusalOf } from "./model/refusal";
import { type Given, givenBy, requestOf } from "./model/request";
import { DEFAULT_SETTINGS, type Settings } from "./model/settings";
import type { TakenFiles } from "./model/taken-files";
import "./output-view";
import type { ParameterForm, ValueDetail } from "./parameter-form";
import { RunDesk } from "./run-desk";
import { copied } from "./share";
import type { SourceEditor } from "./source/interlock-source-editor";
import type { SourceView } from "./source/source-view";
import { StateSource } from "./state-source";
import { controls } from "./styles/controls";
import { course } from "./styles/course";
import { layout } from "./styles/lab";
import { result } from "./styles/result";
import { tokens } from "./styles/tokens";
import { trace } from "./styles/trace";
import { TextDesk } from "./text-desk";
import { emptyTrace } from "./trace/empty-trace";
import { bringIntoView } from "./views/bring-into-view";
import { controlsView } from "./views/controls-view";
import { evidenceSection } from "./views/evidence-section";
import { exploreSection } from "./views/explore-section";
import { notices } from "./views/notices";
import { programHead } from "./views/program-head";
import { programPicker } from "./views/program-picker";
import { refusalView } from "./views/refusal-view";
import { resultView } from "./views/result-view";
import { runBar } from "./views/run-bar";
import { sourceSection } from "./views/source-section";
import { supportView } from "./views/support-view";
import { COMMON } from "./words/evidence";
import { EXPLORE } from "./words/explore";
import { departureText } from "./words/files";
import { LABELS } from "./words/labels";
import { remarkText } from "./words/problems";
import { REFUSAL } from "./words/refusal";
import { SOURCE } from "./words/source";
import { TRACE } from "./words/trace";
import { announcement } from "./words/verdict";

/** What the lab is made of; handed in once, before the element is defined. */
export interface LabParts {
  catalogue: readonly Program[];
  support: Support;
  createEngine(): EngineFace;
}

const NO_MARKS: readonly never[] = [];

export class InterlockLab extends LitElement {
  static override styles = [tokens, controls, layout, course, result, trace];
  /** What every lab of the page is made of. */
  static parts: LabParts;

  /** Whether the lab keeps the page's address in step. */
  @property({ type: Boolean }) address = false;

  @state() private lab: LabState = readPairs([], InterlockLab.parts.catalogue).state;
  @state() private remarks: readonly string[] = [];
  @state() private readiness: Readiness = "preparing";
  @state() private illegal = false;
  @state() private taken: TakenFiles | null = null;
  @state() private pickerOpen = false;
  @state() private wholeSource = false;
  /** Whether the program has run, so that the answer to its question may show. */
  @state() private answered = false;
  /** What the compiler said to the program, once it was asked. */
  @state() private refusal: Refusal | null = null;
  @state() private announced = "";
  @state() private shareText: string = LABELS.share;
  /** What the views of the trace and the source point at together. */
  @state() private focused: Focus = NO_FOCUS;

  @query(".source interlock-source-view") private readonly sourceView!: SourceView | null;
  @query(".source interlock-source-editor") private readonly editor!: SourceEditor | null;
  @query(".parameters") private readonly form!: ParameterForm | null;
  @query("#result") private readonly resultPlace!: HTMLElement;
  @query("h1") private readonly heading!: HTMLElement;
  @query("interlock-evidence") private readonly evidence!: Evidence | null;

  readonly #desk = new RunDesk(
    InterlockLab.parts.support,
    () => InterlockLab.parts.createEngine(),
    () => this.#paced.soon(),
    (readiness) => this.#setReadiness(readiness),
  );
  readonly #source = new StateSource(this, InterlockLab.parts.catalogue, (reading) => this.#take(reading));
  readonly #words = new TextDesk(
    () => this.address,
    () => this.requestUpdate(),
  );
  readonly #exploring = new ExploreDesk(this, (reason) => {
    this.remarks = [EXPLORE.unloaded(reason)];
  });
  readonly #paced = new Paced(
    () => this.requestUpdate(),
    () => this.#desk.runsMany,
  );
  /** The report that the views of the trace show: while a run goes on, still the one before it. */
  #traced: Report | null = null;
  /** The tabs that are open, of which the address holds the one that was opened last. */
  #traceTab: TraceTab = "timeline";
  #evidenceTab: EvidenceTab = "repeat";
  /** The series whose report was shown last, unless the model engine's came after it. */
  #shown: Report | null = null;

  /** The engine that runs the programs. Another one may be put in its place while nothing runs. */
  get engine(): EngineFace | null {
    return this.#desk.engine;
  }

  set engine(engine: EngineFace | null) {
    this.#desk.replace(engine);
    this.#prepare();
  }

  /**
   * Runs the chosen program with the chosen parameters and settings; resolves to the report of the last run. Rejects where
   * nothing can run, as with a program that does not compile: its error is shown all the same.
   */
  run(): Promise<Report> {
    this.#showResult();
    return this.#series(this.lab.settings.repeat);
  }

  /** Runs it so many times. */
  async #series(times: number): Promise<Report> {
    this.#source.catchUp();
    const refusal = refusalOf(this.lab.program);
    if (refusal !== null) {
      this.#compile(refusal);
      throw new Error(`${this.lab.program.name} does not compile: ${refusal.code}`);
    }
    if (this.illegal) throw new Error("a parameter holds no legal value");
    if (this.#busy) throw new Error("something runs already");
    const { settings } = this.lab;
    this.announced = LABELS.running;
    this.#loadViews();
    try {
      const report = await this.#desk.run(requestOf(this.lab, this.#given), times);
      // Somebody who has gone on to another program need not hear of this one.
      if (this.#desk.series !== null) {
        this.announced = announcement(report, settings.limit);
        this.answered = true;
      }
      this.dispatchEvent(
        new CustomEvent("interlock-report", { detail: report, bubbles: true, composed: true }),
      );
      return report;
    } finally {
      this.#prepare();
    }
  }

  /** Ends what goes on, be it a run, a series, a campaign or an exploration. */
  stop(): void {
    this.#desk.stop();
    this.evidence?.cancel();
    this.#exploring.cancel();
  }

  /** Whether the engine is in use. */
  get #busy(): boolean {
    return this.#desk.running || (this.evidence?.running ?? false);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#source.follow();
    // A lab that is the page takes its keys wherever the focus is; one among other things only its own.
    (this.address ? document : this).addEventListener("keydown", this.#key as EventListener);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#source.leave();
    for (const target of [document, this]) target.removeEventListener("keydown", this.#key as EventListener);
    this.#paced.cancel();
    this.stop();
    this.#desk.replace(null);
  }

  override render(): TemplateResult {
    const { program, values } = this.lab;
    const { catalogue } = InterlockLab.parts;
    const report = this.#desk.series?.report ?? null;
    const refused = program.refused !== null;
    return html`<div class="lab" @trace-focus=${this.#focus}>
      <a class="skip button" href="#program" @click=${this.#skip}>${LABELS.skip}</a>
      <div class="visually-hidden" role="status">${this.announced}</div>
      ${programPicker({
        catalogue,
        current: program,
        open: this.pickerOpen,
        toggle: () => {
          this.pickerOpen = !this.pickerOpen;
        },
        address: (other) =>
          writeAddress({
            program: other,
            values: defaults(other),
            settings: DEFAULT_SETTINGS,
            looks: DEFAULT_LOOKS,
            choices: NO_CHOICES,
            model: NO_MODEL_CHOICES,
          }),
        pick: (other) => this.#pick(other),
      })}
      <div aria-live="polite">
        ${notices(this.remarks, () => {
          this.remarks = [];
        })}
      </div>
      <div class="columns">
        <div class="study">
          ${programHead({ program, values, answered: this.answered, shareText: this.shareText, share: this.#share })}
          ${this.#sourceSection(report)}
        </div>
        <div class="work">${refused ? nothing : this.#controls()} ${this.#runBar()} ${this.#result()}</div>
      </div>
      ${this.#exploring.wanted ? this.#exploration() : nothing}
      ${refused && this.#traced === null ? nothing : this.#trace()} ${refused ? nothing : this.#evidence()}
    </div>`;
  }

  #sourceSection(report: Report | null): TemplateResult {
    return sourceSection({
      program: this.lab.program,
      marks: report === null ? (this.refusal?.marks ?? NO_MARKS) : this.#marks(report),
      chosenLine: this.focused.line,
      eventLine: this.#traced === null ? null : lineOf(this.#traced, this.focused.event),
      choosable: (this.#traced?.trace ?? null) !== null,
      whole: this.wholeSource,
      toggle: () => {
        this.wholeSource = !this.wholeSource;
      },
      text: this.#words.of(this.lab.program),
      editing: this.#words.editing,
      edited: this.#words.edited !== null,
      problems: this.#words.problems,
      edit: this.#editOrView,
      change: (text) => this.#words.change(this.lab.program, text),
      reset: () => {
        this.#words.reset(this.lab.program);
        this.announced = SOURCE.wasReset;
      },
    });
  }

  #controls(): TemplateResult {
    const { program, values, settings } = this.lab;
    return controlsView({
      program,
      values,
      settings,
      taken: this.taken,
      pristine: isDefault(program, values) && !this.illegal,
      reset: () => this.#reset(),
      setValue: (detail, settled) => this.#setValue(detail, settled),
      setSetting: (detail, settled) => this.#setSetting(detail, settled),
      legality: this.#legality,
      showLine: (line) => this.#showLine(line),
      take: (taken) => {
        this.taken = taken;
      },
    });
  }

  #runBar(): TemplateResult {
    const support = this.#support;
    const refused = this.lab.program.refused !== null;
    if (!support.ok && !refused)
      return supportView(support.missing, {
        exploring: this.#exploring.searching,
        explore: () => void this.#exploring.explore(),
      });
    return runBar({
      refused,
      running: this.#busy,
      exploring: this.#exploring.searching,
      explore: () => void this.#exploring.explore(),
      illegal: this.illegal,
      readiness: this.readiness,
      run: this.#tryRun,
      stop: () => this.stop(),
    });
  }

  #result(): TemplateResult {
    const showLine = (line: number) => this.#showLine(line);
    const { program, values } = this.lab;
    return html`<section class="result" id="result" aria-labelledby="result-title">
      ${
        program.refused === null
          ? resultView({ series: this.#desk.series, program, values, showLine, files: this.#files() })
          : refusalView(this.refusal, showLine, this.#files())
      }
    </section>`;
  }

  /** The way to export the run that is shown, and to open another. */
  #files(): TemplateResult {
    return html`<interlock-report-files
      .report=${this.#shown}
      .catalogue=${InterlockLab.parts.catalogue}
      .dropPlace=${this.address ? document : this}
      ?busy=${this.#busy}
      @open-file=${(event: CustomEvent<OpenedFile>) => this.#openFile(event.detail)}
    ></interlock-report-files>`;
  }

  #trace(): TemplateResult {
    const title = html`<h2 id="trace-title">${TRACE.title}</h2>`;
    if (this.#traced === null) {
      return html`<section class="trace" aria-labelledby="trace-title">
        ${title}${emptyTrace("nothingRan", () => {})}
      </section>`;
    }
    return html`<section class="trace" aria-labelledby="trace-title">
      ${title}
      <interlock-trace
        .program=${this.lab.program}
        .text=${this.#traced.engine === "model" ? this.#words.of(this.lab.program) : this.lab.program.source}
        .report=${this.#traced}
        ?busy=${this.#desk.running}
        .view=${this.#traceTab}
        .axis=${this.lab.looks.axis}
        .focused=${this.focused}
        @view-pick=${(event: CustomEvent<TraceTab>) => this.#look({ view: event.detail })}
        @axis-pick=${(event: CustomEvent<Axis>) => this.#look({ axis: event.detail })}
        @trace-on=${this.#traceOn}
      ></interlock-trace>
    </section>`;
  }

  #evidence(): TemplateResult {
    const { program, values, settings, choices } = this.lab;
    return evidenceSection({
      tab: this.#evidenceTab,
      program,
      catalogue: InterlockLab.parts.catalogue,
      values,
      limitMs: settings.limit * 1000,
      given: this.#given,
      choices,
      repetition: this.#desk.repetition,
      blocked: this.#blocked,
      engine: this.#handOver,
      pick: (view) => this.#look({ view }),
      choose: (choice) => this.#choose(choice),
      campaign: this.#campaign,
      repeat: (times) => this.#repeat(times),
      cancel: () => this.stop(),
      open: (run) => this.#open(run),
    });
  }

  #exploration(): TemplateResult {
    const { program, model } = this.lab;
    return exploreSection({
      program,
      text: this.#words.of(program),
      choices: model,
      runs: comparableRuns(this.#desk.repetition, program, model),
      choose: (choice) => this.#chooseModel(choice),
      report: (report) => this.#showModelRun(report),
      problems: (problems) => this.#words.found(problems),
      busy: (busy) => {
        this.#exploring.searching = busy;
      },
      showLine: (line) => this.#showLine(line),
    });
  }

  override firstUpdated(): void {
    // Without an engine there is nothing to wait for, and files can still be opened.
    if (!this.#support.ok) this.#loadViews();
    // An address that names a tab far down leads there.
    if (!this.address || !isEvidenceTab(this.lab.looks.view)) return;
    this.renderRoot.querySelector(".evidence")?.scrollIntoView({ block: "start" });
  }

  override willUpdate(): void {
    const { view } = this.lab.looks;
    if (isTraceTab(view)) this.#traceTab = view;
    if (isEvidenceTab(view)) this.#evidenceTab = view;
    const { series } = this.#desk;
    if (series?.state === "running") return;
    const report = series?.report ?? null;
    if (report === this.#shown) return;
    this.#shown = report;
    this.#traced = report;
    this.focused = NO_FOCUS;
    if (report !== null) this.#loadViews();
  }

  #loadViews(): void {
    import("./views-of-runs").catch((error: unknown) => {
      this.remarks = [TRACE.unloaded(error instanceof Error ? error.message : String(error))];
    });
  }

  get #support(): Support {
    return InterlockLab.parts.support;
  }

  #marksFor: Report | null = null;
  #marksKept: ReturnType<typeof marksOf> = [];

  /** The same list for the same report, so that the source view sees a change only where there is one. */
  #marks(report: Report): ReturnType<typeof marksOf> {
    if (this.#marksFor !== report) {
      this.#marksFor = report;
      this.#marksKept = marksOf(report);
    }
    return this.#marksKept;
  }

  /** Why no repetition, sweep or comparison can be started at the moment. */
  get #blocked(): string | null {
    if (!this.#support.ok) return COMMON.unsupported;
    if (this.#busy) return COMMON.busy;
    return this.illegal ? COMMON.invalid : null;
  }

  readonly #handOver = (): EngineFace | null => this.engine;

  /** A campaign has begun or ended; afterwards the engine gets ready for the next run again. */
  readonly #campaign = (): void => {
    this.announced = this.#busy ? LABELS.running : COMMON.ended;
    this.#desk.used();
    this.#prepare();
    this.requestUpdate();
  };

  #repeat(times: number): void {
    // A rejection means that the engine could not be loaded, which the panel says.
    if (this.#blocked === null) this.#series(times).catch(() => {});
  }

  /** Has all views show a run that is kept. */
  #open({ report, request, origin }: OpenRun): void {
    if (this.#busy) return;
    this.#desk.show(report, request, origin);
    this.announced = announcement(report, request.limitMs / 1000);
    this.#showResult();
  }

  /** Goes to the program of a report from a file, and has all views show it. */
  #openFile({ report, program, name }: OpenedFile): void {
    if (this.#busy) return;
    const { values, departures } = memberOf(program, report.params);
    const choices = program === this.lab.program ? this.lab.choices : withoutProgram(this.lab.choices);
    const model = program === this.lab.program ? this.lab.model : NO_MODEL_CHOICES;
    this.#take({ state: { ...this.lab, program, values, choices, model }, remarks: [] });
    this.remarks = departures.map(departureText);
    this.#writeAddress();
    // A run that reached its time limit went on for just that long.
    const limitMs = Math.round(report.elapsed_ms / 100) * 100;
    const request = { ...requestOf(this.lab, this.#given), params: report.params, limitMs };
    this.#open({ report, request, origin: { kind: "file", name } });
  }

  get #given(): Given | null {
    return givenBy(this.taken);
  }

  /** Has the engine make ready for what would run now. */
  #prepare(): void {
    const { program, values } = this.lab;
    if (program.refused === null && (this.#busy || !this.isConnected)) return;
    this.#desk.prepare(program, values);
  }

  #setReadiness(readiness: Readiness): void {
    this.readiness = readiness;
    this.toggleAttribute("ready", readiness === "ready");
    if (readiness === "ready")
      this.dispatchEvent(new CustomEvent("interlock-ready", { bubbles: true, composed: true }));
    if (readiness !== "preparing") this.#loadViews();
  }

  #take({ state: taken, remarks }: Reading): void {
    const another = taken.program !== this.lab.program;
    if (another) this.#leaveProgram();
    this.lab = taken;
    this.remarks = remarks.map(remarkText);
    this.form?.discardDrafts();
    this.#prepare();
    if (taken.model.schedule !== null) this.#exploring.want();
    void this.#readEdits();
  }

  /** What belongs to the program that is left: its run, its results, its files. */
  #leaveProgram(): void {
    this.stop();
    this.#desk.clear();
    this.#words.leave();
    this.#traced = null;
    this.#shown = null;
    this.focused = NO_FOCUS;
    this.taken = null;
    this.wholeSource = false;
    this.answered = false;
    this.refusal = null;
  }

  #writeAddress(): void {
    this.#source.write(this.lab);
  }

  #pick(program: Program): void {
    const choices = withoutProgram(this.lab.choices);
    this.#dropFragment();
    this.#take({
      state: { ...this.lab, program, values: defaults(program), choices, model: NO_MODEL_CHOICES },
      remarks: [],
    });
    this.pickerOpen = false;
    this.#writeAddress();
    void this.updateComplete.then(() => this.heading.focus());
  }

  #setValue({ name, value }: ValueDetail, settled: boolean): void {
    this.lab = { ...this.lab, values: { ...this.lab.values, [name]: value } };
    if (!settled) return;
    this.#writeAddress();
    this.#prepare();
  }

  #setSetting({ name, value }: { name: string; value: ParamValue }, settled: boolean): void {
    this.lab = { ...this.lab, settings: { ...this.lab.settings, [name as keyof Settings]: value } };
    if (settled) this.#writeAddress();
  }

  #choose({ choices, settled }: Choice): void {
    this.lab = { ...this.lab, choices: { ...this.lab.choices, ...choices } };
    if (settled) this.#writeAddress();
  }

  /** Looks at something else, which is no step that Back should undo. */
  #look(looks: Partial<Looks>): void {
    this.lab = { ...this.lab, looks: { ...this.lab.looks, ...looks } };
    this.#source.correct(this.lab);
  }

  readonly #focus = (event: Event): void => {
    if (this.#traced === null) return;
    const { detail } = event as CustomEvent<Partial<Focus>>;
    this.focused = changed(this.focused, detail, this.#traced);
  };

  readonly #traceOn = (): void => {
    this.#setSetting({ name: "tracing", value: true }, true);
    this.#tryRun();
  };

  #reset(): void {
    this.form?.discardDrafts();
    this.lab = { ...this.lab, values: defaults(this.lab.program) };
    this.#writeAddress();
    this.#prepare();
  }

  readonly #legality = (): void => {
    const forms = this.renderRoot.querySelectorAll("interlock-parameter-form");
    this.illegal = [...forms].some((form) => form.illegal);
  };

  /** Shows what the compiler says to a program that it refuses. */
  #compile(refusal: Refusal): void {
    this.refusal = refusal;
    this.answered = true;
    this.announced = REFUSAL.announced(refusal.code, refusal.error);
    this.#showResult();
  }

  readonly #tryRun = (): void => {
    const refusal = refusalOf(this.lab.program);
    if (refusal !== null) {
      this.#compile(refusal);
      return;
    }
    if (this.#busy || this.illegal || !this.#support.ok) return;
    // A rejection means that the engine could not be loaded, which the result view says.
    this.run().catch(() => {});
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#tryRun();
    } else if (event.key === "Escape") {
      if (this.#busy || this.#exploring.searching) this.stop();
      else this.#closePicker();
    }
  };

  /** What had the focus in the list is gone with it. */
  #closePicker(): void {
    this.pickerOpen = false;
    if (this.shadowRoot?.activeElement?.closest("#programs"))
      this.renderRoot.querySelector<HTMLElement>(".picker button")?.focus();
  }

  #chooseModel({ choices, written }: ModelChoice): void {
    this.lab = { ...this.lab, model: { ...this.lab.model, ...choices } };
    if (written === "step") this.#source.write(this.lab);
    else if (written === "in-place") this.#source.correct(this.lab);
  }

  /** Has the views of runs show the run of a schedule. */
  #showModelRun(report: Report): void {
    if (this.#desk.running) return;
    this.#traced = report;
    this.focused = NO_FOCUS;
    this.#loadViews();
    this.requestUpdate();
  }

  readonly #editOrView = (): void => {
    this.#words.toggle();
    if (!this.#words.editing) return;
    this.#exploring.want();
    void customElements.whenDefined("interlock-source-editor").then(async () => {
      await this.updateComplete;
      this.editor?.focus();
    });
  };

  /** Takes what somebody has made of the program, here or elsewhere. */
  async #readEdits(): Promise<void> {
    const there = await this.#words.read(this.lab.program, () => {
      this.remarks = [...this.remarks, SOURCE.unreadable];
    });
    if (there) this.#exploring.want();
  }

  /** An edited text belongs to the program that is left. */
  #dropFragment(): void {
    if (this.address && location.hash !== "")
      history.replaceState(null, "", location.pathname + location.search);
  }

  readonly #share = async (): Promise<void> => {
    const address = new URL(writeAddress(this.lab) + (await this.#words.fragment()), location.href).href;
    const done = await copied(address);
    this.shareText = done ? LABELS.shared : LABELS.share;
    if (done) this.announced = LABELS.shared;
    else this.remarks = [LABELS.shareFailed(address)];
  };

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.heading.focus();
  };

  #showLine(line: number): void {
    const text = (this.#words.editing ? this.editor : this.sourceView)?.showLine(line) ?? "";
    this.announced = `${line}: ${text}`;
  }

  /** Brings the result into view where it is below the edge of the screen. */
  #showResult(): void {
    void this.updateComplete.then(() => bringIntoView(this.resultPlace));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-lab": InterlockLab;
  }
}
