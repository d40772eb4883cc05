// The chart of a sweep: for each value of the parameter the median time, the middle half and the extremes; for threads
// also the ideal and the serial line, a fit of Amdahl's law, and the number of processors.

import { nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import { duration, plainNumber } from "../../model/quantities";
import { axisTitle, notTimed, SWEEP, summaryText } from "../../words/evidence";
import { type AmdahlFit, idealTime, serialWork } from "../model/amdahl";
import { type Axis, linearAxis, logarithmicAxis, thinned } from "../model/axis";
import type { SweepResult } from "../model/sweep";
import { type Area, bottomAxis, leftAxis, spread, timeAxis } from "./frame";
import type { Pointing } from "./pointing";

const HEIGHT = 340;
/** Half the height of a cross. */
const CROSS = 4;
/** Room for the labels at the ends of the lines. */
const LINE_LABELS = 52;
/** Steps in which a curve is drawn. */
const CURVE_STEPS = 60;

/** A line that the measurements are held against. */
interface Guide {
  name: string;
  label: string;
  at(threads: number): number;
}

export interface ScalingProps {
  result: SweepResult;
  fit: AmdahlFit | null;
  /** Processors of the machine. */
  cores: number;
  /** The resolution of the clock, in milliseconds. */
  resolution: number;
  width: number;
  label: string;
  pointing: Pointing;
}

export function scalingChart(props: ScalingProps): TemplateResult | SVGTemplateResult {
  const { result, fit, cores, width, pointing } = props;
  const guides = guidesOf(result, fit);
  const area: Area = {
    left: 52,
    right: width - (guides.length > 0 ? LINE_LABELS : 16),
    top: 30,
    bottom: HEIGHT - 48,
  };
  const xs = result.points.map((point) => point.x);
  const x = xAxis(xs, result, area);
  const times = result.points.flatMap(({ time }) => (time === null ? [] : [time.least, time.most]));
  const guided = guides.flatMap((guide) => xs.map((value) => guide.at(value)));
  const y = timeAxis(Math.min(...times, ...guided), Math.max(...times, ...guided, 0), area.bottom, area.top);
  return svg`<svg
    class="chart"
    width=${width}
    height=${HEIGHT}
    viewBox="0 0 ${width} ${HEIGHT}"
    role="group"
    aria-label=${props.label}
    @keydown=${pointing.key}
  >
    ${leftAxis(area, y, y.logarithmic ? SWEEP.logarithmic : SWEEP.time)}
    ${bottomAxis(area, x, axisTitle(result.param))}
    ${result.work === null ? nothing : processors(area, x, xs, cores)}
    ${guides.map((guide) => curve(guide, xs, x, y))} ${labels(guides, xs, area, y)} ${medians(result, x, y)}
    ${result.points.map((_, place) => point(props, place, x, y, area))}
  </svg>`;
}

function xAxis(xs: readonly number[], result: SweepResult, area: Area): Axis {
  const [first, last] = [xs[0] ?? 0, xs.at(-1) ?? 0];
  // Half a step of room at either end, so that no mark lies on an axis.
  const [from, to] = [area.left + 22, area.right - 14];
  const doubling =
    first > 0 && last / first >= 4 && xs.every((value, i) => i === 0 || value === 2 * (xs[i - 1] ?? 0));
  const axis = doubling
    ? logarithmicAxis(first, last, from, to, [...xs])
    : linearAxis(first, last, from, to, 8);
  const widest = Math.max(...xs.map((value) => plainNumber(value).length));
  return {
    ...axis,
    ticks: thinned(result.points.length <= 12 ? [...xs] : axis.ticks, axis.at, 14 + 7.5 * widest),
  };
}

/** Ideal, serial and fitted times: for threads only, and only once one thread has been timed. */
function guidesOf({ work, points }: SweepResult, fit: AmdahlFit | null): Guide[] {
  const one = points.find((point) => point.x === 1)?.time?.median;
  if (work === null || one === undefined) return [];
  const guides: Guide[] = [
    { name: "ideal", label: SWEEP.ideal, at: (threads) => one * idealTime(threads, work) },
    { name: "serial", label: SWEEP.serial, at: (threads) => one * serialWork(threads, work) },
  ];
  if (fit !== null) guides.push({ name: "fit", label: SWEEP.fit, at: fit.at });
  return guides;
}

function curve(guide: Guide, xs: readonly number[], x: Axis, y: Axis): SVGTemplateResult {
  const [first, last] = [xs[0] ?? 1, xs.at(-1) ?? 1];
  const path = Array.from({ length: CURVE_STEPS + 1 }, (_, step) => {
    const value = first + ((last - first) * step) / CURVE_STEPS;
    return `${step === 0 ? "M" : "L"}${x.at(value).toFixed(1)},${y.at(guide.at(value)).toFixed(1)}`;
  });
  return svg`<path class="guide ${guide.name}" d=${path.join("")} />`;
}

function labels(guides: readonly Guide[], xs: readonly number[], area: Area, y: Axis): SVGTemplateResult {
  const last = xs.at(-1) ?? 1;
  const heights = spread(
    guides.map((guide) => y.at(guide.at(last)) + 4),
    14,
    area.top + 4,
    area.bottom,
  );
  return svg`${guides.map(
    (guide, place) =>
      svg`<text class="guide-label ${guide.name}" x=${area.right - 6} y=${heights[place] ?? 0}>${guide.label}</text>`,
  )}`;
}

/** Where threads begin to share processors. */
function processors(
  area: Area,
  x: Axis,
  xs: readonly number[],
  cores: number,
): SVGTemplateResult | typeof nothing {
  const [first, last] = [xs[0] ?? 0, xs.at(-1) ?? 0];
  if (cores < first || cores > last) return nothing;
  const at = x.at(cores);
  return svg`<rect class="beyond" x=${at} y=${area.top} width=${area.right - at} height=${area.bottom - area.top} />
    <line class="cores" x1=${at} x2=${at} y1=${area.top - 4} y2=${area.bottom} />
    <text class="cores-label" x=${at + 5} y=${area.top + 7}>${SWEEP.processors(cores)}</text>`;
}

function medians({ points }: SweepResult, x: Axis, y: Axis): SVGTemplateResult {
  const at = points.flatMap((point) =>
    point.time === null ? [] : [`${x.at(point.x).toFixed(1)},${y.at(point.time.median).toFixed(1)}`],
  );
  return svg`<polyline class="medians" points=${at.join(" ")} />`;
}

function point({ result, resolution, pointing }: ScalingProps, place: number, x: Axis, y: Axis, area: Area) {
  const { points } = result;
  const measured = points[place];
  if (measured === undefined || measured.samples.length === 0) return nothing;
  const { time, shares } = measured;
  const at = x.at(measured.x);
  const lost = shares.unfinished.reduce((sum, [, number]) => sum + number, 0);
  return svg`<g
    class="point"
    role="img"
    tabindex=${pointing.tabIndex(place, points.length)}
    aria-label=${scalingDetails(result, place, resolution)}
    @focus=${() => pointing.focus(place)}
    @blur=${() => pointing.focus(null)}
    @pointerenter=${() => pointing.hover(place)}
    @pointerleave=${() => pointing.hover(null)}
  >
    <rect class="reach" x=${at - 13} y=${area.top} width="26" height=${area.bottom - area.top} />
    ${
      time === null
        ? nothing
        : svg`<line class="whisker" x1=${at} x2=${at} y1=${y.at(time.least)} y2=${y.at(time.most)} />
          <rect class="box" x=${at - 5} width="10" y=${y.at(time.upperQuartile)}
            height=${Math.max(1, y.at(time.lowerQuartile) - y.at(time.upperQuartile))} />
          <circle class="median" cx=${at} cy=${y.at(time.median)} r="4.5" />`
    }
    ${lost === 0 ? nothing : cross(at, area.bottom - 10, String(lost))}
  </g>`;
}

/** Runs that have no time, as a cross with their number. */
function cross(x: number, y: number, number: string): SVGTemplateResult {
  return svg`<path class="cross" d="M${x - CROSS},${y - CROSS}l${2 * CROSS},${2 * CROSS}m0,${-2 * CROSS}l${-2 * CROSS},${2 * CROSS}" />
    <text class="lost" x=${x + 8} y=${y + 4}>${number}</text>`;
}

/** All about one point: `THREADS = 4: median 12.1 ms, …`. */
export function scalingDetails({ param, points }: SweepResult, place: number, resolution: number): string {
  const measured = points[place];
  if (measured === undefined) return "";
  const { time, shares, x } = measured;
  const timed = time === null ? "" : summaryText(time, resolution);
  const lost = shares.unfinished.length === 0 ? "" : `${timed === "" ? "" : "; "}${notTimed(shares)}`;
  const one = points.find((point) => point.x === 1)?.time?.median;
  const compared =
    time === null || one === undefined || x === 1 || param.kind.type !== "integer"
      ? ""
      : `; ${duration(one, resolution)} at 1`;
  return `${param.name} = ${plainNumber(x)}: ${timed}${compared}${lost}`;
}
