// The timeline of one run: the drawing with its controls, legend and details, and the same facts as a table.
//
// Events: `trace-focus` with what is pointed at, `axis-pick` with the axis that the user chose.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Report } from "../../generated/Report";
import type { Timeline } from "../../generated/Timeline";
import { saveBlob } from "../model/download";
import { type Focus, NO_FOCUS } from "../model/focus";
import { AXES, type Axis, DEFAULT_LOOKS } from "../model/looks";
import { plain } from "../model/prose";
import { controls } from "../styles/controls";
import { hostName } from "../words/things";
import { KEYS, TIMELINE } from "../words/timeline";
import { type Facing, type Facts, factsOfEvent, factsOfHit } from "../words/timeline-facts";
import { summaryText } from "../words/timeline-summary";
import { TRACE } from "../words/trace";
import { detailsView } from "./details-view";
import "./event-table";
import { legendView } from "./legend";
import { eventsOfLine, eventsOfObjects } from "./model/event-sets";
import type { Hit } from "./model/hits";
import { type Matches, NO_MATCHES, nextMatch, search, searchable } from "./model/search";
import { threadOf } from "./model/span-lookup";
import { Study } from "./model/study";
import { timedEvents } from "./model/summary";
import { laneColours } from "./picture-styles";
import { timelineStyles } from "./styles";
import "./timeline-picture";
import type { TimelinePicture } from "./timeline-picture";

@customElement("interlock-timeline")
export class TimelineView extends LitElement {
  static override styles = [controls, laneColours, timelineStyles];

  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) timeline!: Timeline;
  /** The program's source. */
  @property({ attribute: false }) source = "";
  @property({ attribute: false }) focused: Focus = NO_FOCUS;
  @property({ attribute: false }) axis: Axis = DEFAULT_LOOKS.axis;

  @state() private hit: Hit | null = null;
  @state() private wanted = "";
  @state() private found: Matches = NO_MATCHES;
  @state() private pressed: ReadonlySet<number> = new Set();
  @state() private tableOpen = false;

  @query("interlock-timeline-picture") private readonly picture!: TimelinePicture;

  #study!: Study;
  #facing!: Facing;
  #names: string[] = [];
  #summary = "";
  #arrowKinds: ReadonlySet<string> = new Set();
  #untimed = false;
  /** The events of the chosen line. */
  #ofLine: Uint32Array = new Uint32Array(0);
  /** The events of what was searched for, or else of the line. */
  #marked: Uint32Array = new Uint32Array(0);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("report") || changed.has("timeline")) this.#begin();
    const before = changed.get("focused");
    if (changed.has("report") || (changed.has("focused") && before?.line !== this.focused.line)) {
      this.#ofLine = eventsOfLine(this.report, this.focused.line);
    }
    const { objects } = this.found;
    this.#marked = objects.size > 0 ? this.#ofFound(objects) : this.#ofLine;
  }

  #foundFor: ReadonlySet<number> | null = null;
  #foundKept: Uint32Array = new Uint32Array(0);

  /** The events on what was found, made once for each search. */
  #ofFound(objects: ReadonlySet<number>): Uint32Array {
    if (this.#foundFor !== objects) {
      this.#foundFor = objects;
      this.#foundKept = eventsOfObjects(this.timeline, objects);
    }
    return this.#foundKept;
  }

  /** Takes up another run. */
  #begin(): void {
    const { report, timeline } = this;
    this.#study = new Study(report, timeline);
    this.#facing = { report, timeline, arrows: this.#study.arrows, lines: this.source.split("\n") };
    this.#names = searchable(report);
    this.#summary = summaryText(report, timeline);
    this.#arrowKinds = new Set(
      [...new Set(timeline.arrows.kind)].map((kind) => timeline.arrow_kinds[kind] ?? ""),
    );
    this.#untimed = timedEvents(timeline) < timeline.step.length;
    this.hit = null;
    this.wanted = "";
    this.found = NO_MATCHES;
    this.pressed = new Set();
  }

  override render(): TemplateResult {
    const { report, timeline } = this;
    const dropped = report.trace?.dropped ?? 0;
    return html`
      <p class="summary">${this.#summary}</p>
      ${dropped > 0 ? html`<p class="note">${TIMELINE.dropped(dropped)}</p>` : nothing}
      ${timeline.contradictions > 0 ? html`<p class="note">${TIMELINE.contradictions(timeline.contradictions)}</p>` : nothing}
      ${this.#toolbar()}
      <p class="hint">${this.#isOrdered ? TIMELINE.modelOrder : TIMELINE.axisHints[this.axis]}</p>
      <interlock-timeline-picture
        .study=${this.#study}
        .axis=${this.#isOrdered ? "order" : this.axis}
        .chosen=${this.focused.event}
        .object=${this.focused.object}
        .marked=${this.#marked}
        .found=${this.found}
        .looks=${this.pressed}
        .summary=${this.#summary}
        @hit-change=${(event: CustomEvent<Hit | null>) => {
          this.hit = event.detail;
        }}
        @let-go=${this.#letGo}
      ></interlock-timeline-picture>
      ${legendView({
        there: this.#study.looks,
        arrows: this.#arrowKinds,
        untimed: this.#untimed && this.axis === "time" && !this.#isOrdered,
        pressed: this.pressed,
        press: (looks) => this.#press(looks),
      })}
      ${detailsView(this.#facts(), this.#lineNote(), (line) => this.#tell({ line }))}
      <div class="visually-hidden" role="status">${this.#spoken()}</div>
      ${this.#below()}
    `;
  }

  /** Whether the run has an exact order of its own and no times at all: that of the model engine. */
  get #isOrdered(): boolean {
    return this.report.engine === "model";
  }

  #axes(): TemplateResult {
    return html`<fieldset>
      <legend>${TIMELINE.axis}</legend>
      ${AXES.map(
        (axis) => html`<label>
          <input
            type="radio"
            name="axis"
            value=${axis}
            .checked=${axis === this.axis}
            @change=${() => this.dispatchEvent(new CustomEvent("axis-pick", { detail: axis, bubbles: true, composed: true }))}
          />
          ${TIMELINE.axes[axis]}
        </label>`,
      )}
    </fieldset>`;
  }

  #toolbar(): TemplateResult {
    return html`<div class="toolbar">
      ${this.#isOrdered ? nothing : this.#axes()}
      <div class="group">
        ${this.#icon("←", TIMELINE.left, () => this.picture.pan(-0.5))}
        ${this.#icon("→", TIMELINE.right, () => this.picture.pan(0.5))}
        ${this.#icon("−", TIMELINE.zoomOut, () => this.picture.zoom(2))}
        ${this.#icon("+", TIMELINE.zoomIn, () => this.picture.zoom(0.5))}
        <button type="button" aria-label=${TIMELINE.fitLabel} @click=${() => this.picture.fit()}>${TIMELINE.fit}</button>
      </div>
      ${this.#finder()}
      <div class="group">
        <span>${TIMELINE.save}</span>
        <button type="button" aria-label=${TIMELINE.saveSvg} @click=${this.#saveSvg}>SVG</button>
        <button type="button" aria-label=${TIMELINE.savePng} @click=${this.#savePng}>PNG</button>
      </div>
    </div>`;
  }

  #icon(symbol: string, label: string, act: () => void): TemplateResult {
    return html`<button type="button" class="icon" aria-label=${label} title=${label} @click=${act}>
      <span aria-hidden="true">${symbol}</span>
    </button>`;
  }

  #finder(): TemplateResult {
    const { threads, objects } = this.found;
    const number = threads.size + objects.size;
    const words =
      this.wanted.trim() === ""
        ? ""
        : number === 0
          ? TIMELINE.noMatch
          : TIMELINE.matches(threads.size, objects.size);
    return html`<div class="group find">
      <label>
        ${TIMELINE.find}
        <input
          type="search"
          aria-label=${TIMELINE.findLabel}
          placeholder=${TIMELINE.findHint}
          list="names"
          autocomplete="off"
          spellcheck="false"
          .value=${this.wanted}
          @input=${(event: Event) => this.#search((event.target as HTMLInputElement).value)}
          @keydown=${this.#findKey}
        />
      </label>
      <datalist id="names">${this.#names.map((name) => html`<option value=${name}></option>`)}</datalist>
      ${
        number === 0
          ? nothing
          : html`<button type="button" aria-label=${TIMELINE.previousLabel} @click=${() => this.#next(-1)}>${TIMELINE.previous}</button>
            <button type="button" aria-label=${TIMELINE.nextLabel} @click=${() => this.#next(1)}>${TIMELINE.next}</button>`
      }
      <span class="found" role="status">${words}</span>
    </div>`;
  }

  #below(): TemplateResult {
    return html`<details>
        <summary>${TIMELINE.keys}</summary>
        <dl class="keys">
          ${KEYS.map(([keys, meaning]) => html`<dt>${keys}</dt><dd>${meaning}</dd>`)}
        </dl>
      </details>
      <details
        class="table"
        @toggle=${(event: Event) => {
          this.tableOpen = (event.target as HTMLDetailsElement).open;
        }}
      >
        <summary>${TIMELINE.table}</summary>
        ${
          this.tableOpen
            ? html`<interlock-event-table
              .report=${this.report}
              .timeline=${this.timeline}
              .chosen=${this.focused.event}
            ></interlock-event-table>`
            : nothing
        }
      </details>`;
  }

  /** The facts of what is pointed at, or else of what is chosen. */
  #facts(): Facts | null {
    if (this.hit !== null) return factsOfHit(this.#facing, this.hit);
    const { event } = this.focused;
    return event === null ? null : factsOfEvent(this.#facing, event);
  }

  #lineNote(): string | null {
    const { line } = this.focused;
    return line === null ? null : TRACE.lineEvents(line, this.#ofLine.length);
  }

  /** What a screen reader is told of the chosen event; what is merely pointed at is not spoken. */
  #spoken(): string {
    const { event } = this.focused;
    if (event === null) return "";
    const { heading, rows } = factsOfEvent(this.#facing, event);
    return [plain(heading), ...rows.map(({ name, value }) => `${name}: ${plain(value)}`)].join(". ");
  }

  #press(looks: readonly number[]): void {
    const pressed = new Set(this.pressed);
    const on = looks.every((look) => pressed.has(look));
    for (const look of looks) {
      if (on) pressed.delete(look);
      else pressed.add(look);
    }
    this.pressed = pressed;
  }

  #search(words: string): void {
    this.wanted = words;
    this.found = search(this.report, words);
  }

  readonly #findKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter") {
      event.preventDefault();
      this.#next(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape" && this.wanted !== "") {
      event.preventDefault();
      this.#search("");
    }
  };

  #next(by: 1 | -1): void {
    const { timeline } = this;
    const { event } = this.focused;
    const from = event === null ? (by === 1 ? -1 : timeline.step.length) : (timeline.step[event] as number);
    const found = nextMatch(timeline, this.found, from, by);
    if (found >= 0) this.#tell({ event: found, thread: threadOf(timeline, found) });
  }

  readonly #letGo = (event: Event): void => {
    const holds =
      this.focused.event !== null ||
      this.focused.line !== null ||
      this.wanted !== "" ||
      this.pressed.size > 0;
    if (!holds) return;
    // It meant something here: nobody else need take it for theirs.
    event.preventDefault();
    this.#search("");
    this.pressed = new Set();
    this.#tell(NO_FOCUS);
  };

  readonly #saveSvg = (): void => {
    const svg = this.picture.toSvg(this.#title);
    saveBlob(new Blob([svg], { type: "image/svg+xml" }), `${this.report.program}-timeline.svg`);
  };

  readonly #savePng = async (): Promise<void> => {
    saveBlob(await this.picture.toPng(), `${this.report.program}-timeline.png`);
  };

  get #title(): string {
    return `${TIMELINE.drawing}: ${this.report.program}, measured in ${hostName(this.report.environment.host)}`;
  }

  #tell(detail: Partial<Focus>): void {
    this.dispatchEvent(new CustomEvent("trace-focus", { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-timeline": TimelineView;
  }
}
