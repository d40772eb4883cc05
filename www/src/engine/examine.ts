// The report of a run in which WebAssembly has trapped. The worker that trapped may hold any lock, so that whoever asks the
// engine may wait for ever: a worker that can be spared does it.

import type { Report } from "../generated/Report";
import { startWorker } from "../isolation/start-worker";
import type { FromPoolWorker, StartPoolWorker, Trapped } from "./protocol";
import { joined, type ReportParts } from "./report-parts";

/** How long an examiner may take, in milliseconds: a busy machine needs a while to load it. */
const PATIENCE = 3000;

/** The report; undefined if none can be had. `scriptUrl`: that of `pool-worker.ts`. */
export function examine(
  { memory, failure, at }: Trapped,
  module: WebAssembly.Module,
  scriptUrl: URL,
): Promise<Report | undefined> {
  return new Promise((resolve) => {
    const examiner = startWorker(scriptUrl, "examiner");
    const end = (report: ReportParts | undefined): void => {
      clearTimeout(giveUp);
      examiner.terminate();
      resolve(report && joined(report));
    };
    const giveUp = setTimeout(() => end(undefined), PATIENCE);
    examiner.addEventListener("message", ({ data }: MessageEvent<FromPoolWorker>) =>
      end(data.type === "examined" ? data.report : undefined),
    );
    examiner.addEventListener("error", (event) => {
      event.preventDefault();
      end(undefined);
    });
    const start: StartPoolWorker = { module, memory, task: { type: "examine", failure, at } };
    examiner.postMessage(start);
  });
}
