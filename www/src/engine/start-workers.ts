// Starts the workers of a wasm-bindgen-rayon pool. The bundler puts this in the place of that crate's own helper, which
// starts itself as a worker (esbuild cannot bundle that) and does not notice when a worker's WebAssembly traps.

import { startWorker } from "../isolation/start-worker";
import type { wbg_rayon_PoolBuilder } from "./pkg/interlock_threads.js";
import { type FromPoolWorker, moment, type StartPoolWorker } from "./protocol";

/** What a pool has to tell. */
export interface PoolListener {
  /** WebAssembly has trapped in a worker. */
  trapped(message: string, thread: string | null, at: number): void;
  /** The program's main thread has ended. */
  mainEnded(): void;
}

// Firefox collects workers that share a memory unless something holds them (bug 1702191).
const workers: Worker[] = [];
let listener: PoolListener = { trapped() {}, mainEnded() {} };

/** Has `told` be told what happens in the pool. */
export function listenToPool(told: PoolListener): void {
  listener = told;
}

function joinPool(start: StartPoolWorker): Promise<void> {
  const worker = startWorker(new URL("./pool-worker.js", import.meta.url), "pool");
  workers.push(worker);
  return new Promise((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<FromPoolWorker>) => {
      if (data.type === "ready") {
        resolve();
      } else if (data.type === "trapped") {
        reject(new Error(data.message));
        listener.trapped(data.message, data.thread, data.at);
      } else if (data.type === "main-ended") {
        listener.mainEnded();
      }
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      const message = event.message ?? "a worker of the pool could not be loaded";
      reject(new Error(message));
      listener.trapped(message, null, moment());
    });
    worker.postMessage(start);
  });
}

/** Called by wasm-bindgen-rayon's `initThreadPool`. */
export async function startWorkers(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  builder: wbg_rayon_PoolBuilder,
): Promise<void> {
  const start: StartPoolWorker = { module, memory, task: { type: "join", receiver: builder.receiver() } };
  await Promise.all(Array.from({ length: builder.numThreads() }, () => joinPool(start)));
  builder.build();
}
