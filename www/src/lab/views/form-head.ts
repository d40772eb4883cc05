// The heading of a form of parameters, with the way back to the values of the source.

import { html, type TemplateResult } from "lit";
import { LABELS } from "../words/labels";

/** `pristine`: whether every parameter has the value of the source. */
export function formHead(pristine: boolean, reset: (() => void) | null): TemplateResult {
  return html`<div class="section-head">
    <h2 id="parameters-title">${LABELS.parameters}</h2>
    ${
      reset === null
        ? ""
        : html`<button
          type="button"
          class="quiet"
          aria-label=${LABELS.resetLabel}
          aria-disabled=${pristine ? "true" : "false"}
          @click=${reset}
        >
          ${LABELS.reset}
        </button>`
    }
  </div>`;
}
