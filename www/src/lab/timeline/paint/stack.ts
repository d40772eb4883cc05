// How the looks that share a column are stacked in it.

import { NOTHING, SHARES } from "../model/classes";
import type { Columns } from "../model/columns";

/**
 * Puts into `heights`, by look, how many of a column's `height` pixels each look gets. Every look that is there gets at
 * least one, if there are as many, so that a short wait among long work does not vanish; the rest is shared fairly.
 */
export function stack(columns: Columns, column: number, height: number, heights: Uint8Array): void {
  const at = (columns.head[column] as number) * SHARES;
  let left = height;
  let largest = 0;
  for (let look = 0; look <= NOTHING; look++) {
    const share = columns.shares[at + look] as number;
    const pixels =
      share === 0 ? 0 : Math.min(left, Math.max(look === NOTHING ? 0 : 1, Math.floor(share * height)));
    heights[look] = pixels;
    left -= pixels;
    if (share > (columns.shares[at + largest] as number)) largest = look;
  }
  heights[largest] = (heights[largest] as number) + left;
}
