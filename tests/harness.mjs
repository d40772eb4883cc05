// What browser tests share: a server for the test flavour of the site, browsers, and pages that report to the test.
//
// Pages that check themselves run in plain browsers, not under automation: they post what they find (browser/post.ts).
// Tests that press buttons drive Chromium through `chromium()`.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium as playwright } from "../www/node_modules/playwright-core/index.mjs";
import { listen, siteHandler } from "../www/serve.mjs";

/** The site with the test-only programs and pages, which `./build.sh browsers` builds before it runs the tests. */
export const TEST_SITE = fileURLToPath(new URL("../target/site-test", import.meta.url));

/** The folder of scripts and modules of a built site, as a path below it: `assets/…`. */
export async function assetsOf(dir = TEST_SITE) {
  const [version, ...others] = await readdir(join(dir, "assets"));
  if (version === undefined || others.length > 0)
    throw new Error(`${dir}/assets holds not one version but ${1 + others.length}`);
  return `assets/${version}`;
}

const CHROMIUM_FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

const FIREFOX_PREFERENCES = `
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("toolkit.telemetry.reportingpolicy.firstRun", false);
user_pref("app.update.enabled", false);
user_pref("extensions.update.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("browser.tabs.remote.autostart", true);
user_pref("browser.sessionstore.resume_from_crash", false);
`;

/** Where build.sh says that the browsers are; a test whose browser is missing fails rather than passing unseen. */
export const BROWSERS = { chromium: process.env.INTERLOCK_CHROMIUM, firefox: process.env.INTERLOCK_FIREFOX };

const EXECUTABLES = { ...BROWSERS, webkit: process.env.INTERLOCK_WEBKIT };

/** Those and WebKitGTK's own, which there is on Linux alone and which a few tables go through. */
export const ALL_BROWSERS = Object.keys(EXECUTABLES).filter(
  (name) => name !== "webkit" || process.platform === "linux",
);

function executable(name) {
  const path = EXECUTABLES[name];
  if (!path || !existsSync(path)) throw new Error(`no ${name}: ./build.sh browsers finds or installs it`);
  return path;
}

/**
 * Serves `dir` below `prefix` on a free port, with `site` where that is not to be done as our own server does it. Messages
 * that pages post go to `onMessage`, the paths that they ask for to `onRequest`. Resolves to `{ url, close }`.
 */
export async function startSite({
  dir = TEST_SITE,
  prefix = "/",
  site = siteHandler(dir),
  onMessage = () => {},
  onRequest = () => {},
} = {}) {
  const { server, url } = await listen((request, response) => {
    if (!request.url.startsWith(prefix)) return response.writeHead(404).end();
    request.url = request.url.slice(prefix.length - 1);
    if (request.method !== "POST") {
      onRequest(new URL(request.url, "http://site").pathname);
      return site(request, response);
    }
    const parts = [];
    request.on("data", (part) => parts.push(part));
    // The page goes on when the test has dealt with its message.
    request.on("end", async () => {
      await onMessage(JSON.parse(Buffer.concat(parts).toString()));
      response.writeHead(204).end();
    });
  });
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { url: new URL(prefix, url).href, close };
}

/** Chromium under Playwright, for tests that press buttons. */
export const chromium = (...flags) =>
  playwright.launch({ executablePath: executable("chromium"), args: [...CHROMIUM_FLAGS, ...flags] });

/** Has the pages of a context know of no service workers, which load a page again or keep copies while a test looks elsewhere. */
export const withoutServiceWorkers = (context) =>
  context.addInitScript(() => {
    delete Navigator.prototype.serviceWorker;
  });

/** Starts a browser on `url` with a profile of its own. Resolves to `{ process, close }`. */
export async function openBrowser(name, url) {
  const path = executable(name);
  const profile = await mkdtemp(join(tmpdir(), "interlock-"));
  const [program, ...args] = {
    chromium: [path, ...CHROMIUM_FLAGS, `--user-data-dir=${profile}`, url],
    firefox: [path, "--headless", "--no-remote", "--profile", profile, url],
    // It has no way to do without a screen.
    webkit: ["xvfb-run", "--auto-servernum", path, url],
  }[name];
  if (name === "firefox") await writeFile(join(profile, "user.js"), FIREFOX_PREFERENCES);
  // Its profile is wherever its user is at home, and shared memory is something that it must be told to have.
  // Its in-place interpreter takes a caught exception for a trap (2.50), so that modules are compiled from the first.
  const webkit = { HOME: profile, JSC_useSharedArrayBuffer: "1", JSC_useWasmIPInt: "0" };
  const env = { ...process.env, ...(name === "webkit" ? webkit : {}) };
  // A process group of its own, so that the browser's children end with it.
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], detached: true, env });
  let words = "";
  child.stderr.on("data", (text) => {
    words = (words + text).slice(-4000);
  });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  return {
    process: child,
    exited,
    lastWords: () => words,
    async close() {
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, "SIGKILL");
      await exited;
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/**
 * Opens `page` of the test site in a plain browser and collects what it posts until it says that it is over.
 * `onMessage` may look at each message meanwhile, with the browser at hand. Throws if the page reports an error, if the
 * browser ends, or if nothing is posted for `patience` milliseconds (it hangs: the error names the last message).
 * `around` may give the address of another page, which has this one in a frame.
 */
export async function visit(
  browserName,
  page,
  {
    dir = TEST_SITE,
    patience = 120_000,
    onMessage = () => {},
    prefix = "/",
    around = async (url) => url,
  } = {},
) {
  const messages = [];
  let browser;
  let timer;
  let resolve;
  let reject;
  const over = new Promise((...settle) => {
    [resolve, reject] = settle;
  });
  // It may fail before it is awaited.
  over.catch(() => {});
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const last = JSON.stringify(messages.at(-1)) ?? "it was started";
      reject(new Error(`${browserName} posted nothing for ${patience / 1000} s after ${last}`));
    }, patience);
  };
  const site = await startSite({
    dir,
    prefix,
    onMessage: async (message) => {
      wait();
      messages.push(message);
      if (message.type === "error") reject(new Error(`the page in ${browserName}: ${message.message}`));
      else if (message.type === "end") resolve();
      else await onMessage(message, browser);
    },
  });
  try {
    wait();
    browser = await openBrowser(browserName, await around(new URL(page, site.url).href));
    browser.exited.then(() => reject(new Error(`${browserName} ended by itself: ${browser.lastWords()}`)));
    await over;
    return messages;
  } finally {
    clearTimeout(timer);
    await browser?.close();
    await site.close();
  }
}

/** The processes of a browser that was opened here, by id (Linux). */
async function processTree(root) {
  const children = new Map();
  for (const id of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    // Field 4, after the parenthesised name, is the parent; a process may end while we look.
    const stat = await readFile(`/proc/${id}/stat`, "utf8").catch(() => undefined);
    const parent = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
    if (parent) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const found = [];
  for (const next = [String(root)]; next.length > 0; ) {
    const id = next.pop();
    found.push(id);
    next.push(...(children.get(id) ?? []));
  }
  return found;
}

/** Bytes of memory that the browser `process` and its children use, shared pages divided among them. Needs Linux's /proc. */
export async function memoryOf(process) {
  let bytes = 0;
  for (const id of await processTree(process.pid)) {
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, "utf8").catch(() => "");
    bytes += 1024 * Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return bytes;
}

/** How many workers the pages in the browser `process` have, counted as threads. Needs Linux's /proc. */
export async function workersOf(process) {
  let workers = 0;
  for (const id of await processTree(process.pid)) {
    // Firefox's first process has some of its own.
    if (id === String(process.pid)) continue;
    for (const task of await readdir(`/proc/${id}/task`).catch(() => [])) {
      const name = await readFile(`/proc/${id}/task/${task}/comm`, "utf8").catch(() => "");
      // Chromium's and Firefox's names for a dedicated worker's thread.
      if (/^(DedicatedWorker|DOM Worker)/.test(name)) workers += 1;
    }
  }
  return workers;
}
