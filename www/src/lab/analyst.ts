// Has traces analysed. The analysis is WebAssembly in a worker of its own, so that the page never waits for it.

import type { Report } from "../generated/Report";
import type { Timeline } from "../generated/Timeline";

export class Analyst {
  /** What the trace of a report comes to. Rejects where the report has no trace. */
  analyse(_report: Report): Promise<Timeline> {
    return Promise.reject(new Error("the analysis is not part of this build"));
  }

  /** The trace in Chrome's trace format, which Perfetto's viewer opens. */
  chromeTrace(_report: Report): Promise<Blob> {
    return Promise.reject(new Error("the analysis is not part of this build"));
  }

  dispose(): void {}
}
