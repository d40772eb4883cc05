import assert from "node:assert/strict";
import { test } from "node:test";
import { isLogarithmic, nearestStop, stops } from "../src/lab/model/scale";

const ranges: [number, number, boolean][] = [
  [1, 32, true],
  [1, 1, true],
  [0, 100, true],
  [1, 1_000_000, true],
  [0, 1_000_000, true],
  [7, 12_345, true],
  [-500, 500, true],
  [0, 1, false],
  [0.1, 600, false],
  [0.001, 1000, false],
];

for (const [min, max, whole] of ranges) {
  test(`the slider over ${min} to ${max} reaches both ends by ascending legal values`, () => {
    const list = stops(min, max, whole);
    assert.equal(list[0], min);
    assert.equal(list.at(-1), max);
    assert.ok(list.length <= 250, `${list.length} stops are too many to step through`);
    list.forEach((stop, place) => {
      if (place > 0) assert.ok(stop > (list[place - 1] ?? stop), `${stop} does not ascend`);
      if (whole) assert.ok(Number.isInteger(stop), `${stop} is not whole`);
    });
  });
}

test("ranges that span decades are logarithmic, small ones reach every value", () => {
  assert.ok(isLogarithmic(1, 1_000_000, true));
  assert.ok(isLogarithmic(0, 1_000_000, true));
  assert.ok(!isLogarithmic(1, 32, true));
  assert.deepEqual(stops(1, 5, true), [1, 2, 3, 4, 5]);
  assert.ok(stops(1, 1_000_000, true).includes(1000));
});

test("a decade takes about as many stops anywhere on a logarithmic slider", () => {
  const list = stops(10, 10_000_000, true);
  const decade = (from: number) => list.filter((stop) => stop >= from && stop < 10 * from).length;
  assert.deepEqual([100, 1000, 10_000, 100_000].map(decade), [10, 10, 10, 10]);
});

test("a value between two stops is shown at the nearer", () => {
  assert.equal(nearestStop([1, 10, 100], 12), 1);
  assert.equal(nearestStop([1, 10, 100], 90), 2);
  assert.equal(nearestStop([1, 3], 2), 0);
});
