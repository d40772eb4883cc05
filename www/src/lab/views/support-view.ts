// Stands where the Run button would be when programs cannot run here. First what does work, exploring, which needs nothing
// of what is missing; then why they cannot run, and where they can.

import { html, nothing, type TemplateResult } from "lit";
import type { Missing } from "../engine-face";
import { isFramed, supportHere } from "../why-not";
import { LABELS } from "../words/labels";
import { type ExploreButtonProps, exploreButton } from "./run-bar";

/** The way to the lab in a tab of its own. */
export interface WayOut {
  /** Its address, with all of the state. */
  href: string;
  /** Somebody follows the link. */
  open(): void;
}

export function supportView(missing: Missing, model: ExploreButtonProps, out: WayOut): TemplateResult {
  const { title, works, why, advice } = supportHere(missing);
  return html`<section class="support" aria-labelledby="support-title">
    <h2 id="support-title">${title}</h2>
    <p>${works}</p>
    <p class="ways">
      ${exploreButton(model)}
      ${
        isFramed() && missing === "isolation"
          ? html`<a class="button" href=${out.href} target="_blank" rel="noopener" @click=${out.open}>
              ${LABELS.openAlone} <span aria-hidden="true">↗</span>
            </a>`
          : nothing
      }
    </p>
    <p>${why} ${advice}</p>
  </section>`;
}
