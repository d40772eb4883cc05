// Whether the page is in a sandbox that leaves it no origin.

/** Such a frame may not be allowed to open tabs, and the tabs that it opens are in the sandbox as well. */
export function isSandboxed(): boolean {
  return globalThis.origin === "null";
}
