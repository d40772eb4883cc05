// The expression after `Live threads:` means here what the table says, which the Rust evaluator is held to as well.

import assert from "node:assert/strict";
import { test } from "node:test";
import table from "../../tests/live-threads.json";
import type { ParamValue } from "../src/generated/ParamValue";
import { liveThreads } from "../src/lab/model/live-threads";

interface Row {
  expression: string;
  params: Record<string, ParamValue>;
  value: number | null;
}

for (const { expression, params, value } of table.rows as unknown as Row[]) {
  test(`“${expression}” with ${JSON.stringify(params)} is ${value ?? "refused"}`, () => {
    if (value === null) assert.throws(() => liveThreads(expression, params), /live threads: /);
    else assert.equal(liveThreads(expression, params), value);
  });
}
