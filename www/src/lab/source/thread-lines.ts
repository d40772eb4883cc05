// The line that each thread comes to next: a bar of its colour beside the line, and its name behind it. Several threads
// may stand at one line.

import { type Extension, RangeSet, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutter,
  WidgetType,
} from "@codemirror/view";
import { lineTag } from "../words/stepping";

/** A thread at a line. */
export interface ThreadLine {
  /** Counted from 1. */
  line: number;
  name: string;
  /** As CSS has it. */
  colour: string;
  /** Whether it cannot go on. */
  waits: boolean;
  /** Whether it took the last step. */
  went: boolean;
}

export const setThreads = StateEffect.define<readonly ThreadLine[]>();

class Tags extends WidgetType {
  constructor(private readonly threads: readonly ThreadLine[]) {
    super();
  }

  override eq(other: Tags): boolean {
    return JSON.stringify(other.threads) === JSON.stringify(this.threads);
  }

  override toDOM(): HTMLElement {
    const place = document.createElement("span");
    for (const { name, colour, waits } of this.threads) {
      const tag = document.createElement("span");
      tag.className = waits ? "thread-tag waits" : "thread-tag";
      tag.style.setProperty("--thread", colour);
      tag.textContent = lineTag(name, waits ? "waiting" : "ready");
      place.append(tag);
    }
    return place;
  }
}

class Bars extends GutterMarker {
  constructor(private readonly colours: readonly string[]) {
    super();
  }

  override eq(other: Bars): boolean {
    return other.colours.join() === this.colours.join();
  }

  override toDOM(): HTMLElement {
    const place = document.createElement("span");
    place.className = "thread-bars";
    for (const colour of this.colours) {
      const bar = document.createElement("span");
      bar.style.background = colour;
      place.append(bar);
    }
    return place;
  }
}

/** Threads by their line, in the order of the text. */
function byLine(threads: readonly ThreadLine[]): [number, ThreadLine[]][] {
  const lines = new Map<number, ThreadLine[]>();
  for (const thread of threads) lines.set(thread.line, [...(lines.get(thread.line) ?? []), thread]);
  return [...lines].sort(([a], [b]) => a - b);
}

interface Marked {
  threads: readonly ThreadLine[];
  lines: DecorationSet;
  bars: RangeSet<GutterMarker>;
}

const NONE: Marked = { threads: [], lines: Decoration.none, bars: RangeSet.empty };

const marked = StateField.define<Marked>({
  create: () => NONE,
  update(value, transaction) {
    let { threads } = value;
    for (const effect of transaction.effects) if (effect.is(setThreads)) threads = effect.value;
    if (threads === value.threads && !transaction.docChanged) return value;
    const { doc } = transaction.state;
    const lines = [];
    const bars = [];
    for (const [number, here] of byLine(threads)) {
      if (number < 1 || number > doc.lines) continue;
      const line = doc.line(number);
      lines.push(Decoration.line({ class: "next-line" }).range(line.from));
      lines.push(Decoration.widget({ widget: new Tags(here), side: 1 }).range(line.to));
      bars.push(new Bars(here.map(({ colour }) => colour)).range(line.from));
    }
    return { threads, lines: Decoration.set(lines, true), bars: RangeSet.of(bars) };
  },
  provide: (field) => EditorView.decorations.from(field, ({ lines }) => lines),
});

/** Marks the lines that `setThreads` names. */
export const threadLines: Extension = [
  marked,
  gutter({ class: "cm-threads", markers: (view) => view.state.field(marked).bars }),
  EditorView.theme({
    ".cm-threads": { width: "0.75rem" },
    ".cm-threads .cm-gutterElement": { display: "flex" },
    ".thread-bars": { display: "flex", gap: "1px", width: "100%", height: "100%" },
    ".thread-bars span": { flex: "1", minWidth: "2px" },
    ".next-line": { backgroundColor: "var(--accent-faint)" },
    ".thread-tag": {
      display: "inline-block",
      whiteSpace: "nowrap",
      lineHeight: "1.35",
      marginInlineStart: "0.6em",
      padding: "0 0.4em",
      border: "1px solid var(--rule-strong)",
      borderInlineStart: "5px solid var(--thread)",
      borderRadius: "3px",
      backgroundColor: "var(--panel)",
      color: "var(--ink)",
      fontFamily: "var(--sans)",
      fontSize: "0.9em",
    },
    ".thread-tag.waits": { borderInlineStartStyle: "double", color: "var(--ink-soft)" },
  }),
];
