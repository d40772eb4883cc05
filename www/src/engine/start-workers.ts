// Starts the workers of a wasm-bindgen-rayon pool. The bundler puts this in the place of that crate's own helper, which
// starts itself as a worker (esbuild cannot bundle that) and does not notice when a worker's WebAssembly traps.

import type { Failure } from "../generated/Failure";
import type { wbg_rayon_PoolBuilder } from "./pkg/interlock_threads.js";
import { type FromPoolWorker, moment, type StartPoolWorker } from "./protocol";

type TrapListener = (message: string, thread: string | null, at: number) => void;

// Firefox collects workers that share a memory unless something holds them (bug 1702191).
const workers: Worker[] = [];
let onTrap: TrapListener = () => {};

/** Has `listener` told when a worker of the pool traps. */
export function listenForTraps(listener: TrapListener): void {
  onTrap = listener;
}

/** A new worker of the instance that `start` names. `hear` is told what it says; trouble in loading it is a trap too. */
function newWorker(start: StartPoolWorker, hear: (message: FromPoolWorker) => void): Worker {
  const worker = new Worker(new URL("./pool-worker.js", import.meta.url), { type: "module", name: "pool" });
  worker.addEventListener("message", ({ data }: MessageEvent<FromPoolWorker>) => hear(data));
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    hear({
      type: "trapped",
      message: event.message ?? "a worker could not be loaded",
      thread: null,
      at: moment(),
    });
  });
  worker.postMessage(start);
  return worker;
}

function joinPool(start: StartPoolWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = newWorker(start, (message) => {
      if (message.type === "ready") {
        resolve();
      } else if (message.type === "trapped") {
        reject(new Error(message.message));
        onTrap(message.message, message.thread, message.at);
      }
    });
    workers.push(worker);
  });
}

/**
 * The report, as JSON, of a run in which a worker trapped at the moment `at`; undefined if none can be had within `patience`
 * milliseconds, because the worker that trapped holds a lock that it would take.
 */
export function examine(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  failure: Failure,
  at: number,
  patience: number,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const end = (report: string | undefined): void => {
      clearTimeout(giveUp);
      // A worker that is still starting when its parent is terminated can outlive it.
      examiner.terminate();
      resolve(report);
    };
    const giveUp = setTimeout(() => end(undefined), patience);
    const examiner = newWorker({ module, memory, task: { type: "examine", failure, at } }, (message) =>
      end(message.type === "examined" ? message.report : undefined),
    );
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
