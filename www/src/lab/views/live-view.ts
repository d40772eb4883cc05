// A run while it goes on: the time so far, and what each thread does at this moment.

import { html, nothing, type TemplateResult } from "lit";
import type { ThreadNow } from "../../generated/ThreadNow";
import { duration } from "../model/quantities";
import type { Series } from "../model/runner";
import { LABELS, LIVE } from "../words/labels";
import { WAITING } from "../words/things";

/** Tenths of a second are as much as anybody can follow. */
const STEP_MS = 100;
/** Threads that are named. */
const NAMED = 40;

export function liveView(series: Series): TemplateResult {
  const threads = series.progress?.threads ?? [];
  const current = series.runs.length + 1;
  return html`<div class="verdict live">
    <p class="headline">
      <span class="symbol" aria-hidden="true">▶</span>
      <span>
        ${LABELS.running}${series.wanted > 1 ? html`, ${LIVE.run(current, series.wanted)}` : nothing}:
        <span class="elapsed">${duration(series.progress?.elapsed_ms ?? 0, STEP_MS)}</span>
      </span>
    </p>
    ${
      series.wanted > 1
        ? html`<progress max=${series.wanted} value=${series.runs.length} aria-label=${LIVE.runs}></progress>`
        : nothing
    }
    <ul class="now">
      ${threads.slice(0, NAMED).map((thread) => html`<li><b class="name">${thread.name}</b> ${now(thread)}</li>`)}
      ${threads.length > NAMED ? html`<li>${LIVE.more(threads.length - NAMED)}</li>` : nothing}
    </ul>
  </div>`;
}

function now(thread: ThreadNow): string {
  if (thread.ended) return LIVE.ended;
  return thread.waiting_for === null ? LIVE.busy : WAITING[thread.waiting_for];
}
