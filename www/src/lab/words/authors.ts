// The page for authors: what can be chosen, what is copied and how it is told.

import type { SnippetKind, Width } from "../../authors/model/choice";
import type { SiteProblem } from "../../authors/model/site";
import type { Pane, Start, Theme } from "../../embed/options";
import { FONT_RANGE } from "../../embed/options";
import { counted } from "../model/quantities";
import { lineText } from "./locale";

export const AUTHORS = {
  title: "Put a program on your own page",
  intro:
    "Choose a program and how it is shown, look at it, and copy what your page needs. Your page sends no special headers and " +
    "loads nothing else; readers whose browser cannot run threads there can still explore every interleaving.",
  guide:
    "Step by step for mdBook, Docusaurus, Jupyter, reveal.js, Moodle, Canvas and others, and all settings",
  choose: "Choose",
  program: "Program",
  own: "My own code…",
  ownTitle: "A program to explore",
  code: "Your code",
  codeLabel: "Your code, an editor",
  codeRemark:
    "Every interleaving of it is explored. It cannot be run on threads: a browser has no compiler. Its title is its first line that begins with “//!”.",
  codeEmpty: "There is no code yet: the lab would be empty.",
  codeRight: "The code can be explored.",
  codeChecking: "Reading the code…",
  codeUnchecked: (reason: string) => `The code could not be checked here: ${reason}`,
  codeWrong: (problems: number, first: string) =>
    problems === 1
      ? `The code cannot be explored: ${first}`
      : `The code has ${counted(problems, "problem")}. The first: ${first}`,
  codeAtLine: (line: number, message: string) => `${lineText(line)}: ${message}`,
  codeFromEdit:
    "What you wrote in the preview is now a program of your own, since a page cannot compile it. It can be explored, not run.",
  parameters: "Parameters",
  panes: "What is shown, from top to bottom",
  panesNote: "The buttons Run and Explore come by themselves.",
  panesOfOwn: "Your own code has no form, no result and no charts of runs: of those, nothing is shown.",
  addPane: "Add:",
  add: (pane: Pane) => `Add ${PANE_NAMES[pane]}`,
  up: (pane: Pane) => `Move ${PANE_NAMES[pane]} up`,
  down: (pane: Pane) => `Move ${PANE_NAMES[pane]} down`,
  remove: (pane: Pane) => `Remove ${PANE_NAMES[pane]}`,
  moved: (pane: Pane, place: number, all: number) => `${PANE_NAMES[pane]} is now number ${place} of ${all}.`,
  added: (pane: Pane, all: number) => `${PANE_NAMES[pane]} was added as number ${all}.`,
  removed: (pane: Pane) => `${PANE_NAMES[pane]} was removed.`,
  start: "When it runs first",
  look: "How it looks",
  theme: "Colours",
  font: "Size of type, in pixels",
  fontHint: `${FONT_RANGE.min} to ${FONT_RANGE.max}; empty for the reader’s own`,
  fontProblem: (text: string) => `“${text}” is no size from ${FONT_RANGE.min} to ${FONT_RANGE.max} pixels.`,
  lang: "Language",
  readersOwn: "The reader’s own",
  readonly: "Readers cannot change it",
  readonlyHint: "They can run and explore it all the same.",
  site: "Address of Interlock on the web",
  siteHint: "Where readers get it from: the folder that index.html is in.",
  siteLocal: "This address is on your own machine: others will find nothing there.",
  siteOwn: "Use this page’s",
  preview: "Preview",
  previewWidth: "Width",
  previewLabel: "Preview, as readers see it",
  takeOver: "Take over what you set in the preview",
  tookOver: "Taken over from the preview.",
  copy: "Copy",
  copyLabel: (kind: SnippetKind) => `Copy: ${SNIPPET_NAMES[kind]}`,
  copied: "Copied.",
  notCopied: "The browser did not allow copying: the text is selected, to be copied with the keyboard.",
  snippets: "Put it into your page",
  snippetKind: "As what?",
  snippetText: (kind: SnippetKind) => `${SNIPPET_NAMES[kind]}, text to copy`,
  picture: "The picture",
  pictureText: (title: string, runs: boolean) =>
    `${title}: a Rust program to ${runs ? "run and explore" : "explore"}`,
  pictureRun: "Run",
  pictureExplore: "Explore",
  ownPicture: "fn main() {\n    // Your own program,\n    // and everything that could happen in it.\n}\n",
  frameTitle: (title: string) => `Interlock: ${title}`,
  fenceLeavesOut: (names: string) => `Fences cannot say this, so it is left out here: ${names}.`,
  uncompressed:
    "This browser cannot put your code into an address, so that it is missing here. As an element or a fence it is there.",
  ownUnreadable: "The code in this address could not be read. A program of the course is shown instead.",
  siteRemark: (text: string, problem: SiteProblem) =>
    `“${text}” cannot be taken as the address of the site. ${SITE_PROBLEMS[problem]}`,
};

export const PANE_NAMES: Readonly<Record<Pane, string>> = {
  source: "Source",
  form: "Parameters",
  output: "Result and output",
  timeline: "Timeline",
  locks: "Boxes with locks",
  chart: "Charts of many runs",
  explore: "Every interleaving",
};

export const START_NAMES: Readonly<Record<Start, string>> = {
  click: "When the reader presses Run",
  visible: "As soon as it comes into sight",
  none: "Never: readers can only explore it",
};

export const THEME_NAMES: Readonly<Record<Theme, string>> = {
  auto: "As the reader’s",
  light: "Light",
  dark: "Dark",
};

export const WIDTH_NAMES: Readonly<Record<Width, string>> = {
  "390": "390 px, a telephone",
  "768": "768 px, a tablet",
  full: "All there is",
};

export const SNIPPET_NAMES: Readonly<Record<SnippetKind, string>> = {
  element: "Element",
  frame: "Frame",
  mdbook: "mdBook",
  markdown: "Markdown",
  link: "Link",
};

/** What to know about each. */
export const SNIPPET_NOTES: Readonly<Record<SnippetKind, string>> = {
  element:
    "For HTML that may have scripts. The script is needed once a page. The height follows the lab, it loads when the reader comes near, and without it the code stays as plain text.",
  frame:
    "For any page that takes an iframe. Its height is that of the preview now: press Run there, and the height follows. It scrolls where it is too small; hosts that listen to its messages, as Canvas does, have it follow by itself.",
  mdbook:
    "For a chapter of a book, after “interlock mdbook install” has been called for the book. The program is checked while the book is built.",
  markdown:
    "For pages that take neither scripts nor frames, such as a README: a picture that leads to the lab.",
  link: "Opens the whole lab, with all that is set here.",
};

export const SITE_PROBLEMS: Readonly<Record<SiteProblem, string>> = {
  empty: "It needs an address, such as https://example.org/interlock/.",
  "no-address": "That is no address; one looks like https://example.org/interlock/.",
  "not-web": "It has to begin with https:// or http://.",
};
