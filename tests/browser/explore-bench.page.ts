// How long the model engine takes in the page: from a program's text to the verdict, and for the programs that its peers
// explore too.

import type { Subject } from "../../www/src/explore-worker/protocol";
import catalogue from "../../www/src/generated/catalogue.json";
import type { Program } from "../../www/src/generated/Program";
import { NO_MODEL_CHOICES } from "../../www/src/lab/explore/model/model-choices";
import { subjectOf } from "../../www/src/lab/explore/model/subject";
import { ModelEngine } from "../../www/src/lab/explore/model-engine";
import buffer from "../bench/interleavings/buffer.rs";
import locks from "../bench/interleavings/locks.rs";
import philosophers from "../bench/interleavings/philosophers.rs";
import race from "../bench/interleavings/race.rs";
import { post, tell } from "./post";

const TURNS = 3;
/** The states that the page asks for unless somebody wants more, and those of the programs for throughput. */
const STATES = 200_000;
const MANY_STATES = 5_000_000;

function subject(program: string, text: string, params: Record<string, number | boolean>): Subject {
  const given = Object.entries(params).map(([name, value]) => ({ name, value, float: false }));
  return { program, text, edition: 2024, params: given, spurious: false, args: [], files: [] };
}

/** What the peers explore too, by the names of the bench. */
const PEERS = {
  "race 2 5": subject("race", race, { THREADS: 2, TIMES: 5 }),
  "buffer 2 2 1 1": subject("buffer", buffer, { PRODUCERS: 2, CONSUMERS: 2, ITEMS: 1, ROOM: 1 }),
};
const THROUGHPUT = {
  "philosophers 6 1 on": subject("philosophers", philosophers, { PHILOSOPHERS: 6, ROUNDS: 1, ORDERED: true }),
  "locks 5 6": subject("locks", locks, { THREADS: 5, TIMES: 6 }),
  "race 3 5": subject("race", race, { THREADS: 3, TIMES: 5 }),
};
/** What a worker is asked first, so that it is loaded and has read its library. */
const NOTHING = subject("nothing", "fn main() {}", {});

/** A worker as it is once somebody has pointed at Explore. */
async function warm(): Promise<ModelEngine> {
  const engine = new ModelEngine();
  await engine.ask({ task: "check", subject: NOTHING });
  return engine;
}

tell(async () => {
  for (const program of catalogue as Program[]) {
    const asked = subjectOf(program, program.source, NO_MODEL_CHOICES, null);
    for (let turn = 0; turn < TURNS; turn++) {
      const engine = await warm();
      const began = performance.now();
      // A program that cannot be explored is told so: that is a verdict too.
      const found = await engine.explore(asked, STATES, () => {}).catch(() => null);
      await post({ type: "verdict", name: program.name, value: performance.now() - began });
      engine.dispose();
      // A program without an end of its states is searched up to the bound, once.
      if (found?.coverage.kind === "bounded") break;
    }
  }
  for (const [kind, subjects] of Object.entries({ peer: PEERS, throughput: THROUGHPUT })) {
    for (const [name, asked] of Object.entries(subjects)) {
      for (let turn = 0; turn < TURNS; turn++) {
        const engine = await warm();
        const { states, elapsed_ms } = await engine.explore(asked, MANY_STATES, () => {}, 0);
        await post({ type: kind, name, states, value: elapsed_ms });
        engine.dispose();
      }
    }
  }
});
