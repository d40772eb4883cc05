// Tells those outside that the lab's state has changed: once things have come to rest, and only where it is another state.

import type { LabAddress } from "./lab-address";

/** Milliseconds after the last change. */
const REST = 150;

export class ChangeTeller {
  #due: ReturnType<typeof setTimeout> | undefined;
  /** What was told last, or there from the beginning; `null` until it is known what that is. */
  #told: string | null = null;

  /** `state` gives the state as it is, `tell` tells it. */
  constructor(
    private readonly state: () => Promise<LabAddress>,
    private readonly tell: (state: LabAddress) => void,
  ) {}

  /** What the lab begins with is there: whatever is another state from now on is a change. */
  async begin(): Promise<void> {
    const state = textOf(await this.state());
    this.#told ??= state;
  }

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
    const now = textOf(state);
    if (this.#told === null || now === this.#told) return;
    this.#told = now;
    this.tell(state);
  }
}

function textOf({ query, fragment }: LabAddress): string {
  return query + fragment;
}
