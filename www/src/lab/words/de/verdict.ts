// How a run ended, in one plain German sentence, and what belongs to it.

import type { Failure } from "../../../generated/Failure";
import type { Promise as Pledge } from "../../../generated/Promise";
import type { Report } from "../../../generated/Report";
import type { Verdict } from "../../../generated/Verdict";
import type { RunSummary } from "../../model/outcomes";
import { listed, type Prose, plain, say } from "../../model/prose";
import { count, counted, duration, plainNumber, share } from "../../model/quantities";
import { type PanicGroup, panicGroups, type Tone, toneOf } from "../verdict";
import { at, fateOf, thread, threadList } from "./things";

export { type PanicGroup, panicGroups, type Tone, toneOf };

export function headline(report: Report, limitS: number): Prose {
  const time = duration(report.elapsed_ms, report.environment.clock_resolution_ms);
  switch (report.verdict) {
    case "finished":
      return finished(report, time);
    case "panicked":
      return say`Im Haupt-Thread kam es nach ${time} zu einer Panic, und damit endete das Programm.`;
    case "deadlocked":
      return deadlocked(report);
    case "timed-out":
      return say`Das Programm war nicht zu Ende, als sein Zeitlimit von ${plainNumber(limitS)} s erreicht war.`;
    case "stopped":
      return say`Das Programm wurde nach ${time} von Hand angehalten.`;
    case "failed":
      return failed(report.failure);
  }
}

function finished(report: Report, time: string): Prose {
  const others = report.panics.length;
  const panicked = `in ${counted(others, "Thread", "Threads")} kam es zu einer Panic`;
  const although = others === 0 ? null : say`, aber ${panicked}`;
  switch (report.promise?.held) {
    case true:
      return say`Das Programm war nach ${time} fertig und hat sein Versprechen gehalten${although}.`;
    case false:
      return say`Das Programm war nach ${time} fertig, hat sein Versprechen aber nicht gehalten${others === 0 ? null : say`; ${panicked}`}.`;
    default:
      return say`Das Programm war nach ${time} fertig${although}.`;
  }
}

function deadlocked(report: Report): Prose {
  const deadlock = report.deadlock;
  if (deadlock === null || deadlock.kind === "all-asleep") {
    const [only, more] = deadlock?.stuck ?? [];
    if (only !== undefined && more === undefined)
      return say`Niemand ist mehr da, der ${thread(report, only.thread)} wecken könnte: Der Thread wartet für immer.`;
    return say`Niemand ist mehr da, der jemanden wecken könnte: Jeder Thread des Programms wartet, und keiner kommt weiter.`;
  }
  const ring = deadlock.stuck.filter((stuck) => stuck.in_cycle);
  const first = ring[0];
  if (ring.length === 1 && first !== undefined)
    return say`Deadlock: ${thread(report, first.thread)} wartet auf sich selbst und kommt nie mehr weiter.`;
  const members = threadList(
    report,
    ring.map((stuck) => stuck.thread),
  );
  return ring.length === 2
    ? say`Deadlock: ${members} warten aufeinander, und keiner von beiden kommt je weiter.`
    : say`Deadlock: ${members} warten im Kreis aufeinander, und keiner von ihnen kommt je weiter.`;
}

function failed(failure: Failure | null): Prose {
  switch (failure?.kind) {
    case "stack-overflow":
      return say`Das Programm hat den Stack von ${failure.thread === null ? "einem Thread" : { name: failure.thread }} aufgebraucht.`;
    case "out-of-memory":
      return say`Das Programm hat allen Speicher aufgebraucht, den es haben darf.`;
    case "trap":
      return say`WebAssembly hat das Programm abgebrochen: Es kam zu einem Befehl, der nicht ausgeführt werden kann.`;
    default:
      return say`Die Ausführung ist gescheitert; dieser Lauf sagt nichts über das Programm aus.`;
  }
}

export function failureAdvice(failure: Failure): string {
  switch (failure.kind) {
    case "stack-overflow":
      return "Jeder Thread hat für seine Aufrufe und lokalen Variablen einen Stack von fester Größe. Endlos geschachtelte Aufrufe brauchen ihn auf.";
    case "out-of-memory":
      return "Alle Threads teilen sich einen WebAssembly-Speicher von begrenzter Größe. Kleinere Parameter brauchen weniger davon.";
    case "trap":
      return "Nativ wäre das ein Abbruch des ganzen Prozesses: Kein Thread räumt noch auf.";
    case "engine":
      return "Noch einmal ausführen: Der nächste Lauf beginnt mit einer frischen Umgebung. Kommt der Fehler wieder, hilft es, die Seite neu zu laden.";
  }
}

export function panicIntroduction(report: Report, group: PanicGroup): Prose {
  return say`Panic in ${threadList(report, group.threads)}${group.position === null ? null : say`,`}${at(group.position)}:`;
}

export function fateOfOthers(report: Report): Prose | null {
  const groups = new Map<string, number[]>();
  report.threads.forEach((one, index) => {
    if (one.fate === "panicked") return;
    const fate = fateOf(one.fate, one.waiting_for);
    groups.set(fate, [...(groups.get(fate) ?? []), index]);
  });
  if (groups.size === 0) return null;
  const parts = [...groups].map(([fate, indices]) => say`${threadList(report, indices)} (${fate})`);
  return say`Stand am Ende des Laufs: ${listed(parts)}.`;
}

export function comparison(promise: Pledge): string {
  if (promise.held) return "wie erwartet";
  const expected = numberIn(promise.expected);
  const observed = numberIn(promise.observed);
  if (expected === null || observed === null) return "nicht wie erwartet";
  const difference = Math.abs(observed - expected);
  const part = expected > 0 && observed < expected ? ` (${share(difference, expected)} verloren)` : "";
  return `${count(difference)} zu ${observed < expected ? "wenig" : "viel"}${part}`;
}

function numberIn(text: string): number | null {
  return /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null;
}

export function announcement(report: Report, limitS: number): string {
  const broken =
    report.promise?.held === false
      ? ` Erwartet: ${report.promise.expected}; beobachtet: ${report.promise.observed}.`
      : "";
  return plain(headline(report, limitS)) + broken;
}

export function seriesSentence(runs: readonly RunSummary[]): string {
  const promised = runs.filter((run) => run.held !== null).length;
  const kept = runs.filter((run) => run.held && run.verdict === "finished").length;
  const finished = runs.filter((run) => run.verdict === "finished").length;
  const all = counted(runs.length, "Lauf", "Läufen");
  if (promised === 0) return `Von ${all} kamen ${count(finished)} zu Ende.`;
  return `In ${count(kept)} von ${all} hat das Programm sein Versprechen gehalten.`;
}

export const ENDINGS: Record<Verdict, string> = {
  finished: "fertig",
  panicked: "Panic",
  deadlocked: "Deadlock",
  "timed-out": "Zeitlimit erreicht",
  stopped: "von Hand angehalten",
  failed: "gescheitert",
};
