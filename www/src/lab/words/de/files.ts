// The German words around reports as files.

import type { Environment } from "../../../generated/Environment";
import type { Departure } from "../../evidence/model/compare";
import type { FileProblem } from "../../evidence/model/report-file";
import { LARGEST_FILE } from "../../evidence/model/report-file";
import { count, counted, size } from "../../model/quantities";
import type { Origin } from "../../model/runner";
import { valueText } from "./problems";
import { hostName } from "./things";

export const FILE_WORDS = {
  export: "Exportieren",
  open: "Bericht öffnen",
  drop: "Einen gespeicherten Bericht hier ablegen, um ihn zu öffnen",
  busy: "Gerade läuft etwas; danach lässt sich ein Bericht öffnen.",
  report: "Bericht (JSON)",
  trace: "Aufzeichnung (Chrome-JSON)",
  threads: "Threads (CSV)",
  locks: "Locks (CSV)",
  traceHint: "Die Aufzeichnung lässt sich in Perfetto, ui.perfetto.dev, und in chrome://tracing öffnen.",
  noTrace: "Von diesem Lauf gibt es keine Aufzeichnung zum Exportieren.",
  nothing: "Sobald ein Programm gelaufen ist, gibt es etwas zu exportieren.",
  working: "Die Datei wird geschrieben …",
  oneAtATime: "Es lässt sich immer nur ein Bericht auf einmal öffnen.",
  dismiss: "Schließen",
  failed: (reason: string) => `Die Datei konnte nicht erstellt werden: ${reason}`,
};

export function fileProblem(name: string, problem: FileProblem): string {
  const file = `„${name}“`;
  switch (problem.kind) {
    case "too-large":
      return `${file} ist zu groß: Die Datei hat ${size(problem.bytes)}, gelesen werden höchstens ${size(LARGEST_FILE)}.`;
    case "unreadable":
      return `${file} konnte nicht gelesen werden: ${problem.reason}.`;
    case "not-json":
      return `${file} ist kein Bericht, denn es ist kein JSON: ${problem.reason}.`;
    case "not-a-report":
      return `${file} ist kein Bericht von Interlock oder beschädigt: ${problem.reason}.`;
    case "unknown-program":
      return `${file} ist ein Bericht des Programms „${problem.program}“, das diese Seite nicht hat.`;
  }
}

export function departureText({ param, wanted, taken }: Departure): string {
  return `${param.name} = ${valueText(wanted)} aus dem Bericht ist hier kein zulässiger Wert; das Formular zeigt ${valueText(taken)}.`;
}

export function originText(origin: Origin, environment: Environment): string {
  if (origin.kind === "series") {
    const lost = origin.traceLost
      ? " Seine Aufzeichnung wurde nicht behalten: Die der Läufe davor hatten den Platz für Aufzeichnungen schon belegt."
      : "";
    return `Lauf ${count(origin.run)} von ${count(origin.of)}, wieder geöffnet.${lost}`;
  }
  const { host, cores, tracing } = environment;
  return `Geöffnet aus der Datei „${origin.name}“, gemessen in ${hostName(host)} mit ${counted(cores, "logischem Prozessor", "logischen Prozessoren")}, Aufzeichnung ${tracing ? "an" : "aus"}.`;
}
