import assert from "node:assert/strict";
import { test } from "node:test";
import { defaults } from "../src/lab/model/parameters";
import { playgroundAddress, sourceWith } from "../src/lab/model/playground";
import { PROGRAM } from "./samples";

test("the values of the source leave the source as it is", () => {
  assert.equal(sourceWith(PROGRAM, defaults(PROGRAM)), PROGRAM.source);
});

test("chosen values stand in the constants, as literals of their types", () => {
  const source = sourceWith(PROGRAM, {
    THREADS: 8,
    TOTAL_WORK: 1_000_000,
    SHARE: 1,
    ORDER: "as-given",
    RECHECK: false,
  });
  const lines = source.split("\n");
  assert.equal(lines[4], "const THREADS: usize = 8;");
  assert.equal(lines[6], "const TOTAL_WORK: u64 = 1_000_000; // by all threads; together");
  assert.equal(lines[8], "const SHARE: f64 = 1.0;");
  assert.equal(lines[10], 'const ORDER: &str = "as-given";');
  assert.equal(lines[12], "const RECHECK: bool = false;");
  assert.equal(lines.length, PROGRAM.source.split("\n").length);
});

test("the address carries the source and the edition", () => {
  const url = new URL(playgroundAddress(PROGRAM, { ...defaults(PROGRAM), THREADS: 2 }));
  assert.equal(url.origin, "https://play.rust-lang.org");
  assert.equal(url.searchParams.get("edition"), "2024");
  assert.match(url.searchParams.get("code") ?? "", /const THREADS: usize = 2;/);
});
