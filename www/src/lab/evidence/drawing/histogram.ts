// The numbers that a series of runs observed, as a histogram. The number that was expected is marked, and the runs that
// observed it stand there as a bar of their own.

import { nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import { barDetails, REPEAT } from "../../words/evidence";
import { type Axis, linearAxis } from "../model/axis";
import type { Bin, Binned } from "../model/distribution";
import { type Area, bottomAxis, leftAxis } from "./frame";
import type { Pointing } from "./pointing";

const HEIGHT = 260;
/** Width of the bar of what was expected. */
const HELD_WIDTH = 10;
/** Part of the axis that the bins fill at least; an expected number further away is pointed at from the edge. */
const FILLED = 0.3;

export interface HistogramProps {
  binned: Binned;
  /** All runs of the series. */
  runs: number;
  width: number;
  label: string;
  pointing: Pointing;
}

export function histogram(props: HistogramProps): TemplateResult | SVGTemplateResult {
  const { binned, width, pointing } = props;
  const { bins } = binned;
  const area: Area = { left: 44, right: width - 16, top: 30, bottom: HEIGHT - 48 };
  const [low, high, beyond] = domain(binned);
  const x = linearAxis(low, high, area.left + 6, area.right, Math.max(2, Math.floor(width / 130)));
  const most = Math.max(...bins.map((bin) => bin.runs), binned.held?.runs ?? 0);
  const linear = linearAxis(0, most * 1.06, area.bottom, area.top, Math.min(5, most));
  const y = { ...linear, ticks: linear.ticks.filter(Number.isInteger) };
  return svg`<svg
    class="chart"
    width=${width}
    height=${HEIGHT}
    viewBox="0 0 ${width} ${HEIGHT}"
    role="group"
    aria-label=${props.label}
    @keydown=${pointing.key}
  >
    ${leftAxis(area, y, REPEAT.runsAxis)} ${bottomAxis(area, x, REPEAT.observed)}
    ${expectedMark(binned, x, area, beyond)} ${bins.map((bin, place) => binBar(props, bin, place, x, y, area))}
    ${binned.held === null ? nothing : heldBar(props, binned.held, x, y, area)}
  </svg>`;
}

/** The values from left to right, and on which side the expected number lies beyond them, if it does. */
function domain({ bins, expected, held }: Binned): [number, number, "left" | "right" | null] {
  const low = bins[0]?.from ?? 0;
  const high = bins.at(-1)?.to ?? 1;
  if (expected === null || (expected >= low && expected < high)) return [low, high, null];
  const [wideLow, wideHigh] = [Math.min(low, expected), Math.max(high, expected)];
  // What was seen must be on the axis, however far away it is.
  if (held !== null || (high - low) / (wideHigh - wideLow) >= FILLED) {
    const room = 0.02 * (wideHigh - wideLow);
    return expected < low ? [wideLow - room, high, null] : [low, wideHigh + room, null];
  }
  return [low, high, expected < low ? "left" : "right"];
}

function expectedMark(
  { expected }: Binned,
  x: Axis,
  area: Area,
  beyond: "left" | "right" | null,
): SVGTemplateResult | typeof nothing {
  if (expected === null) return nothing;
  const text = REPEAT.expected(expected);
  if (beyond !== null) {
    const left = beyond === "left";
    return svg`<text class="expected-label" x=${left ? area.left + 6 : area.right} y=${area.top - 6}
      text-anchor=${left ? "start" : "end"}>${left ? `← ${text}` : `${text} →`}</text>`;
  }
  const at = x.at(expected);
  const anchor = at > (area.left + area.right) / 2 ? "end" : "start";
  return svg`<line class="expected" x1=${at} x2=${at} y1=${area.top - 14} y2=${area.bottom} />
    <text class="expected-label" x=${at + (anchor === "end" ? -5 : 5)} y=${area.top - 6} text-anchor=${anchor}>${text}</text>`;
}

function binBar(
  props: HistogramProps,
  bin: Bin,
  place: number,
  x: Axis,
  y: Axis,
  area: Area,
): SVGTemplateResult {
  const left = x.at(bin.from);
  const width = Math.max(1, x.at(bin.to) - left - 1);
  return bar(
    props,
    { place, left, width, runs: bin.runs, kind: props.binned.expected === null ? "neutral" : "broken" },
    y,
    area,
  );
}

function heldBar(
  props: HistogramProps,
  held: NonNullable<Binned["held"]>,
  x: Axis,
  y: Axis,
  area: Area,
): SVGTemplateResult {
  // Beyond the last bin it covers none of it; between bins it stands in front of both.
  const beyond = held.value >= (props.binned.bins.at(-1)?.to ?? Number.POSITIVE_INFINITY);
  const left = x.at(held.value) - (beyond ? 0 : HELD_WIDTH / 2);
  const place = props.binned.bins.length;
  return bar(props, { place, left, width: HELD_WIDTH, runs: held.runs, kind: "held" }, y, area);
}

interface Bar {
  place: number;
  left: number;
  width: number;
  runs: number;
  kind: "held" | "broken" | "neutral";
}

function bar(
  { binned, runs, pointing }: HistogramProps,
  { place, left, width, runs: number, kind }: Bar,
  y: Axis,
  area: Area,
): SVGTemplateResult {
  const top = y.at(number);
  return svg`<g
    class="point"
    role="img"
    tabindex=${pointing.tabIndex(place, binned.bins.length + (binned.held === null ? 0 : 1))}
    aria-label=${barDetails(place, binned, runs)}
    @focus=${() => pointing.focus(place)}
    @blur=${() => pointing.focus(null)}
    @pointerenter=${() => pointing.hover(place)}
    @pointerleave=${() => pointing.hover(null)}
  >
    <rect class="reach" x=${left} width=${width} y=${area.top} height=${area.bottom - area.top} />
    <rect class=${kind} x=${left} width=${width} y=${top} height=${area.bottom - top} />
  </g>`;
}
