// The page's entry: defines the lab as the element that the page is. Where the address has a program of somebody's own, its
// text is read first.

import { OWN } from "./embed/own-program";
import { readFragment } from "./lab/explore/model/edited-text";
import { InterlockLab } from "./lab/interlock-lab";
import { labParts } from "./make-lab";

async function ownText(): Promise<string | null> {
  if (new URLSearchParams(location.search).get("program") !== OWN) return null;
  return readFragment(location.hash);
}

async function begin(): Promise<void> {
  InterlockLab.parts = await labParts(await ownText(), null);
  customElements.define("interlock-lab", InterlockLab);
}

void begin();
