// The form that is derived from parameters: a number with a slider, a switch, or a choice each. A text that is no
// legal value stays where it was typed, is explained in place, and is not passed on.
//
// Events: `value-input` while a value changes, `value-change` when the user has settled on one (both with `ValueDetail`),
// `show-line` with the line of a parameter, `legality` when the form begins or ceases to hold an illegal text.

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { Param } from "../generated/Param";
import type { ParamValue } from "../generated/ParamValue";
import { type Problem, parse, textOf, type Values } from "./model/parameters";
import { plainNumber } from "./model/quantities";
import { nearestStop, stops } from "./model/scale";
import { controls } from "./styles/controls";
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
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 0.9rem 1.5rem;
      }

      :host([compact]) {
        grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr));
        gap: 0.75rem 1.25rem;
      }

      .field {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        column-gap: 0.75rem;
        padding: 0;
        width: 100%;
      }

      .label {
        flex: 1 1 auto;
        font-weight: 500;
        font-size: 0.9375rem;
      }

      :host([compact]) .label {
        font-size: 0.875rem;
      }

      button.line {
        display: inline-flex;
        min-height: 1.5rem;
        font-family: var(--mono);
        font-size: 0.75rem;
        color: var(--ink-soft);
        text-decoration: none;
      }

      button.line:hover {
        color: var(--accent);
        text-decoration: underline;
      }

      .row {
        display: flex;
        align-items: center;
        gap: 0.75rem;
        margin-top: 0.15rem;
        min-height: 2rem;
      }

      input[type="range"] {
        flex: 1 1 6rem;
        min-width: 4rem;
        height: 1.75rem;
        margin: 0;
        accent-color: var(--accent);
        cursor: pointer;
      }

      .entry {
        display: flex;
        align-items: baseline;
        gap: 0.4rem;
      }

      input[type="text"] {
        width: 6.5rem;
        min-height: 2rem;
        padding: 0.2rem 0.5rem;
        border: 1px solid var(--rule-strong);
        border-radius: var(--radius);
        background: var(--panel);
        text-align: end;
        font-variant-numeric: tabular-nums;
      }

      input[aria-invalid="true"] {
        border: 2px solid var(--error);
      }

      .unit {
        color: var(--ink-soft);
        font-size: var(--small);
      }

      .hint,
      .problem {
        margin: 0.1rem 0 0;
        font-size: var(--small);
        line-height: 1.4;
        color: var(--ink-soft);
      }

      .problem {
        color: var(--error);
        font-weight: 500;
      }

      .problem button {
        min-height: 1.6rem;
        margin-inline-start: 0.4rem;
        padding: 0 0.5rem;
        font-size: inherit;
      }

      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.1rem;
      }

      .choice {
        display: inline-flex;
        align-items: center;
        gap: 0.4rem;
        min-height: 1.75rem;
        cursor: pointer;
      }

      .choice input {
        width: 1.1rem;
        height: 1.1rem;
        margin: 0;
        accent-color: var(--accent);
      }

      .switch {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
        min-height: 2rem;
        cursor: pointer;
      }

      .switch input {
        appearance: none;
        position: relative;
        width: 2.6rem;
        height: 1.5rem;
        margin: 0;
        border: 1.5px solid var(--rule-strong);
        border-radius: 1rem;
        background: var(--sunken);
        cursor: pointer;
      }

      .switch input::after {
        content: "";
        position: absolute;
        top: 50%;
        left: 0.2rem;
        width: 0.95rem;
        height: 0.95rem;
        border-radius: 50%;
        background: var(--rule-strong);
        transform: translateY(-50%);
      }

      .switch input:checked {
        border-color: var(--accent);
        background: var(--accent);
      }

      .switch input:checked::after {
        left: auto;
        right: 0.2rem;
        background: var(--on-accent);
      }

      @media (forced-colors: active) {
        .switch input {
          appearance: auto;
          width: 1.5rem;
        }

        .switch input::after {
          content: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) params: readonly Param[] = [];
  @property({ attribute: false }) values: Values = {};
  /** A further remark for a parameter, by its name. */
  @property({ attribute: false }) hints: Readonly<Record<string, string>> = {};
  /** Small fields side by side, without sliders and ranges. */
  @property({ type: Boolean, reflect: true }) compact = false;

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
    const id = `value-${param.name}`;
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
      aria-label="${param.doc}, slider"
      aria-valuetext="${plainNumber(value)}${kind.unit === null ? "" : ` ${kind.unit}`}"
      @input=${(event: Event) => this.#slide(param, list, event, "value-input")}
      @change=${(event: Event) => this.#slide(param, list, event, "value-change")}
    />`;
    return html`<div class="field">
      ${this.#head(param, html`<label class="label" for=${id}>${param.doc}</label>`)}
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
          ${kind.unit === null ? nothing : html`<span class="unit">${kind.unit}</span>`}
        </span>
      </div>
      ${this.#below(param, id)}
    </div>`;
  }

  #switch(param: Param): TemplateResult {
    const id = `value-${param.name}`;
    const on = this.values[param.name] === true;
    return html`<div class="field">
      ${this.#head(param, html`<label class="label" for=${id}>${param.doc}</label>`)}
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
          <span aria-hidden="true">${textOf(on)}</span>
        </span>
      </div>
      ${this.#below(param, id)}
    </div>`;
  }

  #choice(param: Param, options: readonly string[]): TemplateResult {
    const id = `value-${param.name}`;
    return html`<div class="field" role="radiogroup" aria-labelledby="${id}-label" aria-describedby="${id}-hint">
      ${this.#head(param, html`<span class="label" id="${id}-label">${param.doc}</span>`)}
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
      aria-label="${param.name}, show line ${param.line} of the source"
      @click=${() => this.#tell("show-line", param.line)}
    >
      ${param.name}
    </button>`;
    return html`<div class="head">${label}${param.line > 0 ? reference : nothing}</div>`;
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
      ${problem === undefined || nearest === undefined ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      <div aria-live="polite">
        ${
          problem === undefined || nearest === undefined
            ? nothing
            : html`<p class="problem" id="${id}-problem">
              ${problemText(param, problem)}<button type="button" @click=${() => this.#choose(param, nearest)}>
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
    const parsed = parse(param, text);
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
