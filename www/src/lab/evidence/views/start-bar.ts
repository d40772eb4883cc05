// The button that starts many runs; while they go on, how many are done, how many are left, and the way to end them.

import { html, nothing, type TemplateResult } from "lit";
import { focusHeir } from "../../views/focus-heir";
import { COMMON } from "../../words/evidence";

export interface StartBarProps {
  /** What the button says. */
  text: string;
  /** Why it cannot be pressed; `null` if it can. */
  why: string | null;
  /** Present while runs go on. */
  progress: { done: number; wanted: number; secondsLeft: number | null } | null;
  start(): void;
  cancel(): void;
}

export function startBar({ text, why, progress, start, cancel }: StartBarProps): TemplateResult {
  return html`<div class="start-bar">
    <button
      type="button"
      class="start"
      aria-disabled=${why !== null || progress !== null ? "true" : "false"}
      @click=${start}
    >
      <span aria-hidden="true">▶</span> ${text}
    </button>
    ${
      progress === null
        ? nothing
        : html`<button
          type="button"
          class="cancel"
          ${focusHeir((button) => button.parentElement?.querySelector(".start"))}
          @click=${cancel}
        ><span aria-hidden="true">■</span> ${COMMON.cancel}</button>`
    }
    ${why === null ? nothing : html`<span class="why">${why}</span>`}
    ${progress === null ? nothing : html`<span class="progress">${progressView(progress)}</span>`}
  </div>`;
}

function progressView({ done, wanted, secondsLeft }: NonNullable<StartBarProps["progress"]>): TemplateResult {
  const left = secondsLeft === null ? "" : `, ${COMMON.about(secondsLeft)}`;
  const text =
    done === 0 && secondsLeft === null
      ? COMMON.warmingUp
      : `${COMMON.done(done, wanted)}, ${COMMON.toGo(wanted - done)}${left}`;
  return html`<progress max=${wanted} value=${done} aria-label=${COMMON.progress}></progress><span>${text}</span>`;
}
