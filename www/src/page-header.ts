// The page's header in the language of its words, with links to the same page in the others. Links to other pages of the site
// pass on the language that was asked for.

import { languageOf } from "./embed/options";
import { askedLanguage } from "./lab/framing";
import { LOCALE } from "./lab/words/locale";
import { PAGE } from "./lab/words/page";

export function speakHeader(header: HTMLElement): void {
  const tagline = header.querySelector(".tagline");
  if (tagline !== null) tagline.textContent = PAGE.tagline;
  const authors = header.querySelector(".authors");
  if (authors !== null) authors.textContent = PAGE.authors;
  const asked = askedLanguage();
  for (const link of header.querySelectorAll<HTMLAnchorElement>("a:not([hreflang])"))
    if (asked !== null) link.search = `?lang=${asked}`;
  header.querySelector("nav")?.setAttribute("aria-label", PAGE.languages);
  for (const link of header.querySelectorAll<HTMLAnchorElement>("a[hreflang]")) {
    const language = languageOf(link.hreflang);
    if (language === LOCALE) link.setAttribute("aria-current", "true");
    // The address changes with whatever is chosen: what counts is the one at the time of going.
    for (const type of ["pointerenter", "pointerdown", "focus", "click"])
      link.addEventListener(type, () => {
        const address = new URL(location.href);
        address.searchParams.set("lang", link.hreflang);
        link.href = address.href;
      });
  }
}
