import assert from "node:assert/strict";
import { test } from "node:test";
import type { Outcome } from "../src/generated/Outcome";
import { rowsOf } from "../src/lab/explore/model/possible";
import type { RunSummary } from "../src/lab/model/outcomes";

const witness = { schedule: "0", steps: 4, switches: 1, shortest: true };

function finished(observed: string, printed = "", steps = 4): Outcome {
  const output = [{ thread: 0, stream: "stdout" as const, text: `${printed}observed: ${observed}\n` }];
  return {
    kind: "finished",
    exit_code: 0,
    output,
    promise: { expected: "4", observed, held: observed === "4" },
    bad: observed !== "4",
    interleavings: "12345678901234567890",
    witness: { ...witness, steps },
  };
}

const deadlocked: Outcome = {
  ...finished(""),
  kind: "deadlocked",
  exit_code: null,
  output: [],
  promise: null,
  bad: true,
};

function run(verdict: RunSummary["verdict"], text: string | null): RunSummary {
  const source = text === null ? null : "observed";
  const held = text === null ? null : text === "4";
  return { verdict, panics: 0, text, source, held, expected: "4", elapsedMs: 1 };
}

test("outcomes that observe the same are one row, with the shortest way and all interleavings", () => {
  const { rows } = rowsOf([finished("3", "a\n", 9), finished("3", "b\n", 5), finished("4")], []);
  assert.deepEqual(
    rows.map(({ ending, variants, witness }) => [ending.text, variants, witness.steps]),
    [
      ["3", 2, 5],
      ["4", 1, 4],
    ],
  );
  assert.equal(rows[0]?.interleavings, 24691357802469135780n);
});

test("runs are counted beside what they are an instance of, and those that no outcome explains by themselves", () => {
  const runs = [
    run("finished", "3"),
    run("finished", "3"),
    run("deadlocked", null),
    run("finished", "5"),
    run("stopped", null),
  ];
  const found = rowsOf([finished("3"), deadlocked, finished("4")], runs);
  assert.deepEqual(
    found.rows.map(({ observed }) => observed),
    [2, 1, 0],
  );
  assert.equal(found.runs, 4);
  assert.deepEqual(
    found.unexplained.map(({ text, runs }) => [text, runs]),
    [["5", 1]],
  );
});
