// The page for authors as one element: what can be chosen, the lab as readers will see it, and what is copied. The address of
// the page holds all of it, in the form that the frame's has.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import type { EmbedOptions } from "../embed/options";
import { LANGUAGES, readOptions, STARTS, THEMES, writeOptions } from "../embed/options";
import { isOwn, OWN, ownProgram } from "../embed/own-program";
import catalogue from "../generated/catalogue.json";
import type { Program } from "../generated/Program";
import { readFragment, writeFragment } from "../lab/explore/model/edited-text";
import { askedLanguage, withLanguage } from "../lab/framing";
import type { LabAddress } from "../lab/lab-address";
import { type LabState, readPairs } from "../lab/model/address";
import "../lab/parameter-form";
import type { ValueDetail } from "../lab/parameter-form";
import { copied } from "../lab/share";
import { controls } from "../lab/styles/controls";
import { tokens } from "../lab/styles/tokens";
import { notices } from "../lab/views/notices";
import { textLanguage } from "../lab/views/text-language";
import { AUTHORS, SITE_PROBLEMS, START_NAMES, THEME_NAMES, WIDTH_NAMES } from "../lab/words/authors";
import { optionRemarkText } from "../lab/words/embed";
import { remarkText } from "../lab/words/problems";
import {
  type Choice,
  type ChoiceRemark,
  frameQuery,
  namesOwnProgram,
  readChoice,
  type SnippetKind,
  WIDTHS,
  writeChoice,
} from "./model/choice";
import { LANGUAGE_NAMES } from "./model/language-names";
import { isLocal, siteOf } from "./model/site";
import { firstText, leftOutOfFences, snippet } from "./model/snippets";
import { type Checked, OwnCode } from "./own-code";
import "./preview";
import { layout } from "./styles";
import { codeField } from "./views/code-field";
import { panesField } from "./views/panes-field";
import { programField } from "./views/program-field";
import { named, radios } from "./views/radios";
import { snippetView } from "./views/snippet-view";
import { textField } from "./views/text-field";

const PROGRAMS = catalogue as Program[];
/** The folder of the site that this page is from. */
const HERE = new URL("../", document.baseURI);
/** CSS pixels of a frame whose height nobody has seen yet. */
const FIRST_HEIGHT = 640;
/** A frame's height is a whole number of these, so that a line more or less does not change what is copied. */
const HEIGHT_STEP = 20;
/** Milliseconds after the last change of a text until it goes into the address. */
const WRITTEN_AFTER = 400;

@customElement("interlock-authors")
export class Authors extends LitElement {
  static override styles = [tokens, controls, layout];

  @state() private choice: Choice | null = null;
  /** What stands in the editor. It comes back when the author returns from a program of the catalogue. */
  @state() private code: string | null = null;
  @state() private checked: Checked = { kind: "checking" };
  /** The own program as a fragment, with its number sign. */
  @state() private fragment = "";
  @state() private remarks: readonly string[] = [];
  @state() private height = FIRST_HEIGHT;
  /** What somebody has put the preview to. */
  @state() private elsewhere: LabAddress | null = null;
  /** Texts of fields that are not legal. */
  @state() private badFont: string | null = null;
  @state() private badSite: string | null = null;
  /** The text in the address field while somebody types. */
  @state() private typedSite: string | null = null;
  @state() private moved = "";
  @state() private said = "";

  @query("pre") private readonly shown!: HTMLElement;
  readonly #own = new OwnCode((checked) => {
    this.checked = checked;
  });
  #due: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
    window.addEventListener("popstate", this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("popstate", this.#follow);
    clearTimeout(this.#due);
    this.#own.dispose();
  }

  override render(): TemplateResult | typeof nothing {
    const { choice } = this;
    if (choice === null) return nothing;
    return html`<div class="authors">
      <div class="intro">
        <h1>${AUTHORS.title}</h1>
        <p>${AUTHORS.intro}</p>
        <p><a href="guide/" hreflang="en">${AUTHORS.guide}</a></p>
      </div>
      <div aria-live="polite">
        ${notices(this.remarks, () => {
          this.remarks = [];
        })}
      </div>
      <div class="visually-hidden" role="status">${this.moved}</div>
      <div class="columns ${isOwn(choice.state.program) ? "coding" : ""}">
        ${this.#form(choice)}
        <div class="outcome">${this.#preview(choice)} ${this.#snippet(choice)}</div>
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("code") && this.code !== null) void this.#loadEditor();
  }

  #form(choice: Choice): TemplateResult {
    const { program, values } = choice.state;
    const own = isOwn(program);
    return html`<form aria-label=${AUTHORS.choose} @submit=${(event: Event) => event.preventDefault()}>
      ${programField({
        programs: PROGRAMS,
        chosen: program,
        choose: (name) => this.#pick(name),
      })}
      ${own ? codeField({ text: this.code ?? "", checked: this.checked, change: (text) => this.#type(text) }) : nothing}
      ${
        program.params.length === 0 || program.refused !== null
          ? nothing
          : html`<fieldset>
            <legend>${AUTHORS.parameters}</legend>
            <interlock-parameter-form
              .params=${program.params.map((param) => ({ ...param, line: 0 }))}
              .written=${textLanguage(program)}
              .values=${values}
              @value-input=${(event: CustomEvent<ValueDetail>) => this.#setValue(event.detail)}
              @value-change=${(event: CustomEvent<ValueDetail>) => this.#setValue(event.detail)}
            ></interlock-parameter-form>
          </fieldset>`
      }
      ${panesField({
        panes: choice.options.panes,
        note: own ? AUTHORS.panesOfOwn : AUTHORS.panesNote,
        change: (panes, told, heir) => {
          this.#setOptions({ panes });
          this.moved = told;
          void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(heir)?.focus());
        },
      })}
      ${
        canRun(program)
          ? radios({
              legend: AUTHORS.start,
              group: "run",
              options: named(STARTS, START_NAMES),
              chosen: choice.options.run,
              choose: (run) => this.#setOptions({ run }),
            })
          : nothing
      }
      ${this.#look(choice)} ${this.#site(choice)}
    </form>`;
  }

  #look({ options }: Choice): TemplateResult {
    return html`<fieldset class="look">
      <legend>${AUTHORS.look}</legend>
      ${radios({
        legend: AUTHORS.theme,
        group: "theme",
        options: named(THEMES, THEME_NAMES),
        chosen: options.theme,
        choose: (theme) => this.#setOptions({ theme }),
      })}
      ${textField({
        id: "font",
        label: AUTHORS.font,
        value: this.badFont ?? (options.font === null ? "" : String(options.font)),
        hint: AUTHORS.fontHint,
        problem: this.badFont === null ? null : AUTHORS.fontProblem(this.badFont),
        inputmode: "decimal",
        type: (text) => this.#setFont(text),
        settle: () => {},
      })}
      <label class="select-field">
        <span>${AUTHORS.lang}</span>
        <select
          @change=${(event: Event) => {
            const tag = (event.target as HTMLSelectElement).value;
            this.#setOptions({ lang: LANGUAGES.find((language) => language === tag) ?? null });
          }}
        >
          <option value="" ?selected=${options.lang === null}>${AUTHORS.readersOwn}</option>
          ${LANGUAGES.map(
            (tag) =>
              html`<option value=${tag} lang=${tag} ?selected=${options.lang === tag}>${LANGUAGE_NAMES[tag]}</option>`,
          )}
        </select>
      </label>
      <label class="tick">
        <input
          type="checkbox"
          .checked=${options.readonly}
          aria-describedby="readonly-hint"
          @change=${(event: Event) => this.#setOptions({ readonly: (event.target as HTMLInputElement).checked })}
        />
        <span>${AUTHORS.readonly}</span>
      </label>
      <p class="hint" id="readonly-hint">${AUTHORS.readonlyHint}</p>
    </fieldset>`;
  }

  #site({ site }: Choice): TemplateResult {
    const bad = this.badSite === null ? null : siteOf(this.badSite);
    const now = site ?? HERE;
    return textField({
      id: "site",
      label: AUTHORS.site,
      value: this.badSite ?? this.typedSite ?? now.href,
      hint: AUTHORS.siteHint,
      problem: bad === null || bad.ok ? null : SITE_PROBLEMS[bad.problem],
      warning: isLocal(now) ? AUTHORS.siteLocal : null,
      inputmode: "url",
      way:
        site === null && this.badSite === null ? null : { text: AUTHORS.siteOwn, go: () => this.#ownSite() },
      type: (text) => this.#setSite(text),
      settle: () => {
        this.typedSite = null;
      },
    });
  }

  #preview(choice: Choice): TemplateResult {
    const { program } = choice.state;
    const given = frameQuery(choice).filter(([name]) => name !== "program" || !isOwn(program));
    return html`<section class="preview" aria-labelledby="preview-title">
      <div class="section-head">
        <h2 id="preview-title">${AUTHORS.preview}</h2>
        ${radios({
          legend: AUTHORS.previewWidth,
          group: "width",
          options: named(WIDTHS, WIDTH_NAMES),
          chosen: choice.width,
          choose: (width) => this.#set({ ...choice, width }),
          row: true,
        })}
      </div>
      <div class="page" role="region" aria-label=${AUTHORS.previewLabel} tabindex="0">
        <interlock-preview
          .given=${given}
          .text=${isOwn(program) ? program.source : null}
          .width=${choice.width}
          @preview-height=${(event: CustomEvent<number>) => {
            this.height = Math.ceil(event.detail / HEIGHT_STEP) * HEIGHT_STEP;
          }}
          @preview-change=${(event: CustomEvent<LabAddress>) => {
            this.elsewhere = event.detail;
          }}
        ></interlock-preview>
      </div>
      <button
        type="button"
        class="take"
        aria-disabled=${this.elsewhere === null ? "true" : "false"}
        @click=${() => void this.#takeOver()}
      >
        ${AUTHORS.takeOver}
      </button>
    </section>`;
  }

  #snippet(choice: Choice): TemplateResult {
    const { program } = choice.state;
    const kind = choice.snippet;
    const left = kind === "mdbook" ? leftOutOfFences(choice) : [];
    const remarks = left.length === 0 ? [] : [AUTHORS.fenceLeavesOut(left.join(", "))];
    if (isOwn(program) && this.fragment === "" && kind !== "element" && kind !== "mdbook")
      remarks.push(AUTHORS.uncompressed);
    return snippetView({
      kind,
      text: this.#text(kind),
      remarks,
      picture: {
        address: new URL(`v1/pictures/${program.name}.svg`, HERE).href,
        text: AUTHORS.pictureText(program.title, canRun(program)),
      },
      said: this.said,
      choose: (snippet) => this.#set({ ...choice, snippet }),
      copy: () => void this.#copy(kind),
    });
  }

  #text(kind: SnippetKind): string {
    const { choice, fragment, height } = this;
    if (choice === null) return "";
    const { title } = choice.state.program;
    return snippet(kind, {
      choice,
      site: choice.site ?? HERE,
      fragment,
      height,
      frameTitle: AUTHORS.frameTitle(title),
      pictureText: AUTHORS.pictureText(title, canRun(choice.state.program)),
    });
  }

  async #copy(kind: SnippetKind): Promise<void> {
    // The same words again are news only to those who heard that they were gone.
    this.said = "";
    const done = await copied(this.#text(kind));
    if (!done) getSelection()?.selectAllChildren(this.shown);
    this.said = done ? AUTHORS.copied : AUTHORS.notCopied;
  }

  #pick(name: string): void {
    const { choice } = this;
    if (choice === null) return;
    if (name === OWN) {
      const { program, values } = choice.state;
      this.#setCode(this.code ?? firstText(program, values));
      return;
    }
    this.#own.leave();
    this.#setState(readPairs([["program", name]], PROGRAMS).state);
  }

  #setValue({ name, value }: ValueDetail): void {
    const { choice } = this;
    if (choice === null) return;
    this.#setState({ ...choice.state, values: { ...choice.state.values, [name]: value } });
  }

  #setState(state: LabState): void {
    if (this.choice !== null) this.#set({ ...this.choice, state });
  }

  #setOptions(options: Partial<EmbedOptions>): void {
    const { choice } = this;
    if (choice !== null) this.#set({ ...choice, options: { ...choice.options, ...options } });
  }

  #setFont(text: string): void {
    const { options, remarks } = readOptions(text.trim() === "" ? [] : [["font", text]]);
    this.badFont = remarks.length > 0 ? text : null;
    if (remarks.length === 0) this.#setOptions({ font: options.font });
  }

  #setSite(text: string): void {
    const { choice } = this;
    if (choice === null) return;
    const reading = siteOf(text);
    this.badSite = reading.ok ? null : text;
    this.typedSite = text;
    if (reading.ok) this.#set({ ...choice, site: reading.site.href === HERE.href ? null : reading.site });
  }

  #ownSite(): void {
    this.#setSite(HERE.href);
    this.typedSite = null;
    this.renderRoot.querySelector<HTMLElement>("#site")?.focus();
  }

  /** A change of the editor. */
  #type(text: string): void {
    if (text !== this.code) this.#setCode(text);
  }

  /** Makes a text the author's own program. */
  #setCode(text: string): void {
    const { choice } = this;
    if (choice === null) return;
    this.code = text;
    this.#own.look(text);
    const program = ownProgram(text, AUTHORS.ownTitle);
    const { options } = choice;
    const pairs = [["program", OWN] as const, ...writeOptions(options)];
    const { state } = readPairs(pairs, [program]);
    this.#set({ ...choice, state: isOwn(choice.state.program) ? { ...choice.state, program } : state });
  }

  #set(choice: Choice): void {
    this.choice = choice;
    this.elsewhere = null;
    this.said = "";
    void this.#write();
  }

  /** Takes what somebody has done in the preview: values, a schedule, an edited text. */
  async #takeOver(): Promise<void> {
    const { choice, elsewhere } = this;
    if (choice === null || elsewhere === null) return;
    const { program } = choice.state;
    const text = elsewhere.fragment === "" ? null : await readFragment(elsewhere.fragment);
    const programs = isOwn(program) ? [program, ...PROGRAMS] : PROGRAMS;
    const { state } = readPairs(new URLSearchParams(elsewhere.query), programs);
    this.#setState(state);
    if (text !== null && text !== program.source) {
      this.#setCode(text);
      if (!isOwn(program)) this.remarks = [AUTHORS.codeFromEdit];
    }
    this.moved = AUTHORS.tookOver;
  }

  readonly #follow = (): void => void this.#read();

  async #read(): Promise<void> {
    const text = namesOwnProgram(location.search) ? await readFragment(location.hash) : null;
    const { choice, remarks } = readChoice(location.search, text, PROGRAMS, AUTHORS.ownTitle);
    this.remarks = remarks.map(choiceRemarkText);
    if (text !== null) {
      this.code = text;
      this.#own.look(text);
    }
    this.#set(choice);
  }

  /** Has the address and the fragment say what is chosen. */
  async #write(): Promise<void> {
    const { choice } = this;
    if (choice === null) return;
    this.#turn += 1;
    const turn = this.#turn;
    const text = isOwn(choice.state.program) ? choice.state.program.source : null;
    const fragment =
      text === null
        ? ""
        : await writeFragment(text).then(
            (code) => `#${code}`,
            () => "",
          );
    if (turn !== this.#turn) return;
    this.fragment = fragment;
    const address = location.pathname + withLanguage(writeChoice(choice), askedLanguage()) + fragment;
    clearTimeout(this.#due);
    // Browsers limit how often the address may be written, and a slider or an author's typing passes by many.
    this.#due = setTimeout(() => history.replaceState(null, "", address), WRITTEN_AFTER);
  }

  async #loadEditor(): Promise<void> {
    try {
      await import("../lab/source/interlock-source-editor");
    } catch (error) {
      this.checked = { kind: "unknown", reason: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** Whether there is anything to run: of an own program, or one that the compiler refuses, there is not. */
function canRun(program: Program): boolean {
  return program.refused === null && !isOwn(program);
}

function choiceRemarkText(remark: ChoiceRemark): string {
  switch (remark.about) {
    case "lab":
      return remarkText(remark.remark);
    case "option":
      return optionRemarkText(remark.remark);
    case "site":
      return AUTHORS.siteRemark(remark.text, remark.problem);
    case "own-text":
      return AUTHORS.ownUnreadable;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-authors": Authors;
  }
}
