// The language of what a program says of itself, where the interface may be in another one.

import { nothing } from "lit";
import { isOwn } from "../../embed/own-program";
import type { Program } from "../../generated/Program";

/** Of its title, its texts and the names of its parameters: the catalogue is in English; of an author's own program nothing is known. */
export function textLanguage(program: Program): "en" | typeof nothing {
  return isOwn(program) ? nothing : "en";
}
