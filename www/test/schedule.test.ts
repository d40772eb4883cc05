import assert from "node:assert/strict";
import { test } from "node:test";
import { goTo, layOut, START, settle, take, taken } from "../src/lab/explore/model/journey";
import { readSchedule, stretches, writeSchedule } from "../src/lab/explore/model/schedule";

test("a schedule is read as it is written", () => {
  for (const text of ["", "0", "0*3.1.2c1", "2c0c3*2.0", "0.1.0.1"])
    assert.equal(writeSchedule(readSchedule(text) ?? assert.fail(text)), text);
  assert.equal(writeSchedule(readSchedule("0.0.0") ?? []), "0*3");
});

test("what is no schedule is not read", () => {
  for (const text of ["x", "1..2", "1*", "1*0", "-1", "256", "1c", "1*9999999", "0.+1", " 1", "1*999999.1*2"])
    assert.equal(readSchedule(text), null, text);
});

test("the steps of one thread that follow each other are one stretch", () => {
  const lengths = stretches(readSchedule("0*2.0c1.1.0") ?? []).map(({ move, begin, length }) => [
    move.thread,
    begin,
    length,
  ]);
  assert.deepEqual(lengths, [
    [0, 0, 3],
    [1, 3, 1],
    [0, 4, 1],
  ]);
});

test("a step along what is laid out keeps the rest, and another one leaves it", () => {
  const journey = goTo(layOut("0*2.1.2c1.0") ?? START, 3);
  assert.equal(taken(journey), "0*2.1");
  const along = take(journey, { thread: 2, choices: [] });
  assert.equal(taken(along), "0*2.1.2c1");
  assert.equal(along.moves.length, 5);
  const otherWay = take(journey, { thread: 2, choices: [0] });
  assert.equal(writeSchedule(otherWay.moves), "0*2.1.2c0");
  const otherThread = take(journey, { thread: 1, choices: [] });
  assert.equal(writeSchedule(otherThread.moves), "0*2.1*2");
});

test("a position outside of what is laid out is the nearest inside", () => {
  const journey = layOut("0.1") ?? START;
  assert.equal(goTo(journey, -1).position, 0);
  assert.equal(goTo(journey, 9).position, 2);
});

test("what was really taken stands for what was asked, and what does not fit is cut off", () => {
  const asked = goTo(layOut("0.1.2") ?? START, 2);
  const complete = settle(asked, "0.1c0", true);
  assert.equal(writeSchedule(complete.moves), "0.1c0.2");
  const short = settle(asked, "0", false);
  assert.equal(writeSchedule(short.moves), "0");
  assert.equal(short.position, 1);
});
