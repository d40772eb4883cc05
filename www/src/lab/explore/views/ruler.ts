// The schedule as a ruler: each step in its thread's colour, and a slider over it that goes to any of them.

import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { OutcomeKind } from "../../../generated/OutcomeKind";
import { threadColour } from "../../model/thread-colours";
import { computed } from "../../styles/computed";
import { STEPPING } from "../../words/stepping";
import type { Journey } from "../model/journey";
import { stretches } from "../model/schedule";

export interface RulerProps {
  journey: Journey;
  /** The names of the threads that there are so far. */
  names: readonly string[];
  /** How the program has ended where the journey is. */
  ended: OutcomeKind | null;
  go(position: number): void;
  forward(): void;
  end(): void;
}

export function rulerView({ journey, names, ended, go, forward, end }: RulerProps): TemplateResult {
  const { moves, position } = journey;
  const whole = Math.max(moves.length, 1);
  const atEnd = position === moves.length;
  return html`<div class="ruler">
    <div class="strip" aria-hidden="true">
      ${stretches(moves).map(
        ({ move, begin, length }) => html`<span
          class=${begin >= position ? "ahead" : ""}
          style=${computed({ "flex-grow": length, "--thread": threadColour(move.thread) })}
          title="${names[move.thread] ?? move.thread} × ${length}"
        >${(length / whole) * 100 > 3 ? move.thread : ""}</span>`,
      )}
    </div>
    <input
      type="range"
      min="0"
      max=${moves.length}
      step="1"
      .value=${live(String(position))}
      aria-label=${STEPPING.ruler}
      aria-valuetext=${STEPPING.position(position, moves.length)}
      @input=${(event: Event) => go(Number((event.target as HTMLInputElement).value))}
    />
    <div class="transport">
      ${button(STEPPING.start, "⏮", position === 0, () => go(0))}
      ${button(STEPPING.back, "◀", position === 0, () => go(position - 1))}
      ${button(STEPPING.forward, "▶", atEnd && ended !== null, forward)}
      ${button(STEPPING.end, "⏭", atEnd && ended !== null, end)}
      <span class="number">${STEPPING.position(position, moves.length)}</span>
    </div>
  </div>`;
}

/** A button that keeps the focus when there is nothing for it to do. */
function button(label: string, symbol: string, idle: boolean, act: () => void): TemplateResult {
  return html`<button
    type="button"
    class="icon"
    aria-label=${label}
    title=${label}
    aria-disabled=${idle ? "true" : "false"}
    @click=${() => {
      if (!idle) act();
    }}
  >
    <span aria-hidden="true">${symbol}</span>
  </button>`;
}
