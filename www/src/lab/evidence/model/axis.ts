// The scales of charts: from values to pixels, and the round values that are labelled.

/** A scale, linear or logarithmic. */
export interface Axis {
  /** The pixel of a value. */
  at(value: number): number;
  /** The values that are labelled, in ascending order. */
  ticks: number[];
}

/** The round number (1, 2 or 5 times a power of ten) at or above `rough`. */
export function niceStep(rough: number): number {
  if (!(rough > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((nice) => nice * power >= rough * (1 - 1e-9)) ?? 10;
  return tidy(factor * power);
}

/** About `count` round values from `min` to `max`, all within. */
export function niceTicks(min: number, max: number, count: number): number[] {
  const step = niceStep((max - min) / Math.max(1, count));
  const ticks: number[] = [];
  for (let place = Math.ceil(min / step - 1e-9); place * step <= max + step * 1e-9; place++)
    ticks.push(tidy(place * step));
  return ticks;
}

/** A linear scale of `min..=max` over the pixels `from..=to`, with about `count` ticks. */
export function linearAxis(min: number, max: number, from: number, to: number, count: number): Axis {
  const reach = max - min || 1;
  return {
    at: (value) => from + ((to - from) * (value - min)) / reach,
    ticks: niceTicks(min, max, count),
  };
}

/** A logarithmic scale of `min..=max`, both above zero, over the pixels `from..=to`. */
export function logarithmicAxis(min: number, max: number, from: number, to: number, ticks: number[]): Axis {
  const reach = Math.log(max / min) || 1;
  return { at: (value) => from + ((to - from) * Math.log(value / min)) / reach, ticks };
}

/** What powers of ten are multiplied by for ticks, the densest set first. */
const FACTORS = [[1, 2, 5], [1, 3], [1]];

/** A logarithmic scale whose ticks are round numbers at least `distance` pixels apart. */
export function decadeAxis(min: number, max: number, from: number, to: number, distance: number): Axis {
  const { at } = logarithmicAxis(min, max, from, to, []);
  const sets = FACTORS.map((factors) => decadeTicks(min, max, factors));
  const ticks = sets.find((set) => !tight(set, at, distance)) ?? thinned(sets.at(-1) ?? [], at, distance);
  return { at, ticks };
}

/** Powers of ten times the factors, from `min` to `max`. */
export function decadeTicks(min: number, max: number, factors: readonly number[]): number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(min)); 10 ** power <= max; power++)
    for (const factor of factors) ticks.push(tidy(factor * 10 ** power));
  return ticks.filter((tick) => tick >= min && tick <= max);
}

/** Leaves out every other tick, and so on, until neighbours are at least `distance` pixels apart. */
export function thinned(ticks: readonly number[], at: (value: number) => number, distance: number): number[] {
  for (let every = 1; ; every *= 2) {
    const left = ticks.filter((_, place) => place % every === 0);
    if (!tight(left, at, distance)) return left;
  }
}

function tight(ticks: readonly number[], at: (value: number) => number, distance: number): boolean {
  return ticks.some(
    (tick, place) => place > 0 && Math.abs(at(tick) - at(ticks[place - 1] ?? tick)) < distance,
  );
}

/** Removes the noise of binary fractions: 0.30000000000000004 becomes 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
