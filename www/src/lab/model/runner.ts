// Runs a program a number of times, one run after the other, and keeps what the views need. It owns no engine and no
// view: it is given both ends.

import type { Progress } from "../../generated/Progress";
import type { Report } from "../../generated/Report";
import type { EngineFace, RunRequest } from "../engine-face";
import { type RunSummary, summaryOf } from "./outcomes";
import { OutputLines } from "./output-lines";

/** A series of runs while it goes on and after it has ended. */
export interface Series {
  request: RunRequest;
  /** Runs that were asked for. */
  wanted: number;
  /** The runs that have ended. */
  runs: RunSummary[];
  /** The newest report. */
  report: Report | null;
  /** The newest news of the run that goes on. */
  progress: Progress | null;
  /** Output of the newest run. */
  output: OutputLines;
  state: "running" | "ended" | "broken";
  /** Why the engine could not run anything: present if the state is `broken`. */
  error: string | null;
}

export class Runner {
  #series: Series | null = null;
  #stopped = false;
  /** Whether nobody wants to see the series that goes on any more. */
  #forgotten = false;

  constructor(private readonly changed: () => void) {}

  get series(): Series | null {
    return this.#forgotten ? null : this.#series;
  }

  get running(): boolean {
    return this.#series?.state === "running";
  }

  /** Forgets the last series; one that goes on is no longer shown, but goes on until it is stopped. */
  clear(): void {
    if (this.running) this.#forgotten = true;
    else this.#series = null;
    this.changed();
  }

  /**
   * Runs `request` `wanted` times and resolves to the last report. A stop ends the series.
   * Rejects where a series goes on already or the engine cannot be loaded.
   */
  async run(engine: EngineFace, request: RunRequest, wanted: number): Promise<Report> {
    if (this.running) throw new Error("a run is going on already");
    this.#stopped = false;
    const series: Series = {
      request,
      wanted,
      runs: [],
      report: null,
      progress: null,
      output: new OutputLines(),
      state: "running",
      error: null,
    };
    this.#series = series;
    this.changed();
    try {
      const report = await this.#repeat(engine, series);
      series.state = "ended";
      return report;
    } catch (error) {
      series.state = "broken";
      series.error = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      series.progress = null;
      if (this.#forgotten) this.#series = null;
      this.#forgotten = false;
      this.changed();
    }
  }

  /** Ends the series; the run that goes on ends as `stopped`. */
  stop(engine: EngineFace): void {
    if (!this.running) return;
    this.#stopped = true;
    engine.stop();
  }

  async #repeat(engine: EngineFace, series: Series): Promise<Report> {
    for (;;) {
      series.output = new OutputLines();
      const report = await engine.run(series.request, (progress) => {
        series.progress = progress;
        series.output.append(progress.output);
        this.changed();
      });
      series.output = new OutputLines();
      series.output.append(report.output);
      series.report = report;
      series.runs.push(summaryOf(report));
      series.progress = null;
      this.changed();
      if (this.#stopped || series.runs.length >= series.wanted) return report;
    }
  }
}
