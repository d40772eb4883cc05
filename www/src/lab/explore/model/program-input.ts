// What the program finds when the model engine starts it: the files that somebody gave, or the sample tree.

import type { Subject } from "../../../explore-worker/protocol";
import type { Program } from "../../../generated/Program";
import type { Given } from "../../model/request";

/** Bytes of files in all: each question takes them to the worker. What goes beyond has no text, and is refused if read. */
const BYTES = 256 * 1024;

const NOTHING = { args: [], files: [] };
const known = new WeakMap<Given["files"], Subject["files"]>();

export function inputOf(program: Program, given: Given | null): Pick<Subject, "args" | "files"> {
  if (!program.files) return NOTHING;
  if (given === null) return { args: [], files: program.sample };
  const files = known.get(given.files) ?? read(given.files);
  known.set(given.files, files);
  return { args: given.args, files };
}

function read(files: Given["files"]): Subject["files"] {
  let left = BYTES;
  return files.map(({ path, bytes }) => {
    left -= bytes.length;
    return { path, text: left < 0 ? null : utf8(bytes) };
  });
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
