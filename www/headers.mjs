// What a server has to say with the files of the site: the one list from which our own server, the pages' own policy, the
// service worker and the settings for other servers are made. docs/hosting.md says why each of them is there.

/** What pages of the site may do: nothing but run its own scripts and modules, in workers too, and show what these draw. */
const POLICY = {
  "default-src": "'none'",
  // Compiling WebAssembly is allowed by a word of its own, which allows no `eval`.
  "script-src": "'self' 'wasm-unsafe-eval'",
  // In a sandbox without an origin, workers start from a blob that imports the real script.
  "worker-src": "'self' blob:",
  "connect-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  // The page for authors shows what a frame of the site looks like.
  "frame-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/** The policy as a header and as a `<meta>` of the pages have it. It says nothing of who may embed them: everybody may. */
export const CONTENT_SECURITY_POLICY = Object.entries(POLICY)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join("; ");

/** The headers that isolate a page, at the top level and (where the browser knows the fourth) in a foreign frame. */
export const ISOLATION_HEADERS = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Document-Isolation-Policy": "isolate-and-require-corp",
  // Modules on other people's pages, and pages in a sandbox, which are of no origin.
  "Access-Control-Allow-Origin": "*",
};

/** What every file is sent with. */
export const HEADERS = {
  ...ISOLATION_HEADERS,
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  // A server that gives a wrong type is to be noticed, not guessed around.
  "X-Content-Type-Options": "nosniff",
};

/** Below this folder the name of a file changes with what is in it. */
export const LASTING = "assets/";

/** How long a browser may keep a file without asking again: `name` is its path below the site's folder. */
export function cachingOf(name) {
  return name.startsWith(LASTING) ? "public, max-age=31536000, immutable" : "no-cache";
}
