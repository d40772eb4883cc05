// Runs programs again and again on real threads, with the values that they propose for the model and with timings that
// vary, and posts every outcome that the model does not list. `?programs=A,B` says which, `&runs=N` how often.

import { modelDefaults, NO_MODEL_CHOICES } from "../../www/src/lab/explore/model/model-choices";
import { rowsOf } from "../../www/src/lab/explore/model/possible";
import { subjectOf } from "../../www/src/lab/explore/model/subject";
import { ModelEngine } from "../../www/src/lab/explore/model-engine";
import { type RunSummary, summaryOf } from "../../www/src/lab/model/outcomes";
import type { Values } from "../../www/src/lab/model/parameters";
import { post, tell } from "./post";
import { newEngine, programNamed, run } from "./subject";

/** States at most: a program with endlessly many outcomes has few that the page tells from each other. */
const STATES = 20_000;
/** Milliseconds for which another worker takes a processor away, at most. */
const NOISE = 8;

/** xorshift32 (Marsaglia 2003): the same disturbances in every test. */
function random(seed: number) {
  let state = seed;
  return (bound: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

/** A worker that does nothing for as many milliseconds as it is told, and keeps a processor busy with it. */
function noise(): Worker {
  const busy =
    "onmessage = ({ data }) => { const end = performance.now() + data; while (performance.now() < end); }";
  return new Worker(URL.createObjectURL(new Blob([busy], { type: "text/javascript" })));
}

/** The values for one run: pauses mean nothing to the model, and are short to let many runs take little. */
function valuesOf(program: ReturnType<typeof programNamed>, below: (bound: number) => number): Values {
  const pauses = program.params.filter(({ kind }) => kind.type === "integer" && kind.unit === "ms");
  return { ...modelDefaults(program), ...Object.fromEntries(pauses.map(({ name }) => [name, 1 + below(2)])) };
}

tell(async () => {
  const query = new URLSearchParams(location.search);
  const runs = Number(query.get("runs"));
  const [engine, model, other] = [newEngine(), new ModelEngine(), noise()];
  for (const name of (query.get("programs") ?? "").split(",")) {
    const program = programNamed(name);
    const subject = subjectOf(program, program.source, NO_MODEL_CHOICES, null);
    const { outcomes } = await model.explore(subject, STATES, () => {});
    const below = random(1 + name.length);
    const seen: RunSummary[] = [];
    for (let turn = 0; turn < runs; turn++) {
      if (below(2) === 0) other.postMessage(below(NOISE));
      const params = valuesOf(program, below);
      const args = [`--pauses=${turn + 1}`];
      seen.push(summaryOf(await run(engine, { program: name, params, args, tracing: below(2) === 0 })));
    }
    const { rows, unexplained, runs: counted } = rowsOf(outcomes, seen);
    await post({
      type: "program",
      name,
      counted,
      observed: rows.filter(({ observed }) => observed > 0).length,
      possible: rows.length,
      unexplained,
    });
  }
  engine.dispose();
  model.dispose();
  other.terminate();
});
