// Stands where the Run button would be when programs cannot run here: what is missing, why, and what to do.
// The model engine needs nothing of it, and so its button stays.

import { html, nothing, type TemplateResult } from "lit";
import type { Missing } from "../engine-face";
import { LABELS } from "../words/labels";
import { supportText } from "../words/problems";
import { type ExploreButtonProps, exploreButton } from "./run-bar";

/** `openWhole` goes to the whole lab, in a tab of its own, with all of the state. */
export function supportView(
  missing: Missing,
  model: ExploreButtonProps,
  openWhole: (event: Event) => void,
): TemplateResult {
  const framed = window.parent !== window;
  const text = supportText(missing, framed, location.protocol === "file:");
  return html`<section class="support" aria-labelledby="support-title">
    <h2 id="support-title">${text.title}</h2>
    <p>${text.why}</p>
    <p>${text.advice}</p>
    <p>${exploreButton(model)}</p>
    ${
      framed && missing === "isolation"
        ? html`<p><a class="button" href=${location.href} target="_blank" rel="noopener" @click=${openWhole}>${LABELS.openAlone}</a></p>`
        : nothing
    }
  </section>`;
}
