// The events of a run as a table that can be walked with a screen reader: filtered by thread and object, a page at a
// time. Choosing a row is choosing its event everywhere.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { Report } from "../../generated/Report";
import type { Timeline } from "../../generated/Timeline";
import type { Focus } from "../model/focus";
import { lineOf } from "../model/focus-change";
import { count } from "../model/quantities";
import { controls } from "../styles/controls";
import { result } from "../styles/result";
import { prose } from "../views/prose-view";
import { eventText } from "../words/events";
import { momentText, TABLE, tickOf } from "../words/timeline";
import { tableStyles } from "./event-table-styles";
import { objectOf } from "./model/navigate";
import { type Filter, PAGE, TableRows } from "./model/table-rows";

@customElement("interlock-event-table")
export class EventTable extends LitElement {
  static override styles = [controls, result, tableStyles];

  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) timeline!: Timeline;
  @property({ attribute: false }) chosen: number | null = null;

  @state() private filter: Filter = { thread: null, object: null };
  @state() private page = 0;
  #rows!: TableRows;

  override willUpdate(changed: PropertyValues): void {
    if (changed.has("timeline")) this.filter = { thread: null, object: null };
    if (changed.has("timeline") || changed.has("filter")) {
      const threads = this.report.trace?.events.thread ?? new Uint32Array(0);
      this.#rows = new TableRows(this.timeline, threads, this.filter);
      this.page = this.chosen === null ? 0 : this.#rows.pageOf(this.chosen);
    } else if (changed.has("chosen") && this.chosen !== null) {
      // A choice made elsewhere brings its page; one made here is on it already.
      this.page = this.#rows.pageOf(this.chosen);
    }
  }

  override render(): TemplateResult {
    const events = this.#rows.page(this.page);
    const from = this.page * PAGE;
    const tick = tickOf(this.report);
    return html`<div class="filters">
        ${this.#select(TABLE.thread, TABLE.allThreads, this.report.threads, this.filter.thread, (thread) => {
          this.filter = { ...this.filter, thread };
        })}
        ${this.#select(TABLE.object, TABLE.allObjects, this.report.objects, this.filter.object, (object) => {
          this.filter = { ...this.filter, object };
        })}
      </div>
      ${this.#pager(from, events.length)}
      <div class="scroll" tabindex="0" role="region" aria-label=${TABLE.caption}>
        <table>
          <caption class="visually-hidden">${TABLE.caption}</caption>
          <thead>
            <tr>
              <th scope="col" class="number">${TABLE.step}</th>
              <th scope="col">${TABLE.time}</th>
              <th scope="col">${TABLE.thread}</th>
              <th scope="col">${TABLE.what}</th>
              <th scope="col" class="number">${TABLE.line}</th>
            </tr>
          </thead>
          <tbody>
            ${events.map((event) => this.#row(event, tick))}
          </tbody>
        </table>
      </div>`;
  }

  /** Brings the chosen row into sight within the table; the page stays where it is. */
  override updated(changed: PropertyValues): void {
    if (!changed.has("chosen") && !changed.has("page")) return;
    const row = this.renderRoot.querySelector<HTMLElement>("tr[aria-current]");
    const box = this.renderRoot.querySelector<HTMLElement>(".scroll");
    if (row === null || box === null) return;
    const { offsetTop: top, offsetHeight: height } = row;
    const inSight = top >= box.scrollTop + 2 * height && top + height <= box.scrollTop + box.clientHeight;
    if (!inSight) box.scrollTop = top - box.clientHeight / 2;
  }

  #row(event: number, tick: number): TemplateResult {
    const { report, timeline } = this;
    const step = count((timeline.step[event] as number) + 1);
    const timed = timeline.earliest_us[event] === timeline.latest_us[event];
    const thread = report.threads[report.trace?.events.thread[event] ?? 0]?.name ?? "";
    const chosen = event === this.chosen;
    return html`<tr aria-current=${chosen ? "true" : nothing} @click=${() => this.#choose(event)}>
      <td class="number">
        <button type="button" class="step content" aria-label=${TABLE.choose(step)} aria-pressed=${chosen ? "true" : "false"}>
          ${step}
        </button>
      </td>
      <td class="time ${timed ? "" : "absent"}" title=${momentText(timeline, event, tick)}>
        ${timed ? momentText(timeline, event, tick) : TABLE.notTimed}
      </td>
      <td>${thread}</td>
      <td>${prose(eventText(report, event), () => {})}</td>
      <td class="number">${lineOf(report, event) ?? ""}</td>
    </tr>`;
  }

  #select(
    label: string,
    all: string,
    options: readonly { name: string }[],
    value: number | null,
    pick: (value: number | null) => void,
  ): TemplateResult {
    const change = (event: Event) => {
      const text = (event.target as HTMLSelectElement).value;
      pick(text === "" ? null : Number(text));
    };
    return html`<label>
      ${label}
      <select .value=${live(value === null ? "" : String(value))} @change=${change}>
        <option value="">${all}</option>
        ${options.map(({ name }, index) => html`<option value=${index}>${name}</option>`)}
      </select>
    </label>`;
  }

  #pager(from: number, shown: number): TemplateResult {
    const last = this.#rows.pages - 1;
    const button = (text: string, to: number) => {
      const idle = to < 0 || to > last || to === this.page;
      return html`<button
        type="button"
        aria-disabled=${idle ? "true" : "false"}
        @click=${() => {
          if (!idle) this.page = to;
        }}
      >
        ${text}
      </button>`;
    };
    return html`<div class="pager">
      <span role="status">${TABLE.rows(from + 1, from + shown, this.#rows.length)}</span>
      ${
        last === 0
          ? nothing
          : [
              button(TABLE.first, 0),
              button(TABLE.before, this.page - 1),
              button(TABLE.after, this.page + 1),
              button(TABLE.last, last),
            ]
      }
    </div>`;
  }

  #choose(event: number): void {
    const object = objectOf(this.report, event);
    const detail: Partial<Focus> = {
      event,
      thread: this.report.trace?.events.thread[event] ?? null,
      ...(object < 0 ? {} : { object }),
    };
    this.dispatchEvent(new CustomEvent("trace-focus", { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-event-table": EventTable;
  }
}
