// When those outside are told that a lab has changed.

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { ChangeTeller } from "../src/lab/change-teller";

/** A teller of a state that can be set, with what it has told. */
function teller() {
  const told: string[] = [];
  const lab = { query: "?program=a" };
  const changes = new ChangeTeller(
    async () => ({ version: 1, query: lab.query, fragment: "" }),
    ({ query }) => told.push(query),
  );
  return { changes, lab, told };
}

/** Lets as much time pass as a teller waits, and what it has begun come to its end. */
async function rest(): Promise<void> {
  mock.timers.tick(1000);
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

test("what a lab begins with is no change, and what is chosen at once is one", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    const { changes, lab, told } = teller();
    changes.soon();
    await changes.begin();
    lab.query = "?program=a&threads=5";
    changes.soon();
    await rest();
    assert.deepEqual(told, ["?program=a&threads=5"]);
    changes.soon();
    await rest();
    lab.query = "?program=a";
    changes.soon();
    changes.soon();
    await rest();
    assert.deepEqual(told, ["?program=a&threads=5", "?program=a"]);
  } finally {
    mock.timers.reset();
  }
});

test("nothing is told before it is known what a lab begins with", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    const { changes, lab, told } = teller();
    changes.soon();
    await rest();
    lab.query = "?program=b";
    changes.soon();
    await rest();
    await changes.begin();
    changes.soon();
    await rest();
    assert.deepEqual(told, []);
  } finally {
    mock.timers.reset();
  }
});
