// The beginning of every page: settles on a language, by `lang` in the query or else the reader's own, and loads the page's
// script in it.

import { settledLanguage } from "./embed/options";

/** The name of the page's script, which the build fills in. */
declare const PAGE: string;

const language = settledLanguage(new URLSearchParams(location.search).get("lang"), navigator.languages);
document.documentElement.lang = language;
void import(new URL(`${PAGE}.${language}.js`, import.meta.url).href);
