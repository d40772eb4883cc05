// Runs a table of tests/tables in a browser, one subtest for each case.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { visit } from "./harness.mjs";

/** `around`: see `visit`. */
export async function checkTable(t, browser, table, around) {
  const all = JSON.parse(await readFile(new URL(`tables/${table}.json`, import.meta.url)));
  // WebKit does not end a worker that computes: it would take a processor from all that comes after it.
  const without = browser === "webkit" ? "computes" : "";
  const cases = all.filter((each) => !each[without]);
  const found = new Map();
  let fatal;
  try {
    await visit(browser, `check.html?table=${table}&without=${without}`, {
      around,
      onMessage: (message) => message.type === "case" && found.set(message.name, message.problems),
    });
  } catch (error) {
    fatal = error;
  }
  for (const { name } of cases) {
    await t.test(name, () => {
      assert.ok(found.has(name), `never came to it: ${fatal?.message}`);
      assert.ok(found.get(name).length === 0, found.get(name).join("\n"));
    });
  }
  if (fatal) throw fatal;
}
