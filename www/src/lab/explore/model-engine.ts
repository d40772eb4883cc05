// The page's end of the model engine: a worker that starts with the first question, or when one is about to be asked. It
// does one thing at a time, and can be spared: what breaks down or does not obey is put away, and another takes its place.

import type { Answer, Answers, Refused, SearchProgress, Subject, Task } from "../../explore-worker/protocol";
import { startWorker } from "../../isolation/start-worker";

/** The engine has looked at the program and cannot run it. */
export class RefusedError extends Error {
  constructor(readonly refused: Refused) {
    super(refused.kind);
  }
}

/** Whoever asked has changed their mind. */
export class CancelledError extends Error {}

/** How long a search may take to obey, in milliseconds. */
const PATIENCE = 500;

interface Pending {
  resolve: (value: never) => void;
  reject: (reason: Error) => void;
  progress: ((progress: SearchProgress) => void) | undefined;
}

/** A worker that nobody has asked anything yet. */
let waiting: Worker | null = null;

/** Has a worker load the engine and read its library, for whoever asks first. */
export function preload(): void {
  if (waiting !== null) return;
  const worker = newWorker();
  // One that could not be loaded waits for nobody: whoever asks hires another, and hears why that one cannot be.
  worker.addEventListener("error", (event) => {
    if (waiting !== worker) return;
    event.preventDefault();
    waiting = null;
  });
  waiting = worker;
}

function newWorker(): Worker {
  return startWorker(new URL("explorer.js", import.meta.url), "interlock-explorer");
}

export class ModelEngine {
  #worker: Worker | null = null;
  #asked = 0;
  #stop: Int32Array | null = null;
  #impatience: ReturnType<typeof setTimeout> | undefined;
  readonly #pending = new Map<number, Pending>();
  /** Ends when the worker goes on to somebody else. */
  #employment = new AbortController();

  /** Asks. Rejects with a `RefusedError` where the program cannot be run. */
  ask<Name extends Task["task"]>(task: Extract<Task, { task: Name }>): Promise<Answers[Name]> {
    return this.#post<Answers[Name]>(task);
  }

  /**
   * Explores all interleavings. Another exploration that goes on is cancelled. `exact` bounds the states of the search that
   * interleaves everything.
   */
  async explore(
    subject: Subject,
    states: number,
    progress: (progress: SearchProgress) => void,
    exact?: number,
  ): Promise<Answers["explore"]> {
    // Only an isolated page can reach into a worker that is busy.
    const stop = globalThis.crossOriginIsolated ? new Int32Array(new SharedArrayBuffer(4)) : null;
    this.#stop = stop;
    try {
      return await this.#post<Answers["explore"]>(
        { task: "explore", subject, states, stop, ...(exact !== undefined && { exact }) },
        progress,
      );
    } finally {
      if (this.#stop === stop) {
        this.#stop = null;
        clearTimeout(this.#impatience);
      }
    }
  }

  /** Ends the search that goes on: what it has found so far is its result, unless the page cannot reach it. */
  cancel(): void {
    const stop = this.#stop;
    if (stop === null) {
      this.dispose();
      return;
    }
    Atomics.store(stop, 0, 1);
    clearTimeout(this.#impatience);
    this.#impatience = setTimeout(() => {
      if (this.#stop === stop) this.dispose();
    }, PATIENCE);
  }

  /** Puts the worker away; whatever was asked and not answered is rejected. */
  dispose(): void {
    this.#end(new CancelledError("the model engine was put away"));
  }

  /** Leaves the worker, which has nothing to do, to whoever asks next. */
  leave(): void {
    this.#employment.abort();
    this.#employment = new AbortController();
    if (waiting === null) waiting = this.#worker;
    else this.#worker?.terminate();
    this.#worker = null;
  }

  #post<Value>(task: Task, progress?: (progress: SearchProgress) => void): Promise<Value> {
    const worker = this.#hire();
    this.#asked += 1;
    const id = this.#asked;
    return new Promise<Value>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, progress });
      worker.postMessage({ ...task, id });
    });
  }

  #hire(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = waiting ?? newWorker();
    waiting = null;
    const { signal } = this.#employment;
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => this.#hear(data), { signal });
    worker.addEventListener(
      "error",
      (event) => {
        event.preventDefault();
        this.#end(new Error(event.message || "the worker of the model engine could not be loaded"));
      },
      { signal },
    );
    this.#worker = worker;
    return worker;
  }

  #hear(answer: Answer): void {
    const asked = this.#pending.get(answer.id);
    if ("progress" in answer) {
      asked?.progress?.(answer.progress);
      return;
    }
    this.#pending.delete(answer.id);
    if ("refused" in answer) asked?.reject(new RefusedError(answer.refused));
    else asked?.resolve(answer.value as never);
  }

  #end(reason: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    clearTimeout(this.#impatience);
    for (const { reject } of this.#pending.values()) reject(reason);
    this.#pending.clear();
  }
}
