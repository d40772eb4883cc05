// What a sweep takes beyond the runs that it makes: the panel itself is started, with its progress, its chart and its
// table, and the engine that it is handed adds up how long the programs ran.

import type { Report } from "../../www/src/generated/Report";
import type { EngineFace } from "../../www/src/lab/engine-face";
import "../../www/src/lab/evidence/sweep-panel";
import { defaults } from "../../www/src/lab/model/parameters";
import { post, tell } from "./post";
import { newEngine, prepare, programNamed } from "./subject";

const TURNS = 5;
/** What the sweep's default reaches up to on a small machine. */
const THREADS = 8;
const NUMBERS = 1_000_000;

tell(async () => {
  const program = programNamed("parallel-sum");
  const engine = newEngine();
  let own = 0;
  const adding: EngineFace = {
    prepare: (threads, usesRayon) => engine.prepare(threads, usesRayon),
    stop: () => engine.stop(),
    dispose: () => engine.dispose(),
    async run(request, onProgress) {
      const report: Report = await engine.run(request, onProgress);
      own += report.elapsed_ms;
      return report;
    },
  };
  for (let turn = 0; turn < TURNS; turn++) {
    await prepare(engine, { program: program.name, params: { THREADS, NUMBERS } });
    const panel = document.createElement("interlock-sweep");
    panel.program = program;
    panel.values = { ...defaults(program), NUMBERS };
    panel.engine = () => adding;
    document.body.append(panel);
    await panel.updateComplete;
    own = 0;
    const ended = new Promise<void>((resolve) => {
      panel.addEventListener("evidence-running", () => {
        if (!panel.running) resolve();
      });
    });
    const began = performance.now();
    panel.renderRoot.querySelector<HTMLElement>("button.start")?.click();
    await ended;
    const total = performance.now() - began;
    await post({ type: "sample", beyond: total - own, own });
    panel.remove();
  }
  engine.dispose();
});
