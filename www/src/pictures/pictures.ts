// The pictures of a catalogue as files of the site, and one for every program that is somebody's own. Called by the build.

import { OWN } from "../embed/own-program";
import type { Program } from "../generated/Program";
import { AUTHORS } from "../lab/words/authors";
import { picture } from "./picture";

/** Names below `v1/pictures/` and their contents. */
export function pictures(catalogue: readonly Program[]): [string, string][] {
  const own = { name: OWN, title: AUTHORS.ownTitle, source: AUTHORS.ownPicture, refused: null };
  return [...catalogue, own].map((program) => {
    const runs = program.refused === null && program.name !== OWN;
    const words = {
      run: runs ? AUTHORS.pictureRun : null,
      explore: AUTHORS.pictureExplore,
      label: AUTHORS.pictureText(program.title, runs),
    };
    return [`${program.name}.svg`, picture(program, words)];
  });
}
