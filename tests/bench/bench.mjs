// Prints the measurements, one JSON object a line: `{"name", "value", "unit", "baseline", "ratio"}`. A value is the median of
// its samples; its baseline was measured in the same run (or, for sizes, is the limit that the project has set itself),
// and the ratio of the two is what can be compared between machines. `./build.sh bench` builds everything first.

import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { BROWSERS, chromium, startSite, visit } from "../harness.mjs";
import { embedding } from "./embedding.mjs";
import { exploring, moduleSize } from "./exploring.mjs";
import { interleavings, states } from "./interleavings.mjs";

const HERE = (path) => fileURLToPath(new URL(path, import.meta.url));
const SITE = HERE("../../www/dist");
const BARE = HERE("../../target/bench/bare");
const LOADS = 9;
/** Workers that the lab warms for the program that it opens with: a thread each. */
const POOL = 5;
/** The weight that the project allows a page up to its first run. */
const MAX_KB = 250;
/** The work that the project allows a drawing for a frame, in milliseconds: what a screen with 60 frames a second leaves. */
const MAX_FRAME_MS = 16;

/** What the project allows the recording of an event to cost, in nanoseconds. */
const MAX_EVENT_NS = 15;

const median = (samples) => {
  if (samples === undefined || samples.length === 0) throw new Error("a measurement has no samples");
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const rounded = (value) => Number(value.toPrecision(4));

function print(name, value, unit, baseline, ratio = value / baseline) {
  console.log(
    JSON.stringify({ name, value: rounded(value), unit, baseline: rounded(baseline), ratio: rounded(ratio) }),
  );
}

/** The nanoseconds that a native bench program prints: the same source over plain std. */
async function native(program) {
  const { stdout } = await promisify(execFile)(HERE(`../../target/bench/${program}`));
  return Number(/^ns_per_op: (\S+)$/m.exec(stdout)[1]);
}

async function engine(browser) {
  const samples = {};
  const take = (name, value) => {
    samples[name] ??= [];
    samples[name].push(value);
  };
  await visit(browser, "bench.html", {
    // The page waits for the answer, so that the native samples take turns with its own.
    onMessage: async ({ type, name, value }) => {
      if (type === "sample") take(name, value);
      if (type === "native") take(name, await native(name));
    },
  });
  const of = (name) => median(samples[name]);
  const title = (text) => `${text}, ${browser}`;
  print(
    title("lock + add + unlock, tracing off, against native std"),
    of("lock untraced"),
    "ns",
    of("bench-lock"),
  );
  print(title("lock + add + unlock, tracing on, against off"), of("lock traced"), "ns", of("lock untraced"));
  print(
    title("critical section of 1 µs, tracing on, against off"),
    of("lock 1 µs traced"),
    "ns",
    of("lock 1 µs untraced"),
  );
  print(
    title("Condvar hand-off, tracing off, against native std"),
    of("hand-off untraced"),
    "ns",
    of("bench-handoff"),
  );
  print(
    title("Condvar hand-off, tracing on, against off"),
    of("hand-off traced"),
    "ns",
    of("hand-off untraced"),
  );
  const beyond = samples["click total"].map((total, turn) => total - samples["click own"][turn]);
  print(
    title("warm click to result beyond the program's own time, against that"),
    median(beyond),
    "ms",
    of("click own"),
  );
  print(title("restart after a deadlock, against a first start"), of("restart"), "ms", of("start"));
  print(
    title("stop with two threads computing, against starting an empty worker"),
    of("stop"),
    "ms",
    of("empty worker"),
  );
  print(
    title("deadlock of four threads to its verdict, against four that finish"),
    of("deadlock"),
    "ms",
    of("no deadlock"),
  );
}

/** One navigation of a fresh Chromium context; `ready` resolves to the milliseconds from its begin until the page is. */
async function load(browser, url, ready) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    // The lab says by an event that its engine is warm.
    await page.addInitScript(() => {
      addEventListener("interlock-ready", () => performance.mark("ready"), { once: true });
    });
    await page.goto(url);
    return await ready(page);
  } finally {
    await context.close();
  }
}

async function labReady(page) {
  const handle = await page.waitForFunction(() => performance.getEntriesByName("ready")[0]?.startTime);
  return handle.jsonValue();
}

async function loading() {
  let bareReady;
  const asked = new Set();
  const site = await startSite({ dir: SITE, onRequest: (path) => asked.add(path.slice(1)) });
  const bare = await startSite({
    dir: BARE,
    onMessage: (message) => message.type === "ready" && bareReady(message.ms),
  });
  const browser = await chromium();
  try {
    const samples = { lab: [], bare: [] };
    for (let turn = 0; turn < LOADS; turn++) {
      samples.lab.push(await load(browser, site.url, labReady));
      const came = new Promise((resolve) => {
        bareReady = resolve;
      });
      samples.bare.push(await load(browser, `${bare.url}?threads=${POOL}`, () => came));
    }
    print(
      `navigation to ready to run with ${POOL} workers, against a bare page, chromium`,
      median(samples.lab),
      "ms",
      median(samples.bare),
    );

    // The views of runs come once the engine is ready: nobody waits for them.
    const weighed = [...asked].filter(
      (name) => /\.(js|wasm)$/.test(name) && !name.includes("/views-of-runs"),
    );
    for (const [encoding, suffix] of [
      ["gzip", ".gz"],
      ["brotli", ".br"],
    ]) {
      let bytes = 0;
      for (const name of weighed) {
        const compressed = await stat(`${SITE}/${name}${suffix}`).catch(() => stat(`${SITE}/${name}`));
        bytes += compressed.size;
      }
      print(
        `wasm and JavaScript up to the first run, ${encoding}, against the limit`,
        bytes / 1000,
        "KB",
        MAX_KB,
      );
    }
    const module = await readFile(`${SITE}/${await assetsOf(SITE)}/interlock_threads_bg.wasm.gz`);
    const bareModule = await promisify(gzip)(await readFile(`${BARE}/bare_pool_bg.wasm`), { level: 9 });
    print("wasm alone, gzip, against the bare page's", module.length / 1000, "KB", bareModule.length / 1000);
  } finally {
    await browser.close();
    await site.close();
    await bare.close();
  }
}

/** Work for a frame while the timeline is panned: all but a twentieth of the frames take less. */
async function timelineFrames(browser) {
  const samples = {};
  await visit(browser, "timeline-bench.html", {
    onMessage: ({ name, value }) => {
      samples[name] ??= [];
      samples[name].push(value);
    },
  });
  for (const [name, values] of Object.entries(samples)) {
    const [what, ...which] = name.split(" ");
    const title =
      what === "frame"
        ? `work for a frame of the timeline, panned along ${which[0]}, ${which[1]} events, against the limit, ${browser}`
        : `preparing the timeline of ${which[0]} events for both axes, against a second, ${browser}`;
    print(title, median(values), "ms", what === "frame" ? MAX_FRAME_MS : 1000);
  }
}

/** What recording costs, and how long the page needs for a large trace. */
async function traces(browser) {
  const samples = {};
  await visit(browser, "trace-bench.html", {
    onMessage: ({ name, value }) => {
      samples[name] ??= [];
      samples[name].push(value);
    },
  });
  const events = Math.round(median(samples.events));
  print(`recording one event, against the limit, ${browser}`, median(samples.event), "ns", MAX_EVENT_NS);
  print(
    `a trace of ${events} events from the end of the run to the page, against a second, ${browser}`,
    median(samples.delivery),
    "ms",
    1000,
  );
  print(
    `analysis of a trace of ${events} events, against a second, ${browser}`,
    median(samples.analysis),
    "ms",
    1000,
  );
}

/** What a sweep takes beyond the runs that it makes, its uncounted first one included. */
async function sweeps(browser) {
  const samples = (await visit(browser, "sweep-bench.html")).filter(({ type }) => type === "sample");
  const own = median(samples.map((sample) => sample.own));
  print(
    `sweep beyond its runs, against these, ${browser}`,
    median(samples.map((sample) => sample.beyond)),
    "ms",
    own,
  );
}

await states(print);
await interleavings(print);
await moduleSize(SITE, print);
await exploring("chromium", print);
await embedding(SITE, print);
for (const browser of Object.keys(BROWSERS)) await engine(browser);
for (const browser of Object.keys(BROWSERS)) await traces(browser);
for (const browser of Object.keys(BROWSERS)) await timelineFrames(browser);
for (const browser of Object.keys(BROWSERS)) await sweeps(browser);
await loading();
