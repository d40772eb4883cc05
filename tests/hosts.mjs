// Pages of other people for the tests: servers on loopback that are another origin, or another site, than the lab's.

import { readFile } from "node:fs/promises";
import { listen, siteHandler } from "../www/serve.mjs";
import { TEST_SITE } from "./harness.mjs";

const CELL = new URL("fixtures/hosts/cell.js", import.meta.url);

/** What a host page itself may be served with. */
export const HOST_HEADERS = {
  none: {},
  "require-corp": {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
  },
  credentialless: {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "credentialless",
  },
};

const ISOLATING = /^(cross-origin-|document-isolation-)/i;

/** The site as a server has it that sends none of the headers of isolation; `but` is what else it does not send, by name. */
export function headerlessSite(dir = TEST_SITE, but = /^$/) {
  const site = siteHandler(dir);
  return (request, response) => {
    const set = response.setHeader.bind(response);
    const write = response.writeHead.bind(response);
    const passes = (name) => !ISOLATING.test(name) && !but.test(name);
    response.setHeader = (name, value) => (passes(name) ? set(name, value) : response);
    response.writeHead = (status, headers = {}) =>
      write(status, Object.fromEntries(Object.entries(headers).filter(([name]) => passes(name))));
    site(request, response);
  };
}

/**
 * Serves pages: `pages` gives for a path an answer `{ headers, body, type }`, or nothing. What pages post goes to `onMessage`.
 * Resolves to `{ sameSite, crossSite, close }`, its two addresses: seen from `localhost`, where labs are, the first is the
 * same site and the second is another.
 */
export async function startHost(pages, onMessage = () => {}) {
  const { server, url } = await listen((request, response) => {
    if (request.method === "POST") {
      const parts = [];
      request.on("data", (part) => parts.push(part));
      request.on("end", async () => {
        await onMessage(JSON.parse(Buffer.concat(parts).toString()));
        response.writeHead(204).end();
      });
      return;
    }
    const page = pages(new URL(request.url, "http://host").pathname);
    if (page === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, { "Content-Type": page.type ?? "text/html; charset=utf-8", ...page.headers })
        .end(page.body);
  });
  return {
    sameSite: url,
    crossSite: url.replace("localhost", "127.0.0.1"),
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** A page of a setting, and the script that it needs, for `startHost`. */
export async function cellPages(cells) {
  const script = await readFile(CELL, "utf8");
  return (path) => {
    if (path === "/cell.js") return { type: "text/javascript", body: script };
    const cell = cells()[Number(path.slice(1))];
    if (cell === undefined) return undefined;
    const { headers, frame, src, explore, next } = cell;
    const given = JSON.stringify({ frame, src, explore, next }).replaceAll("<", "\\u003c");
    return {
      headers: HOST_HEADERS[headers],
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>
<body><script type="application/json">${given}</script><script type="module" src="/cell.js"></script></body></html>`,
    };
  };
}
