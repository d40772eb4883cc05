// What an exploration says of the program: the verdict first, and how much was looked at.

import { html, nothing, type TemplateResult } from "lit";
import type { Exploration } from "../../../generated/Exploration";
import { prose, type ShowLine } from "../../views/prose-view";
import { SYMBOLS } from "../../views/verdict-view";
import {
  assumptions,
  coverageLine,
  EXPLORE,
  FINDING_KINDS,
  tally,
  toneOfExploration,
  verdictSentence,
  way,
} from "../../words/explore";
import type { Rows } from "../model/possible";

export function verdictOf(
  exploration: Exploration,
  { rows }: Rows,
  showLine: ShowLine,
  open: (schedule: string) => void,
): TemplateResult {
  const tone = toneOfExploration(exploration);
  const bad = worstWay(exploration, rows);
  const told = tally(rows);
  return html`<div class="answer ${tone}">
    <p class="sentence">
      <span class="symbol" aria-hidden="true">${SYMBOLS[tone]}</span>
      <span>${prose(verdictSentence(exploration, rows), showLine)}</span>
    </p>
    ${told === null ? nothing : html`<p>${told}</p>`}
    <p class="coverage">${coverageLine(exploration)}</p>
    ${bad === null ? nothing : html`<p><button type="button" @click=${() => open(bad)}>${EXPLORE.openBad}</button></p>`}
    <details>
      <summary>${EXPLORE.details}</summary>
      <ul>
        ${assumptions(exploration).map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
    </details>
  </div>`;
}

/** The schedule that shows what the verdict says; `null` where that is nothing bad. */
function worstWay({ verdict, findings }: Exploration, rows: Rows["rows"]): string | null {
  if (verdict !== "fails") return null;
  const shown = rows.find(({ bad }) => bad) ?? findings.find(({ bad }) => bad);
  return shown?.witness.schedule ?? null;
}

export function findingsOf(
  { findings }: Exploration,
  open: (schedule: string) => void,
): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  return html`<section>
    <h3>${EXPLORE.findings}</h3>
    <ul class="findings">
      ${findings.map(
        ({ kind, bad, witness }) => html`<li>
          <span class=${bad ? "alarm" : ""}>${FINDING_KINDS[kind]}</span> <span class="soft">(${way(witness)})</span>
          <button type="button" aria-label=${EXPLORE.openLabel(FINDING_KINDS[kind])} @click=${() => open(witness.schedule)}>
            ${EXPLORE.open}
          </button>
        </li>`,
      )}
    </ul>
  </section>`;
}
