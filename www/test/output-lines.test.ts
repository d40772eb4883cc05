import assert from "node:assert/strict";
import { test } from "node:test";
import type { Stream } from "../src/generated/Stream";
import { LINE_LENGTH_KEPT, LINES_KEPT, OutputLines } from "../src/lab/model/output-lines";

function printed(...chunks: [thread: number, text: string, stream?: Stream][]): OutputLines {
  const output = new OutputLines();
  for (const [thread, text, stream = "stdout"] of chunks) output.append([{ thread, stream, text }]);
  return output;
}

const texts = (output: OutputLines) =>
  output.lines.map((line) => `${line.number} ${line.thread}: ${line.text}`);

test("a line belongs to the thread that began it", () => {
  assert.deepEqual(texts(printed([0, "a"], [1, "b\n"], [1, "c\nd\n"])), ["1 0: ab", "2 1: c", "3 1: d"]);
});

test("empty lines count, a final line end begins none", () => {
  assert.deepEqual(texts(printed([0, "\n\na\n"])), ["1 0: ", "2 0: ", "3 0: a"]);
});

test("the two streams do not share a line", () => {
  assert.deepEqual(
    printed([0, "out"], [0, "err\n", "stderr"]).lines.map(({ stream, text }) => [stream, text]),
    [
      ["stdout", "out"],
      ["stderr", "err"],
    ],
  );
});

test("only the newest lines are kept, and the rest is counted", () => {
  const output = printed([0, "x\n".repeat(LINES_KEPT + 7)]);
  assert.equal(output.lines.length, LINES_KEPT);
  assert.equal(output.forgotten, 7);
  assert.equal(output.lines[0]?.number, 8);
});

test("an endless line is cut", () => {
  const output = printed(
    ...Array.from({ length: 10 }, () => [0, "y".repeat(LINE_LENGTH_KEPT)] as [number, string]),
  );
  assert.equal(output.lines.length, 1);
  assert.ok((output.lines[0]?.text.length ?? 0) <= LINE_LENGTH_KEPT + 2);
});
