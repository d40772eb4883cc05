// What stands for a lab until somebody wants more of it: title, source, parameters and the buttons. It is what a page with
// many labs pays for each. It looks as the lab does, which takes its place when something is asked of it.
//
// Events: `lab-expected` when somebody comes near, `lab-wanted` with what for, `value-pick` with a `ValueDetail` that somebody has settled on.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { support } from "../engine/support";
import type { Program } from "../generated/Program";
import { isSandboxed } from "../isolation/sandboxed";
import type { Framing } from "../lab/framing";
import { defaults, isDefault, type Values } from "../lab/model/parameters";
import "../lab/parameter-form";
import type { ParameterForm, ValueDetail } from "../lab/parameter-form";
import { controls } from "../lab/styles/controls";
import { framed } from "../lab/styles/framed";
import { layout } from "../lab/styles/lab";
import { tokens } from "../lab/styles/tokens";
import { formHead } from "../lab/views/form-head";
import { type Place, placesOf, wholeLink } from "../lab/views/framed-lab";
import { notices } from "../lab/views/notices";
import { runBar } from "../lab/views/run-bar";
import { supportView } from "../lab/views/support-view";
import { textLanguage } from "../lab/views/text-language";
import { departuresView, valuesView } from "../lab/views/values-view";
import { EMBED } from "../lab/words/embed";
import { LABELS } from "../lab/words/labels";
import { SOURCE } from "../lab/words/source";
import { listing, listingStyles } from "./listing";
import { isOwn } from "./own-program";

const SUPPORT = support();

/** What somebody wants of the lab. */
export type Wanted = "run" | "explore" | "edit";

@customElement("interlock-poster")
export class Poster extends LitElement {
  static override styles = [tokens, controls, layout, framed, listingStyles];

  @property({ attribute: false }) program!: Program;
  /** The program's text, which somebody may have edited. */
  @property({ attribute: false }) text = "";
  @property({ attribute: false }) values: Values = {};
  @property({ attribute: false }) framing!: Framing;
  @property({ attribute: false }) remarks: readonly string[] = [];
  /** The address of the whole lab as it is now. */
  @property({ attribute: false }) whole = "";
  /** What the lab is being loaded for. */
  @property({ attribute: false }) loading: Wanted | null = null;
  /** Why the lab could not be loaded. */
  @property({ attribute: false }) failure: string | null = null;

  @state() private illegal = false;

  override render(): TemplateResult {
    const { program, framing } = this;
    return html`<div class="lab framed" @pointerenter=${this.#expect} @focusin=${this.#expect}>
      <header class="title-bar">
        <h2 tabindex="-1" lang=${textLanguage(program)}>${program.title}</h2>
        ${wholeLink(this.whole, this.#leave)}
      </header>
      <div aria-live="polite">
        ${notices(this.remarks, () => {
          this.remarks = [];
        })}
      </div>
      ${placesOf(framing.panes, false).map((place) => {
        const content = this.#place(place);
        return content === nothing ? nothing : html`<div class="pane" data-place=${place}>${content}</div>`;
      })}
    </div>`;
  }

  #place(place: Place): TemplateResult | typeof nothing {
    const { program, values } = this;
    switch (place) {
      case "bar":
        return html`${departuresView(program, values, this.framing)} ${this.#bar()}`;
      case "source":
        return html`<section class="source" aria-label=${LABELS.source}>
          ${
            this.framing.readonly
              ? nothing
              : html`<div class="edit-row">
                <button type="button" class="edit" aria-pressed="false" @click=${() => this.#want("edit")}>${SOURCE.edit}</button>
                ${this.text === program.source ? nothing : html`<span class="remark">${SOURCE.edited}</span>`}
              </div>`
          }
          ${listing(this.text, LABELS.sourceLabel(program.title))}
        </section>`;
      case "form":
        return program.refused !== null || !this.framing.runs
          ? nothing
          : this.framing.readonly
            ? valuesView(program, values)
            : this.#form();
      default:
        return nothing;
    }
  }

  #form(): TemplateResult | typeof nothing {
    const { program } = this;
    if (program.params.length === 0) return nothing;
    const pristine = isDefault(program, this.values) && !this.illegal;
    return html`<section class="controls" aria-labelledby="parameters-title">
      ${formHead(pristine, this.#reset)}
      <interlock-parameter-form
        class="parameters"
        .params=${program.params}
        .written=${textLanguage(program)}
        .values=${this.values}
        @value-input=${(event: CustomEvent<ValueDetail>) => this.#set(event.detail)}
        @value-change=${(event: CustomEvent<ValueDetail>) => {
          this.#set(event.detail);
          this.#tell("value-pick", event.detail);
        }}
        @legality=${(event: Event) => {
          this.illegal = (event.target as ParameterForm).illegal;
        }}
      ></interlock-parameter-form>
    </section>`;
  }

  #bar(): TemplateResult {
    const { failure } = this;
    return html`${this.#ways()}${
      failure === null ? nothing : html`<p class="alarm" role="alert">${EMBED.unloaded(failure)}</p>`
    }`;
  }

  #ways(): TemplateResult {
    const { program, loading } = this;
    const model = {
      exploring: loading === "explore",
      explore: () => this.#want("explore"),
      expect: () => {},
    };
    const refused = program.refused !== null;
    const explored = isOwn(program) || !this.framing.runs;
    if (!SUPPORT.ok && !refused && !explored)
      return supportView(SUPPORT.missing, model, { href: this.whole, open: this.#leave });
    return runBar({
      ...model,
      running: loading === "run",
      waiting: false,
      illegal: this.illegal,
      readiness: loading === null ? null : "preparing",
      refused,
      explored,
      run: () => {
        if (!this.illegal) this.#want("run");
      },
      stop: () => {},
    });
  }

  /** Where the link to the whole lab may lead nowhere, its address is told. */
  readonly #leave = (): void => {
    if (isSandboxed()) this.remarks = [EMBED.noTab(this.whole)];
  };

  readonly #expect = (): void => this.#tell("lab-expected", null);

  readonly #reset = (): void => {
    this.renderRoot.querySelector<ParameterForm>(".parameters")?.discardDrafts();
    for (const [name, value] of Object.entries(defaults(this.program))) {
      this.#set({ name, value });
      this.#tell("value-pick", { name, value });
    }
  };

  #set({ name, value }: ValueDetail): void {
    this.values = { ...this.values, [name]: value };
  }

  #want(wanted: Wanted): void {
    if (this.loading === null) this.#tell("lab-wanted", wanted);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-poster": Poster;
  }
}
