// The module that an author includes: defines `<interlock-lab>`. The site is beside it.

import { InterlockLabElement } from "./interlock-lab";

/** The folder of this version's scripts, which the build fills in. */
declare const ASSETS: string;

const base = new URL(".", import.meta.url);

InterlockLabElement.site = {
  base,
  loadStage: (language) => import(new URL(`${ASSETS}stage.${language}.js`, base).href),
};
if (customElements.get("interlock-lab") === undefined)
  customElements.define("interlock-lab", InterlockLabElement);

export { InterlockLabElement };
