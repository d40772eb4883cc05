// The server and the built folder: headers, types, ports, and that the site works below any path.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { cachingOf, HEADERS } from "../www/headers.mjs";
import { listen, siteHandler } from "../www/serve.mjs";
import { assetsOf, BROWSERS, startSite, TEST_SITE, visit } from "./harness.mjs";

const SERVE = fileURLToPath(new URL("../www/serve.mjs", import.meta.url));

const TYPES = {
  html: "text/html",
  js: "text/javascript",
  wasm: "application/wasm",
  css: "text/css",
  svg: "image/svg+xml",
};

test("every file has the headers, its time to be kept, and its type", async () => {
  const site = await startSite();
  try {
    const names = (await readdir(TEST_SITE, { withFileTypes: true, recursive: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => relative(TEST_SITE, join(entry.parentPath ?? entry.path, entry.name)));
    const assets = await assetsOf();
    for (const name of ["main.js", "main.en.js", "engine.js", "pool-worker.js", "interlock_threads_bg.wasm"])
      assert.ok(names.includes(`${assets}/${name}`), `the site has no ${name}`);
    assert.ok(names.includes("index.html"));
    for (const name of ["", "no-such-file", ...names]) {
      const response = await fetch(new URL(name, site.url));
      for (const [header, value] of Object.entries(HEADERS))
        assert.equal(response.headers.get(header), value, `${header} of /${name}`);
      assert.equal(response.headers.get("cache-control"), cachingOf(name), `Cache-Control of /${name}`);
      const type = TYPES[name.split(".").pop()];
      if (type) assert.equal(response.headers.get("content-type").split(";")[0], type, name);
      assert.equal(response.status, name === "no-such-file" ? 404 : 200, name);
    }
  } finally {
    await site.close();
  }
});

for (const browser of Object.keys(BROWSERS)) {
  test(`the site works below a path in ${browser}`, async () => {
    const messages = await visit(browser, "check.html?table=endings&only=finished, tracing off", {
      prefix: "/courses/rust/lab/",
    });
    assert.deepEqual(messages.find(({ type }) => type === "case")?.problems, []);
  });
}

/** Runs serve.mjs until it has printed a line or ended. */
async function serve(...args) {
  const child = spawn(process.execPath, [SERVE, "--dir", TEST_SITE, ...args]);
  let out = "";
  let err = "";
  child.stdout.on("data", (text) => (out += text));
  child.stderr.on("data", (text) => (err += text));
  const url = () => /http:\S+/.exec(out)?.[0];
  const ended = once(child, "close").then(([code]) => code);
  while (url() === undefined && child.exitCode === null)
    await Promise.race([once(child.stdout, "data"), ended]);
  return { url: url(), stdout: () => out, stderr: () => err, ended, stop: () => child.kill() && ended };
}

test("the default port falls back to a free one", async () => {
  // Whether this or another program has the default port, the second server must find another.
  const first = await serve();
  const second = await serve();
  try {
    assert.notEqual(first.url, second.url);
    assert.match(second.stdout(), /^Port 8080 is taken/);
    assert.equal((await fetch(second.url)).status, 200);
  } finally {
    await first.stop();
    await second.stop();
  }
});

test("a port that was asked for and is taken ends in one line", async () => {
  const { server, url } = await listen(siteHandler(TEST_SITE));
  try {
    const { port } = new URL(url);
    const refused = await serve("--port", port);
    assert.equal(await refused.ended, 1);
    assert.match(
      refused.stderr(),
      new RegExp(`^serve: cannot listen on 127.0.0.1 port ${port}: another program is using it.*\n$`),
    );
  } finally {
    server.close();
  }
});

for (const [port, message] of [
  ["80a", /^serve: --port 80a: a port is a whole number/],
  ["70000", /^serve: --port 70000: a port is a whole number/],
]) {
  test(`port ${port} is refused in one line`, async () => {
    const refused = await serve("--port", port);
    assert.equal(await refused.ended, 1);
    assert.match(refused.stderr(), message);
  });
}
