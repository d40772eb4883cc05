// The locks of one run as boxes, and what else its threads share, replayed from the trace. The position is the common
// focus's event, so that the timeline and the source go along.
//
// Events: `trace-focus` with the new position, the object that was chosen, or the line that was asked for.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Report } from "../../generated/Report";
import type { Timeline } from "../../generated/Timeline";
import { type Focus, NO_FOCUS } from "../model/focus";
import { plain } from "../model/prose";
import { controls } from "../styles/controls";
import { ring } from "../styles/ring";
import { prose } from "../views/prose-view";
import { ringDrawing } from "../views/ring-drawing";
import { BOXES, landmarkText, name, stepNumber, TRANSPORT } from "../words/boxes";
import { stepSentence } from "../words/steps";
import { type Arrangement, arrange } from "./model/arrangement";
import { type Landmark, landmarks } from "./model/landmarks";
import { nextSpeed, Pulse, USUAL_SPEED } from "./model/player";
import { BEFORE, type Moment, Replay } from "./model/replay";
import {
  eventsOfBoxes,
  eventsOn,
  everyEvent,
  type Pace,
  type Stops,
  stopAfter,
  stopBefore,
} from "./model/stops";
import { drawing } from "./styles/drawing";
import { frame } from "./styles/frame";
import { box } from "./views/box";
import { inWords } from "./views/in-words";
import { arc, meeting } from "./views/shared";
import { smallBox } from "./views/small-box";
import { transport } from "./views/transport";
import { Walk } from "./walk";

/** Steps a second up to which a change is shown as a movement. */
const WATCHABLE = 2;

@customElement("interlock-boxes")
export class InterlockBoxes extends LitElement {
  static override styles = [controls, ring, drawing, frame];

  @property({ attribute: false }) report: Report | null = null;
  @property({ attribute: false }) timeline: Timeline | null = null;
  @property({ attribute: false }) focused: Focus = NO_FOCUS;

  @state() private playing = false;
  @state() private speed: number = USUAL_SPEED;
  @state() private pace: Pace = "boxes";
  @state() private wordsOpen = false;

  #replay: Replay | null = null;
  #landmarks: Landmark[] = [];
  #boxStops: Stops | null = null;
  /** What a screen reader was told last. */
  #said = "";
  #frame = 0;
  readonly #walk = new Walk();
  #walks = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pause();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("report") || changed.has("timeline")) this.#open();
    if (changed.has("focused")) {
      if (this.#chosen === null && this.pace === "chosen") this.pace = "boxes";
      if (changed.get("focused")?.event !== this.focused.event) this.#say();
      this.#walks = this.#isOneStep(changed.get("focused")?.event ?? null) && this.#calm;
      if (this.#walks) this.#walk.before(this.renderRoot);
    }
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("focused") && this.#walks) this.#walk.after(this.renderRoot);
  }

  override render(): TemplateResult {
    const replay = this.#replay;
    if (replay === null) return empty(BOXES.noTrace);
    const arrangement = arrange(replay, this.#chosen);
    const { large, arcs, meetings } = arrangement;
    if (large.length + arcs.length + meetings.length === 0) return empty(BOXES.noBoxes);
    const moment = replay.at(this.#step);
    return html`<div class=${this.playing && this.speed > WATCHABLE ? "hurried" : ""} @keydown=${this.#key}>
      <p class="intro">${BOXES.intro}</p>
      ${this.#transport(replay, moment)}
      <div class="visually-hidden" role="status">${this.#said}</div>
      ${this.#losses(replay)} ${this.#boxes(moment, arrangement)} ${this.#standstill(replay)}
      ${this.#shared(moment, arrangement)}
      ${inWords(moment, arrangement, this.wordsOpen, (open) => {
        this.wordsOpen = open;
      })}
    </div>`;
  }

  #open(): void {
    this.#pause();
    const { report, timeline } = this;
    if (report === null || report.trace === null || timeline === null) {
      this.#replay = null;
      return;
    }
    this.#replay = new Replay(report, report.trace, timeline);
    this.#boxStops = eventsOfBoxes(this.#replay);
    this.#landmarks = landmarks(this.#replay);
    this.#said = "";
  }

  /** Where the replay stands. */
  get #step(): number {
    return this.#replay?.stepOf(this.focused.event) ?? BEFORE;
  }

  /** The chosen object, if it is one that has events. */
  get #chosen(): number | null {
    const { object } = this.focused;
    const replay = this.#replay;
    if (object === null || replay === null) return null;
    return eventsOn(replay, object).count > 0 ? object : null;
  }

  get #stops(): Stops | null {
    const replay = this.#replay;
    if (replay === null) return null;
    if (this.pace === "all") return everyEvent(replay);
    return this.pace === "chosen" && this.#chosen !== null ? eventsOn(replay, this.#chosen) : this.#boxStops;
  }

  /** Whether changes may be shown as movements. */
  get #calm(): boolean {
    return (
      !matchMedia("(prefers-reduced-motion: reduce)").matches && !(this.playing && this.speed > WATCHABLE)
    );
  }

  /** Whether the position has moved by one stop since it was at that event: over a leap nobody walks. */
  #isOneStep(from: number | null): boolean {
    const replay = this.#replay;
    const stops = this.#boxStops;
    if (replay === null || stops === null) return false;
    return Math.abs(stops.upTo(replay.stepOf(from)) - stops.upTo(this.#step)) === 1;
  }

  #transport(replay: Replay, moment: Moment): TemplateResult {
    const stops = this.#stops as Stops;
    const sentence = moment.event === null ? null : stepSentence(replay.at(moment.step - 1), moment);
    const position =
      sentence === null ? TRANSPORT.before : TRANSPORT.step(stepNumber(moment.step), replay.steps);
    return html`<div class="deck">${transport({
      playing: this.playing,
      atStart: moment.step === BEFORE,
      stop: stops.upTo(moment.step),
      stops: stops.count,
      valueText: sentence === null ? position : `${position}: ${plain(sentence)}`,
      speed: this.speed,
      pace: this.pace,
      chosen: this.#chosen === null ? null : name(replay.report, this.#chosen),
      toggle: this.#toggle,
      back: () => this.#back(),
      forward: () => this.#forward(),
      go: (stop) => this.#go(stop),
      setSpeed: (speed) => {
        this.speed = speed;
      },
      setPace: (pace) => {
        this.pace = pace;
      },
    })}
      <div class="step">
        <span class="number">${position}</span>
        <p class="sentence">
          ${sentence === null ? TRANSPORT.beforeSentence : prose(sentence, (line) => this.#tell({ line }))}
        </p>
      </div>
      </div>
      ${this.#goTo(replay)}`;
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
    const from = Math.min(replay.knownUntil, replay.steps - 1);
    return html`<p class="losses">${BOXES.dropped(dropped, stepNumber(from))}</p>`;
  }

  /** The threads that can never go on, once the replay has come to where nothing happens any more. */
  get #stuck(): ReadonlySet<number> {
    const { deadlock } = this.report as Report;
    const stops = this.#boxStops as Stops;
    if (deadlock === null || stops.upTo(this.#step) < stops.count) return new Set();
    return new Set(deadlock.stuck.map(({ thread }) => thread));
  }

  #standstill({ report }: Replay): TemplateResult | typeof nothing {
    if (report.deadlock?.kind !== "cycle" || this.#stuck.size === 0) return nothing;
    const drawn = ringDrawing(report, report.deadlock);
    if (drawn === nothing) return nothing;
    return html`<figure class="standstill">
      <figcaption>${BOXES.ring}</figcaption>
      ${drawn}
    </figure>`;
  }

  #boxes(moment: Moment, { large, small, undrawn, unused }: Arrangement): TemplateResult {
    const { report } = moment.replay;
    const stuck = this.#stuck;
    const waits = moment.replay.history.longestQueues.size > 0;
    if (large.length === 0) return html`<p class="absent">${BOXES.noLocks}</p>`;
    return html`<section aria-label=${BOXES.locks}>
      <ul class="boxes">
        ${large.map((object) =>
          box({ moment, object, chosen: object === this.#chosen, stuck, choose: this.#choose }),
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
    const props = (object: number) => ({
      moment,
      object,
      chosen: object === this.#chosen,
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

  readonly #toggle = (): void => {
    if (this.playing) this.#pause();
    else this.#play();
  };

  #play(): void {
    const stops = this.#stops;
    if (stops === null || stops.count === 0) return;
    if (stops.upTo(this.#step) === stops.count) this.#go(0);
    this.playing = true;
    const pulse = new Pulse(performance.now());
    const turn = (now: number) => {
      const due = pulse.take(now, this.speed);
      const current = this.#stops as Stops;
      const stop = current.upTo(this.#step);
      if (due > 0) this.#go(stop + due);
      if (stop + due >= current.count) this.#pause();
      else this.#frame = requestAnimationFrame(turn);
    };
    this.#frame = requestAnimationFrame(turn);
  }

  #pause(): void {
    if (!this.playing) return;
    cancelAnimationFrame(this.#frame);
    this.playing = false;
    this.#say();
  }

  #back(): void {
    this.#pause();
    if (this.#stops !== null) this.#go(stopBefore(this.#stops, this.#step));
  }

  #forward(): void {
    this.#pause();
    if (this.#stops !== null) this.#go(stopAfter(this.#stops, this.#step));
  }

  #go(stop: number): void {
    const stops = this.#stops;
    if (stops === null) return;
    this.#goToStep(stops.step(Math.min(Math.max(0, stop), stops.count)));
  }

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
    if (replay === null || !this.hasUpdated || this.playing) return;
    if (this.shadowRoot?.activeElement?.matches(".position")) {
      this.#said = "";
      return;
    }
    const step = this.#step;
    const sentence = step === BEFORE ? null : stepSentence(replay.at(step - 1), replay.at(step));
    this.#said =
      sentence === null
        ? TRANSPORT.before
        : `${TRANSPORT.step(stepNumber(step), replay.steps)}: ${plain(sentence)}`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.composedPath()[0] as HTMLElement;
    const action = this.#actionOf(event.key);
    if (action === null || target.matches("select")) return;
    // A host page that turns its own pages with these keys must not hear of them.
    event.stopPropagation();
    const slides = target.matches("input[type=range]") && !/^[ kK[\]]$/.test(event.key);
    const presses = event.key === " " && target.matches("button, summary");
    if (slides || presses) return;
    event.preventDefault();
    action();
  };

  #actionOf(key: string): (() => void) | null {
    const stops = this.#stops;
    if (stops === null) return null;
    const leap = Math.max(1, Math.round(stops.count / 10));
    const stop = stops.upTo(this.#step);
    const actions: Record<string, () => void> = {
      " ": this.#toggle,
      k: this.#toggle,
      K: this.#toggle,
      ArrowLeft: () => this.#back(),
      ArrowRight: () => this.#forward(),
      PageUp: () => this.#go(stop + leap),
      PageDown: () => this.#go(stop - leap),
      Home: () => this.#go(0),
      End: () => this.#go(stops.count),
      "[": () => {
        this.speed = nextSpeed(this.speed, -1);
      },
      "]": () => {
        this.speed = nextSpeed(this.speed, 1);
      },
    };
    return actions[key] ?? null;
  }
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
