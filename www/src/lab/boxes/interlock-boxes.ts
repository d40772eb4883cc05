// The locks of one run as boxes, and what else its threads share, replayed from the trace. The position is the common
// focus's event, so that the timeline and the source go along.
//
// Events: `trace-focus` with the new position, the object that was chosen, or the line that was asked for.

import { html, LitElement, nothing, type PropertyValues, render, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Report } from "../../generated/Report";
import type { Timeline } from "../../generated/Timeline";
import { pngBlob, svgBlob } from "../drawing/drawing-file";
import { saveBlob } from "../model/download";
import { type Focus, NO_FOCUS } from "../model/focus";
import { type Prose, plain } from "../model/prose";
import { controls } from "../styles/controls";
import { prose } from "../views/prose-view";
import "../views/ring-drawing";
import { BOXES, landmarkText, name, stepNumber, TRANSPORT } from "../words/boxes";
import { chiefSentences } from "../words/deadlock";
import { stepSentence } from "../words/steps";
import { type Arrangement, arrange } from "./model/arrangement";
import { type Landmark, landmarks } from "./model/landmarks";
import { BEFORE, type Moment, Replay } from "./model/replay";
import { Playback } from "./playback";
import { drawing } from "./styles/drawing";
import { file } from "./styles/file";
import { frame } from "./styles/frame";
import { others } from "./styles/others";
import { tags } from "./styles/tags";
import { box } from "./views/box";
import { inWords } from "./views/in-words";
import { picture } from "./views/picture";
import { arc, meeting } from "./views/shared";
import { smallBox } from "./views/small-box";
import { transport } from "./views/transport";
import { Walk } from "./walk";

/** Steps a second up to which a change is shown as a movement. */
const WATCHABLE = 2;
/** Threads of a standstill that are told of one by one. */
const SENTENCES_AT_THE_END = 8;

@customElement("interlock-boxes")
export class InterlockBoxes extends LitElement {
  static override styles = [controls, drawing, tags, others, frame, file];

  @property({ attribute: false }) report: Report | null = null;
  @property({ attribute: false }) timeline: Timeline | null = null;
  @property({ attribute: false }) focused: Focus = NO_FOCUS;

  @state() private wordsOpen = false;

  #replay: Replay | null = null;
  #playback: Playback | null = null;
  #landmarks: Landmark[] = [];
  /** What a screen reader was told last. */
  #said = "";
  readonly #walk = new Walk();
  #walks = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#playback?.pause();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("report") || changed.has("timeline")) this.#open();
    const playback = this.#playback;
    if (playback === null) return;
    playback.chosen = this.focused.object;
    const before = changed.get("focused");
    this.#walks = before !== undefined && playback.isNextTo(this.#stepOf(before)) && this.#calm;
    if (before !== undefined && before.event !== this.focused.event) this.#say();
    if (this.#walks) this.#walk.before(this.renderRoot);
  }

  override updated(): void {
    if (this.#walks) this.#walk.after(this.renderRoot);
  }

  override render(): TemplateResult {
    const [replay, playback] = [this.#replay, this.#playback];
    if (replay === null || playback === null) return empty(BOXES.noTrace);
    const arrangement = arrange(replay, playback.chosen);
    const { large, arcs, meetings } = arrangement;
    if (large.length + arcs.length + meetings.length === 0) return empty(BOXES.noBoxes);
    const moment = replay.at(this.#step);
    return html`<div class=${this.#hurries ? "hurried" : ""} @keydown=${playback.key}>
      <p class="intro">${BOXES.intro}</p>
      ${this.#transport(playback, moment)} ${this.#goTo(replay)}
      <div class="visually-hidden" role="status">${this.#said}</div>
      ${this.#losses(replay)} ${this.#boxes(moment, arrangement)} ${this.#standstill(replay)}
      ${this.#shared(moment, arrangement)}
      ${inWords(moment, arrangement, this.wordsOpen, (open) => {
        this.wordsOpen = open;
      })}
      ${large.length === 0 ? nothing : saveButtons((as) => this.#save(moment, large, as))}
    </div>`;
  }

  #open(): void {
    this.#playback?.pause();
    this.#replay = null;
    this.#playback = null;
    const { report, timeline } = this;
    if (report === null || report.trace === null || timeline === null) return;
    const replay = new Replay(report, report.trace, timeline);
    const stepNow = () => this.#step;
    this.#replay = replay;
    this.#playback = new Playback(
      {
        get step() {
          return stepNow();
        },
        goToStep: (step) => this.#goToStep(step),
        changed: () => this.requestUpdate(),
        paused: () => this.#say(),
      },
      replay,
    );
    this.#landmarks = landmarks(replay);
    this.#said = "";
  }

  /** Where the replay stands. */
  get #step(): number {
    return this.#stepOf(this.focused);
  }

  #stepOf({ event }: Focus): number {
    return this.#replay?.stepOf(event) ?? BEFORE;
  }

  /** Whether the replay runs too quickly for the eye to follow. */
  get #hurries(): boolean {
    const playback = this.#playback;
    return playback?.playing === true && playback.speed > WATCHABLE;
  }

  /** Whether changes may be shown as movements. */
  get #calm(): boolean {
    return !matchMedia("(prefers-reduced-motion: reduce)").matches && !this.#hurries;
  }

  #sentence({ replay, step }: Moment): Prose | null {
    return step === BEFORE ? null : stepSentence(replay.at(step - 1), replay.at(step));
  }

  #transport(playback: Playback, moment: Moment): TemplateResult {
    const { replay } = moment;
    const { stops, chosen } = playback;
    const sentence = this.#sentence(moment);
    return html`<div class="deck">
      ${transport({
        playing: playback.playing,
        atStart: moment.step === BEFORE,
        stop: stops.upTo(moment.step),
        stops: stops.count,
        valueText: spoken(moment, sentence),
        speed: playback.speed,
        pace: playback.pace,
        chosen: chosen === null ? null : name(replay.report, chosen),
        toggle: playback.toggle,
        back: playback.back,
        forward: playback.forward,
        go: playback.go,
        setSpeed: (speed) => {
          playback.speed = speed;
        },
        setPace: (pace) => {
          playback.pace = pace;
        },
      })}
      <div class="step">
        <span class="number">${place(moment)}</span>
        <p class="sentence">
          ${sentence === null ? TRANSPORT.beforeSentence : prose(sentence, (line) => this.#tell({ line }))}
        </p>
      </div>
    </div>`;
  }

  #goTo(replay: Replay): TemplateResult {
    return html`<div class="go-to">
      ${
        this.#landmarks.length === 0
          ? nothing
          : html`<span class="label">${TRANSPORT.goTo}</span>
            ${this.#landmarks.map(
              (landmark) => html`<button
                type="button"
                aria-pressed=${landmark.step === this.#step ? "true" : "false"}
                @click=${() => this.#goToStep(landmark.step)}
              >
                ${landmarkText(replay.report, landmark)}
              </button>`,
            )}`
      }
      <details class="keys">
        <summary>${TRANSPORT.keys}</summary>
        <dl>${TRANSPORT.keyList.map(([keys, does]) => html`<div><dt><kbd>${keys}</kbd></dt><dd>${does}</dd></div>`)}</dl>
      </details>
    </div>`;
  }

  #losses(replay: Replay): TemplateResult | typeof nothing {
    const { dropped } = replay.trace;
    if (dropped === 0) return nothing;
    return html`<p class="losses">${BOXES.dropped(dropped, stepNumber(replay.steps - 1))}</p>`;
  }

  /** The threads that can never go on, once the replay has come to where nothing happens any more. */
  get #stuck(): ReadonlySet<number> {
    const { deadlock } = this.report as Report;
    if (deadlock === null || !this.#playback?.over) return new Set();
    return new Set(deadlock.stuck.map(({ thread }) => thread));
  }

  #standstill({ report }: Replay): TemplateResult | typeof nothing {
    const { deadlock } = report;
    if (deadlock === null || this.#stuck.size === 0) return nothing;
    const sentences = chiefSentences(report, deadlock);
    const rest = sentences.length - SENTENCES_AT_THE_END;
    return html`<section class="standstill" aria-label=${BOXES.atTheEnd}>
      <h3>${BOXES.atTheEnd}</h3>
      ${deadlock.kind === "cycle" ? html`<interlock-ring .report=${report} .deadlock=${deadlock}></interlock-ring>` : nothing}
      <ul>
        ${sentences
          .slice(0, SENTENCES_AT_THE_END)
          .map((sentence) => html`<li>${prose(sentence, (line) => this.#tell({ line }))}</li>`)}
        ${rest > 0 ? html`<li>${BOXES.moreAtTheEnd(rest)}</li>` : nothing}
      </ul>
    </section>`;
  }

  #boxes(moment: Moment, { large, small, undrawn, unused }: Arrangement): TemplateResult {
    const { report } = moment.replay;
    const stuck = this.#stuck;
    const waits = moment.replay.history.longestQueues.size > 0;
    if (large.length === 0) return html`<p class="absent">${BOXES.noLocks}</p>`;
    return html`<section aria-label=${BOXES.locks}>
      <ul class="boxes">
        ${large.map((object) =>
          box({ moment, object, chosen: object === this.#playback?.chosen, stuck, choose: this.#choose }),
        )}
      </ul>
      ${waits ? html`<p class="absent">${BOXES.queueOrder}</p>` : nothing}
      ${
        small.length === 0
          ? nothing
          : html`<h3>${BOXES.small} <small>${BOXES.smallHint}</small></h3>
            <ul class="small-boxes">${small.map((object) => smallBox(moment, object, this.#choose))}</ul>
            ${undrawn === 0 ? nothing : html`<p class="absent">${BOXES.undrawn(undrawn)}</p>`}`
      }
      ${
        unused.length === 0
          ? nothing
          : html`<details class="unused">
              <summary>${BOXES.unused(unused.length)}</summary>
              <p>${unused.map((object, place) => html`${place === 0 ? "" : ", "}<code>${name(report, object)}</code>`)}</p>
            </details>`
      }
    </section>`;
  }

  #shared(moment: Moment, { arcs, meetings, undrawnOthers }: Arrangement): TemplateResult {
    const stuck = this.#stuck;
    const props = (object: number) => ({
      moment,
      object,
      stuck,
      chosen: object === this.#playback?.chosen,
      choose: this.#choose,
    });
    return html`${
      arcs.length === 0
        ? nothing
        : html`<section>
            <h3>${BOXES.arcs}</h3>
            <ul class="shareds">${arcs.map((object) => arc(props(object)))}</ul>
            ${moment.replay.timeline.owners.inferred.includes(1) ? html`<p class="absent">${BOXES.movedHint}</p>` : nothing}
          </section>`
    }
    ${
      meetings.length === 0
        ? nothing
        : html`<section>
            <h3>${BOXES.meetings}</h3>
            <ul class="shareds">${meetings.map((object) => meeting(props(object)))}</ul>
          </section>`
    }
    ${undrawnOthers === 0 ? nothing : html`<p class="absent">${BOXES.undrawnOthers(undrawnOthers)}</p>`}`;
  }

  readonly #choose = (object: number): void => {
    this.#tell({ object: this.focused.object === object ? null : object });
  };

  #goToStep(step: number): void {
    this.#tell({ event: this.#replay?.timeline.at[step] ?? null });
  }

  #tell(change: Partial<Focus>): void {
    this.dispatchEvent(
      new CustomEvent<Partial<Focus>>("trace-focus", { detail: change, bubbles: true, composed: true }),
    );
  }

  /** Tells a screen reader what happens here; not while playing, and not where the slider tells it already. */
  #say(): void {
    const replay = this.#replay;
    if (replay === null || this.#playback?.playing) return;
    const moment = replay.at(this.#step);
    const inSlider = this.shadowRoot?.activeElement?.matches(".position") ?? false;
    this.#said = inSlider ? "" : spoken(moment, this.#sentence(moment));
    this.requestUpdate();
  }

  /** Saves the large boxes as they stand now. */
  async #save(moment: Moment, large: readonly number[], as: "svg" | "png"): Promise<void> {
    const { report } = moment.replay;
    const drawer = document.createElement("div");
    drawer.className = "drawer";
    this.renderRoot.append(drawer);
    try {
      // It takes its colours from the page, and has to be part of it for that.
      render(picture(moment, large, BOXES.pictureTitle(report.program)), drawer);
      const drawn = drawer.querySelector("svg") as SVGSVGElement;
      const caption = BOXES.pictureCaption(report, spoken(moment, this.#sentence(moment)));
      const blob = await (as === "svg" ? svgBlob(drawn, caption) : pngBlob(drawn, caption));
      saveBlob(blob, `${report.program}-locks.${as}`);
    } finally {
      drawer.remove();
    }
  }
}

/** `Step 12 of 340`. */
function place({ step, replay }: Moment): string {
  return step === BEFORE ? TRANSPORT.before : TRANSPORT.step(stepNumber(step), replay.steps);
}

/** The place with what happens there. */
function spoken(moment: Moment, sentence: Prose | null): string {
  return sentence === null ? place(moment) : `${place(moment)}: ${plain(sentence)}`;
}

function saveButtons(save: (as: "svg" | "png") => void): TemplateResult {
  return html`<div class="save" role="group" aria-label=${BOXES.save}>
    <span aria-hidden="true">${BOXES.save}</span>
    <button type="button" class="quiet" @click=${() => save("svg")}>SVG</button>
    <button type="button" class="quiet" @click=${() => save("png")}>PNG</button>
  </div>`;
}

function empty({ title, text }: { title: string; text: string }): TemplateResult {
  return html`<div class="empty">
    <h3>${title}</h3>
    <p>${text}</p>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-boxes": InterlockBoxes;
  }
}
