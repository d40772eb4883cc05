// Bundles the tests of the page's pure modules and runs them under node's own test runner. Arguments are passed on.

import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));

const names = (await readdir(HERE)).filter((name) => name.endsWith(".test.ts"));
const outdir = await mkdtemp(join(HERE, "../node_modules/.interlock-test-"));
try {
  await build({
    entryPoints: names.map((name) => join(HERE, name)),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node18",
    sourcemap: "inline",
    logLevel: "warning",
  });
  const files = names.map((name) => join(outdir, name.replace(/\.ts$/, ".mjs")));
  const { status } = spawnSync(
    process.execPath,
    ["--enable-source-maps", "--test", ...process.argv.slice(2), ...files],
    {
      stdio: "inherit",
    },
  );
  process.exitCode = status ?? 1;
} finally {
  await rm(outdir, { recursive: true });
}
