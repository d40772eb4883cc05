// How the run ended: the verdict in one sentence, the promise, and what explains it.

import { html, nothing, type TemplateResult } from "lit";
import type { Report } from "../../generated/Report";
import { chiefSentences, DEADLOCK_WORDS, moral, outsideSentences } from "../words/deadlock";
import { PROMISE } from "../words/labels";
import {
  comparison,
  failureAdvice,
  fateOfOthers,
  headline,
  panicGroups,
  panicIntroduction,
  type Tone,
  toneOf,
} from "../words/verdict";
import { prose, type ShowLine } from "./prose-view";
import "./ring-drawing";

/** A symbol beside the sentence, so that no ending is told by its colour alone. */
export const SYMBOLS: Record<Tone, string> = { good: "✓", wrong: "✕", stuck: "⟳", ended: "■" };

/** `limitS`: the time limit that the run had, in seconds. */
export function verdictView(report: Report, limitS: number, showLine: ShowLine): TemplateResult {
  const tone = toneOf(report);
  return html`<div class="verdict ${tone}">
    <p class="headline"><span class="symbol" aria-hidden="true">${SYMBOLS[tone]}</span><span>${prose(headline(report, limitS), showLine)}</span></p>
    ${promiseView(report)} ${deadlockView(report, showLine)} ${failureView(report)} ${panicsView(report, showLine)}
    ${fatesView(report, showLine)}
  </div>`;
}

function promiseView({ promise }: Report) {
  if (promise === null) return nothing;
  return html`<dl class="promise ${promise.held ? "held" : "broken"}">
    <div><dt>${PROMISE.expected}</dt><dd class="mono">${promise.expected}</dd></div>
    <div><dt>${PROMISE.observed}</dt><dd class="mono">${promise.observed}</dd></div>
    <div><dt class="visually-hidden">${PROMISE.comparison}</dt><dd class="comparison">${comparison(promise)}</dd></div>
  </dl>`;
}

function deadlockView(report: Report, showLine: ShowLine) {
  const { deadlock } = report;
  if (deadlock === null) return nothing;
  const outside = outsideSentences(report, deadlock);
  return html`<h3>${deadlock.kind === "cycle" ? DEADLOCK_WORDS.ring : DEADLOCK_WORDS.asleep}</h3>
    <ul class="stuck">
      ${chiefSentences(report, deadlock).map((sentence) => html`<li>${prose(sentence, showLine)}</li>`)}
    </ul>
    <interlock-ring .report=${report} .deadlock=${deadlock}></interlock-ring>
    ${
      outside.length === 0
        ? nothing
        : html`<h3>${DEADLOCK_WORDS.outside}</h3>
          <ul class="stuck">
            ${outside.map((sentence) => html`<li>${prose(sentence, showLine)}</li>`)}
          </ul>`
    }
    <p>${moral(deadlock)}</p>`;
}

function failureView({ failure }: Report) {
  if (failure === null) return nothing;
  return html`<pre class="message">${failure.message}</pre><p>${failureAdvice(failure)}</p>`;
}

function panicsView(report: Report, showLine: ShowLine) {
  if (report.panics.length === 0) return nothing;
  return html`<ul class="panics">
    ${panicGroups(report.panics).map(
      (group) =>
        html`<li>${prose(panicIntroduction(report, group), showLine)}<pre class="message">${group.message}</pre></li>`,
    )}
  </ul>`;
}

/** Who was where is news only where the program did not simply finish, and is said by the deadlock itself. */
function fatesView(report: Report, showLine: ShowLine) {
  if (report.deadlock !== null || (report.verdict === "finished" && report.panics.length === 0))
    return nothing;
  const fate = fateOfOthers(report);
  return fate === null ? nothing : html`<p>${prose(fate, showLine)}</p>`;
}
