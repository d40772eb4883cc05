// The worker that analyses traces. It enters WebAssembly that nobody shares; whatever happens in it, the page goes on.

import type { Timeline } from "../generated/Timeline";
import init, { analyse, chrome_trace } from "./pkg/interlock_lab.js";
import type { Answer, Question } from "./protocol";

const ready = init({ module_or_path: new URL("interlock_lab_bg.wasm", import.meta.url) });

/** The memory of all columns, at any depth. */
function buffersOf(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(buffersOf);
}

async function answer({ id, task, report }: Question): Promise<void> {
  await ready;
  if (task === "analyse") {
    const timeline = analyse(report) as unknown as Timeline;
    postMessage({ id, timeline } satisfies Answer, { transfer: buffersOf(timeline) });
    return;
  }
  const pieces: string[] = [];
  chrome_trace(report, (piece: string) => pieces.push(piece));
  postMessage({ id, trace: new Blob(pieces, { type: "application/json" }) } satisfies Answer);
}

addEventListener("message", ({ data }: MessageEvent<Question>) => {
  answer(data).catch((error: unknown) => {
    // After a trap this worker is of no more use: thrown outside the promise, the error reaches the page, which hires
    // another.
    if (error instanceof WebAssembly.RuntimeError) {
      setTimeout(() => {
        throw error;
      });
      return;
    }
    const text = error instanceof Error ? error.message : String(error);
    postMessage({ id: data.id, error: text } satisfies Answer);
  });
});
