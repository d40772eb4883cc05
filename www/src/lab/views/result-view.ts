// Everything below the Run button: what will appear there, a run while it goes on, and what came of it.

import { html, nothing, type TemplateResult } from "lit";
import type { Program } from "../../generated/Program";
import type { Report } from "../../generated/Report";
import type { Values } from "../model/parameters";
import { size } from "../model/quantities";
import type { Series } from "../model/runner";
import { originText } from "../words/files";
import { EMPTY, LABELS, OUTPUT } from "../words/labels";
import { valueText } from "../words/problems";
import { liveView } from "./live-view";
import { locksTable } from "./locks-table";
import type { ShowLine } from "./prose-view";
import { threadsTable } from "./threads-table";
import { outcomesView, timingsView } from "./timings-view";
import { verdictView } from "./verdict-view";

export interface ResultProps {
  series: Series | null;
  /** What would run now, which may differ from what has run. */
  program: Program;
  values: Values;
  showLine: ShowLine;
  /** The way to export the run or to open another. */
  files: unknown;
}

export function resultView({ series, program, values, showLine, files }: ResultProps): TemplateResult {
  const heading = html`<div class="result-head"><h2 id="result-title">${LABELS.result}</h2>${files}</div>`;
  if (series === null) return html`${heading}${empty()}`;
  if (series.state === "broken") {
    return html`${heading}
      <div class="verdict wrong">
        <p class="headline"><span class="symbol" aria-hidden="true">✕</span><span>${LABELS.engineBroken}</span></p>
        <pre class="message">${series.error}</pre>
      </div>`;
  }
  const { report } = series;
  const running = series.state === "running";
  return html`${heading}
    ${running ? liveView(series) : nothing}
    ${!running && report !== null ? finished(report, series, program, values, showLine) : nothing}
    ${running && series.runs.length === 0 ? section(LABELS.output, output(series, report)) : nothing}
    ${report !== null && (!running || series.runs.length > 0) ? details(report, series, showLine) : nothing}`;
}

function empty(): TemplateResult {
  return html`<div class="empty">
    <h3>${EMPTY.title}</h3>
    <p>${EMPTY.intro}</p>
    <ul>
      ${EMPTY.items.map((item) => html`<li>${item}</li>`)}
    </ul>
  </div>`;
}

function finished(
  report: Report,
  series: Series,
  program: Program,
  values: Values,
  showLine: ShowLine,
): TemplateResult {
  const stale = program.params.some((param) => series.request.params[param.name] !== values[param.name]);
  const had = program.params
    .map((param) => `${param.name} = ${valueText(series.request.params[param.name] ?? param.default)}`)
    .join(", ");
  const { origin } = series;
  return html`${origin === null ? nothing : html`<p class="origin">${originText(origin, report.environment)}</p>`}
    ${stale ? html`<p class="stale">${LABELS.stale} ${had}.</p>` : nothing}
    ${series.runs.length > 1 ? html`<p class="stale">${LABELS.lastOf(series.runs.length)}</p>` : nothing}
    ${verdictView(report, series.request.limitMs / 1000, showLine)}`;
}

function details(report: Report, series: Series, showLine: ShowLine): TemplateResult {
  const outcomes = outcomesView(series.runs);
  return html`
    ${outcomes === nothing ? nothing : section(LABELS.outcomes, scrolling(LABELS.outcomes, outcomes))}
    ${section(LABELS.output, output(series, report))} ${section(LABELS.timings, timingsView(report, series.runs))}
    ${report.threads.length === 0 ? nothing : tables(report, showLine)}
  `;
}

/** An engine that failed or was stopped before it began knows of no threads, and then has nothing for the tables. */
function tables(report: Report, showLine: ShowLine): TemplateResult {
  return html`${section(LABELS.threads, scrolling(LABELS.threads, threadsTable(report, showLine)))}
  ${section(LABELS.locks, scrolling(LABELS.locks, locksTable(report, showLine)))}`;
}

function section(title: string, content: unknown): TemplateResult {
  return html`<section><h3>${title}</h3>${content}</section>`;
}

/** A table that may be wider than the screen; a keyboard can scroll it as well. */
function scrolling(label: string, content: unknown): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}>${content}</div>`;
}

function output(series: Series, report: Report | null): TemplateResult {
  const { output: printed } = series;
  const names =
    series.progress?.threads.map((thread) => thread.name) ??
    report?.threads.map((thread) => thread.name) ??
    [];
  const dropped = report?.output_dropped ?? 0;
  return html`<interlock-output-view
      .lines=${printed.lines}
      .forgotten=${printed.forgotten}
      .names=${names}
      .running=${series.state === "running"}
      .version=${printed.version}
    ></interlock-output-view>
    ${dropped > 0 ? html`<p class="absent">${OUTPUT.dropped(size(dropped))}</p>` : nothing}`;
}
