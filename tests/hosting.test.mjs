// The site on hosts that are not ours: without headers, with wrong types, below a path, without a network, and from one version
// to the next.

import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { after, before, test } from "node:test";
import sirv from "../www/node_modules/sirv/build.mjs";
import { siteHandler } from "../www/serve.mjs";
import { panel, sentence } from "./explore-page.mjs";
import { assetsOf, chromium, openBrowser, startSite, TEST_SITE, withoutServiceWorkers } from "./harness.mjs";
import { ended, headline, isViolation, runButton } from "./lab-page.mjs";

/** Longest time for a test that waits for what may never come, in milliseconds. */
const PATIENCE = 120_000;

let browser;

before(async () => {
  browser = await chromium(
    // A name that is not this machine's, so that what is loaded from it has no secure context.
    "--host-resolver-rules=MAP lab.example 127.0.0.1",
    // The browser's own requests are none of the page's.
    "--disable-features=AutofillServerCommunication",
  );
});

after(() => browser?.close());

/** Files and nothing else: no header, and for WebAssembly a type that says nothing. `answers` are in the place of files. */
function bareHandler(dir = TEST_SITE, answers = {}) {
  const files = sirv(dir, { dev: true, etag: true });
  return (request, response) => {
    const name = new URL(request.url, "http://site").pathname.slice(1);
    if (name in answers) {
      const text = answers[name];
      response.writeHead(text === null ? 404 : 200, { "Content-Type": "text/javascript" }).end(text ?? "");
      return;
    }
    if (name.endsWith(".wasm")) response.setHeader("Content-Type", "text/plain");
    files(request, response, () => response.writeHead(404).end());
  };
}

/** How often a page was loaded. */
const loads = new WeakMap();

/** Opens pages in a browser that knows nothing yet; anything that goes wrong in them fails the test. */
async function inFreshBrowser(steps, { prepare = () => {}, ...options } = {}) {
  const context = await browser.newContext(options);
  await prepare(context);
  await context.addInitScript(() => {
    if (window.top !== window || !isSecureContext || !("serviceWorker" in navigator)) return;
    navigator.serviceWorker.addEventListener("message", ({ data }) => {
      if (data === "kept-all") window.keptAll = true;
    });
  });
  const errors = [];
  const open = async (address) => {
    const page = await context.newPage();
    page.on("domcontentloaded", () => loads.set(page, (loads.get(page) ?? 0) + 1));
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => isViolation(message) && errors.push(message.text()));
    await page.goto(address);
    return page;
  };
  try {
    await steps(open, context);
    assert.deepEqual(errors, []);
  } finally {
    await context.close();
  }
}

const isolated = (page) => page.evaluate(() => crossOriginIsolated);
const labReady = (page) => page.waitForSelector("interlock-lab[ready]");

/** Runs and explores in a page or a frame that shows a lab. */
async function runAndExplore(page) {
  await runButton(page).click();
  await ended(page);
  assert.match(await headline(page).innerText(), /kept its promise/);
  await page.getByRole("button", { name: "Explore", exact: true }).first().click();
  await sentence(page).waitFor();
  await panel(page).getByText("exhaustive").first().waitFor();
}

/** Has the service worker of the site at `url` keep all that it needs, as a page does that has nothing else to do. */
async function keepAll(page, url, dir) {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    window.keptAll = false;
    active.postMessage("keep-all");
  });
  await allKept(page, url, dir);
}

/** Waits until it says that it has done so, and looks whether it has. */
async function allKept(page, url, dir = TEST_SITE) {
  await page.waitForFunction(() => window.keptAll);
  const place = await assetsOf(dir);
  const addresses = (await readdir(join(dir, place), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.(map|br|gz)$/.test(entry.name))
    .map((entry) => url + relative(dir, join(entry.parentPath ?? entry.path, entry.name)));
  const missing = await page.evaluate(async (wanted) => {
    const found = await Promise.all(wanted.map((address) => caches.match(address)));
    return wanted.filter((_, index) => found[index] === undefined);
  }, addresses);
  assert.deepEqual(missing, []);
}

test("without headers, below a path: the page is loaded once more and is isolated, and then needs no network", async () => {
  const asked = [];
  const site = await startSite({
    site: bareHandler(),
    prefix: "/courses/rust/",
    onRequest: (path) => asked.push(path),
  });
  try {
    await inFreshBrowser(async (open, context) => {
      const page = await open(`${site.url}?program=counter-mutex`);
      await labReady(page);
      assert.ok(await isolated(page));
      assert.equal(loads.get(page), 2);
      assert.equal(await page.evaluate(() => sessionStorage.length), 0, "nothing is left behind");
      await runAndExplore(page);

      await allKept(page, site.url);
      await site.close();
      const { length } = asked;
      for (const address of [
        "?program=counter-mutex",
        "v1/embed/?program=counter-mutex&view=output,explore",
      ]) {
        const cut = await open(site.url + address);
        await runAndExplore(cut);
        assert.ok(await isolated(cut));
        await cut.close();
      }
      assert.equal(asked.length, length);
      assert.equal(context.pages().length, 1);
    });
  } finally {
    await site.close();
  }
});

for (const [name, answers, prepare, times] of [
  ["the host has no worker", { "sw.js": null }, () => {}, 1],
  ["the worker does nothing", { "sw.js": 'addEventListener("fetch", () => {});' }, () => {}, 2],
  ["the worker fails", { "sw.js": "throw new Error();" }, () => {}, 1],
  [
    "nothing can be noted",
    {},
    (context) =>
      context.addInitScript(() =>
        Object.defineProperty(window, "sessionStorage", {
          get() {
            throw new DOMException("no", "SecurityError");
          },
        }),
      ),
    1,
  ],
]) {
  test(`without headers, and ${name}: the page stays, says what does not work, and explores`, async () => {
    const site = await startSite({ site: bareHandler(TEST_SITE, answers) });
    try {
      await inFreshBrowser(
        async (open) => {
          const page = await open(`${site.url}v1/embed/?program=counter-mutex&view=explore`);
          await page.getByRole("button", { name: "Explore", exact: true }).first().click();
          await sentence(page).waitFor();
          assert.ok(!(await isolated(page)));
          assert.equal(loads.get(page), times);
        },
        { prepare },
      );
    } finally {
      await site.close();
    }
  });
}

test("on a host without a secure connection the page says so and is not loaded again", async () => {
  const site = await startSite();
  try {
    await inFreshBrowser(async (open) => {
      const page = await open(site.url.replace("localhost", "lab.example"));
      await page.locator("interlock-lab .support").waitFor();
      assert.equal(loads.get(page), 1);
    });
  } finally {
    await site.close();
  }
});

test("WebAssembly of a wrong type is taken all the same, without a worker too", async () => {
  const files = bareHandler();
  const ours = siteHandler(TEST_SITE);
  const site = await startSite({
    site: (request, response) => {
      if (!request.url.endsWith(".wasm")) return ours(request, response);
      response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
      return files(request, response);
    },
  });
  try {
    await inFreshBrowser(
      async (open) => {
        const page = await open(`${site.url}?program=counter-mutex`);
        await labReady(page);
        await runAndExplore(page);
        // The analysis has a module of its own.
        await page.locator("interlock-timeline .viewport, interlock-timeline table").first().waitFor();
      },
      { prepare: withoutServiceWorkers },
    );
  } finally {
    await site.close();
  }
});

test("pages go on with their version while another is deployed; then the new one takes over and the old one is thrown away", {
  timeout: PATIENCE,
}, async () => {
  const dir = await mkdtemp(join(tmpdir(), "interlock-site-"));
  await cp(TEST_SITE, dir, { recursive: true });
  const site = await startSite({ site: bareHandler(dir) });
  const old = await assetsOf(dir);
  const next = "assets/0123456789ab";
  /** Has the browser look for a new worker, and waits for what becomes of it. */
  const outcome = (page) =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const updated = registration.update().catch(() => {});
      const worker = await new Promise((resolve) => {
        if (registration.installing !== null) resolve(registration.installing);
        registration.addEventListener("updatefound", () => resolve(registration.installing));
        updated
          .then(() => registration.installing ?? registration.waiting)
          .then((found) => found && resolve(found));
      });
      while (worker.state === "installing")
        await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
      return worker.state;
    });
  const caches = (page) =>
    page.evaluate(async () => {
      const names = await window.caches.keys();
      return Promise.all(
        names.map(async (name) =>
          (await (await window.caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
        ),
      );
    });
  try {
    await inFreshBrowser(async (open) => {
      const first = await open(`${site.url}v1/embed/?program=counter-mutex`);
      await first.waitForFunction(() => crossOriginIsolated);
      await keepAll(first, site.url, dir);

      // The scripts at the root and the pages name the folder of their version, and so does the worker, which comes before them.
      const deploy = async (path) => {
        const text = await readFile(path, "utf8");
        await writeFile(path, text.replaceAll(old, next).replace(/version:"/, 'version:"next-'));
      };
      await cp(join(dir, old), join(dir, next), { recursive: true });
      await deploy(join(dir, "sw.js"));
      assert.equal(await outcome(first), "redundant", "half a version does not come to work");
      assert.equal((await caches(first)).length, 1);
      await rm(join(dir, old), { recursive: true });
      for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath ?? entry.path, entry.name);
        if (entry.isFile() && entry.name !== "sw.js" && !path.includes(next)) await deploy(path);
      }

      // What this page has not yet loaded is no longer on the server.
      await runAndExplore(first);
      const second = await open(`${site.url}v1/embed/?program=counter-mutex`);
      assert.equal(await outcome(second), "installed");
      assert.match(await second.content(), new RegExp(next));
      assert.ok(await isolated(second));
      await runAndExplore(second);
      const both = await caches(second);
      assert.equal(both.length, 2);
      for (const paths of both) {
        const places = paths.filter((path) => path.startsWith("/assets/")).map((path) => path.slice(0, 20));
        assert.equal(new Set(places).size, 1, "versions are kept apart");
      }

      await first.close();
      await second.close();
      const third = await open(`${site.url}v1/embed/?program=counter-mutex`);
      await third.evaluate(async () => {
        while ((await window.caches.keys()).length > 1)
          await new Promise((resolve) => setTimeout(resolve, 50));
      });
      await site.close();
      const cut = await open(`${site.url}v1/embed/?program=counter-mutex`);
      assert.match(await cut.content(), new RegExp(next));
      await runAndExplore(cut);
    });
  } finally {
    await site.close();
    await rm(dir, { recursive: true });
  }
});

test("no request leaves the origin", async () => {
  // The proxy is asked for everything that is not from the site.
  const foreign = [];
  const proxy = createServer((request, response) => {
    foreign.push(request.url);
    response.writeHead(502).end();
  });
  proxy.on("connect", (request, socket) => {
    foreign.push(request.url);
    socket.destroy();
  });
  await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const site = await startSite();
  try {
    await inFreshBrowser(
      async (open, context) => {
        const own = new Set();
        context.on("request", (request) => own.add(new URL(request.url()).origin));
        for (const address of [
          "?program=counter-mutex",
          "v1/embed/?program=counter-mutex&view=output,explore",
        ])
          await runAndExplore(await open(site.url + address));
        await allKept(context.pages()[0], site.url);
        own.delete("null");
        assert.deepEqual([...own], [new URL(site.url).origin]);
        assert.deepEqual(foreign, []);
        // The proxy does hear of what leaves.
        await context
          .pages()[0]
          .goto("http://elsewhere.example/")
          .catch(() => {});
        assert.ok(foreign.some((address) => address.includes("elsewhere.example")));
      },
      { proxy: { server: `http://127.0.0.1:${proxy.address().port}`, bypass: "localhost" } },
    );
  } finally {
    proxy.close();
    await site.close();
  }
});

/** Has a plain browser open a page at `address(site)`, served without headers; resolves to what that posts and how often it was loaded. */
async function settled(name, framed) {
  let times = 0;
  let settle;
  let fail;
  const message = new Promise((...both) => {
    [settle, fail] = both;
  });
  const site = await startSite({
    site: (request, response) => {
      if (request.headers["sec-fetch-mode"] === "navigate") times += 1;
      bare(request, response);
    },
    onMessage: (said) =>
      said.type === "settled" ? settle(said) : said.type === "error" && fail(new Error(said.message)),
  });
  const bare = bareHandler();
  const host = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html" });
    response.end(
      `<!doctype html><iframe allow="cross-origin-isolated" src="${site.url}hosted.html"></iframe>`,
    );
  });
  await new Promise((resolve) => host.listen(0, "127.0.0.1", resolve));
  const opened = await openBrowser(
    name,
    framed ? `http://127.0.0.1:${host.address().port}/` : `${site.url}hosted.html`,
  );
  opened.exited.then(() => fail(new Error(`${name} ended by itself: ${opened.lastWords()}`)));
  try {
    return { ...(await message), times };
  } finally {
    await opened.close();
    host.close();
    host.closeAllConnections();
    await site.close();
  }
}

for (const [name, framed, wanted] of [
  ["chromium", false, true],
  ["chromium", true, true],
  ["firefox", false, true],
  // Firefox isolates no frame in a page that is not isolated: the frame is left as it is.
  ["firefox", true, false],
]) {
  test(`without headers, ${framed ? "in a foreign page's frame" : "at the top level"} in ${name}: ${wanted ? "isolated" : "not loaded again"}`, async () => {
    const { isolated, verdict } = await settled(name, framed);
    assert.equal(isolated, wanted);
    assert.equal(verdict, wanted ? "finished" : null);
  });
}
