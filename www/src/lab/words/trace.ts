// The words around the views of a trace: tabs, headings, and what is said where there is no trace.

import type { EvidenceTab, TraceTab } from "../model/looks";
import { count } from "../model/quantities";

export const TRACE = {
  title: "What happened",
  tabs: "Views of the run",
  source: (title: string) => `Source of “${title}” beside the views of the run, read only`,
  sourceHint: "Choose a line to light up its events.",
  unloaded: (reason: string) => `The views of the run could not be loaded: ${reason}`,
  analysing: "Reading the trace…",
  broken: (reason: string) => `The trace could not be read: ${reason}`,
  earlier: "A run is going on. This is the one before it.",
  lineEvents: (line: number, events: number) =>
    `Line ${line}: ${events === 0 ? "no event" : events === 1 ? "1 event" : `${count(events)} events`}`,
};

export const TRACE_TAB_TITLES: Record<TraceTab, string> = { timeline: "Timeline", locks: "Locks" };

export const EVIDENCE = { title: "Evidence", tabs: "Evidence from many runs" };

export const EVIDENCE_TAB_TITLES: Record<EvidenceTab, string> = {
  repeat: "Repeat",
  sweep: "Sweep",
  compare: "Compare",
};

/** Why there is nothing to draw, and what can be done about it. */
export const NO_TRACE = {
  nothingRan: {
    title: "Nothing has run yet",
    text: "After a run you will see here what each thread did and when: who held which lock, who waited for it, and who handed it over.",
  },
  tracingOff: {
    title: "This run was not traced",
    text: "Tracing was off, so only the output and the whole time are known.",
    turnOn: "Turn tracing on and run again",
  },
  noTrace: {
    title: "There is no trace of this run",
    text: "Either the engine failed before it could hand over what it had recorded, or this run was opened again and there had been no room to keep its trace. The result above says which.",
  },
  empty: {
    title: "Nothing was recorded",
    text: "The run ended before any of its threads did something that is traced.",
  },
};
