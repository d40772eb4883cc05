// Runs a program a number of times, one run after the other, and keeps what the views need; or holds a report that came
// from elsewhere for them to show. It owns no engine and no view: it is given both ends.

import type { Progress } from "../../generated/Progress";
import type { Report } from "../../generated/Report";
import type { EngineFace, RunRequest } from "../engine-face";
import { KeptReports } from "./kept-reports";
import { type RunSummary, summaryOf } from "./outcomes";
import { OutputLines } from "./output-lines";

/** Where a report came from that is not the newest one of a run just made. */
export type Origin =
  /** One run of a series, opened again. */
  | { kind: "series"; run: number; of: number; traceLost: boolean }
  /** A file. */
  | { kind: "file"; name: string };

/** A series of runs while it goes on and after it has ended. */
export interface Series {
  request: RunRequest;
  /** Runs that were asked for. */
  wanted: number;
  /** The runs that have ended. */
  runs: RunSummary[];
  /** The newest report. */
  report: Report | null;
  /** A report of each outcome, if there is more than one run. */
  kept: KeptReports;
  /** Where the report came from; `null` for runs just made. */
  origin: Origin | null;
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
  #repetition: Series | null = null;
  #stopped = false;
  /** Whether nobody wants to see the series that goes on any more. */
  #forgotten = false;

  constructor(private readonly changed: () => void) {}

  get series(): Series | null {
    return this.#forgotten ? null : this.#series;
  }

  /** The newest series of more than one run, which stays while single runs and opened reports come and go. */
  get repetition(): Series | null {
    return this.#repetition;
  }

  get running(): boolean {
    return this.#series?.state === "running";
  }

  /** Forgets the last series; one that goes on is no longer shown, but goes on until it is stopped. */
  clear(): void {
    if (this.running) this.#forgotten = true;
    else this.#series = null;
    this.#repetition = null;
    this.changed();
  }

  /** Shows a report that came from elsewhere, in place of the last series. Nothing may be running. */
  show(report: Report, request: RunRequest, origin: Origin): void {
    if (this.running) throw new Error("a run is going on");
    const series = begin(request, 1);
    series.output.append(report.output);
    this.#series = { ...series, runs: [summaryOf(report)], report, origin, state: "ended" };
    this.changed();
  }

  /**
   * Runs `request` `wanted` times and resolves to the last report. A stop ends the series.
   * Rejects where a series goes on already or the engine cannot be loaded.
   */
  async run(engine: EngineFace, request: RunRequest, wanted: number): Promise<Report> {
    if (this.running) throw new Error("a run is going on already");
    this.#stopped = false;
    const series = begin(request, wanted);
    this.#series = series;
    if (wanted > 1) this.#repetition = series;
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
      const summary = summaryOf(report);
      series.runs.push(summary);
      if (series.wanted > 1) series.kept.offer(summary, series.runs.length, report);
      series.progress = null;
      this.changed();
      if (this.#stopped || series.runs.length >= series.wanted) return report;
    }
  }
}

/** A series before its first run. */
function begin(request: RunRequest, wanted: number): Series {
  return {
    request,
    wanted,
    runs: [],
    report: null,
    kept: new KeptReports(),
    origin: null,
    progress: null,
    output: new OutputLines(),
    state: "running",
    error: null,
  };
}
