// The controls of the replay: play and pause, steps, the position, speed, and where to stop.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { TRANSPORT } from "../../words/boxes";
import { SPEEDS } from "../model/player";
import type { Pace } from "../model/stops";

export interface TransportProps {
  playing: boolean;
  /** Whether nothing has happened yet. */
  atStart: boolean;
  /** The last stop up to the position, counted from 1. */
  stop: number;
  stops: number;
  /** What happens at the position, for a screen reader at the slider. */
  valueText: string;
  speed: number;
  pace: Pace;
  /** The chosen object's name; `null` if none is chosen. */
  chosen: string | null;
  toggle(): void;
  back(): void;
  forward(): void;
  go(stop: number): void;
  setSpeed(speed: number): void;
  setPace(pace: Pace): void;
}

export function transport(props: TransportProps): TemplateResult {
  const { stop, stops, go, playing } = props;
  return html`<div class="transport" role="group" aria-label=${TRANSPORT.label}>
    <div class="buttons">
      ${button(TRANSPORT.start, START, props.atStart, () => go(0))}
      ${button(TRANSPORT.back, BACK, props.atStart, props.back)}
      ${button(playing ? TRANSPORT.pause : TRANSPORT.play, playing ? PAUSE : PLAY, stops === 0, props.toggle, "play")}
      ${button(TRANSPORT.forward, FORWARD, stop === stops, props.forward)}
      ${button(TRANSPORT.end, END, stop === stops, () => go(stops))}
    </div>
    <input
      class="position"
      type="range"
      min="0"
      max=${stops}
      step="1"
      .value=${live(String(stop))}
      aria-label=${TRANSPORT.position}
      aria-valuetext=${props.valueText}
      @input=${(event: Event) => go((event.target as HTMLInputElement).valueAsNumber)}
    />
    <div class="choices">
      <label>
        <span>${TRANSPORT.speed}</span>
        <select
          class="speed"
          .value=${live(String(props.speed))}
          @change=${(event: Event) => props.setSpeed(Number((event.target as HTMLSelectElement).value))}
        >
          ${SPEEDS.map(
            (speed) =>
              html`<option value=${speed} ?selected=${speed === props.speed}>${TRANSPORT.perSecond(speed)}</option>`,
          )}
        </select>
      </label>
      <label>
        <span>${TRANSPORT.pace}</span>
        <select
          class="pace"
          .value=${live(props.pace)}
          @change=${(event: Event) => props.setPace((event.target as HTMLSelectElement).value as Pace)}
        >
          ${option("boxes", TRANSPORT.paces.boxes, props.pace)}
          ${props.chosen === null ? nothing : option("chosen", TRANSPORT.paces.chosen(props.chosen), props.pace)}
          ${option("all", TRANSPORT.paces.all, props.pace)}
        </select>
      </label>
    </div>
  </div>`;
}

function option(pace: Pace, text: string, current: Pace): TemplateResult {
  return html`<option value=${pace} ?selected=${pace === current}>${text}</option>`;
}

/** A button that keeps the focus when there is nothing for it to do. */
function button(label: string, path: string, idle: boolean, act: () => void, extra = ""): TemplateResult {
  return html`<button
    type="button"
    class="icon ${extra}"
    aria-label=${label}
    title=${label}
    aria-disabled=${idle ? "true" : "false"}
    @click=${() => {
      if (!idle) act();
    }}
  >
    <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>
  </button>`;
}

const START = "M4 4h2.2v12H4zM16.5 4v12L7 10z";
const BACK = "M13.8 4h2.2v12h-2.2zM12.5 4v12L4 10z";
const PLAY = "M5.5 3.5v13l11-6.5z";
const PAUSE = "M5 4h3.6v12H5zM11.4 4H15v12h-3.6z";
const FORWARD = "M4 4h2.2v12H4zM7.5 4v12l8.5-6z";
const END = "M13.8 4h2.2v12h-2.2zM3.5 4v12L13 10z";
