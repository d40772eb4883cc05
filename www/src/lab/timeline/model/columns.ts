// A lane as a row of columns as wide as a pixel each: what is seen of it in a window, however many spans there are. A
// column that several looks share keeps how much of it each has; one with the edge between two belongs to the larger.

import { LOOKS, MIXED, NOTHING, SHARES, UNTIMED } from "./classes";
import { endLower, endUpper } from "./scale";
import type { Sums } from "./sums";

/** Shares below this part of a column are left over from rounding. */
const NOISE = 1e-6;
/** Columns that are looked at together first. */
const CELL = 4;
/** Spans that make a cell crowded if they begin in it. */
const DENSE = 2;
/** So many spans are walked in less time than sums are read at both ends of where they begin. */
const FEW = 24;

export class Columns {
  /** By column: its look, `UNTIMED`, `NOTHING` or `MIXED`. */
  readonly look: Uint8Array;
  /** By column: the span that is seen there; -1 where it is none or not only one. */
  readonly span: Int32Array;
  /** By column: the one that has its shares; neighbours in a crowded stretch have the same. */
  readonly head: Uint32Array;
  /** By column and look, for heads that are `MIXED`: parts of 1. */
  readonly shares: Float32Array;
  readonly #before = new Float64Array(SHARES);
  readonly #after = new Float64Array(SHARES);
  /** The place that `#after` is of. */
  #known = Number.NaN;
  /** By look, and at the end what is covered at all: how much of it the stretch has that was measured last. */
  readonly #part = new Float64Array(SHARES);

  constructor(readonly width: number) {
    this.look = new Uint8Array(width);
    this.span = new Int32Array(width);
    this.head = new Uint32Array(width);
    this.shares = new Float32Array(width * SHARES);
  }

  /** Looks at a lane, whose spans are `first..last`, from `from` on, with `size` of the axis in each column. */
  fill(sums: Sums, lane: number, first: number, last: number, from: number, size: number): void {
    const { lower, upper, axis, spans } = sums.scale;
    const exact = axis === "order";
    // Where the next span begins for certain, and where it perhaps does: plain numbers, since this runs for each column
    // of each lane of each frame.
    let certain = gallop(first, last, from, upper, spans.begin);
    let possible = exact ? certain : gallop(first, last, from, lower, spans.begin);
    this.#known = Number.NaN;
    for (let cell = 0; cell < this.width; cell += CELL) {
      const end = Math.min(cell + CELL, this.width);
      const left = from + cell * size;
      const right = from + end * size;
      const certainAfter = gallop(certain, last, right, upper, spans.begin);
      const possibleAfter = exact ? certainAfter : gallop(possible, last, right, lower, spans.begin);
      if (certainAfter - certain >= DENSE) {
        this.#measure(sums, lane, left, certain, possible, right, certainAfter, possibleAfter);
        if (this.#shareCell(cell, end, size)) {
          certain = certainAfter;
          possible = possibleAfter;
          continue;
        }
      }
      for (let column = cell; column < end; column++) {
        this.head[column] = column;
        const begin = from + column * size;
        const stop = from + (column + 1) * size;
        const certainNext = gallop(certain, certainAfter, stop, upper, spans.begin);
        const possibleNext = exact ? certainNext : gallop(possible, possibleAfter, stop, lower, spans.begin);
        const still = certainNext === certain && possibleNext === possible;
        const plain = still ? this.#plain(sums, first, certain, possible, begin, stop) : MIXED;
        if (plain === MIXED) {
          this.#measure(sums, lane, begin, certain, possible, stop, certainNext, possibleNext);
          this.#share(column, size, certainNext);
        } else {
          this.look[column] = plain;
          this.span[column] = plain < LOOKS ? certain - 1 : -1;
        }
        certain = certainNext;
        possible = possibleNext;
      }
    }
    this.#settleEdges();
  }

  /** Puts into `#part` what a lane has in the stretch `left..right`. */
  #measure(
    sums: Sums,
    lane: number,
    left: number,
    certain: number,
    possible: number,
    right: number,
    certainAfter: number,
    possibleAfter: number,
  ): void {
    const part = this.#part;
    if (certainAfter - certain <= FEW && possibleAfter - possible <= FEW) {
      sums.walk(lane, left, right, certain, certainAfter, possible, possibleAfter, part);
      return;
    }
    const before = this.#before;
    if (this.#known === left) before.set(this.#after);
    else sums.at(lane, left, certain, possible, before);
    sums.at(lane, right, certainAfter, possibleAfter, this.#after);
    this.#known = right;
    for (let look = 0; look < part.length; look++) {
      part[look] = (this.#after[look] as number) - (before[look] as number);
    }
  }

  /**
   * Gives all columns of a crowded cell the same shares, so that they do not flicker with the places at which spans happen
   * to begin. Leaves a cell alone, and returns false, in which one look borders on a stretch that was not timed.
   */
  #shareCell(from: number, to: number, size: number): boolean {
    this.#share(from, size * (to - from), 0);
    const at = from * SHARES;
    if ((this.shares[at + UNTIMED] as number) > 0) {
      let looks = 0;
      for (let look = 0; look <= NOTHING; look++) looks += Number((this.shares[at + look] as number) > 0);
      if (looks <= 2) return false;
    }
    this.look.fill(this.look[from] as number, from, to);
    this.span.fill(-1, from, to);
    this.head.fill(from, from, to);
    return true;
  }

  /** The look of a column in which no span begins; `MIXED` if one ends in it. */
  #plain(sums: Sums, first: number, certain: number, possible: number, left: number, right: number): number {
    const { scale } = sums;
    const certainEnd = certain > first ? endLower(scale, certain - 1) : Number.NEGATIVE_INFINITY;
    if (certainEnd >= right) return sums.looks[certain - 1] as number;
    const possibleEnd = possible > first ? endUpper(scale, possible - 1) : Number.NEGATIVE_INFINITY;
    if (certainEnd > left) return MIXED;
    if (possibleEnd >= right) return UNTIMED;
    return possibleEnd <= left ? NOTHING : MIXED;
  }

  #share(column: number, size: number, certain: number): void {
    const at = column * SHARES;
    const measured = this.#part;
    let only = NOTHING;
    let looks = 0;
    for (let look = 0; look <= UNTIMED; look++) {
      const part = (measured[look] as number) / size;
      const share = part > NOISE ? part : 0;
      this.shares[at + look] = share;
      if (share === 0) continue;
      looks++;
      only = look;
    }
    const covered = (measured[UNTIMED + 1] as number) / size;
    const nothing = covered < 1 - NOISE ? 1 - covered : 0;
    this.shares[at + NOTHING] = nothing;
    const whole = looks === 0 || (looks === 1 && nothing === 0);
    this.look[column] = whole ? only : MIXED;
    this.span[column] = whole && only < LOOKS ? certain - 1 : -1;
  }

  /** Whether a column shares what it shows with a neighbour. */
  #crowded(column: number): boolean {
    const { head, width } = this;
    return head[column] !== column || (column + 1 < width && head[column + 1] === column);
  }

  /** Gives a column in which one look ends and the next begins to the larger of the two. */
  #settleEdges(): void {
    for (let column = 0; column < this.width; column++) {
      if (this.look[column] !== MIXED || this.#crowded(column)) continue;
      const at = column * SHARES;
      let looks = 0;
      let larger = NOTHING;
      for (let look = 0; look <= NOTHING; look++) {
        if ((this.shares[at + look] as number) === 0) continue;
        looks++;
        if ((this.shares[at + look] as number) > (this.shares[at + larger] as number)) larger = look;
      }
      const before = column === 0 ? larger : (this.look[column - 1] as number);
      const after = column === this.width - 1 ? larger : (this.look[column + 1] as number);
      if (looks !== 2 || (larger !== before && larger !== after)) continue;
      if (before === MIXED || after === MIXED || before === after) continue;
      this.look[column] = larger;
      const from = larger === before && column > 0 ? column - 1 : Math.min(column + 1, this.width - 1);
      this.span[column] = larger < LOOKS ? (this.span[from] as number) : -1;
    }
  }
}

/** The first of the spans `from..to` that begins after `x`, by the places of its first event; quick where it is near `from`. */
function gallop(
  from: number,
  to: number,
  x: number,
  places: ArrayLike<number>,
  begin: ArrayLike<number>,
): number {
  let step = 1;
  let low = from;
  while (low + step < to && (places[begin[low + step] as number] as number) <= x) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, to);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[begin[middle] as number] as number) > x) high = middle;
    else low = middle + 1;
  }
  return low;
}
