// Where everything stands on a picture of the boxes that is saved as a file. Such a picture has no browser to break its
// lines, so that widths are reckoned from the number of characters. Lengths are in pixels.

/** A piece of text or a tag with its place. */
export interface Placed {
  text: string;
  x: number;
  y: number;
  width: number;
}

/** The width of a box, of the gap beside it, and of its text. */
export const BOX = { width: 240, gap: 36, text: 212 };
/** Heights: of the name, of the lid's room, of a line of the value, of a row of tags. */
export const HEIGHT = { name: 26, lid: 44, line: 20, tag: 24, padding: 34, note: 18, poison: 26, count: 22 };

const MONO = 8.4;
const SANS = 6.8;
const TAG = { padding: 28, gap: 6, longest: 16 };
/** Lines of a value that are drawn. */
const LINES = 8;

/** Breaks a text into lines of at most a box's width; what does not fit ends in `…`. */
export function lines(text: string): string[] {
  const most = Math.floor(BOX.text / MONO);
  const broken: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((part) => chunks(part, most))) {
    if (line !== "" && line.length + 1 + word.length > most) {
      broken.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  broken.push(line);
  if (broken.length <= LINES) return broken;
  return [...broken.slice(0, LINES - 1), `${(broken[LINES - 1] ?? "").slice(0, most - 1)}…`];
}

function chunks(word: string, length: number): string[] {
  const parts = [word.slice(0, length)];
  for (let from = length; from < word.length; from += length) parts.push(word.slice(from, from + length));
  return parts;
}

/** Puts tags into rows, from the upper left corner of a box's floor; the first row begins at `indent`. */
export function tagRows(texts: readonly string[], indent: number): Placed[] {
  let x = indent;
  let y = 0;
  return texts.map((text) => {
    const { shown, width } = tagSize(text);
    if (x > 0 && x + width > BOX.width) {
      x = 0;
      y += HEIGHT.tag + TAG.gap;
    }
    const placed = { text: shown, x, y, width };
    x += width + TAG.gap;
    return placed;
  });
}

/** Puts tags side by side about the middle of a box, as many as fit. */
export function tagsInTheMiddle(texts: readonly string[]): Placed[] {
  const sizes = texts.map(tagSize);
  const kept: typeof sizes = [];
  let sum = -TAG.gap;
  for (const size of sizes) {
    if (sum + TAG.gap + size.width > BOX.width) break;
    sum += TAG.gap + size.width;
    kept.push(size);
  }
  let x = (BOX.width - sum) / 2;
  return kept.map(({ shown, width }) => {
    const placed = { text: shown, x, y: 0, width };
    x += width + TAG.gap;
    return placed;
  });
}

function tagSize(text: string): { shown: string; width: number } {
  const shown = text.length > TAG.longest ? `${text.slice(0, TAG.longest - 1)}…` : text;
  return { shown, width: Math.ceil(shown.length * SANS + TAG.padding) };
}
