// The German words around repetitions, sweeps and comparisons.

import type { Verdict } from "../../../generated/Verdict";
import type { AmdahlFit } from "../../evidence/model/amdahl";
import type { Campaign } from "../../evidence/model/campaign";
import type { Departure } from "../../evidence/model/compare";
import type { Bin, Binned, Distribution } from "../../evidence/model/distribution";
import type { Shares } from "../../evidence/model/measured";
import { MOST_RUNS } from "../../evidence/model/plan";
import { MOST_VALUES, type SweepProblem, type Work } from "../../evidence/model/sweep";
import { MOST_EVENTS, MOST_REPORTS } from "../../model/kept-reports";
import {
  count,
  counted,
  decimals,
  duration,
  plainNumber,
  share,
  significantDigits,
} from "../../model/quantities";
import type { Summary } from "../../model/statistics";
import { axisTitle, fromTo, hintsOf, valuesText } from "../evidence";
import { valueText } from "./problems";
import { ENDINGS } from "./verdict";

export { axisTitle, fromTo, hintsOf, valuesText };

export const COMMON = {
  cancel: "Abbrechen",
  done: (done: number, wanted: number) => `${count(done)} von ${counted(wanted, "Lauf", "Läufen")} fertig`,
  toGo: (runs: number) => `noch ${count(runs)}`,
  warmingUp: "Läuft sich warm …",
  about: (seconds: number) => `noch etwa ${seconds < 1 ? "1 s" : `${count(Math.ceil(seconds))} s`}`,
  progress: "Fortschritt der Läufe",
  cancelled: (done: number, wanted: number) =>
    `Nach ${count(done)} von ${counted(wanted, "Lauf", "Läufen")} abgebrochen.`,
  broken: "Die Ausführungsumgebung ließ sich nicht laden.",
  stale: "Die Parameter haben sich seither geändert. Gemessen wurde mit",
  busy: "Es läuft schon etwas.",
  ended: "Die Läufe sind zu Ende.",
  invalid: "Ein Wert weiter oben ist noch nicht zulässig.",
  own: "Dieser Text wird vom Modell erkundet. Auf echten Threads laufen nur Programme des Katalogs: Ein Browser hat keinen Compiler.",
  refused: "Dieses Programm lässt sich nicht übersetzen, also gibt es nichts auszuführen.",
  unsupported: "Auf dieser Seite können keine Programme laufen; der Hinweis neben dem Quelltext sagt, warum.",
  save: "Speichern",
  svg: "SVG",
  png: "PNG",
  drawingFailed: (reason: string) => `Die Zeichnung konnte nicht gespeichert werden: ${reason}.`,
  keys: "Pfeiltasten gehen von Punkt zu Punkt.",
  runs: "Läufe von jedem",
  tracing: "Ereignisse aufzeichnen",
  tracingHint: "Aufzeichnen kostet in jedem Lauf Zeit; ohne sind Zeiten besser.",
};

export const REPEAT = {
  intro:
    "Ein Lauf zeigt eine Möglichkeit. Das Programm viele Male ausführen, so wie es oben eingestellt ist, und sehen, wie oft welcher Ausgang vorkommt.",
  runs: "Läufe",
  start: (runs: number) => `${count(runs)}-mal ausführen`,
  caption: "Ausgänge, der häufigste zuerst",
  binCaption: (binned: Binned) =>
    `Ausgänge; ${count(binned.distinct)} verschiedene Zahlen, gezählt in Schritten von ${plainNumber(binned.width)}`,
  columns: { outcome: "Ausgang", runs: "Läufe", share: "Anteil", open: "Einer davon" },
  open: (run: number) => `Lauf ${count(run)} öffnen`,
  openLabel: (run: number, outcome: string) => `Lauf ${count(run)} öffnen: ${outcome}`,
  notKept: "keiner behalten",
  csv: "Ausgänge (CSV)",
  kept: `Von jedem Ausgang wird ein Lauf zum Öffnen behalten: höchstens ${count(MOST_REPORTS)} Läufe, und ihre Aufzeichnungen, solange sie zusammen nicht mehr als ${count(MOST_EVENTS)} Ereignisse haben.`,
  more: (outcomes: number, runs: number) =>
    `${counted(outcomes, "weiterer Ausgang", "weitere Ausgänge")} (${counted(runs, "Lauf", "Läufe")})`,
  observed: "Beobachtet",
  runsAxis: "Läufe",
  expected: (value: number) => `erwartet ${plainNumber(value)}`,
  chart: "Verteilung der beobachteten Zahlen",
  held: "wie erwartet",
  broken: "nicht wie erwartet",
  neutral: "beobachtet",
  normalised:
    "Das Programm verspricht nichts, also unterscheidet seine Ausgabe die Ausgänge. Zeiten darin zählen nicht.",
};

export function binText({ from, to }: Bin, { whole, width }: Binned): string {
  if (whole && width === 1) return plainNumber(from);
  return whole
    ? `${plainNumber(from)} bis ${plainNumber(to - 1)}`
    : `${plainNumber(from)} bis unter ${plainNumber(to)}`;
}

export function barDetails(place: number, binned: Binned, all: number): string {
  const bin = binned.bins[place];
  const found = bin ?? binned.held;
  if (found === null) return "";
  const what = bin === undefined ? heldText(binned) : binText(bin, binned);
  return `${what}: ${counted(found.runs, "Lauf", "Läufe")}, ${share(found.runs, all)}`;
}

export function heldText({ held }: Binned): string {
  return held === null ? "" : `${plainNumber(held.value)}, ${REPEAT.held}`;
}

export function distributionSentence({ distinct, binned }: Distribution): string {
  const kinds = distinct === 1 ? "Es gab einen Ausgang." : `Es gab ${count(distinct)} verschiedene Ausgänge.`;
  if (binned === null) return kinds;
  const held = binned.held?.runs ?? 0;
  const seen =
    held === 0 ? "nie vorgekommen" : held === 1 ? "einmal vorgekommen" : `${count(held)}-mal vorgekommen`;
  const against =
    binned.expected === null ? "" : ` Erwartet war ${plainNumber(binned.expected)}; das ist ${seen}.`;
  return `${kinds} Die Zahlen liegen zwischen ${plainNumber(binned.least)} und ${plainNumber(binned.most)}.${against}`;
}

export const SWEEP = {
  intro:
    "Wie lange dauert ein Lauf, wenn sich ein Parameter ändert und alle anderen bleiben, wie sie oben sind?",
  none: "Dieses Programm hat keinen Parameter, der eine Zahl ist; eine Messreihe gibt es also nicht.",
  param: "Parameter",
  from: "Von",
  to: "Bis",
  progression: "Dazwischen",
  progressions: { doubling: "jedes Mal verdoppeln", steps: "jedes Mal einen Schritt addieren" },
  step: "Schritt",
  work: "Mit mehr Threads wird die Arbeit",
  works: { divided: "unter ihnen aufgeteilt", each: "mit ihnen mehr" },
  start: "Messreihe beginnen",
  chart: "Zeit eines Laufs nach dem Wert des Parameters",
  time: "Zeit eines Laufs (ms)",
  logarithmic: "Zeit eines Laufs (ms, logarithmisch)",
  processors: (cores: number) => counted(cores, "Prozessor", "Prozessoren"),
  ideal: "ideal",
  serial: "seriell",
  fit: "angepasst",
  plan: (name: string, values: readonly number[], runs: number) =>
    `${name} = ${values.map(plainNumber).join("; ")}. Je ${counted(runs, "Lauf", "Läufe")}, zusammen ${count(values.length * runs)}, reihum.`,
  columns: {
    median: "Median",
    middle: "Mittlere Hälfte",
    range: "Schnellster bis langsamster",
    runs: "Gemessene Läufe",
    speedup: "Gegen einen Thread",
    kept: "Versprechen gehalten",
    others: "Nicht gemessen",
  },
  csv: "Tabelle (CSV)",
  everyRun: "Jeder Lauf (CSV)",
};

export const SWEEP_LEGEND = {
  median: "Median",
  middle: "mittlere Hälfte der Läufe (Quartile)",
  range: "schnellster bis langsamster Lauf",
};

export function linesText(work: Work, cores: number): string {
  const lines =
    work === "divided"
      ? "Ideal: n Threads brauchen ein n-tel der Zeit, die einer braucht. Seriell: so lange wie ein Thread, wie viele es auch sind."
      : "Jeder Thread bringt eigene Arbeit mit. Ideal: so lange wie ein Thread, wie viele es auch sind. Seriell: n Threads brauchen n-mal so lange wie einer.";
  return `${lines} Mit ${counted(cores, "Prozessor", "Prozessoren")} können nicht mehr als ${count(cores)} Threads gleichzeitig laufen.`;
}

export function fitSentence(fit: AmdahlFit | null, cores: number): string {
  const model = `Amdahls Gesetz mit höchstens ${counted(cores, "Prozessor", "Prozessoren")}`;
  if (fit === null)
    return `${model} lässt sich nicht anpassen: Dazu braucht es Zeiten für mindestens zwei brauchbare Anzahlen von Threads.`;
  const off = `seine Werte weichen von den Medianen um bis zu ${percent(fit.deviation)} ab`;
  if (fit.serial > 1.005)
    return `Mehr Threads kosten hier Zeit; das sieht ${model} nicht vor: Der nächste serielle Anteil wäre ${decimals(fit.serial, 2)}, über 1 (${off}).`;
  if (fit.serial < -0.005)
    return `Mehr Threads bringen hier mehr, als ${model} vorsieht: Der nächste serielle Anteil wäre ${decimals(fit.serial, 2)}, unter 0 (${off}).`;
  return `${model}, an die Mediane angepasst: serieller Anteil ${decimals(Math.abs(fit.serial), 2)}. Das ist eine Anpassung und keine Messung; ${off}.`;
}

function percent(part: number): string {
  return part < 0.01 ? "weniger als 1 %" : `${Math.round(100 * part)} %`;
}

export function sweepProblem(problem: SweepProblem): string {
  switch (problem.kind) {
    case "backwards":
      return "„Von“ ist größer als „Bis“.";
    case "negative-doubling":
      return "Verdoppeln braucht einen Anfang, der nicht unter null liegt.";
    case "too-many-values":
      return `Das wären ${count(problem.values)} Werte; eine Messreihe nimmt höchstens ${count(MOST_VALUES)}.`;
    case "too-many-runs":
      return `Das wären ${count(problem.runs)} Läufe; eine Messreihe nimmt höchstens ${count(MOST_RUNS)}.`;
  }
}

export const COMPARE = {
  intro: (family: string) =>
    `Die Programme der Familie „${family}“ tun dasselbe auf verschiedene Weise. Sie laufen mit denselben Parametern, reihum.`,
  none: "Kein anderes Programm tut dasselbe wie dieses auf andere Weise.",
  members: "Programme",
  baseline: "Im Verhältnis zu",
  start: (programs: number) => `${counted(programs, "Programm", "Programme")} vergleichen`,
  tooFew: "Mindestens zwei Programme wählen.",
  chart: "Zeit eines Laufs von jedem Programm",
  time: "Zeit eines Laufs (ms)",
  logarithmic: "Zeit eines Laufs (ms, logarithmisch)",
  program: "Programm",
  median: "Median",
  middle: "Mittlere Hälfte",
  range: "Schnellster bis langsamster",
  ratio: "Verhältnis",
  ratioOf: (baseline: string) => `„Verhältnis“: der Median als Vielfaches des Medians von „${baseline}“.`,
  outcome: "Ausgang",
  times: (ratio: number) => `× ${times(ratio)}`,
  related: (ratio: number, baseline: string) => `${times(ratio)}-mal der Median von „${baseline}“`,
  departure: (title: string, { param, wanted, taken }: Departure) =>
    `„${title}“ kann ${param.name} = ${valueText(wanted)} nicht annehmen und lief mit ${valueText(taken)}.`,
  plan: (programs: number, runs: number) =>
    `Je ${counted(runs, "Lauf", "Läufe")}, zusammen ${count(programs * runs)}, reihum: A B C, A B C, …`,
};

/** A ratio with two or three digits. */
function times(ratio: number): string {
  if (ratio < 0.1) return significantDigits(ratio, 2);
  return ratio < 10 ? decimals(ratio, 2) : ratio < 100 ? decimals(ratio, 1) : count(ratio);
}

export function sharesText({ runs, promised, wrong, unfinished }: Shares): string {
  const parts: string[] = unfinished.map(([verdict, number]) => endedText(verdict, number, runs));
  if (wrong > 0) parts.push(`falsch in ${count(wrong)} von ${count(runs)}`);
  else if (promised > 0)
    parts.push(promised === runs ? `alle ${count(runs)} wie erwartet` : `${count(promised)} wie erwartet`);
  else if (unfinished.length === 0) parts.push(`alle ${count(runs)} fertig`);
  return parts.join(", ");
}

function endedText(verdict: Verdict, number: number, runs: number): string {
  return `${count(number)} von ${count(runs)}: ${ENDINGS[verdict]}`;
}

export function notTimed({ unfinished }: Shares): string {
  return unfinished.map(([verdict, number]) => `${count(number)}-mal ${ENDINGS[verdict]}`).join(", ");
}

export function summaryText(time: Summary, resolution: number): string {
  const ms = (value: number) => duration(value, resolution);
  if (time.number === 1) return `${ms(time.median)} in einem Lauf`;
  return `Median ${ms(time.median)}, mittlere Hälfte ${ms(time.lowerQuartile)} bis ${ms(time.upperQuartile)}, schnellster ${ms(time.least)}, langsamster ${ms(time.most)}, ${counted(time.number, "Lauf", "Läufe")}`;
}

export function measuredOn(
  { environment, plan, state, samples }: Campaign,
  resolution: string | null,
): string {
  if (environment === null) return "";
  const where = `${environment.host} mit ${counted(environment.cores, "logischem Prozessor", "logischen Prozessoren")}`;
  const clock = resolution === null ? "" : `; die Uhr geht in Schritten von ${resolution}`;
  const runs =
    state === "ended"
      ? `je ${counted(plan.runs, "Lauf", "Läufe")}`
      : `bisher ${counted(samples.length, "Lauf", "Läufe")}`;
  return `Verstrichene Zeit vom Beginn von main bis zum Ende des Laufs, gemessen in ${where}${clock}; Aufzeichnung ${environment.tracing ? "an" : "aus"}; ${runs}, nach einem Lauf jedes Programms, der nicht zählt. Median, Quartile und Extreme; gemessen werden nur Läufe, die zu Ende kamen.`;
}
