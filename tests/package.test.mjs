// What `./build.sh package` makes: the package for npm is installed into an empty project, typed, bundled and run there; the
// archive of the site is served by the servers that its settings are for.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cachingOf, HEADERS } from "../www/headers.mjs";
import { build } from "../www/node_modules/esbuild/lib/main.js";
import { caddySettings, nginxSettings } from "../www/server-settings.mjs";
import { assetsOf, chromium, startSite, TEST_SITE, withoutServiceWorkers } from "./harness.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const TSC = join(ROOT, "www/node_modules/.bin/tsc");
const CONSUMER = fileURLToPath(new URL("fixtures/package/consumer.ts", import.meta.url));

const run = promisify(execFile);
let place;
let version;

before(async () => {
  place = await mkdtemp(join(tmpdir(), "interlock-package-"));
  const pack = join(ROOT, "build/package.mjs");
  await run(process.execPath, [pack, "--site", TEST_SITE, "--out", join(place, "out")]);
  ({ version } = JSON.parse(await readFile(join(ROOT, "www/package.json"), "utf8")));
});

after(() => rm(place, { recursive: true, force: true }));

/** An empty project into which the package was installed from its archive. */
async function project() {
  const dir = join(place, "project");
  await mkdir(dir);
  await writeFile(
    join(dir, "package.json"),
    JSON.stringify({ name: "project", type: "module", private: true }),
  );
  const archive = join(place, "out", `interlock-lab-${version}.tgz`);
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", archive], { cwd: dir });
  await cp(CONSUMER, join(dir, "consumer.ts"));
  return dir;
}

test("the package for npm is typed, is bundled, and runs", async (t) => {
  const dir = await project();
  const installed = join(dir, "node_modules/interlock-lab");

  for (const [module, resolution] of [
    ["esnext", "bundler"],
    ["nodenext", "nodenext"],
  ])
    await t.test(`its types hold, as ${resolution} looks them up`, async () => {
      const strict = [
        "--noEmit",
        "--strict",
        "--exactOptionalPropertyTypes",
        "--skipLibCheck",
        "false",
        "--types",
        "",
      ];
      const how = [
        "--target",
        "es2022",
        "--lib",
        "es2022,dom",
        "--module",
        module,
        "--moduleResolution",
        resolution,
      ];
      const told = await run(TSC, [...strict, ...how, "consumer.ts"], { cwd: dir }).then(
        () => "",
        ({ stdout }) => stdout,
      );
      assert.equal(told, "");
    });

  await t.test("it has what a package has", async () => {
    const names = await readdir(installed);
    for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "README.md", "site", "types"])
      assert.ok(names.includes(name), `the package has no ${name}`);
  });

  const site = join(dir, "public");
  await mkdir(site);
  await cp(join(installed, "site"), join(site, "interlock"), { recursive: true });
  const page = (scripts, body) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${scripts}<body>${body}</body></html>`;
  await writeFile(
    join(site, "plain.html"),
    page(
      '<script type="module" src="interlock/interlock.js"></script>',
      '<interlock-lab program="counter-mutex" view="output"></interlock-lab>',
    ),
  );
  await writeFile(join(site, "bundled.html"), page('<script type="module" src="bundle.js"></script>', ""));
  await build({
    entryPoints: [join(dir, "consumer.ts")],
    outfile: join(site, "bundle.js"),
    bundle: true,
    format: "esm",
    logLevel: "error",
  });

  const served = await startSite({ dir: site });
  const browser = await chromium();
  try {
    const context = await browser.newContext();
    await withoutServiceWorkers(context);
    await t.test("a page includes its script", async () => {
      const opened = await context.newPage();
      await opened.goto(new URL("plain.html", served.url).href);
      const verdict = await opened.evaluate(async () => {
        await customElements.whenDefined("interlock-lab");
        return (await document.querySelector("interlock-lab").run()).verdict;
      });
      assert.equal(verdict, "finished");
    });
    await t.test("a bundle of a page has it", async () => {
      const opened = await context.newPage();
      const posted = new Promise((resolve, reject) => {
        opened.exposeFunction("posted", resolve);
        opened.on("pageerror", reject);
      });
      await opened.goto(new URL("bundled.html", served.url).href);
      const { bytes, refused, ...rest } = await posted;
      assert.match(refused, /setState takes what getState gave/);
      assert.deepEqual(rest, {
        report: "finished",
        verdict: "finished",
        version: 1,
        last: "thread 2",
        wrong: "finished",
      });
      assert.ok(bytes > 1000, `a trace of ${bytes} bytes`);
    });
  } finally {
    await browser.close();
    await served.close();
  }
});

const TYPES = {
  html: "text/html",
  js: "text/javascript",
  wasm: "application/wasm",
  css: "text/css",
  json: "application/json",
};
const PREFIX = "/courses/interlock/";

/** How each server is started on a socket in `dir` with settings for one site. */
const SERVERS = {
  nginx: {
    program: process.env.INTERLOCK_NGINX,
    settings: nginxSettings,
    async begin(dir, settings) {
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
        (what) => `${what}_temp_path ${dir};`,
      );
      const user = process.getuid() === 0 ? "user root;" : "";
      await writeFile(
        join(dir, "nginx.conf"),
        `${user} daemon off; pid ${dir}/pid; events {}
        http { access_log off; ${temporary.join(" ")} server { listen unix:${dir}/socket; ${settings} } }`,
      );
      return ["-e", "stderr", "-p", dir, "-c", join(dir, "nginx.conf")];
    },
  },
  caddy: {
    program: process.env.INTERLOCK_CADDY,
    settings: caddySettings,
    async begin(dir, settings) {
      await writeFile(
        join(dir, "Caddyfile"),
        `{\n admin off\n auto_https off\n}\nhttp:// {\n bind unix/${dir}/socket\n ${settings}\n}\n`,
      );
      return ["run", "--adapter", "caddyfile", "--config", join(dir, "Caddyfile")];
    },
  },
};

/** Asks the server at `socket`; rejects where nobody listens. */
function ask(socket, path, headers = {}) {
  return new Promise((resolve, reject) => {
    request({ socketPath: socket, path, headers: { Host: "localhost", ...headers } }, (response) => {
      response.resume();
      response.on("end", () => resolve(response));
    })
      .on("error", reject)
      .end();
  });
}

/** Starts a server with the site in `folder` below the prefix, and hands `steps` a way to ask it. */
async function onServer({ program, settings, begin }, folder, steps) {
  assert.ok(program, "it was not found: ./build.sh browsers finds or fetches it");
  const dir = await mkdtemp(join(tmpdir(), "interlock-server-"));
  const given = await begin(dir, settings(PREFIX, folder));
  const child = spawn(program, given, { env: { ...process.env, HOME: dir } });
  let words = "";
  child.stderr.on("data", (text) => {
    words = (words + text).slice(-4000);
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const socket = join(dir, "socket");
  try {
    // It listens as soon as it can be asked.
    while (!(await ask(socket, "/").then(Boolean, () => false)))
      assert.equal(child.exitCode, null, `it does not start: ${words}`);
    await steps((path, headers) => ask(socket, PREFIX + path, headers));
  } finally {
    child.kill();
    await ended;
    await rm(dir, { recursive: true });
  }
}

test("the archive of the site is served right by the servers that it has settings for", async (t) => {
  const name = `interlock-site-${version}`;
  await run("tar", ["-xzf", `${name}.tar.gz`], { cwd: join(place, "out") });
  const archive = join(place, "out", name);
  const folder = join(archive, "site");
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/^[._]/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
  const assets = await assetsOf(folder);
  // The site of the tests has no compressed copies.
  await writeFile(join(folder, assets, "main.js.gz"), "compressed");

  for (const [server, how] of Object.entries(SERVERS))
    await t.test(server, () =>
      onServer(how, folder, async (askFor) => {
        for (const file of ["", "v1/embed/", ...files]) {
          const { statusCode, headers } = await askFor(file);
          assert.equal(statusCode, file.endsWith("index.html") ? statusCode : 200, file);
          for (const [header, value] of Object.entries(HEADERS))
            assert.equal(headers[header.toLowerCase()], value, `${header} of /${file}`);
          assert.equal(headers["cache-control"], cachingOf(file), `Cache-Control of /${file}`);
          const type = TYPES[file.split(".").pop()];
          if (type && statusCode === 200) assert.equal(headers["content-type"].split(";")[0], type, file);
        }
        const packed = await askFor(`${assets}/main.js`, { "Accept-Encoding": "gzip" });
        assert.equal(packed.headers["content-encoding"], "gzip");
        assert.equal(packed.headers["content-type"].split(";")[0], TYPES.js);
        const missing = await askFor("assets/missing.js");
        assert.equal(missing.statusCode, 404);
        assert.doesNotMatch(missing.headers["cache-control"] ?? "", /immutable/);
        assert.match((await askFor("v1/embed")).headers.location, /\/courses\/interlock\/v1\/embed\/$/);
      }),
    );

  await t.test("its settings are those that were tried, in the places that they name", async () => {
    const text = (file) => readFile(join(archive, file), "utf8");
    assert.equal(await text("nginx.conf"), nginxSettings("/interlock/", "/var/www/interlock"));
    assert.equal(await text("Caddyfile"), caddySettings("/interlock/", "/var/www/interlock"));
  });

  await t.test("its _headers say of each file what our own server does", async () => {
    const rules = new Map();
    for (const block of (await readFile(join(folder, "_headers"), "utf8")).trim().split("\n\n")) {
      const [path, ...lines] = block.split("\n");
      for (const line of lines) assert.match(line, /^ {2}[A-Za-z-]+: \S.*$/);
      rules.set(
        path,
        lines.map((line) =>
          line
            .trim()
            .split(/: (.*)/)
            .slice(0, 2),
        ),
      );
    }
    for (const file of ["", "v1/embed/", ...files]) {
      const said = new Map();
      for (const [path, headers] of rules) {
        const applies = path.endsWith("*") ? `/${file}`.startsWith(path.slice(0, -1)) : path === `/${file}`;
        for (const [header, value] of applies ? headers : []) {
          assert.ok(!said.has(header), `${header} of /${file} is said twice`);
          said.set(header, value);
        }
      }
      assert.deepEqual(Object.fromEntries(said), { ...HEADERS, "Cache-Control": cachingOf(file) }, file);
    }
  });
});
