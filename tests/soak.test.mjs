// Two hundred runs in a row: all end as they should, memory stays flat, and no worker is left over.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { BROWSERS, memoryOf, visit, workersOf } from "./harness.mjs";

/** What 160 runs may add to a browser that holds a few hundred megabytes: its own caches and garbage. */
const MAX_GROWTH = 64 * 1024 * 1024;

/** A controller and five threads: what the engine keeps warm after the last run of a round. */
const WARM_WORKERS = 6;

/**
 * Threads of ended workers that a browser may still have then. Seen: none to two in Chromium and one in Firefox, of some
 * six hundred workers that were ended; which of them stay, and why, is not known. An instance that the engine forgot to
 * end would be six of them each time.
 */
const STRAGGLERS = 4;

/**
 * The number of workers, once it is `wanted` or for a while has not been: Chromium lets a computing worker go on for
 * seconds after its end, and Firefox keeps idle threads for the next worker for half a minute.
 */
async function settled(process, wanted) {
  const deadline = Date.now() + 40_000;
  for (;;) {
    const now = await workersOf(process);
    if (now === wanted || Date.now() > deadline) return now;
    await pause(200);
  }
}

// Both at once: much of it is waiting, and neither counts what is the other's.
describe("two hundred runs", { concurrency: true }, () => {
  for (const browser of Object.keys(BROWSERS)) {
    test(browser, {
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
            const wanted = message.name === "disposed" ? 0 : WARM_WORKERS;
            measured[message.name] = {
              workers: await settled(process, wanted),
              bytes: await memoryOf(process),
            };
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
        const { warm, end, disposed } = measured;
        // Too few: the names of the workers' threads have changed.
        assert.ok(
          warm.workers >= WARM_WORKERS && warm.workers <= WARM_WORKERS + STRAGGLERS,
          `${warm.workers} when warm`,
        );
        assert.ok(
          end.workers <= WARM_WORKERS + STRAGGLERS,
          `${end.workers} workers are left after the last run`,
        );
        assert.ok(
          disposed.workers <= STRAGGLERS,
          `${disposed.workers} workers are left of an engine put away`,
        );
      });
    });
  }
});
