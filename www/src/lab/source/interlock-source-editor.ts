// The program's source as an editor: what is wrong is underlined, and said below its line. Tab indents; Esc and then Tab
// leaves the editor.
//
// Event: `source-edit` with the text after each change.

import "../../embed/light";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { EditorState, StateEffect, StateField, type Text } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { css, html, LitElement, type PropertyValues } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import type { Place, Problem } from "../../explore-worker/protocol";
import { problemLine } from "../words/explore";
import { SOURCE } from "../words/source";
import { highlighting, NoteWidget, theme } from "./look";

const setProblems = StateEffect.define<readonly Problem[]>();

/** Where a place is in the text, which may have become shorter since; columns count characters, not their halves. */
function rangeOf(doc: Text, place: Place): { from: number; to: number } | null {
  const at = (line: number, column: number): number => {
    const { from, text } = doc.line(line);
    return from + [...text].slice(0, column - 1).join("").length;
  };
  if (place.line > doc.lines || place.end_line > doc.lines) return null;
  const from = at(place.line, place.column);
  return { from, to: Math.max(from, at(place.end_line, place.end_column)) };
}

/** Underlines and notes. Between two checks they move along with the text. */
const problems = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    const told = transaction.effects.find((effect) => effect.is(setProblems));
    if (told === undefined) return set.map(transaction.changes);
    const { doc } = transaction.state;
    const ranges = [];
    const notes = new Map<number, string[]>();
    for (const problem of told.value as readonly Problem[]) {
      const line = problem.place?.line ?? 1;
      notes.set(line, [...(notes.get(line) ?? []), problemLine(problem)]);
      const range = problem.place === null ? null : rangeOf(doc, problem.place);
      if (range !== null && range.to > range.from)
        ranges.push(Decoration.mark({ class: `problem ${problem.kind}` }).range(range.from, range.to));
    }
    for (const [number, texts] of notes) {
      if (number > doc.lines) continue;
      const line = doc.line(number);
      ranges.push(Decoration.line({ class: "marked refused" }).range(line.from));
      const widget = new NoteWidget({ line: number, kind: "refused", notes: texts });
      ranges.push(Decoration.widget({ widget, block: true, side: 1 }).range(line.to));
    }
    return Decoration.set(ranges, true);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const own = EditorView.theme({
  "&": { minHeight: "14rem" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-activeLine": { backgroundColor: "transparent", boxShadow: "inset 0 0 0 1px var(--rule)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--accent-faint)",
  },
  ".problem": { textDecoration: "underline wavy var(--error)", textUnderlineOffset: "0.2em" },
  ".problem.unsupported": { textDecorationColor: "var(--ended)" },
});

@customElement("interlock-source-editor")
export class SourceEditor extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-height: 0;
      container-type: inline-size;
    }
  `;

  /** The text; what is typed here need not come back. */
  @property({ attribute: false }) text = "";
  @property({ attribute: false }) label = "";
  @property({ attribute: false }) problems: readonly Problem[] = [];

  @query(".place") private readonly place!: HTMLElement;
  #view: EditorView | null = null;

  /** Scrolls to a line (counted from 1), puts the cursor there, and returns its text. */
  showLine(number: number): string {
    const view = this.#view;
    if (view === null || number < 1 || number > view.state.doc.lines) return "";
    const line = view.state.doc.line(number);
    view.dispatch({
      selection: { anchor: line.from },
      effects: EditorView.scrollIntoView(line.from, { y: "center" }),
    });
    view.focus();
    return line.text.trim();
  }

  override focus(): void {
    void this.updateComplete.then(() => this.#view?.focus());
  }

  override render() {
    return html`<div class="place"></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#view ??= new EditorView({ parent: this.place, root: this.renderRoot as ShadowRoot });
    const view = this.#view;
    if (changed.has("text") || changed.has("label")) {
      // What was typed here comes back from the lab; another text is another program.
      if (view.state.doc.toString() !== this.text || changed.has("label")) view.setState(this.#state());
    }
    if (changed.has("problems") || changed.has("text"))
      view.dispatch({ effects: setProblems.of(this.problems) });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate("label");
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.destroy();
    this.#view = null;
  }

  #state(): EditorState {
    return EditorState.create({
      doc: this.text,
      extensions: [
        EditorView.contentAttributes.of({
          tabindex: "0",
          "aria-label": this.label,
          "aria-description": SOURCE.editorHint,
        }),
        EditorState.tabSize.of(4),
        history(),
        drawSelection(),
        lineNumbers(),
        highlightActiveLine(),
        highlighting,
        problems,
        keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          const detail = update.state.doc.toString();
          this.dispatchEvent(new CustomEvent("source-edit", { detail, bubbles: true, composed: true }));
        }),
        theme,
        own,
      ],
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-source-editor": SourceEditor;
  }
}
