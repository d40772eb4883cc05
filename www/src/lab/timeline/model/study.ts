// What the timeline works out once for a run: rows, looks, sums for either axis, arrows by either end. Beside the trace
// itself this takes at most 10 bytes a span and 4 an arrow; nothing is made for each event.

import type { Report } from "../../../generated/Report";
import type { Timeline } from "../../../generated/Timeline";
import type { Axis } from "../../model/looks";
import { ArrowIndex } from "./arrows";
import { looksOf } from "./classes";
import { panicsOf } from "./event-sets";
import { type Rows, rowsOf } from "./rows";
import { scaleOf } from "./scale";
import { Sums } from "./sums";

export class Study {
  readonly rows: Rows;
  readonly arrows: ArrowIndex;
  readonly panics: Uint32Array;
  readonly #looks: Uint8Array;
  readonly #sums = new Map<Axis, Sums>();

  constructor(
    readonly report: Report,
    readonly timeline: Timeline,
  ) {
    this.rows = rowsOf(timeline);
    this.arrows = new ArrowIndex(timeline);
    this.panics = panicsOf(report);
    this.#looks = looksOf(report, timeline);
  }

  /** The sums along an axis, with its scale; made when it is first looked at. */
  sums(axis: Axis): Sums {
    const known = this.#sums.get(axis);
    if (known !== undefined) return known;
    const sums = new Sums(scaleOf(this.timeline, axis), this.#looks, this.timeline.lanes.first_span);
    this.#sums.set(axis, sums);
    return sums;
  }

  /** The looks that occur, ascending. */
  get looks(): number[] {
    const there = new Set<number>(this.#looks);
    return [...there].sort((a, b) => a - b);
  }
}
