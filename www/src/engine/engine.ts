// The threads engine as the page sees it: it keeps one instance warm, gives runs to it, and replaces it when a run has
// left it unusable or a program needs more workers.

import type { Progress } from "../generated/Progress";
import type { Report } from "../generated/Report";
import type { EngineFace, RunRequest, Support } from "../lab/engine-face";
import { engineFailure, witnessedReport } from "./failure";
import { Instance, type Size, type WorkerUrls } from "./instance";
import { support } from "./support";
import { ALONE, type TurnListener, type Turns } from "./turns";

/** Program threads that an instance can have at most; more are refused by the program's own `spawn`. */
export const THREAD_LIMIT = 64;
/** Numbers of hosts that instances come in, so that moving a slider does not make a new one at each step. */
const HOST_STEPS = [5, 9, 17, 33, THREAD_LIMIT];
/** Workers that rayon gets where a program uses it. */
const MOST_HELPERS = 8;

export class ThreadsEngine implements EngineFace {
  readonly #workerUrls: WorkerUrls;
  readonly #moduleUrl: URL;
  #module: Promise<WebAssembly.Module> | undefined;
  #instance: Promise<Instance> | undefined;
  #running: Instance | undefined;
  #stopped = false;
  #disposed = false;
  #turns: Turns = ALONE;
  /** Ends the wait for this engine's turn. */
  #wait = new AbortController();
  /** What the last run or preparation asked for: what the next instance is made for. */
  #wanted: Size = { hosts: 1, helpers: 0 };

  /** `base`: where the worker scripts and the module are. */
  constructor(base: URL) {
    this.#workerUrls = {
      controller: new URL("engine.js", base),
      poolWorker: new URL("pool-worker.js", base),
    };
    this.#moduleUrl = new URL("interlock_threads_bg.wasm", base);
  }

  /** Has it take turns with others; `waiting` is told when it has to wait, and when no longer. */
  share(turns: (listener: TurnListener) => Turns, waiting: (waits: boolean) => void): void {
    this.#turns = turns({ waiting, yielded: () => this.#putAway() });
  }

  static support(): Support {
    return support();
  }

  async prepare(liveThreads: number, usesRayon: boolean): Promise<void> {
    this.#want(liveThreads, usesRayon);
    if (this.#running) return;
    // While another lab runs, its workers are enough for one page.
    if (await this.#turns.free()) await this.#warm(false);
  }

  async run(request: RunRequest, onProgress: (progress: Progress) => void): Promise<Report> {
    if (this.#running) throw new Error("a run is under way");
    this.#stopped = false;
    this.#want(request.liveThreads, request.usesRayon);
    const asked = performance.now();
    this.#wait = new AbortController();
    try {
      await this.#turns.take(this.#wait.signal);
    } catch (error) {
      if (this.#stopped) return witnessedReport(this.#unstarted(request, asked), null);
      throw error;
    }
    try {
      return await this.#runNow(request, asked, onProgress);
    } finally {
      this.#turns.give();
    }
  }

  async #runNow(
    request: RunRequest,
    asked: number,
    onProgress: (progress: Progress) => void,
  ): Promise<Report> {
    let instance: Instance;
    try {
      instance = await this.#warm(request.freshInstance);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return witnessedReport(this.#unstarted(request, asked), engineFailure(message));
    }
    if (this.#stopped) return witnessedReport(this.#unstarted(request, asked), null);
    this.#running = instance;
    const report = await instance.run(request, onProgress);
    this.#running = undefined;
    if (!instance.usable || request.freshInstance) this.#replace(instance);
    return report;
  }

  stop(): void {
    this.#stopped = true;
    this.#wait.abort();
    this.#running?.stop();
  }

  /** Ends it for good, with all its workers. */
  dispose(): void {
    this.#disposed = true;
    this.#wait.abort();
    this.#turns.dispose();
    this.#running?.dispose();
    this.#putAway();
  }

  /** Puts away what is kept for the next run. */
  #putAway(): void {
    if (this.#running) return;
    this.#instance?.then((instance) => instance.dispose()).catch(() => {});
    this.#instance = undefined;
  }

  #want(liveThreads: number, usesRayon: boolean): void {
    const hosts = HOST_STEPS.find((step) => step >= liveThreads) ?? THREAD_LIMIT;
    const helpers = usesRayon ? Math.min(navigator.hardwareConcurrency || 1, MOST_HELPERS) : 0;
    this.#wanted = { hosts, helpers };
  }

  /** The instance, ready, with workers enough; `fresh`: one in which nothing has run. */
  async #warm(fresh: boolean): Promise<Instance> {
    for (;;) {
      if (this.#disposed) throw new Error("the engine was put away");
      this.#instance ??= this.#make();
      const making = this.#instance;
      let instance: Instance;
      try {
        instance = await making;
      } catch (error) {
        // The next attempt starts anew.
        if (this.#instance === making) this.#instance = undefined;
        throw error;
      }
      if (this.#instance !== making) continue;
      if (instance.usable && instance.fits(this.#wanted) && !(fresh && instance.used)) return instance;
      instance.dispose();
      this.#instance = undefined;
    }
  }

  async #make(): Promise<Instance> {
    this.#module ??= compile(this.#moduleUrl);
    let module: WebAssembly.Module;
    try {
      module = await this.#module;
    } catch (error) {
      this.#module = undefined;
      throw error;
    }
    const instance = new Instance(module, this.#workerUrls, this.#wanted);
    try {
      await instance.ready;
    } catch (error) {
      instance.dispose();
      throw error;
    }
    return instance;
  }

  /** Puts an instance away and warms the next one, for whenever it is needed. */
  #replace(instance: Instance): void {
    instance.dispose();
    this.#instance = undefined;
    this.#warm(false).catch(() => {
      // The next run tries again, and reports what is wrong.
    });
  }

  #unstarted(request: RunRequest, asked: number) {
    return { request, output: [], elapsedMs: performance.now() - asked, threadLimit: this.#wanted.hosts };
  }
}

/** Compiles the module once for all instances. */
async function compile(url: URL): Promise<WebAssembly.Module> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`${url.pathname} cannot be loaded: ${response.status} ${response.statusText}`);
  // A server that does not know wasm's media type is no reason to fail.
  if (response.headers.get("content-type")?.startsWith("application/wasm")) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}
