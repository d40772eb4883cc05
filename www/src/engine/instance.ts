// One disposable instance of the engine, seen from the page: a controller worker with its pool, for one run after the
// other until a run leaves it unusable.

import type { OutputChunk } from "../generated/OutputChunk";
import type { Progress } from "../generated/Progress";
import type { Report } from "../generated/Report";
import { startWorker } from "../isolation/start-worker";
import type { RunRequest } from "../lab/engine-face";
import { examine } from "./examine";
import { engineFailure, witnessedReport } from "./failure";
import type { FromController, ToController, Trapped } from "./protocol";
import { joined } from "./report-parts";

/** How long a controller may take to answer a stop before it is thrown away unheard, in milliseconds. */
const STOP_PATIENCE = 150;
/** Time between two pings during a run, and how many may stay without answer. */
const PING_EVERY = 1000;
const PINGS_MISSED = 4;

/** How many workers an instance has, and for what. */
export interface Size {
  /** For threads of programs. */
  hosts: number;
  /** For rayon. */
  helpers: number;
}

/** Where the scripts of the workers are. */
export interface WorkerUrls {
  controller: URL;
  poolWorker: URL;
}

interface PendingRun {
  request: RunRequest;
  began: number;
  output: OutputChunk[];
  onProgress: (progress: Progress) => void;
  resolve: (report: Report) => void;
  pingTimer: ReturnType<typeof setInterval>;
  pingsMissed: number;
  stopTimer: ReturnType<typeof setTimeout> | undefined;
}

export class Instance {
  /** Resolves when a run would start at once; rejects when the instance cannot be set up. */
  readonly ready: Promise<void>;
  /** Whether a program has run in it. */
  used = false;
  /** Whether the next run can start in it. */
  usable = true;

  readonly #controller: Worker;
  #run: PendingRun | undefined;
  #settleReady: { resolve: () => void; reject: (reason: Error) => void } | undefined;

  constructor(
    readonly module: WebAssembly.Module,
    readonly urls: WorkerUrls,
    readonly size: Size,
  ) {
    this.#controller = startWorker(urls.controller, "interlock");
    this.ready = new Promise((resolve, reject) => {
      this.#settleReady = { resolve, reject };
    });
    // Whoever waits for it sees the failure; nobody waiting is no error of its own.
    this.ready.catch(() => {});
    this.#controller.addEventListener("message", ({ data }: MessageEvent<FromController>) =>
      this.#hear(data),
    );
    this.#controller.addEventListener("error", (event) => {
      event.preventDefault();
      this.#fail(event.message || "the engine's worker could not be loaded");
    });
    this.#tell({ type: "set-up", module, ...size });
  }

  /** Whether it has the workers that a program needs. */
  fits({ hosts, helpers }: Size): boolean {
    return this.size.hosts >= hosts && this.size.helpers >= helpers;
  }

  run(request: RunRequest, onProgress: (progress: Progress) => void): Promise<Report> {
    this.used = true;
    return new Promise((resolve) => {
      const pingTimer = setInterval(() => this.#ping(), PING_EVERY);
      const began = performance.now();
      this.#run = {
        request,
        began,
        output: [],
        onProgress,
        resolve,
        pingTimer,
        pingsMissed: 0,
        stopTimer: undefined,
      };
      this.#tell({ type: "run", request });
    });
  }

  stop(): void {
    const run = this.#run;
    if (!run || run.stopTimer !== undefined) return;
    this.#tell({ type: "stop" });
    run.stopTimer = setTimeout(() => this.#settle(this.#witnessed(null), false), STOP_PATIENCE);
  }

  dispose(): void {
    this.usable = false;
    this.#controller.terminate();
    this.#settleReady?.reject(new Error("the engine was put away"));
    if (this.#run) this.#settle(this.#witnessed(null), false);
  }

  #tell(message: ToController): void {
    this.#controller.postMessage(message);
  }

  #hear(message: FromController): void {
    if (this.#run) this.#run.pingsMissed = 0;
    switch (message.type) {
      case "ready":
        this.#settleReady?.resolve();
        break;
      case "progress":
        this.#run?.output.push(...message.progress.output);
        this.#run?.onProgress(message.progress);
        break;
      case "report":
        this.#settle(joined(message.report), message.reusable);
        break;
      case "trapped":
        this.#examine(message);
        break;
      case "refused":
        this.#fail(message.message);
        break;
      case "pong":
        break;
    }
  }

  async #examine(trapped: Trapped): Promise<void> {
    this.usable = false;
    const report = await examine(trapped, this.module, this.urls.poolWorker);
    const witnessed = () => this.#witnessed(trapped.failure);
    this.#settle(report ?? witnessed(), false);
  }

  /** Background pages get few timers, so that only unanswered pings count, not time. */
  #ping(): void {
    if (!this.#run) return;
    this.#run.pingsMissed += 1;
    if (this.#run.pingsMissed > PINGS_MISSED) this.#fail("the engine stopped answering");
    else this.#tell({ type: "ping" });
  }

  #fail(message: string): void {
    this.usable = false;
    this.#settleReady?.reject(new Error(message));
    if (this.#run) this.#settle(this.#witnessed(engineFailure(message)), false);
  }

  #witnessed(failure: Report["failure"]): Report | undefined {
    const run = this.#run;
    if (!run) return undefined;
    const { request, output, began } = run;
    const elapsedMs = performance.now() - began;
    return witnessedReport({ request, output, elapsedMs, threadLimit: this.size.hosts }, failure);
  }

  #settle(report: Report | undefined, reusable: boolean): void {
    const run = this.#run;
    this.usable &&= reusable;
    if (!run || !report) return;
    this.#run = undefined;
    clearInterval(run.pingTimer);
    clearTimeout(run.stopTimer);
    run.resolve(report);
  }
}
