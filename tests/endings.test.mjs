// Every way in which a run can end, in each browser; after each one the next run works in the same page. WebKit goes through
// them in a frame as well: of an isolated page of another site, since no other shares memory with a frame there.

import test from "node:test";
import { checkTable } from "./checks.mjs";
import { ALL_BROWSERS } from "./harness.mjs";
import { HOST_HEADERS, startHost } from "./hosts.mjs";

for (const browser of ALL_BROWSERS) test(`endings in ${browser}`, (t) => checkTable(t, browser, "endings"));

if (ALL_BROWSERS.includes("webkit"))
  test("endings in webkit, in a frame", async (t) => {
    let framed = "";
    const host = await startHost(() => ({
      headers: HOST_HEADERS["require-corp"],
      body: `<!doctype html><title>A host</title><iframe allow="cross-origin-isolated" src="${framed}"></iframe>`,
    }));
    try {
      await checkTable(t, "webkit", "endings", async (url) => {
        framed = url;
        return host.crossSite;
      });
    } finally {
      await host.close();
    }
  });
