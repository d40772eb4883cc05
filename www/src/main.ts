// The page's entry: hands the engine and the catalogue to the lab and defines the element. Everything else that the
// page shows comes from `<interlock-lab>`.

import { ThreadsEngine } from "./engine/engine";
import catalogue from "./generated/catalogue.json";
import type { Program } from "./generated/Program";
import { InterlockLab } from "./lab/interlock-lab";

const here = new URL(".", import.meta.url);

InterlockLab.parts = {
  catalogue: catalogue as Program[],
  support: ThreadsEngine.support(),
  createEngine: () => new ThreadsEngine(here),
};
customElements.define("interlock-lab", InterlockLab);
