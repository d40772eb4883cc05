// What can come of the program: has the model engine explore every interleaving, shows the verdict with every outcome, and
// lays schedules out for stepping. The engine's worker starts when it is first asked something.
//
// Events: `model-choose` with what was chosen to be looked at, `model-report` with the run of a schedule, `model-problems`
// with what is wrong with the text, `model-explored` with what was found, `model-busy` when a search begins or ends, `model-observe` to have the program run on
// real threads with the values that are explored, `show-line` with a line of the source.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Subject } from "../../explore-worker/protocol";
import type { Exploration } from "../../generated/Exploration";
import type { Param } from "../../generated/Param";
import type { Program } from "../../generated/Program";
import { forkIcon } from "../drawing/fork-icon";
import type { RunSummary } from "../model/outcomes";
import { plain } from "../model/prose";
import type { Given } from "../model/request";
import type { ValueDetail } from "../parameter-form";
import { controls } from "../styles/controls";
import { focusHeir } from "../views/focus-heir";
import { coverageLine, EXPLORE, refusedSentence, verdictSentence } from "../words/explore";
import "./interlock-stepper";
import { type Known, problemsOf } from "./model/known";
import {
  DEFAULT_MODEL_SETTINGS,
  type ModelChoices,
  modelParams,
  NO_MODEL_CHOICES,
} from "./model/model-choices";
import { type Rows, rowsOf } from "./model/possible";
import { givenParams, sameSubject, subjectOf } from "./model/subject";
import { CancelledError, ModelEngine, RefusedError } from "./model-engine";
import { styles } from "./styles";
import { askedView, type Written } from "./views/asked";
import { contradictionOf, outcomesOf } from "./views/outcomes";
import { refusedView } from "./views/refused";
import { findingsOf, verdictOf } from "./views/verdict";

/** Milliseconds after a change of the text until it is looked at, and until what can come of it is. */
const CHECK_AFTER = 200;
const EXPLORE_AFTER = 700;

@customElement("interlock-explore")
export class Explore extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) program!: Program;
  /** The text that is shown, which may have been edited. */
  @property({ attribute: false }) text = "";
  @property({ attribute: false }) choices: ModelChoices = NO_MODEL_CHOICES;
  /** Files and arguments that somebody gave. */
  @property({ attribute: false }) given: Given | null = null;
  /** Real runs of the original with the same values; none where there were no such runs. */
  @property({ attribute: false }) runs: readonly RunSummary[] = [];
  /** Whether real runs could be begun now. */
  @property({ type: Boolean }) observable = false;

  @state() private known: Known | null = null;
  @state() private announced = "";
  @state() private illegal = false;
  /** What is stepped through: what is asked about, once whoever changes it has paused. */
  @state() private stepped: Subject | null = null;

  readonly #engine = new ModelEngine();
  /** For stepping while the other one searches. */
  readonly #spare = new ModelEngine();
  #due: ReturnType<typeof setTimeout>[] = [];
  /** Whether somebody is on the way to the stepper. */
  #laying = false;
  #followDue: ReturnType<typeof setTimeout> | undefined;
  /** Parameters whose values the model engine is given. */
  #params: readonly Param[] = [];

  /** Whether a search goes on. */
  get busy(): boolean {
    return this.known?.kind === "exploring";
  }

  /** Explores what is shown now. */
  async explore(): Promise<void> {
    if (this.illegal) return;
    this.#forgetDue();
    if (this.busy) this.#engine.dispose();
    const { subject } = this;
    this.known = { kind: "exploring", subject, progress: null };
    this.announced = EXPLORE.searching;
    this.#tell("model-busy", true);
    const known = await this.#explored(subject);
    // Something else has been begun meanwhile.
    if (this.known?.kind !== "exploring" || this.known.subject !== subject) return;
    this.known = known;
    this.announced = this.#announcement(known);
    this.#tell("model-busy", false);
    this.#tell("model-problems", problemsOf(known));
    if (known.kind === "explored") this.#tell("model-explored", known.exploration);
  }

  /** Whether there is something to explore that is not being explored already. */
  get #explorable(): boolean {
    const asked = this.known?.kind === "exploring" && sameSubject(this.known.subject, this.subject);
    return !this.illegal && !asked;
  }

  /** Ends the search that goes on. */
  cancel(): void {
    if (this.busy) this.#engine.cancel();
  }

  /** What is asked about. */
  get subject(): Subject {
    return subjectOf(this.program, this.text, this.choices, this.given);
  }

  async #explored(subject: Subject): Promise<Known> {
    try {
      const exploration = await this.#engine.explore(subject, this.choices.settings.states, (progress) => {
        if (this.known?.kind === "exploring" && this.known.subject === subject)
          this.known = { ...this.known, progress };
      });
      return { kind: "explored", subject, exploration };
    } catch (error) {
      if (error instanceof RefusedError) return { kind: "refused", subject, refused: error.refused };
      if (error instanceof CancelledError) return { kind: "cancelled", subject };
      return { kind: "broken", subject, reason: error instanceof Error ? error.message : String(error) };
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forgetDue();
    clearTimeout(this.#followDue);
    this.#engine.dispose();
    this.#spare.dispose();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("program") && changed.get("program") !== undefined) this.#leave();
    else if (changed.has("text") && changed.get("text") !== undefined) this.#edited();
    if (changed.has("program") || changed.has("text")) this.#nameParams();
    this.#follow(changed.has("program"));
  }

  /** Has the stepper follow what is asked about, at once only where that is another program. */
  #follow(another: boolean): void {
    const { subject } = this;
    clearTimeout(this.#followDue);
    if (this.stepped !== null && sameSubject(this.stepped, subject)) return;
    if (this.stepped === null || another) this.#followNow();
    else this.#followDue = setTimeout(() => this.#followNow(), EXPLORE_AFTER);
  }

  #followNow(): void {
    const { subject } = this;
    if (this.stepped === null || !sameSubject(this.stepped, subject)) this.stepped = subject;
  }

  #leave(): void {
    this.#forgetDue();
    if (this.busy) {
      this.#engine.dispose();
      this.#tell("model-busy", false);
    }
    this.known = null;
    this.announced = "";
  }

  /** The same list as long as it says the same: a form begins anew with another one. */
  #nameParams(): void {
    const given = new Set(givenParams(this.program, this.text).map(({ name }) => name));
    const params = modelParams(this.program).filter(({ name }) => given.has(name));
    if (JSON.stringify(params) !== JSON.stringify(this.#params)) this.#params = params;
  }

  /** The text is looked at as soon as somebody pauses, and explored when they have paused for longer. */
  #edited(): void {
    this.#forgetDue();
    this.#due = [
      setTimeout(() => void this.#check(), CHECK_AFTER),
      setTimeout(() => void this.explore(), EXPLORE_AFTER),
    ];
  }

  #forgetDue(): void {
    for (const timer of this.#due) clearTimeout(timer);
    this.#due = [];
  }

  async #check(): Promise<void> {
    const { subject } = this;
    // A search for an older text would keep the engine from answering.
    if (this.busy) this.#engine.dispose();
    try {
      const problems = await this.#engine.ask<"check">({ task: "check", subject });
      if (sameSubject(subject, this.subject)) this.#tell("model-problems", problems);
    } catch {
      // The exploration that follows says what is the matter with the engine.
    }
  }

  override render(): TemplateResult {
    const { known } = this;
    return html`<div class="visually-hidden" role="status">${this.announced}</div>
      ${this.#asked()}
      <div class="row">
        <button type="button" class="explore" aria-disabled=${this.#explorable ? "false" : "true"} @click=${this.#explore}>
          ${forkIcon()} ${EXPLORE.explore}
        </button>
        ${
          this.busy
            ? html`<button type="button" class="cancel" ${focusHeir(exploreButton)} @click=${() => this.cancel()}>${EXPLORE.cancel}</button>`
            : nothing
        }
        ${
          this.choices.schedule === null
            ? html`<button type="button" class="begin" ${focusHeir(stepper)} @click=${() => this.#lay("")}>${EXPLORE.stepThrough}</button>`
            : nothing
        }
        ${this.illegal ? html`<span class="alarm">${EXPLORE.illegal}</span>` : nothing}
      </div>
      ${known === null ? emptyView() : this.#known(known)} ${this.#stepper()}`;
  }

  #asked(): TemplateResult {
    return askedView({
      program: this.program,
      params: this.#params,
      choices: this.choices,
      illegal: this.illegal,
      reset: () => this.#choose({ values: {} }),
      setValue: (detail, written) => this.#setValue(detail, written),
      setSetting: (detail, written) => this.#setSetting(detail, written),
      legality: this.#legality,
      showLine: (line) => this.#tell("show-line", line),
    });
  }

  #known(known: Known): TemplateResult {
    const showLine = (line: number) => this.#tell("show-line", line);
    const stale = !sameSubject(known.subject, this.subject);
    const lay = (schedule: string) => this.#lay(schedule);
    const before = stale ? html`<p class="stale">${EXPLORE.stale}</p>` : nothing;
    switch (known.kind) {
      case "exploring":
        return html`${before}<p class="searching">
          ${known.progress === null ? EXPLORE.searching : EXPLORE.progress(known.progress)}
        </p>`;
      case "explored": {
        const rows = this.#rows(known.exploration, stale);
        return html`${before} ${contradictionOf(known.exploration, rows)}
          ${verdictOf(known.exploration, rows, showLine, lay)}
          ${outcomesOf({ exploration: known.exploration, rows, observe: this.#observe(stale), open: lay })}
          ${findingsOf(known.exploration, lay)}`;
      }
      case "refused":
        return html`${before} ${refusedView(known.refused, showLine)}`;
      case "cancelled":
        return html`<p>${EXPLORE.cancelled}</p>`;
      case "broken":
        return html`<p class="alarm">${EXPLORE.broken(known.reason)}</p>`;
    }
  }

  /** Runs count beside the possible only where they ran the same. */
  #rows(exploration: Exploration, stale: boolean): Rows {
    const comparable = !stale && this.text === this.program.source;
    return rowsOf(exploration.outcomes, comparable ? this.runs : []);
  }

  /** Has the program run with these values on real threads, so that there is something beside the possible. */
  #observe(stale: boolean): (() => void) | null {
    const possible = this.observable && !stale && this.text === this.program.source;
    return possible ? () => this.#tell("model-observe", null) : null;
  }

  #stepper(): TemplateResult | typeof nothing {
    const { schedule } = this.choices;
    if (schedule === null || this.stepped === null) return nothing;
    return html`<interlock-stepper
      .engine=${this.busy ? this.#spare : this.#engine}
      .subject=${this.stepped}
      .heading=${this.program.title}
      .schedule=${schedule}
      @schedule-pick=${(event: CustomEvent<string | null>) => this.#pick(event.detail)}
    ></interlock-stepper>`;
  }

  /** Lays a schedule out, and goes there as soon as the choice has come back from who keeps it. */
  #lay(schedule: string): void {
    this.#laying = true;
    this.#followNow();
    this.#choose({ schedule });
    this.requestUpdate();
  }

  protected override updated(): void {
    const place = this.renderRoot.querySelector("interlock-stepper");
    if (!this.#laying || place === null) return;
    this.#laying = false;
    place.begin();
  }

  /** The schedule that somebody has come to; `null` when they have finished with it. */
  #pick(schedule: string | null): void {
    this.#choose({ schedule }, "in-place");
    if (schedule === null) this.renderRoot.querySelector<HTMLElement>(".explore")?.focus();
  }

  readonly #explore = (): void => {
    if (this.#explorable) void this.explore();
  };

  #setValue({ name, value }: ValueDetail, written: Written): void {
    const proposed = modelParams(this.program).find((param) => param.name === name)?.default;
    const { [name]: _, ...others } = this.choices.values;
    this.#choose({ values: value === proposed ? others : { ...others, [name]: value } }, written);
  }

  #setSetting({ name, value }: ValueDetail, written: Written): void {
    this.#choose(
      { settings: { ...DEFAULT_MODEL_SETTINGS, ...this.choices.settings, [name]: value } },
      written,
    );
  }

  #choose(choices: Partial<ModelChoices>, written: Written = "step"): void {
    this.#tell("model-choose", { choices, written } satisfies ModelChoice);
  }

  readonly #legality = (): void => {
    const forms = this.renderRoot.querySelectorAll("interlock-parameter-form");
    this.illegal = [...forms].some((form) => form.illegal);
  };

  #announcement(known: Known): string {
    switch (known.kind) {
      case "explored": {
        const sentence = plain(verdictSentence(known.exploration, this.#rows(known.exploration, false).rows));
        return `${sentence} ${coverageLine(known.exploration)}`;
      }
      case "refused":
        return refusedSentence(known.refused);
      case "broken":
        return EXPLORE.broken(known.reason);
      default:
        return EXPLORE.cancelled;
    }
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** What was chosen. */
export interface ModelChoice {
  choices: Partial<ModelChoices>;
  written: Written;
}

function emptyView(): TemplateResult {
  return html`<div class="empty">
    <h3>${EXPLORE.empty.title}</h3>
    <p>${EXPLORE.empty.text}</p>
  </div>`;
}

function exploreButton(button: Element): Element | null {
  return (button.getRootNode() as ParentNode).querySelector(".explore");
}

function stepper(button: Element): Element | null {
  return (button.getRootNode() as ParentNode).querySelector("interlock-stepper");
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-explore": Explore;
  }
}
