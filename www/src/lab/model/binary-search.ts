// Binary search in ascending numbers that need not be stored as such.

/**
 * The first index from `from` up to `to` at which `value` exceeds `limit`, or `to`. `value` must not descend.
 */
export function firstAbove(
  from: number,
  to: number,
  limit: number,
  value: (index: number) => number,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value(middle) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The first index from `from` up to `to` at which `value` is not below `limit`, or `to`. `value` must not descend.
 */
export function firstNotBelow(
  from: number,
  to: number,
  limit: number,
  value: (index: number) => number,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value(middle) >= limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
