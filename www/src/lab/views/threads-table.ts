// The threads of a run: where each one's time went, and how it ended.

import { html, nothing, type TemplateResult } from "lit";
import type { Report } from "../../generated/Report";
import type { ThreadReport } from "../../generated/ThreadReport";
import type { ThreadTimes } from "../../generated/ThreadTimes";
import { count, duration } from "../model/quantities";
import { computed } from "../styles/computed";
import { LABELS, THREADS_TABLE } from "../words/labels";
import { fateOf } from "../words/things";
import { lineButton, type ShowLine } from "./prose-view";

type Part = "running" | "waiting" | "blocked" | "asleep";
const PARTS: readonly Part[] = ["running", "waiting", "blocked", "asleep"];

export function threadsTable(report: Report, showLine: ShowLine): TemplateResult {
  const { clock_resolution_ms: resolution } = report.environment;
  const timed = report.threads.some((thread) => thread.times !== null);
  // Most programs never sleep: the column comes only where there is something in it.
  const parts = timed
    ? PARTS.filter((part) => part !== "asleep" || report.threads.some((t) => (t.times?.asleep_ms ?? 0) > 0))
    : [];
  const row = (thread: ThreadReport) => html`<tr>
    <th scope="row">
      <span class="name">${thread.name}</span>
      ${
        thread.spawned_at === null
          ? nothing
          : html`<small>${THREADS_TABLE.spawned} ${lineButton(thread.spawned_at.line, showLine)}</small>`
      }
      ${thread.times === null ? nothing : bar(thread.times)}
    </th>
    <td class="fate ${thread.fate}">${fateOf(thread.fate, thread.waiting_for)}</td>
    ${
      timed
        ? parts.map((part) => html`<td class="number">${timeOf(thread.times, part, resolution)}</td>`)
        : html`<td class="absent">${LABELS.tracingOff}</td>`
    }
    <td class="number">${thread.acquisitions === null ? LABELS.notMeasured : count(thread.acquisitions)}</td>
  </tr>`;
  return html`<table class="threads">
    <caption>${THREADS_TABLE.caption}</caption>
    <thead>
      <tr>
        <th scope="col">${THREADS_TABLE.thread}</th>
        <th scope="col">${THREADS_TABLE.end}</th>
        ${
          timed
            ? parts.map(
                (part) =>
                  html`<th scope="col" class="number"><span class="swatch ${part}" aria-hidden="true"></span>${THREADS_TABLE[part]}</th>`,
              )
            : html`<th scope="col">${LABELS.timings}</th>`
        }
        <th scope="col" class="number">${THREADS_TABLE.acquisitions}</th>
      </tr>
    </thead>
    <tbody>
      ${report.threads.map(row)}
    </tbody>
  </table>`;
}

function timeOf(times: ThreadTimes | null, part: Part, resolution: number): string {
  if (times === null) return LABELS.notMeasured;
  const ms = times[`${part}_ms`];
  // A thread that never waited did so for exactly no time, which is known and not measured.
  return ms === 0 && part !== "running" ? THREADS_TABLE.none : duration(ms, resolution);
}

/** The thread's lifetime divided among what it did; the cells of the row say the same in numbers. */
function bar(times: ThreadTimes): TemplateResult | typeof nothing {
  if (times.lifetime_ms <= 0) return nothing;
  return html`<span class="bar" aria-hidden="true">
    ${PARTS.map((part) => html`<span class=${part} style=${computed({ "flex-grow": times[`${part}_ms`] / times.lifetime_ms })}></span>`)}
  </span>`;
}
