// The form that is derived from parameters: a number with a slider, a switch, or a choice each. A text that is no
// legal value stays where it was typed, is explained in place, and is not passed on.
//
// Events: `value-input` while a value changes, `value-change` when the user has settled on one (both with `ValueDetail`),
// `show-line` with the line of a parameter, `legality` when the form begins or ceases to hold an illegal text.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { Param } from "../generated/Param";
import type { ParamValue } from "../generated/ParamValue";
import { type Problem, parseTyped, type Values } from "./model/parameters";
import { plainNumber } from "./model/quantities";
import { nearestStop, stops } from "./model/scale";
import { controls } from "./styles/controls";
import { form } from "./styles/form";
import { focusHeir } from "./views/focus-heir";
import { LABELS } from "./words/labels";
import { problemText, rangeText, valueText } from "./words/problems";

/** What a value event carries. */
export interface ValueDetail {
  name: string;
  value: ParamValue;
}

type NumberKind = Extract<Param["kind"], { min: number }>;

@customElement("interlock-parameter-form")
export class ParameterForm extends LitElement {
  static override styles = [controls, form];

  @property({ attribute: false }) params: readonly Param[] = [];
  @property({ attribute: false }) values: Values = {};
  /** A further remark for a parameter, by its name. */
  @property({ attribute: false }) hints: Readonly<Record<string, string>> = {};
  /** Small fields side by side, without sliders and ranges. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** The language of names and units, where it may be another than the interface's. */
  @property({ attribute: false }) written: string | typeof nothing = nothing;
  /** What the fields' ids begin with, which is another word in each form of a page. */
  @property({ attribute: false }) idPrefix = "value";

  /** Texts that are not legal, by parameter. */
  @state() private drafts: ReadonlyMap<string, Problem> = new Map();
  /** The text in the field that has the focus, so that digits are not regrouped while somebody types. */
  #typing: { name: string; text: string } | null = null;

  /** Whether a field holds a text that is no legal value. */
  get illegal(): boolean {
    return this.drafts.size > 0;
  }

  /** Gives up all illegal texts. */
  discardDrafts(): void {
    this.#typing = null;
    this.#setDrafts(new Map());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("params") && this.hasUpdated) this.discardDrafts();
  }

  override render() {
    return this.params.map((param) => this.#field(param));
  }

  #field(param: Param): TemplateResult {
    switch (param.kind.type) {
      case "bool":
        return this.#switch(param);
      case "choice":
        return this.#choice(param, param.kind.options);
      default:
        return this.#number(param, param.kind);
    }
  }

  #number(param: Param, kind: NumberKind): TemplateResult {
    const id = `${this.idPrefix}-${param.name}`;
    const value = this.values[param.name] as number;
    const problem = this.drafts.get(param.name);
    const typed = this.#typing?.name === param.name ? this.#typing.text : null;
    const text = problem?.text ?? typed ?? plainNumber(value);
    const list = stops(kind.min, kind.max, kind.type === "integer");
    const describedBy = problem === undefined ? `${id}-hint` : `${id}-problem`;
    const slider = html`<input
      type="range"
      min="0"
      max=${list.length - 1}
      step="1"
      .value=${live(String(nearestStop(list, value)))}
      aria-label=${LABELS.slider(param.doc)}
      aria-valuetext="${plainNumber(value)}${kind.unit === null ? "" : ` ${kind.unit}`}"
      @input=${(event: Event) => this.#slide(param, list, event, "value-input")}
      @change=${(event: Event) => this.#slide(param, list, event, "value-change")}
    />`;
    return html`<div class="field">
      ${this.#head(param, html`<label class="label" for=${id} lang=${this.written}>${param.doc}</label>`)}
      <div class="row">
        ${this.compact ? nothing : slider}
        <span class="entry">
          <input
            id=${id}
            type="text"
            inputmode=${kind.type === "integer" && kind.min >= 0 ? "numeric" : "decimal"}
            autocomplete="off"
            spellcheck="false"
            .value=${live(text)}
            aria-invalid=${problem === undefined ? "false" : "true"}
            aria-describedby=${describedBy}
            @input=${(event: Event) => this.#type(param, (event.target as HTMLInputElement).value)}
            @change=${() => this.#settle(param)}
            @blur=${() => this.#settle(param)}
            @keydown=${(event: KeyboardEvent) => this.#step(param, list, event)}
          />
          ${kind.unit === null ? nothing : html`<span class="unit" lang=${this.written}>${kind.unit}</span>`}
        </span>
      </div>
      ${this.#below(param, id)}
    </div>`;
  }

  #switch(param: Param): TemplateResult {
    const id = `${this.idPrefix}-${param.name}`;
    const on = this.values[param.name] === true;
    return html`<div class="field">
      ${this.#head(param, html`<label class="label" for=${id} lang=${this.written}>${param.doc}</label>`)}
      <div class="row">
        <span class="switch">
          <input
            id=${id}
            type="checkbox"
            role="switch"
            .checked=${live(on)}
            aria-describedby="${id}-hint"
            @change=${(event: Event) => this.#choose(param, (event.target as HTMLInputElement).checked)}
          />
          <span aria-hidden="true">${valueText(on)}</span>
        </span>
      </div>
      ${this.#below(param, id)}
    </div>`;
  }

  #choice(param: Param, options: readonly string[]): TemplateResult {
    const id = `${this.idPrefix}-${param.name}`;
    return html`<div class="field" role="radiogroup" aria-labelledby="${id}-label" aria-describedby="${id}-hint">
      ${this.#head(param, html`<span class="label" id="${id}-label" lang=${this.written}>${param.doc}</span>`)}
      <div class="row choices">
        ${options.map(
          (option) => html`<label class="choice">
            <input
              type="radio"
              name=${id}
              .checked=${live(this.values[param.name] === option)}
              @change=${() => this.#choose(param, option)}
            />
            <span class="mono">${option}</span>
          </label>`,
        )}
      </div>
      ${this.#below(param, id)}
    </div>`;
  }

  #head(param: Param, label: TemplateResult): TemplateResult {
    const reference = html`<button
      type="button"
      class="line"
      aria-label=${LABELS.showLine(param.name, param.line)}
      @click=${() => this.#tell("show-line", param.line)}
    >
      ${param.name}
    </button>`;
    return html`<div class="head">${label}${param.line > 0 ? reference : nothing}</div>`;
  }

  /** A field as paper has it: `THREADS = 4`. */
  #onPaper({ name, kind, line }: Param): TemplateResult {
    const value = this.values[name];
    const unit = "unit" in kind && kind.unit !== null ? ` ${kind.unit}` : "";
    const text = value === undefined ? "" : valueText(value) + unit;
    return html`<p class="on-paper mono">${line > 0 ? `${name} = ${text}` : text}</p>`;
  }

  #below(param: Param, id: string): TemplateResult {
    const problem = this.drafts.get(param.name);
    const range =
      this.compact || param.kind.type === "choice" || param.kind.type === "bool"
        ? ""
        : `${rangeText(param)}; `;
    const hint = this.hints[param.name] ?? `${range}${LABELS.initially(valueText(param.default))}`;
    const nearest = problem?.nearest;
    return html`
      ${this.#onPaper(param)}
      ${problem === undefined || nearest === undefined ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      <div aria-live="polite">
        ${
          problem === undefined || nearest === undefined
            ? nothing
            : html`<p class="problem" id="${id}-problem">
              ${problemText(param, problem)}<button
                type="button"
                ${focusHeir((button) => button.closest(".field")?.querySelector(".entry input"))}
                @click=${() => this.#choose(param, nearest)}
              >
                ${LABELS.use(valueText(nearest))}
              </button>
            </p>`
        }
      </div>
    `;
  }

  #slide(param: Param, list: readonly number[], event: Event, kind: "value-input" | "value-change"): void {
    const value = list[Number((event.target as HTMLInputElement).value)];
    if (value === undefined) return;
    this.#typing = null;
    this.#forget(param);
    this.#tellValue(kind, param, value);
  }

  #type(param: Param, text: string): void {
    this.#typing = { name: param.name, text };
    const parsed = parseTyped(param, text);
    if (parsed.ok) {
      this.#forget(param);
      this.#tellValue("value-input", param, parsed.value);
    } else {
      this.#setDrafts(new Map(this.drafts).set(param.name, { ...parsed.problem, text }));
    }
  }

  /** The text stays as it is until here; from here on the value is shown in its usual form. */
  #settle(param: Param): void {
    if (this.#typing?.name !== param.name) return;
    this.#typing = null;
    const value = this.values[param.name];
    if (!this.drafts.has(param.name) && value !== undefined) this.#tellValue("value-change", param, value);
    this.requestUpdate();
  }

  #step(param: Param, list: readonly number[], event: KeyboardEvent): void {
    const direction = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (direction === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const value = list[nearestStop(list, this.values[param.name] as number) + direction];
    if (value !== undefined) this.#choose(param, value);
  }

  #choose(param: Param, value: ParamValue): void {
    this.#typing = null;
    this.#forget(param);
    this.#tellValue("value-change", param, value);
  }

  #forget(param: Param): void {
    if (!this.drafts.has(param.name)) return;
    const drafts = new Map(this.drafts);
    drafts.delete(param.name);
    this.#setDrafts(drafts);
  }

  #setDrafts(drafts: ReadonlyMap<string, Problem>): void {
    const was = this.illegal;
    this.drafts = drafts;
    if (was !== this.illegal) this.#tell("legality", !this.illegal);
  }

  #tellValue(kind: "value-input" | "value-change", param: Param, value: ParamValue): void {
    this.#tell(kind, { name: param.name, value } satisfies ValueDetail);
  }

  #tell(kind: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(kind, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-parameter-form": ParameterForm;
  }
}
