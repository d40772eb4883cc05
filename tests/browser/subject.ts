// Running programs of the catalogue through the engine, as the tests and the measurements do.

import { ThreadsEngine } from "../../www/src/engine/engine";
import catalogue from "../../www/src/generated/catalogue.json";
import type { ParamValue } from "../../www/src/generated/ParamValue";
import type { Program } from "../../www/src/generated/Program";
import type { Progress } from "../../www/src/generated/Progress";
import type { Report } from "../../www/src/generated/Report";
import { liveThreads } from "../../www/src/lab/model/live-threads";

/** What to run and how; what is left out has the program's or the lab's default. */
export interface Subject {
  program: string;
  params?: Record<string, ParamValue>;
  tracing?: boolean;
  limitMs?: number;
  files?: { path: string; text: string }[];
  args?: string[];
}

export const newEngine = () => new ThreadsEngine(new URL(".", import.meta.url));

export function programNamed(name: string): Program {
  const found = (catalogue as Program[]).find((program) => program.name === name);
  if (found === undefined) throw new Error(`the catalogue has no program ${name}`);
  return found;
}

function described({ program, params }: Subject) {
  const found = programNamed(program);
  const all = Object.fromEntries(found.params.map((param) => [param.name, param.default]));
  for (const name of Object.keys(params ?? {}))
    if (!(name in all)) throw new Error(`${program} has no parameter ${name}`);
  const chosen = { ...all, ...params };
  return { found, params: chosen, liveThreads: liveThreads(found.live_threads, chosen) };
}

/** Has the engine warm for the subject. */
export function prepare(engine: ThreadsEngine, subject: Subject): Promise<void> {
  const { found, liveThreads } = described(subject);
  return engine.prepare(liveThreads, found.uses_rayon);
}

export function run(
  engine: ThreadsEngine,
  subject: Subject,
  onProgress: (now: Progress) => void = () => {},
): Promise<Report> {
  const { found, params, liveThreads } = described(subject);
  return engine.run(
    {
      program: subject.program,
      params,
      liveThreads,
      usesRayon: found.uses_rayon,
      tracing: subject.tracing ?? true,
      limitMs: subject.limitMs ?? 10_000,
      freshInstance: found.has_statics,
      ...(subject.files && {
        files: subject.files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })),
      }),
      ...(subject.args && { args: subject.args }),
    },
    onProgress,
  );
}
