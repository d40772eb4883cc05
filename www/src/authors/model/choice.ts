// What an author has chosen, and its form in the address of the page for authors: the query and fragment of the frame that
// is made of it, with a few names of the page's own. Reading never fails: what is unknown or illegal becomes a remark, and the
// default is taken.

import {
  type EmbedOptions,
  isOption,
  OPTION_NAMES,
  type OptionRemark,
  readOptions,
  writeOptions,
} from "../../embed/options";
import { OWN, ownProgram } from "../../embed/own-program";
import type { Program } from "../../generated/Program";
import { type LabState, type Remark, readPairs, writeAddress } from "../../lab/model/address";
import { type SiteProblem, siteOf } from "./site";

/** What a lab can be put into a page as. */
export const SNIPPETS = ["element", "frame", "mdbook", "markdown", "link"] as const;
export type SnippetKind = (typeof SNIPPETS)[number];

/** Widths of the preview: CSS pixels, or all that there is room for. */
export const WIDTHS = ["390", "768", "full"] as const;
export type Width = (typeof WIDTHS)[number];

export interface Choice {
  state: LabState;
  options: EmbedOptions;
  /** The folder of the site that is named in snippets; `null` is the one that this page is from. */
  site: URL | null;
  snippet: SnippetKind;
  width: Width;
}

/** Something in the address that could not be taken as it stood. */
export type ChoiceRemark =
  | { about: "lab"; remark: Remark }
  | { about: "option"; remark: OptionRemark }
  | { about: "site"; problem: SiteProblem; text: string }
  | { about: "own-text" };

/** Names in the address that are the page's own. No parameter of a program has such a name. */
const PAGE_NAMES = { site: "site-address", snippet: "snippet", width: "preview-width" } as const;
/** The language of the lab; `lang` is that of the page. */
const LAB_LANGUAGE = "lab-lang";

/** Whether an address has a text of the author's own in its fragment. */
export function namesOwnProgram(query: string): boolean {
  return new URLSearchParams(query).get("program") === OWN;
}

/**
 * Reads the query of the page's address. `text` is that of its fragment: `null` where there is none that can be read.
 * `untitled` is the title of a text without one.
 */
export function readChoice(
  query: string,
  text: string | null,
  catalogue: readonly Program[],
  untitled: string,
): { choice: Choice; remarks: ChoiceRemark[] } {
  const pairs = [...new URLSearchParams(query)]
    .filter(([name]) => name !== "lang")
    .map(([name, value]): [string, string] => [name === LAB_LANGUAGE ? "lang" : name, value]);
  const remarks: ChoiceRemark[] = [];
  const wantsOwn = namesOwnProgram(query);
  if (wantsOwn && text === null) remarks.push({ about: "own-text" });

  const programs = text === null ? catalogue : [ownProgram(text, untitled), ...catalogue];
  const page = new Map(pairs);
  const own = Object.values<string>(PAGE_NAMES);
  const lab = pairs.filter(
    ([name, value]) =>
      !isOption(name) && !own.includes(name) && !(text === null && name === "program" && value === OWN),
  );
  const { state, remarks: about } = readPairs(lab, programs);
  remarks.push(...about.map((remark): ChoiceRemark => ({ about: "lab", remark })));

  const { options, remarks: unknown } = readOptions(pairs);
  remarks.push(...unknown.map((remark): ChoiceRemark => ({ about: "option", remark })));

  const address = page.get(PAGE_NAMES.site) ?? "";
  const site = siteOf(address);
  if (!site.ok && address !== "") remarks.push({ about: "site", problem: site.problem, text: address });
  return {
    choice: {
      state,
      options,
      site: site.ok ? site.site : null,
      snippet: SNIPPETS.find((kind) => kind === page.get(PAGE_NAMES.snippet)) ?? SNIPPETS[0],
      width: WIDTHS.find((width) => width === page.get(PAGE_NAMES.width)) ?? "full",
    },
    remarks,
  };
}

/** The query of the page's address, beginning with a question mark, without the language of the page. */
export function writeChoice(choice: Choice): string {
  const pairs = frameQuery(choice).map(([name, value]): [string, string] => [
    name === "lang" ? LAB_LANGUAGE : name,
    value,
  ]);
  if (choice.site !== null) pairs.push([PAGE_NAMES.site, choice.site.href]);
  if (choice.snippet !== SNIPPETS[0]) pairs.push([PAGE_NAMES.snippet, choice.snippet]);
  if (choice.width !== "full") pairs.push([PAGE_NAMES.width, choice.width]);
  return queryOf(pairs);
}

/** The pairs of a frame's query: the lab's own, and how it is shown. */
export function frameQuery({ state, options }: Choice): [string, string][] {
  return [...labPairs(state), ...writeOptions(options)];
}

/** The program and what departs from its defaults; which tab is open in the whole lab is nothing that a frame can take. */
export function labPairs(state: LabState): [string, string][] {
  return [...new URLSearchParams(writeAddress(state, OPTION_NAMES))];
}

/** Pairs as a query, whose lists stay readable. */
export function queryOf(pairs: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams(pairs.map(([name, value]) => [name, value]));
  return `?${query.toString().replaceAll("%2C", ",").replaceAll("%2A", "*")}`;
}
