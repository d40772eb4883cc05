// What is said of a page on which programs cannot run, depending on where that page stands.

import type { Missing } from "./engine-face";
import { type SupportText, supportText } from "./words/problems";

/** Whether the document stands within another one. */
export const isFramed = (): boolean => window.parent !== window;

export function supportHere(missing: Missing): SupportText {
  return supportText(missing, isFramed(), location.protocol === "file:");
}

/** The same as one text, for whoever asked for a run. */
export function whyNot(missing: Missing): string {
  const { title, why, advice } = supportHere(missing);
  return `${title}. ${why} ${advice}`;
}
