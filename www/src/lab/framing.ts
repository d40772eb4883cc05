// How a lab is shown that is one thing among others on somebody else's page.

import { type EmbedOptions, type Language, languageOf, type Pane } from "../embed/options";

export interface Framing {
  /** The panes from top to bottom. */
  panes: readonly Pane[];
  /** Whether text and parameters stay as they are. */
  readonly: boolean;
  /** Whether it can be run, and not only be explored. */
  runs: boolean;
  /** Names in the document's query that are not the lab's own; none where the document is not the lab's. */
  names: readonly string[];
  /** The address of the whole lab, on which this one's query and fragment go. */
  whole: URL;
  /** The language that was asked for; `null` is the reader's own. */
  lang: Language | null;
}

/** How the options say that a lab is shown. */
export function framingOf(
  { panes, readonly, run, lang }: EmbedOptions,
  names: readonly string[],
  whole: URL,
): Framing {
  return { panes, readonly, runs: run !== "none", names, whole, lang };
}

/** The language that the document's address asks for, which links to the same site pass on. */
export function askedLanguage(): Language | null {
  return languageOf(new URLSearchParams(location.search).get("lang") ?? "");
}

/** A query with the language that was asked for. */
export function withLanguage(query: string, lang: Language | null): string {
  return lang === null ? query : `${query}&lang=${lang}`;
}

/** The whole lab's address with `rest`, its query and fragment. */
export function wholeAddress({ whole, lang }: Pick<Framing, "whole" | "lang">, rest: string): string {
  const address = new URL(rest, whole);
  address.search = withLanguage(address.search, lang);
  return address.href;
}
