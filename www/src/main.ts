// The page's entry: has its header speak, and defines the lab as the element that the page is. Where the address has a
// program of somebody's own, its text is read first. Where the server has not isolated the page, that is tried before it
// shows anything that would tell so.

import "./embed/light";
import { OWN } from "./embed/own-program";
import { becomeIsolated, keepOffline } from "./isolation/site-worker";
import { watchForTouch } from "./isolation/touched";
import { readFragment } from "./lab/explore/model/edited-text";
import { InterlockLab } from "./lab/interlock-lab";
import { labParts } from "./make-lab";
import { speakHeader } from "./page-header";

async function ownText(): Promise<string | null> {
  if (new URLSearchParams(location.search).get("program") !== OWN) return null;
  return readFragment(location.hash);
}

/** Milliseconds for which the lab is kept back while the page may yet be loaded again. */
const PATIENCE = 3000;

async function begin(): Promise<void> {
  const header = document.querySelector<HTMLElement>("header.top");
  if (header !== null) speakHeader(header);
  const site = new URL(".", location.href);
  const touched = watchForTouch();
  const isolation = becomeIsolated(site, () => !touched());
  const parts = labParts(await ownText(), null);
  await Promise.race([isolation, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  InterlockLab.parts = await parts;
  customElements.define("interlock-lab", InterlockLab);
  keepOffline(site);
}

void begin();
