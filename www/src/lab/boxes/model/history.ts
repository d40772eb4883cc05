// The past of every object, summed up once: how often it was opened, changed, sent to and so on up to each of its
// events. One pass over the trace and 8 bytes an event buy the state at any step for a binary search.

import type { Timeline } from "../../../generated/Timeline";
import type { Trace } from "../../../generated/Trace";
import { firstAbove } from "../../model/binary-search";
import { Role, rolesOf } from "./roles";

/** When a lock was poisoned or its poison cleared. */
export interface PoisonChange {
  /** The event. */
  event: number;
  poisoned: boolean;
}

/** The longest queue that an object ever had. */
export interface LongestQueue {
  /** How many threads waited. */
  length: number;
  /** The event with which the last of them came. */
  event: number;
}

/** What had happened to an object up to some step. */
export interface Past {
  /** Locks: times opened. Channels: messages sent. One-time initialisations: times begun. `Arc`s: handles made. */
  taken: number;
  /** Locks: times closed after a possible change. Channels: messages received. Initialisations: times seen complete. `Arc`s: handles given up. */
  given: number;
}

const NOTHING: Past = { taken: 0, given: 0 };

export class History {
  readonly #timeline: Timeline;
  /** Beside `timeline.object_events`: sums up to and including that event. */
  readonly #taken: Uint32Array;
  readonly #given: Uint32Array;
  readonly #poison = new Map<number, PoisonChange[]>();
  readonly #queues = new Map<number, LongestQueue>();
  readonly #asked: Uint32Array;
  readonly #rooms = new Map<number, number>();

  constructor(trace: Trace, timeline: Timeline, objects: number, threads: number) {
    this.#timeline = timeline;
    const { object_first: first, object_events: list } = timeline;
    this.#taken = new Uint32Array(list.length);
    this.#given = new Uint32Array(list.length);
    this.#asked = new Uint32Array(objects);
    const { kind, thread, detail } = trace.events;
    const roles = rolesOf(trace.kinds);
    /** Marks the threads that wait for the object at hand, by its number plus one. */
    const waits = new Uint32Array(threads);
    for (let object = 0; object < objects; object += 1) {
      const end = first[object + 1] ?? 0;
      let taken = 0;
      let given = 0;
      let waiting = 0;
      let longest: LongestQueue | null = null;
      for (let place = first[object] ?? 0; place < end; place += 1) {
        const event = list[place] as number;
        const who = thread[event] as number;
        switch (roles[kind[event] as number]) {
          case Role.Ask:
            this.#asked[object] = (this.#asked[object] as number) + 1;
            waits[who] = object + 1;
            waiting += 1;
            if (waiting > (longest?.length ?? 0)) longest = { length: waiting, event };
            break;
          case Role.Take:
            taken += 1;
            if (waits[who] === object + 1) {
              waits[who] = 0;
              waiting -= 1;
            }
            break;
          case Role.Send:
            taken += 1;
            // The detail of a message is one more than the room in its channel.
            if ((detail[event] as number) > 0) this.#rooms.set(object, (detail[event] as number) - 1);
            break;
          case Role.Begin:
          case Role.Own:
            taken += 1;
            break;
          case Role.Give:
          case Role.Receive:
          case Role.Done:
          case Role.Disown:
            given += 1;
            break;
          case Role.Poison:
          case Role.Unpoison: {
            const changes = this.#poison.get(object) ?? [];
            changes.push({ event, poisoned: roles[kind[event] as number] === Role.Poison });
            this.#poison.set(object, changes);
            break;
          }
        }
        this.#taken[place] = taken;
        this.#given[place] = given;
      }
      if (longest !== null) this.#queues.set(object, longest);
    }
  }

  /** The sums of an object up to and including a step. */
  until(object: number, step: number): Past {
    const place = this.#lastPlace(object, step);
    return place === null ? NOTHING : this.#at(place);
  }

  /** The sums of an object in the whole trace. */
  total(object: number): Past {
    return this.until(object, Number.POSITIVE_INFINITY);
  }

  /** How often a thread had to wait for a lock. */
  asked(object: number): number {
    return this.#asked[object] ?? 0;
  }

  /** The last event on an object up to and including a step; `null` before its first. */
  lastEvent(object: number, step: number): number | null {
    const place = this.#lastPlace(object, step);
    return place === null ? null : (this.#timeline.object_events[place] as number);
  }

  /** What last changed whether a lock was poisoned; `null` if nothing had. */
  poison(object: number, step: number): PoisonChange | null {
    const changes = this.#poison.get(object) ?? [];
    const next = firstAbove(0, changes.length, step, (index) => this.#step(changes[index]?.event ?? 0));
    return changes[next - 1] ?? null;
  }

  /** How many messages a channel has room for; `null` where it has no bound, or nothing was sent. */
  room(object: number): number | null {
    return this.#rooms.get(object) ?? null;
  }

  /** Every change of whether a lock was poisoned, by lock, each in order. */
  get poisonings(): ReadonlyMap<number, readonly PoisonChange[]> {
    return this.#poison;
  }

  /** The longest queue of each lock that had one. */
  get longestQueues(): ReadonlyMap<number, LongestQueue> {
    return this.#queues;
  }

  #at(place: number): Past {
    return { taken: this.#taken[place] as number, given: this.#given[place] as number };
  }

  #lastPlace(object: number, step: number): number | null {
    const { object_first: first, object_events: list } = this.#timeline;
    const from = first[object] ?? 0;
    const after = firstAbove(from, first[object + 1] ?? from, step, (place) => this.#step(list[place] ?? 0));
    return after === from ? null : after - 1;
  }

  #step(event: number): number {
    return this.#timeline.step[event] as number;
  }
}
