// The program's source: highlighted, numbered, read only, with notes below the lines that a verdict points at. It can
// be scrolled with the keyboard, and asked to show a line. Where lines can be chosen, a click or the arrow keys choose
// one, which is told by `trace-focus`; the chosen line and that of the event in focus are set off.

import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, lineNumbers, WidgetType } from "@codemirror/view";
import { css, html, LitElement, type PropertyValues } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import type { Focus } from "./model/focus";
import type { Mark } from "./model/marks";
import { rustTokens } from "./model/rust-tokens";
import { firstLineShown, foldedHeader } from "./source-header";
import { notesText } from "./words/marks";

const setMarks = StateEffect.define<readonly Mark[]>();
const setShown = StateEffect.define<number | null>();
const setLit = StateEffect.define<Lit>();

/** How far a pointer may move within a click, in CSS pixels. */
const CLICK_REACH = 4;

/** Lines that the linked views point at. */
interface Lit {
  chosen: number | null;
  event: number | null;
}

/** The colours of the source. */
const highlighting = StateField.define<DecorationSet>({
  create: (state) => coloured(state.doc.toString()),
  update: (set, transaction) => (transaction.docChanged ? coloured(transaction.newDoc.toString()) : set),
  provide: (field) => EditorView.decorations.from(field),
});

function coloured(source: string): DecorationSet {
  return Decoration.set(
    rustTokens(source).map(({ from, to, kind }) => Decoration.mark({ class: `tok-${kind}` }).range(from, to)),
  );
}

class NoteWidget extends WidgetType {
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

interface Decorated {
  marks: readonly Mark[];
  shown: number | null;
  lit: Lit;
  set: DecorationSet;
}

/** Decorations of the marked lines, of those that are lit, and of the line that was asked for last. */
const decorations = StateField.define<Decorated>({
  create: () => ({ marks: [], shown: null, lit: { chosen: null, event: null }, set: Decoration.none }),
  update(value, transaction) {
    let { marks, shown, lit } = value;
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) marks = effect.value;
      if (effect.is(setShown)) shown = effect.value;
      if (effect.is(setLit)) lit = effect.value;
    }
    if (marks === value.marks && shown === value.shown && lit === value.lit && !transaction.docChanged)
      return value;
    const { doc } = transaction.state;
    const ranges = [];
    for (const mark of marks) {
      if (mark.line > doc.lines) continue;
      const line = doc.line(mark.line);
      ranges.push(Decoration.line({ class: `marked ${mark.kind}` }).range(line.from));
      ranges.push(Decoration.widget({ widget: new NoteWidget(mark), block: true, side: 1 }).range(line.to));
    }
    const set = (line: number | null, name: string) => {
      if (line !== null && line >= 1 && line <= doc.lines)
        ranges.push(Decoration.line({ class: name }).range(doc.line(line).from));
    };
    set(shown, "shown");
    set(lit.chosen, "chosen");
    set(lit.event, "of-event");
    return { marks, shown, lit, set: Decoration.set(ranges, true) };
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.set),
});

const theme = EditorView.theme({
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

@customElement("interlock-source-view")
export class SourceView extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-height: 0;
      container-type: inline-size;
    }

    /* Not any div: within a stretched editor a line would be as high as the editor. */
    .place {
      height: 100%;
    }
  `;

  @property({ attribute: false }) source = "";
  @property({ attribute: false }) label = "";
  @property({ attribute: false }) marks: readonly Mark[] = [];
  /** Whether lines can be chosen. */
  @property({ type: Boolean, reflect: true }) choosable = false;
  /** Whether the view scrolls to a line that another view chose. */
  @property({ type: Boolean }) follows = false;
  @property({ attribute: false }) chosenLine: number | null = null;
  /** The line of the event in focus. */
  @property({ attribute: false }) eventLine: number | null = null;

  @query(".place") private readonly place!: HTMLElement;
  #view: EditorView | null = null;

  /** Scrolls to a line (counted from 1), sets it off, and returns its text. */
  showLine(number: number): string {
    const view = this.#view;
    if (view === null || number < 1 || number > view.state.doc.lines) return "";
    view.dispatch({ effects: setShown.of(number) });
    this.#scrollTo(number);
    const { top, bottom } = this.getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight) this.scrollIntoView({ block: "center" });
    return view.state.doc.line(number).text.trim();
  }

  /** Scrolls this view, and nothing around it, so that a line stands in its upper half. */
  #scrollTo(number: number): void {
    const view = this.#view;
    if (view === null || number > view.state.doc.lines) return;
    const { top } = view.lineBlockAt(view.state.doc.line(number).from);
    this.scrollTop = top - this.clientHeight / 3;
  }

  override render() {
    return html`<div class="place"></div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("source") || changed.has("label") || this.#view === null) {
      this.#view?.setState(this.#state());
      this.#view ??= new EditorView({
        state: this.#state(),
        parent: this.place,
        root: this.renderRoot as ShadowRoot,
      });
      this.#view.dispatch({ effects: setMarks.of(this.marks) });
      this.#light();
    } else if (changed.has("marks")) {
      this.#view.dispatch({ effects: [setMarks.of(this.marks), setShown.of(null)] });
      const first = this.marks[0];
      if (first !== undefined) this.#scrollTo(first.line);
    }
    if (changed.has("chosenLine") || changed.has("eventLine")) this.#light();
  }

  #light(): void {
    this.#view?.dispatch({ effects: setLit.of({ chosen: this.chosenLine, event: this.eventLine }) });
    if (this.follows && this.chosenLine !== null) this.#reveal(this.chosenLine);
  }

  /** Scrolls this view so that a line is in it, once the editor knows its heights; does nothing where it is already. */
  #reveal(number: number): void {
    const view = this.#view;
    if (view === null || number < 1 || number > view.state.doc.lines) return;
    view.requestMeasure({
      key: "reveal",
      read: () => {
        if (number > view.state.doc.lines) return true;
        const { top, bottom } = view.lineBlockAt(view.state.doc.line(number).from);
        return top >= this.scrollTop && bottom <= this.scrollTop + this.clientHeight;
      },
      write: (inView) => {
        if (!inView) this.#scrollTo(number);
      },
    });
  }

  /**
   * An editor that is out of sight guesses its heights: when it comes into sight, its line is brought into view again,
   * unless somebody is at work in it by keyboard, whose focus would be scrolled away.
   */
  readonly #sight = new IntersectionObserver((entries) => {
    const seen = entries.some(({ isIntersecting }) => isIntersecting);
    if (seen && this.follows && this.chosenLine !== null && !this.matches(":focus-within"))
      this.#reveal(this.chosenLine);
  });

  /** Chooses a line, or none. */
  #choose(line: number | null): void {
    if (line === this.chosenLine) return;
    if (line !== null) this.#reveal(line);
    const detail: Partial<Focus> = { line };
    this.dispatchEvent(new CustomEvent("trace-focus", { detail, bubbles: true, composed: true }));
  }

  /** Where the pointer was pressed, to tell a click from marking text. */
  #pressed = { x: 0, y: 0 };

  readonly #press = (event: MouseEvent): boolean => {
    this.#pressed = { x: event.clientX, y: event.clientY };
    return false;
  };

  readonly #click = (event: MouseEvent, view: EditorView): boolean => {
    const { clientX: x, clientY: y } = event;
    // Whoever marks text to copy it does not choose a line.
    const moved = Math.hypot(x - this.#pressed.x, y - this.#pressed.y) > CLICK_REACH;
    if (!this.choosable || moved) return false;
    const at = view.posAtCoords({ x, y });
    if (at !== null) this.#choose(view.state.doc.lineAt(at).number);
    return false;
  };

  readonly #key = (event: KeyboardEvent, view: EditorView): boolean => {
    if (!this.choosable || event.ctrlKey || event.metaKey || event.altKey) return false;
    // The button in the source takes its own keys.
    if (event.target !== view.contentDOM) return false;
    const { lines } = view.state.doc;
    const first = firstLineShown(view.state);
    const from = this.chosenLine ?? this.eventLine ?? 0;
    if (event.key === "ArrowDown") this.#choose(Math.min(Math.max(from + 1, first), lines));
    else if (event.key === "ArrowUp") this.#choose(Math.max(from - 1, first));
    else if (event.key === "Escape" && this.chosenLine !== null) this.#choose(null);
    else return false;
    event.preventDefault();
    return true;
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight.disconnect();
    this.#view?.destroy();
    this.#view = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sight.observe(this);
    this.requestUpdate();
  }

  #state(): EditorState {
    return EditorState.create({
      doc: this.source.trimEnd(),
      extensions: [
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.contentAttributes.of({ tabindex: "0", "aria-label": this.label, "aria-readonly": "true" }),
        EditorView.domEventHandlers({ mousedown: this.#press, click: this.#click, keydown: this.#key }),
        lineNumbers(),
        foldedHeader,
        highlighting,
        decorations,
        theme,
      ],
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-source-view": SourceView;
  }
}
