// The service worker of the site. It stands between pages and the server so that a server that cannot send headers is enough
// (every answer gets them here), a wrong media type of WebAssembly does no harm, and the site works without a network.
//
// It promises that versions never mix. What a page leads to has a name that changes with its content, and copies of each
// version are kept apart. Pages come from the network if it can be reached, and otherwise from the version that was kept
// complete. A new version waits until no page of the old one is open; then the old one's copies are thrown away.

import { addressOf, cacheName, cachePrefix, completeMark, fileAt, type Site } from "./site-files";

declare const self: ServiceWorkerGlobalScope;
/** This version, which the build fills in. */
declare const SITE: Site;

const folder = self.registration.scope;
const cacheOfVersion = cacheName(folder, SITE.version);
const ownFiles = new Set([...SITE.leading, ...SITE.lasting]);

self.addEventListener("install", (event) => event.waitUntil(install()));

/** What was kept complete stays so; otherwise the pages are enough, as what they use is kept when they use it. */
async function install(): Promise<void> {
  try {
    await Promise.all(SITE.leading.map(keep));
    if (await wasComplete()) await keepAll();
  } catch (error) {
    // An older version goes on until this one can. Without one, headers matter more than copies.
    if (self.registration.active !== null) {
      await caches.delete(cacheOfVersion);
      throw error;
    }
  }
}

/** Whether some version has all its copies. */
async function wasComplete(): Promise<boolean> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(folder)));
  const marks = await Promise.all(
    names.map((cacheName) => caches.match(completeMark(folder), { cacheName })),
  );
  return marks.some((mark) => mark !== undefined);
}

self.addEventListener("activate", (event) => event.waitUntil(activate()));

async function activate(): Promise<void> {
  await self.clients.claim();
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith(cachePrefix(folder)) && name !== cacheOfVersion)
      .map((name) => caches.delete(name)),
  );
}

/** A page that has nothing else to do asks for the copies that are still missing, and is told when they are there. */
self.addEventListener("message", (event) => {
  if (event.data !== "keep-all") return;
  const told = keepAll().then(() => event.source?.postMessage("kept-all"));
  // Whatever is missing is tried again by the next page.
  event.waitUntil(told.catch(() => {}));
});

/** Files that are fetched at a time. */
const LANES = 4;

/** Keeps what is not kept yet; rejects where something cannot be had. */
async function keepAll(): Promise<void> {
  const rest = ownFiles.values();
  const lane = async () => {
    for (const name of rest) if ((await kept(name)) === undefined) await keep(name);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const copies = await caches.open(cacheOfVersion);
  await copies.put(completeMark(folder), new Response());
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const name = fileAt(request.url, folder);
  if (request.method !== "GET" || name === null) return;
  if (name.startsWith(SITE.place)) event.respondWith(lasting(name));
  else if (name.startsWith("assets/")) event.respondWith(ofOtherVersion(request));
  else if (ownFiles.has(name)) event.respondWith(leading(name, request));
});

/** A file of this version: the copy, or else from the network, of which a copy is kept. */
async function lasting(name: string): Promise<Response> {
  const copy = await kept(name);
  if (copy !== undefined) return copy;
  const response = await fetch(addressOf(name, folder));
  const answer = dressed(response, name);
  if (response.ok && ownFiles.has(name)) {
    const copies = await caches.open(cacheOfVersion);
    // Storage may be full or forbidden: then there is no copy.
    await copies.put(addressOf(name, folder), answer.clone()).catch(() => {});
  }
  return answer;
}

/** A file that a page of a newer version asks for, while pages of this one are still open. */
async function ofOtherVersion(request: Request): Promise<Response> {
  return (await caches.match(request.url)) ?? dressed(await fetch(request), request.url);
}

/** A page, or a script at the root: as the server has it now, or else the copy. */
async function leading(name: string, request: Request): Promise<Response> {
  try {
    // The browser's own copy may be of a version that the server no longer has.
    const response = await fetch(request.url, { cache: "no-cache", redirect: "manual" });
    return response.type === "opaqueredirect" ? response : dressed(response, name);
  } catch (error) {
    const copy = await kept(name);
    if (copy !== undefined) return copy;
    throw error;
  }
}

async function kept(name: string): Promise<Response | undefined> {
  const copies = await caches.open(cacheOfVersion);
  return copies.match(addressOf(name, folder), { ignoreVary: true });
}

/** Keeps a copy of a file. Rejects where it cannot be had, or is not that of this version. */
async function keep(name: string): Promise<void> {
  const address = addressOf(name, folder);
  const leads = SITE.leading.includes(name);
  const response = await fetch(address, { cache: leads ? "no-cache" : "default" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // While a version is being deployed, the server may have this worker and still the older pages.
  if (leads && !(await response.clone().text()).includes(SITE.place))
    throw new Error(`${address} is of another version`);
  await (await caches.open(cacheOfVersion)).put(address, dressed(response, name));
}

/** The same answer with the headers of the site, and with the right type where it is WebAssembly. */
function dressed(response: Response, name: string): Response {
  const headers = new Headers(response.headers);
  for (const [header, value] of Object.entries(SITE.headers)) headers.set(header, value);
  if (response.ok && name.endsWith(".wasm")) headers.set("Content-Type", "application/wasm");
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
