// Renders a sentence: thread names set off, code as code, and source lines as buttons that show them in the source.

import { html, type TemplateResult } from "lit";
import { lineText, type Prose } from "../model/prose";
import { lineText as wordsForLine } from "../words/locale";

/** Shows a line of the source to the user. */
export type ShowLine = (line: number) => void;

export function prose(pieces: Prose, showLine: ShowLine): TemplateResult {
  return html`${pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    if ("name" in piece) return html`<b class="name">${piece.name}</b>`;
    if ("code" in piece) return html`<code>${piece.code}</code>`;
    return lineButton(piece.line, showLine, lineText(piece));
  })}`;
}

/** A source line that can be shown. */
export function lineButton(line: number, showLine: ShowLine, text = wordsForLine(line)): TemplateResult {
  return html`<button type="button" class="line" @click=${() => showLine(line)}>${text}</button>`;
}

/** Text of a program's own header, in which code stands between backticks. */
export function marked(text: string): TemplateResult {
  return html`${text.split("`").map((part, place) => (place % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}
