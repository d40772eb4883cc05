// Labs on other people's pages, in Chromium: what one weighs before any engine is loaded, what a frame of another site costs
// a run, and what a hundred labs cost a page.

import { chromium, startSite } from "../harness.mjs";
import { startHost } from "../hosts.mjs";

/** What the project allows the first paint of a lab in a frame. */
const MAX_KB = 60;
const MAX_REQUESTS = 10;
const ROUNDS = 7;
const EMBED = "v1/embed/?program=counter-mutex";

const median = (samples) => samples.sort((a, b) => a - b)[samples.length >> 1];

export async function embedding(dir, print) {
  let body = "";
  const site = await startSite({ dir });
  const host = await startHost((path) => (path === "/" ? { body } : undefined));
  const browser = await chromium();
  /** A page in a profile of its own, so that nothing is there already. */
  async function onPage(steps) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      serviceWorkers: "block",
    });
    try {
      return await steps(await context.newPage(), context);
    } finally {
      await context.close();
    }
  }
  try {
    await weight(onPage, site, print);
    await clicks(onPage, site, host, print, (text) => {
      body = text;
    });
    await many(onPage, site, host, print, (text) => {
      body = text;
    });
  } finally {
    await browser.close();
    await host.close();
    await site.close();
  }
}

async function weight(onPage, site, print) {
  const { bytes, requests } = await onPage(async (page, context) => {
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    const sum = { bytes: 0, requests: 0 };
    const icons = new Set();
    session.on("Network.requestWillBeSent", ({ requestId, request }) => {
      // What a browser asks for by itself for a tab, and not for a frame.
      if (request.url.endsWith("/favicon.ico")) icons.add(requestId);
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (icons.has(requestId)) return;
      sum.bytes += encodedDataLength;
      sum.requests += 1;
    });
    await page.goto(new URL(EMBED, site.url).href, { waitUntil: "networkidle" });
    await page.locator("interlock-poster .run").waitFor();
    return sum;
  });
  print(
    "first paint of a lab in a frame, bytes on the way, against the limit, chromium",
    bytes / 1000,
    "kB",
    MAX_KB,
  );
  print(
    "first paint of a lab in a frame, requests, against the limit, chromium",
    requests,
    "requests",
    MAX_REQUESTS,
  );
}

/** Milliseconds from a click on Run to the end of the run as it is shown. */
async function clickToReport(lab) {
  return lab.locator(".run-bar .run").evaluate(
    (button) =>
      new Promise((resolve) => {
        const began = performance.now();
        window.addEventListener("interlock-report", () => resolve(performance.now() - began), { once: true });
        button.click();
      }),
  );
}

async function clicks(onPage, site, host, print, setBody) {
  const samples = { framed: [], alone: [], framedReady: [], whole: [] };
  setBody(
    `<!doctype html><title>A host</title><iframe width="1200" height="850" src="${site.url}${EMBED}"></iframe>`,
  );
  for (let round = 0; round < ROUNDS; round++) {
    await onPage(async (page) => {
      await page.goto(host.crossSite);
      const lab = page.frames()[1];
      await lab.locator("interlock-poster .run").waitFor();
      samples.framed.push(await clickToReport(lab));
      await lab.locator("interlock-workbench[ready]").waitFor();
      samples.framedReady.push(await clickToReport(lab));
    });
    await onPage(async (page) => {
      await page.goto(new URL(EMBED, site.url).href);
      await page.locator("interlock-poster .run").waitFor();
      samples.alone.push(await clickToReport(page));
    });
    await onPage(async (page) => {
      await page.goto(new URL("?program=counter-mutex", site.url).href);
      await page.locator("interlock-lab[ready]").waitFor();
      await clickToReport(page);
      await page.locator("interlock-lab[ready]").waitFor();
      samples.whole.push(await clickToReport(page));
    });
  }
  print(
    "first click to report in another site's frame, against the same page in a tab, chromium",
    median(samples.framed),
    "ms",
    median(samples.alone),
  );
  print(
    "later click to report in another site's frame, against the whole lab in a tab, chromium",
    median(samples.framedReady),
    "ms",
    median(samples.whole),
  );
}

async function many(onPage, site, host, print, setBody) {
  const lab =
    '<interlock-lab program="counter-mutex"><pre style="height: 300px"><code>fn main() {}</code></pre></interlock-lab>';
  const samples = { 1: { paint: [], poster: [] }, 100: { paint: [], poster: [] } };
  for (let round = 0; round < ROUNDS; round++)
    for (const number of [1, 100]) {
      setBody(
        `<!doctype html><title>A host</title><script type="module" src="${site.url}interlock.js"></script><h1>A chapter</h1>${lab.repeat(number)}`,
      );
      await onPage(async (page) => {
        await page.addInitScript(() => {
          // The first height is told when something is drawn.
          addEventListener("message", ({ data }) => {
            if (data?.type === "height") window.drawn ??= performance.now();
          });
        });
        await page.goto(host.crossSite);
        await page.waitForFunction(() => window.drawn !== undefined);
        samples[number].poster.push(await page.evaluate(() => window.drawn));
        samples[number].paint.push(
          await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime),
        );
      });
    }
  print(
    "first paint of a page with 100 labs, against one, chromium",
    median(samples[100].paint),
    "ms",
    median(samples[1].paint),
  );
  print(
    "first lab drawn of a page with 100 labs, against one, chromium",
    median(samples[100].poster),
    "ms",
    median(samples[1].poster),
  );
}
