import assert from "node:assert/strict";
import { test } from "node:test";
import { holdsText, readFragment, writeFragment } from "../src/lab/explore/model/edited-text";

test("an edited program survives the fragment of an address", async () => {
  const text = `fn main() {\n    println!("Grüße, 🦀: {}", 1 + 1);\n}\n`.repeat(20);
  const fragment = await writeFragment(text);
  assert.match(fragment, /^edit=1\.[\w-]+$/);
  assert.ok(fragment.length < text.length / 3, `${fragment.length} characters`);
  assert.ok(holdsText(`#${fragment}`));
  assert.equal(await readFragment(`#${fragment}`), text);
});

test("what is damaged or of another version is no program", async () => {
  const good = await writeFragment("fn main() {}");
  for (const fragment of [
    "",
    "#edit=1.",
    "#edit=2.AAAA",
    "#edit=1.!!",
    "#edit=1.AAAA",
    `#${good.slice(0, -4)}`,
  ])
    assert.equal(await readFragment(fragment), null, fragment);
  assert.ok(!holdsText("#program"));
});

test("an address cannot fill the memory", async () => {
  const bomb = await writeFragment(" ".repeat(5_000_000));
  assert.ok(bomb.length < 20_000);
  assert.equal(await readFragment(`#${bomb}`), null);
});
