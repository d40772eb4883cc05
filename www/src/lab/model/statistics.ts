// Order statistics of repeated measurements. Median and quartiles rather than mean and deviation: a run that the
// operating system interrupted must not move the figure for all the others.

/** What a series of measurements comes to, in the unit of the measurements. */
export interface Summary {
  number: number;
  least: number;
  /** A quarter of the measurements is at or below this. */
  lowerQuartile: number;
  median: number;
  /** A quarter of the measurements is at or above this. */
  upperQuartile: number;
  most: number;
}

/** Sums up a series; `null` for an empty one. */
export function summarize(values: readonly number[]): Summary | null {
  const sorted = [...values].sort((a, b) => a - b);
  const least = sorted[0];
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return null;
  return {
    number: sorted.length,
    least,
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    most,
  };
}

/** The quantile of a sorted series by linear interpolation between its neighbours (Hyndman and Fan's type 7). */
function quantile(sorted: readonly number[], fraction: number): number {
  const place = (sorted.length - 1) * fraction;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
