// Remarks at the top of the lab that stay until they are dismissed.

import { html, nothing, type TemplateResult } from "lit";
import { LABELS } from "../words/labels";
import { focusHeir } from "./focus-heir";

export function notices(texts: readonly string[], dismiss: () => void): TemplateResult | typeof nothing {
  if (texts.length === 0) return nothing;
  return html`<div class="notices">
    <ul>
      ${texts.map((text) => html`<li>${text}</li>`)}
    </ul>
    <button type="button" class="quiet" ${focusHeir(heading)} @click=${dismiss}>${LABELS.dismiss}</button>
  </div>`;
}

function heading(button: Element): Element | null {
  return (button.getRootNode() as ParentNode).querySelector("h1");
}
