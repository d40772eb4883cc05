// Keeps the lab's engine: makes it when it is first wanted, and has it ready for what would run next.

import type { EngineFace } from "./engine-face";

/** Whether the engine has an instance ready. */
export type Readiness = "preparing" | "ready" | "broken";

/** What an instance must be made for. */
export interface Need {
  liveThreads: number;
  usesRayon: boolean;
}

export class EngineKeeper {
  #engine: EngineFace | null = null;
  /** What the engine was last asked to be ready for. */
  #preparedFor = "";

  /** `create` gives an engine, or `null` where none can work; `told` hears how ready it is. */
  constructor(
    private readonly create: () => EngineFace | null,
    private readonly told: (readiness: Readiness) => void,
  ) {}

  /** The engine; it is made if there is none yet. */
  get engine(): EngineFace | null {
    this.#engine ??= this.create();
    return this.#engine;
  }

  /** The engine if it has been made. */
  get made(): EngineFace | null {
    return this.#engine;
  }

  /** Puts another engine in the place of the present one, which is put away. */
  replace(engine: EngineFace | null): void {
    this.#engine?.dispose();
    this.#engine = engine;
    this.#preparedFor = "";
  }

  /** Has the engine make ready for what would run now; asked for the same again, it does nothing. */
  prepare({ liveThreads, usesRayon }: Need): void {
    const { engine } = this;
    const wanted = `${liveThreads} ${usesRayon}`;
    if (engine === null || wanted === this.#preparedFor) return;
    this.#preparedFor = wanted;
    this.told("preparing");
    const settle = (readiness: Readiness) => {
      if (this.#preparedFor === wanted && engine === this.#engine) this.told(readiness);
    };
    engine.prepare(liveThreads, usesRayon).then(
      () => settle("ready"),
      () => settle("broken"),
    );
  }

  /** Takes note that what was made ready has been used, or that nothing need be ready. */
  used(): void {
    this.#preparedFor = "";
  }
}
