// The picture of a program that stands for its lab where there can be none, as in a README: title, the first lines that matter,
// and what there is to press. An SVG without a style sheet, which some hosts take away, on a ground of its own, as it stands on
// light pages and on dark ones.

import type { Program } from "../generated/Program";
import { escaped } from "../lab/drawing/escaped";
import { rustTokens, type TokenKind } from "../lab/model/rust-tokens";

const WIDTH = 640;
const HEIGHT = 360;
const MARGIN = 28;
/** Lines of the program that there is room for. */
const LINES = 11;
/** Characters of a line that there is room for, also in a wide font. */
const COLUMNS = 66;
const LINE_HEIGHT = 18.5;

/** The colours of the lab by day: `styles/tokens`. */
const COLOURS: Readonly<Record<TokenKind, string>> = {
  keyword: "#00629a",
  type: "#7a3a74",
  text: "#00684c",
  number: "#9a4100",
  comment: "#5e6770",
};
const INK = "#1d2228";
const SOFT = "#56606a";
const ACCENT = "#00669f";
const SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Helvetica, Arial, sans-serif";
const MONO = "ui-monospace, 'Cascadia Code', 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";

/** What a picture says besides the program. */
export interface PictureWords {
  /** What runs it; `null` where nothing can. */
  run: string | null;
  explore: string;
  /** The picture in words, for those who do not see it. */
  label: string;
}

/** The picture as the text of an SVG file. */
export function picture({ title, source }: Pick<Program, "title" | "source">, words: PictureWords): string {
  const lines = excerpt(source);
  const run = words.run === null ? "" : button(MARGIN, 88, `▶ ${words.run}`, true);
  const explore = button(run === "" ? MARGIN : MARGIN + 100, 112, words.explore, false);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(words.label)}">
<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="8" fill="#fbfaf7" stroke="#b9b5ad"/>
<text x="${MARGIN}" y="46" font-family="${SANS}" font-size="21" font-weight="650" fill="${INK}">${escaped(title)}</text>
<rect x="${MARGIN - 10}" y="64" width="${WIDTH - 2 * MARGIN + 20}" height="226" rx="6" fill="#ffffff" stroke="#dcd9d1"/>
<g font-family="${MONO}" font-size="13" fill="${INK}">
${lines.map((line, place) => codeLine(line, place)).join("\n")}
</g>
${run}${explore}<text x="${WIDTH - MARGIN}" y="328" text-anchor="end" font-family="${SANS}" font-size="15" font-weight="700" fill="${SOFT}">Interlock</text>
</svg>
`;
}

/** From the first line of what the program does: what it uses, and its parameters, stand in every program. */
export function excerpt(source: string): string[] {
  const lines = source.trimEnd().split("\n");
  const first = lines.findIndex((line) => !/^(\/\/|use |const |$)/.test(line));
  return lines
    .slice(Math.max(0, first), Math.max(0, first) + LINES)
    .map((line) => (line.length > COLUMNS ? `${line.slice(0, COLUMNS - 1)}…` : line));
}

function codeLine(line: string, place: number): string {
  let text = "";
  let end = 0;
  for (const { from, to, kind } of rustTokens(line)) {
    const weight =
      kind === "keyword" ? ' font-weight="600"' : kind === "comment" ? ' font-style="italic"' : "";
    text += `${escaped(line.slice(end, from))}<tspan fill="${COLOURS[kind]}"${weight}>${escaped(line.slice(from, to))}</tspan>`;
    end = to;
  }
  text += escaped(line.slice(end));
  return `<text x="${MARGIN}" y="${86 + place * LINE_HEIGHT}" xml:space="preserve">${text}</text>`;
}

function button(x: number, width: number, text: string, filled: boolean): string {
  return `<rect x="${x}" y="306" width="${width}" height="34" rx="6" fill="${filled ? ACCENT : "#ffffff"}" stroke="${ACCENT}"/>
<text x="${x + width / 2}" y="328" text-anchor="middle" font-family="${SANS}" font-size="15" font-weight="600" fill="${filled ? "#ffffff" : ACCENT}">${escaped(text)}</text>
`;
}
