// The module that an author includes: defines `<interlock-lab>`. The site is beside it.

import { InterlockLabElement } from "./interlock-lab";

/** The folder of this version's scripts, which the build fills in. */
declare const ASSETS: string;

// In two steps, since bundlers take the one for the name of a file to be bundled.
const { url } = import.meta;
const base = new URL(".", url);

InterlockLabElement.site = {
  base,
  loadStage: (language) => import(new URL(`${ASSETS}stage.${language}.js`, base).href),
};
if (customElements.get("interlock-lab") === undefined)
  customElements.define("interlock-lab", InterlockLabElement);

export { InterlockLabElement };
