// Bundles the frontend into a static folder that works below any path: every address in it is relative.
//
// Scripts, modules, styles of pages and programs go to assets/HASH/, where the hash is that of all of them: what lies there never changes
// and never meets a part of another version. Pages and the scripts at the root keep their names and lead there: `%ASSETS%`
// in a page is the way from it to the folder, `%POLICY%` the policy of headers.mjs, and `%GUIDE%` docs/embedding.md.
//
// Usage: node build.mjs --out DIR --pkg DIR --catalogue FILE --flavour site|dev|test
//
// `site` is minified and has a .br and a .gz beside every file worth it; `dev` is readable; `test` adds the pages of
// tests/browser. `--pkg` and `--catalogue` stand in for src/engine/pkg and src/generated/catalogue.json.

import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build, transform } from "esbuild";
import { guideHtml } from "./guide.mjs";
import { CONTENT_SECURITY_POLICY, HEADERS, LASTING } from "./headers.mjs";
import { LANGUAGES, spoken } from "./languages.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const TESTS = join(HERE, "../tests/browser");
const PAGES = join(HERE, "pages");
const GUIDE = join(HERE, "../docs/embedding.md");
const PKG = join(HERE, "src/engine/pkg");
const LAB_MODULE = join(HERE, "src/analysis/pkg/interlock_lab_bg.wasm");
const EXPLORER_MODULE = join(HERE, "src/explore-worker/pkg/interlock_explorer_bg.wasm");
const CATALOGUE = join(HERE, "src/generated/catalogue.json");

/**
 * Names in the folder that is served, which the engine, the analysis and the explorer rely on, and what they are made from.
 * Each is one file: a worker begins with one request, and pages are not cut into pieces for the sake of what workers share.
 */
const WORKERS = {
  engine: join(HERE, "src/engine/controller.ts"),
  "pool-worker": join(HERE, "src/engine/pool-worker.ts"),
  analysis: join(HERE, "src/analysis/worker.ts"),
  explorer: join(HERE, "src/explore-worker/worker.ts"),
};

/** The scripts of pages, by the names that pages have for them: `main.js` settles on a language and loads `main.de.js`. */
const PAGE_SCRIPTS = {
  main: join(HERE, "src/main.ts"),
  embed: join(HERE, "src/embed/embed.ts"),
  authors: join(HERE, "src/authors/authors.ts"),
};

/** What has words, and is bundled once for each language. */
const SPOKEN = { ...PAGE_SCRIPTS, stage: join(HERE, "src/embed/stage.ts") };

/** The oldest browsers that have all that threads in WebAssembly need, and style sheets that the pages' policy allows. */
const TARGET = ["chrome97", "firefox102", "safari16.4"];

/** Has imports of the checked-out places of the engine and the catalogue find those of this flavour. */
function standIns(pkg, catalogue) {
  return {
    name: "stand-ins",
    setup(bundle) {
      bundle.onResolve({ filter: /\/pkg\/|catalogue\.json$/ }, ({ path, resolveDir }) => {
        const wanted = resolve(resolveDir, path);
        if (wanted === CATALOGUE) return { path: catalogue };
        if (dirname(wanted) === PKG) return { path: join(pkg, basename(wanted)) };
        return undefined;
      });
      // wasm-bindgen-rayon's own way to start workers; src/engine/start-workers.ts says why it is not used.
      bundle.onResolve({ filter: /\/wasm-bindgen-rayon-.*\/workerHelpers\.js$/ }, () => ({
        path: join(HERE, "src/engine/start-workers.ts"),
      }));
    },
  };
}

/**
 * Has sizes in rem follow `--rem` where there is one: on somebody else's page the root's own size of type is not the lab's.
 * A query of a container cannot, but knows its container's size of type, which follows.
 */
const sizes = {
  name: "sizes",
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]src[\\/](lab|embed)[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const contents = text
        .replace(/@container \([^)]*\)/g, (query) => query.replace(/(\d)rem\b/g, "$1em"))
        .replace(/(@media[^{]*)|(?<![\w.])(\d*\.?\d+)rem\b/g, (all, query, size) =>
          query === undefined ? `calc(${size} * var(--rem, 1rem))` : all,
        );
      return { contents, loader: "ts" };
    });
  },
};

/** Files below `dir` that are served as they are, by name; none if there is no such folder. */
async function plainFiles(dir) {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true }).catch((error) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

async function bundle({ pkg, catalogue, flavour }) {
  const tests =
    flavour === "test" ? (await plainFiles(TESTS)).filter((file) => file.endsWith(".page.ts")) : [];
  const others = Object.fromEntries(tests.map((file) => [basename(file, ".page.ts"), file]));
  const files = new Map(await bundleIn("en", WORKERS, pkg, catalogue, flavour, false));
  for (const language of LANGUAGES) {
    const entryPoints = Object.fromEntries(
      Object.entries(SPOKEN).map(([name, file]) => [`${name}.${language}`, file]),
    );
    if (language === "en") Object.assign(entryPoints, others);
    // A chunk without words has the same name, which holds its hash, in every language.
    for (const [name, contents] of await bundleIn(language, entryPoints, pkg, catalogue, flavour))
      files.set(name, contents);
  }
  // As small as they can be, since nothing begins before they are there.
  for (const page of Object.keys(PAGE_SCRIPTS))
    for (const [name, contents] of await bundleAlone(page, "src/begin.ts", { PAGE: page }, flavour))
      files.set(name, contents);
  return [...files];
}

async function bundleIn(language, entryPoints, pkg, catalogue, flavour, splitting = true) {
  const { outputFiles } = await build({
    entryPoints,
    outdir: "/",
    entryNames: "[name]",
    // Flat: a chunk resolves `new URL("…", import.meta.url)` as its entry does.
    chunkNames: "[name]-[hash]",
    assetNames: "asset-[hash]",
    loader: { ".css": "text", ".rs": "text", ".svg": "dataurl" },
    bundle: true,
    format: "esm",
    splitting,
    minify: flavour !== "dev",
    sourcemap: flavour === "dev" ? "linked" : false,
    target: TARGET,
    write: false,
    logLevel: "warning",
    legalComments: "eof",
    plugins: [spoken(language), standIns(pkg, catalogue), sizes],
  });
  return outputFiles.map(({ path, contents }) => [basename(path), contents]);
}

/** The style sheets of pages, by the names that pages have for them. */
function bundleStyles(pages, flavour) {
  return Promise.all(
    pages
      .filter((file) => file.endsWith(".css"))
      .map(async (file) => {
        const { code } = await transform(await readFile(file, "utf8"), {
          loader: "css",
          minify: flavour !== "dev",
          target: TARGET,
        });
        return [basename(file), Buffer.from(code)];
      }),
  );
}

/** A script by itself that keeps its name, with what the build knows and it does not. */
async function bundleAlone(name, source, known, flavour) {
  const { outputFiles } = await build({
    entryPoints: { [name]: join(HERE, source) },
    outdir: "/",
    bundle: true,
    format: "esm",
    minify: flavour !== "dev",
    target: TARGET,
    define: Object.fromEntries(Object.entries(known).map(([word, value]) => [word, JSON.stringify(value)])),
    write: false,
    logLevel: "warning",
  });
  return outputFiles.map(({ path, contents }) => [basename(path), contents]);
}

/** What the service worker has to know of this version: see src/service-worker/site-files.ts. */
function siteOf(files, place) {
  const names = files.map(([name]) => name).filter((name) => !name.endsWith(".map"));
  return {
    version: hashOf([...files, ["headers", Buffer.from(JSON.stringify(HEADERS))]]),
    place,
    headers: HEADERS,
    leading: files
      .filter(
        ([name, contents]) =>
          /\.(html|js)$/.test(name) && !name.startsWith(place) && Buffer.from(contents).includes(place),
      )
      .map(([name]) => name),
    lasting: names.filter((name) => name.startsWith(place)),
  };
}

/** The pictures of the programs, which other people's pages show: they keep their names. */
async function bundlePictures(programs) {
  const { outputFiles } = await build({
    entryPoints: [join(HERE, "src/pictures/pictures.ts")],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    logLevel: "warning",
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  const { pictures } = await import(`data:text/javascript;base64,${code}`);
  return pictures(programs).map(([name, text]) => [`v1/pictures/${name}`, Buffer.from(text)]);
}

/** What tells this version of the files from any other. */
function hashOf(files) {
  const hash = createHash("sha256");
  for (const [name, contents] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\0${contents.length}\0`).update(contents);
  return hash.digest("hex").slice(0, 12);
}

/** A page with the way from it to the folder of this version. */
async function pageText(file, name, place, guide) {
  const way = join(relative(dirname(name), "."), place);
  const text = await readFile(file, "utf8");
  return Buffer.from(
    text
      .replaceAll("%ASSETS%", way.startsWith(".") ? way : `./${way}`)
      .replaceAll("%POLICY%", CONTENT_SECURITY_POLICY)
      .replaceAll("%GUIDE%", () => guide),
  );
}

const COMPRESSIBLE = /\.(js|css|html|json|svg|wasm|txt|md|rs|map)$/;

async function compressed(name, contents) {
  if (!COMPRESSIBLE.test(name)) return [];
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(contents, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: contents.length } }),
    promisify(gzip)(contents, { level: 9 }),
  ]);
  // A compressed copy that saves nothing is one more file to deploy.
  return [
    [`${name}.br`, br],
    [`${name}.gz`, gz],
  ].filter(([, bytes]) => bytes.length < contents.length);
}

/** Makes `dir` hold exactly these files; one that has not changed keeps its time, so that browsers keep it. */
async function writeFolder(dir, files) {
  await mkdir(dir, { recursive: true });
  for (const [name, contents] of files) {
    const path = join(dir, name);
    const old = await readFile(path).catch(() => undefined);
    if (old?.equals(contents)) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
  const wanted = new Set(files.map(([name]) => join(dir, name)));
  for (const path of await plainFiles(dir)) if (!wanted.has(path)) await rm(path);
  const versions = join(dir, LASTING);
  for (const version of await readdir(versions))
    if ((await plainFiles(join(versions, version))).length === 0)
      await rm(join(versions, version), { recursive: true });
}

async function main() {
  const { values } = parseArgs({
    options: {
      out: { type: "string" },
      pkg: { type: "string", default: PKG },
      catalogue: { type: "string", default: CATALOGUE },
      flavour: { type: "string", default: "site" },
    },
  });
  if (values.out === undefined) throw new Error("--out DIR is missing");
  const pkg = resolve(values.pkg);
  const flavour = values.flavour;

  const catalogue = resolve(values.catalogue);
  const pages = [...(await plainFiles(PAGES)), ...(flavour === "test" ? await plainFiles(TESTS) : [])];
  const assets = await bundle({ pkg, catalogue, flavour });
  assets.push(...(await bundleStyles(pages, flavour)));
  for (const module of [join(pkg, "interlock_threads_bg.wasm"), LAB_MODULE, EXPLORER_MODULE])
    assets.push([basename(module), await readFile(module)]);
  const programs = JSON.parse(await readFile(catalogue, "utf8"));
  for (const program of programs)
    assets.push([`programs/${program.name}.json`, Buffer.from(JSON.stringify(program))]);
  const place = `${LASTING}${hashOf(assets)}/`;

  const files = assets.map(([name, contents]) => [place + name, contents]);
  // What other people's pages include.
  files.push(...(await bundleAlone("interlock", "src/element/interlock.ts", { ASSETS: place }, flavour)));
  files.push(...(await bundlePictures(programs)));
  const guide = guideHtml(await readFile(GUIDE, "utf8"));
  for (const page of pages.filter((file) => file.endsWith(".html"))) {
    const name = page.startsWith(PAGES) ? relative(PAGES, page) : basename(page);
    files.push([name, await pageText(page, name, place, guide)]);
  }
  const fixed = join(HERE, "public");
  for (const file of await plainFiles(fixed))
    files.push([file.slice(fixed.length + 1), await readFile(file)]);
  const site = siteOf(files, place);
  files.push(...(await bundleAlone("sw", "src/service-worker/sw.ts", { SITE: site }, flavour)));

  const all = files.map(([name, contents]) => [
    name,
    Buffer.from(contents.buffer, contents.byteOffset, contents.byteLength),
  ]);
  if (flavour === "site") {
    for (const extra of await Promise.all(all.map(([name, contents]) => compressed(name, contents))))
      all.push(...extra);
  }
  const clash = all.map(([name]) => name).find((name, index, names) => names.indexOf(name) !== index);
  if (clash !== undefined) throw new Error(`two files would be named ${clash}`);
  await writeFolder(resolve(values.out), all);
}

main().catch((error) => {
  // esbuild has already printed the errors that it found in the sources.
  console.error(
    `bundling failed: ${error.errors ? `${error.errors.length} errors in the sources` : error.message}`,
  );
  process.exitCode = 1;
});
