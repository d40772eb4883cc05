// Settings by which other servers send what headers.mjs lists, each for the site in a folder of its own below a path.

import { cachingOf, HEADERS, LASTING } from "./headers.mjs";

const KEPT = cachingOf(LASTING);
const ASKED_AGAIN = cachingOf("");

/** Types by the ends of names: some servers do not know that of WebAssembly. */
const TYPES = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  wasm: "application/wasm",
  json: "application/json",
  svg: "image/svg+xml",
  txt: "text/plain",
};

/**
 * The file `_headers` of Netlify and Cloudflare Pages, for a site at the root of its host. `names` are the files whose names
 * stay the same: there, what is said of a file by two rules is joined. Cloudflare takes a hundred rules.
 */
export function hostedHeaders(names) {
  const rule = (path, headers) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ];
  const addresses = new Set(["/"]);
  for (const name of names) addresses.add(name.includes("/") ? `/${name.split("/")[0]}/*` : `/${name}`);
  return `${[
    rule("/*", HEADERS),
    rule(`/${LASTING}*`, { "Cache-Control": KEPT }),
    ...[...addresses].map((path) => rule(path, { "Cache-Control": ASKED_AGAIN })),
  ]
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** For nginx, within a `server` block: the site's files in `folder`, below `prefix`, which begins and ends with a slash. */
export function nginxSettings(prefix, folder) {
  const types = Object.entries(TYPES).map(([end, type]) => `        ${type} ${end};`);
  // A location that adds a header inherits none: each has all of them.
  const location = (place, caching) => [
    `location ${prefix}${place} {`,
    `    alias ${folder}/${place};`,
    "    index index.html;",
    "    charset utf-8;",
    "    gzip_static on;",
    "    # With the module ngx_brotli also: brotli_static on;",
    "    types {",
    ...types,
    "    }",
    ...Object.entries(HEADERS).map(([name, value]) => `    add_header ${name} "${value}" always;`),
    // Not "always": that a file is missing is not to be kept.
    `    add_header Cache-Control "${caching}";`,
    "}",
  ];
  return `${[...location("", ASKED_AGAIN), ...location(LASTING, KEPT)].join("\n")}\n`;
}

/** For Caddy, within a site block: the site's files in `folder`, below `prefix`, which begins and ends with a slash. */
export function caddySettings(prefix, folder) {
  return `${[
    `handle_path ${prefix}* {`,
    `    root * ${folder}`,
    "    header {",
    ...Object.entries(HEADERS).map(([name, value]) => `        ${name} "${value}"`),
    // What nothing else was said of.
    `        ?Cache-Control "${ASKED_AGAIN}"`,
    "    }",
    "    @lasting {",
    `        path /${LASTING}*`,
    // That a file is missing is not to be kept.
    "        file",
    "    }",
    `    header @lasting Cache-Control "${KEPT}"`,
    "    file_server {",
    "        precompressed br gzip",
    "    }",
    "}",
  ].join("\n")}\n`;
}
