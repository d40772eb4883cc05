// The details of what is pointed at, or else of what is chosen.

import { html, type TemplateResult } from "lit";
import { prose, type ShowLine } from "../views/prose-view";
import { TIMELINE } from "../words/timeline";
import type { Facts } from "../words/timeline-facts";

export function detailsView(facts: Facts | null, note: string | null, showLine: ShowLine): TemplateResult {
  if (facts === null)
    return html`<div class="details"><p class="hint">${note ?? TIMELINE.nothingChosen}</p></div>`;
  return html`<div class="details">
    <h3>${prose(facts.heading, showLine)}</h3>
    <dl>
      ${facts.rows.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${prose(value, showLine)}</dd></div>`)}
    </dl>
    ${note === null ? "" : html`<p class="hint">${note}</p>`}
  </div>`;
}
