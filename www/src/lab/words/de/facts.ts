// The German names of details of the timeline, and their short texts.

import { count, counted } from "../../model/quantities";

export const FACTS = {
  object: "Objekt",
  step: "Schritt",
  stepOf: (step: number, steps: number) => `${count(step)} von ${count(steps)}`,
  time: "Zeit",
  source: "Quelltext",
  thenHeld: "Danach gehalten",
  wasHeld: "Davor gehalten",
  fromHere: "Ab hier",
  untilHere: "Bis hier",
  steps: (steps: number, toTheEnd: boolean) =>
    `${counted(steps, "Schritt", "Schritte")}${toTheEnd ? ", bis zum Ende der Aufzeichnung" : ""}`,
  atStep: (step: number) => `Schritt ${count(step)}`,
  and: "Und",
  moreThreads: (threads: number) => counted(threads, "weiterer Thread", "weitere Threads"),
  value: "Wert",
  notTimed: "nicht gemessen",
  between: "Zwischen",
  inIt: "Darin",
  unknownTimes: (events: number) =>
    `${counted(events, "Ereignis", "Ereignisse")} in bekannter Reihenfolge, zu unbekannten Zeiten`,
  stretches: (spans: number) => `${counted(spans, "Abschnitt", "Abschnitte")} in diesem Pixel`,
  events: "Ereignisse",
  causes: {
    "hand-off": { to: "Übergeben von", from: "Übergeben an" },
    message: { to: "Nachricht von", from: "Nachricht an" },
    notify: { to: "Geweckt von", from: "Weckt" },
    unpark: { to: "Unpark durch", from: "Unpark für" },
    spawn: { to: "Gestartet von", from: "Startet" },
    join: { to: "Ende von", from: "Ende gesehen von" },
  } as Record<string, { to: string; from: string }>,
};
