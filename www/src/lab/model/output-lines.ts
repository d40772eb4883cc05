// Printed output as lines, for a view that shows the last of them. A line belongs to the thread that began it; a
// program that prints without end must not fill the page's memory, so only the newest lines are kept here.

import type { OutputChunk } from "../../generated/OutputChunk";
import type { Stream } from "../../generated/Stream";

export interface OutputLine {
  /** Place in the whole output, from 1. */
  number: number;
  thread: number;
  stream: Stream;
  text: string;
}

/** Lines that are kept. */
export const LINES_KEPT = 1000;
/** Characters of a line that are kept. */
export const LINE_LENGTH_KEPT = 4000;

let nextVersion = 1;

export class OutputLines {
  readonly lines: OutputLine[] = [];
  /** Whether the last line still waits for its end. */
  #open = false;
  #count = 0;
  #version = 0;

  append(chunks: readonly OutputChunk[]): void {
    for (const { thread, stream, text } of chunks) {
      const parts = text.split("\n");
      const last = parts.length - 1;
      parts.forEach((part, place) => {
        // What follows the final line end is the beginning of a line only if it has any text.
        if (place < last || part !== "") this.#add(thread, stream, part);
        if (place < last) this.#open = false;
      });
    }
    if (chunks.length > 0) this.#version = nextVersion++;
    if (this.lines.length > LINES_KEPT) this.lines.splice(0, this.lines.length - LINES_KEPT);
  }

  /** Lines printed that are no longer kept. */
  get forgotten(): number {
    return this.#count - this.lines.length;
  }

  /** A number that no other content ever had. */
  get version(): number {
    return this.#version;
  }

  #add(thread: number, stream: Stream, text: string): void {
    const last = this.lines.at(-1);
    if (this.#open && last !== undefined && last.stream === stream) {
      last.text = clip(last.text + text);
    } else {
      this.#count += 1;
      this.lines.push({ number: this.#count, thread, stream, text: clip(text) });
    }
    this.#open = true;
  }
}

function clip(text: string): string {
  return text.length > LINE_LENGTH_KEPT ? `${text.slice(0, LINE_LENGTH_KEPT)}…` : text;
}
