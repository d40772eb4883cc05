// The lab in German, in Chromium: who gets it, that it is German throughout, and that all of it works.

import assert from "node:assert/strict";
import test from "node:test";
import { panel, sentence } from "./explore-page.mjs";
import { checkAccessibility, field, headline, labPages, query } from "./lab-page.mjs";

const { onPage, at } = labPages();

const language = (page) => page.evaluate(() => document.documentElement.lang);
const press = (page, name) => page.getByRole("button", { name, exact: true }).first().click();

/** Texts in sight or told to screen readers that are in English without being marked so, with what gave them away. */
function englishTexts() {
  const GIVEAWAY =
    /\b(the|of|and|is|are|were|with|from|not|this|that|its|by|for|has|have|runs?|steps?|waits?|waiting|holds|takes|show|value)\b/i;
  const found = [];
  const look = (text, where) => {
    const match = GIVEAWAY.exec(text);
    if (match !== null) found.push(`${where}: ${text.trim()} (${match[0]})`);
  };
  const visit = (node, language) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (language === "de") look(node.data, node.parentElement?.className || node.parentElement?.localName);
      return;
    }
    if (!(node instanceof Element || node instanceof ShadowRoot)) return;
    // What a program says and how it is written is in no language of the interface.
    const foreign =
      "style, script, noscript, template, code, pre, samp, .cm-editor, .output, .mono, option.program";
    if (node instanceof Element && node.matches(foreign)) return;
    const own = node instanceof Element ? node.getAttribute("lang") || language : language;
    if (node instanceof Element && own === "de")
      for (const name of ["aria-label", "aria-description", "aria-valuetext", "title", "placeholder", "alt"])
        if (node.hasAttribute(name)) look(node.getAttribute(name), name);
    for (const child of node.childNodes) visit(child, own);
    if (node.shadowRoot) visit(node.shadowRoot, own);
  };
  visit(document.body, document.documentElement.lang);
  return found;
}

/** Fails where something is in English, but for names of programs and parameters within sentences and labels. */
async function isGerman(page, names = []) {
  const found = await page.evaluate(englishTexts);
  assert.deepEqual(
    found.filter((text) => !names.some((name) => text.includes(name))),
    [],
  );
}

test("the language is that of the address, else the reader's, else English", async () => {
  const languageAt = async (address, locale) => {
    let found;
    await onPage(
      address,
      async (page) => {
        found = await language(page);
      },
      { locale },
    );
    return found;
  };
  assert.equal(await languageAt("", "de-AT"), "de");
  assert.equal(await languageAt("", "fr-FR"), "en");
  assert.equal(await languageAt("?lang=de", "en-GB"), "de");
  assert.equal(await languageAt("?lang=en", "de-DE"), "en");
  assert.equal(await languageAt("?lang=xx", "de-DE"), "de");
});

test("the page's links lead to the same state in another language, which stays in the address", () =>
  onPage("?program=counter-atomic&threads=3", async (page) => {
    await page.getByRole("link", { name: "Deutsch" }).click();
    await page.waitForSelector("html[lang=de]");
    await page.waitForSelector("interlock-lab[ready]");
    assert.equal(query(page), "?program=counter-atomic&threads=3&lang=de");
    assert.equal(await field(page, "THREADS").inputValue(), "3");
    await page.getByText("Nebenläufigkeit mit gemeinsamem Zustand").waitFor();
    await field(page, "THREADS").fill("5");
    await field(page, "THREADS").press("Tab");
    assert.equal(query(page), "?program=counter-atomic&threads=5&lang=de");
    await page.getByRole("button", { name: /Alle \d+ Programme/ }).click();
    const link = page.getByRole("link", { name: "Counter behind a mutex", exact: true });
    assert.match(await link.getAttribute("href"), /&lang=de$/);
    await link.click();
    await page.waitForURL(/program=counter-mutex.*lang=de/);
  }));

test("numbers are written and typed as in German", () =>
  onPage("?lang=de&program=counter-mutex", async (page) => {
    const increments = field(page, "INCREMENTS");
    await increments.fill("2.500");
    await increments.press("Tab");
    assert.equal(await increments.inputValue(), "2.500");
    assert.match(query(page), /increments=2500\b/);
    const limit = field(page, "limit");
    await limit.fill("2,5");
    await limit.press("Tab");
    assert.equal(await limit.inputValue(), "2,5");
    assert.match(query(page), /run-limit=2\.5\b/);
    await increments.fill("1,5");
    await page.getByText("1,5 ist keine ganze Zahl.").waitFor();
  }));

for (const [width, colorScheme] of [
  [1280, "light"],
  [390, "dark"],
]) {
  test(`running, exploring, stepping and repeating are German at ${width} pixels; axe-core finds nothing, and nothing is cut off`, () =>
    onPage(
      "?lang=de&program=bank-transfer&order=as-given&model-order=as-given",
      async (page) => {
        await press(page, "Ausführen");
        await headline(page).waitFor();
        await page.locator("interlock-timeline").waitFor();
        await page.getByRole("tab", { name: "Locks" }).click();
        await page.locator("interlock-boxes .transport").waitFor();
        await isGerman(page, NAMES);
        await page.getByRole("tab", { name: "Zeitleiste" }).click();
        await page.locator(".run-bar").getByRole("button", { name: "Erkunden" }).click();
        await sentence(page).filter({ hasText: "Deadlock" }).waitFor();
        await panel(page).getByText("Was angenommen wurde").click();
        await page.getByRole("button", { name: "Den kürzesten Weg dorthin gehen" }).click();
        await page.locator("interlock-stepper section[aria-busy=false] .threads").waitFor();
        await isGerman(page, NAMES);
        for (const tab of ["Messreihe", "Vergleichen", "Wiederholen"]) {
          await page.getByRole("tab", { name: tab }).click();
          await page.getByRole("tabpanel", { name: tab }).waitFor();
          await isGerman(page, NAMES);
        }
        await checkAccessibility(page, "German");
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${wide} pixels too wide`);
      },
      { viewport: { width, height: 900 }, colorScheme },
    ));
}

/** What is in English within German texts: titles of programs and names of parameters. */
const NAMES = [
  "Transfers between bank accounts",
  "Accounts, each of which begins with 100",
  "How often each thread moves some",
  "Threads that move money",
  "Which of its two locks",
  "as-given",
  "A panic while the lock is held",
];

test("a frame is German where it is asked to be, and leads to the whole lab in German", () =>
  onPage(
    "v1/embed/?program=counter-mutex&lang=de&view=source,form,output",
    async (page) => {
      await page.getByRole("button", { name: "Ausführen" }).waitFor();
      assert.equal(await language(page), "de");
      await isGerman(page, ["Counter behind a mutex", "Threads that", "How often each"]);
      const link = page.getByRole("link", { name: "Das ganze Labor öffnen" });
      assert.match(await link.getAttribute("href"), /\?program=counter-mutex&lang=de$/);
      await press(page, "Ausführen");
      await page.getByText("hat sein Versprechen gehalten").first().waitFor();
      assert.match(await link.getAttribute("href"), /&lang=de$/);
    },
    { ready: false },
  ));

test("a language that is not spoken is named in a notice, in the reader's", () =>
  onPage(
    "v1/embed/?program=counter-mutex&lang=tlh",
    (page) => page.getByText("„tlh“ ist kein Wert für „lang“ und wurde weggelassen.").waitFor(),
    { ready: false, locale: "de-DE" },
  ));

test("labs in two languages stand on one page, one of them in a frame", () =>
  onPage(
    "",
    async (page) => {
      await page.route(at("host.html"), (route) =>
        route.fulfill({
          contentType: "text/html",
          headers: {
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Embedder-Policy": "require-corp",
          },
          body: `<!doctype html><title>A book</title><script type="module" src="interlock.js"></script>
            <interlock-lab program="counter-mutex" lang="de"></interlock-lab>
            <interlock-lab program="counter-atomic" lang="en"></interlock-lab>`,
        }),
      );
      await page.goto(at("host.html"));
      const german = page.locator("interlock-lab").first();
      const english = page.locator("interlock-lab").last();
      const runs = (where, name) => where.getByRole("button", { name }).waitFor();
      await runs(german, "Ausführen");
      await runs(english.locator("iframe").contentFrame(), "Run");
      assert.equal(await german.locator("iframe").count(), 0);
      assert.match(
        await english.locator("iframe").getAttribute("title"),
        /a Rust program to run and explore/,
      );
    },
    { ready: false },
  ));
