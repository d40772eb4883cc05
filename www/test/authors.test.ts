// What an author has chosen, its address, and what is copied.

import assert from "node:assert/strict";
import { test } from "node:test";
import { type Choice, readChoice, writeChoice } from "../src/authors/model/choice";
import { absentPanes, movedPane, withoutPane, withPane } from "../src/authors/model/panes";
import { isLocal, siteOf } from "../src/authors/model/site";
import { leftOutOfFences, type Material, snippet } from "../src/authors/model/snippets";
import { OTHER, PROGRAM } from "./samples";

const CATALOGUE = [PROGRAM, OTHER];
const OWN_TEXT =
  '//! Two & more\n\n#[derive(Debug)]\nstruct A;\n\n# hidden\n#\nfn main() {\n    println!("</code>```");\n}\n';

const read = (query: string, text: string | null = null) => readChoice(query, text, CATALOGUE, "Untitled");
const chosen = (query: string, text: string | null = null): Choice => {
  const { choice, remarks } = read(query, text);
  assert.deepEqual(remarks, []);
  return choice;
};
const material = (query: string, text: string | null = null): Material => ({
  choice: chosen(query, text),
  site: new URL("https://example.org/lab/"),
  fragment: text === null ? "" : "#edit=1.abc",
  height: 640,
  frameTitle: 'Interlock: "Sample"',
  pictureText: "Sample [one]",
});

test("an address without anything is the first program as it comes, as an element", () => {
  const choice = chosen("");
  assert.equal(choice.state.program, PROGRAM);
  assert.equal(choice.snippet, "element");
  assert.equal(choice.width, "full");
  assert.equal(choice.site, null);
  assert.equal(writeChoice(choice), "?program=sample");
});

test("what is chosen survives the address", () => {
  const query =
    "?program=sample&threads=7&axis=order&schedule=1.0&view=timeline,source&run=visible&theme=dark&font=20&lab-lang=de&readonly=" +
    "&site-address=https%3A%2F%2Fexample.org%2Flab%2F&snippet=mdbook&preview-width=390";
  assert.equal(writeChoice(chosen(query)), query);
});

test("the language of the page is not that of the lab", () => {
  assert.equal(chosen("?lang=de").options.lang, null);
  assert.equal(chosen("?lang=de&lab-lang=en").options.lang, "en");
  assert.match(snippet("frame", material("?lab-lang=de")), /\?program=sample&amp;lang=de"/);
  assert.equal(snippet("link", material("?lab-lang=de")), "https://example.org/lab/?program=sample&lang=de");
});

test("an own program comes with its text, and where that cannot be read the first program is shown", () => {
  assert.equal(chosen("?program=own", OWN_TEXT).state.program.title, "Two & more");
  const { choice, remarks } = read("?program=own");
  assert.equal(choice.state.program, PROGRAM);
  assert.deepEqual(remarks, [{ about: "own-text" }]);
});

test("what cannot be taken is told, whatever it is about", () => {
  const { choice, remarks } = read(
    "?program=smaple&view=sauce,output&font=400&site-address=ftp://a/&theme=blue",
  );
  assert.deepEqual(remarks.map(({ about }) => about).sort(), ["lab", "option", "option", "option", "site"]);
  assert.deepEqual(choice.options.panes, ["output"]);
  assert.equal(choice.options.font, null);
  assert.equal(choice.site, null);
});

test("the address of a site is that of its folder", () => {
  for (const [given, taken] of [
    ["https://example.org", "https://example.org/"],
    ["example.org/lab", "https://example.org/lab/"],
    [" http://localhost:8080/authors/ ", "http://localhost:8080/"],
    ["https://example.org/lab/v1/embed/?program=a#b", "https://example.org/lab/"],
    ["https://example.org/lab/index.html", "https://example.org/lab/"],
    ["https://example.org/lab/interlock.js", "https://example.org/lab/"],
  ] as const) {
    const reading = siteOf(given);
    assert.equal(reading.ok && reading.site.href, taken, given);
  }
  for (const [given, problem] of [
    ["", "empty"],
    ["ftp://example.org/", "not-web"],
    ["https://", "no-address"],
    ["exa mple.org", "no-address"],
    ['https://example.org/"><script>', "no-address"],
    ["https://somebody@example.org/", "no-address"],
  ] as const)
    assert.deepEqual(siteOf(given), { ok: false, problem }, given);
});

test("what only this machine has is known", () => {
  for (const address of ["http://localhost/", "http://a.localhost:1/", "http://127.0.0.1/", "http://[::1]/"])
    assert.ok(isLocal(new URL(address)), address);
  assert.ok(!isLocal(new URL("https://localhost.example.org/")));
});

test("panes are moved by one place, and the last one stays", () => {
  const panes = ["source", "form", "output"] as const;
  assert.deepEqual(movedPane(panes, "output", -1), ["source", "output", "form"]);
  assert.equal(movedPane(panes, "source", -1), panes);
  assert.equal(movedPane(panes, "output", 1), panes);
  assert.equal(movedPane(panes, "locks", 1), panes);
  assert.deepEqual(withoutPane(panes, "form"), ["source", "output"]);
  assert.deepEqual(withoutPane(["form"], "form"), ["form"]);
  assert.deepEqual(withPane(panes, "locks"), [...panes, "locks"]);
  assert.equal(withPane(panes, "form"), panes);
  assert.deepEqual(absentPanes(panes), ["timeline", "locks", "chart", "explore"]);
});

test("an element has the choice as attributes and the program with its values as text", () => {
  const text = snippet("element", material("?threads=7&view=source,output&readonly="));
  assert.match(text, /^<script type="module" src="https:\/\/example\.org\/lab\/interlock\.js"><\/script>\n/);
  assert.match(text, /<interlock-lab program="sample" threads="7" view="source,output" readonly>/);
  assert.match(text, /const THREADS: \w+ = 7;/);
  assert.doesNotMatch(text, /\/\/!/);
});

test("a frame has the choice as its query, and a title", () => {
  const text = snippet("frame", material("?threads=7&view=source,output"));
  assert.match(
    text,
    /src="https:\/\/example\.org\/lab\/v1\/embed\/\?program=sample&amp;threads=7&amp;view=source,output"/,
  );
  assert.match(text, /title="Interlock: &quot;Sample&quot;"/);
  assert.match(text, /loading="lazy"/);
  assert.match(text, /allow="cross-origin-isolated; clipboard-write; fullscreen"/);
  assert.match(text, /height="640"/);
});

test("an own program is the element's text and the fence's, and a frame's fragment", () => {
  const own = material("?program=own&theme=dark", OWN_TEXT);
  const element = snippet("element", own);
  assert.match(
    element,
    /<interlock-lab theme="dark">\n<pre><code class="language-rust">\/\/! Two &amp; more/,
  );
  assert.match(element, /println!\(&quot;&lt;\/code&gt;```&quot;\);/);
  assert.match(snippet("frame", own), /\?program=own&amp;theme=dark#edit=1\.abc"/);
  assert.equal(snippet("link", own), "https://example.org/lab/?program=own#edit=1.abc");
});

test("a fence is longer than those in it, and hides no line of the program", () => {
  const fence = snippet("mdbook", material("?program=own&run=visible", OWN_TEXT));
  assert.match(fence, /^````rust,interlock run=visible\n/);
  assert.match(fence, /\n````\n$/);
  assert.match(fence, /\n## hidden\n##\nfn main/);
  assert.match(fence, /\n#\[derive\(Debug\)\]\n/);
});

test("a fence of the catalogue has words and no code, and what it cannot say is known", () => {
  const query = "?threads=7&order=as-given&schedule=0*2.1&view=source,timeline&repeat-runs=20";
  const catalogue = material(query);
  assert.equal(
    snippet("mdbook", catalogue),
    '```rust,interlock program=sample threads=7 order=as-given schedule="0*2.1" view=source,timeline\n```\n',
  );
  assert.deepEqual(leftOutOfFences(catalogue.choice), ["repeat-runs"]);
});

test("a picture leads to the whole lab, and nothing in its text is Markdown", () => {
  assert.equal(
    snippet("markdown", material("?threads=7&view=source")),
    "[![Sample \\[one\\]](https://example.org/lab/v1/pictures/sample.svg)](https://example.org/lab/?program=sample&threads=7)\n",
  );
});
