// Tells those outside that the lab's state has changed: once things have come to rest, and only where it is another state.

import type { LabAddress } from "./lab-address";

/** Milliseconds after the last change. */
const REST = 150;

export class ChangeTeller {
  #due: ReturnType<typeof setTimeout> | undefined;
  #told = "";

  /** `state` gives the state as it is, `tell` tells it. */
  constructor(
    private readonly state: () => Promise<LabAddress>,
    private readonly tell: (state: LabAddress) => void,
  ) {}

  /** Something may have changed. */
  soon(): void {
    clearTimeout(this.#due);
    this.#due = setTimeout(() => void this.#look(), REST);
  }

  cancel(): void {
    clearTimeout(this.#due);
  }

  async #look(): Promise<void> {
    const state = await this.state();
    const now = state.query + state.fragment;
    if (now === this.#told) return;
    const first = this.#told === "";
    this.#told = now;
    // What it begins with is no change.
    if (!first) this.tell(state);
  }
}
