// The address of the site that snippets name. An author tries things out here and serves them from elsewhere, so that it can
// be another one than this page's.

export type SiteProblem = "empty" | "no-address" | "not-web";

export type SiteReading = { ok: true; site: URL } | { ok: false; problem: SiteProblem };

/** Reads an address that somebody has typed: of the site's folder, or of a page in it. */
export function siteOf(text: string): SiteReading {
  const trimmed = text.trim();
  if (trimmed === "") return { ok: false, problem: "empty" };
  // `example.org/lab` is what people write; `localhost:8080` would be an address of the scheme “localhost”.
  const full = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(full)) return { ok: false, problem: "no-address" };
  const site = new URL(full);
  if (site.protocol !== "https:" && site.protocol !== "http:") return { ok: false, problem: "not-web" };
  if (/[\s"'<>]/.test(trimmed) || site.username !== "") return { ok: false, problem: "no-address" };
  site.search = "";
  site.hash = "";
  site.pathname = site.pathname
    .replace(/(v1\/embed|authors)\/(index\.html)?$/, "")
    .replace(/[^/]*\.(html|js)$/, "");
  if (!site.pathname.endsWith("/")) site.pathname += "/";
  return { ok: true, site };
}

/** Whether only the machine that it is on can have it. */
export function isLocal({ hostname }: URL): boolean {
  return hostname === "localhost" || hostname.endsWith(".localhost") || /^(127\.|\[::1\]$)/.test(hostname);
}
