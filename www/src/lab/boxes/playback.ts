// Moves the position of a replay, by hand, by key and by time. Where the position is kept is the host's business.

import { nextSpeed, Pulse, USUAL_SPEED } from "./model/player";
import type { Replay } from "./model/replay";
import {
  eventsOfBoxes,
  eventsOn,
  everyEvent,
  type Pace,
  type Stops,
  stopAfter,
  stopBefore,
} from "./model/stops";

export interface PlaybackHost {
  /** Where the replay stands. */
  readonly step: number;
  /** Takes the position to a step; `step` tells of it before the next frame. */
  goToStep(step: number): void;
  /** Something that is shown has changed. */
  changed(): void;
  /** The replay no longer runs by itself. */
  paused(): void;
}

export class Playback {
  readonly #host: PlaybackHost;
  readonly #replay: Replay;
  readonly #boxStops: Stops;
  #chosen: number | null = null;
  #pace: Pace = "boxes";
  #speed: number = USUAL_SPEED;
  #playing = false;
  #frame = 0;

  constructor(host: PlaybackHost, replay: Replay) {
    this.#host = host;
    this.#replay = replay;
    this.#boxStops = eventsOfBoxes(replay);
  }

  get playing(): boolean {
    return this.#playing;
  }

  /** Stops a second. */
  get speed(): number {
    return this.#speed;
  }

  set speed(speed: number) {
    this.#speed = speed;
    this.#host.changed();
  }

  /** Which events are stopped at. */
  get pace(): Pace {
    return this.#pace;
  }

  set pace(pace: Pace) {
    this.#pace = pace;
    this.#host.changed();
  }

  /** The object whose events can be followed alone; with none, it is what changes any box again. */
  get chosen(): number | null {
    return this.#chosen;
  }

  set chosen(object: number | null) {
    this.#chosen = object !== null && eventsOn(this.#replay, object).count > 0 ? object : null;
    if (this.#chosen === null && this.#pace === "chosen") this.#pace = "boxes";
  }

  get stops(): Stops {
    if (this.#pace === "all") return everyEvent(this.#replay);
    if (this.#pace === "chosen" && this.#chosen !== null) return eventsOn(this.#replay, this.#chosen);
    return this.#boxStops;
  }

  /** Whether no box changes any more after the position. */
  get over(): boolean {
    return this.#boxStops.upTo(this.#host.step) === this.#boxStops.count;
  }

  /** Whether a step and the position are neighbours, as far as boxes go. */
  isNextTo(step: number): boolean {
    return Math.abs(this.#boxStops.upTo(step) - this.#boxStops.upTo(this.#host.step)) === 1;
  }

  readonly toggle = (): void => {
    if (this.#playing) this.pause();
    else this.#play();
  };

  pause(): void {
    if (!this.#playing) return;
    cancelAnimationFrame(this.#frame);
    this.#playing = false;
    this.#host.changed();
    this.#host.paused();
  }

  readonly back = (): void => {
    this.pause();
    this.go(stopBefore(this.stops, this.#host.step));
  };

  readonly forward = (): void => {
    this.pause();
    this.go(stopAfter(this.stops, this.#host.step));
  };

  /** Goes to a stop, or to the nearest there is. */
  readonly go = (stop: number): void => {
    const { stops } = this;
    this.#host.goToStep(stops.step(Math.min(Math.max(0, stop), stops.count)));
  };

  /** To be called for every key that is pressed on or within the boxes. */
  readonly key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.composedPath()[0] as HTMLElement;
    const act = this.#actions[event.key];
    if (act === undefined || target.matches("select")) return;
    // A host page that turns its own pages with these keys must not hear of them.
    event.stopPropagation();
    const slides = target.matches("input[type=range]") && !/^[ kK[\]]$/.test(event.key);
    const presses = event.key === " " && target.matches("button, summary");
    if (slides || presses) return;
    event.preventDefault();
    act();
  };

  readonly #actions: Readonly<Record<string, () => void>> = {
    " ": this.toggle,
    k: this.toggle,
    K: this.toggle,
    ArrowLeft: this.back,
    ArrowRight: this.forward,
    PageUp: () => this.#leap(1),
    PageDown: () => this.#leap(-1),
    Home: () => this.go(0),
    End: () => this.go(this.stops.count),
    "[": () => {
      this.speed = nextSpeed(this.#speed, -1);
    },
    "]": () => {
      this.speed = nextSpeed(this.#speed, 1);
    },
  };

  #leap(direction: 1 | -1): void {
    const { stops } = this;
    const tenth = Math.max(1, Math.round(stops.count / 10));
    this.go(stops.upTo(this.#host.step) + direction * tenth);
  }

  #play(): void {
    const { stops } = this;
    if (stops.count === 0) return;
    if (stops.upTo(this.#host.step) === stops.count) this.go(0);
    this.#playing = true;
    const pulse = new Pulse(performance.now());
    const turn = (now: number) => {
      const due = pulse.take(now, this.#speed);
      const current = this.stops;
      const stop = current.upTo(this.#host.step);
      if (due > 0) this.go(stop + due);
      if (stop + due >= current.count) this.pause();
      else this.#frame = requestAnimationFrame(turn);
    };
    this.#frame = requestAnimationFrame(turn);
    this.#host.changed();
  }
}
