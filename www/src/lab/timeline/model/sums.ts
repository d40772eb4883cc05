// How much of a lane each look takes up to a place, in time that does not depend on how many spans there are: sums over
// blocks of spans are kept, and only the spans of one block are walked.

import { LOOKS, UNTIMED } from "./classes";
import { beginLower, beginUpper, endLower, endUpper, type Scale } from "./scale";

/** Spans a block. With 16 looks of 8 bytes this is 4 bytes a span. */
const BLOCK = 32;

export class Sums {
  /** By block and look: lengths that are certain, of all spans before the block. */
  readonly #certain: Float64Array;
  /** By block: the length of what spans cover for certain or perhaps, of all spans before it. */
  readonly #covered: Float64Array;
  /** By lane: the same of all spans before the lane. */
  readonly #coveredBefore: Float64Array;

  /** `first` begins each lane's spans and ends the last one's; `looks` has the look of every span. */
  constructor(
    readonly scale: Scale,
    readonly looks: Uint8Array,
    private readonly first: Uint32Array,
  ) {
    const blocks = Math.floor(looks.length / BLOCK) + 1;
    this.#certain = new Float64Array(blocks * LOOKS);
    this.#covered = new Float64Array(blocks);
    this.#coveredBefore = new Float64Array(first.length);
    const sums = new Float64Array(LOOKS);
    let covered = 0;
    let lane = -1;
    for (let span = 0; span < looks.length; span++) {
      if (span % BLOCK === 0) {
        this.#certain.set(sums, (span / BLOCK) * LOOKS);
        this.#covered[span / BLOCK] = covered;
      }
      while ((first[lane + 1] as number) <= span) this.#coveredBefore[++lane] = covered;
      const look = looks[span] as number;
      sums[look] = (sums[look] as number) + this.#length(span);
      covered += this.#grown(span, first[lane] as number);
    }
    if (looks.length % BLOCK === 0) {
      this.#certain.set(sums, (looks.length / BLOCK) * LOOKS);
      this.#covered[looks.length / BLOCK] = covered;
    }
  }

  /** The length of a span that is certain. */
  #length(span: number): number {
    return Math.max(0, endLower(this.scale, span) - beginUpper(this.scale, span));
  }

  /** By how much a span extends what the spans before it cover; `first` is the first of its lane. */
  #grown(span: number, first: number): number {
    const begin = beginLower(this.scale, span);
    const before = span > first ? Math.max(begin, endUpper(this.scale, span - 1)) : begin;
    return Math.max(0, endUpper(this.scale, span) - before);
  }

  /**
   * Puts into `out`, by look, how much of it the lane has before `x`, from some fixed place on: only differences between
   * two places of one lane mean something. `certain` is the first span of the lane that is certain only after `x`,
   * `possible` the first that begins after `x` in any case.
   */
  at(lane: number, x: number, certain: number, possible: number, out: Float64Array): void {
    const { scale, looks } = this;
    const first = this.first[lane] as number;
    let block = Math.floor(certain / BLOCK);
    for (let look = 0; look < LOOKS; look++) out[look] = this.#certain[block * LOOKS + look] as number;
    for (let span = block * BLOCK; span < certain; span++) {
      const look = looks[span] as number;
      out[look] = (out[look] as number) + this.#length(span);
    }
    if (certain > first) {
      // The last one may go on beyond `x`.
      const last = certain - 1;
      const end = endLower(scale, last);
      const look = looks[last] as number;
      const begin = beginUpper(scale, last);
      if (end > x && end > begin) out[look] = (out[look] as number) - (end - Math.max(x, begin));
    }
    let known = 0;
    for (let look = 0; look < LOOKS; look++) known += out[look] as number;
    if (scale.axis === "order") {
      out[UNTIMED] = 0;
      out[UNTIMED + 1] = known;
      return;
    }
    block = Math.floor(possible / BLOCK);
    const start = Math.max(block * BLOCK, first);
    let covered = (start === first ? this.#coveredBefore[lane] : this.#covered[block]) as number;
    for (let span = start; span < possible; span++) covered += this.#grown(span, first);
    if (possible > first) covered -= Math.max(0, endUpper(scale, possible - 1) - x);
    out[UNTIMED] = covered - known;
    out[UNTIMED + 1] = covered;
  }

  /**
   * Puts into `out`, by look, how much of it the lane has in `left..right`: what `at` has more at the right than at the
   * left, for a stretch in which so few spans begin that these are walked. Those that are certain from somewhere in it on
   * are `certain..certainAfter`, those that perhaps begin in it `possible..possibleAfter`.
   */
  walk(
    lane: number,
    left: number,
    right: number,
    certain: number,
    certainAfter: number,
    possible: number,
    possibleAfter: number,
    out: Float64Array,
  ): void {
    const { scale, looks } = this;
    const first = this.first[lane] as number;
    out.fill(0);
    let known = 0;
    // The span before the first of them may go on into the stretch.
    for (let span = certain > first ? certain - 1 : first; span < certainAfter; span++) {
      const length = Math.min(endLower(scale, span), right) - Math.max(beginUpper(scale, span), left);
      if (length <= 0) continue;
      const look = looks[span] as number;
      out[look] = (out[look] as number) + length;
      known += length;
    }
    if (scale.axis === "order") {
      out[UNTIMED + 1] = known;
      return;
    }
    let covered = 0;
    let reached = left;
    for (let span = possible > first ? possible - 1 : first; span < possibleAfter; span++) {
      const begin = Math.max(beginLower(scale, span), reached);
      reached = Math.max(reached, Math.min(endUpper(scale, span), right));
      covered += Math.max(0, reached - begin);
    }
    out[UNTIMED] = covered - known;
    out[UNTIMED + 1] = covered;
  }
}
