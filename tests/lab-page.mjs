// What tests of the page in Chromium share: the test site, pages in a browser of their own, and what a person does there.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before } from "node:test";
import { chromium, startSite, withoutServiceWorkers } from "./harness.mjs";

const AXE = createRequire(new URL("../www/package.json", import.meta.url)).resolve("axe-core/axe.min.js");
/** Longest wait for anything that a page does, in milliseconds. */
const PATIENCE = 30_000;

/** Serves the site and starts Chromium for the tests of the calling file, and gives them pages. */
export function labPages() {
  let site;
  let browser;

  before(async () => {
    site = await startSite();
    browser = await chromium();
  });

  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /** The address of `path` on the site. */
  const at = (path) => new URL(path, site.url).href;

  /**
   * Opens the page at `query` and hands it to `steps`; any error on the page, and anything that it does against its
   * content security policy, in frames and workers too, fails the test.
   */
  async function onPage(query, steps, { ready = true, ...options } = {}) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: "reduce",
      ...options,
    });
    await withoutServiceWorkers(context);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (isViolation(message)) errors.push(message.text());
    });
    try {
      await page.goto(at(query));
      if (ready) await page.waitForSelector("interlock-lab[ready]");
      await steps(page);
      assert.deepEqual(errors, []);
    } finally {
      await context.close();
    }
  }

  return { onPage, at };
}

/**
 * Whether a message of the console tells of something done against the page's content security policy. Chromium's own
 * editing is not meant: where lines are joined in an editable text it tries to keep their looks by an attribute, is kept from
 * that, and tells so as coming from no line of any script.
 */
export function isViolation(message) {
  const { lineNumber, columnNumber } = message.location();
  const own = message.text().startsWith("Applying inline style") && lineNumber + columnNumber === 0;
  return message.text().includes("Content Security Policy") && !own;
}

/** The query of the page's address. */
export const query = (page) => new URL(page.url()).search;
/** The field of a parameter. */
export const field = (page, name) => page.locator(`#value-${name}`);
export const runButton = (page) => page.getByRole("button", { name: "Run", exact: true });
/** The sentence that says how the last run ended. */
export const headline = (page) => page.locator(".verdict:not(.live) .headline");

/** Waits until a run has ended. */
export const ended = (page) => headline(page).waitFor();

/** Sets a value as typing does. */
export async function type(page, name, text) {
  await field(page, name).fill(text);
  await field(page, name).press("Tab");
}

/** Picks a program from the catalogue, which is unfolded for it. */
export async function pick(page, title) {
  await page.getByRole("button", { name: /^All \d+ programs$/ }).click();
  await page.getByRole("link", { name: title, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** The file that a click on `button` saves: its name and its bytes. */
export async function saved(page, button) {
  const coming = page.waitForEvent("download");
  await button.click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Fails with what axe-core found, in a form that a person can act on. */
export async function checkAccessibility(page, what, { inFrame = false } = {}) {
  // Not as a script of the page, which its policy would not allow.
  await page.evaluate(await readFile(AXE, "utf8"));
  const { violations } = await page.evaluate(
    (rules) =>
      axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        rules,
      }),
    // The first heading of a frame's page is that of the page around it.
    { "page-has-heading-one": { enabled: !inFrame } },
  );
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(" | ")}`,
  );
  assert.deepEqual(found, [], what);
}
