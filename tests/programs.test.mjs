// Each bundled program in each browser, with the outcome that its header promises.

import test from "node:test";
import { checkTable } from "./checks.mjs";
import { BROWSERS } from "./harness.mjs";

for (const browser of Object.keys(BROWSERS))
  test(`programs in ${browser}`, (t) => checkTable(t, browser, "programs"));
