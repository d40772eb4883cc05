// The program's source: highlighted, numbered, read only, with notes below the lines that a verdict points at. It can
// be scrolled with the keyboard, and asked to show a line. Where lines can be chosen, a click or the arrow keys choose
// one, which is told by `trace-focus`; the chosen line and that of the event in focus are set off.

import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, lineNumbers } from "@codemirror/view";
import { css, html, LitElement, type PropertyValues } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import type { Focus } from "../model/focus";
import type { Mark } from "../model/marks";
import { highlighting, NoteWidget, theme } from "./look";
import { firstLineShown, foldedHeader } from "./source-header";
import { setThreads, type ThreadLine, threadLines } from "./thread-lines";

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

  /** Where threads are that are stepped through: their lines are marked, each in its colour and with its name. */
  @property({ attribute: false }) threads: readonly ThreadLine[] | null = null;

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
      this.#showThreads();
    } else if (changed.has("marks")) {
      this.#view.dispatch({ effects: [setMarks.of(this.marks), setShown.of(null)] });
      const first = this.marks[0];
      if (first !== undefined) this.#scrollTo(first.line);
    }
    if (changed.has("chosenLine") || changed.has("eventLine")) this.#light();
    if (changed.has("threads")) this.#showThreads();
  }

  #showThreads(): void {
    const { threads } = this;
    if (threads === null) return;
    this.#view?.dispatch({ effects: setThreads.of(threads) });
    const first = threads.find(({ went }) => went) ?? threads.find(({ waits }) => !waits) ?? threads[0];
    if (this.follows && first !== undefined) this.#reveal(first.line);
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
        // A name behind a line that is wider than the view would be out of sight.
        ...(this.threads === null ? [] : [threadLines, EditorView.lineWrapping]),
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
