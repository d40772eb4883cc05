// The model engine in the page: from a text to the verdict, against its peers, states a second, and the weight of its module.

import { stat } from "node:fs/promises";
import { assetsOf, visit } from "../harness.mjs";
import { peer } from "./interleavings.mjs";

/** The time that the project allows from a text to the verdict, and the weight that it allows the module. */
const MAX_VERDICT_MS = 50;
const MAX_MODULE_KB = 400;
/** The states that the project wants the page to store in a second. */
const MIN_RATE = 1_000_000;
/** The numbers by which loom's programs know what the page explores too. */
const LOOM = { "race 2 5": ["race", [2, 5]], "buffer 2 2 1 1": ["buffer", [2, 2, 1, 1, 0]] };

const median = (samples) => samples.sort((a, b) => a - b)[samples.length >> 1];

/** Has a page measure, and prints what it found beside what it is held against. */
export async function exploring(browser, print) {
  const samples = { verdict: new Map(), peer: new Map(), throughput: new Map() };
  await visit(browser, "explore-bench.html", {
    onMessage: ({ type, name, value, states }) => {
      const known = samples[type].get(name) ?? { times: [], states };
      known.times.push(value);
      samples[type].set(name, known);
    },
  });
  for (const [name, { times }] of samples.verdict)
    print(`text to verdict of ${name}, against the limit, ${browser}`, median(times), "ms", MAX_VERDICT_MS);
  for (const [name, { times, states }] of samples.peer) {
    const [file, numbers] = LOOM[name];
    const found = await peer("loom", file, numbers);
    const end = found.exhausted ? "exhausted" : "stopped";
    print(
      `explore ${name} in the page (${states} states), against loom natively (${found.runs} runs, ${end}), ${browser}`,
      median(times),
      "ms",
      found.ms,
    );
  }
  for (const [name, { times, states }] of samples.throughput)
    print(
      `states a second in the page, ${name} (${states} states), against 1,000,000, ${browser}`,
      states / (median(times) / 1000),
      "states/s",
      MIN_RATE,
    );
}

/** What the module weighs on its way to the page. */
export async function moduleSize(site, print) {
  const module = `${site}/${await assetsOf(site)}/interlock_explorer_bg.wasm`;
  for (const [encoding, suffix] of [
    ["as it is", ""],
    ["gzip", ".gz"],
    ["brotli", ".br"],
  ]) {
    const { size } = await stat(module + suffix);
    print(`the explorer's module, ${encoding}, against the limit`, size / 1000, "kB", MAX_MODULE_KB);
  }
}
