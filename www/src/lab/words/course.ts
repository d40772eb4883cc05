// What the picker says.

import { count } from "../model/quantities";

export const COURSE = {
  programs: "Programs",
  all: (programs: number) => `All ${count(programs)} programs`,
  chapter: "Chapter",
  neighbours: "Neighbouring programs",
  previous: "Previous",
  next: "Next",
  refused: (code: string) => `does not compile: ${code}`,
};
