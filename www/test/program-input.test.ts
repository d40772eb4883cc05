import assert from "node:assert/strict";
import test from "node:test";
import type { Program } from "../src/generated/Program";
import { inputOf } from "../src/lab/explore/model/program-input";

const sample = [{ path: "sample/main.rs", text: "fn main() {}" }];
const reader = { files: true, sample } as unknown as Program;
const file = (path: string, bytes: number[]) => ({ path, bytes: Uint8Array.from(bytes) });

test("a program that reads no files finds none, one that does the sample", () => {
  assert.deepEqual(inputOf({ files: false } as unknown as Program, null), { args: [], files: [] });
  assert.deepEqual(inputOf(reader, null), { args: [], files: sample });
});

test("files that somebody gave are read as text, those that are none or too large have none", () => {
  const given = {
    args: ["a"],
    files: [file("a/x", [104, 105]), file("a/y", [0xff]), file("a/z", Array(300_000).fill(32))],
  };
  const input = inputOf(reader, given);
  assert.deepEqual(input.args, ["a"]);
  assert.deepEqual(
    input.files.map(({ path, text }) => [path, text]),
    [
      ["a/x", "hi"],
      ["a/y", null],
      ["a/z", null],
    ],
  );
  assert.equal(inputOf(reader, given).files, input.files);
});
