// Every way in which a run can end, in each browser; after each one the next run works in the same page.

import test from "node:test";
import { checkTable } from "./checks.mjs";
import { BROWSERS } from "./harness.mjs";

for (const browser of Object.keys(BROWSERS))
  test(`endings in ${browser}`, (t) => checkTable(t, browser, "endings"));
