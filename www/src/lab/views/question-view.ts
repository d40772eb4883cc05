// The question to think about before a program runs. Its answer can be unfolded at any time, and unfolds by itself once
// the program has run.

import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Program } from "../../generated/Program";
import { QUESTION } from "../words/course";
import { marked } from "./prose-view";
import { textLanguage } from "./text-language";

/** `answered`: whether the program has run, so that the answer may show. */
export function questionView(program: Program, answered: boolean): TemplateResult | typeof nothing {
  if (program.question === "") return nothing;
  const label = program.refused === null ? QUESTION.before : QUESTION.beforeCompiling;
  // A new element for each program: what a reader has unfolded for one must not unfold the next one's answer.
  return html`${keyed(
    program.name,
    html`<div class="question">
      <p><b>${label}:</b> <span lang=${textLanguage(program)}>${marked(program.question)}</span></p>
      <details ?open=${answered}>
        <summary>${QUESTION.after}</summary>
        <p lang=${textLanguage(program)}>${marked(program.answer)}</p>
      </details>
    </div>`,
  )}`;
}
