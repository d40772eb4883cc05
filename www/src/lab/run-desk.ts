// Where the lab has its programs run: keeps an engine ready for what would run next, and has one series of runs at a time
// go through it.

import { isOwn } from "../embed/own-program";
import type { Program } from "../generated/Program";
import type { Report } from "../generated/Report";
import type { EngineFace, RunRequest, Support } from "./engine-face";
import { EngineKeeper, type Readiness } from "./engine-keeper";
import { liveThreads } from "./model/live-threads";
import type { Values } from "./model/parameters";
import { type Origin, Runner, type Series } from "./model/runner";
import { whyNot } from "./why-not";

export class RunDesk {
  readonly #runner: Runner;
  readonly #keeper: EngineKeeper;

  /** `changed` hears of progress, `told` of how ready the engine is. */
  constructor(
    readonly support: Support,
    create: () => EngineFace,
    changed: () => void,
    private readonly told: (readiness: Readiness) => void,
  ) {
    this.#runner = new Runner(changed);
    this.#keeper = new EngineKeeper(() => (support.ok ? create() : null), told);
  }

  get engine(): EngineFace | null {
    return this.#keeper.engine;
  }

  /** Puts another engine in the place of the present one, while nothing runs. */
  replace(engine: EngineFace | null): void {
    this.#keeper.replace(engine);
  }

  get series(): Series | null {
    return this.#runner.series;
  }

  /** The newest series of more than one run. */
  get repetition(): Series | null {
    return this.#runner.repetition;
  }

  get running(): boolean {
    return this.#runner.running;
  }

  /** Whether a series goes on whose progress need not be drawn at once. */
  get runsMany(): boolean {
    return this.running && (this.series?.runs.length ?? 0) > 1;
  }

  /** Runs a request so many times; resolves to the last report. Rejects where nothing can run. */
  async run(request: RunRequest, times: number): Promise<Report> {
    const { engine, support } = this;
    if (engine === null) throw new Error(support.ok ? "there is no engine" : whyNot(support.missing));
    try {
      return await this.#runner.run(engine, request, times);
    } finally {
      this.#keeper.used();
    }
  }

  /** Ends the series that goes on. */
  stop(): void {
    const { made } = this.#keeper;
    if (made !== null) this.#runner.stop(made);
  }

  /** Shows a report that came from elsewhere. */
  show(report: Report, request: RunRequest, origin: Origin): void {
    this.#runner.show(report, request, origin);
  }

  /** Forgets what has run. */
  clear(): void {
    this.#runner.clear();
  }

  /** Has the engine make ready for what would run now. */
  prepare(program: Program, values: Values): void {
    if (program.refused !== null || isOwn(program)) {
      // Nothing has to be made ready for what does not run.
      this.#keeper.used();
      this.told("ready");
      return;
    }
    this.#keeper.prepare({
      liveThreads: liveThreads(program.live_threads, values),
      usesRayon: program.uses_rayon,
    });
  }

  /** Takes note that somebody else has used the engine. */
  used(): void {
    this.#keeper.used();
  }
}
