// What a program is about, and the ways to pass it on.

import { html, nothing, type TemplateResult } from "lit";
import type { Program } from "../../generated/Program";
import type { Values } from "../model/parameters";
import { playgroundAddress } from "../model/playground";
import { LABELS } from "../words/labels";
import { marked } from "./prose-view";
import { questionView } from "./question-view";
import { textLanguage } from "./text-language";

export interface HeadProps {
  program: Program;
  values: Values;
  /** Whether the program has run, so that the answer to its question may show. */
  answered: boolean;
  /** What stands on the button that copies the address. */
  shareText: string;
  share(): void;
}

export function programHead({ program, values, answered, shareText, share }: HeadProps): TemplateResult {
  return html`<header class="head">
    <h1 tabindex="-1" lang=${textLanguage(program)}>${program.title}</h1>
    ${program.summary.split("\n\n").map((paragraph) => html`<p lang=${textLanguage(program)}>${marked(paragraph)}</p>`)}
    ${program.watch_for === "" ? nothing : html`<p class="watch"><b>${LABELS.watchFor}:</b> <span lang=${textLanguage(program)}>${marked(program.watch_for)}</span></p>`}
    ${questionView(program, answered)}
    <div class="links">
      <button type="button" @click=${share}>${shareText}</button>
      <a class="button" href=${playgroundAddress(program, values)} target="_blank" rel="noopener noreferrer">
        ${LABELS.playground} <span aria-hidden="true">↗</span><span class="visually-hidden">${LABELS.newTab}</span>
      </a>
    </div>
  </header>`;
}
