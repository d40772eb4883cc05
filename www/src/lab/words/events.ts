// What is told of an event and of a span: in the table, in details, on the drawing. The words are those of `verbs`.

import type { Report } from "../../generated/Report";
import type { Timeline } from "../../generated/Timeline";
import { type Piece, type Prose, say } from "../model/prose";
import { objectName, thread } from "./things";
import { DURING, SOMETHING, SPAN_LABELS, VERBS } from "./verbs";

/** Kinds of events whose object is another thread. */
export const ABOUT_THREADS = ["spawn", "join-wait", "join", "unpark"];

/** What happens in an event, without its thread: `takes counter`. */
export function eventText(report: Report, event: number): Prose {
  const { trace } = report;
  if (trace === null) return [];
  const kind = trace.kinds[trace.events.kind[event] ?? -1] ?? "";
  const target = trace.events.object[event] ?? -1;
  const piece: Piece = ABOUT_THREADS.includes(kind)
    ? thread(report, target)
    : { code: objectName(report, target < 0 ? null : target, SOMETHING) };
  const [before = "", after] = (VERBS[kind] ?? kind).split("@");
  return after === undefined ? say`${before}` : say`${before}${piece}${after}`;
}

function targetOf(report: Report, timeline: Timeline, span: number): Piece | null {
  const target = timeline.spans.object[span] ?? -1;
  if (target < 0) return null;
  const state = timeline.states[timeline.spans.state[span] ?? -1];
  return state === "joining" ? thread(report, target) : { code: objectName(report, target, SOMETHING) };
}

/** What a thread does during a span: `holding counter`. */
export function spanText(report: Report, timeline: Timeline, span: number): Prose {
  const state = timeline.states[timeline.spans.state[span] ?? -1] ?? "";
  const target = targetOf(report, timeline, span) ?? SOMETHING;
  const [before = "", after] = (DURING[state] ?? state).split("@");
  return after === undefined ? say`${before}` : say`${before}${target}${after}`;
}

/** Texts for a span in the drawing, the longest first. */
export function spanLabels(report: Report, timeline: Timeline, span: number): string[] {
  const state = timeline.states[timeline.spans.state[span] ?? -1] ?? "";
  const target = targetOf(report, timeline, span);
  const name =
    target === null ? "" : typeof target === "string" ? target : "name" in target ? target.name : "";
  const code = target !== null && typeof target !== "string" && "code" in target ? target.code : name;
  const labels = SPAN_LABELS[state] ?? SPAN_LABELS.other;
  return labels.map((label) => label.replace("@", () => code));
}
