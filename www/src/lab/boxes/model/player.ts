// Lets a replay run: how many stops are due after how much time. It knows neither clock nor screen, so that both can be
// anything.

/** Stops a second that can be chosen. */
export const SPEEDS = [0.5, 1, 2, 5, 10, 50, 250, 1000] as const;
/** Slow enough to read what happens. */
export const USUAL_SPEED = 1;

/** The next faster or slower speed, or the same at the end of the list. */
export function nextSpeed(speed: number, direction: 1 | -1): number {
  const place = SPEEDS.findIndex((one) => one >= speed);
  return SPEEDS[place + direction] ?? speed;
}

/** Counts the stops that are due. */
export class Pulse {
  #last: number;
  #due = 0;

  /** Begins at `now`, in milliseconds of any clock. */
  constructor(now: number) {
    this.#last = now;
  }

  /** Whole stops that have become due since the last call, at `speed` stops a second. */
  take(now: number, speed: number): number {
    // A page that was hidden goes on where it was, and not by all the time that has passed.
    const passed = Math.min(Math.max(0, now - this.#last), LONGEST_PAUSE_MS(speed));
    this.#last = now;
    this.#due += (passed * speed) / 1000;
    const whole = Math.floor(this.#due + 1e-9);
    this.#due = Math.max(0, this.#due - whole);
    return whole;
  }
}

/** One stop's time, or a few frames' if that is longer. */
const LONGEST_PAUSE_MS = (speed: number) => Math.max(1000 / speed, 100);
