// What the fields are called that are not parameters of a program, in German.

export const FIELDS = {
  repeat: "Läufe nacheinander",
  limit: "Zeitlimit eines Laufs",
  tracing: "Aufzeichnung",
  view: "Offene Ansicht",
  axis: "Achse der Zeitleiste",
  states: "Höchstzahl der Zustände",
  spurious: "Grundloses Aufwachen (spurious wake-ups)",
  edition: "Edition",
};
