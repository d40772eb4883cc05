// The worker that the model engine lives in. It enters WebAssembly that nobody shares; whatever happens in it, the page
// goes on.

import { joined, type ReportParts } from "../engine/report-parts";
import init, { check, describe, Explorer, readLibrary } from "./pkg/interlock_explorer.js";
import type { Answer, Answers, Question, Refused, SearchProgress } from "./protocol";

const ready = init({ module_or_path: new URL("interlock_explorer_bg.wasm", import.meta.url) }).then(() => {
  readLibrary();
  return new Explorer();
});

/** The most states of the search that interleaves everything, unless the question says. */
const EXACT_STATES = 200_000;

/** Milliseconds between two words on how far a search is. */
const PROGRESS_EVERY = 200;

/** Tells of progress now and then, and hears whether the search is to end. */
function listener(
  id: number,
  stop: Int32Array | null,
): (states: number, depth: number, proving: boolean) => boolean {
  let told = performance.now();
  return (states, depth, proving) => {
    const now = performance.now();
    if (now - told >= PROGRESS_EVERY) {
      told = now;
      const progress: SearchProgress = { states, depth, proving };
      postMessage({ id, progress } satisfies Answer);
    }
    return stop === null || Atomics.load(stop, 0) === 0;
  };
}

async function work(question: Question): Promise<Answers[keyof Answers]> {
  const explorer = await ready;
  if (question.task === "describe") return JSON.parse(describe(question.text));
  const subject = JSON.stringify(question.subject);
  switch (question.task) {
    case "check":
      return JSON.parse(check(subject));
    case "explore": {
      explorer.load(subject);
      const began = performance.now();
      const { states, exact = Math.min(states, EXACT_STATES) } = question;
      const found = explorer.explore(subject, states, exact, listener(question.id, question.stop));
      return { ...JSON.parse(found), elapsed_ms: performance.now() - began };
    }
    case "pause":
      return JSON.parse(explorer.pause(subject, question.schedule));
    case "finish":
      return { schedule: explorer.finish(subject, question.schedule) };
    case "replay":
      return joined(explorer.replay(subject, question.schedule) as unknown as ReportParts);
  }
}

addEventListener("message", ({ data }: MessageEvent<Question>) => {
  work(data).then(
    (value) => postMessage({ id: data.id, value } satisfies Answer),
    (error: unknown) => {
      // After a trap this worker is of no more use: thrown outside the promise, the error reaches the page, which hires
      // another.
      if (typeof error !== "string") {
        setTimeout(() => {
          throw error;
        });
        return;
      }
      postMessage({ id: data.id, refused: JSON.parse(error) as Refused } satisfies Answer);
    },
  );
});
