// What the picker says, and what stands around a program's question.

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

export const QUESTION = {
  before: "Before you run",
  beforeCompiling: "Before you compile",
  after: "The answer",
};
