// The page for authors in Chromium: what is chosen, previewed and copied, and that what is copied works on an empty page of
// another origin that sends no headers, or where else it belongs.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import test, { after, before } from "node:test";
import { listen } from "../www/serve.mjs";
import { checkAccessibility, isViolation, labPages } from "./lab-page.mjs";

const { onPage, at } = labPages();
/** Somebody else's page, whose body is what was copied. */
let host;
let body = "";

before(async () => {
  host = await listen((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(
      `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>\n${body}</main></html>`,
    );
  });
  // The site is at localhost: this is another site.
  host.url = host.url.replace("localhost", "127.0.0.1");
});

after(async () => {
  host?.server.closeAllConnections();
  await new Promise((resolve) => host?.server.close(resolve) ?? resolve());
});

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

/** Opens the page for authors, and waits until its preview has something to show. */
const onAuthors = (query, steps, options = {}) =>
  onPage(
    `authors/${query}`,
    async (page) => {
      await shown(page);
      await steps(page);
    },
    { ready: false, ...CLIPBOARD, ...options },
  );

const preview = (page) => page.locator("interlock-preview");
/** What is in the frame of the preview that is shown. */
const inPreview = (page) => preview(page).locator("interlock-lab:not(.next)").frameLocator("iframe");

/** Waits until the preview shows a lab. */
async function shown(page) {
  await preview(page).scrollIntoViewIfNeeded();
  await preview(page).locator("interlock-lab:not(.next)").waitFor();
}

const text = (page) => page.locator(".snippet pre").innerText();

/** Copies as a kind; resolves to what the clipboard has. */
async function copied(page, kind) {
  await page.getByRole("radio", { name: kind, exact: true }).check();
  await page.getByRole("button", { name: `Copy: ${kind}` }).click();
  await page.locator(".copy [role=status]", { hasText: "Copied." }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Opens a page of another origin with this in it. Any error on it fails the test. */
async function elsewhere(page, html, steps) {
  body = html;
  const other = await page.context().newPage();
  const errors = [];
  other.on("pageerror", (error) => errors.push(error.message));
  other.on("console", (message) => {
    if (isViolation(message)) errors.push(message.text());
  });
  await other.goto(host.url);
  await steps(other);
  assert.deepEqual(errors, []);
  await other.close();
}

/** Writes a text in the place of that in the editor. */
async function writeCode(page, code) {
  const editor = page.locator("interlock-source-editor .cm-content");
  await editor.waitFor();
  await editor.focus();
  await page.keyboard.press("ControlOrMeta+a");
  if (code === "") await page.keyboard.press("Delete");
  else await page.keyboard.insertText(code);
}

const OWN =
  '//! Two threads & a lock\n\nuse std::thread;\n\nfn main() {\n    let other = thread::spawn(|| println!("<b>"));\n    println!("a");\n    other.join().unwrap();\n}\n';

test("the element that is copied runs on another site's page, and the code stands there until then", () =>
  onAuthors("?program=counter-mutex&threads=3&view=output,form", async (page) => {
    const html = await copied(page, "Element");
    await elsewhere(page, html, async (other) => {
      assert.match(
        await other.locator("interlock-lab code").evaluate((code) => code.textContent),
        /const THREADS: u64 = 3;/,
      );
      const lab = other.locator("interlock-lab").frameLocator("iframe");
      await lab.getByRole("button", { name: "Run", exact: true }).waitFor();
      const report = await other.evaluate(async () => {
        const { verdict, params } = await document.querySelector("interlock-lab").run();
        return { verdict, params };
      });
      assert.deepEqual(report, { verdict: "finished", params: { THREADS: 3, INCREMENTS: 1000 } });
    });
  }));

test("the frame that is copied has a title, loads lazily and runs on another site's page", () =>
  onAuthors("?program=counter-mutex&threads=3&view=output,form&theme=dark", async (page) => {
    const html = await copied(page, "Frame");
    const height = await preview(page).evaluate((element) => element.getBoundingClientRect().height);
    assert.equal(Number(/height="(\d+)"/.exec(html)?.[1]), Math.max(Math.ceil(height / 20) * 20, 0));
    await elsewhere(page, html, async (other) => {
      const frame = other.locator("iframe[title='Interlock: Counter behind a mutex'][loading=lazy]");
      const lab = frame.contentFrame();
      await lab.getByRole("button", { name: "Run", exact: true }).click();
      await lab.locator(".verdict:not(.live) .headline").waitFor();
      assert.equal(await lab.locator("html").getAttribute("data-theme"), "dark");
      assert.equal(await lab.locator("#value-THREADS").inputValue(), "3");
      await checkAccessibility(other, "a page with the frame");
    });
  }));

test("the picture that is copied shows the program and leads to the whole lab", () =>
  onAuthors("?program=counter-mutex&threads=3", async (page) => {
    const markdown = await copied(page, "Markdown");
    const [, alt, picture, link] = /^\[!\[(.*)\]\((\S+)\)\]\((\S+)\)\n$/.exec(markdown) ?? [];
    assert.equal(alt, "Counter behind a mutex: a Rust program to run and explore");
    await elsewhere(
      page,
      `<a href="${link.replaceAll("&", "&amp;")}"><img src="${picture}" alt="${alt}"></a>`,
      async (other) => {
        await other.waitForFunction(() => document.querySelector("img").naturalWidth === 640);
        await other.getByRole("link").click();
        await other.getByRole("heading", { level: 1, name: "Counter behind a mutex" }).waitFor();
        assert.equal(await other.locator("#value-THREADS").inputValue(), "3");
      },
    );
    assert.equal((await copied(page, "Link")).trim(), link);
  }));

test("there is a picture of every program, and one for everybody's own", () =>
  onAuthors("", async (page) => {
    const names = await page
      .getByRole("combobox", { name: "Program" })
      .locator("option")
      .evaluateAll((options) => options.map(({ value }) => value));
    assert.ok(names.length > 40 && names.includes("own"), String(names));
    for (const name of names) {
      const response = await page.request.get(at(`v1/pictures/${name}.svg`));
      assert.ok(response.ok(), name);
      assert.match(response.headers()["content-type"], /^image\/svg\+xml/);
      assert.match(await response.text(), /^<svg [^>]*aria-label="[^"]+"/);
    }
  }));

/** What `interlock mdbook` makes of a chapter, and says of it. */
async function chapter(content) {
  const command = process.env.INTERLOCK_COMMAND;
  if (!command) throw new Error("no INTERLOCK_COMMAND: ./build.sh browsers builds it");
  const child = spawn(command, ["mdbook"], { stdio: ["pipe", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"]) child[name].on("data", (part) => (output[name] += part));
  child.stdin.end(
    JSON.stringify([
      { root: "/", config: {}, renderer: "html", mdbook_version: "0.5.4" },
      {
        items: [
          {
            Chapter: {
              name: "One",
              content,
              number: [1],
              sub_items: [],
              path: "one.md",
              source_path: "one.md",
              parent_names: [],
            },
          },
        ],
      },
    ]),
  );
  await new Promise((resolve) => child.on("close", resolve));
  return { said: output.stderr, html: JSON.parse(output.stdout).items[0].Chapter.content };
}

test("the fence that is copied becomes the same lab in a book, and an own program stays what it is", () =>
  onAuthors(
    "?program=counter-mutex&threads=3&view=output,form&run=visible&readonly&schedule=0*2.1",
    async (page) => {
      const { said, html } = await chapter(await copied(page, "mdBook"));
      assert.equal(said, "");
      assert.match(
        html,
        /<interlock-lab program="counter-mutex" threads="3" schedule="0\*2\.1" view="output,form" run="visible" readonly[ >]/,
      );

      await page.getByRole("combobox", { name: "Program" }).selectOption("own");
      const code = `${OWN}// \`\`\` and\n# [allow(dead_code)]\nstruct A;\n`;
      await writeCode(page, code);
      await page.locator(".code [role=status]", { hasText: "can be explored" }).waitFor();
      const own = await chapter(await copied(page, "mdBook"));
      assert.equal(own.said, "");
      const element = await page.evaluate((markup) => {
        const { body } = new DOMParser().parseFromString(markup, "text/html");
        return body.querySelector("interlock-lab code").textContent;
      }, own.html);
      // What mdBook hides it takes from here, and a doubled sign is one that is shown.
      assert.equal(element, code.replace("# [allow", "## [allow"));
    },
  ));

test("one's own code is checked, shown, and goes into every snippet", () =>
  onAuthors("?program=counter-mutex", async (page) => {
    await page.getByRole("combobox", { name: "Program" }).selectOption("own");
    const status = page.locator(".code [role=status]");
    await status.filter({ hasText: "can be explored" }).waitFor();

    await writeCode(page, "");
    await status.filter({ hasText: "There is no code yet" }).waitFor();
    await writeCode(page, "fn main() {\n    let a: u32 = true;\n}\n");
    await status.filter({ hasText: /line 2: error\[E0308\]/ }).waitFor();
    await writeCode(page, OWN);
    await status.filter({ hasText: "can be explored" }).waitFor();

    await inPreview(page).getByRole("heading", { name: "Two threads & a lock" }).waitFor();
    const frame = await copied(page, "Frame");
    assert.match(frame, /title="Interlock: Two threads &amp; a lock"/);
    await elsewhere(page, frame, async (other) => {
      const lab = other.frameLocator("iframe");
      await lab.getByRole("button", { name: "Explore" }).click();
      await lab.locator("interlock-explore .sentence").waitFor();
      await lab.locator(".source", { hasText: 'println!("<b>")' }).waitFor();
    });
    await elsewhere(page, await copied(page, "Element"), async (other) => {
      assert.equal(await other.locator("interlock-lab code").evaluate((code) => code.textContent), OWN);
      const lab = other.locator("interlock-lab").frameLocator("iframe");
      await lab.getByRole("heading", { name: "Two threads & a lock" }).waitFor();
    });
    assert.match(await copied(page, "Markdown"), /^\[!\[Two threads & a lock: a Rust program to explore\]/);
    assert.equal(await page.getByRole("group", { name: "When it runs first" }).count(), 0);
    const link = (await copied(page, "Link")).trim();
    // The text is in the page's own address too.
    await page.waitForFunction(() => location.hash.startsWith("#edit=1."));
    assert.equal(link, at("?program=own") + (await page.evaluate(() => location.hash)));
    await page.reload();
    await inPreview(page).getByRole("heading", { name: "Two threads & a lock" }).waitFor();
    assert.equal((await copied(page, "Link")).trim(), link);
  }));

test("what is chosen stands in the page's address, which brings it back", () =>
  onAuthors("", async (page) => {
    await page.getByRole("combobox", { name: "Program" }).selectOption("bank-transfer");
    await page.locator("form #value-ACCOUNTS").fill("3");
    await page.getByRole("radio", { name: "As soon as it comes into sight" }).check();
    await page.getByRole("radio", { name: "Dark" }).check();
    await page.getByRole("textbox", { name: "Size of type, in pixels" }).fill("18");
    await page.getByRole("checkbox", { name: "Readers cannot change it" }).check();
    await page.getByRole("button", { name: "Add Timeline" }).click();
    await page.getByRole("button", { name: "Remove Parameters" }).click();
    await page.getByRole("radio", { name: "390 px, a telephone" }).check();
    await page.getByRole("radio", { name: "Frame" }).check();
    await page
      .getByRole("textbox", { name: "Address of Interlock on the web" })
      .fill("https://example.org/lab");
    const wanted =
      "?program=bank-transfer&accounts=3&view=source,output,timeline&run=visible&theme=dark&font=18&readonly=" +
      "&site-address=https%3A%2F%2Fexample.org%2Flab%2F&snippet=frame&preview-width=390";
    await page.waitForFunction((query) => location.search === query, wanted);
    const copy = await text(page);
    assert.match(
      copy,
      /https:\/\/example\.org\/lab\/v1\/embed\/\?program=bank-transfer&amp;accounts=3&amp;view=source,output,timeline/,
    );
    await page.reload();
    await shown(page);
    // Its height is that of a lab that has run meanwhile.
    const heightless = (html) => html.replace(/height="\d+"/, "");
    assert.equal(heightless(await text(page)), heightless(copy));
    assert.equal(
      await preview(page).evaluate((element) => element.shadowRoot.querySelector(".stage").clientWidth),
      390,
    );
  }));

test("what cannot be taken is told with what would do, and nothing of the rest is lost", () =>
  onAuthors(
    "?program=counter-mutx&threads=99&view=sauce,output&font=400&site-address=ftp://a/",
    async (page) => {
      const notices = await page.locator(".notices").innerText();
      for (const said of ["counter-mutx", "sauce", "400", "ftp://a/"])
        assert.ok(notices.includes(said), notices);
      await page.getByRole("button", { name: "Dismiss" }).click();

      const before = await text(page);
      await page.locator("form #value-THREADS").fill("99");
      await page
        .locator("form .problem, interlock-parameter-form .problem", { hasText: "too large" })
        .waitFor();
      const font = page.getByRole("textbox", { name: "Size of type, in pixels" });
      await font.fill("400");
      await page.getByText("“400” is no size from 10 to 40 pixels.").waitFor();
      const site = page.getByRole("textbox", { name: "Address of Interlock on the web" });
      await site.fill("ftp://example.org/");
      await page.getByText("It has to begin with https:// or http://.").waitFor();
      assert.equal(await text(page), before);
      await page.getByRole("button", { name: "Use this page’s" }).click();
      assert.equal(await site.inputValue(), at(""));
      await page.getByText("This address is on your own machine").waitFor();
    },
  ));

test("the preview never goes away while it follows, and what is set in it can be taken over", () =>
  onAuthors("?program=counter-mutex&view=form", async (page) => {
    await preview(page).evaluate((element) => {
      const stage = element.shadowRoot.querySelector(".stage");
      window.least = Number.POSITIVE_INFINITY;
      new MutationObserver(() => {
        window.least = Math.min(window.least, stage.querySelectorAll("interlock-lab:not(.next)").length);
      }).observe(stage, { childList: true, subtree: true, attributes: true });
    });
    await page.getByRole("button", { name: "Add Source" }).click();
    await inPreview(page).locator(".listing").waitFor();
    assert.equal(await page.evaluate(() => window.least), 1);

    const lab = inPreview(page);
    await lab.getByRole("button", { name: "Run", exact: true }).click();
    await lab.locator(".run-bar .status", { hasText: "Ready" }).waitFor();
    await lab.locator("#value-THREADS").fill("5");
    await lab.locator("#value-THREADS").press("Tab");
    await page
      .getByRole("button", { name: "Take over what you set in the preview", disabled: false })
      .click();
    await page.locator(".snippet pre", { hasText: 'threads="5"' }).waitFor();
    assert.equal(await page.locator("form #value-THREADS").inputValue(), "5");
  }));

test("the page speaks German, whatever language the lab is to have, and keeps what was chosen", () =>
  onAuthors("?program=counter-mutex&threads=3&view=source", async (page) => {
    await page.getByRole("link", { name: "Deutsch" }).click();
    await page
      .getByRole("heading", { level: 1, name: "Ein Programm auf die eigene Seite bringen" })
      .waitFor();
    await shown(page);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "de");
    assert.match(await text(page), /<interlock-lab program="counter-mutex" threads="3" view="source">/);
    await page.getByRole("combobox", { name: "Sprache" }).selectOption("en");
    await page.waitForFunction(() => location.search.endsWith("&lab-lang=en&lang=de"));
    assert.match(await text(page), /lang="en">/);
    await page.getByRole("button", { name: "Kopieren: Element" }).click();
    await page.locator(".copy [role=status]", { hasText: "Kopiert." }).waitFor();
    await page.getByRole("link", { name: "Interlock", exact: true }).click();
    await page.getByRole("link", { name: "Für eigene Seiten" }).click();
    await page
      .getByRole("heading", { level: 1, name: "Ein Programm auf die eigene Seite bringen" })
      .waitFor();
  }));

for (const [width, height] of [
  [1280, 720],
  [390, 700],
]) {
  test(`from the choice to the clipboard by keyboard alone, at ${width} × ${height}`, () =>
    onPage(
      "authors/",
      async (page) => {
        const press = (key) => page.keyboard.press(key);
        const name = () =>
          page.evaluate(() => {
            let element = document.activeElement;
            while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
            const { top, bottom } = element.getBoundingClientRect();
            if (element !== document.body && (bottom <= 0 || top >= innerHeight))
              throw new Error(`the focus is out of sight at ${element.outerHTML}`);
            const label = element.labels?.[0]?.textContent ?? "";
            return (element.getAttribute("aria-label") ?? (label || element.textContent))
              .trim()
              .replaceAll(/\s+/g, " ");
          });
        const tabTo = async (wanted) => {
          const passed = [];
          for (let stop = 0; stop < 80; stop++) {
            await press("Tab");
            const found = await name();
            if (wanted.test(found)) return;
            passed.push(found);
          }
          assert.fail(`${wanted} was not reached by way of:\n${passed.join("\n")}`);
        };
        await page.locator(".snippet").waitFor();
        await tabTo(/^Program/);
        await page.keyboard.type("Transfers between");
        await tabTo(/^Add Timeline$/);
        await press("Enter");
        assert.match(await name(), /^Move Timeline up$/);
        await press("Enter");
        assert.match(await name(), /^Move Timeline up$/);
        await page
          .locator("[role=status]", { hasText: "Timeline is now number 3 of 4." })
          .waitFor({ state: "attached" });
        await tabTo(/^Remove Timeline$/);
        await tabTo(/^Remove Result and output$/);
        await press("Enter");
        assert.match(await name(), /^Add Result and output$/);
        await tabTo(/^As the reader’s$/);
        await press("ArrowDown");
        // What stands below the preview moves when that follows, which nobody's fingers are quick enough for.
        await preview(page).locator("interlock-lab[theme=light]:not(.next)").waitFor();
        await tabTo(/^Element$/);
        await tabTo(/^Copy: Element$/);
        await press("Enter");
        await page.locator(".copy [role=status]", { hasText: "Copied." }).waitFor();
        const html = await page.evaluate(() => navigator.clipboard.readText());
        assert.match(
          html,
          /<interlock-lab program="bank-transfer" view="source,form,timeline" theme="light">/,
        );
      },
      { ready: false, viewport: { width, height }, ...CLIPBOARD },
    ));
}

test("where the browser does not allow copying, the text is selected and that is said", () =>
  onPage(
    "authors/?snippet=link",
    async (page) => {
      await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
      await page.reload();
      await page.getByRole("button", { name: "Copy: Link" }).click();
      await page.locator(".copy [role=status]", { hasText: "did not allow" }).waitFor();
      assert.equal(await page.evaluate(() => String(getSelection()).trim()), at("?program=counter-mutex"));
    },
    { ready: false },
  ));

/** Whether nothing stands beyond the page's edge. */
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

for (const colorScheme of ["light", "dark"])
  for (const width of [1280, 390])
    test(`no accessibility rule is broken, ${colorScheme}, ${width} px`, () =>
      onAuthors(
        "?program=counter-mutex&snippet=markdown&view=sauce,form",
        async (page) => {
          await checkAccessibility(page, "a program of the course");
          assert.ok(await fits(page), "the page scrolls sideways");
          // Axe looks at such pages for seconds; with two of the four every colour and every width has been seen.
          if ((colorScheme === "light") !== width > 1000) return;
          await page.getByRole("combobox", { name: "Program" }).selectOption("own");
          await page.locator(".code [role=status]", { hasText: "can be explored" }).waitFor();
          await checkAccessibility(page, "an own program");
          await page.goto(at("authors/guide/"));
          await checkAccessibility(page, "the guide");
          assert.ok(await fits(page), "the guide scrolls sideways");
        },
        { colorScheme, viewport: { width, height: 800 } },
      ));

test("every link of the guide leads somewhere, and its examples for HTML work", () =>
  onPage(
    "authors/guide/",
    async (page) => {
      const lost = await page.evaluate(() =>
        [...document.querySelectorAll("a[href^='#']")]
          .map((link) => link.getAttribute("href").slice(1))
          .filter((id) => document.getElementById(id) === null),
      );
      assert.deepEqual(lost, []);
      assert.doesNotMatch(await page.locator("main").innerText(), /[%@][A-Z]{3,}[%@]/);
      const examples = await page
        .locator("pre code.language-html")
        .evaluateAll((codes) => codes.map((code) => code.textContent));
      const [element, frame, follow] = examples.map((html) =>
        html.replaceAll("https://example.org/interlock/", at("")),
      );
      await elsewhere(page, element, (other) =>
        other
          .locator("interlock-lab")
          .frameLocator("iframe")
          .getByRole("button", { name: "Run", exact: true })
          .waitFor(),
      );
      await elsewhere(page, frame + follow, async (other) => {
        await other.frameLocator("iframe").getByRole("button", { name: "Run", exact: true }).waitFor();
        // The lab has other panes than the example's height is for.
        await other.waitForFunction(() => document.querySelector("iframe").getAttribute("height") !== "640");
      });
      const asking = await page.locator("pre code.language-js").last().textContent();
      // The example speaks to a frame that is not yet there when it begins to listen.
      await elsewhere(page, `${frame.replace('loading="lazy"', "")}<script>${asking}</script>`, (other) =>
        other.waitForEvent("console", (message) => message.text() === "finished"),
      );
      await page.getByRole("link", { name: "For your own pages" }).click();
      await page.getByRole("heading", { level: 1, name: "Put a program on your own page" }).waitFor();
      await page.getByRole("link", { name: "Interlock", exact: true }).click();
      await page.getByRole("link", { name: "For your own pages" }).click();
      await page.getByRole("heading", { level: 1, name: "Put a program on your own page" }).waitFor();
    },
    { ready: false },
  ));
