// The page for authors in German: what can be chosen, what is copied and how it is told.

import type { SnippetKind, Width } from "../../../authors/model/choice";
import type { SiteProblem } from "../../../authors/model/site";
import type { Pane, Start, Theme } from "../../../embed/options";
import { FONT_RANGE } from "../../../embed/options";
import { counted } from "../../model/quantities";
import { lineText } from "./locale";

export const AUTHORS = {
  title: "Ein Programm auf die eigene Seite bringen",
  intro:
    "Ein Programm wählen und wie es gezeigt wird, es ansehen und kopieren, was die eigene Seite braucht. Sie muss dafür keine besonderen " +
    "Header senden und lädt nichts anderes; wo ein Browser dort keine Threads hat, lässt sich noch immer jede Verschränkung erkunden.",
  guide:
    "Schritt für Schritt für mdBook, Docusaurus, Jupyter, reveal.js, Moodle, Canvas und andere, und alle Einstellungen (englisch)",
  choose: "Auswahl",
  program: "Programm",
  own: "Eigener Code …",
  ownTitle: "Ein Programm zum Erkunden",
  code: "Eigener Code",
  codeLabel: "Eigener Code, ein Editor",
  codeRemark:
    "Jede Verschränkung davon wird erkundet. Auf Threads läuft er nicht, denn ein Browser hat keinen Compiler. Sein Titel ist seine erste Zeile, die mit „//!“ beginnt.",
  codeEmpty: "Noch ist kein Code da: Das Labor wäre leer.",
  codeRight: "Der Code lässt sich erkunden.",
  codeChecking: "Der Code wird gelesen …",
  codeUnchecked: (reason: string) => `Der Code ließ sich hier nicht prüfen: ${reason}`,
  codeWrong: (problems: number, first: string) =>
    problems === 1
      ? `Der Code lässt sich nicht erkunden: ${first}`
      : `Der Code hat ${counted(problems, "Fehler", "Fehler")}. Der erste: ${first}`,
  codeAtLine: (line: number, message: string) => `${lineText(line)}, ${message}`,
  codeFromEdit:
    "Was in der Vorschau geschrieben wurde, ist jetzt ein eigenes Programm, denn eine Seite kann es nicht übersetzen. Es lässt sich erkunden, nicht ausführen.",
  parameters: "Parameter",
  panes: "Was gezeigt wird, von oben nach unten",
  panesNote: "Die Knöpfe „Ausführen“ und „Erkunden“ kommen von selbst dazu.",
  panesOfOwn:
    "Zu eigenem Code gibt es kein Formular, kein Ergebnis und keine Diagramme von Läufen: Davon wird nichts gezeigt.",
  addPane: "Dazu:",
  add: (pane: Pane) => `${PANE_NAMES[pane]} hinzufügen`,
  up: (pane: Pane) => `${PANE_NAMES[pane]} nach oben`,
  down: (pane: Pane) => `${PANE_NAMES[pane]} nach unten`,
  remove: (pane: Pane) => `${PANE_NAMES[pane]} entfernen`,
  moved: (pane: Pane, place: number, all: number) =>
    `${PANE_NAMES[pane]}: jetzt an Stelle ${place} von ${all}.`,
  added: (pane: Pane, all: number) => `${PANE_NAMES[pane]}: hinzugefügt an Stelle ${all}.`,
  removed: (pane: Pane) => `${PANE_NAMES[pane]}: entfernt.`,
  start: "Wann es zum ersten Mal läuft",
  look: "Wie es aussieht",
  theme: "Farben",
  font: "Schriftgröße in Pixeln",
  fontHint: `${FONT_RANGE.min} bis ${FONT_RANGE.max}; leer ist die der Lesenden`,
  fontProblem: (text: string) =>
    `„${text}“ ist keine Größe von ${FONT_RANGE.min} bis ${FONT_RANGE.max} Pixeln.`,
  lang: "Sprache",
  readersOwn: "Die der Lesenden",
  readonly: "Lesende können es nicht ändern",
  readonlyHint: "Ausführen und erkunden lässt es sich trotzdem.",
  site: "Adresse von Interlock im Netz",
  siteHint: "Woher Lesende es bekommen: der Ordner, in dem index.html liegt.",
  siteLocal: "Diese Adresse liegt auf diesem Rechner: Andere finden dort nichts.",
  siteOwn: "Die dieser Seite nehmen",
  preview: "Vorschau",
  previewWidth: "Breite",
  previewLabel: "Vorschau, wie Lesende es sehen",
  takeOver: "Übernehmen, was in der Vorschau eingestellt ist",
  tookOver: "Aus der Vorschau übernommen.",
  copy: "Kopieren",
  copyLabel: (kind: SnippetKind) => `Kopieren: ${SNIPPET_NAMES[kind]}`,
  copied: "Kopiert.",
  notCopied:
    "Der Browser hat das Kopieren nicht erlaubt: Der Text ist ausgewählt und lässt sich mit der Tastatur kopieren.",
  snippets: "In die eigene Seite setzen",
  snippetKind: "Als was?",
  snippetText: (kind: SnippetKind) => `${SNIPPET_NAMES[kind]}, Text zum Kopieren`,
  picture: "Das Bild",
  pictureText: (title: string, runs: boolean) =>
    `${title}: ein Rust-Programm zum ${runs ? "Ausführen und Erkunden" : "Erkunden"}`,
  pictureRun: "Ausführen",
  pictureExplore: "Erkunden",
  ownPicture: "fn main() {\n    // Ein eigenes Programm,\n    // und alles, was darin geschehen kann.\n}\n",
  frameTitle: (title: string) => `Interlock: ${title}`,
  fenceLeavesOut: (names: string) =>
    `Ein Codeblock in mdBook kann das nicht sagen, deshalb fehlt es hier: ${names}.`,
  uncompressed:
    "Dieser Browser kann den Code nicht in eine Adresse bringen, deshalb fehlt er hier. Im Element und im Codeblock steht er.",
  ownUnreadable:
    "Der Code in dieser Adresse ließ sich nicht lesen. Stattdessen steht hier ein Programm des Kurses.",
  siteRemark: (text: string, problem: SiteProblem) =>
    `„${text}“ lässt sich nicht als Adresse nehmen. ${SITE_PROBLEMS[problem]}`,
};

export const PANE_NAMES: Readonly<Record<Pane, string>> = {
  source: "Quelltext",
  form: "Parameter",
  output: "Ergebnis und Ausgabe",
  timeline: "Zeitleiste",
  locks: "Kisten mit Locks",
  chart: "Diagramme vieler Läufe",
  explore: "Jede Verschränkung",
};

export const START_NAMES: Readonly<Record<Start, string>> = {
  click: "Auf Knopfdruck der Lesenden",
  visible: "Sobald es in Sicht kommt",
  none: "Nie: Es lässt sich nur erkunden",
};

export const THEME_NAMES: Readonly<Record<Theme, string>> = {
  auto: "Die der Lesenden",
  light: "Hell",
  dark: "Dunkel",
};

export const WIDTH_NAMES: Readonly<Record<Width, string>> = {
  "390": "390 px, ein Telefon",
  "768": "768 px, ein Tablet",
  full: "So viel da ist",
};

export const SNIPPET_NAMES: Readonly<Record<SnippetKind, string>> = {
  element: "Element",
  frame: "Frame",
  mdbook: "mdBook",
  markdown: "Markdown",
  link: "Link",
};

export const SNIPPET_NOTES: Readonly<Record<SnippetKind, string>> = {
  element:
    "Für HTML, das Skripte haben darf. Das Skript wird einmal auf jeder Seite gebraucht. Die Höhe folgt dem Labor, es lädt, sobald es in die Nähe kommt, und ohne das Labor bleibt der Code als Text stehen.",
  frame:
    "Für jede Seite, die ein iframe annimmt. Die Höhe ist die der Vorschau, wie sie jetzt ist: Wer dort ausführt, sieht sie wachsen. Wo sie nicht reicht, lässt sich rollen; Seiten, die auf Nachrichten hören, wie Canvas, passen sie von selbst an.",
  mdbook:
    "Für ein Kapitel eines Buches, nachdem „interlock mdbook install“ für das Buch aufgerufen wurde. Das Programm wird geprüft, während das Buch gebaut wird.",
  markdown:
    "Für Seiten, die weder Skripte noch Frames annehmen, etwa eine README: ein Bild, das zum Labor führt.",
  link: "Öffnet das ganze Labor mit allem, was hier eingestellt ist.",
};

export const SITE_PROBLEMS: Readonly<Record<SiteProblem, string>> = {
  empty: "Hier muss eine Adresse stehen, etwa https://example.org/interlock/.",
  "no-address": "Das ist keine Adresse; eine sieht aus wie https://example.org/interlock/.",
  "not-web": "Sie muss mit https:// oder http:// beginnen.",
};
