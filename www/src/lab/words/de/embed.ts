// What a lab within somebody else's page says of itself in German.

import { FONT_RANGE, LANGUAGES, type OptionRemark, PANES, STARTS, THEMES } from "../../../embed/options";

const listed = (words: readonly string[]) => words.map((word) => `„${word}“`).join(", ");

const LEGAL: Record<OptionRemark["name"], string> = {
  view: `Möglich ist jedes von ${listed(PANES)}, durch Kommas getrennt.`,
  run: `Möglich ist ${listed(STARTS)}.`,
  theme: `Möglich ist ${listed(THEMES)}.`,
  font: `Möglich ist eine Größe von ${FONT_RANGE.min} bis ${FONT_RANGE.max} CSS-Pixeln.`,
  lang: `Die Sprachen hier sind ${listed(LANGUAGES)}.`,
  readonly: "Möglich ist kein Wert, „true“ oder „false“.",
};

export function optionRemarkText({ name, text }: OptionRemark): string {
  return `„${text}“ ist kein Wert für „${name}“ und wurde weggelassen. ${LEGAL[name]}`;
}

export const EMBED = {
  whole: "Das ganze Labor öffnen",
  noTab: (address: string) =>
    `Falls kein Tab aufgeht oder er leer bleibt: Die Seite rundherum lässt diesen Frame keinen öffnen. Die Adresse ist ${address}`,
  noText: "Die Adresse sollte den Text eines Programms enthalten und enthält keinen, der sich lesen lässt.",
  unloaded: (reason: string) => `Dieses Labor ließ sich nicht laden: ${reason}`,
  waiting: "Wartet, bis ein anderes Labor auf dieser Seite fertig ist …",
  ownTitle: "Ein Programm zum Erkunden",
};
