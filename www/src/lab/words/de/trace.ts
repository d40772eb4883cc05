// The German words around the views of a trace.

import type { EvidenceTab, TraceTab } from "../../model/looks";
import { count } from "../../model/quantities";

export const TRACE = {
  title: "Was geschehen ist",
  tabs: "Ansichten des Laufs",
  source: (title: string) => `Quelltext von „${title}“ neben den Ansichten des Laufs, nur zum Lesen`,
  sourceHint: "Eine gewählte Zeile lässt ihre Ereignisse aufleuchten.",
  unloaded: (reason: string) => `Die Ansichten des Laufs ließen sich nicht laden: ${reason}`,
  analysing: "Die Aufzeichnung wird gelesen …",
  broken: (reason: string) => `Die Aufzeichnung konnte nicht gelesen werden: ${reason}`,
  earlier: "Gerade läuft das Programm. Dies ist der Lauf davor.",
  lineEvents: (line: number, events: number) =>
    `Zeile ${line}: ${events === 0 ? "kein Ereignis" : events === 1 ? "1 Ereignis" : `${count(events)} Ereignisse`}`,
};

export const TRACE_TAB_TITLES: Record<TraceTab, string> = { timeline: "Zeitleiste", locks: "Locks" };

export const EVIDENCE = { title: "Belege", tabs: "Belege aus vielen Läufen" };

export const EVIDENCE_TAB_TITLES: Record<EvidenceTab, string> = {
  repeat: "Wiederholen",
  sweep: "Messreihe",
  compare: "Vergleichen",
};

export const NO_TRACE = {
  nothingRan: {
    title: "Noch ist nichts gelaufen",
    text: "Nach einem Lauf steht hier, was jeder Thread wann getan hat: wer welchen Lock hielt, wer darauf wartete und wer ihn übergab.",
  },
  tracingOff: {
    title: "Dieser Lauf wurde nicht aufgezeichnet",
    text: "Die Aufzeichnung war aus; bekannt sind nur die Ausgabe und die Gesamtzeit.",
    turnOn: "Aufzeichnung einschalten und noch einmal ausführen",
  },
  noTrace: {
    title: "Von diesem Lauf gibt es keine Aufzeichnung",
    text: "Entweder ist die Ausführung gescheitert, bevor sie ihre Aufzeichnung abgeben konnte, oder dieser Lauf wurde wieder geöffnet und für seine Aufzeichnung war kein Platz. Das Ergebnis weiter oben sagt, was davon zutrifft.",
  },
  empty: {
    title: "Nichts wurde aufgezeichnet",
    text: "Der Lauf war zu Ende, bevor einer seiner Threads etwas tat, das aufgezeichnet wird.",
  },
};
