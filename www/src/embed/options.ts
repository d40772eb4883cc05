// How a lab is shown within somebody else's page, as the query of its frame and the attributes of its element say it: which
// panes in which order, when it starts, its colours, its size of type, its language, whether it can be changed. Reading never
// fails: what is unknown or illegal becomes a remark, and the default is taken.

/** What a lab can be made of; the bar with Run and Explore comes by itself. */
export const PANES = ["source", "form", "output", "timeline", "locks", "chart", "explore"] as const;
export type Pane = (typeof PANES)[number];

/** What starts the first run. */
export const STARTS = ["click", "visible", "none"] as const;
export type Start = (typeof STARTS)[number];

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Least and greatest size of type, in CSS pixels. */
export const FONT_RANGE = { min: 10, max: 40 } as const;

/** Languages of the interface, by their tags. */
export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

export interface EmbedOptions {
  /** The panes from top to bottom, each once. */
  panes: readonly Pane[];
  run: Start;
  theme: Theme;
  /** Size of the text, in CSS pixels; `null` is the reader's own. */
  font: number | null;
  /** `null` is the reader's own. */
  lang: Language | null;
  /** Whether text and parameters stay as they are; it can be run and explored all the same. */
  readonly: boolean;
}

export const DEFAULT_OPTIONS: EmbedOptions = {
  panes: ["source", "form", "output"],
  run: "click",
  theme: "auto",
  font: null,
  lang: null,
  readonly: false,
};

/** Names in a query that are about how a lab is shown, and not the lab's own. */
export const OPTION_NAMES = ["view", "run", "theme", "font", "lang", "readonly"] as const;
export type OptionName = (typeof OPTION_NAMES)[number];

/** A value that could not be taken; the default, or for panes the rest of the list, was. */
export interface OptionRemark {
  name: OptionName;
  text: string;
}

export interface OptionReading {
  options: EmbedOptions;
  remarks: OptionRemark[];
}

/** Whether a name in a query or an attribute is one of these. */
export function isOption(name: string): name is OptionName {
  return (OPTION_NAMES as readonly string[]).includes(name);
}

/** Reads the options among pairs of names and values and passes over all others. Where a name comes twice, the first counts. */
export function readOptions(pairs: Iterable<readonly [string, string]>): OptionReading {
  const options = { ...DEFAULT_OPTIONS };
  const remarks: OptionRemark[] = [];
  const seen = new Set<OptionName>();
  for (const [name, text] of pairs) {
    if (!isOption(name) || seen.has(name)) continue;
    seen.add(name);
    const refuse = (refused: string) => remarks.push({ name, text: refused });
    const one = <T extends string>(legal: readonly T[], otherwise: T): T => {
      const found = legal.find((value) => value === text.trim());
      if (found === undefined) refuse(text);
      return found ?? otherwise;
    };
    switch (name) {
      case "view":
        options.panes = readPanes(text, refuse);
        break;
      case "run":
        options.run = one(STARTS, DEFAULT_OPTIONS.run);
        break;
      case "theme":
        options.theme = one(THEMES, DEFAULT_OPTIONS.theme);
        break;
      case "font":
        options.font = readFont(text, refuse);
        break;
      case "lang":
        options.lang = readLanguage(text, refuse);
        break;
      case "readonly":
        options.readonly = one(["", "true", "false"], "false") !== "false";
        break;
    }
  }
  return { options, remarks };
}

/** The options that are not the defaults, as pairs for a query or for attributes. */
export function writeOptions(options: EmbedOptions): [OptionName, string][] {
  const pairs: [OptionName, string][] = [];
  const view = options.panes.join(",");
  if (view !== DEFAULT_OPTIONS.panes.join(",")) pairs.push(["view", view]);
  if (options.run !== DEFAULT_OPTIONS.run) pairs.push(["run", options.run]);
  if (options.theme !== DEFAULT_OPTIONS.theme) pairs.push(["theme", options.theme]);
  if (options.font !== null) pairs.push(["font", String(options.font)]);
  if (options.lang !== null) pairs.push(["lang", options.lang]);
  if (options.readonly) pairs.push(["readonly", ""]);
  return pairs;
}

function readPanes(text: string, refuse: (text: string) => void): readonly Pane[] {
  const panes: Pane[] = [];
  for (const word of text.split(",").map((part) => part.trim())) {
    const pane = PANES.find((name) => name === word);
    if (pane === undefined) refuse(word);
    else if (!panes.includes(pane)) panes.push(pane);
  }
  return panes.length > 0 ? panes : DEFAULT_OPTIONS.panes;
}

function readFont(text: string, refuse: (text: string) => void): number | null {
  const size = /^\d+(\.\d+)?(px)?$/.test(text.trim()) ? Number.parseFloat(text) : Number.NaN;
  if (size >= FONT_RANGE.min && size <= FONT_RANGE.max) return size;
  refuse(text);
  return null;
}

function readLanguage(text: string, refuse: (text: string) => void): Language | null {
  const found = languageOf(text);
  if (found === null) refuse(text);
  return found;
}

/** The language of a tag, `null` for one that is not spoken here: `de-AT` is German. */
export function languageOf(text: string): Language | null {
  const tag = text.trim().toLowerCase();
  return LANGUAGES.find((language) => tag === language || tag.startsWith(`${language}-`)) ?? null;
}

/** The language to take where `asked` is what somebody has asked for, if anything, and `readers` are the reader's own. */
export function settledLanguage(asked: string | null, readers: readonly string[]): Language {
  for (const tag of [asked ?? "", ...readers]) {
    const language = languageOf(tag);
    if (language !== null) return language;
  }
  return "en";
}
