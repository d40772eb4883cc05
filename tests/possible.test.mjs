// What real threads in a browser come to is among what the model says is possible, for every program that the model can
// look at. `BROWSER_RUNS=200 ./build.sh browsers possible` runs each so often, which takes some minutes.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import test from "node:test";
import { visit } from "./harness.mjs";

const PROGRAMS = new URL("../crate/programs/programs/", import.meta.url);
const RUNS = Number(process.env.BROWSER_RUNS ?? 20);
/** What the model is not made for: a crate; and what reads files, which people give it. */
const NOT_MODELLED = ["parallel-sum", "source-stats"];

/** The programs of the laboratory that compile. */
async function modelled() {
  const order = (await readFile(new URL("order.txt", PROGRAMS), "utf8")).split("\n");
  const refused = (await readdir(PROGRAMS)).filter((file) => file.endsWith(".stderr"));
  return order.filter(
    (name) => name !== "" && !NOT_MODELLED.includes(name) && !refused.includes(`${name}.stderr`),
  );
}

test("what is observed is possible", async (t) => {
  const programs = await modelled();
  const found = new Map();
  await visit("chromium", `possible.html?programs=${programs}&runs=${RUNS}`, {
    patience: 600_000,
    onMessage: (message) =>
      message.type === "program" && found.set(message.name, [...(found.get(message.name) ?? []), message]),
  });
  for (const name of programs) {
    await t.test(name, () => {
      assert.ok(found.has(name), "it was run");
      for (const { values, missing, told, unexplained } of found.get(name)) {
        const title = [name, JSON.stringify(values)].join(" ");
        t.diagnostic(`${title}: ${told}`);
        assert.equal(missing, 0, `${title}: runs that did not come to an end`);
        assert.deepEqual(unexplained, [], `${title} came to what the model does not list`);
      }
    });
  }
});
