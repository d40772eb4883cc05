// What a lab within somebody else's page says of itself.

import { FONT_RANGE, LANGUAGES, type OptionRemark, PANES, STARTS, THEMES } from "../../embed/options";

const listed = (words: readonly string[]) => words.map((word) => `“${word}”`).join(", ");

const LEGAL: Record<OptionRemark["name"], string> = {
  view: `It takes any of ${listed(PANES)}, with commas between them.`,
  run: `It takes ${listed(STARTS)}.`,
  theme: `It takes ${listed(THEMES)}.`,
  font: `It takes a size from ${FONT_RANGE.min} to ${FONT_RANGE.max} CSS pixels.`,
  lang: `The languages here are ${listed(LANGUAGES)}.`,
  readonly: "It takes no value, “true” or “false”.",
};

/** What could not be taken of how the lab is to be shown. */
export function optionRemarkText({ name, text }: OptionRemark): string {
  return `“${text}” is no value for “${name}” and was left out. ${LEGAL[name]}`;
}

export const EMBED = {
  whole: "Open the whole lab",
  noTab: (address: string) =>
    `If no tab opens, or it stays empty: the page around does not let this frame open any. The address is ${address}`,
  noText: "The address should hold the text of a program, and holds none that can be read.",
  unloaded: (reason: string) => `This lab could not be loaded: ${reason}`,
  waiting: "Waiting for another lab on this page to end its run…",
  ownTitle: "A program to explore",
};
