// Run and Stop, and whether a run could begin. The buttons are never disabled outright, so that neither loses the focus
// when a run begins or ends.

import { html, type TemplateResult } from "lit";
import { LABELS } from "../words/labels";

/** Whether the engine has an instance ready. */
export type Readiness = "preparing" | "ready" | "broken";

export interface RunBarProps {
  running: boolean;
  /** Whether a field holds an illegal text. */
  illegal: boolean;
  readiness: Readiness;
  run(): void;
  stop(): void;
}

const STATUS: Record<Readiness, string> = {
  preparing: LABELS.preparing,
  ready: LABELS.ready,
  broken: LABELS.unloaded,
};

export function runBar({ running, illegal, readiness, run, stop }: RunBarProps): TemplateResult {
  const mac = /Mac|iPhone|iPad/.test(navigator.platform);
  return html`<div class="run-bar">
    <button
      type="button"
      class="run"
      aria-disabled=${running || illegal ? "true" : "false"}
      aria-keyshortcuts="Control+Enter Meta+Enter"
      @click=${run}
    >
      <span aria-hidden="true">▶</span> ${LABELS.run} <kbd aria-hidden="true">${mac ? "⌘ ↵" : "Ctrl ↵"}</kbd>
    </button>
    <button
      type="button"
      class="stop"
      aria-disabled=${running ? "false" : "true"}
      aria-keyshortcuts="Escape"
      @click=${stop}
    >
      <span aria-hidden="true">■</span> ${LABELS.stop} <kbd aria-hidden="true">Esc</kbd>
    </button>
    <span class="status">${illegal ? LABELS.invalid : running ? "" : STATUS[readiness]}</span>
  </div>`;
}
