// What an author copies: the same lab as an element, a frame, a fence of mdBook, a picture with a link in Markdown, and a plain
// link. Pure text; each works when it is put where it belongs, with nothing but the site behind it.

import { type EmbedOptions, writeOptions } from "../../embed/options";
import { isOwn } from "../../embed/own-program";
import type { Program } from "../../generated/Program";
import { escaped } from "../../lab/drawing/escaped";
import { withLanguage } from "../../lab/framing";
import { type LabState, writeAddress } from "../../lab/model/address";
import type { Values } from "../../lab/model/parameters";
import { sourceWith } from "../../lab/model/playground";
import { type Choice, frameQuery, labPairs, queryOf, type SnippetKind } from "./choice";

/** What a snippet is made of. */
export interface Material {
  choice: Choice;
  /** The folder of the site. */
  site: URL;
  /** The author's own text as the fragment of an address, with its number sign; empty for a program of the catalogue. */
  fragment: string;
  /** CSS pixels for a frame, which cannot know its content's. */
  height: number;
  /** The title of the frame, which a screen reader says. */
  frameTitle: string;
  /** What the picture shows, in words. */
  pictureText: string;
}

/** What a frame may: threads where the page around it is isolated, the clipboard for its links, and the whole screen. */
const ALLOW = "cross-origin-isolated; clipboard-write; fullscreen";

const MAKERS: { readonly [kind in SnippetKind]: (material: Material) => string } = {
  element,
  frame,
  mdbook,
  markdown,
  link: wholeAddress,
};

/** The text to copy. */
export function snippet(kind: SnippetKind, material: Material): string {
  return MAKERS[kind](material);
}

/** The address of the frame. */
export function frameAddress({ choice, site, fragment }: Material): string {
  return new URL(`v1/embed/${queryOf(frameQuery(choice))}${fragment}`, site).href;
}

/** The address of the whole lab in the same state and language. */
export function wholeAddress({ choice, site, fragment }: Material): string {
  return new URL(withLanguage(writeAddress(choice.state), choice.options.lang) + fragment, site).href;
}

/** The program as plain text: what is read where there is no lab. The comment at the top, which has the answer, is left out. */
export function plainText({ program, values }: LabState): string {
  if (isOwn(program)) return program.source;
  return sourceWith(program, values).replace(/^(?:\/\/![^\n]*\n)+\n?/, "");
}

/** A first text for an author's own program: another one with its values, under its title. */
export function firstText(program: Program, values: Values): string {
  return `//! ${program.title}\n\n${sourceWith(program, values).replace(/^(?:\/\/![^\n]*\n)+\n?/, "")}`;
}

function element({ choice, site }: Material): string {
  const { state, options } = choice;
  const attributes = attributesOf(state, options).map(
    ([name, value]) => ` ${value === "" ? name : `${name}="${escaped(value)}"`}`,
  );
  return `<script type="module" src="${escaped(new URL("interlock.js", site).href)}"></script>
<interlock-lab${attributes.join("")}>
<pre><code class="language-rust">${escaped(plainText(state))}</code></pre>
</interlock-lab>
`;
}

function frame(material: Material): string {
  return `<iframe
  src="${escaped(frameAddress(material))}"
  title="${escaped(material.frameTitle)}"
  width="100%"
  height="${material.height}"
  style="border: 0"
  loading="lazy"
  allow="${ALLOW}"
></iframe>
`;
}

/** Names that a fence takes besides those of the program's parameters. What is repeated, swept and compared is none of them. */
const IN_FENCES = /^(?!repeat-|sweep-|compare-)/;

/** A program between fences, of which mdBook hides no line: it takes those that begin with a number sign and a space. */
function inFence(source: string): string {
  const text = source.replace(/^([ \t]*)#(?=[ #]|[ \t]*$)/gm, "$1##");
  return text.endsWith("\n") ? text : `${text}\n`;
}

/** What of the choice a fence cannot say. */
export function leftOutOfFences({ state }: Choice): string[] {
  return labPairs(state).flatMap(([name]) => (IN_FENCES.test(name) ? [] : [name]));
}

function mdbook({ choice }: Material): string {
  const { state, options } = choice;
  const words = attributesOf(state, options)
    .filter(([name]) => IN_FENCES.test(name))
    .map(([name, value]) => ` ${value === "" ? name : `${name}=${quoted(name, value)}`}`);
  const text = isOwn(state.program) ? inFence(state.program.source) : "";
  const marks = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${marks}rust,interlock${words.join("")}\n${text}${marks}\n`;
}

function markdown(material: Material): string {
  const { choice, site, pictureText } = material;
  const picture = new URL(`v1/pictures/${choice.state.program.name}.svg`, site).href;
  return `[![${pictureText.replace(/[[\]\\`*_<>]/g, "\\$&")}](${picture})](${inMarkdown(wholeAddress(material))})\n`;
}

/** The lab's pairs and the options, as the element has them: an own program is the element's text and has no name. */
function attributesOf(state: LabState, options: EmbedOptions): [string, string][] {
  const lab = labPairs(state).filter(([name]) => name !== "program" || !isOwn(state.program));
  return [...lab, ...writeOptions(options)];
}

/** Lists of views need no quotes; of a schedule or a text nobody should have to think. */
function quoted(name: string, value: string): string {
  return name === "view" || /^[\w.-]+$/.test(value) ? value : `"${value}"`;
}

/** Brackets end an address in Markdown. */
function inMarkdown(address: string): string {
  return address.replaceAll("(", "%28").replaceAll(")", "%29");
}
