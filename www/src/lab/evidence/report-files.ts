// Files of a report: what can be exported of the run that is shown, and a report from a file to show instead, picked or
// dropped anywhere on the lab.
//
// Event: `open-file` with an `OpenedFile`.

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Program } from "../../generated/Program";
import type { Report } from "../../generated/Report";
import { chromeTrace } from "../exported-trace";
import { saveBlob } from "../model/download";
import { controls } from "../styles/controls";
import { focusHeir } from "../views/focus-heir";
import { csvBlob } from "../views/save-row";
import { FILE_WORDS, fileProblem } from "../words/files";
import { readReportFile, reportBlob } from "./model/report-file";
import { locksTable, threadsTable } from "./model/tables";

/** A report that came from a file. */
export interface OpenedFile {
  report: Report;
  program: Program;
  name: string;
}

@customElement("interlock-report-files")
export class ReportFiles extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.5rem;
      }

      .ways {
        justify-content: end;
      }

      button.toggle::before {
        content: "▸ ";
      }

      button.toggle[aria-expanded="true"]::before {
        content: "▾ ";
      }

      .panel {
        margin: 0.4rem 0 0.6rem;
        padding: 0.6rem 0.75rem;
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        background: var(--panel);
      }

      p {
        margin: 0.4rem 0 0;
        font-size: var(--small);
        line-height: 1.45;
        color: var(--ink-soft);
      }

      .problem {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: 0.75rem;
        margin-top: 0.4rem;
        padding: 0.5rem 0.75rem;
        border: 1px solid var(--error);
        border-inline-start-width: 4px;
        border-radius: var(--radius);
        overflow-wrap: anywhere;
      }

      .problem p {
        margin: 0;
        color: var(--ink);
      }

      .over {
        position: fixed;
        inset: 0.75rem;
        z-index: 10;
        display: grid;
        place-content: center;
        border: 3px dashed var(--accent);
        border-radius: var(--radius);
        background: var(--accent-faint);
        opacity: 0.94;
        color: var(--ink);
        font-size: 1.125rem;
        font-weight: 600;
        pointer-events: none;
      }

      input {
        display: none;
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** The run that is shown; `null` before the first. */
  @property({ attribute: false }) report: Report | null = null;
  @property({ attribute: false }) catalogue: readonly Program[] = [];
  /** Whether something runs, so that no other report can be shown. */
  @property({ type: Boolean }) busy = false;
  /** Where files may be dropped: the page, or the lab alone where it is one thing among others. */
  @property({ attribute: false }) dropPlace: EventTarget | null = null;

  @state() private expanded = false;
  @state() private over = false;
  @state() private working = false;
  @state() private problem: string | null = null;
  @query("input") private readonly input!: HTMLInputElement;
  @query(".toggle") private readonly toggle!: HTMLElement;

  #listeningAt: EventTarget | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listenAt(null);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listenAt(this.dropPlace);
  }

  override updated(): void {
    this.#listenAt(this.isConnected ? this.dropPlace : null);
  }

  override render(): TemplateResult {
    return html`<div class="row ways">
        <button
          type="button"
          class="quiet toggle"
          aria-expanded=${this.expanded ? "true" : "false"}
          aria-controls="files"
          @click=${() => {
            this.expanded = !this.expanded;
          }}
        >${FILE_WORDS.export}</button>
        <button type="button" class="quiet" aria-disabled=${this.busy ? "true" : "false"} @click=${this.#pick}>
          ${FILE_WORDS.open}
        </button>
        <input type="file" accept=".json,application/json" @change=${this.#picked} />
      </div>
      <div id="files" @keydown=${this.#key}>${this.expanded ? this.#exports() : nothing}</div>
      <div role="alert">
        ${
          this.problem === null
            ? nothing
            : html`<div class="problem">
              <p>${this.problem}</p>
              <button type="button" class="quiet" ${focusHeir(() => this.toggle)} @click=${() => {
                this.problem = null;
              }}>${FILE_WORDS.dismiss}</button>
            </div>`
        }
      </div>
      ${this.over ? html`<div class="over" aria-hidden="true">${FILE_WORDS.drop}</div>` : nothing}`;
  }

  #exports(): TemplateResult {
    const { report } = this;
    if (report === null) return html`<div class="panel"><p>${FILE_WORDS.nothing}</p></div>`;
    const name = report.program;
    const item = (label: string, file: string, make: () => Promise<Blob> | Blob) =>
      html`<button type="button" aria-disabled=${this.working ? "true" : "false"} @click=${() => this.#save(file, make)}>${label}</button>`;
    return html`<div class="panel">
      <div class="row">
        ${item(FILE_WORDS.report, `${name}-report.json`, () => reportBlob(report))}
        ${report.trace === null ? nothing : item(FILE_WORDS.trace, `${name}-trace.json`, () => chromeTrace(report))}
        ${item(FILE_WORDS.threads, `${name}-threads.csv`, () => csvBlob(threadsTable(report)))}
        ${report.locks.length === 0 ? nothing : item(FILE_WORDS.locks, `${name}-locks.csv`, () => csvBlob(locksTable(report)))}
      </div>
      <p>${report.trace === null ? FILE_WORDS.noTrace : FILE_WORDS.traceHint}</p>
      <p role="status">${this.working ? FILE_WORDS.working : nothing}</p>
    </div>`;
  }

  async #save(name: string, make: () => Promise<Blob> | Blob): Promise<void> {
    if (this.working) return;
    this.working = true;
    this.problem = null;
    try {
      saveBlob(await make(), name);
    } catch (error) {
      this.problem = FILE_WORDS.failed(error instanceof Error ? error.message : String(error));
    } finally {
      this.working = false;
    }
  }

  readonly #pick = (): void => {
    if (!this.busy) this.input.click();
  };

  readonly #picked = (): void => {
    const files = [...(this.input.files ?? [])];
    // The same file may be picked again.
    this.input.value = "";
    void this.#open(files);
  };

  async #open(files: readonly File[]): Promise<void> {
    const [file, another] = files;
    if (file === undefined) return;
    if (another !== undefined || this.busy) {
      this.problem = this.busy ? FILE_WORDS.busy : FILE_WORDS.oneAtATime;
      return;
    }
    const found = await readReportFile(file, this.catalogue);
    this.problem = found.ok ? null : fileProblem(file.name, found.problem);
    if (!found.ok) return;
    const { report, program } = found;
    this.dispatchEvent(
      new CustomEvent<OpenedFile>("open-file", {
        detail: { report, program, name: file.name },
        bubbles: true,
        composed: true,
      }),
    );
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.expanded) return;
    event.preventDefault();
    this.expanded = false;
    this.toggle.focus();
  };

  #listenAt(place: EventTarget | null): void {
    if (place === this.#listeningAt) return;
    const kinds = [
      ["dragover", this.#dragOver],
      ["dragleave", this.#dragLeave],
      ["drop", this.#drop],
    ] as const;
    for (const [kind, listener] of kinds) {
      this.#listeningAt?.removeEventListener(kind, listener as EventListener);
      place?.addEventListener(kind, listener as EventListener);
    }
    this.#listeningAt = place;
  }

  /** A zone for files of its own has the first say. */
  readonly #dragOver = (event: DragEvent): void => {
    const files = event.dataTransfer?.types.includes("Files") ?? false;
    this.over = files && !event.defaultPrevented;
    if (this.over) event.preventDefault();
  };

  readonly #dragLeave = (event: DragEvent): void => {
    // Only a pointer that leaves the place altogether has no other element to go to.
    if (event.relatedTarget === null) this.over = false;
  };

  readonly #drop = (event: DragEvent): void => {
    this.over = false;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (event.defaultPrevented || files.length === 0) return;
    event.preventDefault();
    void this.#open(files);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-report-files": ReportFiles;
  }
}
