// The locks of a run: how often each was taken, how often that meant waiting, and for how long.

import { html, nothing, type TemplateResult } from "lit";
import type { LockReport } from "../../generated/LockReport";
import type { Report } from "../../generated/Report";
import { count, duration, share } from "../model/quantities";
import { LABELS, LOCKS_TABLE } from "../words/labels";
import { kindOf } from "../words/things";
import { lineButton, type ShowLine } from "./prose-view";

/** Locks that are listed; programs may have a lock an element. */
const LISTED = 50;

export function locksTable(report: Report, showLine: ShowLine): TemplateResult {
  if (report.locks.length === 0) {
    return html`<p class="absent">${report.environment.tracing ? LABELS.noLocks : LABELS.locksUntraced}</p>`;
  }
  const resolution = report.environment.clock_resolution_ms;
  const sorted = [...report.locks].sort(
    (a, b) => b.contended - a.contended || b.acquisitions - a.acquisitions || a.object - b.object,
  );
  const listed = sorted.slice(0, LISTED);
  const row = (lock: LockReport) => html`<tr>
    <th scope="row">
      <code>${lock.name}</code>
      <small>${kindOf(lock.kind)}${lock.poisoned ? html`, <strong class="alarm">${LOCKS_TABLE.poisoned}</strong>` : nothing}</small>
    </th>
    <td class="number">${count(lock.acquisitions)}</td>
    <td class="number">${count(lock.contended)} <small>${share(lock.contended, lock.acquisitions + lock.still_waiting)}</small></td>
    <td class="number">
      ${heldInAll(lock, resolution)}
    </td>
    <td>${longestWait(report, lock, resolution, showLine)}</td>
  </tr>`;
  return html`<table class="locks">
      <caption>${LOCKS_TABLE.caption}</caption>
      <thead>
        <tr>
          <th scope="col">${LOCKS_TABLE.lock}</th>
          <th scope="col" class="number">${LOCKS_TABLE.acquisitions}</th>
          <th scope="col" class="number">${LOCKS_TABLE.contended}</th>
          <th scope="col" class="number">${LOCKS_TABLE.held}</th>
          <th scope="col">${LOCKS_TABLE.longest}</th>
        </tr>
      </thead>
      <tbody>
        ${listed.map(row)}
      </tbody>
    </table>
    ${sorted.length > listed.length ? html`<p class="absent">${LOCKS_TABLE.more(sorted.length - listed.length)}</p>` : nothing}`;
}

function heldInAll(lock: LockReport, resolution: number): TemplateResult {
  if (lock.held_ms === null && lock.held_samples === 0)
    return html`<span class="absent">${LABELS.notMeasured}</span>`;
  const held =
    lock.held_ms === null
      ? html`<span class="absent">${LOCKS_TABLE.tooShort}</span>`
      : duration(lock.held_ms, resolution);
  return html`${held} <small>${LOCKS_TABLE.samples(lock.held_samples)}</small>`;
}

function longestWait(
  report: Report,
  lock: LockReport,
  resolution: number,
  showLine: ShowLine,
): TemplateResult {
  if (lock.longest_wait_ms === null) {
    return html`<span class="absent">${lock.contended === 0 ? LOCKS_TABLE.never : LABELS.notMeasured}</span>`;
  }
  const who =
    lock.longest_wait_by === null
      ? nothing
      : html`<b class="name">${report.threads[lock.longest_wait_by]?.name}</b>`;
  const where = lock.longest_wait_at === null ? nothing : lineButton(lock.longest_wait_at.line, showLine);
  return html`${duration(lock.longest_wait_ms, resolution)} <small>${who} ${where}</small>`;
}
