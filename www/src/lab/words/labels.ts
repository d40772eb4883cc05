// Names of controls, headings and short remarks.

import { count, counted } from "../model/quantities";
import { hostName } from "./things";

export const LABELS = {
  skip: "Skip to the program",
  watchFor: "Watch for",
  source: "Source",
  sourceLabel: (title: string) => `Source of “${title}”, read only`,
  showAll: (lines: number) => `Show all ${lines} lines`,
  showLess: "Show less",
  share: "Copy link",
  shared: "Link copied",
  shareFailed: (address: string) => `The browser did not allow copying. The link is ${address}`,
  playground: "Open in the Rust Playground",
  newTab: "(opens a new tab)",
  parameters: "Parameters",
  slider: (parameter: string) => `${parameter}, slider`,
  showLine: (parameter: string, line: number) => `${parameter}, show line ${line} of the source`,
  noParameters: "This program has no parameters.",
  reset: "Reset",
  resetLabel: "Reset all parameters to the values in the source",
  use: (value: string) => `Use ${value}`,
  initially: (value: string) => `${value} in the source`,
  settings: "How to run it",
  run: "Run",
  stop: "Stop",
  /** The key, as keyboards have it. */
  control: "Ctrl",
  running: "Running",
  preparing: "Preparing threads…",
  ready: "Ready",
  invalid: "A value above is not legal yet.",
  result: "Result",
  dismiss: "Dismiss",
  openAlone: "Open with threads in a new tab",
  stale: "The parameters have changed since this run. It had",
  lastOf: (runs: number) => `The last of ${count(runs)} runs:`,
  unloaded: "The engine could not be loaded.",
  engineBroken: "The engine could not be loaded, so nothing ran.",
  noOutput: "The program printed nothing.",
  noOutputYet: "Nothing printed yet.",
  output: "Output",
  outputLabel: "Output of the program",
  stderr: "stderr",
  timings: "Time",
  threads: "Threads",
  locks: "Locks",
  outcomes: "Outcomes",
  notMeasured: "not measured",
  tracingOff: "not measured (tracing off)",
  noLocks: "The program used no Mutex and no RwLock.",
  locksUntraced: "Nothing was recorded of the locks in this run (tracing off).",
};

export const EMPTY = {
  title: "Nothing has run yet",
  intro: "Press Run, and the program runs on real threads in this page. Then you will find here:",
  items: [
    "how it ended, in one sentence, and what it promised against what came out",
    "what it printed, as it prints it",
    "how long it took, and how much that varies from run to run",
    "what each thread did with its time, and what each lock cost",
  ],
};

export const SETTING_HINTS = {
  repeat: "More than one shows how results and times vary.",
  limit: "Ends endless programs. Deadlocks are found without it.",
  tracing: "Records what threads and locks do, at a small cost each time.",
};

export const FILES = {
  title: "Files to read",
  bundled: "The program reads a small sample tree that comes with this page.",
  invite: "Drop a folder or files here, or choose them. They stay in this browser: nothing is uploaded.",
  folder: "Choose a folder",
  files: "Choose files",
  back: "Back to the sample tree",
  reading: "Reading…",
  none: "None of these files could be taken.",
  leftOut: "What was left out",
  taken: (files: number, bytes: string, folders: readonly string[]) =>
    `${counted(files, "file")} (${bytes}) from ${folders.map((folder) => `“${folder}”`).join(", ")}`,
  showTaken: "What was taken",
  more: (files: number) => `and ${count(files)} more`,
};

export const LIVE = {
  run: (current: number, wanted: number) => `run ${count(current)} of ${count(wanted)}`,
  runs: "runs",
  ended: "ended",
  busy: "running",
  more: (threads: number) => counted(threads, "more thread"),
};

export const OUTPUT = {
  forgotten: (lines: number) => `${counted(lines, "earlier line")} not shown`,
  dropped: (bytes: string) => `${bytes} more were printed and not kept.`,
};

export const TIMES = {
  wall: "Wall time",
  wallHint: "from the start of main to the end of the run",
  /** `resolution` is null where nobody has looked at the clock. */
  measuredOn: (host: string, cores: number, resolution: string | null, tracing: boolean) =>
    `Measured in ${hostName(host)} with ${counted(cores, "logical processor")}; ` +
    `${resolution === null ? "" : `the clock steps by ${resolution}; `}tracing ${tracing ? "on" : "off"}.`,
  runs: "Runs",
  median: "Median",
  middle: "Middle half",
  range: "Fastest and slowest",
  to: "to",
};

export const THREADS_TABLE = {
  caption: "What each thread did with its time",
  thread: "Thread",
  end: "At the end",
  running: "Running",
  waiting: "Waiting for locks",
  blocked: "Blocked otherwise",
  asleep: "Asleep",
  acquisitions: "Locks taken",
  spawned: "spawned at",
  none: "none",
};

export const LOCKS_TABLE = {
  caption: "What each lock cost",
  lock: "Lock",
  acquisitions: "Taken",
  contended: "Had to wait",
  held: "Held in all",
  /** Without a sample the time is that of holders that never gave it back, since they began to wait themselves. */
  samples: (timed: number) =>
    timed === 0 ? "at least; still held at the end" : `from ${counted(timed, "timed sample")}`,
  tooShort: "too short for the clock",
  longest: "Longest wait",
  poisoned: "poisoned",
  never: "none",
  more: (locks: number) => `${counted(locks, "more lock")}, none of them with more waiting than these.`,
};

export const OUTCOMES_TABLE = {
  outcome: "Outcome",
  runs: "Runs",
  share: "Share",
  panics: (threads: number) => `${counted(threads, "thread")} panicked`,
  /** What stands before the text of an outcome. */
  sources: { observed: "observed", printed: "printed", panic: "message", failure: "because of" },
  expected: "as expected",
  unexpected: "not as expected",
  others: (kinds: number) => `${count(kinds)} other outcomes`,
};

export const PROMISE = { expected: "Expected", observed: "Observed", comparison: "Comparison" };
