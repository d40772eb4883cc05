// Has traces analysed. The analysis is WebAssembly in a worker of its own, so that the page never waits for it; the worker
// starts with the first question, and another takes its place if it breaks down.

import type { Answer, Question } from "../analysis/protocol";
import type { Report } from "../generated/Report";
import type { Timeline } from "../generated/Timeline";
import { startWorker } from "../isolation/start-worker";

type Answered<Kind extends string> = Extract<Answer, Record<Kind, unknown>>;

interface Pending {
  resolve: (answer: Answer) => void;
  reject: (reason: Error) => void;
}

export class Analyst {
  #worker: Worker | null = null;
  #asked = 0;
  readonly #pending = new Map<number, Pending>();

  /** What the trace of a report comes to. Rejects where the report has no trace, or one that is damaged. */
  async analyse(report: Report): Promise<Timeline> {
    return ((await this.#ask("analyse", report)) as Answered<"timeline">).timeline;
  }

  /** The trace in Chrome's trace format, which Perfetto's viewer opens. Rejects as `analyse` does. */
  async chromeTrace(report: Report): Promise<Blob> {
    return ((await this.#ask("chrome-trace", report)) as Answered<"trace">).trace;
  }

  /** Puts the worker away; whatever was asked and not answered is rejected. */
  dispose(): void {
    this.#breakDown("the analysis was put away");
  }

  #ask(task: Question["task"], report: Report): Promise<Answer> {
    const worker = this.#hire();
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      worker.postMessage({ id, task, report } satisfies Question);
    });
  }

  #hire(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = startWorker(new URL("analysis.js", import.meta.url), "interlock-analysis");
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      const asked = this.#pending.get(data.id);
      this.#pending.delete(data.id);
      if ("error" in data) asked?.reject(new Error(data.error));
      else asked?.resolve(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#breakDown(event.message || "the worker of the analysis could not be loaded");
    });
    this.#worker = worker;
    return worker;
  }

  #breakDown(reason: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#pending.values()) reject(new Error(reason));
    this.#pending.clear();
  }
}
