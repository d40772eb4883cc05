// Takes files or a folder from the user, by drop or by choice, for programs that read files. The files stay in this
// page's memory.
//
// Event: `files-taken` with `TakenFiles`, or `null` when the user goes back to the sample tree.

import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { size } from "./model/quantities";
import { buildFolder, type OfferedFile, type TakenFiles, takeFiles } from "./model/taken-files";
import { controls } from "./styles/controls";
import { FILES } from "./words/labels";
import { leftOutText } from "./words/problems";

/** Entries of a list that are shown one by one. */
const LISTED = 200;

@customElement("interlock-file-intake")
export class FileIntake extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }

      .zone {
        padding: 0.75rem 0.9rem;
        border: 1.5px dashed var(--rule-strong);
        border-radius: var(--radius);
        background: var(--panel);
      }

      .zone.over {
        border-style: solid;
        border-color: var(--accent);
        background: var(--accent-faint);
      }

      h3 {
        margin: 0 0 0.15rem;
        font-size: 0.9375rem;
        font-weight: 500;
      }

      p {
        margin: 0 0 0.5rem;
        font-size: var(--small);
        color: var(--ink-soft);
        line-height: 1.45;
      }

      .taken {
        color: var(--ink);
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }

      summary {
        min-height: 1.5rem;
        font-size: var(--small);
        color: var(--accent);
        cursor: pointer;
      }

      ul {
        max-height: 12rem;
        margin: 0.25rem 0 0.6rem;
        padding: 0 0 0 1.1rem;
        overflow: auto;
        font-size: var(--small);
        line-height: 1.5;
      }

      .left-out {
        color: var(--error);
      }

      input {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) taken: TakenFiles | null = null;
  @state() private over = false;
  @state() private reading = false;
  @query("#folder") private readonly folderInput!: HTMLInputElement;
  @query("#files") private readonly filesInput!: HTMLInputElement;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const kind of ["dragover", "drop"]) window.addEventListener(kind, keepPage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const kind of ["dragover", "drop"]) window.removeEventListener(kind, keepPage);
  }

  override render() {
    const { taken } = this;
    return html`<div
      class="zone ${this.over ? "over" : ""}"
      role="group"
      aria-labelledby="title"
      @dragover=${this.#dragOver}
      @dragleave=${() => {
        this.over = false;
      }}
      @drop=${this.#drop}
    >
      <h3 id="title">${FILES.title}</h3>
      <div aria-live="polite">
        ${this.reading ? html`<p>${FILES.reading}</p>` : taken === null ? html`<p>${FILES.bundled}</p>` : this.#what(taken)}
      </div>
      <p>${FILES.invite}</p>
      <div class="buttons">
        <button type="button" @click=${() => this.folderInput.click()}>${FILES.folder}</button>
        <button type="button" @click=${() => this.filesInput.click()}>${FILES.files}</button>
        ${
          taken === null
            ? nothing
            : html`<button type="button" class="quiet" @click=${() => this.#tell(null)}>${FILES.back}</button>`
        }
      </div>
      <input id="folder" type="file" webkitdirectory multiple @change=${this.#pick} />
      <input id="files" type="file" multiple @change=${this.#pick} />
    </div>`;
  }

  #what(taken: TakenFiles) {
    const list = taken.files.slice(0, LISTED);
    const rest = taken.files.length - list.length;
    const summary =
      taken.files.length === 0 ? FILES.none : FILES.taken(taken.files.length, size(taken.bytes), taken.args);
    return html`
      <p class="taken">${summary}</p>
      ${taken.leftOut.length === 0 ? nothing : this.#leftOut(taken)}
      ${
        list.length === 0
          ? nothing
          : html`<details>
            <summary>${FILES.showTaken}</summary>
            <ul tabindex="0" aria-label=${FILES.showTaken}>
              ${list.map((file) => html`<li>${file.path} (${size(file.bytes.length)})</li>`)}
              ${rest > 0 ? html`<li>${FILES.more(rest)}</li>` : nothing}
            </ul>
          </details>`
      }
    `;
  }

  #leftOut({ leftOut }: TakenFiles) {
    const list = leftOut.slice(0, LISTED);
    return html`<ul class="left-out" tabindex="0" aria-label=${FILES.leftOut}>
      ${list.map((file) => html`<li>${leftOutText(file.path, file.size, file.reason)}</li>`)}
      ${leftOut.length > list.length ? html`<li>${FILES.more(leftOut.length - list.length)}</li>` : nothing}
    </ul>`;
  }

  #dragOver(event: DragEvent): void {
    event.preventDefault();
    this.over = true;
  }

  async #drop(event: DragEvent): Promise<void> {
    event.preventDefault();
    this.over = false;
    // Entries must be taken before the first wait: the list of a drop is emptied when its event ends.
    const entries = [...(event.dataTransfer?.items ?? [])].map(
      (item) => item.webkitGetAsEntry() ?? item.getAsFile(),
    );
    await this.#take(async () => {
      const offered: OfferedFile[] = [];
      for (const entry of entries) {
        if (entry instanceof File) offered.push(offer(entry.name, entry));
        else if (entry !== null) offered.push(...(await filesBelow(entry)));
      }
      return offered;
    });
  }

  async #pick(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = "";
    if (files.length > 0)
      await this.#take(async () => files.map((file) => offer(file.webkitRelativePath || file.name, file)));
  }

  async #take(find: () => Promise<OfferedFile[]>): Promise<void> {
    this.reading = true;
    try {
      this.#tell(await takeFiles(await find()));
    } finally {
      this.reading = false;
    }
  }

  #tell(taken: TakenFiles | null): void {
    this.dispatchEvent(new CustomEvent("files-taken", { detail: taken }));
  }
}

/** A file that misses the drop zone must not make the browser leave the page for it. */
function keepPage(event: Event): void {
  event.preventDefault();
}

function offer(path: string, file: File): OfferedFile {
  return { path, size: file.size, read: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** All files below an entry of a drop. A folder or file that cannot be opened is offered as one that cannot be read. */
async function filesBelow(entry: FileSystemEntry): Promise<OfferedFile[]> {
  const path = entry.fullPath.replace(/^\//, "");
  const broken: OfferedFile = { path, size: 0, read: () => Promise.reject(new Error("unreadable")) };
  try {
    if (entry.isFile) {
      const file = await new Promise<File>((done, failed) =>
        (entry as FileSystemFileEntry).file(done, failed),
      );
      return [offer(path, file)];
    }
    // Not worth the time that their many files take.
    if (buildFolder(`${path}/`) !== null) return [{ ...broken, path: `${path}/` }];
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    const found: OfferedFile[] = [];
    for (;;) {
      // A reader hands out a folder in batches; an empty one is the last.
      const batch = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
      if (batch.length === 0) return found;
      for (const child of batch) found.push(...(await filesBelow(child)));
    }
  } catch {
    return [broken];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-file-intake": FileIntake;
  }
}
