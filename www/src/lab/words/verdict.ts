// How a run ended, in one plain sentence, and what belongs to it: the promise, panics, failures, the fate of threads.

import type { Failure } from "../../generated/Failure";
import type { Panic } from "../../generated/Panic";
import type { Position } from "../../generated/Position";
import type { Promise as Pledge } from "../../generated/Promise";
import type { Report } from "../../generated/Report";
import type { Verdict } from "../../generated/Verdict";
import type { RunSummary } from "../model/outcomes";
import { listed, type Prose, plain, say } from "../model/prose";
import { count, counted, duration, plainNumber, share } from "../model/quantities";
import { at, thread, threadList, WAITING } from "./things";

/** How good an ending is, which decides its colour and its symbol. */
export type Tone = "good" | "wrong" | "stuck" | "ended";

export function toneOf(report: Report): Tone {
  switch (report.verdict) {
    case "finished":
      return report.promise?.held === false ? "wrong" : "good";
    case "panicked":
    case "failed":
      return "wrong";
    case "deadlocked":
      return "stuck";
    case "timed-out":
    case "stopped":
      return "ended";
  }
}

/** The verdict in one sentence. `limitS` is the time limit that the run had, in seconds. */
export function headline(report: Report, limitS: number): Prose {
  const time = duration(report.elapsed_ms, report.environment.clock_resolution_ms);
  switch (report.verdict) {
    case "finished":
      return finished(report, time);
    case "panicked":
      return say`The main thread panicked after ${time}, and that ended the program.`;
    case "deadlocked":
      return deadlocked(report);
    case "timed-out":
      return say`The program had not ended when its time limit of ${plainNumber(limitS)} s was reached.`;
    case "stopped":
      return say`You stopped the program after ${time}.`;
    case "failed":
      return failed(report.failure);
  }
}

function finished(report: Report, time: string): Prose {
  const others = report.panics.length;
  const panicked = `${counted(others, "thread")} panicked`;
  const although = others === 0 ? null : say`, although ${panicked}`;
  switch (report.promise?.held) {
    case true:
      return say`The program finished in ${time} and kept its promise${although}.`;
    case false:
      return say`The program finished in ${time}, but did not keep its promise${others === 0 ? null : say`; ${panicked}`}.`;
    default:
      return say`The program finished in ${time}${although}.`;
  }
}

function deadlocked(report: Report): Prose {
  const deadlock = report.deadlock;
  if (deadlock === null || deadlock.kind === "all-asleep") {
    const [only, more] = deadlock?.stuck ?? [];
    if (only !== undefined && more === undefined) {
      return say`Nobody is left to wake ${thread(report, only.thread)}, which waits for ever.`;
    }
    return say`Nobody is left to wake anybody: every thread of the program waits, and none can go on.`;
  }
  const ring = deadlock.stuck.filter((stuck) => stuck.in_cycle);
  const first = ring[0];
  if (ring.length === 1 && first !== undefined) {
    return say`Deadlock: ${thread(report, first.thread)} waits for itself, so it can never go on.`;
  }
  const members = threadList(
    report,
    ring.map((stuck) => stuck.thread),
  );
  return ring.length === 2
    ? say`Deadlock: ${members} wait for each other, so neither can ever go on.`
    : say`Deadlock: ${members} wait for each other in a ring, so none of them can ever go on.`;
}

function failed(failure: Failure | null): Prose {
  switch (failure?.kind) {
    case "stack-overflow":
      return say`The program used up the stack of ${failure.thread === null ? "a thread" : { name: failure.thread }}.`;
    case "out-of-memory":
      return say`The program used up all the memory that it may have.`;
    case "trap":
      return say`WebAssembly stopped the program: it came to an instruction that cannot be carried out.`;
    default:
      return say`The engine failed, so this run says nothing about the program.`;
  }
}

/** What a learner can make of a failure. */
export function failureAdvice(failure: Failure): string {
  switch (failure.kind) {
    case "stack-overflow":
      return "Every thread has a stack of fixed size for its calls and local variables. Calls nested without end use it up.";
    case "out-of-memory":
      return "All threads share one WebAssembly memory of limited size. Smaller parameters need less of it.";
    case "trap":
      return "Natively this would be an abort of the whole process: no thread unwinds, and nothing is cleaned up.";
    case "engine":
      return "Run it again: the next run gets a fresh engine. If this comes back, reload the page.";
  }
}

/** Panics with one message at one place, in the order in which the first of each happened. */
export interface PanicGroup {
  threads: number[];
  message: string;
  position: Position | null;
}

export function panicGroups(panics: readonly Panic[]): PanicGroup[] {
  const groups = new Map<string, PanicGroup>();
  for (const { thread: who, message, position } of panics) {
    const key = JSON.stringify([message, position]);
    const group = groups.get(key) ?? { threads: [], message, position };
    group.threads.push(who);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** `thread 3 panicked at line 23:`; the message stands apart. */
export function panicIntroduction(report: Report, group: PanicGroup): Prose {
  return say`${threadList(report, group.threads)} panicked${at(group.position)}:`;
}

/** What the threads that did not panic had come to; `null` where there are none. */
export function fateOfOthers(report: Report): Prose | null {
  const groups = new Map<string, number[]>();
  report.threads.forEach((one, index) => {
    if (one.fate === "panicked") return;
    const fate = one.fate === "waiting" && one.waiting_for !== null ? WAITING[one.waiting_for] : one.fate;
    groups.set(fate, [...(groups.get(fate) ?? []), index]);
  });
  if (groups.size === 0) return null;
  const parts = [...groups].map(([fate, indices]) => {
    const verb = fate === "finished" ? "had" : indices.length === 1 ? "was" : "were";
    return say`${threadList(report, indices)} ${verb} ${fate}`;
  });
  return say`When the run ended, ${listed(parts)}.`;
}

/** How an observed value compares with the expected one. */
export function comparison(promise: Pledge): string {
  if (promise.held) return "as expected";
  const expected = numberIn(promise.expected);
  const observed = numberIn(promise.observed);
  if (expected === null || observed === null) return "not as expected";
  const difference = Math.abs(observed - expected);
  const part = expected > 0 && observed < expected ? ` (${share(difference, expected)} lost)` : "";
  return `${count(difference)} too ${observed < expected ? "few" : "many"}${part}`;
}

function numberIn(text: string): number | null {
  return /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null;
}

/** What a screen reader hears when a run has ended. */
export function announcement(report: Report, limitS: number): string {
  const broken =
    report.promise?.held === false
      ? ` Expected ${report.promise.expected}, observed ${report.promise.observed}.`
      : "";
  return plain(headline(report, limitS)) + broken;
}

/** What a series of runs came to, in one sentence. */
export function seriesSentence(runs: readonly RunSummary[]): string {
  const promised = runs.filter((run) => run.held !== null).length;
  const kept = runs.filter((run) => run.held && run.verdict === "finished").length;
  const finished = runs.filter((run) => run.verdict === "finished").length;
  const all = counted(runs.length, "run");
  if (promised === 0) return `${count(finished)} of ${all} finished.`;
  return `In ${count(kept)} of ${all} the program kept its promise.`;
}

/** An ending in a word or two, for the table of outcomes. */
export const ENDINGS: Record<Verdict, string> = {
  finished: "finished",
  panicked: "panicked",
  deadlocked: "deadlocked",
  "timed-out": "reached the time limit",
  stopped: "stopped by you",
  failed: "failed",
};
