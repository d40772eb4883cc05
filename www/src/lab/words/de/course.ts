// What the picker says in German, and what stands around a program's question.

import { count } from "../../model/quantities";

export const COURSE = {
  programs: "Programme",
  all: (programs: number) => `Alle ${count(programs)} Programme`,
  chapter: "Kapitel",
  neighbours: "Benachbarte Programme",
  previous: "Zurück",
  next: "Weiter",
  refused: (code: string) => `wird nicht übersetzt: ${code}`,
};

export const QUESTION = {
  before: "Vor dem Ausführen",
  beforeCompiling: "Vor dem Übersetzen",
  after: "Die Antwort",
};
