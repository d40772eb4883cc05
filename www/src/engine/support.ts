// Whether this browser and this page give what the threads engine needs.

import type { Support } from "../lab/engine-face";

// Each is the smallest module that uses the feature: a shared memory, and a `try` block.
const SHARED_MEMORY = [0, 97, 115, 109, 1, 0, 0, 0, 5, 4, 1, 3, 1, 1];
const TRY_BLOCK = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11,
];

/** Says what is missing, the most telling thing first. */
export function support(): Support {
  if (typeof Worker === "undefined") return { ok: false, missing: "workers" };
  if (!WebAssembly.validate(Uint8Array.from(SHARED_MEMORY))) return { ok: false, missing: "wasm-threads" };
  if (!WebAssembly.validate(Uint8Array.from(TRY_BLOCK))) return { ok: false, missing: "wasm-exceptions" };
  if (!globalThis.crossOriginIsolated) return { ok: false, missing: "isolation" };
  if (typeof SharedArrayBuffer === "undefined") return { ok: false, missing: "shared-memory" };
  return { ok: true };
}
