// The outcomes of a series as a table: how often each was seen, and a way to open one run of it.

import { html, nothing, type TemplateResult } from "lit";
import type { KeptReport, KeptReports } from "../../model/kept-reports";
import { count, plainNumber, share } from "../../model/quantities";
import { computed } from "../../styles/computed";
import { excerpt, outcomeView } from "../../views/outcome-view";
import { binText, heldText, REPEAT } from "../../words/evidence";
import { ENDINGS } from "../../words/verdict";
import type { Distribution } from "../model/distribution";

/** Outcomes that are listed one by one, beside the bins. */
const LISTED = 20;

export interface OutcomesProps {
  found: Distribution;
  kept: KeptReports;
  /** Whether a run can be opened at the moment. */
  openable: boolean;
  open(key: string): void;
}

interface Row {
  what: unknown;
  /** The same for the name of a button. */
  text: string;
  runs: number;
  keys: readonly string[];
}

export function outcomesList(props: OutcomesProps): TemplateResult {
  const { found } = props;
  const rows = rowsOf(found);
  const rest = found.others.slice(LISTED);
  const most = Math.max(...rows.map(({ runs }) => runs));
  const { columns } = REPEAT;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${REPEAT.caption}>
    <table class="outcomes">
      <caption>${found.binned === null ? REPEAT.caption : REPEAT.binCaption(found.binned)}</caption>
      <thead>
        <tr>
          <th scope="col">${columns.outcome}</th>
          <th scope="col" class="number">${columns.runs}</th>
          <th scope="col" class="number">${columns.share}</th>
          <th scope="col">${columns.open}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr>
            <th scope="row">${row.what}<span class="count" aria-hidden="true" style=${computed({ width: `${(100 * row.runs) / most}%` })}></span></th>
            <td class="number">${count(row.runs)}</td>
            <td class="number">${share(row.runs, found.runs)}</td>
            <td class="open">${openButton(props, row)}</td>
          </tr>`,
        )}
        ${
          rest.length === 0
            ? nothing
            : html`<tr>
              <th scope="row" colspan="4">${REPEAT.more(
                rest.length,
                rest.reduce((sum, { runs }) => sum + runs, 0),
              )}</th>
            </tr>`
        }
      </tbody>
    </table>
  </div>`;
}

function rowsOf({ binned, others }: Distribution): Row[] {
  const bins: Row[] =
    binned === null
      ? []
      : binned.bins
          .filter((bin) => bin.runs > 0)
          .map((bin) => ({ ...bin, what: binText(bin, binned), text: binText(bin, binned) }));
  if (binned !== null && binned.held !== null) {
    const what = html`${plainNumber(binned.held.value)} <span class="kept">✓ ${REPEAT.held}</span>`;
    bins.push({ ...binned.held, what, text: heldText(binned) });
  }
  const rows = others.slice(0, LISTED).map((outcome) => ({
    what: outcomeView(outcome),
    text: outcome.text === null ? ENDINGS[outcome.verdict] : excerpt(outcome.text),
    runs: outcome.runs,
    keys: [outcome.key],
  }));
  return [...bins, ...rows];
}

function openButton({ kept, open, openable }: OutcomesProps, { keys, text }: Row): TemplateResult {
  const found = keys
    .map((key) => ({ key, one: kept.get(key) }))
    .filter((entry): entry is { key: string; one: KeptReport } => entry.one !== undefined);
  const first = found.find(({ one }) => !one.traceLost) ?? found[0];
  if (first === undefined) return html`<span class="absent">${REPEAT.notKept}</span>`;
  return html`<button
    type="button"
    aria-label=${REPEAT.openLabel(first.one.run, text)}
    aria-disabled=${openable ? "false" : "true"}
    @click=${() => open(first.key)}
  >
    ${REPEAT.open(first.one.run)}
  </button>`;
}
