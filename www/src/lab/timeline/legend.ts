// What colours, patterns and arrows mean, of those that occur. Pressing a look explains it and leaves only what is pressed
// in full colour.

import { html, nothing, svg, type TemplateResult } from "lit";
import { computed } from "../styles/computed";
import { LEGEND, MORE_LEGEND, TIMELINE } from "../words/timeline";
import { FIRST_LOCK, LOCK_COLOURS, STATES, UNTIMED } from "./model/classes";
import { PATTERN_OF, PROPERTY_OF } from "./paint/palette";
import { PATTERNS, type PatternName, TILE } from "./paint/patterns";

export interface LegendProps {
  /** The looks that occur. */
  there: readonly number[];
  /** Kinds of arrows that occur. */
  arrows: ReadonlySet<string>;
  /** Whether some events were not timed, and are drawn along time. */
  untimed: boolean;
  pressed: ReadonlySet<number>;
  press(looks: readonly number[]): void;
}

const LOCKS = Array.from({ length: LOCK_COLOURS }, (_, lock) => FIRST_LOCK + lock);

export function legendView({ there, arrows, untimed, pressed, press }: LegendProps): TemplateResult {
  const states = STATES.flatMap((state, look) =>
    there.includes(look)
      ? [item(LEGEND[state], swatch(PROPERTY_OF[state], PATTERN_OF[state], look), [look], pressed, press)]
      : [],
  );
  const locks = there.some((look) => look >= FIRST_LOCK)
    ? item(MORE_LEGEND.held, lockSwatch(), LOCKS, pressed, press)
    : nothing;
  const unknown = untimed
    ? item(MORE_LEGEND.untimed, swatch("--lane-untimed", "sparse", UNTIMED), [UNTIMED], pressed, press)
    : nothing;
  const has = (...kinds: string[]) => kinds.some((kind) => arrows.has(kind));
  const hints = [
    ...STATES.flatMap((state, look) => (pressed.has(look) ? [LEGEND[state]] : [])),
    ...(pressed.has(FIRST_LOCK) ? [MORE_LEGEND.held] : []),
    ...(pressed.has(UNTIMED) ? [MORE_LEGEND.untimed] : []),
  ];
  return html`<ul class="legend" aria-label=${TIMELINE.legend}>
    ${states}${locks}${unknown}
    ${has("hand-off") ? arrow(MORE_LEGEND.handOff, "var(--ink)", 1.75) : nothing}
    ${has("message", "notify", "unpark") ? arrow(MORE_LEGEND.cause, "var(--accent)", 1.5) : nothing}
    ${has("spawn", "join") ? arrow(MORE_LEGEND.life, "var(--rule-strong)", 1.25) : nothing}
  </ul>
  <div aria-live="polite">
    ${hints.map(({ name, hint }) => html`<p class="hint meaning"><b>${name}:</b> ${hint}</p>`)}
  </div>`;
}

interface Entry {
  name: string;
  hint: string;
}

function item(
  { name, hint }: Entry,
  picture: TemplateResult,
  looks: readonly number[],
  pressed: ReadonlySet<number>,
  press: (looks: readonly number[]) => void,
): TemplateResult {
  const on = looks.every((look) => pressed.has(look));
  return html`<li>
    <button type="button" class="content" title=${hint} aria-pressed=${on ? "true" : "false"} @click=${() => press(looks)}>
      ${picture}${name}
    </button>
  </li>`;
}

function arrow({ name, hint }: Entry, colour: string, width: number): TemplateResult {
  return html`<li>
    <span class="plain" title=${hint}>
      <svg viewBox="0 0 26 14" aria-hidden="true">
        <path d="M1,7 H19" fill="none" stroke=${colour} stroke-width=${width} />
        <path d="M25,7 l-7,-3.5 v7 z" fill=${colour} />
      </svg>
      ${name}
    </span>
  </li>`;
}

function swatch(property: string, name: PatternName, look: number): TemplateResult {
  const pattern = PATTERNS[name];
  const id = `legend-${look}`;
  return html`<svg viewBox="0 0 26 14" aria-hidden="true">
    ${
      pattern === null
        ? nothing
        : svg`<defs><pattern id=${id} width=${TILE} height=${TILE} patternUnits="userSpaceOnUse">
            <path d=${pattern.path} fill="none" stroke="var(--panel)" stroke-opacity="0.6" stroke-width=${pattern.width} stroke-linecap="round" />
          </pattern></defs>`
    }
    <rect width="26" height="14" rx="2" style=${computed({ fill: `var(${property})`, stroke: "var(--rule-strong)" })} />
    ${pattern === null ? nothing : svg`<rect width="26" height="14" rx="2" fill="url(#${id})" />`}
  </svg>`;
}

function lockSwatch(): TemplateResult {
  return html`<svg viewBox="0 0 26 14" aria-hidden="true">
    ${[0, 1, 2].map((lock) => svg`<rect x=${lock * 9} y="3" width="8" height="8" rx="1" style=${computed({ fill: `var(--lock-${lock})` })} />`)}
  </svg>`;
}
