// Decides which of the files that a user offers are taken, and under which folders a program sees them. Nothing here
// reads a file or knows the DOM; `read` is handed in.

import type { GivenFile } from "../engine-face";

/** A file on offer. */
export interface OfferedFile {
  /** Path with `/`, its first part the folder that was dropped or picked; no folder for a single file. */
  path: string;
  size: number;
  read(): Promise<Uint8Array>;
}

export type LeftOutReason = "too-large" | "unreadable" | "build-folder";

export interface TakenFiles {
  files: GivenFile[];
  /** The folders that the program is told to look at. */
  args: string[];
  bytes: number;
  leftOut: { path: string; size: number; reason: LeftOutReason }[];
}

/** Bytes taken in all. */
export const BYTES_TAKEN = 64 * 1024 * 1024;
/** The folder that single files are put into. */
const LOOSE_FOLDER = "files";
/** Folders that hold what tools made or fetched and not what a person wrote. */
const BUILD_FOLDERS = ["target", "node_modules", ".git"];

/** The folder in `path` that holds what tools made, from the path's beginning; `null` if there is none. */
export function buildFolder(path: string): string | null {
  const parts = path.split("/");
  const place = parts.slice(0, -1).findIndex((part) => BUILD_FOLDERS.includes(part));
  return place < 0 ? null : parts.slice(0, place + 1).join("/");
}

/** Reads what fits into `limit` bytes, in the order of the paths, and says what was left out and why. */
export async function takeFiles(offered: readonly OfferedFile[], limit = BYTES_TAKEN): Promise<TakenFiles> {
  const taken: TakenFiles = { files: [], args: [], bytes: 0, leftOut: [] };
  const skipped = new Map<string, number>();
  const args = new Set<string>();
  for (const file of [...offered].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const folder = buildFolder(file.path);
    if (folder !== null) {
      skipped.set(folder, (skipped.get(folder) ?? 0) + file.size);
      continue;
    }
    if (taken.bytes + file.size > limit) {
      taken.leftOut.push({ path: file.path, size: file.size, reason: "too-large" });
      continue;
    }
    const bytes = await file.read().catch(() => null);
    if (bytes === null) {
      taken.leftOut.push({ path: file.path, size: file.size, reason: "unreadable" });
      continue;
    }
    const path = file.path.includes("/") ? file.path : `${LOOSE_FOLDER}/${file.path}`;
    taken.files.push({ path, bytes });
    taken.bytes += bytes.length;
    args.add(path.slice(0, path.indexOf("/")));
  }
  for (const [path, size] of skipped) taken.leftOut.push({ path, size, reason: "build-folder" });
  taken.args = [...args];
  return taken;
}
