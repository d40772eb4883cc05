import assert from "node:assert/strict";
import { test } from "node:test";
import { counted, duration, share, size, step } from "../src/lab/model/quantities";
import { summarize } from "../src/lab/model/statistics";

const durations: [number, number, string][] = [
  [0, 0.005, "< 0.005 ms"],
  [0.004, 0.005, "< 0.005 ms"],
  [0.005, 0.005, "0.005 ms"],
  [0, 0.1, "< 0.1 ms"],
  [0, 1, "< 1 ms"],
  [0, 0.000041, "< 41 ns"],
  [0.0000419, 0.000041, "41.9 ns"],
  [0.000999, 0.000041, "999 ns"],
  [1.23456, 0.005, "1.23 ms"],
  [12.3456, 0.005, "12.3 ms"],
  [123.456, 0.005, "123 ms"],
  [12.3456, 1, "12 ms"],
  [12.3456, 0.1, "12.3 ms"],
  [999.4, 0.005, "999 ms"],
  [1234.5, 0.005, "1.23 s"],
  [61_000, 0.005, "61.0 s"],
  [0.0312, 0.005, "0.031 ms"],
  [12.3456, 0, "12 ms"],
  [0, 0, "< 1 ms"],
  [0.001234, 0.000041, "0.00123 ms"],
];

for (const [ms, resolution, text] of durations) {
  test(`${ms} ms by a clock of ${resolution} ms is “${text}”`, () =>
    assert.equal(duration(ms, resolution), text));
}

const shares: [number, number, string][] = [
  [0, 0, "0 %"],
  [0, 10, "0 %"],
  [10, 10, "100 %"],
  [1, 100_000, "< 0.1 %"],
  [1, 200, "0.5 %"],
  [1, 3, "33 %"],
  [99_999, 100_000, "> 99 %"],
];

for (const [part, whole, text] of shares) {
  test(`${part} of ${whole} is “${text}”`, () => assert.equal(share(part, whole), text));
}

test("counts, sizes and clock steps carry their units", () => {
  assert.equal(counted(1, "run"), "1 run");
  assert.equal(counted(2000, "run"), "2,000 runs");
  assert.equal(size(812), "812 bytes");
  assert.equal(size(3500), "3.4 KiB");
  assert.equal(size(64 * 1024 * 1024), "64 MiB");
  assert.equal(step(0.1), "0.1 ms");
  assert.equal(step(0.005), "0.005 ms");
  assert.equal(step(4.1999999999999815e-5), "42 ns");
});

test("a series comes to its order statistics", () => {
  assert.deepEqual(summarize([4, 1, 3, 2]), {
    number: 4,
    least: 1,
    lowerQuartile: 1.75,
    median: 2.5,
    upperQuartile: 3.25,
    most: 4,
  });
  assert.equal(summarize([7])?.median, 7);
  assert.equal(summarize([]), null);
});
