// What somebody can have the lab do, and what comes of it: run and stop, explore, go to another program, open a run, edit,
// share. It knows the desks that do the work; the element draws what they hold.

import type { LitElement } from "lit";
import { isOwn } from "../embed/own-program";
import type { Exploration } from "../generated/Exploration";
import type { Program } from "../generated/Program";
import type { Report } from "../generated/Report";
import { isSandboxed } from "../isolation/sandboxed";
import { ChangeTeller } from "./change-teller";
import type { EngineFace, Support } from "./engine-face";
import type { Readiness } from "./engine-keeper";
import type { Evidence } from "./evidence/interlock-evidence";
import { memberOf } from "./evidence/model/compare";
import type { OpenRun } from "./evidence/repeat-panel";
import type { OpenedFile } from "./evidence/report-files";
import { modelValues } from "./explore/model/model-choices";
import { ExploreDesk } from "./explore-desk";
import { askedLanguage, wholeAddress } from "./framing";
import type { LabAddress } from "./lab-address";
import { type Remark, readAddress, writeAddress } from "./model/address";
import { Paced } from "./model/paced";
import { defaults } from "./model/parameters";
import { type Refusal, refusalOf } from "./model/refusal";
import { type Given, givenBy, requestOf } from "./model/request";
import type { TakenFiles } from "./model/taken-files";
import { watched } from "./model/watched";
import type { ParameterForm, ValueDetail } from "./parameter-form";
import { rewriteAddress } from "./rewrite-address";
import { RunDesk } from "./run-desk";
import { copied } from "./share";
import type { SourceEditor } from "./source/interlock-source-editor";
import type { SourceView } from "./source/source-view";
import { StateDesk } from "./state-desk";
import type { Addressed } from "./state-source";
import { TextDesk } from "./text-desk";
import { TraceDesk } from "./trace-desk";
import { bringIntoView } from "./views/bring-into-view";
import { EMBED } from "./words/embed";
import { COMMON } from "./words/evidence";
import { EXPLORE, OBSERVED_RUNS } from "./words/explore";
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
  /** `waiting` is told when the engine waits for another one's turn to end, and when no longer. */
  createEngine(waiting: (waits: boolean) => void): EngineFace;
}

/** The element, and the parts of it that are called by name. */
export interface LabElement extends LitElement, Addressed {
  readonly sourceView: SourceView | null;
  readonly editor: SourceEditor | null;
  readonly form: ParameterForm | null;
  readonly evidence: Evidence | null;
  /** `null` where a frame shows other panes than the output. */
  readonly resultPlace: HTMLElement | null;
  readonly heading: HTMLElement;
}

export class LabActions {
  /** What is seen besides what the desks hold. */
  readonly seen;
  readonly state: StateDesk;
  readonly runs: RunDesk;
  readonly text: TextDesk;
  readonly exploring: ExploreDesk;
  readonly trace: TraceDesk;
  readonly #paced: Paced;
  /** The text that links lead to, as the fragment of their addresses; `null` is the original. */
  #linked: { text: string | null; fragment: string } = { text: null, fragment: "" };
  readonly #changes = new ChangeTeller(
    () => this.getState(),
    (state) => this.#dispatch("interlock-change", state),
  );

  constructor(
    private readonly element: LabElement,
    readonly parts: LabParts,
  ) {
    const changed = () => {
      element.requestUpdate();
      this.#followText();
      this.#changes.soon();
    };
    this.seen = watched(
      {
        remarks: [] as readonly string[],
        readiness: "preparing" as Readiness,
        /** Whether the engine waits for another lab's to end its run. */
        waiting: false,
        /** Whether a field holds an illegal text. */
        illegal: false,
        taken: null as TakenFiles | null,
        pickerOpen: false,
        /** Whether a small screen shows all of the source. */
        wholeSource: false,
        /** Whether the program has run, so that the answer to its question may show. */
        answered: false,
        /** What the compiler said to the program, once it was asked. */
        refusal: null as Refusal | null,
        announced: "",
        shareText: LABELS.share as string,
      },
      changed,
    );
    this.#paced = new Paced(changed, () => this.runs.runsMany);
    this.runs = new RunDesk(
      parts.support,
      () =>
        parts.createEngine((waits) => {
          this.seen.waiting = waits;
        }),
      () => this.#paced.soon(),
      (readiness) => this.#setReadiness(readiness),
    );
    this.text = new TextDesk(() => element.address, changed);
    this.exploring = new ExploreDesk(element, (reason) => {
      this.seen.remarks = [EXPLORE.unloaded(reason)];
    });
    this.trace = new TraceDesk(changed);
    this.state = new StateDesk(element, parts.catalogue, {
      changed,
      leaving: () => this.#leaveProgram(),
      taken: (remarks) => this.#taken(remarks),
    });
  }

  // Running

  /** Whether the engine is in use. */
  get busy(): boolean {
    return this.runs.running || (this.element.evidence?.running ?? false);
  }

  /** Why nothing can run at the moment. */
  get blocked(): string | null {
    if (isOwn(this.state.now.program)) return COMMON.own;
    if (!this.parts.support.ok) return COMMON.unsupported;
    if (this.busy) return COMMON.busy;
    return this.seen.illegal ? COMMON.invalid : null;
  }

  /** What the program is given besides its parameters. */
  get given(): Given | null {
    return givenBy(this.seen.taken);
  }

  /** Runs what is chosen, as often as that says; resolves to the report of the last run. Rejects where nothing can run. */
  run(): Promise<Report> {
    this.#showResult();
    return this.#series(this.state.now.settings.repeat);
  }

  /** The same for somebody who pressed a button and is told otherwise where nothing can run. */
  readonly tryRun = (): void => {
    const refusal = refusalOf(this.state.now.program);
    if (refusal !== null) {
      this.#compile(refusal);
      return;
    }
    if (this.blocked !== null) return;
    // A rejection means that the engine could not be loaded, which the result view says.
    this.run().catch(() => {});
  };

  /** Runs it so many times, where it can. */
  repeat(times: number): void {
    // A rejection means that the engine could not be loaded, which the panel says.
    if (this.blocked === null) this.#series(times).catch(() => {});
  }

  /** Ends what goes on, be it a run, a series, a campaign or an exploration. */
  stop(): void {
    this.runs.stop();
    this.element.evidence?.cancel();
    this.exploring.cancel();
  }

  /** Has the engine make ready for what would run now. */
  prepare(): void {
    const { program, values } = this.state.now;
    if (program.refused === null && (this.busy || !this.element.isConnected)) return;
    this.runs.prepare(program, values);
  }

  /** A campaign has begun or ended; afterwards the engine gets ready for the next run again. */
  readonly campaign = (): void => {
    this.seen.announced = this.busy ? LABELS.running : COMMON.ended;
    this.runs.used();
    this.prepare();
    this.element.requestUpdate();
  };

  async #series(times: number): Promise<Report> {
    this.state.catchUp();
    const state = this.state.now;
    const refusal = refusalOf(state.program);
    if (refusal !== null) {
      this.#compile(refusal);
      throw new Error(`${state.program.name} does not compile: ${refusal.code}`);
    }
    if (isOwn(state.program)) throw new Error(COMMON.own);
    if (this.seen.illegal) throw new Error("a parameter holds no legal value");
    if (this.busy) throw new Error("something runs already");
    this.seen.announced = LABELS.running;
    this.loadViews();
    try {
      const report = await this.runs.run(requestOf(state, this.given), times);
      // Somebody who has gone on to another program need not hear of this one.
      if (this.runs.series !== null) {
        this.seen.announced = announcement(report, state.settings.limit);
        this.seen.answered = true;
      }
      this.#dispatch("interlock-report", report);
      const { verdict, promise } = report;
      this.#dispatch("interlock-verdict", { engine: report.engine, verdict, held: promise?.held ?? null });
      return report;
    } finally {
      this.prepare();
    }
  }

  /** Shows what the compiler says to a program that it refuses. */
  #compile(refusal: Refusal): void {
    this.seen.refusal = refusal;
    this.seen.answered = true;
    this.seen.announced = REFUSAL.announced(refusal.code, refusal.error);
    this.#showResult();
  }

  #setReadiness(readiness: Readiness): void {
    this.seen.readiness = readiness;
    this.element.toggleAttribute("ready", readiness === "ready");
    if (readiness === "ready") this.#dispatch("interlock-ready", null);
    if (readiness === "broken") this.#dispatch("interlock-error", LABELS.unloaded);
    if (readiness !== "preparing") this.loadViews();
  }

  // Looking at runs

  /** Has all views show a run that is kept. */
  open({ report, request, origin }: OpenRun): void {
    if (this.busy) return;
    this.runs.show(report, request, origin);
    this.seen.announced = announcement(report, request.limitMs / 1000);
    this.#showResult();
  }

  /** Goes to the program of a report from a file, and has all views show it. */
  openFile({ report, program, name }: OpenedFile): void {
    if (this.busy) return;
    const { values, departures } = memberOf(program, report.params);
    this.state.goTo(program, values);
    this.seen.remarks = departures.map(departureText);
    // A run that reached its time limit went on for just that long.
    const limitMs = Math.round(report.elapsed_ms / 100) * 100;
    const request = { ...requestOf(this.state.now, this.given), params: report.params, limitMs };
    this.open({ report, request, origin: { kind: "file", name } });
  }

  /** Has the views of runs show the run of a schedule. */
  showModelRun(report: Report): void {
    if (this.runs.running) return;
    this.trace.show(report);
    this.loadViews();
  }

  /** Tells what the model engine has found. */
  explored({ verdict, coverage }: Exploration): void {
    this.#dispatch("interlock-verdict", { engine: "model", verdict, coverage: coverage.kind });
  }

  /** Switches recording on and runs again. */
  readonly traceOn = (): void => {
    this.state.setSetting({ name: "tracing", value: true }, true);
    this.tryRun();
  };

  loadViews(): void {
    import("./views-of-runs").catch((error: unknown) => {
      this.seen.remarks = [TRACE.unloaded(error instanceof Error ? error.message : String(error))];
    });
  }

  /** Brings the result into view where it is below the edge of the screen. */
  #showResult(): void {
    void this.element.updateComplete.then(() => {
      const { resultPlace } = this.element;
      if (resultPlace !== null) bringIntoView(resultPlace);
    });
  }

  // Choosing

  pick(program: Program): void {
    // An edited text belongs to the program that is left.
    if (this.element.address && location.hash !== "") rewriteAddress(location.pathname + location.search);
    this.state.pick(program);
    this.seen.pickerOpen = false;
    void this.element.updateComplete.then(() => this.element.heading.focus());
  }

  setValue(detail: ValueDetail, settled: boolean): void {
    this.state.setValue(detail, settled);
    if (settled) this.prepare();
  }

  /** Gives every parameter the value of the source. */
  reset(): void {
    this.element.form?.discardDrafts();
    this.state.setValues(defaults(this.state.now.program));
    this.prepare();
  }

  readonly legality = (): void => {
    const forms = this.element.renderRoot.querySelectorAll("interlock-parameter-form");
    this.seen.illegal = [...forms].some((form) => form.illegal);
  };

  /** Runs the program with the values that were explored, so that what happens stands beside what can. */
  observe(): void {
    if (this.blocked !== null) return;
    const { program, model } = this.state.now;
    this.element.form?.discardDrafts();
    this.state.setValues(modelValues(program, model));
    this.repeat(OBSERVED_RUNS);
  }

  #taken(remarks: readonly Remark[]): void {
    this.seen.remarks = remarks.map(remarkText);
    this.element.form?.discardDrafts();
    this.prepare();
    if (this.state.now.model.schedule !== null) this.exploring.want();
    void this.#readEdits();
  }

  /** What belongs to the program that is left: its run, its results, its files. */
  #leaveProgram(): void {
    this.stop();
    this.runs.clear();
    this.text.leave();
    this.trace.clear();
    const { seen } = this;
    seen.taken = null;
    seen.wholeSource = false;
    seen.answered = false;
    seen.refusal = null;
  }

  // The text

  readonly editOrView = (): void => {
    this.text.toggle();
    if (!this.text.editing) return;
    this.exploring.want();
    void customElements.whenDefined("interlock-source-editor").then(async () => {
      await this.element.updateComplete;
      this.element.editor?.focus();
    });
  };

  resetText(): void {
    this.text.reset(this.state.now.program);
    this.seen.announced = SOURCE.wasReset;
  }

  /** Takes what somebody has made of the program, here or elsewhere. */
  async #readEdits(): Promise<void> {
    const there = await this.text.read(this.state.now.program, () => {
      this.seen.remarks = [...this.seen.remarks, SOURCE.unreadable];
    });
    if (there) this.exploring.want();
    void this.#changes.begin();
  }

  showLine(line: number): void {
    const { editor, sourceView } = this.element;
    const text = (this.text.editing ? editor : sourceView)?.showLine(line) ?? "";
    this.seen.announced = `${line}: ${text}`;
  }

  readonly share = async (): Promise<void> => {
    const address = await this.wholeAddress();
    const done = await copied(address);
    this.seen.shareText = done ? LABELS.shared : LABELS.share;
    if (done) this.seen.announced = LABELS.shared;
    else this.seen.remarks = [LABELS.shareFailed(address)];
  };

  // The whole of it

  /** Somebody follows the link to the whole lab: where that may lead nowhere, they are told the address. */
  readonly openWhole = (): void => {
    if (isSandboxed()) this.seen.remarks = [EMBED.noTab(this.whole)];
  };

  /** The whole lab's address with all of the state, as a link has it: a text takes a moment to be written. */
  get whole(): string {
    return this.#wholeAt(writeAddress(this.state.now) + this.#linked.fragment);
  }

  /** The same, with the text as it is at this moment. */
  async wholeAddress(): Promise<string> {
    const { query, fragment } = await this.getState();
    return this.#wholeAt(query + fragment);
  }

  #wholeAt(relative: string): string {
    const page = { whole: new URL(location.href), lang: askedLanguage() };
    return wholeAddress(this.element.framing ?? page, relative);
  }

  /** Has the links hold the text that there is now. */
  #followText(): void {
    const { program } = this.state.now;
    const text = this.text.edited ?? (isOwn(program) ? program.source : null);
    if (text === this.#linked.text) return;
    const linked = { text, fragment: "" };
    this.#linked = linked;
    void this.text.fragment(program).then((fragment) => {
      if (this.#linked !== linked || fragment === "") return;
      linked.fragment = fragment;
      this.element.requestUpdate();
    });
  }

  /** What the lab can be put back to. */
  async getState(): Promise<LabAddress> {
    this.state.catchUp();
    const { now } = this.state;
    return { version: 1, query: writeAddress(now), fragment: await this.text.fragment(now.program) };
  }

  /** Puts the lab to a state. What cannot be taken of it is told in a notice. */
  async setState({ query, fragment }: LabAddress): Promise<void> {
    this.state.take(readAddress(query, this.parts.catalogue));
    this.state.write();
    if (!(await this.text.take(this.state.now.program, fragment)))
      this.seen.remarks = [...this.seen.remarks, SOURCE.unreadable];
    if (this.text.edited !== null) this.exploring.want();
  }

  /** Puts the program back as it came, and forgets what came of it. */
  resetAll(): void {
    const { program } = this.state.now;
    this.text.reset(program);
    this.#leaveProgram();
    this.state.pick(program);
  }

  #dispatch(name: string, detail: unknown): void {
    this.element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** Puts everything away. */
  leave(): void {
    this.#changes.cancel();
    this.state.leave();
    this.#paced.cancel();
    this.stop();
    this.runs.replace(null);
  }
}
