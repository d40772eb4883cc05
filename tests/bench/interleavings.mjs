// The exploration of the same programs by the model engine and by its peers, in one run: loom and shuttle, which run a program
// once for each interleaving, and SPIN's verifier where it is installed. A peer that does not come to its end within
// the limit counts with the limit, so that its ratio is a lower bound.

import { execFile } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const HERE = (path) => fileURLToPath(new URL(path, import.meta.url));
const INTERLOCK = HERE("../../target/release/interlock");
const PEERS = HERE("../../target/bench/peers/release/interlock-peers");
/** Seconds after which a peer is stopped. */
const LIMIT = Number(process.env.INTERLOCK_PEER_SECONDS ?? 20);
const ROUNDS = 5;

/** What is explored: the file, its parameters, and the numbers by which the peers know it. */
const PROGRAMS = [
  ...[1, 2, 3, 4].map((times) => ["locks", { THREADS: 2, TIMES: times }, [2, times]]),
  ["locks", { THREADS: 3, TIMES: 1 }, [3, 1]],
  ["locks", { THREADS: 3, TIMES: 2 }, [3, 2]],
  ["crossed", {}, []],
  ...[1, 2, 3, 4, 5].map((times) => ["race", { THREADS: 2, TIMES: times }, [2, times, 0]]),
  ["philosophers", { PHILOSOPHERS: 3, ROUNDS: 1, ORDERED: "off" }, [3, 1, 0]],
  ["philosophers", { PHILOSOPHERS: 3, ROUNDS: 1, ORDERED: "on" }, [3, 1, 1]],
  ["philosophers", { PHILOSOPHERS: 3, ROUNDS: 2, ORDERED: "on" }, [3, 2, 1]],
  ...[1, 2, 3, 4].map((items) => [
    "buffer",
    { PRODUCERS: 1, CONSUMERS: 1, ITEMS: items, ROOM: 2 },
    [1, 1, items, 2, 0],
  ]),
  ["buffer", { PRODUCERS: 2, CONSUMERS: 2, ITEMS: 1, ROOM: 1 }, [2, 2, 1, 1, 0]],
  ["buffer", { PRODUCERS: 2, CONSUMERS: 1, ITEMS: 1, ROOM: 1, SHARED: "on" }, [2, 1, 1, 1, 1]],
];

/** What SPIN verifies too, with the constants of its models. */
const THROUGHPUT = [
  ["philosophers", { PHILOSOPHERS: 6, ROUNDS: 1, ORDERED: "on" }, { N: 6, K: 1 }],
  ["locks", { THREADS: 5, TIMES: 6 }, { N: 5, K: 6 }],
  ["race", { THREADS: 3, TIMES: 5 }, { N: 3, K: 5 }],
];

const median = (samples) => samples.sort((a, b) => a - b)[samples.length >> 1];

async function explore(file, params) {
  const args = Object.entries(params).flatMap(([name, value]) => ["--param", `${name}=${value}`]);
  const program = HERE(`interleavings/${file}.rs`);
  // Exit code 1 is a verdict: the program can fail.
  // The search alone: the second one, which counts and proves, has no counterpart in the peers.
  const { stdout } = await run(INTERLOCK, ["explore", program, "--json", "--exact-states", "0", ...args], {
    maxBuffer: 1 << 28,
  }).catch((error) => {
    if (error.code === 1 && error.stdout) return error;
    throw error;
  });
  return JSON.parse(stdout);
}

export async function peer(name, file, numbers) {
  const { stdout } = await run(PEERS, [name, LIMIT, file, ...numbers].map(String), { maxBuffer: 1 << 28 });
  return JSON.parse(stdout);
}

const title = (file, params) => [file, ...Object.values(params)].join(" ");

/** The milliseconds of SPIN's verifier; undefined where SPIN is not installed. */
async function spin(file, constants) {
  const folder = HERE(`../../target/bench/spin-${file}`);
  await mkdir(folder, { recursive: true });
  const defines = Object.entries(constants).map(([name, value]) => `-D${name}=${value}`);
  try {
    await run("spin", [...defines, "-a", HERE(`interleavings/spin/${file}.pml`)], { cwd: folder });
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
  await run("cc", ["-O2", "-DSAFETY", "-DNOFAIR", "-DMEMLIM=4000", "-o", "pan", "pan.c"], { cwd: folder });
  const samples = [];
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    const { stdout } = await run(`${folder}/pan`, ["-m100000"], { cwd: folder });
    if (!/errors: 0/.test(stdout)) throw new Error(`SPIN does not verify ${file}:\n${stdout}`);
    samples.push(performance.now() - start);
  }
  return median(samples);
}

export async function interleavings(print) {
  for (const [file, params, numbers] of PROGRAMS) {
    const samples = [];
    let told;
    for (let round = 0; round < ROUNDS; round++) {
      told = await explore(file, params);
      samples.push(told.elapsed_ms);
    }
    const own = median(samples);
    const name = title(file, params);
    for (const library of ["loom", "shuttle"]) {
      const found = await peer(library, file, numbers);
      const end = found.exhausted
        ? "exhausted"
        : found.failed
          ? "to its first failure"
          : `stopped after ${LIMIT} s`;
      print(
        `explore ${name} (${told.states} states), against ${library} (${found.runs} runs, ${end})`,
        own,
        "ms",
        found.ms,
      );
    }
  }
  for (const [file, params, constants] of THROUGHPUT) {
    const told = await explore(file, params);
    const name = title(file, params);
    const rate = told.states / (told.elapsed_ms / 1000);
    print(`states a second, ${name}, against 2,000,000`, rate, "states/s", 2_000_000);
    const theirs = await spin(file, constants);
    if (theirs !== undefined)
      print(`explore ${name} (${told.states} states), against SPIN`, told.elapsed_ms, "ms", theirs);
  }
}

/** States that a hand-written transition system needs for the same programs (measured once, see the table in the file). */
export async function states(print) {
  const table = JSON.parse(await readFile(HERE("interleavings/states.json"), "utf8"));
  for (const { file, params, states: byHand } of table) {
    const told = await explore(file, params);
    print(
      `states of ${title(file, params)}, against a hand-written transition system`,
      told.states,
      "states",
      byHand,
    );
  }
}
