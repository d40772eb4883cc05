// One worker of an instance besides its controller. In the pool it enters WebAssembly and never comes back, unless
// WebAssembly traps; as an examiner it makes the report after a trap, and may hang in that without harm.

import init, { examine, wbg_rayon_start_worker } from "./pkg/interlock_threads.js";
import { describeError, type FromPoolWorker, moment, type StartPoolWorker } from "./protocol";
import type { ReportParts } from "./report-parts";

let thread: string | null = null;

function tell(message: FromPoolWorker): void {
  postMessage(message);
}

Object.assign(globalThis, {
  /** Called by the engine when this worker begins to run a thread of the program. */
  interlockThreadOfWorker: (name: string) => {
    thread = name;
  },
  /** Called by the engine when the program's main thread has ended in this worker. */
  interlockMainEnded: () => tell({ type: "main-ended" }),
});

addEventListener("message", async ({ data }: MessageEvent<StartPoolWorker>) => {
  try {
    await init({ module_or_path: data.module, memory: data.memory });
    if (data.task.type === "examine") {
      const { kind, message, thread } = data.task.failure;
      const report = examine(kind, message, thread ?? undefined, data.task.at) as ReportParts | undefined;
      tell({ type: "examined", report });
      return;
    }
    tell({ type: "ready" });
    wbg_rayon_start_worker(data.task.receiver);
  } catch (error) {
    tell({ type: "trapped", message: describeError(error), thread, at: moment() });
  }
});
