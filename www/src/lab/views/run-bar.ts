// Run, Explore and Stop, and whether a run could begin. The buttons are never disabled outright, so that none loses the focus
// when a run begins or ends.

import { html, nothing, type TemplateResult } from "lit";
import { forkIcon } from "../drawing/fork-icon";
import type { Readiness } from "../engine-keeper";
import { EMBED } from "../words/embed";
import { EXPLORE } from "../words/explore";
import { LABELS } from "../words/labels";
import { REFUSAL } from "../words/refusal";

export interface ExploreButtonProps {
  /** Whether every interleaving is being explored. */
  exploring: boolean;
  explore(): void;
  /** Somebody is about to explore. */
  expect(): void;
}

export interface RunBarProps extends ExploreButtonProps {
  running: boolean;
  /** Whether the run waits for that of another lab on the page to end. */
  waiting: boolean;
  /** Whether a field holds an illegal text. */
  illegal: boolean;
  /** `null` where nothing is being made ready yet. */
  readiness: Readiness | null;
  /** Whether the compiler refuses the program, so that nothing can run and nothing needs a Stop. */
  refused: boolean;
  /** Whether it can only be explored: it is somebody's own, or not to be run here. */
  explored: boolean;
  run(): void;
  stop(): void;
}

const STATUS: Record<Readiness, string> = {
  preparing: LABELS.preparing,
  ready: LABELS.ready,
  broken: LABELS.unloaded,
};

export function runBar(props: RunBarProps): TemplateResult {
  const { running, illegal, refused, explored, exploring, run, stop } = props;
  if (explored)
    return html`<div class="run-bar">${exploreButton(props)} ${stopButton(exploring, stop)}</div>`;
  const mac = /Mac|iPhone|iPad/.test(navigator.platform);
  return html`<div class="run-bar">
    <button
      type="button"
      class="run"
      aria-disabled=${running || illegal ? "true" : "false"}
      aria-keyshortcuts="Control+Enter Meta+Enter"
      @click=${run}
    >
      <span aria-hidden="true">▶</span> ${refused ? REFUSAL.compile : LABELS.run} <kbd aria-hidden="true">${mac ? "⌘ ↵" : `${LABELS.control} ↵`}</kbd>
    </button>
    ${exploreButton(props)} ${refused && !exploring ? nothing : stopButton(running || exploring, stop)}
    <span class="status">${status(props)}</span>
  </div>`;
}

function status({ running, waiting, illegal, readiness, refused }: RunBarProps): string {
  if (illegal) return LABELS.invalid;
  if (waiting) return EMBED.waiting;
  return running || refused || readiness === null ? "" : STATUS[readiness];
}

/** The model engine explores whatever stands in the source, also where nothing can run. */
export function exploreButton({ exploring, explore, expect }: ExploreButtonProps): TemplateResult {
  return html`<button
    type="button"
    class="explore"
    aria-disabled=${exploring ? "true" : "false"}
    @pointerenter=${expect}
    @focus=${expect}
    @click=${() => {
      if (!exploring) explore();
    }}
  >
    ${forkIcon()} ${EXPLORE.explore}
  </button>`;
}

function stopButton(running: boolean, stop: () => void): TemplateResult {
  return html`<button
    type="button"
    class="stop"
    aria-disabled=${running ? "false" : "true"}
    aria-keyshortcuts="Escape"
    @click=${stop}
  >
    <span aria-hidden="true">■</span> ${LABELS.stop} <kbd aria-hidden="true">Esc</kbd>
  </button>`;
}
