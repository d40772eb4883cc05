// The lab for everybody, in Chromium: by keyboard through a frame and out of it, at a zoom of 400 %, with wider spacing of
// text, in forced colours, in either theme against the reader's, and on paper.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import test, { after, before } from "node:test";
import { explore, panel } from "./explore-page.mjs";
import { checkAccessibility, ended, headline, labPages, runButton } from "./lab-page.mjs";

const { onPage, at } = labPages();
const FRAME = "v1/embed/?program=bank-transfer&order=as-given&view=source,form,output,timeline,locks,explore";

let host;

before(async () => {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(`<!doctype html><html lang="en"><title>A book</title><a href="#before">Before</a>
      <script type="module" src="${at("interlock.js")}"></script>
      <interlock-lab program="counter-mutex" view="source,form,output,timeline"></interlock-lab>
      <a href="#after">After</a>`);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = { url: `http://localhost:${server.address().port}/`, close: () => server.close() };
});

after(() => host?.close());

/** What has the focus in a frame or page: its name and how it is marked. */
function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  // Within a frame its own page tells.
  if (element === null || element === document.body || element.localName === "iframe")
    return { name: "nothing", marked: true };
  const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(" ");
  const name = element.getAttribute("aria-label") ?? (labels || element.textContent);
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const editor = element.closest(".cm-editor");
  const marked =
    (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) ||
    (editor !== null && getComputedStyle(editor).outlineStyle !== "none");
  const said = name.trim().replaceAll(/\s+/g, " ");
  return { name: said === "" ? `<${element.localName} class="${element.className}">` : said, marked };
}

/** Presses the tab key until what has the focus in `place` is called `name`; the focus must be marked all the way. */
async function tabTo(page, place, name) {
  const passed = [];
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press("Tab");
    const at = await place.evaluate(focused);
    assert.ok(at.marked, `nothing marks the focus at: ${at.name}`);
    if (name.test(at.name)) return;
    passed.push(at.name);
  }
  assert.fail(`${name} was not reached by way of:\n${passed.join("\n")}`);
}

test("by keyboard alone into a frame, from the poster to the lab, its timeline and its editor, and out again", () =>
  onPage(
    "",
    async (page) => {
      await page.goto(host.url);
      const element = await page.waitForSelector("interlock-lab iframe:not([inert])");
      const frame = await element.contentFrame();
      assert.match(await element.getAttribute("title"), /counter-mutex, a Rust program to run and explore/);
      await page.getByRole("link", { name: "Before" }).focus();
      await tabTo(page, frame, /^Open the whole lab/);
      await tabTo(page, frame, /Run/);
      await page.keyboard.press("Enter");
      await frame.locator(".verdict:not(.live) .headline").waitFor();
      // The lab has taken the poster's place, and its button the focus.
      assert.match((await frame.evaluate(focused)).name, /Run|Stop/);
      const status = frame.locator("[role=status]").filter({ hasText: "kept its promise" });
      await status.first().waitFor({ state: "attached" });
      await frame.locator("interlock-timeline").waitFor();
      await tabTo(page, frame, /^Timeline of the threads$/);
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowRight");
      await frame.locator("interlock-timeline .details h3").waitFor();
      await frame.getByRole("button", { name: "Edit", exact: true }).focus();
      await page.keyboard.press("Enter");
      await frame.locator("interlock-source-editor .cm-content").waitFor();
      await frame.locator("interlock-source-editor .cm-content").focus();
      await page.keyboard.type("// mine");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Tab");
      assert.notEqual(await frame.evaluate(() => document.activeElement), null);
      assert.doesNotMatch((await frame.evaluate(focused)).name, /mine/);
      await tabTo(page, page, /^After$/);
    },
    { ready: false },
  ));

/** Texts that are cut off where nobody can scroll to them, and boxes that make the page scroll sideways. */
function cutOff() {
  const found = [];
  const visit = (root, scrolls) => {
    for (const element of root.children) {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      // What is hidden from sight but not from screen readers is cut off on purpose.
      if (style.display === "none" || box.width <= 1 || style.clipPath !== "none") continue;
      const inner = scrolls || /auto|scroll/.test(style.overflowX);
      if (!scrolls && box.right > innerWidth + 1)
        found.push(`too wide: ${element.className || element.localName}`);
      const hidden = /hidden|clip/.test(style.overflowX) && !/svg|canvas/.test(element.localName);
      if (hidden && element.scrollWidth > element.clientWidth + 1 && element.textContent.trim() !== "")
        found.push(
          `cut off: ${element.className || element.localName}: ${element.textContent.trim().slice(0, 40)}`,
        );
      visit(element, inner);
      if (element.shadowRoot) visit(element.shadowRoot, inner);
    }
  };
  visit(document.body, false);
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return wide > 0 ? [`the page is ${wide} pixels too wide`, ...found] : found;
}

/** Sets text as WCAG 1.4.12 has it, in every shadow tree. */
function spaceOut() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }",
  );
  const visit = (root) => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    for (const element of root.querySelectorAll("*")) if (element.shadowRoot) visit(element.shadowRoot);
  };
  visit(document);
}

/** Brings the lab on a page or in a frame to a result, an exploration and a timeline. */
async function fillLab(page) {
  await runButton(page).click();
  await ended(page);
  await page.locator("interlock-timeline").waitFor();
  await explore(page);
}

for (const [what, address, ready] of [
  ["the page", "?program=bank-transfer&order=as-given&model-order=as-given", true],
  ["a frame", `${FRAME}&model-order=as-given`, false],
]) {
  test(`${what} at a zoom of 400 % scrolls in one direction and loses nothing; nothing stays in front`, () =>
    onPage(
      address,
      async (page) => {
        await runButton(page).waitFor();
        assert.deepEqual(await page.evaluate(cutOff), [], "before a run");
        await fillLab(page);
        assert.deepEqual(await page.evaluate(cutOff), [], "after a run");
        const stuck = await page.locator(".run-bar").evaluate((bar) => getComputedStyle(bar).position);
        assert.equal(stuck, "static", "half of what is seen would be the bar");
        await checkAccessibility(page, "400 %", { inFrame: !ready });
      },
      { ready, viewport: { width: 320, height: 256 } },
    ));

  test(`${what} keeps its texts with wider spacing`, () =>
    onPage(
      address,
      async (page) => {
        await runButton(page).waitFor();
        await fillLab(page);
        await page.evaluate(spaceOut);
        assert.deepEqual(await page.evaluate(cutOff), []);
      },
      { ready, viewport: { width: 1000, height: 800 } },
    ));

  test(`${what} tells its states in forced colours, and marks the focus`, () =>
    onPage(
      address,
      async (page) => {
        await runButton(page).waitFor();
        await fillLab(page);
        assert.match(await page.locator(".verdict:not(.live)").innerText(), /⟳/);
        const border = await page
          .locator(".verdict:not(.live)")
          .evaluate((verdict) => Number.parseFloat(getComputedStyle(verdict).borderInlineStartWidth));
        assert.ok(border > 0, "a verdict has a border");
        // A frame has no switch unless its address says something of how to run.
        if (ready) await page.locator(".switch").getByText("on").first().waitFor();
        // What is told by fills alone keeps its own.
        for (const fill of [".bar", "interlock-timeline .legend svg"]) {
          const adjust = await page
            .locator(fill)
            .first()
            .evaluate((element) => getComputedStyle(element).forcedColorAdjust);
          assert.equal(adjust, "none", fill);
        }
        // A focus by keyboard is marked; one by mouse need not be.
        await page.keyboard.press("Tab");
        for (const name of [/Run/, /Explore/]) {
          await page.getByRole("button", { name }).first().focus();
          const at = await page.evaluate(focused);
          assert.ok(at.marked, at.name);
        }
        await checkAccessibility(page, "forced colours", { inFrame: !ready });
      },
      { ready, forcedColors: "active" },
    ));
}

for (const theme of ["light", "dark"]) {
  const colorScheme = theme === "light" ? "dark" : "light";
  test(`axe-core finds nothing in a ${theme} frame of a reader who likes it ${colorScheme}: the poster, and the lab`, () =>
    onPage(
      `${FRAME}&theme=${theme}`,
      async (page) => {
        await runButton(page).waitFor();
        await checkAccessibility(page, "the poster", { inFrame: true });
        await fillLab(page);
        await checkAccessibility(page, "the lab", { inFrame: true });
      },
      { ready: false, colorScheme },
    ));
}

test("what can be pressed in a frame is at least 24 pixels each way, and nothing moves for those who like it so", () =>
  onPage(
    FRAME,
    async (page) => {
      const small = () =>
        page.evaluate(() => {
          const found = [];
          const visit = (root) => {
            for (const element of root.querySelectorAll("*")) {
              if (element.shadowRoot) visit(element.shadowRoot);
              if (!element.matches("a[href], button, input:not([type=file]), select, summary")) continue;
              // Within a sentence, and where a label takes the click as well.
              if (element.matches(".line, p a, label input, .switch input")) continue;
              const { width, height } = element.getBoundingClientRect();
              if (width > 0 && (width < 24 || height < 24))
                found.push(`${element.textContent.trim() || element.id}: ${width} × ${height}`);
            }
          };
          visit(document);
          return found;
        });
      await runButton(page).waitFor();
      assert.deepEqual(await small(), [], "the poster");
      await fillLab(page);
      assert.deepEqual(await small(), [], "the lab");
      assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
    },
    { ready: false },
  ));

/** All that would be seen on paper, as text, and what on it could be pressed. */
function onPaper() {
  const texts = [];
  const controls = [];
  const cut = [];
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      texts.push(node.data);
      return;
    }
    if (node.nodeType === Node.ELEMENT_NODE) {
      const style = getComputedStyle(node);
      const { width, height } = node.getBoundingClientRect();
      if (style.display === "none" || node.matches("style, script, .visually-hidden")) return;
      if (node.matches("button:not(.line, .content), input, select, a.button") && width > 0 && height > 0)
        controls.push(node.textContent.trim() || node.id);
      if (
        style.display !== "contents" &&
        /auto|scroll/.test(style.overflowY) &&
        node.scrollHeight > node.clientHeight + 2
      )
        cut.push(node.className || node.localName);
    }
    for (const child of (node.shadowRoot ?? node).childNodes) visit(child);
  };
  visit(document.body);
  return { text: texts.join("").replaceAll(/\s+/g, " "), controls, cut };
}

const LAST_LINE = "accounts.iter()";

test("a poster on paper has its source and its parameters as text, and nothing to press", () =>
  onPage(
    "v1/embed/?program=bank-transfer&threads=7&theme=dark",
    async (page) => {
      await runButton(page).waitFor();
      await page.emulateMedia({ media: "print" });
      const { text, controls, cut } = await page.evaluate(onPaper);
      assert.deepEqual([controls, cut], [[], []]);
      assert.match(text, /THREADS = 7/);
      assert.ok(text.includes(LAST_LINE), "the end of the source");
      const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      assert.equal(ground, "rgba(0, 0, 0, 0)", "paper is light");
    },
    { ready: false },
  ));

for (const [what, address, ready] of [
  ["the page", "?program=bank-transfer&threads=3&transfers=10", true],
  [
    "a frame",
    "v1/embed/?program=bank-transfer&threads=3&transfers=10&view=source,form,output,timeline",
    false,
  ],
]) {
  test(`${what} on paper has source, parameters, verdict and output, whole, and nothing to press`, () =>
    onPage(
      address,
      async (page) => {
        await runButton(page).waitFor();
        await runButton(page).click();
        await ended(page);
        const verdict = (await headline(page).innerText()).split("\n").at(-1);
        await page.locator("interlock-timeline").waitFor();
        await page.emulateMedia({ media: "print" });
        // As wide as A4 with its margins.
        await page.setViewportSize({ width: 718, height: 1000 });
        const { text, controls, cut } = await page.evaluate(onPaper);
        assert.deepEqual([controls, cut], [[], []]);
        for (const piece of ["THREADS = 3", "TRANSFERS = 10 transfers", verdict, "observed: 400"])
          assert.ok(text.includes(piece), piece);
        const source = page.locator(".source interlock-source-view .cm-content");
        assert.ok((await source.innerText()).includes(LAST_LINE), "the end of the source");
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${wide} pixels too wide for the sheet`);
      },
      { ready },
    ));
}

test("the panel of an exploration goes on paper without its buttons", () =>
  onPage("?program=bank-transfer&model-order=as-given", async (page) => {
    await explore(page);
    await page.emulateMedia({ media: "print" });
    const { text, controls } = await page.evaluate(onPaper);
    assert.deepEqual(controls, []);
    assert.match(text, /It can deadlock/);
    assert.equal(await panel(page).getByRole("button", { name: "Explore" }).isVisible(), false);
  }));
