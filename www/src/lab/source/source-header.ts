// The comment at the top of a program is folded into one row of its source: the page's head says the same, and the
// answer to the program's question must not stand there before anybody has run it. A button unfolds it and folds it again.

import { type EditorState, type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import { SOURCE } from "../words/source";

const setFolded = StateEffect.define<boolean>();

/** How many lines the comment at the top has, with the empty line behind it. */
function headerLines({ doc }: EditorState): number {
  let lines = 0;
  while (lines < doc.lines && doc.line(lines + 1).text.startsWith("//!")) lines++;
  return lines > 0 && lines < doc.lines && doc.line(lines + 1).text === "" ? lines + 1 : lines;
}

class FoldButton extends WidgetType {
  constructor(
    private readonly lines: number,
    private readonly folded: boolean,
  ) {
    super();
  }

  override eq(other: FoldButton): boolean {
    return other.lines === this.lines && other.folded === this.folded;
  }

  override toDOM(view: EditorView): HTMLElement {
    const place = document.createElement("div");
    place.className = "header-fold";
    const button = document.createElement("button");
    button.type = "button";
    // On paper it says which lines are left out.
    button.className = "content";
    button.setAttribute("aria-expanded", String(!this.folded));
    button.textContent = SOURCE.description(this.lines);
    button.addEventListener("click", (event) => {
      // The source would take it for a click on its first line.
      event.stopPropagation();
      view.dispatch({ effects: setFolded.of(!this.folded) });
      // The button is another one now.
      view.dom.querySelector<HTMLElement>(".header-fold button")?.focus({ preventScroll: true });
    });
    place.append(button);
    return place;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const folding = StateField.define<boolean>({
  create: () => true,
  update: (folded, { effects }) =>
    effects.reduce((before, effect) => (effect.is(setFolded) ? effect.value : before), folded),
  provide: (field) =>
    EditorView.decorations.compute([field, "doc"], (state) => decorated(state, state.field(field))),
});

function decorated(state: EditorState, folded: boolean): DecorationSet {
  const lines = headerLines(state);
  if (lines === 0) return Decoration.none;
  const widget = new FoldButton(lines, folded);
  return Decoration.set(
    folded
      ? Decoration.replace({ widget, block: true }).range(0, state.doc.line(lines).to)
      : Decoration.widget({ widget, block: true, side: -1 }).range(0),
  );
}

/** Folds the comment at the top of the source, for a start. */
export const foldedHeader: Extension = [
  folding,
  EditorView.theme({
    ".header-fold": {
      position: "sticky",
      insetInlineStart: "2.6rem",
      width: "fit-content",
      padding: "0 0.35rem",
    },
    ".header-fold button": {
      minHeight: "1.5rem",
      padding: "0 0.25rem",
      border: "0",
      borderRadius: "4px",
      background: "none",
      color: "var(--accent)",
      fontFamily: "var(--sans)",
      fontSize: "var(--small)",
      cursor: "pointer",
    },
    ".header-fold button::before": { content: '"▾ " / ""' },
    ".header-fold button[aria-expanded=false]::before": { content: '"▸ " / ""' },
    ".header-fold button:focus-visible": { outline: "2px solid var(--accent)" },
  }),
];

/** The first line that is not folded away. */
export function firstLineShown(state: EditorState): number {
  return state.field(folding) ? headerLines(state) + 1 : 1;
}
