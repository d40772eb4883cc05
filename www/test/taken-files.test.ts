import assert from "node:assert/strict";
import { test } from "node:test";
import { type OfferedFile, takeFiles } from "../src/lab/model/taken-files";

const file = (path: string, text = "x"): OfferedFile => ({
  path,
  size: text.length,
  read: async () => new TextEncoder().encode(text),
});
const broken = (path: string): OfferedFile => ({
  path,
  size: 5,
  read: () => Promise.reject(new Error("no permission")),
});

test("folders become arguments, single files a folder of their own", async () => {
  const taken = await takeFiles([
    file("b/src/main.rs"),
    file("a/lib.rs"),
    file("loose.rs"),
    file("a/util/x.rs"),
  ]);
  assert.deepEqual(
    taken.files.map((one) => one.path),
    ["a/lib.rs", "a/util/x.rs", "b/src/main.rs", "files/loose.rs"],
  );
  assert.deepEqual(taken.args, ["a", "b", "files"]);
  assert.equal(taken.bytes, 4);
  assert.deepEqual(taken.leftOut, []);
});

test("a file that cannot be read is named, and the others are taken", async () => {
  const taken = await takeFiles([broken("a/locked.rs"), file("a/open.rs")]);
  assert.deepEqual(taken.leftOut, [{ path: "a/locked.rs", size: 5, reason: "unreadable" }]);
  assert.deepEqual(
    taken.files.map((one) => one.path),
    ["a/open.rs"],
  );
});

test("what does not fit is named, and smaller files still come", async () => {
  const taken = await takeFiles([file("a/1", "xxxxxx"), file("a/2", "xxxxxx"), file("a/3", "xx")], 10);
  assert.deepEqual(
    taken.files.map((one) => one.path),
    ["a/1", "a/3"],
  );
  assert.deepEqual(taken.leftOut, [{ path: "a/2", size: 6, reason: "too-large" }]);
});

test("folders that tools made are left out as a whole", async () => {
  const taken = await takeFiles([
    file("a/target/debug/x.d"),
    file("a/target/y"),
    file("a/.git/HEAD"),
    file("a/target.rs"),
  ]);
  assert.deepEqual(
    taken.files.map((one) => one.path),
    ["a/target.rs"],
  );
  assert.deepEqual(
    taken.leftOut.map((one) => [one.path, one.size, one.reason]),
    [
      ["a/.git", 1, "build-folder"],
      ["a/target", 2, "build-folder"],
    ],
  );
});
