// Each language by its own name, whatever the language of the page is.

import type { Language } from "../../embed/options";

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", de: "Deutsch" };
