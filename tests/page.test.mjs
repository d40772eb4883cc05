// The page as people use it: form, address, keyboard, results and what a screen reader is told, in Chromium with the
// real engine.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import {
  checkAccessibility,
  ended,
  field,
  headline,
  labPages,
  pick,
  query,
  runButton,
  type,
} from "./lab-page.mjs";

const { onPage, at } = labPages();

test("a run says how it ended, what was promised, and where the time went", () =>
  onPage("?program=counter-mutex&threads=3&increments=500", async (page) => {
    await runButton(page).click();
    await ended(page);
    assert.match(await headline(page).innerText(), /The program finished in .* and kept its promise\./);
    assert.match(
      await page.locator(".promise").innerText(),
      /Expected\s+1500\s+Observed\s+1500\s+Comparison\s+as expected/,
    );
    assert.match(
      await page.getByRole("region", { name: "Output of the program" }).innerText(),
      /observed: 1500/,
    );
    assert.equal(await page.locator("table.threads tbody tr").count(), 4);
    const lock = page.locator("table.locks tbody tr").filter({ hasText: "counter" });
    assert.match(await lock.innerText(), /1,501/);
    assert.match(
      await page.locator(".environment").innerText(),
      /Chrom.* logical processor.*clock steps by .* ms; tracing on/,
    );
    assert.match(await page.locator(".lab > [role=status]").innerText(), /finished in .* kept its promise/);
  }));

test("with tracing off, what was not measured is called that and nothing is zero", () =>
  onPage("?program=counter-mutex&run-tracing=off", async (page) => {
    await runButton(page).click();
    await ended(page);
    assert.match(await page.locator("table.threads tbody").innerText(), /not measured \(tracing off\)/);
    assert.match(await page.locator(".environment").innerText(), /tracing off/);
    assert.equal(await page.locator("table.locks").count(), 0);
  }));

test("a series counts its outcomes and gives median and spread", () =>
  onPage("?program=counter-mutex&increments=10&run-repeat=7", async (page) => {
    await runButton(page).click();
    await ended(page);
    assert.match(
      await page.getByRole("region", { name: "Outcomes", exact: true }).innerText(),
      /In 7 of 7 runs the program kept its promise/,
    );
    assert.match(
      await page.locator("#result .times").innerText(),
      /Runs\s+7\s+Median\s+.*ms\s+Middle half\s+.* to .*\s+Fastest and slowest/,
    );
  }));

test("a deadlock is explained, drawn and marked, and its lines can be shown", () =>
  onPage("?program=ring", async (page) => {
    await runButton(page).click();
    await ended(page);
    assert.match(await headline(page).innerText(), /^.*Deadlock: .* wait for each other/s);
    const sentences = page.locator(".verdict .stuck").first();
    assert.match(
      await sentences.innerText(),
      /holds the mutex .* \(taken at line \d+\) and waits for the mutex .* at line \d+, which .* holds\./,
    );
    assert.equal(await page.locator("svg.ring").getAttribute("role"), "img");
    assert.ok((await page.locator(".cm-line.marked").count()) > 0, "no line is marked");
    await sentences.getByRole("button").first().click();
    const number = /\d+/.exec(await sentences.getByRole("button").first().innerText())[0];
    const source = await page.evaluate(
      () => document.querySelector("interlock-lab").shadowRoot.querySelector("interlock-source-view").source,
    );
    assert.equal(await page.locator(".cm-line.shown").innerText(), source.split("\n")[number - 1]);
    // The next run works without a reload.
    await page.evaluate(() => {
      window.nextReport = new Promise((resolve) => {
        addEventListener("interlock-report", ({ detail }) => resolve(detail.verdict), { once: true });
      });
    });
    await runButton(page).click();
    assert.equal(await page.evaluate(() => window.nextReport), "deadlocked");
  }));

test("an endless program shows live progress and is stopped by Escape, with the focus kept", () =>
  onPage("?program=endless", async (page) => {
    await runButton(page).focus();
    await page.keyboard.press("Enter");
    await page.locator(".verdict.live .now li").first().waitFor();
    assert.equal(await runButton(page).getAttribute("aria-disabled"), "true");
    await page.keyboard.press("Escape");
    await ended(page);
    assert.match(await headline(page).innerText(), /You stopped the program after/);
    assert.ok(
      await runButton(page).evaluate((button) => button.getRootNode().activeElement === button),
      "Run lost the focus",
    );
  }));

test("a program that is left while it runs is stopped and leaves nothing behind", () =>
  onPage("?program=endless", async (page) => {
    await runButton(page).click();
    await page.locator(".verdict.live .now li").first().waitFor();
    await pick(page, "Counter behind a mutex");
    await page.locator("#result .empty").waitFor();
    await page.locator("button.run[aria-disabled=false]").waitFor();
    assert.equal(await page.locator(".verdict").count(), 0);
    await runButton(page).click();
    await ended(page);
    assert.match(await headline(page).innerText(), /kept its promise/);
  }));

test("an illegal value is explained in place, keeps the run back, and is put right by its button", () =>
  onPage("?program=counter-mutex", async (page) => {
    await type(page, "THREADS", "99");
    assert.equal(await field(page, "THREADS").getAttribute("aria-invalid"), "true");
    assert.equal(await field(page, "THREADS").inputValue(), "99");
    const described = await field(page, "THREADS").getAttribute("aria-describedby");
    assert.match(
      await page.locator(`#${described}`).innerText(),
      /99 is too large\. THREADS takes 1 to 32\./,
    );
    assert.equal(await runButton(page).getAttribute("aria-disabled"), "true");
    await page.keyboard.press("Control+Enter");
    assert.equal(await page.locator("#result .empty").count(), 1, "it ran all the same");
    assert.equal(query(page), "?program=counter-mutex", "an illegal value got into the address");
    await page.getByRole("button", { name: "Use 32" }).click();
    assert.equal(await field(page, "THREADS").inputValue(), "32");
    assert.equal(await runButton(page).getAttribute("aria-disabled"), "false");
    assert.equal(query(page), "?program=counter-mutex&threads=32");
  }));

test("slider, field and reset agree; a slider over decades is logarithmic", () =>
  onPage("?program=counter-mutex", async (page) => {
    const slider = page.getByRole("slider", { name: "How often each thread adds one, slider" });
    await slider.focus();
    await page.keyboard.press("End");
    assert.equal(await field(page, "INCREMENTS").inputValue(), "1,000,000");
    await page.keyboard.press("Home");
    assert.equal(await field(page, "INCREMENTS").inputValue(), "1");
    await type(page, "INCREMENTS", "1_000");
    const [at, most] = await slider.evaluate((input) => [Number(input.value), Number(input.max)]);
    assert.ok(Math.abs(at / most - 0.5) < 0.05, `1,000 of 1,000,000 stands at ${at} of ${most}`);
    assert.equal(await slider.getAttribute("aria-valuetext"), "1,000 increments");
    await field(page, "INCREMENTS").press("ArrowUp");
    assert.equal(await field(page, "INCREMENTS").inputValue(), "1,200");
    await page.getByRole("button", { name: /^Reset/ }).click();
    assert.equal(await field(page, "INCREMENTS").inputValue(), "1,000");
    assert.equal(query(page), "?program=counter-mutex");
  }));

test("choices and switches set their parameters", () =>
  onPage("?program=bank-transfer", async (page) => {
    await page.getByRole("radio", { name: "try-lock" }).check();
    assert.equal(query(page), "?program=bank-transfer&order=try-lock");
    await page.getByRole("switch", { name: "Tracing" }).uncheck();
    assert.equal(query(page), "?program=bank-transfer&order=try-lock&run-tracing=off");
  }));

test("Back and Forward go through programs and values", () =>
  onPage("?program=counter-mutex", async (page) => {
    await type(page, "THREADS", "7");
    await pick(page, "Counter without a lock");
    assert.equal(query(page), "?program=counter-atomic");
    assert.match(await page.title(), /Counter without a lock/);
    await page.goBack();
    assert.equal(query(page), "?program=counter-mutex&threads=7");
    await page.getByRole("heading", { level: 1, name: "Counter behind a mutex" }).waitFor();
    assert.equal(await field(page, "THREADS").inputValue(), "7");
    await page.goBack();
    assert.equal(query(page), "?program=counter-mutex");
    assert.equal(await field(page, "THREADS").inputValue(), "4");
    await page.goForward();
    await page.goForward();
    await page.getByRole("heading", { level: 1, name: "Counter without a lock" }).waitFor();
    assert.equal(await page.evaluate(() => history.length), 4, "an entry came on top");
  }));

const remarked = [
  [
    "?program=counter-mutex&threads=99",
    "?program=counter-mutex&threads=32",
    /99 is too large.*nearest legal value, 32, was taken/,
  ],
  ["?program=counter-mutex&threads=many", "?program=counter-mutex", /“many” is not a number/],
  ["?program=counter-mutex&speed=3", "?program=counter-mutex", /“speed” in the address is not a parameter/],
  ["?program=bank-transfer&order=random", "?program=bank-transfer", /“random” is not known/],
  ["?program=<b>x</b>", undefined, /There is no program “<b>x<\/b>”/],
];

for (const [address, legal, said] of remarked) {
  test(`${address} is remarked on and becomes legal`, () =>
    onPage(address, async (page) => {
      assert.match(await page.locator(".notices li").innerText(), said);
      if (legal !== undefined) assert.equal(query(page), legal);
      await page.getByRole("button", { name: "Dismiss" }).click();
      assert.equal(await page.locator(".notices").count(), 0);
    }));
}

test("the share button copies the address of the state", () =>
  onPage(
    "?program=counter-mutex",
    async (page) => {
      await type(page, "THREADS", "9");
      await page.getByRole("button", { name: "Copy link" }).click();
      await page.getByRole("button", { name: "Link copied" }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied, at("?program=counter-mutex&threads=9"));
    },
    { permissions: ["clipboard-read", "clipboard-write"] },
  ));

test("the Playground link carries the source with the chosen values", () =>
  onPage("?program=bank-transfer&threads=9&order=as-given", async (page) => {
    const link = await page.getByRole("link", { name: /Rust Playground/ }).getAttribute("href");
    const { origin, searchParams } = new URL(link);
    assert.equal(origin, "https://play.rust-lang.org");
    assert.match(searchParams.get("code"), /^const THREADS: usize = 9;$/m);
    assert.match(searchParams.get("code"), /^const ORDER: &str = "as-given";$/m);
  }));

test("everything can be reached and used with the keyboard alone", () =>
  onPage("?program=counter-mutex", async (page) => {
    const reached = [];
    const focused = () =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        const seen = element && element !== document.body && element.matches(":focus-visible");
        return [
          element?.getAttribute("aria-label") || element?.innerText?.trim() || element?.id || element?.type,
          seen,
        ];
      });
    await page.keyboard.press("Tab");
    for (let turn = 0; turn < 60 && !reached.some((name) => /^■? ?Stop/.test(name)); turn++) {
      const [name, seen] = await focused();
      assert.ok(seen, `the focus cannot be seen on ${name}`);
      reached.push(name.replace(/\s+/g, " "));
      await page.keyboard.press("Tab");
    }
    const wanted = [
      /Skip to the program/,
      /All \d+ programs/,
      /^Next: Counter that loses updates/,
      /Copy link/,
      /Playground/,
      /Source of/,
      /THREADS/,
      /slider/,
      /value-INCREMENTS/,
      /value-repeat/,
      /Run/,
      /Stop/,
    ];
    for (const name of wanted)
      assert.ok(
        reached.some((one) => name.test(one)),
        `${name} was not reached: ${reached.join(", ")}`,
      );
    await page.keyboard.press("Control+Enter");
    await ended(page);
  }));

test("the skip link leads past the picker", () =>
  onPage("?program=counter-mutex", async (page) => {
    // The page's own header comes before the lab.
    await page.getByRole("link", { name: "Deutsch" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const focused = await page.evaluate(() => document.activeElement.shadowRoot.activeElement.tagName);
    assert.equal(focused, "H1");
  }));

test("files that the user picks are read here and can be given back", () =>
  onPage("?program=source-stats", async (page) => {
    const folder = await mkdtemp(join(tmpdir(), "interlock-files-"));
    try {
      await mkdir(join(folder, "src"));
      await mkdir(join(folder, "target"));
      await writeFile(join(folder, "src/one.rs"), "fn main() {\n    // nothing\n\n}\n");
      await writeFile(join(folder, "target/made.rs"), "fn made() {}\n");
      await page.locator("#folder").setInputFiles(folder);
      const intake = page.locator("interlock-file-intake .zone");
      await intake.getByText(/1 file \(30 bytes\) from/).waitFor();
      assert.match(await intake.innerText(), /target: left out, because tools made/);
      await runButton(page).click();
      await ended(page);
      assert.match(await page.getByRole("region", { name: "Output of the program" }).innerText(), /\b2\b/);
      await page.getByRole("button", { name: "Back to the sample tree" }).click();
      await intake.getByText(/small sample tree/).waitFor();
    } finally {
      await rm(folder, { recursive: true });
    }
  }));

test("a dropped file is taken, and one beside the zone does not lead away from the page", () =>
  onPage("?program=source-stats", async (page) => {
    const drop = (selector) =>
      page.evaluate((where) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(["fn main() {}\n"], "dropped.rs"));
        const intake = document
          .querySelector("interlock-lab")
          .shadowRoot.querySelector("interlock-file-intake");
        const target = where === null ? document.body : intake.shadowRoot.querySelector(where);
        const event = new DragEvent("drop", {
          dataTransfer: transfer,
          bubbles: true,
          cancelable: true,
          composed: true,
        });
        return !target.dispatchEvent(event);
      }, selector);
    assert.ok(await drop(null), "the browser would open the file");
    assert.ok(await drop(".zone"));
    await page.getByText("1 file (13 bytes) from “files”").waitFor();
  }));

test("parameters that changed after a run are told apart from those of the result", () =>
  onPage("?program=counter-mutex&increments=10", async (page) => {
    await runButton(page).click();
    await ended(page);
    assert.equal(await page.locator(".stale").count(), 0);
    await type(page, "THREADS", "2");
    assert.match(await page.locator(".stale").innerText(), /had\s+THREADS = 4, INCREMENTS = 10\./);
  }));

test("the element runs outside of the page's own address as well", () =>
  onPage("?program=counter-mutex", async (page) => {
    const report = await page.evaluate(async () => {
      const lab = document.createElement("interlock-lab");
      for (const [name, value] of [
        ["program", "counter-atomic"],
        ["threads", "2"],
        ["increments", "30"],
      ])
        lab.setAttribute(name, value);
      document.querySelector("interlock-lab").replaceWith(lab);
      const told = new Promise((resolve) =>
        lab.addEventListener("interlock-report", (event) => resolve(event.detail)),
      );
      const returned = await lab.run();
      // A change is taken by a run that is asked for at once.
      lab.setAttribute("threads", "3");
      const next = await lab.run();
      return { same: returned === (await told), next: next.promise.observed, ...returned };
    });
    assert.equal(report.next, "90");
    assert.ok(report.same);
    assert.equal(report.program, "counter-atomic");
    assert.equal(report.verdict, "finished");
    assert.deepEqual(report.params, { THREADS: 2, INCREMENTS: 30 });
    assert.deepEqual(report.promise, { expected: "60", observed: "60", held: true });
    assert.equal(query(page), "?program=counter-mutex");
  }));

test("nothing is asked of any other server", () =>
  onPage("?program=counter-mutex", async (page) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.reload();
    await page.waitForSelector("interlock-lab[ready]");
    await runButton(page).click();
    await ended(page);
    assert.ok(asked.length > 0);
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(at("")) && !/^(data|blob):/.test(url)),
      [],
    );
  }));

/** Has the page come without the headers that isolate it. */
async function withoutIsolation(page) {
  await page.route("**/*", async (route) => {
    const response = await route.fetch();
    const headers = Object.fromEntries(
      Object.entries(response.headers()).filter(
        ([name]) => !/^(cross-origin-|document-isolation-)/.test(name),
      ),
    );
    await route.fulfill({ response, headers });
  });
}

test("without isolation the page says what is missing and what to do, and still shows the programs", () =>
  onPage(
    "about:blank",
    async (page) => {
      await withoutIsolation(page);
      await page.goto(at("?program=counter-mutex"));
      const support = page.locator(".support");
      await support.waitFor();
      assert.match(
        await support.innerText(),
        /Cross-Origin-Opener-Policy.*Its server has to send both headers/s,
      );
      assert.equal(await runButton(page).count(), 0);
      await pick(page, "Counter without a lock");
      assert.match(await page.locator(".cm-content").innerText(), /fn main\(\)/);
      await checkAccessibility(page, "without isolation");
    },
    { ready: false },
  ));

test("in a frame of a page that is not isolated, the lab offers a tab of its own", () =>
  onPage(
    "about:blank",
    async (page) => {
      await withoutIsolation(page);
      const inner = at("?program=counter-mutex&threads=2");
      await page.route("**/outer", (route) =>
        route.fulfill({ contentType: "text/html", body: `<iframe src="${inner}"></iframe>` }),
      );
      await page.goto(at("outer"));
      const link = page.frameLocator("iframe").getByRole("link", { name: "Open with threads in a new tab" });
      assert.equal(await link.getAttribute("href"), inner);
      assert.equal(await link.getAttribute("target"), "_blank");
    },
    { ready: false },
  ));

for (const [width, height] of [
  [1280, 900],
  [768, 1024],
  [390, 844],
]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe-core finds nothing at ${width} pixels, ${colorScheme}; nothing is cut off`, () =>
      onPage(
        "?program=bank-transfer",
        async (page) => {
          await checkAccessibility(page, "before the first run");
          await type(page, "THREADS", "0");
          await checkAccessibility(page, "with an illegal value");
          await page.getByRole("button", { name: "Use 1" }).click();
          await runButton(page).click();
          await ended(page);
          await checkAccessibility(page, "after a run");
          const [wide, room] = await page.evaluate(() => [
            document.documentElement.scrollWidth,
            document.documentElement.clientWidth,
          ]);
          assert.ok(wide <= room, `the page is ${wide} pixels wide in a window of ${room}`);
        },
        { viewport: { width, height }, colorScheme },
      ));
  }
}

test("axe-core finds nothing after a deadlock and with the files of source-stats", async () => {
  await onPage("?program=ring", async (page) => {
    await runButton(page).click();
    await ended(page);
    await checkAccessibility(page, "after a deadlock");
  });
  await onPage("?program=source-stats", (page) => checkAccessibility(page, "source-stats"));
});

test("on a small screen Run stands in view from the beginning, and the result comes into view", () =>
  onPage(
    "?program=counter-mutex",
    async (page) => {
      const inView = (locator) =>
        locator.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
      assert.ok(await inView(runButton(page)), "Run is out of view");
      await runButton(page).click();
      await ended(page);
      assert.ok(await inView(headline(page)), "the verdict is out of view");
      assert.ok(await inView(runButton(page)), "Run is out of view after a run");
    },
    { viewport: { width: 390, height: 844 } },
  ));

test("what can be pressed is at least 24 pixels each way, links in sentences aside", () =>
  onPage(
    "?program=bank-transfer",
    async (page) => {
      const small = await page.evaluate(() => {
        const found = [];
        const visit = (root) => {
          for (const element of root.querySelectorAll("*")) {
            if (element.shadowRoot) visit(element.shadowRoot);
            if (!element.matches("button:not(.line), a, input, summary")) continue;
            const target = element.closest("label") ?? element;
            const { width, height } = target.getBoundingClientRect();
            if (width > 0 && (width < 24 || height < 24) && !element.matches(".skip")) {
              found.push(`${element.outerHTML.slice(0, 80)}: ${width} × ${height}`);
            }
          }
        };
        visit(document);
        return found;
      });
      assert.deepEqual(small, []);
    },
    { viewport: { width: 390, height: 844 } },
  ));
