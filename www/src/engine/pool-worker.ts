// One worker of the pool: it enters WebAssembly and never comes back, unless WebAssembly traps.

import init, { wbg_rayon_start_worker } from "./pkg/interlock_threads.js";
import { describeError, type FromPoolWorker, type StartPoolWorker } from "./protocol";

let thread: string | null = null;

/** Called by the engine when this worker begins to run a thread of the program. */
Object.assign(globalThis, {
  interlockThreadOfWorker: (name: string) => {
    thread = name;
  },
});

function tell(message: FromPoolWorker): void {
  postMessage(message);
}

addEventListener("message", async ({ data }: MessageEvent<StartPoolWorker>) => {
  try {
    await init({ module_or_path: data.module, memory: data.memory });
    tell({ type: "ready" });
    wbg_rayon_start_worker(data.receiver);
  } catch (error) {
    tell({ type: "trapped", message: describeError(error), thread });
  }
});
