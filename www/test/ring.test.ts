import assert from "node:assert/strict";
import { test } from "node:test";
import { BOX, LARGEST_RING, layOut } from "../src/lab/model/ring";

for (let threads = 2; threads <= LARGEST_RING; threads += 1) {
  test(`a ring of ${threads} fits into its drawing, and no two boxes overlap`, () => {
    const { width, height, nodes, arrows } = layOut(threads);
    assert.equal(nodes.length, threads);
    assert.equal(arrows.length, threads);
    for (const { x, y } of nodes) {
      assert.ok(
        x >= BOX.x && x <= width - BOX.x && y >= BOX.y && y <= height - BOX.y,
        `a box at ${x}, ${y} is cut off`,
      );
    }
    for (const { label } of arrows)
      assert.ok(label.y > 8 && label.y < height - 8, `a label at ${label.y} is cut off`);
    nodes.forEach((one, i) => {
      for (const other of nodes.slice(i + 1)) {
        const apart = Math.abs(one.x - other.x) >= 2 * BOX.x || Math.abs(one.y - other.y) >= 2 * BOX.y;
        assert.ok(apart, `boxes at ${JSON.stringify(one)} and ${JSON.stringify(other)} overlap`);
      }
    });
  });
}
