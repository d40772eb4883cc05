// Two hundred runs in a row: all end as they should, memory stays flat, and no worker is left over.

import assert from "node:assert/strict";
import test from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { BROWSERS, usage, visit } from "./harness.mjs";

/** What 160 runs may add to a browser that holds a few hundred megabytes: its own caches and garbage. */
const MAX_GROWTH = 64 * 1024 * 1024;

/** A terminated worker may take seconds to go: waits until there are no more than `most`, at most twenty seconds. */
async function settled(process, most) {
  let now = await usage(process);
  for (let turn = 0; now.workers > most && turn < 100; turn++) {
    await pause(200);
    now = await usage(process);
  }
  return now;
}

for (const browser of Object.keys(BROWSERS)) {
  test(`two hundred runs in ${browser}`, {
    skip: process.platform !== "linux" && "measured through Linux's /proc",
  }, async (t) => {
    const measured = {};
    const problems = [];
    let runs = 0;
    await visit(browser, "soak.html", {
      onMessage: async (message, { process }) => {
        if (message.type === "run") {
          runs += 1;
          problems.push(...message.problems);
        } else if (message.type === "measure") {
          const most = { warm: 40, end: measured.warm?.workers, disposed: 0 }[message.name];
          measured[message.name] = await settled(process, most);
        }
      },
    });
    await t.test("all end as they should", () => {
      assert.equal(runs, 200);
      assert.deepEqual(problems, []);
    });
    await t.test("memory stays flat", () => {
      const growth = measured.end.bytes - measured.warm.bytes;
      assert.ok(
        growth < MAX_GROWTH,
        `grew by ${(growth / 2 ** 20).toFixed(1)} MiB to ${(measured.end.bytes / 2 ** 20).toFixed(1)} MiB`,
      );
    });
    await t.test("no worker is left over", () => {
      assert.ok(
        measured.warm.workers > 0,
        "the workers that are in use are not seen: the names of their threads have changed",
      );
      assert.ok(
        measured.end.workers <= measured.warm.workers,
        `${measured.end.workers} workers, ${measured.warm.workers} before`,
      );
      assert.equal(measured.disposed.workers, 0);
    });
  });
}
