// Runs programs again and again on real threads, with the values that they propose for the model, with every combination of
// their options, and with timings that vary, and posts every outcome that the model does not list. `?programs=A,B` says which, `&runs=N` how often.

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

type Program = ReturnType<typeof programNamed>;

/** What can be chosen in a program: its own options first, then every other combination. */
function variantsOf(program: Program): Values[] {
  let all: Values[] = [{}];
  for (const { name, kind, default: own } of program.params) {
    const options = kind.type === "bool" ? [true, false] : kind.type === "choice" ? kind.options : [];
    if (options.length === 0) continue;
    const ordered = [own, ...options.filter((option) => option !== own)];
    all = ordered.flatMap((value) => all.map((variant) => ({ ...variant, [name]: value })));
  }
  return all;
}

/** Pauses of one run: they mean nothing to the model, and are short to let many runs take little. */
function pausesOf(program: Program, below: (bound: number) => number): Values {
  const pauses = program.params.filter(({ kind }) => kind.type === "integer" && kind.unit === "ms");
  return Object.fromEntries(pauses.map(({ name }) => [name, 1 + below(2)]));
}

tell(async () => {
  const query = new URLSearchParams(location.search);
  const most = Number(query.get("runs"));
  const [engine, model, other] = [newEngine(), new ModelEngine(), noise()];
  const possible = async (program: Program, values: Values, spurious: boolean) => {
    const settings = { ...NO_MODEL_CHOICES.settings, spurious };
    const subject = subjectOf(program, program.source, { ...NO_MODEL_CHOICES, values, settings }, null);
    return (await model.explore(subject, STATES, () => {})).outcomes;
  };
  for (const name of (query.get("programs") ?? "").split(",")) {
    const program = programNamed(name);
    for (const [index, values] of variantsOf(program).entries()) {
      // Some hang in every run, which takes a while to see.
      const runs = index === 0 ? most : Math.ceil(most / 5);
      const below = random(1 + name.length + index);
      const seen: RunSummary[] = [];
      for (let turn = 1; turn <= runs; turn++) {
        if (below(2) === 0) other.postMessage(below(NOISE));
        const params = { ...modelDefaults(program), ...values, ...pausesOf(program, below) };
        const subject = { program: name, params, args: [`--pauses=${turn}`], tracing: below(2) === 0 };
        seen.push(summaryOf(await run(engine, subject)));
      }
      const outcomes = await possible(program, values, false);
      let found = rowsOf(outcomes, seen);
      // A thread that is about to sleep may go on together with one that is woken: a wake-up for no reason.
      if (found.unexplained.length > 0)
        found = rowsOf([...outcomes, ...(await possible(program, values, true))], seen);
      await post({
        type: "program",
        name,
        values,
        missing: runs - found.runs,
        told: `${found.rows.filter(({ observed }) => observed > 0).length} of ${found.rows.length} outcomes in ${runs} runs`,
        unexplained: found.unexplained,
      });
    }
  }
  engine.dispose();
  model.dispose();
  other.terminate();
});
