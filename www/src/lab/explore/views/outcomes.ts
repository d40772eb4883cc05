// The possible outcomes as a table, each beside how often real runs have ended so, and with a way to step there.

import { html, nothing, type TemplateResult } from "lit";
import type { Exploration } from "../../../generated/Exploration";
import { count, counted } from "../../model/quantities";
import { excerpt } from "../../views/outcome-view";
import { bigCount, EXPLORE, OUTCOME_KINDS } from "../../words/explore";
import { OUTCOMES_TABLE } from "../../words/labels";
import type { Row, Rows } from "../model/possible";

/** Outcomes that are listed one by one. */
const LISTED = 50;

export function outcomesOf(
  { coverage }: Exploration,
  { rows, runs, unexplained }: Rows,
  open: (schedule: string) => void,
): TemplateResult {
  const { columns } = EXPLORE;
  const rest = rows.length - LISTED;
  return html`<section>
    <h3>${EXPLORE.outcomes}</h3>
    <div class="scroll" tabindex="0" role="region" aria-label=${EXPLORE.outcomesCaption}>
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
          ${rows.slice(0, LISTED).map((row) => rowView(row, runs, open))}
          ${rest > 0 ? html`<tr><th scope="row" colspan="5">${OUTCOMES_TABLE.others(rest)}</th></tr>` : nothing}
        </tbody>
      </table>
    </div>
    <p class="soft">${runs === 0 ? EXPLORE.otherRuns : EXPLORE.observedOf(runs)}</p>
    ${
      unexplained === 0
        ? nothing
        : html`<p class="alarm">
          ${coverage.kind === "exhaustive" ? EXPLORE.unexplained(unexplained) : EXPLORE.unexplainedBounded(unexplained)}
        </p>`
    }
  </section>`;
}

function rowView(row: Row, runs: number, open: (schedule: string) => void): TemplateResult {
  const { ending, interleavings, witness, variants, observed } = row;
  const text = ending.text === null ? OUTCOME_KINDS[row.kind] : excerpt(ending.text);
  return html`<tr>
    <th scope="row">${whatOf(row)}${variants > 1 ? html` <span class="soft">${EXPLORE.variants(variants)}</span>` : nothing}</th>
    <td class="number">${interleavings === null ? EXPLORE.notCounted : bigCount(interleavings)}</td>
    <td class="number">${runs === 0 ? EXPLORE.noRuns : count(observed)}</td>
    <td class="number">${counted(witness.steps, "step")}</td>
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
