// What recording costs per event, and what the page needs to get and to analyse a trace of nearly a million events.

import { Analyst } from "../../www/src/lab/analyst";
import { post, tell } from "./post";
import { newEngine, prepare, run, type Subject } from "./subject";

const TURNS = 7;
/** All events of this many acquisitions and releases are kept: none is dropped, which would be cheaper. */
const OPERATIONS = 400_000;
const EVENTS_PER_OPERATION = 2;
const LARGE: Subject = { program: "counter-mutex", params: { THREADS: 4, INCREMENTS: 120_000 } };

tell(async () => {
  const engine = newEngine();
  const sample = (name: string, value: number) => post({ type: "sample", name, value });
  const nanoseconds = async (tracing: boolean) => {
    const report = await run(engine, { program: "bench-lock", params: { OPERATIONS }, tracing });
    const text = report.output.map((chunk) => chunk.text).join("");
    if ((report.trace?.dropped ?? 0) > 0) throw new Error("events were dropped");
    return Number(/^ns_per_op: (\S+)$/m.exec(text)?.[1]);
  };
  for (let turn = 0; turn < TURNS; turn++) {
    const untraced = await nanoseconds(false);
    await sample("event", ((await nanoseconds(true)) - untraced) / EVENTS_PER_OPERATION);
  }

  const analyst = new Analyst();
  for (let turn = 0; turn < TURNS; turn++) {
    await prepare(engine, LARGE);
    const began = performance.now();
    const report = await run(engine, LARGE);
    await sample("delivery", performance.now() - began - report.elapsed_ms);
    const asked = performance.now();
    const timeline = await analyst.analyse(report);
    await sample("analysis", performance.now() - asked);
    await sample("events", timeline.at.length);
    if (timeline.contradictions > 0) throw new Error(`${timeline.contradictions} contradictions`);
  }
  analyst.dispose();
  engine.dispose();
});
