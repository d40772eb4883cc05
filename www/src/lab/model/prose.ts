// A sentence that a view can render with live parts: names of threads, code, and source lines that can be shown.

import { AND, lineText as wordsForLine } from "../words/locale";

/** A piece of a sentence. */
export type Piece = string | { name: string } | { code: string } | { line: number; text?: string };

/** A sentence or a few. */
export type Prose = readonly Piece[];

/** Template tag: `` say`${{ name }} waits at ${{ line }}.` ``; prose within prose is flattened, `null` leaves nothing. */
export function say(texts: TemplateStringsArray, ...pieces: (Piece | Prose | null)[]): Prose {
  const prose: Piece[] = [];
  texts.forEach((text, place) => {
    if (text !== "") prose.push(text);
    const piece = pieces[place] ?? null;
    if (piece === null) return;
    if (Array.isArray(piece)) prose.push(...(piece as Prose));
    else prose.push(piece as Piece);
  });
  return prose;
}

/** The same as plain text, for announcements, labels and tests. */
export function plain(prose: Prose): string {
  return prose
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if ("name" in piece) return piece.name;
      if ("code" in piece) return piece.code;
      return lineText(piece);
    })
    .join("");
}

/** What a reference to a source line says. */
export function lineText(piece: { line: number; text?: string }): string {
  return piece.text ?? wordsForLine(piece.line);
}

/** Joins with commas and a last `and`: `a, b and c`. */
export function listed(parts: readonly Prose[], last = AND): Prose {
  return parts.flatMap((part, place) => {
    if (place === 0) return part;
    return [place === parts.length - 1 ? ` ${last} ` : ", ", ...part];
  });
}
