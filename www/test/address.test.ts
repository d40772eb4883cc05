import assert from "node:assert/strict";
import { test } from "node:test";
import { readAddress, readPairs, writeAddress } from "../src/lab/model/address";
import { remarkText } from "../src/lab/words/problems";
import { OTHER, PROGRAM } from "./samples";

const TWINS = ["left", "right", "third"].map((name) => ({ ...PROGRAM, name, family: "twins" }));
const CATALOGUE = [PROGRAM, OTHER, ...TWINS];
const read = (query: string) => readAddress(query, CATALOGUE);

test("an empty address is the first program with the values of its source", () => {
  const { state, remarks } = read("");
  assert.equal(state.program, PROGRAM);
  assert.deepEqual(state.values, {
    THREADS: 4,
    TOTAL_WORK: 1000,
    SHARE: 0.5,
    ORDER: "ordered",
    RECHECK: true,
  });
  assert.deepEqual(state.settings, { repeat: 1, limit: 10, tracing: true });
  assert.deepEqual(remarks, []);
});

test("defaults are left out of an address", () => {
  assert.equal(writeAddress(read("").state), "?program=sample");
  assert.equal(writeAddress(read("?program=sample&threads=4").state), "?program=sample");
});

test("a state survives its address", () => {
  const query =
    "?program=sample&threads=7&total-work=0&share=0.25&order=as-given&recheck=off&run-repeat=20&run-limit=0.5&run-tracing=off";
  const { state, remarks } = read(query);
  assert.deepEqual(remarks, []);
  assert.deepEqual(state.values, {
    THREADS: 7,
    TOTAL_WORK: 0,
    SHARE: 0.25,
    ORDER: "as-given",
    RECHECK: false,
  });
  assert.deepEqual(state.settings, { repeat: 20, limit: 0.5, tracing: false });
  assert.equal(writeAddress(state), query);
});

test("what is looked at survives its address, and is put right where it is unknown", () => {
  const query = "?program=sample&view=locks&axis=order";
  const { state, remarks } = read(query);
  assert.deepEqual(remarks, []);
  assert.deepEqual(state.looks, { view: "locks", axis: "order" });
  assert.equal(writeAddress(state), query);

  const unknown = read("?program=sample&view=pictures");
  assert.equal(unknown.state.looks.view, "timeline");
  assert.match(
    remarkText(unknown.remarks[0] ?? assert.fail("no remark")),
    /“pictures” is not known\. “Open view” takes “timeline” or “locks”/,
  );
});

const CHOSEN: [string, object][] = [
  [
    "?program=sample&sweep-from=2&sweep-to=6&sweep-step=2&sweep-runs=3&sweep-tracing=on&sweep-work=each&repeat-runs=250",
    {
      repeat: { runs: 250 },
      sweep: { from: 2, to: 6, progression: "steps", step: 2, runs: 3, tracing: true, work: "each" },
      compare: {},
    },
  ],
  [
    "?program=sample&sweep-parameter=share&sweep-from=0.25&sweep-step=double",
    { repeat: {}, sweep: { param: "SHARE", from: 0.25, progression: "doubling" }, compare: {} },
  ],
  [
    "?program=left&threads=2&compare-programs=left,third&compare-runs=4&compare-tracing=on",
    { repeat: {}, sweep: {}, compare: { programs: ["left", "third"], runs: 4, tracing: true } },
  ],
];

for (const [query, choices] of CHOSEN) {
  test(`what is chosen for many runs survives its address: ${query}`, () => {
    const { state, remarks } = read(query);
    assert.deepEqual(remarks, []);
    assert.deepEqual(state.choices, choices);
    assert.equal(writeAddress(state), query);
  });
}

test("what is proposed anyway for many runs is left out of an address", () => {
  const { state, remarks } = read(
    "?program=left&sweep-parameter=THREADS&sweep-from=1&sweep-step=double&sweep-runs=5&sweep-tracing=off&compare-programs=third,right,left&compare-runs=10&repeat-runs=100",
  );
  assert.deepEqual(remarks, []);
  assert.deepEqual(state.choices, { repeat: {}, sweep: {}, compare: {} });
  assert.equal(writeAddress(state), "?program=left");
});

test("names may be written as in the source; the first of two counts", () => {
  const { state, remarks } = read("?program=sample&TOTAL_WORK=5&total-work=6");
  assert.deepEqual(remarks, []);
  assert.equal(state.values.TOTAL_WORK, 5);
});

const remarked: [string, string, RegExp][] = [
  ["?program=none", "?program=sample", /no program “none”.*“Sample”/],
  ["?program=none&speed=3", "?program=sample", /no program “none”/],
  [
    "?program=sample&threads=99",
    "?program=sample&threads=32",
    /99 is too large\. THREADS takes 1 to 32\. .* 32, was taken/,
  ],
  ["?program=sample&threads=zzz", "?program=sample", /“zzz” is not a number/],
  [
    "?program=sample&order=sideways",
    "?program=sample",
    /“sideways” is not known\. ORDER takes “ordered” or “as-given”/,
  ],
  ["?program=other&total-work=5", "?program=other", /“total-work” .* not a parameter .* threads/],
  [
    "?program=sample&run-repeat=0",
    "?program=sample",
    /0 is too small\. “Runs, one after the other” takes 1 to 1,000/,
  ],
  ["?run-constructor=1", "?program=sample", /“run-constructor”/],
  [
    "?program=sample&sweep-parameter=speed",
    "?program=sample",
    /“speed” is not known\. “sweep-parameter” takes “threads” or “total-work” or “share”\. .* threads, was taken/,
  ],
  [
    "?program=sample&sweep-from=2&sweep-to=99",
    "?program=sample&sweep-from=2&sweep-to=32",
    /99 is too large\. “sweep-to” takes 1 to 32\. .* 32, was taken/,
  ],
  ["?program=sample&sweep-from=2.5", "?program=sample&sweep-from=3", /2\.5 is not a whole number/],
  [
    "?program=sample&sweep-step=0",
    "?program=sample&sweep-step=1",
    /0 is too small\. “sweep-step” takes 1 to 31/,
  ],
  ["?program=sample&sweep-runs=201", "?program=sample&sweep-runs=200", /“sweep-runs” takes 1 to 200/],
  ["?program=sample&sweep-work=none", "?program=sample", /“sweep-work” takes “divided” or “each”/],
  [
    "?program=sample&sweep-parameter=share&sweep-work=each",
    "?program=sample&sweep-parameter=share",
    /“sweep-work”/,
  ],
  ["?program=sample&sweep-speed=1", "?program=sample", /“sweep-speed” in the address is not/],
  ["?program=sample&repeat-runs=1", "?program=sample&repeat-runs=2", /“repeat-runs” takes 2 to 10,000/],
  ["?program=sample&compare-runs=5", "?program=sample", /“compare-runs” in the address is not/],
  ["?program=left&compare-runs=0", "?program=left&compare-runs=1", /“compare-runs” takes 1 to 200/],
  [
    "?program=left&compare-programs=right,middle,left",
    "?program=left&compare-programs=left,right",
    /“middle” is not known\. “compare-programs” takes “left” or “right” or “third”\. .* left and right, was taken/,
  ],
  ["?program=left&compare-programs=sample", "?program=left", /“sample” is not known/],
];

for (const [query, legal, said] of remarked) {
  test(`${query} is remarked on and becomes ${legal}`, () => {
    const { state, remarks } = read(query);
    assert.equal(writeAddress(state), legal);
    assert.equal(remarks.length, 1);
    assert.match(remarks.map(remarkText).join(), said);
  });
}

test("attributes read the same way", () => {
  const { state } = readPairs(
    [
      ["program", "other"],
      ["threads", "2"],
    ],
    CATALOGUE,
  );
  assert.equal(writeAddress(state), "?program=other&threads=2");
});
