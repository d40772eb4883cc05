// What the program printed, line by line as it arrives, with the thread that began each line. Only the newest lines
// stand in the document; the view follows the end unless the user has scrolled away from it.

import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { OutputLine } from "./model/output-lines";
import { LABELS, OUTPUT } from "./words/labels";

@customElement("interlock-output-view")
export class OutputView extends LitElement {
  static override styles = css`
    :host {
      display: block;
      border: 1px solid var(--rule);
      border-radius: var(--radius);
      background: var(--panel);
      overflow: hidden;
    }

    .lines {
      max-height: 18rem;
      overflow: auto;
      padding: 0.45rem 0;
      font-family: var(--mono);
      font-size: 0.8125rem;
      line-height: 1.5;
    }

    .lines:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: -2px;
    }

    .rows {
      display: table;
      width: 100%;
    }

    .entry {
      display: table-row;
    }

    .who,
    .text {
      display: table-cell;
    }

    .who {
      padding: 0 0.6rem 0 0.75rem;
      color: var(--ink-soft);
      font-family: var(--sans);
      font-size: 0.75rem;
      line-height: 1.63;
      width: 1%;
      min-width: 4.5rem;
      white-space: nowrap;
      user-select: none;
    }

    .text {
      padding: 0 0.75rem 0 0.6rem;
      border-inline-start: 1px solid var(--rule);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }

    .stderr .text {
      border-inline-start: 3px double var(--wrong);
    }

    p {
      margin: 0;
      padding: 0.1rem 0.75rem 0.3rem;
      color: var(--ink-soft);
      font-family: var(--sans);
      font-size: 0.8125rem;
    }

    @media print {
      .lines {
        max-height: none;
      }
    }
  `;

  @property({ attribute: false }) lines: readonly OutputLine[] = [];
  /** Lines printed before the first of `lines`. */
  @property({ type: Number }) forgotten = 0;
  /** Names of the threads, by index. */
  @property({ attribute: false }) names: readonly string[] = [];
  @property({ type: Boolean }) running = false;
  /** Changes whenever the content does; the lines are a list that grows in place. */
  @property({ type: Number }) version = 0;

  @query(".lines") private readonly scroller!: HTMLElement | null;
  #following = true;

  protected override willUpdate(): void {
    const { scroller } = this;
    if (scroller) this.#following = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 4;
  }

  override render() {
    if (this.lines.length === 0) {
      return html`<div class="lines"><p>${this.running ? LABELS.noOutputYet : LABELS.noOutput}</p></div>`;
    }
    return html`<div class="lines" tabindex="0" role="region" aria-label=${LABELS.outputLabel}>
      ${this.forgotten > 0 ? html`<p>${OUTPUT.forgotten(this.forgotten)}</p>` : nothing}
      <div class="rows">
        ${repeat(
          this.lines,
          (line) => line.number,
          (line, place) => html`<div class="entry ${line.stream}">
            <span class="who">${this.#speaker(line, this.lines[place - 1]) || nothing}</span
            ><span class="text">${line.text}${"\n"}</span>
          </div>`,
        )}
      </div>
    </div>`;
  }

  override updated(): void {
    if (this.#following && this.scroller) this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  /** A thread is named where it begins to speak. */
  #speaker(line: OutputLine, previous: OutputLine | undefined): string {
    if (previous?.thread === line.thread && previous.stream === line.stream) return "";
    const name = this.names[line.thread] ?? `thread ${line.thread}`;
    return line.stream === "stderr" ? `${name} · ${LABELS.stderr}` : name;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-output-view": OutputView;
  }
}
