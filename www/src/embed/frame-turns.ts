// Whose turn it is, for a lab in a frame: the page around says so where one of our elements is there to say it, and else the
// browser's locks.

import { LockTurns, type TurnListener, type Turns } from "../engine/turns";
import type { HostLink } from "./host-link";

export class FrameTurns implements Turns {
  readonly #locks: LockTurns;
  #giving: ReturnType<typeof setTimeout> | undefined;
  /** Whether it is this lab's turn, as the page around has said. */
  #mine = false;
  #granted: (() => void) | null = null;

  constructor(
    private readonly link: HostLink,
    private readonly listener: TurnListener,
  ) {
    this.#locks = new LockTurns(listener);
    link.onTurn = () => {
      if (link.turnNow === "taken" && !this.#mine) listener.yielded();
      if (link.turnNow !== "yours" || this.#mine) return;
      // A turn that came after the wait for it was given up.
      if (this.#granted === null) link.wantTurn(false);
      else {
        this.#mine = true;
        this.#granted();
      }
    };
  }

  async take(signal: AbortSignal): Promise<void> {
    if (!this.link.hosted) return this.#locks.take(signal);
    clearTimeout(this.#giving);
    if (this.#mine) return;
    const granted = new Promise<void>((resolve) => {
      this.#granted = resolve;
    });
    this.link.wantTurn(true);
    if (this.link.turnNow === "taken") this.listener.waiting(true);
    const aborted = new Promise<never>((_, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    try {
      await Promise.race([granted, aborted]);
    } catch (error) {
      this.link.wantTurn(false);
      throw error;
    } finally {
      this.#granted = null;
      this.listener.waiting(false);
    }
  }

  give(): void {
    this.#locks.give();
    clearTimeout(this.#giving);
    this.#giving = setTimeout(() => this.#giveNow());
  }

  async free(): Promise<boolean> {
    if (!this.link.hosted) return this.#locks.free();
    return this.#mine || this.link.turnNow !== "taken";
  }

  dispose(): void {
    clearTimeout(this.#giving);
    this.#giveNow();
    this.#locks.dispose();
    this.link.onTurn = () => {};
  }

  #giveNow(): void {
    if (!this.#mine) return;
    this.#mine = false;
    this.link.wantTurn(false);
  }
}
