// Runs a table of tests/tables in a browser, one subtest for each case.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { visit } from "./harness.mjs";

export async function checkTable(t, browser, table) {
  const cases = JSON.parse(await readFile(new URL(`tables/${table}.json`, import.meta.url)));
  const found = new Map();
  let fatal;
  try {
    await visit(browser, `check.html?table=${table}`, {
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
