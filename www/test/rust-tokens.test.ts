import assert from "node:assert/strict";
import { test } from "node:test";
import { rustTokens } from "../src/lab/model/rust-tokens";

/** Source and what is coloured in it. */
const table: [string, ...string[]][] = [
  ["let mut x = 1_000u64; // one", "keyword let", "keyword mut", "number 1_000u64", "comment // one"],
  ["//! # Title\nuse std::thread;", "comment //! # Title", "keyword use"],
  ["/* a /* b */ fn */ x", "comment /* a /* b */ fn */"],
  ['let s = "fn \\" // no"; f', "keyword let", 'text "fn \\" // no"'],
  ['r#"a "quoted" fn"# 2', 'text r#"a "quoted" fn"#', "number 2"],
  [
    "b'\\'' 'x' '\\n' '\\u{1F600}' b\"ab\"",
    "text b'\\''",
    "text 'x'",
    "text '\\n'",
    "text '\\u{1F600}'",
    'text b"ab"',
  ],
  ["fn f<'a>(x: &'a str) -> &'a str", "keyword fn", "type str", "type str"],
  ["const THREADS: usize = 4;", "keyword const", "type usize", "number 4"],
  ["Arc<Mutex<Vec<T>>>", "type Arc", "type Mutex", "type Vec", "type T"],
  ["0..=10 1.5e3 x.0", "number 0", "number 10", "number 1.5e3", "number 0"],
  ["letter format iffy u8x"],
  ['"no end'],
];

for (const [source, ...coloured] of table) {
  test(`coloured in ${JSON.stringify(source)}`, () => {
    assert.deepEqual(
      rustTokens(source).map(({ from, to, kind }) => `${kind} ${source.slice(from, to)}`),
      coloured,
    );
  });
}
