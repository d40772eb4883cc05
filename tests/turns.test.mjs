// Several labs on one page: their engines take turns, and only one keeps its workers.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { chromium, startSite } from "./harness.mjs";

let site;
let host;
let browser;

before(async () => {
  site = await startSite();
  browser = await chromium();
  // Another site than that of the labs: a page that knows nothing of isolation.
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(`<!doctype html><title>A book</title><script type="module" src="${site.url}interlock.js"></script>
      ${["endless", "counter-mutex", "counter-atomic"]
        .map(
          (program) => `<interlock-lab program="${program}" view="output" run-limit="600"></interlock-lab>`,
        )
        .join("")}`);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
});

after(async () => {
  await browser?.close();
  host?.close();
  await site?.close();
});

test("one engine runs at a time, whoever waits says so and can be stopped, and only one keeps its workers", async () => {
  const page = await browser.newPage({ viewport: { width: 1000, height: 2500 } });
  await page.goto(host.url);
  const lab = (place) => {
    const frame = page.locator("interlock-lab").nth(place).locator("iframe").contentFrame();
    return {
      press: (name) => frame.getByRole("button", { name, exact: true }).click(),
      status: frame.locator(".run-bar .status"),
      headline: frame.locator(".verdict:not(.live) .headline"),
    };
  };
  const engines = () => page.workers().filter((worker) => /\/engine\.js$/.test(worker.url())).length;

  await lab(0).press("Run");
  await page.locator("interlock-lab").first().locator("iframe").contentFrame().locator(".live").waitFor();
  await lab(1).press("Run");
  await lab(1).status.filter({ hasText: "Waiting for another lab" }).waitFor();
  assert.equal(engines(), 1, "a lab that waits has no workers");
  await lab(1).press("Stop");
  await lab(1).headline.filter({ hasText: "You stopped the program" }).waitFor();

  await lab(2).press("Run");
  await lab(2).status.filter({ hasText: "Waiting for another lab" }).waitFor();
  await lab(0).press("Stop");
  await lab(0).headline.filter({ hasText: "You stopped the program" }).waitFor();
  await lab(2).headline.filter({ hasText: "kept its promise" }).waitFor();
  await lab(1).press("Run");
  await lab(1).headline.filter({ hasText: "kept its promise" }).waitFor();
  while (engines() !== 1) await page.waitForEvent("requestfinished", { timeout: 1 }).catch(() => {});
  await page.close();
});
