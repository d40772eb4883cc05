// What an author has written: the attributes of the element, and the program in it.

import { isOption } from "../embed/options";

/** Attributes that are neither the lab's nor about how it is shown. */
const FOREIGN =
  /^(id|class|style|hidden|title|dir|slot|part|exportparts|role|tabindex|src|mount|aria-.*|data-.*|on.*)$/;

/** Names and values, those of the state apart from those of the options. */
export interface Given {
  state: [string, string][];
  options: [string, string][];
}

export function givenBy(element: Element): Given {
  const given: Given = { state: [], options: [] };
  for (const { name, value } of element.attributes) {
    if (FOREIGN.test(name)) continue;
    (isOption(name) ? given.options : given.state).push([name, value]);
  }
  return given;
}

/** Whether a change of this attribute is for the lab. */
export function isGiven(name: string): boolean {
  return !FOREIGN.test(name);
}

/**
 * The author's own program: the text of a `<script type="text/rust">` in the element, which readers without the lab do not
 * see, or else of its first `<code>`. `null` where a program of the catalogue is named, or there is no text.
 */
export function ownText(element: Element): string | null {
  if (element.hasAttribute("program")) return null;
  const place = element.querySelector('script[type="text/rust"]') ?? element.querySelector("code");
  const text = place?.textContent ?? "";
  return text.trim() === "" ? null : text.replace(/^\n/, "");
}
