// The sign of exploring: one way that becomes several. Drawn, since the character for it is missing or tiny in most fonts.

import { html, type TemplateResult } from "lit";

export function forkIcon(): TemplateResult {
  return html`<svg
    class="fork"
    aria-hidden="true"
    width="1em"
    height="1em"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d="M8 15V10M8 10C8 6 3 7 3 2M8 10C8 6 13 7 13 2M1 4l2-2 2 2M11 4l2-2 2 2" />
  </svg>`;
}
