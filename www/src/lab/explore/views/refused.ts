// Why a program cannot be explored: every error and everything that is not supported, with its line.

import { html, nothing, type TemplateResult } from "lit";
import type { Problem, Refused } from "../../../explore-worker/protocol";
import { lineButton, marked, type ShowLine } from "../../views/prose-view";
import { problemLine, refusedSentence } from "../../words/explore";

export function refusedView(refused: Refused, showLine: ShowLine): TemplateResult {
  return html`<div class="answer wrong">
    <p class="sentence"><span class="symbol" aria-hidden="true">✕</span><span>${refusedSentence(refused)}</span></p>
    ${
      refused.kind === "text"
        ? html`<ul class="problems">
          ${refused.problems.map((problem) => problemView(problem, showLine))}
        </ul>`
        : nothing
    }
  </div>`;
}

function problemView(problem: Problem, showLine: ShowLine): TemplateResult {
  const { place, notes, message } = problem;
  // What a label only repeats need not be read twice.
  const labels = problem.labels.filter(({ text }) => text !== message);
  return html`<li>
    ${place === null ? nothing : html`${lineButton(place.line, showLine)}: `}${marked(problemLine(problem))}
    ${labels.map((label) => html`<br />${lineButton(label.place.line, showLine)}: ${marked(label.text)}`)}
    ${notes.map((note) => html`<br /><span class="soft">${marked(note)}</span>`)}
  </li>`;
}
