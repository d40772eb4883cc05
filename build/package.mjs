// Packs a built site for those who host it: as an archive with settings for servers, and as a package for npm with types.
//
// Usage: node build/package.mjs --site DIR --out DIR
//
// Leaves in `--out`: interlock-site-VERSION.tar.gz; the folder npm/ and its archive interlock-lab-VERSION.tgz. Whatever was
// there before under these names is replaced.

import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { cachingOf, LASTING } from "../www/headers.mjs";
import { caddySettings, hostedHeaders, nginxSettings } from "../www/server-settings.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const LICENCES = ["LICENSE-APACHE", "LICENSE-MIT"];
/** Where the settings for servers take the site to be until somebody changes that. */
const EXAMPLE = { prefix: "/interlock/", folder: "/var/www/interlock" };
/** What the page needs no types of is cut off here: the package's types begin with these. */
const ENTRY = "element/interlock-lab";
const TYPES = {
  "embed/events": ["LabEvents", "VerdictDetail"],
  "generated/Report": ["Report"],
  "lab/exported-trace": ["TraceFormat"],
  "lab/lab-address": ["LabAddress"],
};

const run = promisify(execFile);

async function filesIn(dir) {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

const copyOf = (from, to) => Promise.all(LICENCES.map((name) => cp(join(from, name), join(to, name))));

async function packSite(site, out, version) {
  const name = `interlock-site-${version}`;
  const dir = join(out, name);
  await cp(site, join(dir, "site"), { recursive: true });
  const steady = (await filesIn(site)).filter(
    (file) => cachingOf(file) === cachingOf("") && !/\.(br|gz)$/.test(file),
  );
  await writeFile(join(dir, "site/_headers"), hostedHeaders(steady));
  // GitHub Pages then serves the files as they are.
  await writeFile(join(dir, "site/.nojekyll"), "");
  await writeFile(join(dir, "nginx.conf"), nginxSettings(EXAMPLE.prefix, EXAMPLE.folder));
  await writeFile(join(dir, "Caddyfile"), caddySettings(EXAMPLE.prefix, EXAMPLE.folder));
  await cp(join(ROOT, "docs/hosting.md"), join(dir, "README.md"));
  await copyOf(ROOT, dir);
  await run("tar", ["-czf", `${name}.tar.gz`, name], { cwd: out });
  await rm(dir, { recursive: true });
}

/** Writes the types of the element below `to`: those of our sources, and of these only what they lead to. */
async function writeTypes(to) {
  const all = await mkdtemp(join(tmpdir(), "interlock-types-"));
  try {
    const tsc = join(ROOT, "www/node_modules/.bin/tsc");
    const options = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--stripInternal"];
    await run(tsc, ["--project", join(ROOT, "www"), ...options, "--outDir", all]);
    const written = new Set();
    const next = [ENTRY, ...Object.keys(TYPES)];
    for (let name = next.pop(); name !== undefined; name = next.pop()) {
      if (written.has(name)) continue;
      written.add(name);
      const text = (await readFile(join(all, "src", `${name}.d.ts`), "utf8"))
        // What is imported for what it does has no types to give.
        .replace(/^import "[^"]*";\n/gm, "")
        // Node's way to find modules wants their ends named.
        .replace(/((?:from|import\() ?")(\.[^"]*)(")/g, (_, before, path, after) => {
          next.push(join(dirname(name), path));
          return `${before}${path}.js${after}`;
        });
      const file = join(to, `${name}.d.ts`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  } finally {
    await rm(all, { recursive: true });
  }
  const exported = Object.entries(TYPES).map(
    ([name, types]) => `export type { ${types.join(", ")} } from "./${name}.js";\n`,
  );
  await writeFile(
    join(to, "index.d.ts"),
    `import type { InterlockLabElement } from "./${ENTRY}.js";

export { InterlockLabElement } from "./${ENTRY}.js";
${exported.join("")}
declare global {
  interface HTMLElementTagNameMap {
    "interlock-lab": InterlockLabElement;
  }
}
`,
  );
}

async function packForNpm(site, out, { version, license }) {
  const dir = join(out, "npm");
  await cp(site, join(dir, "site"), { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  await writeTypes(join(dir, "types"));
  await cp(join(ROOT, "docs/npm.md"), join(dir, "README.md"));
  await copyOf(ROOT, dir);
  const about = {
    name: "interlock-lab",
    version,
    description: "<interlock-lab>: Rust programs with shared state, on real threads, within any page",
    license,
    type: "module",
    exports: {
      ".": { types: "./types/index.d.ts", default: "./site/interlock.js" },
      "./site/*": "./site/*",
      "./package.json": "./package.json",
    },
    types: "./types/index.d.ts",
    // What it is imported for: it defines the element.
    sideEffects: ["./site/interlock.js"],
    files: ["site", "types", ...LICENCES],
    keywords: ["rust", "concurrency", "threads", "teaching", "web-component"],
  };
  await writeFile(join(dir, "package.json"), `${JSON.stringify(about, null, 2)}\n`);
  await run("npm", ["pack", "--silent", dir, "--pack-destination", out]);
}

async function main() {
  const { values } = parseArgs({ options: { site: { type: "string" }, out: { type: "string" } } });
  if (values.site === undefined || values.out === undefined)
    throw new Error("--site DIR and --out DIR are needed");
  const out = resolve(values.out);
  const site = resolve(values.site);
  if (!(await readdir(site)).includes(LASTING.replace("/", "")))
    throw new Error(`${site} is not a built site`);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const about = JSON.parse(await readFile(join(ROOT, "www/package.json"), "utf8"));
  await Promise.all([packSite(site, out, about.version), packForNpm(site, out, about)]);
}

main().catch((error) => {
  console.error(`packing failed: ${error.stderr || error.stdout || error.message}`);
  process.exitCode = 1;
});
