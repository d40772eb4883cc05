// Languages: nothing is left in English, and numbers are read as they are written.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { LANGUAGES, languageOf, settledLanguage } from "../src/embed/options";
import { assumed } from "../src/lab/words/de/explore";
import { typedNumber } from "../src/lab/words/de/locale";

const WORDS = "src/lab/words";
const folders = readdirSync(WORDS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const names = readdirSync(WORDS).flatMap((name) => /^(.*)\.ts$/.exec(name)?.[1] ?? []);

/** What is the same in German: terms of the field, names of formats, and what consists of marks. */
const ALIKE = new Set([
  ..."Edition Lock Locks Thread Threads Median Parameter Pause Stack SVG PNG stderr ideal Esc".split(" "),
  ..."Element Frame mdBook Markdown Link".split(" "),
  "Threads (CSV)",
  "Locks (CSV)",
  "spawn, join",
  "N, P",
]);
/** Functions that make marks, not words. */
const WORDLESS = new Set(["authors.AUTHORS.frameTitle", "boxes.BOXES.more", "stepping.STEPPING.refersTo"]);

function same(place: string, english: unknown, german: unknown): string[] {
  if (english === german && typeof english !== "string") return [];
  if (typeof english === "string")
    return english === german && /\p{L}/u.test(english) && !ALIKE.has(english)
      ? [`${place}: ${english}`]
      : [];
  if (typeof english === "function")
    return String(english) === String(german) && !WORDLESS.has(place) ? [`${place}: ${english}`] : [];
  if (typeof english !== "object" || english === null) return [];
  return Object.entries(english).flatMap(([key, value]) =>
    same(`${place}.${key}`, value, (german as Record<string, unknown>)[key]),
  );
}

test("every folder of words is a language that can be asked for, and has every file", () => {
  assert.deepEqual(["en", ...folders.map(({ name }) => name)], [...LANGUAGES]);
  const german = readdirSync(join(WORDS, "de")).flatMap((name) => /^(.*)\.ts$/.exec(name)?.[1] ?? []);
  assert.deepEqual(
    german.filter((name) => name !== "complete"),
    names,
  );
  const held = readFileSync(join(WORDS, "de/complete.ts"), "utf8");
  for (const name of names) assert.ok(held.includes(`import("./${name}")`), `${name} is not in complete.ts`);
});

test("nothing that is said in German is said in English", async () => {
  const found = await Promise.all(
    names.map(async (name) => {
      const english = (await import(`../src/lab/words/${name}.ts`)) as Record<string, unknown>;
      const german = (await import(`../src/lab/words/de/${name}.ts`)) as Record<string, unknown>;
      assert.deepEqual(Object.keys(german).sort(), Object.keys(english).sort(), name);
      return same(name, { ...english }, { ...german });
    }),
  );
  assert.deepEqual(found.flat(), []);
});

test("what the model's library takes for granted is said in German", () => {
  const library = "../crate/lang/std";
  const texts = readdirSync(library, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith(".rs"))
    .flatMap((file) => [...readFileSync(join(library, file), "utf8").matchAll(/assume\("([^"]+)"\)/g)])
    .map((match) => match[1] as string);
  assert.ok(texts.length > 5);
  assert.deepEqual(
    texts.filter((text) => assumed(text) === text),
    [],
  );
});

test("a language is found by its tag, the one that was asked for before the reader's", () => {
  assert.equal(languageOf(" de-AT "), "de");
  assert.equal(languageOf("den"), null);
  assert.equal(settledLanguage("de", ["en-GB"]), "de");
  assert.equal(settledLanguage("fr", ["it", "de-CH", "en"]), "de");
  assert.equal(settledLanguage(null, ["fr"]), "en");
});

for (const [typed, whole, read] of [
  ["1.000", true, "1000"],
  ["1.000.000", true, "1000000"],
  ["1.234,5", false, "1234.5"],
  ["0,5", false, "0.5"],
  [",5", false, ".5"],
  ["-0,25", false, "-0.25"],
  ["0.5", false, "0.5"],
  ["12", true, "12"],
  ["1,5", true, "1.5"],
  ["1,000", true, "1,000"],
  ["2.5.1", true, "2.5.1"],
  ["a", true, "a"],
] as const) {
  test(`in German, “${typed}” is ${read}`, () => {
    assert.equal(typedNumber(typed, whole), read);
  });
}
