// What an engine is asked to run: the chosen program with the chosen values and settings.

import type { RunRequest } from "../engine-face";
import type { LabState } from "./address";
import { liveThreads } from "./live-threads";
import type { TakenFiles } from "./taken-files";

/** Files that the user gave to a program, and the arguments that name their folders. */
export interface Given {
  files: TakenFiles["files"];
  args: string[];
}

export function givenBy(taken: TakenFiles | null): Given | null {
  return taken !== null && taken.files.length > 0 ? { files: taken.files, args: taken.args } : null;
}

export function requestOf({ program, values, settings }: LabState, given: Given | null): RunRequest {
  return {
    program: program.name,
    params: values,
    liveThreads: liveThreads(program.live_threads, values),
    usesRayon: program.uses_rayon,
    tracing: settings.tracing,
    limitMs: settings.limit * 1000,
    freshInstance: program.has_statics,
    ...(program.files ? given : {}),
  };
}
