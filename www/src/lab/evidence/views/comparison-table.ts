// The numbers of a comparison: everything that its chart shows, row by row.

import { html, type TemplateResult } from "lit";
import { duration } from "../../model/quantities";
import { COMPARE, fromTo, sharesText } from "../../words/evidence";
import type { CompareResult } from "../model/compare";

export function comparisonTable({ rows, baseline }: CompareResult, resolution: number): TemplateResult {
  const ms = (value: number) => duration(value, resolution);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${COMPARE.chart}>
    <table>
      <caption>${COMPARE.chart}. ${COMPARE.ratioOf(baseline.title)}</caption>
      <thead>
        <tr>
          <th scope="col">${COMPARE.program}</th>
          <th scope="col" class="number">${COMPARE.median}</th>
          <th scope="col" class="number">${COMPARE.middle}</th>
          <th scope="col" class="number">${COMPARE.range}</th>
          <th scope="col" class="number">${COMPARE.ratio}</th>
          <th scope="col">${COMPARE.outcome}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ member, time, shares, ratio }) => {
          const bad = shares.wrong > 0 || shares.unfinished.length > 0;
          return html`<tr>
            <th scope="row" lang="en">${member.program.title}</th>
            ${
              time === null
                ? html`<td class="number">–</td><td class="number">–</td><td class="number">–</td>`
                : html`<td class="number"><b>${ms(time.median)}</b></td>
                  <td class="number">${fromTo(time.lowerQuartile, time.upperQuartile, resolution)}</td>
                  <td class="number">${fromTo(time.least, time.most, resolution)}</td>`
            }
            <td class="number">${ratio === null ? "–" : COMPARE.times(ratio)}</td>
            <td class=${bad ? "alarm" : ""}>${shares.runs === 0 ? "–" : `${bad ? "✕" : "✓"} ${sharesText(shares)}`}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
