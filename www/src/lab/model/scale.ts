// The stops of a slider. A slider moves through a list of legal values instead of a continuous range, so that every
// place of it can be reached with the keyboard and none of them is illegal. A range that spans decades gets stops that
// are evenly spaced in the logarithm.

/** Roughly ten round numbers a decade. */
const DECADE = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];
/** From this quotient of its ends on, a range is stepped through by decades. */
const SPANS_DECADES = 200;
const LINEAR_STOPS = 100;

/** Whether the slider of this range is logarithmic (a range from 0 counts from 1, or from a thousandth of its end). */
export function isLogarithmic(min: number, max: number, whole: boolean): boolean {
  if (min < 0) return false;
  const start = min > 0 ? min : whole ? 1 : max / 1000;
  return min > 0 || whole ? max / start >= SPANS_DECADES : false;
}

/** The values that a slider over `min..=max` stops at, in ascending order, both ends included. */
export function stops(min: number, max: number, whole: boolean): number[] {
  if (max <= min) return [min];
  if (isLogarithmic(min, max, whole)) return decades(min, max, whole);
  if (whole && max - min <= SPANS_DECADES) return Array.from({ length: max - min + 1 }, (_, i) => min + i);
  const step = (max - min) / LINEAR_STOPS;
  const values = Array.from({ length: LINEAR_STOPS + 1 }, (_, i) => min + i * step);
  return unique(values.map((value) => (whole ? Math.round(value) : tidy(value))));
}

function decades(min: number, max: number, whole: boolean): number[] {
  const values = [min];
  for (let power = Math.floor(Math.log10(Math.max(min, whole ? 1 : min))); 10 ** power <= max; power += 1) {
    for (const step of DECADE) {
      const value = tidy(step * 10 ** power);
      if (value > min && value < max && (!whole || Number.isInteger(value))) values.push(value);
    }
  }
  return [...values, max];
}

/** The place of the stop nearest to `value`; on a tie, the lower. */
export function nearestStop(list: readonly number[], value: number): number {
  let best = 0;
  list.forEach((stop, place) => {
    if (Math.abs(stop - value) < Math.abs((list[best] ?? stop) - value)) best = place;
  });
  return best;
}

/** Removes the noise of binary fractions: 0.30000000000000004 becomes 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function unique(values: number[]): number[] {
  return values.filter((value, place) => place === 0 || value !== values[place - 1]);
}
