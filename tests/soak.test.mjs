// Two hundred runs in a row: all end as they should, memory stays flat, and no worker is left over.

import assert from "node:assert/strict";
import test from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { BROWSERS, usage, visit } from "./harness.mjs";

/** What 160 runs may add to a browser that holds a few hundred megabytes: its own caches and garbage. */
const MAX_GROWTH = 64 * 1024 * 1024;

/** A controller and five threads: what the engine keeps warm after the last run of a round. */
const WARM_WORKERS = 6;

/**
 * Waits until there are no more than `most` workers, at most a minute: Chromium lets a computing worker go on for seconds after
 * its end, and Firefox keeps idle threads for the next worker for half a minute.
 */
async function settled(process, most) {
  let now = await usage(process);
  for (let turn = 0; now.workers > most && turn < 300; turn++) {
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
          const most = { warm: WARM_WORKERS, end: WARM_WORKERS, disposed: 0 }[message.name];
          measured[message.name] = await settled(process, most);
        }
      },
    });
    await t.test("all end as they should", () => {
      assert.equal(runs, 200);
      assert.deepEqual(problems, []);
    });
    t.diagnostic(JSON.stringify(measured));
    await t.test("memory stays flat", () => {
      const growth = measured.end.bytes - measured.warm.bytes;
      assert.ok(
        growth < MAX_GROWTH,
        `grew by ${(growth / 2 ** 20).toFixed(1)} MiB to ${(measured.end.bytes / 2 ** 20).toFixed(1)} MiB`,
      );
    });
    await t.test("no worker is left over", () => {
      assert.equal(
        measured.warm.workers,
        WARM_WORKERS,
        "unless the names of the workers' threads have changed",
      );
      assert.equal(measured.end.workers, WARM_WORKERS);
      assert.equal(measured.disposed.workers, 0);
    });
  });
}
