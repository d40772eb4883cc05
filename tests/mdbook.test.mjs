// Labs in a real book that real mdBook builds, opened in Chromium: from a host that sends no headers, where a lab is a frame
// that a service worker isolates, and from one that isolates its pages, where it is part of the page.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import test, { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ISOLATION_HEADERS } from "../www/headers.mjs";
import sirv from "../www/node_modules/sirv/build.mjs";
import { listen } from "../www/serve.mjs";
import { chromium, TEST_SITE } from "./harness.mjs";

const FIXTURE = fileURLToPath(new URL("fixtures/book", import.meta.url));
/** A chapter with labs in lists, quotes and notes, of which the preprocessor's own tests know what becomes. */
const PLACES = fileURLToPath(new URL("../crate/cli/tests/mdbook/places/chapter.md", import.meta.url));
/** Longest wait for anything that a page does, in milliseconds. */
const PATIENCE = 30_000;

/** The themes of mdBook and what a lab is in them. */
const THEMES = { light: "light", rust: "light", coal: "dark", navy: "dark", ayu: "dark" };

const { INTERLOCK_COMMAND: interlock, INTERLOCK_MDBOOK: mdbook } = process.env;
let book;
let browser;
/** Servers of the finished book by what they are. */
const hosts = {};
/** What mdBook and the preprocessor said. */
let said = "";

/** Runs a command with `interlock` and `mdbook` on the path; resolves to all that it printed. */
async function command(program, args) {
  const path = [dirname(interlock), dirname(mdbook), process.env.PATH].join(delimiter);
  const { stdout, stderr } = await promisify(execFile)(program, args, {
    env: { ...process.env, PATH: path },
  });
  return stdout + stderr;
}

/** Serves a folder with these headers and no others of ours. */
async function startHost(dir, headers) {
  const files = sirv(dir, { dev: true });
  const { server, url } = await listen((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    files(request, response, () => response.writeHead(404).end());
  });
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { url, close };
}

before(async () => {
  for (const [name, path] of Object.entries({ INTERLOCK_COMMAND: interlock, INTERLOCK_MDBOOK: mdbook }))
    if (!path) throw new Error(`no ${name}: ./build.sh browsers finds or installs it`);
  book = await mkdtemp(join(tmpdir(), "interlock-book-"));
  await cp(FIXTURE, book, { recursive: true });
  await cp(PLACES, join(book, "src/places.md"));
  await command(interlock, ["mdbook", "install", book, "--site", TEST_SITE]);
  said = await command(mdbook, ["build", book]);
  hosts.plain = await startHost(join(book, "book"), {});
  hosts.isolated = await startHost(join(book, "book"), ISOLATION_HEADERS);
  browser = await chromium();
});

after(async () => {
  await browser?.close();
  for (const host of Object.values(hosts)) await host.close();
  if (book) await rm(book, { recursive: true, force: true });
});

/**
 * Opens a page of the book and hands it to `steps`. Any error on the page, and any request to somebody else, fails the
 * test. `requests` has the paths that were asked for.
 */
async function onPage(host, path, steps, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const errors = [];
  const requests = [];
  const home = new URL(hosts[host].url).origin;
  page.on("pageerror", (error) => errors.push(error.message));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin === home) requests.push(url.pathname);
    else if (url.protocol.startsWith("http")) errors.push(`asked ${url.href}`);
  });
  // The page of the whole book prints itself.
  await page.addInitScript(() => {
    window.print = () => {
      window.printed = true;
    };
  });
  try {
    await page.goto(new URL(path, hosts[host].url).href);
    await steps(page, requests);
    assert.deepEqual(errors, []);
  } finally {
    await context.close();
  }
}

/** The place of a lab's own elements: its frame where it has one. */
async function inLab(page, host, index = 0) {
  const lab = page.locator("interlock-lab").nth(index);
  await lab.scrollIntoViewIfNeeded();
  if (host !== "plain") return lab;
  // The frame is loaded a second time, with headers from the site's service worker.
  const element = await lab.locator("iframe").elementHandle();
  const frame = await element.contentFrame();
  await frame.waitForFunction(() => crossOriginIsolated);
  return lab.frameLocator("iframe");
}

/** Waits until a text of the lab can be seen: the code that it stands in for is still there, and hidden. */
const shown = (lab, text) => lab.getByText(text).filter({ visible: true }).first().waitFor();

/** The detail of the next event of that name, which `action` brings about. */
async function event(page, name, action) {
  const handle = await page.evaluateHandle((name) => {
    const caught = new Promise((resolve) =>
      document.addEventListener(name, ({ detail }) => resolve(detail), { once: true }),
    );
    // Within an object, as a promise itself would be waited for.
    return { caught };
  }, name);
  await action();
  return handle.evaluate(({ caught }) => caught);
}

test("mdBook builds the book without a complaint, and tests its code", async () => {
  assert.doesNotMatch(said, /interlock:|WARN|ERROR/);
  assert.match(said, /HTML book written to/);
  const tested = await command(mdbook, ["test", book, "--chapter", "Your own program"]);
  assert.match(tested, /Testing chapter 'Your own program'/);
  assert.doesNotMatch(tested, /interlock:|WARN|ERROR/);
});

test("without scripts the code stands where the author has put it", async () => {
  await onPage(
    "plain",
    "places.html",
    async (page) => {
      const labs = await page.locator("interlock-lab").evaluateAll((labs) =>
        labs.map((lab) => {
          const around = [];
          for (let place = lab.parentElement; place.tagName !== "MAIN"; place = place.parentElement)
            around.unshift(place.tagName.toLowerCase());
          return [around.join(" "), lab.querySelector("pre > code").textContent];
        }),
      );
      const named = await readFile(
        new URL("../crate/programs/programs/missing-move.rs", import.meta.url),
        "utf8",
      );
      const moving = named.slice(named.indexOf("use std")).trimEnd();
      assert.deepEqual(labs, [
        ["ul li", moving],
        ["ul li blockquote", moving],
        ["ol li blockquote ul li", 'fn main() {\n\n    println!("- no list\\n> no quote");\n}'],
        ["", "fn main() {\n    // Indented by three.\n}"],
        ["blockquote", "fn main() {}"],
        ["", "fn main() {}\n// Never closed."],
        ["ol li", moving],
      ]);
      assert.equal(await page.locator("main").getByText("and text after it").count(), 1);
      assert.ok(await page.locator("interlock-lab").first().locator("code").isVisible());
    },
    { javaScriptEnabled: false },
  );
});

for (const host of ["plain", "isolated"]) {
  test(`a program of one's own is explored, hidden lines included (${host} host)`, async () => {
    await onPage(host, "own/program.html", async (page) => {
      const lab = await inLab(page, host);
      const verdict = await event(page, "interlock-verdict", () =>
        lab.getByRole("button", { name: "Explore" }).click(),
      );
      assert.deepEqual(verdict, { engine: "model", verdict: "holds", coverage: "exhaustive" });
      await shown(lab, "zucchini: this line is hidden");
      const second = await inLab(page, host, 1);
      await shown(second, "fn main() {");
      assert.equal(await page.locator(".play-button, .ace_editor").count(), 0);

      const third = await inLab(page, host, 2);
      await third.getByRole("button", { name: "Explore", exact: true }).click();
      await shown(third, /^Every interleaving ends/);
      assert.equal(await third.locator("#model-THREADS").inputValue(), "3");
      assert.equal(await third.locator(".notices").count(), 0);
    });
  });

  test(`a lab has the colours of the theme that the reader chooses (${host} host)`, async () => {
    await onPage(
      host,
      "counters.html",
      async (page) => {
        const lab = await inLab(page, host);
        const button = lab.getByRole("button", { name: "Explore" });
        await button.waitFor();
        const isDark = () =>
          button.evaluate((button) => getComputedStyle(button.getRootNode().host).colorScheme === "dark");
        for (const [theme, scheme] of Object.entries(THEMES)) {
          await page.locator("#mdbook-theme-toggle").click();
          await page.locator(`#mdbook-theme-${theme}`).click();
          await page.locator(`interlock-lab[theme=${scheme}]`).waitFor();
          const wanted = scheme === "dark";
          for (const end = Date.now() + PATIENCE; (await isDark()) !== wanted && Date.now() < end; );
          assert.equal(await isDark(), wanted, theme);
          await page.keyboard.press("Escape");
        }
        // The book's own choice follows the reader's system.
        await page.locator("#mdbook-theme-toggle").click();
        await page.locator("#mdbook-theme-default_theme").click();
        await page.locator("interlock-lab[theme=dark]").waitFor();
        await page.emulateMedia({ colorScheme: "light" });
        await page.locator("interlock-lab[theme=light]").waitFor();
      },
      { colorScheme: "dark" },
    );
  });

  test(`keys that are pressed in a lab turn no page, others do (${host} host)`, async () => {
    await onPage(host, "counters.html", async (page) => {
      const lab = await inLab(page, host);
      await lab.getByRole("button", { name: "Explore" }).focus();
      const here = page.url();
      for (const key of ["ArrowRight", "s", "/", "?"]) await page.keyboard.press(key);
      // What a key does, it has done before the next task of the page.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      assert.equal(page.url(), here);
      assert.equal(await page.locator("#mdbook-search-wrapper:not(.hidden)").count(), 0);
      assert.equal(await page.locator("#mdbook-help-container").isVisible(), false);

      await page.getByRole("link", { name: "Counters" }).last().focus();
      await page.keyboard.press("ArrowRight");
      await page.waitForURL(/own\/program\.html$/);
    });
  });
}

for (const host of ["plain", "isolated"]) {
  test(`a program of the catalogue runs on real threads, with the values of its fence (${host} host)`, async () => {
    await onPage(host, "counters.html", async (page) => {
      const lab = await inLab(page, host);
      const run = lab.getByRole("button", { name: "Run", exact: true });
      const report = await event(page, "interlock-report", () => run.click());
      assert.deepEqual(report.params, { THREADS: 3, INCREMENTS: 7 });
      assert.equal(report.verdict, "finished");
      assert.equal(await page.locator("iframe").count(), host === "plain" ? 1 : 0);
    });
  });
}

test("the page of the whole book has the code and no labs", async () => {
  await onPage("plain", "print.html", async (page, requests) => {
    await page.waitForFunction(() => window.printed);
    await page.emulateMedia({ media: "print" });
    const codes = page.locator("interlock-lab code");
    assert.equal(await codes.count(), 11);
    for (const code of await codes.all()) assert.ok(await code.isVisible());
    assert.equal(await page.getByText("zucchini").isVisible(), false);
    assert.deepEqual(
      requests.filter((path) => path.startsWith("/interlock/")),
      [],
    );
  });
});

test("the search of the book finds the code once", async () => {
  const name = (await readdir(join(book, "book"))).find((name) => /^searchindex.*\.js$/.test(name));
  const index = await readFile(join(book, "book", name), "utf8");
  // Twice in the program, and its text is there once.
  assert.equal(index.match(/let marmalade/g).length, 1);

  await onPage("plain", "plain.html", async (page) => {
    await page.keyboard.press("s");
    await page.keyboard.type("marmalade");
    const results = page.locator("#mdbook-searchresults > li");
    await results.first().waitFor();
    assert.equal(await results.count(), 1);
    await results.getByRole("link").click();
    await page.waitForURL(/own\/program\.html/);
    await shown(await inLab(page, "plain"), "marmalade");
  });
});

test("pages without labs load nothing of them", async () => {
  await onPage("plain", "plain.html", async (page, requests) => {
    await page.waitForLoadState("networkidle");
    assert.deepEqual(
      requests.filter((path) => path.startsWith("/interlock/")),
      [],
    );
  });
});

test("where the site is gone the code stays", async () => {
  await onPage("plain", "own/program.html", async (page) => {
    const warned = page.waitForEvent("console", (message) => message.text().includes("cannot be loaded"));
    await page.route("**/interlock/interlock.js", (route) => route.fulfill({ status: 404 }));
    await page.reload();
    await warned;
    assert.ok(await page.getByText("let marmalade").isVisible());
  });
});

test("nothing changes when the site is installed again", async () => {
  const told = await command(interlock, ["mdbook", "install", book, "--site", TEST_SITE]);
  assert.equal(told, "Everything is there already: nothing was changed.\n");
});
