// A series of runs against an engine that answers when it is told to.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Report } from "../src/generated/Report";
import type { EngineFace, RunRequest } from "../src/lab/engine-face";
import { outcomes } from "../src/lab/model/outcomes";
import { Runner } from "../src/lab/model/runner";
import { report } from "./samples";

const REQUEST: RunRequest = {
  program: "sample",
  params: {},
  liveThreads: 1,
  usesRayon: false,
  tracing: true,
  limitMs: 1000,
  freshInstance: false,
};

/** An engine whose runs end with the given reports, or are stopped where the reports run out. */
function engineWith(reports: (Report | Error)[]): EngineFace {
  let end: ((report: Report) => void) | undefined;
  return {
    prepare: async () => {},
    dispose: () => {},
    stop: () => end?.(report({ verdict: "stopped" })),
    async run(_, onProgress) {
      onProgress({ elapsed_ms: 1, output: [{ thread: 0, stream: "stdout", text: "early\n" }], threads: [] });
      const next = reports.shift();
      if (next instanceof Error) throw next;
      return next ?? new Promise<Report>((resolve) => (end = resolve));
    },
  };
}

test("a series runs as often as wanted and counts its outcomes", async () => {
  const observed = (text: string) =>
    report({ promise: { expected: "2", observed: text, held: text === "2" } });
  const runner = new Runner(() => {});
  const last = await runner.run(engineWith([observed("2"), observed("1"), observed("2")]), REQUEST, 3);
  assert.equal(last.promise?.observed, "2");
  assert.equal(runner.series?.state, "ended");
  assert.deepEqual(
    outcomes(runner.series?.runs ?? []).map(({ text, runs }) => [text, runs]),
    [
      ["2", 2],
      ["1", 1],
    ],
  );
});

test("output comes as it is printed and is that of the report in the end", async () => {
  const seen: string[][] = [];
  const runner: Runner = new Runner(() =>
    seen.push(runner.series?.output.lines.map((line) => line.text) ?? []),
  );
  await runner.run(
    engineWith([report({ output: [{ thread: 0, stream: "stdout", text: "early\nlate\n" }] })]),
    REQUEST,
    1,
  );
  assert.ok(seen.some((lines) => lines.join() === "early"));
  assert.deepEqual(seen.at(-1), ["early", "late"]);
});

test("a stop ends the whole series", async () => {
  const engine = engineWith([report()]);
  const runner: Runner = new Runner(() => {
    if (runner.series?.runs.length === 1 && runner.series.progress !== null) runner.stop(engine);
  });
  // The second run tells its progress before it waits for its end, so the stop must wait for that.
  const running = runner.run(engine, REQUEST, 100);
  await new Promise((resolve) => setImmediate(resolve));
  runner.stop(engine);
  assert.equal((await running).verdict, "stopped");
  assert.equal(runner.series?.runs.length, 2);
  assert.ok(!runner.running);
});

test("an engine that cannot be loaded breaks the series, and the next one works", async () => {
  const runner = new Runner(() => {});
  await assert.rejects(runner.run(engineWith([new Error("404")]), REQUEST, 5), /404/);
  assert.equal(runner.series?.state, "broken");
  assert.equal(runner.series?.error, "404");
  await runner.run(engineWith([report()]), REQUEST, 1);
  assert.equal(runner.series?.state, "ended");
});

test("a series that was forgotten while it went on is never shown again", async () => {
  const engine = engineWith([]);
  const runner = new Runner(() => {});
  const shown = () => runner.series;
  const running = runner.run(engine, REQUEST, 1);
  await new Promise((resolve) => setImmediate(resolve));
  runner.stop(engine);
  runner.clear();
  assert.equal(shown(), null);
  assert.ok(runner.running, "another run could begin beside the one that ends");
  await running;
  assert.equal(shown(), null);
  assert.ok(!runner.running);
  await runner.run(engineWith([report()]), REQUEST, 1);
  assert.equal(shown()?.state, "ended");
});

test("a series stays while one of its reports is opened and while single runs are made", async () => {
  const runner = new Runner(() => {});
  await runner.run(engineWith([report(), report({ verdict: "deadlocked" })]), REQUEST, 2);
  const series = runner.series;
  const [outcome] = outcomes(series?.runs ?? []);
  const kept = series?.kept.get(outcome?.key ?? "");
  assert.equal(kept?.run, 1);
  const origin = { kind: "series", run: 1, of: 2, traceLost: false } as const;
  runner.show(kept?.report ?? report(), REQUEST, origin);
  assert.deepEqual(runner.series?.origin, origin);
  assert.equal(runner.series?.report, kept?.report);
  assert.equal(runner.repetition, series);
  await runner.run(engineWith([report()]), REQUEST, 1);
  assert.equal(runner.series?.origin, null);
  assert.equal(runner.repetition, series);
  runner.clear();
  assert.equal(runner.repetition, null);
});
