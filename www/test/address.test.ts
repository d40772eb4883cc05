import assert from "node:assert/strict";
import { test } from "node:test";
import { readAddress, readPairs, writeAddress } from "../src/lab/model/address";
import { remarkText } from "../src/lab/words/problems";
import { OTHER, PROGRAM } from "./samples";

const CATALOGUE = [PROGRAM, OTHER];
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
