import assert from "node:assert/strict";
import { test } from "node:test";
import type { Param } from "../src/generated/Param";
import type { ParamValue } from "../src/generated/ParamValue";
import { type Problem, parse } from "../src/lab/model/parameters";
import { problemText } from "../src/lab/words/problems";
import { ORDER, RECHECK, SHARE, THREADS, TOTAL_WORK } from "./samples";

const legal: [Param, string, ParamValue][] = [
  [THREADS, "8", 8],
  [THREADS, " 8 ", 8],
  [THREADS, "1", 1],
  [THREADS, "32", 32],
  [TOTAL_WORK, "1_000", 1000],
  [TOTAL_WORK, "1,000,000", 1_000_000],
  [TOTAL_WORK, "1,0000", 10_000],
  [TOTAL_WORK, "10 000", 10_000],
  [TOTAL_WORK, "1e3", 1000],
  [TOTAL_WORK, "0", 0],
  [SHARE, "0.25", 0.25],
  [SHARE, ".5", 0.5],
  [SHARE, "1", 1],
  [ORDER, "as-given", "as-given"],
  [RECHECK, "on", true],
  [RECHECK, "false", false],
];

for (const [param, text, value] of legal) {
  test(`${param.name} takes “${text}” as ${value}`, () => {
    assert.deepEqual(parse(param, text), { ok: true, value });
  });
}

const illegal: [Param, string, Problem["kind"], ParamValue][] = [
  [THREADS, "0", "too-small", 1],
  [THREADS, "-5", "too-small", 1],
  [THREADS, "33", "too-large", 32],
  [THREADS, "1e9", "too-large", 32],
  [THREADS, "4.6", "not-whole", 5],
  [THREADS, "", "empty", 4],
  [THREADS, "four", "not-a-number", 4],
  [THREADS, "1,5", "not-a-number", 4],
  [SHARE, "0,5", "not-a-number", 0.5],
  [SHARE, "0,500", "not-a-number", 0.5],
  [THREADS, "4x", "not-a-number", 4],
  [THREADS, "0x10", "not-a-number", 4],
  [THREADS, "Infinity", "not-a-number", 4],
  [SHARE, "1.5", "too-large", 1],
  [ORDER, "AS-GIVEN", "not-an-option", "as-given"],
  [ORDER, "random", "not-an-option", "ordered"],
  [RECHECK, "maybe", "not-an-option", true],
];

for (const [param, text, kind, nearest] of illegal) {
  test(`${param.name} refuses “${text}” as ${kind} and offers ${nearest}`, () => {
    const parsed = parse(param, text);
    assert.ok(!parsed.ok);
    assert.equal(parsed.problem.kind, kind);
    assert.equal(parsed.problem.nearest, nearest);
    const said = problemText(param, parsed.problem);
    assert.ok(said.includes(param.name) && said.includes(text), said);
  });
}

test("a problem names the range with its unit", () => {
  const parsed = parse(TOTAL_WORK, "2000000");
  assert.ok(!parsed.ok);
  assert.equal(
    problemText(TOTAL_WORK, parsed.problem),
    "2000000 is too large. TOTAL_WORK takes 0 to 1,000,000 additions.",
  );
});
