// The numbers of a sweep: everything that its chart shows, row by row.

import { html, nothing, type TemplateResult } from "lit";
import { count, decimals, duration, plainNumber } from "../../model/quantities";
import { axisTitle, fromTo, notTimed, SWEEP } from "../../words/evidence";
import type { SweepResult } from "../model/sweep";

export function scalingTable({ param, points, work }: SweepResult, resolution: number): TemplateResult {
  const { columns } = SWEEP;
  const one = points.find((point) => point.x === 1)?.time?.median ?? null;
  const promises = points.some(({ shares }) => shares.promised > 0);
  const losses = points.some(({ shares }) => shares.unfinished.length > 0);
  const relates = work !== null && one !== null && one > 0;
  const ms = (value: number) => duration(value, resolution);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${SWEEP.chart}>
    <table>
      <caption>${SWEEP.chart}</caption>
      <thead>
        <tr>
          <th scope="col" class="number">${axisTitle(param)}</th>
          <th scope="col" class="number">${columns.median}</th>
          <th scope="col" class="number">${columns.middle}</th>
          <th scope="col" class="number">${columns.range}</th>
          ${relates ? html`<th scope="col" class="number">${columns.speedup}</th>` : nothing}
          <th scope="col" class="number">${columns.runs}</th>
          ${promises ? html`<th scope="col" class="number">${columns.kept}</th>` : nothing}
          ${losses ? html`<th scope="col">${columns.others}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${points.map(
          ({ x, time, shares }) => html`<tr>
            <th scope="row" class="number">${plainNumber(x)}</th>
            ${
              time === null
                ? html`<td class="number">–</td><td class="number">–</td><td class="number">–</td>`
                : html`<td class="number"><b>${ms(time.median)}</b></td>
                  <td class="number">${fromTo(time.lowerQuartile, time.upperQuartile, resolution)}</td>
                  <td class="number">${fromTo(time.least, time.most, resolution)}</td>`
            }
            ${relates ? html`<td class="number">${time === null ? "–" : `× ${decimals(time.median / one, 2)}`}</td>` : nothing}
            <td class="number">${count(time?.number ?? 0)}</td>
            ${promises ? html`<td class="number">${shares.promised - shares.wrong} of ${shares.runs}</td>` : nothing}
            ${losses ? html`<td>${notTimed(shares)}</td>` : nothing}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
