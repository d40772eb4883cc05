// Engines of several labs on one page take turns, since each has as many workers as its program has threads: one runs at a
// time, and only one keeps its workers between runs. This is whose turn it is by the browser's locks, which all documents of
// our origin below one site share. Where a browser withholds them, as from frames of another site, nobody waits by them:
// there the page around says whose turn it is (`embed/frame-turns`).

/** Whose turn it is, as one engine sees it. */
export interface Turns {
  /** Resolves when it is this engine's turn; keeps it if it is already. Rejects when `signal` is aborted before. */
  take(signal: AbortSignal): Promise<void>;
  /** Gives the turn back, unless it is taken again at once, as by the next run of a series. */
  give(): void;
  /** Whether nobody else has the turn. */
  free(): Promise<boolean>;
  dispose(): void;
}

/** What an engine hears of turns. */
export interface TurnListener {
  /** Another engine's turn is waited for, or no longer. */
  waiting(waits: boolean): void;
  /** Another engine has taken its turn: what is kept for the next run should be put away. */
  yielded(): void;
}

/** For a lab that is alone. */
export const ALONE: Turns = {
  take: async () => {},
  give: () => {},
  free: async () => true,
  dispose: () => {},
};

const NAME = "interlock-engine";

export class LockTurns implements Turns {
  /** Ends this engine's turn; `null` while it has none. */
  #end: (() => void) | null = null;
  #giving: ReturnType<typeof setTimeout> | undefined;
  readonly #channel: BroadcastChannel | null;

  constructor(private readonly listener: TurnListener) {
    this.#channel = channel();
    this.#channel?.addEventListener("message", () => {
      if (this.#end === null) listener.yielded();
    });
  }

  async take(signal: AbortSignal): Promise<void> {
    clearTimeout(this.#giving);
    if (this.#end !== null) return;
    const taken = await this.#request({ ifAvailable: true });
    if (taken === "withheld") return;
    if (taken === "not-available") {
      this.listener.waiting(true);
      try {
        await this.#request({ signal });
      } finally {
        this.listener.waiting(false);
      }
    }
    this.#channel?.postMessage("taken");
  }

  give(): void {
    clearTimeout(this.#giving);
    this.#giving = setTimeout(() => this.#giveNow());
  }

  async free(): Promise<boolean> {
    if (this.#end !== null) return true;
    try {
      const { held } = await navigator.locks.query();
      return !(held ?? []).some(({ name }) => name === NAME);
    } catch {
      return true;
    }
  }

  dispose(): void {
    clearTimeout(this.#giving);
    this.#giveNow();
    this.#channel?.close();
  }

  #giveNow(): void {
    this.#end?.();
    this.#end = null;
  }

  /** Resolves as soon as the lock is had, which it is until `#end` is called, or cannot be had. Rejects when aborted. */
  async #request(options: LockOptions): Promise<"taken" | "not-available" | "withheld"> {
    try {
      return await new Promise((resolve, reject) => {
        navigator.locks
          .request(NAME, options, (lock) => {
            if (lock === null) {
              resolve("not-available");
              return undefined;
            }
            resolve("taken");
            return new Promise<void>((end) => {
              this.#end = end;
            });
          })
          .catch(reject);
      });
    } catch (error) {
      if (options.signal?.aborted) throw error;
      // An old browser has none, and a frame that may not store anything may not lock anything either.
      return "withheld";
    }
  }
}

function channel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(NAME);
  } catch {
    return null;
  }
}
