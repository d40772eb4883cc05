// Serves a folder as an isolated site: every answer carries the headers of headers.mjs, without which a browser hands out
// no shared memory. Used by `./build.sh serve` on the command line and by the browser tests as a library.

import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import sirv from "sirv";
import { cachingOf, HEADERS } from "./headers.mjs";

/**
 * A request handler for the files below `dir`. Files are looked up at every request, so a rebuild needs no restart;
 * a `.br` or `.gz` file beside the one asked for is sent in its place to clients that accept it.
 */
export function siteHandler(dir) {
  const files = sirv(dir, { dev: true, brotli: true, gzip: true, etag: true });
  return (request, response, next) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    response.setHeader("Cache-Control", cachingOf(request.url.slice(1)));
    files(
      request,
      response,
      next ??
        (() =>
          response
            .writeHead(404, { "Content-Type": "text/plain", "Cache-Control": "no-cache" })
            .end("Not found\n")),
    );
  };
}

/**
 * Listens on `port` of this machine alone (0: any free port) and resolves to the server and its address.
 * Rejects with the system's error (`EADDRINUSE`, `EACCES`) where the port cannot be had.
 */
export function listen(handler, port = 0, host = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve({
        server,
        url: `http://${host === "127.0.0.1" ? "localhost" : host}:${server.address().port}/`,
      });
    });
  });
}

/** The port asked for, or, where `fallBack` allows it and another program has that port, any free one. */
async function listenOrMove(handler, port, host, fallBack) {
  try {
    return await listen(handler, port, host);
  } catch (error) {
    if (error.code !== "EADDRINUSE" || !fallBack) throw error;
    console.log(`Port ${port} is taken by another program: using a free one.`);
    return listen(handler, 0, host);
  }
}

const ERRORS = {
  EADDRINUSE: "another program is using it; choose another with --port, or leave --port out",
  EACCES: "this user may not open it; choose one above 1023",
  EADDRNOTAVAIL: "this machine does not have that address",
  ENOTFOUND: "this machine does not have that address",
};

async function main() {
  const { values } = parseArgs({
    options: {
      dir: { type: "string" },
      port: { type: "string" },
      host: { type: "string", default: "127.0.0.1" },
    },
  });
  const port = Number(values.port ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port ${values.port}: a port is a whole number from 0 to 65535`);
  }
  try {
    const { url } = await listenOrMove(
      siteHandler(values.dir ?? "."),
      port,
      values.host,
      values.port === undefined,
    );
    console.log(`Interlock is at ${url}  (Ctrl-C stops the server)`);
  } catch (error) {
    throw new Error(`cannot listen on ${values.host} port ${port}: ${ERRORS[error.code] ?? error.message}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    console.error(`serve: ${error.message}`);
    process.exitCode = 1;
  });
}
