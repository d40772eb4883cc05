// Plans, campaigns, distributions, fits, comparisons and tables: everything between the runs and the drawings.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Program } from "../src/generated/Program";
import type { Report } from "../src/generated/Report";
import type { EngineFace, RunRequest } from "../src/lab/engine-face";
import { fitAmdahl, idealTime, serialWork } from "../src/lab/evidence/model/amdahl";
import {
  decadeAxis,
  decadeTicks,
  linearAxis,
  logarithmicAxis,
  niceStep,
  niceTicks,
  thinned,
} from "../src/lab/evidence/model/axis";
import { Campaigner, remaining } from "../src/lab/evidence/model/campaign";
import { compareResult, familyOf, memberOf } from "../src/lab/evidence/model/compare";
import { distributionOf } from "../src/lab/evidence/model/distribution";
import { measured } from "../src/lab/evidence/model/measured";
import { mostThreads, type Plan, requestFor, turns, warmUps } from "../src/lab/evidence/model/plan";
import {
  defaultSweep,
  isAboutThreads,
  type NumberParam,
  type SweepSpec,
  sweepable,
  sweepPoints,
  sweepValues,
} from "../src/lab/evidence/model/sweep";
import { csv } from "../src/lab/model/csv";
import { summaryOf } from "../src/lab/model/outcomes";
import { defaults } from "../src/lab/model/parameters";
import { PROGRAM, report, SHARE, THREADS, TOTAL_WORK } from "./samples";

const SECOND: Program = { ...PROGRAM, name: "second" };
const plan = (changes: Partial<Plan> = {}): Plan => ({
  points: [
    { program: PROGRAM, values: defaults(PROGRAM) },
    { program: SECOND, values: { ...defaults(SECOND), THREADS: 7 } },
    { program: PROGRAM, values: { ...defaults(PROGRAM), THREADS: 2 } },
  ],
  runs: 2,
  tracing: false,
  limitMs: 1000,
  given: null,
  ...changes,
});

test("the points of a plan take turns", () => {
  assert.deepEqual(
    turns(3, 2).map(({ point, round }) => [point, round]),
    [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [1, 1],
      [2, 1],
    ],
  );
});

test("each program is warmed up once, and the engine is asked for the most threads of the plan each time", () => {
  assert.deepEqual(warmUps(plan().points), [0, 1]);
  assert.equal(mostThreads(plan().points), 8);
  for (const point of plan().points) assert.equal(requestFor(plan(), point).liveThreads, 8);
  const given = { files: [], args: ["dir"] };
  const [point] = plan().points;
  assert.ok(point);
  assert.equal(requestFor(plan({ given }), point).args, undefined, "files went to a program that reads none");
  const reader = { ...point, program: { ...PROGRAM, files: true } };
  assert.deepEqual(requestFor(plan({ given }), reader).args, ["dir"]);
});

/** An engine that answers each request with `answer`; `null` is a run that only a stop ends. */
function engineWith(answer: (request: RunRequest, run: number) => Report | null) {
  const asked: RunRequest[] = [];
  const prepared: number[] = [];
  let end: ((report: Report) => void) | undefined;
  const engine: EngineFace = {
    prepare: async (threads) => {
      prepared.push(threads);
    },
    dispose: () => {},
    stop: () => end?.(report({ verdict: "stopped" })),
    async run(request) {
      asked.push(request);
      return answer(request, asked.length) ?? new Promise<Report>((resolve) => (end = resolve));
    },
  };
  return { engine, asked, prepared };
}

test("a campaign makes the runs of its plan in turn, warm-ups first and uncounted", async () => {
  const { engine, asked, prepared } = engineWith((_, run) => report({ elapsed_ms: run }));
  const campaigner = new Campaigner(() => {});
  await campaigner.run(engine, plan());
  assert.deepEqual(prepared, [8]);
  assert.deepEqual(
    asked.map(({ program, params }) => `${program} ${params.THREADS}`),
    ["sample 4", "second 7", "sample 4", "second 7", "sample 2", "sample 4", "second 7", "sample 2"],
  );
  const { campaign } = campaigner;
  assert.equal(campaign?.state, "ended");
  assert.deepEqual(
    campaign.samples.map(({ elapsedMs, point, round }) => [elapsedMs, point, round]),
    [
      [3, 0, 0],
      [4, 1, 0],
      [5, 2, 0],
      [6, 0, 1],
      [7, 1, 1],
      [8, 2, 1],
    ],
  );
  assert.equal(campaign.environment?.host, "Test 1");
  assert.deepEqual(
    measured(campaign).map(({ time }) => time?.median),
    [4.5, 5.5, 6.5],
  );
});

test("a cancelled campaign keeps the runs that were done and not the one that was stopped", async () => {
  const { engine } = engineWith((_, run) => (run < 6 ? report() : null));
  const campaigner = new Campaigner(() => {});
  const running = campaigner.run(engine, plan());
  await new Promise((resolve) => setImmediate(resolve));
  assert.ok(campaigner.running);
  campaigner.cancel();
  assert.ok(campaigner.running, "the engine is free before the run has ended");
  await running;
  assert.equal(campaigner.campaign?.state, "cancelled");
  assert.equal(campaigner.campaign.samples.length, 3);
  assert.equal(remaining(campaigner.campaign), 3);
});

test("a campaign that is forgotten while it goes on is not shown again", async () => {
  const { engine } = engineWith((_, run) => (run < 4 ? report() : null));
  const campaigner = new Campaigner(() => {});
  const running = campaigner.run(engine, plan());
  await new Promise((resolve) => setImmediate(resolve));
  campaigner.clear();
  assert.equal(campaigner.campaign, null);
  assert.ok(campaigner.running, "another campaign could begin beside the one that ends");
  await running;
  assert.equal(campaigner.campaign, null);
  assert.ok(!campaigner.running);
});

test("an engine that cannot be loaded breaks the campaign", async () => {
  const { engine } = engineWith(() => {
    throw new Error("404");
  });
  const campaigner = new Campaigner(() => {});
  await campaigner.run(engine, plan());
  assert.equal(campaigner.campaign?.state, "broken");
  assert.equal(campaigner.campaign.error, "404");
});

test("runs that did not finish are counted and not averaged in", async () => {
  const { engine } = engineWith((_, run) => {
    if (run === 3) return report({ verdict: "deadlocked", elapsed_ms: 9999 });
    if (run === 4) return report({ elapsed_ms: 5, promise: { expected: "1", observed: "2", held: false } });
    return report({ elapsed_ms: 7, promise: { expected: "1", observed: "1", held: true } });
  });
  const campaigner = new Campaigner(() => {});
  await campaigner.run(engine, plan({ points: plan().points.slice(0, 1), runs: 4 }));
  const [at] = campaigner.campaign === null ? [] : measured(campaigner.campaign);
  assert.equal(at?.time?.number, 3);
  assert.equal(at.time.median, 7);
  assert.deepEqual(at.shares, { runs: 4, promised: 3, wrong: 1, unfinished: [["deadlocked", 1]] });
});

const spec = (changes: Partial<SweepSpec> = {}): SweepSpec => ({
  param: "THREADS",
  from: 1,
  to: 8,
  progression: "doubling",
  step: 1,
  runs: 5,
  tracing: false,
  work: "divided",
  ...changes,
});

const sweeps: [string, Partial<SweepSpec>, unknown][] = [
  ["doubling", {}, [1, 2, 4, 8]],
  ["doubling to what is no power of two", { from: 3, to: 20 }, [3, 6, 12]],
  ["doubling from nothing", { from: 0, to: 4 }, [0, 1, 2, 4]],
  ["doubling from nothing to nothing", { from: 0, to: 0 }, [0]],
  ["steps", { progression: "steps", from: 2, to: 10, step: 3 }, [2, 5, 8]],
  ["steps of binary fractions", { progression: "steps", from: 0, to: 0.3, step: 0.1 }, [0, 0.1, 0.2, 0.3]],
  ["a single value", { from: 4, to: 4 }, [4]],
  ["a range turned round", { from: 5, to: 4 }, { kind: "backwards" }],
  ["doubling from below zero", { from: -4, to: 4 }, { kind: "negative-doubling" }],
  [
    "too many values",
    { progression: "steps", from: 1, to: 1e6, step: 1 },
    { kind: "too-many-values", values: 1e6 },
  ],
  ["too many runs", { runs: 1000 }, { kind: "too-many-runs", runs: 4000 }],
];
for (const [what, changes, expected] of sweeps)
  test(`sweep values: ${what}`, () => assert.deepEqual(sweepValues(spec(changes)), expected));

test("a sweep changes its parameter and nothing else", () => {
  const points = sweepPoints(PROGRAM, { ...defaults(PROGRAM), TOTAL_WORK: 77 }, "THREADS", [1, 2]);
  assert.deepEqual(
    points.map(({ values, x }) => [values.THREADS, values.TOTAL_WORK, x]),
    [
      [1, 77, 1],
      [2, 77, 2],
    ],
  );
});

test("parameters about threads come first and are swept by doubling past the processors", () => {
  const other: Program = { ...PROGRAM, params: [TOTAL_WORK, THREADS, SHARE] };
  assert.deepEqual(
    sweepable(other).map(({ name }) => name),
    ["THREADS", "TOTAL_WORK", "SHARE"],
  );
  assert.ok(isAboutThreads(other, THREADS) && !isAboutThreads(other, TOTAL_WORK));
  const threads = defaultSweep(other, THREADS as NumberParam, defaults(other), 12);
  assert.deepEqual(sweepValues(threads), [1, 2, 4, 8, 16]);
  for (const param of sweepable(other)) {
    const proposal = defaultSweep(other, param, defaults(other), 2);
    assert.ok(Array.isArray(sweepValues({ ...proposal, progression: "steps" })), "its steps are too small");
    const values = sweepValues(proposal);
    assert.ok(Array.isArray(values) && values.length >= 4, `${param.name}: ${JSON.stringify(values)}`);
    for (const value of values) assert.ok(value >= param.kind.min && value <= param.kind.max, `${value}`);
  }
});

test("whether the work grows with the threads is told from what the other parameters count", () => {
  const work = (doc: string) => {
    const program = { ...PROGRAM, params: [THREADS, { ...TOTAL_WORK, doc }] };
    return defaultSweep(program, THREADS as NumberParam, defaults(program), 2).work;
  };
  assert.equal(work("How often each thread adds one"), "each");
  assert.equal(work("Additions per thread"), "each");
  assert.equal(work("Numbers to add up, from 1"), "divided");
});

test("Amdahl's law is found again in times that follow it, with as many processors as there are", () => {
  for (const work of ["divided", "each"] as const) {
    for (const serial of [0, 0.05, 0.4, 1]) {
      const ms = (n: number) => 80 * serialWork(n, work) * (serial + (1 - serial) / Math.min(n, 4));
      const fit = fitAmdahl(
        [1, 2, 4, 8].map((threads) => ({ threads, ms: ms(threads) })),
        4,
        work,
      );
      assert.ok(fit, work);
      assert.ok(Math.abs(fit.serial - serial) < 1e-9, `${fit.serial} is not ${serial}`);
      assert.ok(fit.deviation < 1e-9);
      assert.ok(Math.abs(fit.at(3) - ms(3)) < 1e-9);
    }
  }
});

test("a fit says how far it is off, and there is none with one number of useful threads", () => {
  const fit = fitAmdahl(
    [
      { threads: 1, ms: 10 },
      { threads: 2, ms: 5 },
      { threads: 4, ms: 10 },
    ],
    8,
    "divided",
  );
  assert.ok(fit && fit.deviation > 0.2);
  assert.equal(
    fitAmdahl(
      [1, 2].map((threads) => ({ threads, ms: 1 })),
      1,
      "divided",
    ),
    null,
  );
  assert.equal(fitAmdahl([], 4, "divided"), null);
});

test("more threads that only cost time have a serial fraction above one", () => {
  const fit = fitAmdahl(
    [1, 2, 4].map((threads) => ({ threads, ms: 10 * threads })),
    4,
    "divided",
  );
  assert.ok(fit && fit.serial > 1);
});

test("ideal and serial are about the work that there is", () => {
  assert.deepEqual([idealTime(4, "divided"), serialWork(4, "divided")], [0.25, 1]);
  assert.deepEqual([idealTime(4, "each"), serialWork(4, "each")], [1, 4]);
});

const observed = (text: string, expected = "1000") =>
  summaryOf(report({ promise: { expected, observed: text, held: text === expected } }));

test("few different numbers are counted one by one", () => {
  const found = distributionOf(["7", "8", "7"].map((text) => observed(text)));
  assert.equal(found.binned, null);
  assert.deepEqual(
    found.others.map(({ text, runs }) => [text, runs]),
    [
      ["7", 2],
      ["8", 1],
    ],
  );
});

test("many different numbers are binned: none lost, all within, the kept promises told apart", () => {
  const numbers = Array.from({ length: 200 }, (_, i) => 300 + ((i * 37) % 700));
  const runs = [...numbers, 1000, 1000].map((number) => observed(String(number)));
  const found = distributionOf([...runs, summaryOf(report({ verdict: "deadlocked" }))]);
  const { binned } = found;
  assert.ok(binned);
  assert.equal(binned.expected, 1000);
  assert.deepEqual([binned.held?.value, binned.held?.runs], [1000, 2]);
  assert.equal(found.runs, 203);
  assert.deepEqual([binned.least, binned.most], [300, 1000]);
  assert.equal(
    binned.bins.reduce((sum, bin) => sum + bin.runs, 0),
    200,
  );
  for (const [place, bin] of binned.bins.entries()) {
    assert.equal(bin.to - bin.from, binned.width);
    assert.equal(bin.from, binned.bins[place - 1]?.to ?? bin.from);
    assert.equal(bin.runs, numbers.filter((number) => number >= bin.from && number < bin.to).length);
  }
  assert.deepEqual(
    found.others.map(({ verdict }) => verdict),
    ["deadlocked"],
  );
});

test("bins of fractions hold the numbers at their borders", () => {
  // As binary fractions, 0.6 divided by 0.2 is less than 3.
  const runs = Array.from({ length: 10 }, (_, i) => observed(String(i / 10)));
  const { binned } = distributionOf(runs);
  assert.ok(binned && !binned.whole);
  assert.deepEqual(
    binned.bins.map((bin) => bin.runs),
    [2, 2, 2, 2, 2],
  );
});

test("a family is the compiling programs with its name, and alone it is none", () => {
  const family = (name: string, refused = false): Program => ({
    ...PROGRAM,
    name,
    family: "counter",
    refused: refused ? { code: "E0277", message: "" } : null,
  });
  const [a, b, c] = [family("a"), family("b"), family("c", true)];
  assert.deepEqual(familyOf([a, b, c, PROGRAM], a), [a, b]);
  assert.deepEqual(familyOf([a, c], a), []);
  assert.deepEqual(familyOf([PROGRAM, SECOND], PROGRAM), []);
});

test("a member runs under the wanted values, and departures are told", () => {
  const small: Program = {
    ...PROGRAM,
    params: [{ ...THREADS, kind: { type: "integer", min: 1, max: 8, unit: null } }, TOTAL_WORK],
  };
  const member = memberOf(small, { THREADS: 32, SHARE: 0.5 });
  assert.deepEqual(member.values, { THREADS: 8, TOTAL_WORK: 1000 });
  assert.deepEqual(
    member.departures.map(({ param, wanted, taken }) => [param.name, wanted, taken]),
    [["THREADS", 32, 8]],
  );
});

test("a comparison relates medians to the baseline's", async () => {
  const { engine } = engineWith(({ program }) =>
    program === "third"
      ? report({ verdict: "timed-out" })
      : report({ elapsed_ms: program === "sample" ? 10 : 25 }),
  );
  const points = [PROGRAM, SECOND, { ...PROGRAM, name: "third" }].map((program) => memberOf(program, {}));
  const campaigner = new Campaigner<(typeof points)[number]>(() => {});
  await campaigner.run(engine, { ...plan(), points });
  assert.ok(campaigner.campaign);
  const related = (wanted: Program) => {
    const result = campaigner.campaign === null ? null : compareResult(campaigner.campaign, wanted);
    return [result?.baseline.name, result?.rows.map(({ ratio }) => ratio)];
  };
  assert.deepEqual(related(SECOND), ["second", [0.4, 1, null]]);
  const [, , third] = points;
  assert.ok(third);
  assert.deepEqual(related(third.program), ["sample", [1, 2.5, null]], "a baseline without a time was taken");
});

test("CSV quotes what RFC 4180 wants quoted and ends every line in CRLF", () => {
  assert.equal(
    csv({
      columns: ["name", "elapsed_ms"],
      rows: [
        ['a "b", c', 1.5],
        ["line\nend", null],
        [true, -1],
      ],
    }),
    'name,elapsed_ms\r\n"a ""b"", c",1.5\r\n"line\nend",\r\ntrue,-1\r\n',
  );
});

test("ticks are round, within and never too dense", () => {
  assert.deepEqual([0.3, 7, 100, 101, 0].map(niceStep), [0.5, 10, 100, 200, 1]);
  assert.deepEqual(niceTicks(0, 0.3, 3), [0, 0.1, 0.2, 0.3]);
  assert.deepEqual(niceTicks(3, 17, 3), [5, 10, 15]);
  assert.deepEqual(decadeTicks(0.5, 30, [1, 2, 5]), [0.5, 1, 2, 5, 10, 20]);
  assert.deepEqual(decadeAxis(1, 100, 0, 600, 50).ticks, [1, 2, 5, 10, 20, 50, 100]);
  assert.deepEqual(decadeAxis(1, 100, 0, 300, 50).ticks, [1, 3, 10, 30, 100]);
  assert.deepEqual(decadeAxis(1, 100, 0, 150, 50).ticks, [1, 10, 100]);
  const linear = linearAxis(0, 10, 100, 0, 2);
  assert.deepEqual([linear.at(0), linear.at(5), linear.at(10)], [100, 50, 0]);
  const doubling = logarithmicAxis(1, 16, 0, 400, [1, 2, 4, 8, 16]);
  assert.deepEqual(doubling.ticks.map(doubling.at).map(Math.round), [0, 100, 200, 300, 400]);
  assert.deepEqual(thinned(doubling.ticks, doubling.at, 150), [1, 4, 16]);
});
