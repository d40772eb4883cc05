// How a source looks wherever it is shown: its colours, and notes below the lines that something is to be said about.

import { StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import type { Mark } from "../model/marks";
import { rustTokens } from "../model/rust-tokens";
import { notesText } from "../words/marks";

/** The colours of the source. */
export const highlighting = StateField.define<DecorationSet>({
  create: (state) => coloured(state.doc.toString()),
  update: (set, transaction) => (transaction.docChanged ? coloured(transaction.newDoc.toString()) : set),
  provide: (field) => EditorView.decorations.from(field),
});

function coloured(source: string): DecorationSet {
  return Decoration.set(
    rustTokens(source).map(({ from, to, kind }) => Decoration.mark({ class: `tok-${kind}` }).range(from, to)),
  );
}

/** Notes below a line. */
export class NoteWidget extends WidgetType {
  constructor(private readonly mark: Mark) {
    super();
  }

  override eq(other: NoteWidget): boolean {
    return notesText(this.mark.notes) === notesText(other.mark.notes) && this.mark.kind === other.mark.kind;
  }

  override toDOM(): HTMLElement {
    const note = document.createElement("div");
    note.className = `note ${this.mark.kind}`;
    note.textContent = notesText(this.mark.notes);
    return note;
  }
}

export const theme = EditorView.theme({
  "&": {
    height: "100%",
    backgroundColor: "var(--panel)",
    color: "var(--ink)",
    fontSize: "var(--code-size, 0.8125rem)",
  },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", overflow: "auto" },
  ".cm-content": { padding: "0.6rem 0" },
  ".cm-line": { padding: "0 0.9rem 0 0.6rem" },
  ".cm-gutters": { backgroundColor: "var(--panel)", color: "var(--ink-soft)", border: "0" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 0.3rem 0 0.7rem", minWidth: "2.6rem" },
  ".tok-keyword": { color: "var(--code-keyword)", fontWeight: "600" },
  ".tok-type": { color: "var(--code-type)" },
  ".tok-text": { color: "var(--code-text)" },
  ".tok-number": { color: "var(--code-number)" },
  ".tok-comment": { color: "var(--code-comment)", fontStyle: "italic" },
  ".marked": { backgroundColor: "var(--mark)", boxShadow: "inset 3px 0 0 var(--ended)" },
  ".marked.panicked, .marked.refused": { boxShadow: "inset 3px 0 0 var(--wrong)" },
  ".marked.waits": { boxShadow: "inset 3px 0 0 var(--stuck)" },
  ".of-event": { backgroundColor: "var(--accent-faint)" },
  ".chosen": { outline: "1.5px dashed var(--accent)", outlineOffset: "-1.5px" },
  ".shown": { outline: "1.5px solid var(--accent)", outlineOffset: "-1.5px" },
  ".note": {
    // As wide as the view and in its place when long lines are scrolled sideways.
    position: "sticky",
    insetInlineStart: "3.3rem",
    boxSizing: "border-box",
    width: "calc(100cqi - 3.6rem)",
    padding: "0.1rem 0.9rem 0.25rem 1.6rem",
    backgroundColor: "var(--mark)",
    fontFamily: "var(--sans)",
    fontSize: "var(--small)",
    fontWeight: "600",
    whiteSpace: "normal",
  },
  ".note::before": { content: '"↑ "' },
});
