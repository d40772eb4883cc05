// Takes the samples that tests/bench/bench.mjs makes ratios of. All kinds of sample take turns, so that whatever else the
// machine does meanwhile falls on all of them alike.

import type { ThreadsEngine } from "../../www/src/engine/engine";
import type { Report } from "../../www/src/generated/Report";
import { post, tell } from "./post";
import { newEngine, prepare, run, type Subject } from "./subject";

const TURNS = 9;
const LIMIT_MS = 60_000;
const CLICK: Subject = { program: "counter-mutex", params: { THREADS: 4, INCREMENTS: 1_000 } };

/** The nanoseconds that a bench program prints. */
async function nanoseconds(engine: ThreadsEngine, subject: Subject): Promise<number> {
  const report = await run(engine, { limitMs: LIMIT_MS, ...subject });
  const text = report.output.map((chunk) => chunk.text).join("");
  const found = /^ns_per_op: (\S+)$/m.exec(text);
  if (report.verdict !== "finished" || found === null)
    throw new Error(`${subject.program}: ${report.verdict}, ${text}`);
  return Number(found[1]);
}

/** Milliseconds that `work` takes, and what it gives. */
async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

/** From Stop to the report, with main and a thread computing. */
async function stopping(engine: ThreadsEngine): Promise<number> {
  let pressed = Number.NaN;
  const subject = { program: "endless", params: { WHERE: "both" }, limitMs: LIMIT_MS };
  await run(engine, subject, ({ output }) => {
    if (output.length === 0 || !Number.isNaN(pressed)) return;
    pressed = performance.now();
    engine.stop();
  });
  return performance.now() - pressed;
}

/** An empty worker from its start to its first answer: what no engine in workers can be quicker than. */
async function emptyWorker(): Promise<number> {
  const url = URL.createObjectURL(new Blob(["postMessage(0)"], { type: "text/javascript" }));
  const [ms, worker] = await timed(
    () =>
      new Promise<Worker>((resolve, reject) => {
        const worker = new Worker(url);
        worker.onmessage = () => resolve(worker);
        worker.onerror = reject;
      }),
  );
  worker.terminate();
  URL.revokeObjectURL(url);
  return ms;
}

tell(async () => {
  const sample = (name: string, value: number) => post({ type: "sample", name, value });
  const engine = newEngine();

  // Turns of the small computation that take a microsecond here, once the browser has compiled it as well as it will.
  const lock = (WORK: number, OPERATIONS: number, tracing: boolean) =>
    nanoseconds(engine, { program: "bench-lock", params: { WORK, OPERATIONS }, tracing });
  let microsecond = 1_000;
  for (let turn = 0; turn < 4; turn++) {
    const empty = await lock(0, 2_000_000, false);
    const full = await lock(microsecond, 200_000, false);
    microsecond = Math.max(1, Math.round((microsecond * 1_000) / (full - empty)));
  }

  for (let turn = 0; turn < TURNS; turn++) {
    for (const tracing of [false, true]) {
      const how = tracing ? "traced" : "untraced";
      await sample(`lock ${how}`, await lock(0, 2_000_000, tracing));
      await sample(`lock 1 µs ${how}`, await lock(microsecond, 200_000, tracing));
      await sample(`hand-off ${how}`, await nanoseconds(engine, { program: "bench-handoff", tracing }));
    }
    for (const name of ["bench-lock", "bench-handoff"]) await post({ type: "native", name });
  }

  for (let turn = 0; turn < TURNS; turn++) {
    await prepare(engine, CLICK);
    const [total, report] = await timed<Report>(() => run(engine, { ...CLICK, tracing: true }));
    await sample("click total", total);
    await sample("click own", report.elapsed_ms);

    const deadlock = await run(engine, { program: "ring", params: { THREADS: 4 } });
    await sample("deadlock", deadlock.elapsed_ms);
    const [again] = await timed(() => prepare(engine, CLICK));
    await sample("restart", again);
    const crowd = await run(engine, { program: "crowd", params: { THREADS: 4 } });
    await sample("no deadlock", crowd.elapsed_ms);

    await sample("stop", await stopping(engine));
    await sample("empty worker", await emptyWorker());

    const fresh = newEngine();
    const [start] = await timed(() => prepare(fresh, CLICK));
    await sample("start", start);
    fresh.dispose();
  }
  engine.dispose();
});
