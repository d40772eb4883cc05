import assert from "node:assert/strict";
import test from "node:test";
import type { Exploration } from "../src/generated/Exploration";
import type { Row } from "../src/lab/explore/model/possible";
import { plain } from "../src/lab/model/prose";
import { coverageLine, EXPLORE, tally, verdictSentence } from "../src/lab/words/explore";

const witness = { schedule: "0", steps: 7, switches: 1, shortest: true };

function row(observed: string, interleavings: bigint | null = 3n): Row {
  const held = observed === "4";
  return {
    ending: { verdict: "finished", panics: 0, text: observed, source: "observed", held },
    kind: "finished",
    exitCode: 0,
    bad: !held,
    expected: "4",
    witness,
    variants: 1,
    interleavings,
    observed: 0,
  };
}

const exploration: Exploration = {
  program: "counter",
  params: {},
  verdict: "fails",
  coverage: { kind: "exhaustive" },
  states: 85,
  steps: 100,
  memory: 1000,
  elapsed_ms: 0.2,
  reduced: true,
  spurious: false,
  weaker_orderings: false,
  assumptions: [],
  interleavings: "9",
  outcomes: [],
  findings: [],
};

const sentence = (change: Partial<Exploration>, rows: Row[]) =>
  plain(verdictSentence({ ...exploration, ...change }, rows));

test("a verdict in a sentence", () => {
  const wrong = row("3");
  const deadlock: Row = {
    ...wrong,
    kind: "deadlocked",
    expected: null,
    ending: { ...wrong.ending, verdict: "deadlocked", text: null, source: null, held: null },
  };
  assert.equal(sentence({ verdict: "holds" }, [row("4")]), "Every interleaving ends as promised, with 4.");
  assert.equal(
    sentence({}, [wrong, row("4")]),
    "It can break its promise, with 3 instead of 4: 7 steps, 1 context switch.",
  );
  assert.equal(
    sentence({}, [wrong]),
    "Every interleaving breaks the promise, with 3 instead of 4: 7 steps, 1 context switch.",
  );
  assert.equal(sentence({}, [deadlock, row("4")]), "It can deadlock: 7 steps, 1 context switch.");
  assert.match(sentence({ verdict: "undecided" }, []), /^Nothing bad was found, but not every/);
});

test("how many outcomes are bad, and how many interleavings lead there where all were counted", () => {
  assert.equal(
    tally([row("2", 250n), row("3", 327n), row("4", 95n)]),
    "2 of 3 possible outcomes are bad: 577 of 672 interleavings lead there.",
  );
  assert.equal(tally([row("3", null), row("4")]), "1 of 2 possible outcomes is bad.");
  assert.equal(tally([row("3")]), null, "the sentence says it already");
  assert.equal(tally([row("4"), row("4")]), null);
});

test("how much was looked at", () => {
  assert.equal(coverageLine(exploration), "Exhaustive, 85 states, 0.2 ms, sequentially consistent memory.");
  const bounded = { kind: "bounded", by: "states", limit: 1000 } as const;
  assert.match(coverageLine({ ...exploration, coverage: bounded }), /^Bounded at 1,000 states, 0\.2 ms/);
  assert.match(
    coverageLine({ ...exploration, coverage: { ...bounded, by: "stopped" } }),
    /^Stopped by you, 85 states, /,
  );
});

test("how far a search is, in each of its phases", () => {
  assert.equal(
    EXPLORE.progress({ states: 1234, depth: 1, proving: false }),
    "Exploring… 1,234 states so far, 1 step deep.",
  );
  assert.match(
    EXPLORE.progress({ states: 5, depth: 2, proving: true }),
    /^Looking for the shortest way to each outcome, .* 5 states/,
  );
});
