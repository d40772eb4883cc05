// Labs on other people's pages, in Chromium: the element and its frame, what they say to each other, heights and keys. The
// pages are another site's than the labs, or the labs' own site where they are to stand among the page's own elements.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ISOLATION_HEADERS } from "../www/headers.mjs";
import { chromium, startSite } from "./harness.mjs";
import { startHost } from "./hosts.mjs";
import { checkAccessibility } from "./lab-page.mjs";

const PATIENCE = 30_000;
let site;
let host;
let browser;
let body = "";
let requests = [];

before(async () => {
  site = await startSite({ onRequest: (path) => requests.push(path) });
  host = await startHost((path) => (path === "/" ? { body } : undefined));
  browser = await chromium();
});

after(async () => {
  await browser?.close();
  await host?.close();
  await site?.close();
});

const html = (content, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>
<script type="module" src="${site.url}interlock.js"></script>${head}</head>
<body><main><h1>A chapter</h1>${content}</main></body></html>`;

/**
 * Opens a page with `content` and hands it to `steps`; any error on it fails the test. `own` puts it on the labs' own site,
 * isolated, so that labs stand among the page's elements.
 */
async function onHost(content, steps, { head = "", own = false, ...options } = {}) {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  requests = [];
  try {
    body = html(content, head);
    if (own) {
      const address = new URL("somebody.html", site.url).href;
      await page.route(address, (route) =>
        route.fulfill({ contentType: "text/html", headers: ISOLATION_HEADERS, body }),
      );
      await page.goto(address);
    } else await page.goto(host.crossSite);
    await steps(page);
    assert.deepEqual(errors, []);
  } finally {
    await context.close();
  }
}

const LAB = `<interlock-lab program="counter-mutex" threads="2"><pre><code class="language-rust">fn main() {}</code></pre></interlock-lab>`;
const OWN = `//! A race of two
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let counter = Arc::new(Mutex::new(0));
    let other = Arc::clone(&counter);
    let thread = thread::spawn(move || *other.lock().unwrap() += 1);
    *counter.lock().unwrap() += 1;
    thread.join().unwrap();
    println!("{}", counter.lock().unwrap());
}
`;
const escaped = OWN.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Where the lab is drawn: in the frame or among the page's own elements. */
const inside = (page, own) =>
  own ? page.locator("interlock-lab") : page.locator("interlock-lab iframe").contentFrame();
const runButton = (lab) => lab.getByRole("button", { name: "Run", exact: true });
const headline = (lab) => lab.locator(".verdict:not(.live) .headline");

for (const own of [false, true]) {
  const where = own ? "among the page's elements" : "in a frame";

  test(`the element ${where} runs, explores, keeps and takes its state, exports and tells`, () =>
    onHost(
      LAB,
      async (page) => {
        await page.evaluate(() => {
          window.heard = [];
          for (const name of ["ready", "change", "report", "verdict", "error"])
            document.addEventListener(`interlock-${name}`, ({ target, detail }) =>
              window.heard.push([name, target.localName, detail]),
            );
        });
        const found = await page.locator("interlock-lab").evaluate(async (lab) => {
          const report = await lab.run();
          const state = await lab.getState();
          const trace = await lab.exportTrace("chrome");
          const whole = JSON.parse(await (await lab.exportTrace()).text());
          const verdict = new Promise((resolve) =>
            lab.addEventListener("interlock-verdict", ({ detail }) => resolve(detail)),
          );
          await lab.explore();
          const explored = await verdict;
          await lab.setState({
            version: 1,
            query: "?program=counter-mutex&threads=3&increments=10",
            fragment: "",
          });
          const set = await lab.getState();
          await lab.stop();
          await lab.reset();
          return {
            report: [report.program, report.verdict, report.params.THREADS],
            query: state.query,
            trace: [trace instanceof Blob, JSON.parse(await trace.text()).traceEvents.length > 0],
            whole: whole.program ?? whole.report?.program,
            explored,
            set: set.query,
            reset: (await lab.getState()).query,
          };
        });
        assert.deepEqual(found.report, ["counter-mutex", "finished", 2]);
        assert.equal(found.query, "?program=counter-mutex&threads=2");
        assert.deepEqual(found.trace, [true, true]);
        assert.equal(found.whole, "counter-mutex");
        assert.deepEqual(found.explored, { engine: "model", verdict: "holds", coverage: "exhaustive" });
        assert.equal(found.set, "?program=counter-mutex&threads=3&increments=10");
        assert.equal(found.reset, "?program=counter-mutex");
        // Changes are told when somebody has settled on them.
        await page.waitForFunction(() => window.heard.some(([name]) => name === "change"));
        const heard = await page.evaluate(() => window.heard);
        assert.ok(heard.every(([, element]) => element === "interlock-lab"));
        for (const name of ["ready", "change", "report", "verdict"])
          assert.ok(
            heard.some(([heardName]) => heardName === name),
            `no interlock-${name}`,
          );
        assert.equal(heard.filter(([name]) => name === "report").length, 1);
        assert.ok(!heard.some(([name]) => name === "error"));
      },
      { own },
    ));

  test(`attributes of the element ${where} can change, and it can be moved`, () =>
    onHost(
      LAB,
      async (page) => {
        const lab = inside(page, own);
        await lab.getByRole("heading", { name: "Counter behind a mutex" }).waitFor();
        await page
          .locator("interlock-lab")
          .evaluate((element) => element.setAttribute("program", "counter-lost-update"));
        const other = lab.getByRole("heading", { name: "Counter that loses updates" });
        await other.waitFor();
        await page.locator("interlock-lab").evaluate((element) => {
          element.setAttribute("theme", "dark");
          const place = document.createElement("section");
          document.querySelector("main").append(place);
          place.append(element);
        });
        await other.waitFor();
        assert.equal(
          await page
            .locator("interlock-lab")
            .evaluate((element) => element.getState().then(({ query }) => query)),
          "?program=counter-lost-update&threads=2",
        );
        await page.locator("interlock-lab").evaluate((element) => element.remove());
        assert.equal(await page.locator("iframe").count(), 0);
      },
      { own },
    ));

  for (const [how, child] of [
    ["its code", `<pre><code class="language-rust">${escaped}</code></pre>`],
    ["its script", `<script type="text/rust">\n${OWN}</script><p>Needs JavaScript.</p>`],
  ])
    test(`the element ${where} explores ${how} where it names no program`, () =>
      onHost(
        `<interlock-lab>${child}</interlock-lab>`,
        async (page) => {
          const lab = inside(page, own);
          await lab.getByRole("heading", { name: "A race of two" }).waitFor();
          assert.equal(await runButton(lab).count(), 0);
          await lab.getByRole("button", { name: "Explore" }).click();
          await lab.locator("interlock-explore .sentence").waitFor();
          assert.match(
            await lab.locator("interlock-explore .sentence").innerText(),
            /Every interleaving ends well/,
          );
          const { query, fragment } = await page
            .locator("interlock-lab")
            .evaluate((element) => element.getState());
          assert.equal(query, "?program=own");
          assert.match(fragment, /^#edit=1\./);
        },
        { own },
      ));

  test(`keys of the lab ${where} are its own, the others are the page's, and Tab goes through`, () =>
    onHost(
      `<a href="#a" id="before">before</a>${LAB}<a href="#b" id="after">after</a>`,
      async (page) => {
        await page.evaluate(() => {
          window.keys = [];
          for (const type of ["keydown", "keyup"])
            document.addEventListener(type, ({ key }) => window.keys.push(`${type} ${key}`));
        });
        const keys = () => page.evaluate(() => window.keys.splice(0));
        const lab = inside(page, own);
        await runButton(lab).click();
        await headline(lab).waitFor();
        await lab.locator("#value-THREADS").focus();
        for (const key of ["ArrowLeft", "ArrowRight", "Home", "a"]) await page.keyboard.press(key);
        assert.deepEqual(await keys(), []);

        await page.locator("#before").focus();
        await page.keyboard.press("ArrowRight");
        assert.deepEqual(await keys(), ["keydown ArrowRight", "keyup ArrowRight"]);
        const at = () => page.evaluate(() => document.activeElement.id || document.activeElement.localName);
        const through = async (key, end) => {
          const visited = [];
          for (let steps = 0; steps < 80; steps++) {
            await page.keyboard.press(key);
            visited.push(await at());
            if (visited.at(-1) === end) return visited;
          }
          throw new Error(`${key} does not lead to ${end}: ${visited.join(" ")}`);
        };
        assert.ok((await through("Tab", "after")).includes("interlock-lab"));
        assert.ok((await through("Shift+Tab", "before")).includes("interlock-lab"));

        await lab.getByRole("button", { name: "Edit", exact: true }).click();
        const editor = lab.locator("interlock-source-editor .cm-content");
        await editor.focus();
        await keys();
        await page.keyboard.type("x");
        await page.keyboard.press("Escape");
        await page.keyboard.press("Tab");
        await editor.and(lab.locator(":not(:focus)")).waitFor();
        assert.deepEqual(await keys(), []);
      },
      { own },
    ));
}

test("a site that cannot be reached leaves what stands in the element, with a notice", () =>
  onHost("", async (page) => {
    await page.clock.install();
    const failed = page.evaluate(
      (child) =>
        new Promise((resolve) => {
          document.addEventListener("interlock-error", ({ detail }) => resolve(detail));
          document.querySelector("main").insertAdjacentHTML("beforeend", child);
        }),
      // Nobody listens at this port.
      LAB.replace("<interlock-lab", '<interlock-lab src="http://localhost:1/"'),
    );
    await page.locator("interlock-lab iframe").waitFor({ state: "attached" });
    await page.frames()[1]?.waitForLoadState("load");
    await page.clock.fastForward(15_000);
    assert.match(await failed, /did not come from http:\/\/localhost:1/);
    assert.ok(await page.getByText("fn main() {}").isVisible());
    assert.match(await page.locator("interlock-lab .notice").innerText(), /did not come from/);
  }));

test("a hundred labs on one page load as they come into sight", () =>
  onHost(
    Array.from({ length: 100 }, () => LAB.replace("<pre>", '<pre style="height: 300px">')).join("\n"),
    async (page) => {
      await page
        .locator("interlock-lab iframe")
        .first()
        .contentFrame()
        .getByRole("button", { name: "Run" })
        .waitFor();
      const shown = () => page.locator("interlock-lab iframe").count();
      const first = await shown();
      assert.ok(first >= 1 && first <= 6, `${first} frames before anybody scrolls`);
      const pages = requests.filter((path) => path === "/v1/embed/").length;
      assert.ok(pages <= 6, `${pages} pages of frames`);
      assert.ok(!requests.some((path) => /wasm|engine|explorer/.test(path)), "an engine was loaded");
      await page.locator("interlock-lab").nth(60).scrollIntoViewIfNeeded();
      await page
        .locator("interlock-lab")
        .nth(60)
        .locator("iframe")
        .contentFrame()
        .getByRole("button", { name: "Run" })
        .waitFor();
      assert.ok((await shown()) < 30, `${await shown()} frames after a jump`);
    },
  ));

const HOSTILE = `<style>
html { font-size: 62.5%; direction: rtl; }
* { box-sizing: content-box !important; line-height: 3 !important; }
pre, code, button, h2, p { font: italic 30px fantasy !important; letter-spacing: 5px; text-transform: uppercase; background: red !important; }
</style>`;

for (const own of [false, true])
  test(`a host's own styles change nothing of a lab ${own ? "among its elements" : "in a frame"}`, async () => {
    const measured = [];
    for (const head of ["", HOSTILE])
      await onHost(
        `<div style="width: 700px; font-size: 16px; direction: ltr">${LAB}</div>`,
        async (page) => {
          const lab = inside(page, own);
          await runButton(lab).waitFor();
          measured.push(
            await runButton(lab).evaluate((button) => {
              const look = (element) => {
                const { fontSize, fontFamily, letterSpacing, textTransform, lineHeight } =
                  getComputedStyle(element);
                return [fontSize, fontFamily, letterSpacing, textTransform, lineHeight];
              };
              const root = button.getRootNode();
              return [button, root.querySelector("h2"), root.querySelector("pre.code")].map(look);
            }),
          );
        },
        { own, head },
      );
    assert.deepEqual(measured[1], measured[0]);
  });

test("the height that a frame is told follows what is in it, up and down, and comes to rest", () =>
  onHost(LAB, async (page) => {
    const lab = inside(page, false);
    await runButton(lab).waitFor();
    const frame = page.locator("interlock-lab iframe");
    /** The frame's height once it is that of what is in it. */
    const height = async () => {
      await page.waitForFunction(
        () => document.querySelector("interlock-lab").shadowRoot.querySelector("iframe").style.height !== "",
      );
      const inner = () =>
        lab.locator("body").evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
      const deadline = Date.now() + PATIENCE;
      for (;;) {
        const wanted = await inner();
        const outer = await frame.evaluate((element) => element.clientHeight);
        if (wanted === outer) return outer;
        assert.ok(Date.now() < deadline, `${outer} pixels for ${wanted}`);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      }
    };
    const poster = await height();
    await runButton(lab).click();
    await headline(lab).waitFor();
    const ran = await height();
    assert.ok(ran > poster);
    await page.locator("interlock-lab").evaluate((element) => element.reset());
    await headline(lab).waitFor({ state: "detached" });
    assert.ok((await height()) < ran);
    // A page that makes the frame as high as it is told must not make it grow by that.
    await page.evaluate(() => {
      window.heights = [];
      addEventListener("message", ({ data }) => data?.type === "height" && window.heights.push(data.height));
    });
    for (let turn = 0; turn < 30; turn++)
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    assert.deepEqual(await page.evaluate(() => window.heights), []);
  }));

test("heights are told in the ways of Canvas and Embedly too", () =>
  onHost(
    `<script>window.said = []; addEventListener("message", ({ data }) => said.push(data));</script>${LAB}`,
    async (page) => {
      await runButton(inside(page, false)).waitFor();
      await page.waitForFunction(() => window.said.some((data) => typeof data === "string"));
      const said = await page.evaluate(() => window.said);
      const height = said.findLast(({ type }) => type === "height").height;
      assert.equal(said.findLast(({ subject }) => subject === "lti.frameResize").height, height);
      const embedly = JSON.parse(said.findLast((data) => typeof data === "string"));
      assert.equal(embedly.context, "iframe.resize");
      assert.equal(embedly.height, height);
      assert.equal(new URL(embedly.src).pathname, "/v1/embed/");
    },
  ));

/** Values that are no messages, or nearly some: each kind of value at each place, and what is too long or too deep. */
const FUZZ = `
  const kinds = [undefined, null, true, 0, -1, NaN, Infinity, "", "x", "x".repeat(200000), [], {}, [[]], new Date(), new Map(), new ArrayBuffer(8), { length: 1 }, 1n];
  const types = ["run", "explore", "stop", "reset", "get-state", "set-state", "export-trace", "look", "turn", "ready", "height", "change", "report", "verdict", "error", "reply", "__proto__", "constructor", 7, null];
  let seed = 12345;
  const random = (below) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % below; };
  const pick = (list) => list[random(list.length)];
  const deep = () => { let value = {}; for (let depth = 0; depth < 500; depth++) value = { state: value, look: value }; return value; };
  function* fuzz(count, harmless) {
    for (const value of kinds) yield value;
    yield deep();
    for (let turn = 0; turn < count; turn++) {
      const message = { ns: pick(["interlock", "Interlock", "", null]), v: pick([1, 2, "1", 0, null]), type: pick(types), id: pick(kinds) };
      for (const name of ["state", "format", "theme", "font", "properties", "height", "report", "verdict", "message", "ok", "value", "turn", "wanted"])
        if (random(3) === 0) message[name] = pick(kinds);
      if (harmless && message.ns === "interlock" && message.v === 1 && harmless.includes(message.type)) continue;
      yield message;
    }
  }`;

test("whatever a page says that is no message of ours is ignored by the frame", () =>
  onHost(LAB, async (page) => {
    const lab = inside(page, false);
    await runButton(lab).waitFor();
    await page.evaluate(`(() => { ${FUZZ}
      const frame = document.querySelector("interlock-lab").shadowRoot.querySelector("iframe");
      // What would be obeyed is not what this is about.
      for (const message of fuzz(2000, ["run", "explore", "stop", "reset", "get-state", "export-trace", "look", "turn"]))
        frame.contentWindow.postMessage(message, "*");
    })()`);
    const report = await page
      .locator("interlock-lab")
      .evaluate((element) => element.run().then(({ verdict }) => verdict));
    assert.equal(report, "finished");
    assert.equal(
      await page
        .locator("interlock-lab")
        .evaluate((element) => element.getState().then(({ query }) => query)),
      "?program=counter-mutex&threads=2",
    );
  }));

test("whatever others say is not taken for the lab's by the element, forged answers neither", () =>
  onHost(`${LAB}<iframe id="sibling" srcdoc="<p>A sibling</p>"></iframe>`, async (page) => {
    const lab = inside(page, false);
    await runButton(lab).waitFor();
    await page.evaluate(() => {
      window.heard = [];
      for (const name of ["ready", "change", "report", "verdict", "error"])
        document.addEventListener(`interlock-${name}`, () => window.heard.push(name));
    });
    const asked = page
      .locator("interlock-lab")
      .evaluate((element) => element.getState().then(({ query }) => query));
    const forge = `(() => { ${FUZZ}
        const target = window.parent === window ? window : window.parent;
        for (const message of fuzz(1000)) target.postMessage(message, "*");
        for (let id = 0; id < 20; id++) {
          target.postMessage({ ns: "interlock", v: 1, type: "reply", id, ok: true, value: { query: "forged" } }, "*");
          target.postMessage({ ns: "interlock", v: 1, type: "height", height: 77 }, "*");
          target.postMessage({ ns: "interlock", v: 1, type: "error", message: "forged" }, "*");
        }
      })()`;
    const sibling = await (await page.locator("#sibling").elementHandle()).contentFrame();
    await sibling.evaluate(forge);
    await page.evaluate(forge);
    assert.equal(await asked, "?program=counter-mutex&threads=2");
    assert.deepEqual(await page.evaluate(() => window.heard), []);
    assert.notEqual(
      await page.locator("interlock-lab iframe").evaluate((frame) => frame.style.height),
      "77px",
    );
  }));

test("a frame does not obey a sibling or an opener", () =>
  onHost(LAB, async (page) => {
    const lab = inside(page, false);
    await runButton(lab).waitFor();
    // From the frame's own window, which is not the page around it.
    await lab.locator("body").evaluate(() => {
      for (const type of ["run", "explore", "reset"])
        window.postMessage({ ns: "interlock", v: 1, id: 1, type }, "*");
      window.postMessage({ ns: "interlock", v: 1, type: "look", theme: "dark", font: 40 }, "*");
    });
    const answered = await page.locator("interlock-lab").evaluate((element) => element.exportTrace());
    assert.equal(answered, null, "it has run");
    assert.equal(await lab.locator("html").evaluate((root) => root.style.fontSize), "");
  }));

test("a frame whose address should hold a text and does not says so, and shows a program all the same", () =>
  onHost(
    `<iframe width="800" height="600" src="${site.url}v1/embed/?program=own"></iframe>`,
    async (page) => {
      const lab = page.locator("iframe").contentFrame();
      await lab.getByText("The address should hold the text of a program").waitFor();
      await lab.getByRole("heading", { name: "Counter behind a mutex" }).waitFor();
    },
  ));

test("a lab is loaded when somebody points at its poster, and not before", () =>
  onHost(LAB, async (page) => {
    const lab = inside(page, false);
    await runButton(lab).waitFor();
    const loaded = () => requests.some((path) => /\/make-lab-/.test(path));
    assert.ok(!loaded());
    const coming = page.waitForRequest(/\/make-lab-/);
    await runButton(lab).hover();
    await coming;
    assert.equal(await lab.locator("interlock-workbench").count(), 0);
  }));

test("a poster and its lab are accessible, and the one takes the other's place without a jump", () =>
  onHost(LAB, async (page) => {
    const lab = inside(page, false);
    await runButton(lab).waitFor();
    await checkAccessibility(page, "with a poster");
    const top = () => runButton(lab).evaluate((button) => Math.round(button.getBoundingClientRect().top));
    const before = await top();
    await runButton(lab).click();
    await headline(lab).waitFor();
    assert.ok(Math.abs((await top()) - before) <= 2, `the button went from ${before} to ${await top()}`);
    assert.ok(await runButton(lab).evaluate((button) => button.getRootNode().activeElement === button));
    await checkAccessibility(page, "after a run");
  }));

test("the link to the whole lab takes values, schedule and edited text along", () =>
  onHost(
    `<iframe width="900" height="900" src="${site.url}v1/embed/?program=counter-mutex&increments=7&view=source"></iframe>`,
    async (page) => {
      const lab = page.locator("iframe").contentFrame();
      await lab.getByRole("button", { name: "Explore", exact: true }).first().click();
      await lab.getByRole("button", { name: "Step through from the start" }).click();
      await lab.locator("interlock-stepper").getByText("Step 0").first().waitFor();
      await lab.getByRole("button", { name: "Edit", exact: true }).click();
      await lab.locator(".cm-content").focus();
      await page.keyboard.press("ControlOrMeta+End");
      await page.keyboard.insertText("// mine\n");
      const [tab] = await Promise.all([
        page.context().waitForEvent("page"),
        lab.getByRole("link", { name: /^Open the whole lab/ }).click(),
      ]);
      await tab.getByText("// mine").first().waitFor();
      const address = new URL(tab.url());
      assert.equal(address.searchParams.get("increments"), "7");
      assert.equal(address.searchParams.has("schedule"), true, tab.url());
      assert.match(address.hash, /^#edit=1\./);
    },
  ));

test("readers cannot change what is to stay as it is, and run it all the same", () =>
  onHost(LAB.replace("<interlock-lab", '<interlock-lab readonly view="source,form,output"'), async (page) => {
    const lab = inside(page, false);
    const changeable = lab.locator("input:visible, .cm-content[contenteditable=true]");
    await runButton(lab).waitFor();
    assert.equal(await changeable.count(), 0);
    await runButton(lab).click();
    await headline(lab).waitFor();
    assert.equal(await changeable.count(), 0);
    assert.equal(await lab.getByRole("button", { name: "Edit", exact: true }).count(), 0);
    await lab.locator(".values").getByText("2", { exact: true }).waitFor();
  }));

for (const own of [false, true])
  test(`a lab that runs when it is seen waits until it is, ${own ? "among the page's elements" : "in a frame"}`, () =>
    onHost(
      `<p style="height: 5000px"></p>${LAB.replace("<interlock-lab", '<interlock-lab run="visible"')}`,
      async (page) => {
        assert.equal(await page.locator("interlock-lab iframe, interlock-lab [part=lab]").count(), 0);
        await page.locator("interlock-lab").scrollIntoViewIfNeeded();
        await headline(inside(page, own)).waitFor();
      },
      { own },
    ));

test("custom properties and parts reach a lab, in a frame and among the page's elements", async () => {
  for (const own of [false, true])
    await onHost(
      LAB,
      async (page) => {
        const lab = inside(page, own);
        await runButton(lab).waitFor();
        assert.equal(
          await runButton(lab).evaluate((button) => getComputedStyle(button).backgroundColor),
          "rgb(1, 2, 3)",
        );
        const part = page.locator("interlock-lab").locator(own ? "[part=lab]" : "[part=frame]");
        assert.equal(await part.evaluate((element) => getComputedStyle(element).borderTopWidth), "3px");
      },
      {
        own,
        head: `<style>
          interlock-lab { --interlock-accent: rgb(1, 2, 3); }
          interlock-lab::part(lab), interlock-lab::part(frame) { border: 3px solid; }
        </style>`,
      },
    );
});
