// How long the runs took and what that was measured with; for a series, how often each outcome was seen as well.

import { html, nothing, svg, type TemplateResult } from "lit";
import type { Report } from "../../generated/Report";
import { outcomes, type RunSummary } from "../model/outcomes";
import { count, duration, share, step } from "../model/quantities";
import { type Summary, summarize } from "../model/statistics";
import { OUTCOMES_TABLE, TIMES } from "../words/labels";
import { seriesSentence } from "../words/verdict";
import { outcomeView } from "./outcome-view";

/** Outcomes that are listed one by one. */
const LISTED = 8;

export function timingsView(report: Report, runs: readonly RunSummary[]): TemplateResult {
  const { host, cores, clock_resolution_ms: resolution, tracing } = report.environment;
  const times = runs.map((run) => run.elapsedMs);
  const summary = summarize(times);
  return html`<dl class="times">
      ${
        summary === null || runs.length === 1
          ? html`<div><dt>${TIMES.wall}</dt><dd>${duration(report.elapsed_ms, resolution)} <small>${TIMES.wallHint}</small></dd></div>`
          : series(summary, resolution)
      }
    </dl>
    ${summary === null || runs.length < 3 ? nothing : strip(times, summary)}
    <p class="environment">${TIMES.measuredOn(host, cores, resolution > 0 ? step(resolution) : null, tracing)}</p>`;
}

function series(summary: Summary, resolution: number): TemplateResult {
  const time = (ms: number) => duration(ms, resolution);
  return html`
    <div><dt>${TIMES.runs}</dt><dd>${count(summary.number)}</dd></div>
    <div><dt>${TIMES.median}</dt><dd>${time(summary.median)}</dd></div>
    <div><dt>${TIMES.middle}</dt><dd>${time(summary.lowerQuartile)} ${TIMES.to} ${time(summary.upperQuartile)}</dd></div>
    <div><dt>${TIMES.range}</dt><dd>${time(summary.least)} ${TIMES.to} ${time(summary.most)}</dd></div>
  `;
}

/** Places of the strip at which a stroke can stand. */
const PLACES = 400;

/** Every run a stroke, runs that take equally long the same one, from the fastest to the slowest; the box is the middle half, its line the median. */
function strip(times: readonly number[], summary: Summary): TemplateResult {
  const reach = summary.most - summary.least || 1;
  const x = (ms: number) => 1 + (98 * (ms - summary.least)) / reach;
  const places = new Set(times.map((ms) => Math.round((PLACES * (ms - summary.least)) / reach)));
  const strokes = [...places].map((place) => 1 + (98 * place) / PLACES);
  const box = x(summary.upperQuartile) - x(summary.lowerQuartile);
  return html`<svg class="strip" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect x=${x(summary.lowerQuartile)} y="1" width=${Math.max(box, 0.3)} height="8" />
    ${strokes.map((at) => svg`<line x1=${at} x2=${at} y1="3" y2="7" />`)}
    <line class="median" x1=${x(summary.median)} x2=${x(summary.median)} y1="0" y2="10" />
  </svg>`;
}

/** The outcomes of a series; nothing for a single run, whose verdict has said it. */
export function outcomesView(runs: readonly RunSummary[]): TemplateResult | typeof nothing {
  if (runs.length < 2) return nothing;
  const found = outcomes(runs);
  const listed = found.length > LISTED ? found.slice(0, LISTED - 1) : found;
  const rest = found.slice(listed.length);
  const restRuns = rest.reduce((sum, outcome) => sum + outcome.runs, 0);
  return html`<table>
    <caption>${seriesSentence(runs)}</caption>
    <thead>
      <tr>
        <th scope="col">${OUTCOMES_TABLE.outcome}</th>
        <th scope="col" class="number">${OUTCOMES_TABLE.runs}</th>
        <th scope="col" class="number">${OUTCOMES_TABLE.share}</th>
      </tr>
    </thead>
    <tbody>
      ${listed.map((outcome) => row(outcomeView(outcome), outcome.runs, runs.length))}
      ${rest.length === 0 ? nothing : row(html`${OUTCOMES_TABLE.others(rest.length)}`, restRuns, runs.length)}
    </tbody>
  </table>`;
}

function row(text: TemplateResult, number: number, all: number): TemplateResult {
  return html`<tr>
    <th scope="row">${text}</th>
    <td class="number">${count(number)}</td>
    <td class="number">${share(number, all)}</td>
  </tr>`;
}
