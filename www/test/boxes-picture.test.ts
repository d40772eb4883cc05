// Places on a saved picture: nothing is cut off, and nothing overlaps.

import assert from "node:assert/strict";
import { test } from "node:test";
import { BOX, HEIGHT, lines, tagRows, tagsInTheMiddle } from "../src/lab/boxes/model/picture-layout";

test("a value is broken at spaces, and within a word that is longer than a line", () => {
  assert.deepEqual(lines("42"), ["42"]);
  assert.deepEqual(lines("{a: 1, b: 2}"), ["{a: 1, b: 2}"]);
  const [first = "", second = ""] = lines("x".repeat(30));
  assert.equal(first + second, "x".repeat(30));
  assert.ok(first.length <= 25);
  assert.deepEqual(lines("[100, 200, 300, 400, 500, 600]"), ["[100, 200, 300, 400, 500,", "600]"]);
});

test("a value that needs too many lines ends in an ellipsis", () => {
  const broken = lines(Array.from({ length: 160 }, (_, i) => i).join(", "));
  assert.ok(broken.length <= 8);
  assert.match(broken.at(-1) ?? "", /…$/);
});

test("tags stand in rows within the width of a box and do not overlap", () => {
  for (const count of [1, 2, 7, 31]) {
    const placed = tagRows(
      Array.from({ length: count }, (_, i) => `thread ${i} to write`),
      52,
    );
    assert.equal(placed.length, count);
    placed.forEach((tag, place) => {
      assert.ok(tag.x >= 0 && tag.x + tag.width <= BOX.width, `${tag.text} at ${tag.x}`);
      for (const other of placed.slice(place + 1)) {
        const beside = other.x >= tag.x + tag.width || tag.x >= other.x + other.width;
        assert.ok(beside || Math.abs(other.y - tag.y) >= HEIGHT.tag);
      }
    });
  }
});

test("of those in the box, as many are drawn as fit, about the middle", () => {
  const placed = tagsInTheMiddle(Array.from({ length: 9 }, (_, i) => `reader ${i}`));
  assert.ok(placed.length >= 2 && placed.length < 9);
  const [first, last] = [placed[0], placed.at(-1)];
  assert.ok(first !== undefined && last !== undefined);
  assert.ok(Math.abs(first.x - (BOX.width - last.x - last.width)) < 1);
  assert.deepEqual(tagsInTheMiddle([]), []);
});

test("a long name is cut", () => {
  const [tag] = tagRows(["the-thread-with-the-very-long-name"], 0);
  assert.match(tag?.text ?? "", /^the-thread-with…$/);
});
