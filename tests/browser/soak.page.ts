// Two hundred runs in one page: the endings that leave an instance usable and those that do not, in turn. The test
// server measures the browser whenever it is told `measure`; the page waits meanwhile.

import { mismatches } from "./matching";
import { post, tell } from "./post";
import { newEngine, run, type Subject } from "./subject";

const RUNS = 200;
/** The browser is measured after so many runs: by then all code is loaded and every kind of run has been. */
const WARM_UP = 40;

const ROUND: (Subject & { verdict: string })[] = [
  { program: "counter-mutex", verdict: "finished" },
  { program: "counter-atomic", tracing: false, verdict: "finished" },
  { program: "panics", params: { WHERE: "main" }, verdict: "panicked" },
  { program: "crowd", params: { THREADS: 7 }, verdict: "finished" },
  { program: "ring", params: { THREADS: 4 }, verdict: "deadlocked" },
  { program: "counter-mutex", params: { THREADS: 2, INCREMENTS: 20_000 }, verdict: "finished" },
  { program: "leftovers", verdict: "finished" },
  { program: "trap", verdict: "failed" },
];

tell(async () => {
  const engine = newEngine();
  const rounds = Array.from({ length: Math.ceil(RUNS / ROUND.length) }, () => ROUND).flat();
  for (const [done, { verdict, ...subject }] of rounds.slice(0, RUNS).entries()) {
    const problems = mismatches({ verdict }, await run(engine, subject), `run ${done} (${subject.program})`);
    await post({ type: "run", problems });
    if (done + 1 === WARM_UP) await post({ type: "measure", name: "warm" });
  }
  await post({ type: "measure", name: "end" });
  engine.dispose();
  await post({ type: "measure", name: "disposed" });
});
