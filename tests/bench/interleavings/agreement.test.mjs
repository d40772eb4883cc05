// The model engine comes to the same verdict as its peers on programs that are the same for all: loom and shuttle find what
// it finds, or run through all that it has looked at. A peer that is known to miss something has that in its row.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const HERE = (path) => fileURLToPath(new URL(path, import.meta.url));
const INTERLOCK = HERE("../../../target/debug/interlock");
const PEERS = HERE("../../../target/bench/peers/release/interlock-peers");
/** Seconds after which a peer gives up: a row is for what it finishes in a fraction of that. */
const LIMIT = 300;

/**
 * The file, its parameters, the numbers by which the peers know it, the verdict, and what a peer says instead. Loom wakes the
 * thread that has waited longest, and so never wakes another producer where a consumer should have been woken.
 */
const ROWS = [
  ["locks", { THREADS: 2, TIMES: 1 }, [2, 1], "holds"],
  ["locks", { THREADS: 2, TIMES: 2 }, [2, 2], "holds"],
  ["locks", { THREADS: 3, TIMES: 1 }, [3, 1], "holds"],
  ["race", { THREADS: 2, TIMES: 1 }, [2, 1, 0], "holds"],
  ["race", { THREADS: 2, TIMES: 3 }, [2, 3, 0], "holds"],
  ["race", { THREADS: 2, TIMES: 1, EXACT: "on" }, [2, 1, 1], "fails"],
  ["race", { THREADS: 2, TIMES: 3, EXACT: "on" }, [2, 3, 1], "fails"],
  ["race", { THREADS: 1, TIMES: 3, EXACT: "on" }, [1, 3, 1], "holds"],
  ["crossed", {}, [], "deadlock"],
  ["philosophers", { PHILOSOPHERS: 2, ROUNDS: 1, ORDERED: "off" }, [2, 1, 0], "deadlock"],
  ["philosophers", { PHILOSOPHERS: 3, ROUNDS: 1, ORDERED: "off" }, [3, 1, 0], "deadlock"],
  ["philosophers", { PHILOSOPHERS: 2, ROUNDS: 2, ORDERED: "on" }, [2, 2, 1], "holds"],
  ["buffer", { PRODUCERS: 1, CONSUMERS: 1, ITEMS: 1, ROOM: 1 }, [1, 1, 1, 1, 0], "holds"],
  ["buffer", { PRODUCERS: 1, CONSUMERS: 1, ITEMS: 2, ROOM: 1 }, [1, 1, 2, 1, 0], "holds"],
  [
    "buffer",
    { PRODUCERS: 2, CONSUMERS: 1, ITEMS: 1, ROOM: 1, SHARED: "on" },
    [2, 1, 1, 1, 1],
    "deadlock",
    { loom: "holds" },
  ],
];

async function ours(file, params) {
  const args = Object.entries(params).flatMap(([name, value]) => ["--param", `${name}=${value}`]);
  // Exit code 1 is a verdict: the program can fail.
  const { stdout } = await run(INTERLOCK, ["explore", HERE(`${file}.rs`), "--json", ...args], {
    maxBuffer: 1 << 28,
  }).catch((error) => {
    if (error.code === 1 && error.stdout) return error;
    throw error;
  });
  const { coverage, outcomes } = JSON.parse(stdout);
  assert.equal(coverage.kind, "exhaustive");
  if (outcomes.some(({ kind }) => kind === "deadlocked")) return "deadlock";
  return outcomes.some(({ bad }) => bad) ? "fails" : "holds";
}

async function theirs(peer, file, numbers) {
  const { stdout } = await run(PEERS, [peer, LIMIT, file, ...numbers].map(String));
  const found = JSON.parse(stdout);
  if (found.deadlock) return "deadlock";
  if (found.failed) return "fails";
  assert.ok(found.exhausted, `${peer} gave up after ${found.runs} runs`);
  return "holds";
}

for (const [file, params, numbers, verdict, instead = {}] of ROWS)
  test([file, ...Object.entries(params).map((param) => param.join("="))].join(" "), async () => {
    const expected = { interlock: verdict, loom: verdict, shuttle: verdict, ...instead };
    const found = {
      interlock: await ours(file, params),
      loom: await theirs("loom", file, numbers),
      shuttle: await theirs("shuttle", file, numbers),
    };
    assert.deepEqual(found, expected);
  });
