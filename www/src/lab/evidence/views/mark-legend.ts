// What the marks of a chart of times mean.

import { html, svg, type TemplateResult } from "lit";

export function markLegend(words: { median: string; middle: string; range: string }): TemplateResult {
  const mark = (inside: unknown) =>
    html`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${inside}</svg>`;
  return html`<ul class="legend">
    <li>${mark(svg`<circle class="median" cx="8" cy="8" r="4.5" />`)}${words.median}</li>
    <li>${mark(svg`<rect class="box" x="3.5" y="2" width="9" height="12" />`)}${words.middle}</li>
    <li>${mark(svg`<line class="whisker" x1="8" x2="8" y1="1" y2="15" />`)}${words.range}</li>
  </ul>`;
}
