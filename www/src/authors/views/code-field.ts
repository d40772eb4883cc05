// The author's own program: the lab's editor, and below it whether the model engine can take what stands there.

import { html, type TemplateResult } from "lit";
import { AUTHORS } from "../../lab/words/authors";
import { problemLine } from "../../lab/words/explore";
import { SOURCE } from "../../lab/words/source";
import type { Checked } from "../own-code";

export interface CodeProps {
  text: string;
  checked: Checked;
  change(text: string): void;
}

export function codeField({ text, checked, change }: CodeProps): TemplateResult {
  const wrong = checked.kind === "wrong" || checked.kind === "empty";
  return html`<section class="code" aria-label=${AUTHORS.code}>
    <interlock-source-editor
      .text=${text}
      .label=${AUTHORS.codeLabel}
      .problems=${checked.kind === "wrong" ? checked.problems : []}
      @source-edit=${(event: CustomEvent<string>) => change(event.detail)}
    ></interlock-source-editor>
    <p class=${wrong ? "problem" : "hint"} role="status">${checkedText(checked)}</p>
    <p class="hint">${SOURCE.editorHint} ${AUTHORS.codeRemark}</p>
  </section>`;
}

function checkedText(checked: Checked): string {
  switch (checked.kind) {
    case "empty":
      return AUTHORS.codeEmpty;
    case "checking":
      return AUTHORS.codeChecking;
    case "right":
      return AUTHORS.codeRight;
    case "unknown":
      return AUTHORS.codeUnchecked(checked.reason);
    case "wrong": {
      const [first] = checked.problems;
      if (first === undefined) return "";
      const message = problemLine(first);
      return AUTHORS.codeWrong(
        checked.problems.length,
        first.place === null ? message : AUTHORS.codeAtLine(first.place.line, message),
      );
    }
  }
}
