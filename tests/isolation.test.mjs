// Where a lab may stand: in each setting of tables/settings.json programs run on real threads, or the lab says that they
// cannot and explores them in place. In plain browsers, with real origins and sites.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { listen } from "../www/serve.mjs";
import { ALL_BROWSERS, openBrowser, startSite } from "./harness.mjs";
import { cellPages, headerlessSite, startHost } from "./hosts.mjs";

const ALL = JSON.parse(await readFile(new URL("tables/settings.json", import.meta.url)));
/** Longest silence of a page, in milliseconds. */
const PATIENCE = 60_000;
const EMBED = "v1/embed/?program=counter-mutex&threads=2";

/** Has a browser go through all settings; what it found by the setting's name, and why it did not go on if it did not. */
async function goThrough(browserName, settings) {
  const loads = new Map();
  const count = (path) => {
    if (path === "/v1/embed/") loads.set(now, (loads.get(now) ?? 0) + 1);
  };
  const site = await startSite({ onRequest: count });
  const plain = headerlessSite();
  const bare = await listen((request, response) => {
    // Its service worker asks too.
    if (request.headers["sec-fetch-mode"] === "navigate") count(new URL(request.url, "http://site").pathname);
    plain(request, response);
  });
  let cells = [];
  let now = 0;
  const found = [];
  let fatal = null;
  let settle;
  const over = new Promise((resolve) => {
    settle = resolve;
  });
  let timer;
  let last = "it was started";
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      fatal = `${settings[now]?.name}: nothing was posted for ${PATIENCE / 1000} s after ${last}`;
      settle();
    }, PATIENCE);
  };
  const host = await startHost(await cellPages(() => cells), (message) => {
    wait();
    last = message.type;
    if (message.type === "cell") {
      found.push({ ...message.found, loads: loads.get(now) });
      now += 1;
    }
    if (message.type === "end") settle();
  });
  const base = ({ same }) => (same ? host.sameSite : host.crossSite);
  cells = settings.map((setting, place) => ({
    headers: setting.host ?? "none",
    frame: setting.frame ?? {},
    explore: setting.explore ?? false,
    src: new URL(EMBED, setting.site === "headerless" ? bare.url : site.url).href,
    next: place + 1 < settings.length ? new URL(`${place + 1}`, base(settings[place + 1])).href : null,
  }));
  let browser;
  try {
    wait();
    browser = await openBrowser(browserName, new URL("0", base(settings[0])).href);
    browser.exited.then(settle);
    await over;
  } finally {
    clearTimeout(timer);
    await browser?.close();
    await Promise.all([site.close(), host.close()]);
    bare.server.closeAllConnections();
    bare.server.close();
  }
  return { found, fatal };
}

for (const browser of ALL_BROWSERS)
  test(`a lab in a frame in ${browser}`, async (t) => {
    // Where the policy's 'self' is nobody, as in WebKit's sandbox without an origin, no script runs: the page has a link.
    const settings = ALL.filter(({ expect }) => expect[browser] !== "link");
    const { found, fatal } = await goThrough(browser, settings);
    for (const [place, { name, expect, explore }] of settings.entries())
      await t.test(name, () => {
        const cell = found[place];
        assert.ok(cell !== undefined, `never came to it: ${fatal}`);
        assert.equal(cell.run, expect[browser], cell.message ?? "");
        if (cell.run === "refused" || explore) assert.equal(cell.explored, "holds");
        assert.equal(cell.query, "?program=counter-mutex&threads=2");
        assert.equal(cell.loads, 1, "the frame was loaded again");
        if (cell.run === "refused")
          assert.match(cell.message, /can be explored, but not run.*stands within another page/);
      });
  });
