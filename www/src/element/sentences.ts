// What the element itself says, in every language: it is one script for all of them.

import type { Language } from "../embed/options";
import { ELEMENT as DE } from "../lab/words/de/element";
import { ELEMENT as EN } from "../lab/words/element";

export const SENTENCES: Record<Language, typeof EN> = { en: EN, de: DE };
