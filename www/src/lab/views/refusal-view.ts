// What stands below the Compile button of a program that the compiler refuses: rustc's error, and the lines that it
// points at as buttons that show them in the source.

import { html, type TemplateResult } from "lit";
import type { Refusal } from "../model/refusal";
import { LABELS } from "../words/labels";
import { REFUSAL } from "../words/refusal";
import { lineButton, marked, type ShowLine } from "./prose-view";

/** `refusal` is null until somebody has asked the compiler; `files` is what can be saved and opened. */
export function refusalView(refusal: Refusal | null, showLine: ShowLine, files: unknown): TemplateResult {
  return html`<div class="result-head"><h2 id="result-title">${LABELS.result}</h2>${files}</div>
    ${refusal === null ? unasked() : told(refusal, showLine)}`;
}

function unasked(): TemplateResult {
  return html`<div class="empty">
    <h3>${REFUSAL.title}</h3>
    <p>${REFUSAL.before}</p>
  </div>`;
}

function told({ code, error, marks, message }: Refusal, showLine: ShowLine): TemplateResult {
  return html`<div class="verdict wrong">
      <p class="headline"><span class="symbol" aria-hidden="true">✕</span><span>${REFUSAL.headline(code)}</span></p>
      <p>${marked(error)}</p>
      <h3>${REFUSAL.places}</h3>
      <ul class="stuck">
        ${marks.map(
          ({ line, notes }) =>
            html`<li>${lineButton(line, showLine)}: ${notes.map((note, place) => html`${place === 0 ? "" : "; "}${marked(note)}`)}</li>`,
        )}
      </ul>
    </div>
    <section>
      <h3>${REFUSAL.message}</h3>
      <pre class="compiler" tabindex="0" role="region" aria-label=${REFUSAL.messageLabel}>${message.trimEnd()}</pre>
      <p class="environment">${REFUSAL.source}</p>
    </section>`;
}
