// An outcome in a table: how the run ended, and the text that tells it from other runs that ended so.

import { html, nothing, type TemplateResult } from "lit";
import type { Ending } from "../model/outcomes";
import { OUTCOMES_TABLE } from "../words/labels";
import { ENDINGS } from "../words/verdict";

/** Lines and characters of a text that a table shows. */
const LINES = 4;
const CHARACTERS = 160;

export function outcomeView({ verdict, panics, text, source, held }: Ending): TemplateResult {
  const panicked = verdict === "finished" && panics > 0 ? html`, ${OUTCOMES_TABLE.panics(panics)}` : nothing;
  return html`${ENDINGS[verdict]}${panicked}${text === null || source === null ? nothing : html`, ${OUTCOMES_TABLE.sources[source]} <code class="told">${excerpt(text)}</code>`}
    ${
      held === null
        ? nothing
        : html`<span class=${held ? "kept" : "alarm"}>${held ? "✓" : "✕"} ${held ? OUTCOMES_TABLE.expected : OUTCOMES_TABLE.unexpected}</span>`
    }`;
}

/** The end of a text, which is where programs sum up. */
export function excerpt(text: string): string {
  const lines = text.split("\n");
  const end = lines.slice(-LINES).join("\n");
  const short = end.length > CHARACTERS ? end.slice(-CHARACTERS) : end;
  return lines.length > LINES || short.length < end.length ? `…${short}` : short;
}
