// The possible outcomes as a table, each beside how often real runs have ended so, and with a way to step there. What real
// runs have come to and the model has not stands first, and is told loudly.

import { html, nothing, type TemplateResult } from "lit";
import type { Exploration } from "../../../generated/Exploration";
import type { Outcome } from "../../model/outcomes";
import { excerpt, outcomeView } from "../../views/outcome-view";
import { bigCount, EXPLORE, OUTCOME_KINDS } from "../../words/explore";
import { OUTCOMES_TABLE } from "../../words/labels";
import type { Row, Rows } from "../model/possible";

/** Outcomes that are listed one by one. */
const LISTED = 50;

export interface OutcomesProps {
  exploration: Exploration;
  rows: Rows;
  /** Has the program run on real threads; `null` where it cannot. */
  observe: (() => void) | null;
  open(schedule: string): void;
}

export function outcomesOf(props: OutcomesProps): TemplateResult {
  const { rows, unexplained } = props.rows;
  return html`<section>
    <h3>${EXPLORE.outcomes}</h3>
    ${rows.length + unexplained.length === 0 ? html`<p class="soft">${EXPLORE.noOutcomes}</p>` : table(props)}
    ${observedLine(props)}
  </section>`;
}

/** That real runs ended otherwise than the model finds possible: nothing that it says is worth more than that. */
export function contradictionOf(
  exploration: Exploration,
  { unexplained }: Rows,
): TemplateResult | typeof nothing {
  const runs = unexplained.reduce((sum, outcome) => sum + outcome.runs, 0);
  if (runs === 0) return nothing;
  if (exploration.coverage.kind !== "exhaustive")
    return html`<p class="alarm">${EXPLORE.unexplainedBounded(runs)}</p>`;
  const told = exploration.spurious ? EXPLORE.unexplained : EXPLORE.unexplainedUnlessSpurious;
  return html`<p class="contradiction" role="alert">⚠ ${told(runs)}</p>`;
}

function observedLine({ rows: { rows, runs }, observe }: OutcomesProps): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<p class="observed">
    <span class="soft">${runs === 0 ? EXPLORE.otherRuns : EXPLORE.observedOf(runs)}</span>
    ${observe === null ? nothing : html`<button type="button" class="observe" @click=${observe}>${EXPLORE.observe}</button>`}
  </p>`;
}

function table({ exploration, rows: { rows, runs, unexplained }, open }: OutcomesProps): TemplateResult {
  const { columns } = EXPLORE;
  const rest = rows.length - LISTED;
  const exhaustive = exploration.coverage.kind === "exhaustive";
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${EXPLORE.outcomesCaption}>
    <table class="outcomes">
      <caption>
        ${EXPLORE.outcomesCaption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${columns.outcome}</th>
          <th scope="col" class="number">${columns.interleavings}</th>
          <th scope="col" class="number">${columns.observed}</th>
          <th scope="col" class="number">${columns.steps}</th>
          <th scope="col">${columns.open}</th>
        </tr>
      </thead>
      <tbody>
        ${unexplained.map((outcome) => unexplainedView(outcome, exhaustive))}
        ${rows.slice(0, LISTED).map((row) => rowView(row, runs, open))}
        ${rest > 0 ? html`<tr><th scope="row" colspan="5">${OUTCOMES_TABLE.others(rest)}</th></tr>` : nothing}
      </tbody>
    </table>
  </div>`;
}

/** What the model has not come to has no interleavings and no way there. */
function unexplainedView(outcome: Outcome, exhaustive: boolean): TemplateResult {
  return html`<tr class="unexplained">
    <th scope="row">${outcomeView(outcome)}</th>
    <td class="number alarm" data-label=${EXPLORE.columns.interleavings}>${exhaustive ? EXPLORE.impossible : EXPLORE.notReached}</td>
    <td class="number" data-label=${EXPLORE.columns.observed}>${EXPLORE.runs(outcome.runs)}</td>
    <td></td>
    <td></td>
  </tr>`;
}

function rowView(row: Row, runs: number, open: (schedule: string) => void): TemplateResult {
  const { ending, interleavings, witness, variants, observed } = row;
  const { columns } = EXPLORE;
  const text = ending.text === null ? OUTCOME_KINDS[row.kind] : excerpt(ending.text);
  return html`<tr>
    <th scope="row">${whatOf(row)}${variants > 1 ? html` <span class="soft">${EXPLORE.variants(variants)}</span>` : nothing}</th>
    <td class="number" data-label=${columns.interleavings}>${interleavings === null ? EXPLORE.notCounted : bigCount(interleavings)}</td>
    <td class="number" data-label=${columns.observed}>${runs === 0 ? EXPLORE.noRuns : EXPLORE.runs(observed)}</td>
    <td class="number" data-label=${columns.steps}>${EXPLORE.steps(witness.steps)}</td>
    <td class="open">
      <button type="button" aria-label=${EXPLORE.openLabel(text)} @click=${() => open(witness.schedule)}>${EXPLORE.open}</button>
    </td>
  </tr>`;
}

function whatOf({ ending, kind, exitCode, bad }: Row): TemplateResult {
  const { text, source, held } = ending;
  const code = kind === "exited" && exitCode !== null ? ` ${exitCode}` : "";
  const told =
    text === null || source === null
      ? nothing
      : html`, ${OUTCOMES_TABLE.sources[source]} <code class="told">${excerpt(text)}</code>`;
  const mark =
    held === null
      ? bad
        ? html`<span class="alarm">✕</span> `
        : nothing
      : html`<span class=${held ? "kept" : "alarm"}>${held ? "✓" : "✕"} ${held ? OUTCOMES_TABLE.expected : OUTCOMES_TABLE.unexpected}</span> `;
  return html`${mark}${OUTCOME_KINDS[kind]}${code}${told}`;
}
