// The chart of a comparison: a row for each program, with the median time, the middle half, the extremes, and how its
// runs came out. Rows are named above their marks, so that it fits a small screen.

import { nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import { COMPARE, sharesText, summaryText } from "../../words/evidence";
import type { CompareResult, CompareRow } from "../model/compare";
import { type Area, bottomAxis, timeAxis } from "./frame";
import type { Pointing } from "./pointing";

const ROW = 56;
const CROSS = 4.5;

export interface CompareProps {
  result: CompareResult;
  resolution: number;
  width: number;
  label: string;
  pointing: Pointing;
}

export function compareChart(props: CompareProps): TemplateResult | SVGTemplateResult {
  const { result, width, pointing } = props;
  const { rows } = result;
  const area: Area = { left: 2, right: width - 14, top: 6, bottom: 6 + rows.length * ROW };
  const height = area.bottom + 46;
  const times = rows.flatMap(({ time }) => (time === null ? [] : [time.least, time.most]));
  const x = timeAxis(Math.min(...times), Math.max(...times, 0), area.left + 6, area.right);
  return svg`<svg
    class="chart"
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    role="group"
    aria-label=${props.label}
    @keydown=${pointing.key}
  >
    ${bottomAxis(area, x, x.logarithmic ? COMPARE.logarithmic : COMPARE.time, true)}
    ${rows.map((row, place) => rowView(props, row, place, x.at, area))}
  </svg>`;
}

function rowView(
  { result, resolution, pointing }: CompareProps,
  row: CompareRow,
  place: number,
  x: (ms: number) => number,
  area: Area,
): SVGTemplateResult {
  const top = area.top + place * ROW;
  const y = top + 35;
  const { time, shares, member } = row;
  const bad = shares.wrong > 0 || shares.unfinished.length > 0;
  return svg`<g
    class="point"
    role="img"
    tabindex=${pointing.tabIndex(place, result.rows.length)}
    aria-label=${compareDetails(result, place, resolution)}
    @focus=${() => pointing.focus(place)}
    @blur=${() => pointing.focus(null)}
    @pointerenter=${() => pointing.hover(place)}
    @pointerleave=${() => pointing.hover(null)}
  >
    <rect class="reach" x=${area.left - 2} y=${top + 2} width=${area.right - area.left + 12} height=${ROW - 6} rx="4" />
    <text class="row-title" x=${area.left + 6} y=${top + 18}>${member.program.title}${
      bad ? svg`<tspan class="bad" dx="10">✕ ${sharesText(shares)}</tspan>` : nothing
    }</text>
    ${time === null ? nothing : marks(row, x, y)}
  </g>`;
}

/** A program whose runs all came out right has a disc, any other one a cross. */
function marks(
  { time, shares }: CompareRow,
  x: (ms: number) => number,
  y: number,
): SVGTemplateResult | typeof nothing {
  if (time === null) return nothing;
  const median = x(time.median);
  const wrong = shares.wrong > 0;
  return svg`<line class="whisker" x1=${x(time.least)} x2=${x(time.most)} y1=${y} y2=${y} />
    <rect class="box" x=${x(time.lowerQuartile)} y=${y - 5} height="10"
      width=${Math.max(1, x(time.upperQuartile) - x(time.lowerQuartile))} />
    ${
      wrong
        ? svg`<path class="cross" d="M${median - CROSS},${y - CROSS}l${2 * CROSS},${2 * CROSS}m0,${-2 * CROSS}l${-2 * CROSS},${2 * CROSS}" />`
        : svg`<circle class="median" cx=${median} cy=${y} r="5" />`
    }`;
}

/** All about one program. */
export function compareDetails({ rows, baseline }: CompareResult, place: number, resolution: number): string {
  const row = rows[place];
  if (row === undefined) return "";
  const { member, time, shares, ratio } = row;
  if (row.samples.length === 0) return member.program.title;
  const related =
    ratio === null || member.program === baseline ? "" : `; ${COMPARE.related(ratio, baseline.title)}`;
  const timed = time === null ? "" : `${summaryText(time, resolution)}${related}; `;
  return `${member.program.title}: ${timed}${sharesText(shares)}`;
}
