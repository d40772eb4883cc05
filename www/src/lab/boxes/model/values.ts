// What was inside each lock, as far as the trace has it: the value in its `Debug` form, right before a release.

import type { Timeline } from "../../../generated/Timeline";
import type { Trace } from "../../../generated/Trace";
import { firstAbove } from "../../model/binary-search";

/** A value that was seen. */
export interface Seen {
  text: string;
  /** The release before which it was seen. */
  event: number;
}

export class Values {
  readonly #trace: Trace;
  readonly #timeline: Timeline;
  /** By object: places in `trace.values`, in order of steps. */
  readonly #places = new Map<number, number[]>();

  constructor(trace: Trace, timeline: Timeline) {
    this.#trace = trace;
    this.#timeline = timeline;
    for (let place = 0; place < trace.values.event.length; place += 1) {
      const object = trace.events.object[trace.values.event[place] as number] as number;
      const places = this.#places.get(object);
      if (places === undefined) this.#places.set(object, [place]);
      else places.push(place);
    }
    for (const places of this.#places.values()) places.sort((a, b) => this.#step(a) - this.#step(b));
  }

  /** Whether anything was ever seen of what a lock protects. */
  any(object: number): boolean {
    return this.#places.has(object);
  }

  /** The value that was seen last up to and including a step; `null` if none was. */
  until(object: number, step: number): Seen | null {
    const places = this.#places.get(object) ?? [];
    const next = firstAbove(0, places.length, step, (index) => this.#step(places[index] ?? 0));
    const place = places[next - 1];
    return place === undefined ? null : this.#seen(place);
  }

  /** The longest text that was seen of what a lock protects, for which a drawing needs room. */
  longest(object: number): string {
    let longest = "";
    for (const place of this.#places.get(object) ?? []) {
      const { text } = this.#seen(place);
      if (text.length > longest.length) longest = text;
    }
    return longest;
  }

  #seen(place: number): Seen {
    const { event, text, texts } = this.#trace.values;
    return { text: texts[text[place] as number] ?? "", event: event[place] as number };
  }

  #step(place: number): number {
    return this.#timeline.step[this.#trace.values.event[place] as number] as number;
  }
}
