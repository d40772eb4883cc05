// The timeline in two or three sentences, for whoever does not see it and as its headline.

import type { Report } from "../../generated/Report";
import type { Timeline } from "../../generated/Timeline";
import { counted, share } from "../model/quantities";
import { micros } from "../timeline/model/moments";
import { longestWait, timedEvents } from "../timeline/model/summary";
import { objectName } from "./things";
import { tickOf } from "./timeline";

export function summaryText(report: Report, timeline: Timeline): string {
  const tick = tickOf(report);
  const events = timeline.step.length;
  if (report.engine === "model")
    return `${counted(report.threads.length, "thread")}, ${counted(events, "event")} in the order in which the model took them.`;
  const whole = `${counted(report.threads.length, "thread")}, ${counted(events, "event")} in ${micros(timeline.end_us)}.`;
  const timed = timedEvents(timeline);
  const clock =
    timed === events
      ? ""
      : ` The clock, which steps by ${micros(tick)}, was read at ${share(timed, events)} of the events.`;
  return `${whole} ${waitText(report, timeline, tick)}${clock}`;
}

function waitText(report: Report, timeline: Timeline, tick: number): string {
  const wait = longestWait(timeline, tick);
  if (wait === null) return `No wait for a lock was measured as ${micros(tick)} or longer.`;
  const who = report.threads[wait.thread]?.name ?? "";
  const what = objectName(report, timeline.spans.object[wait.span] ?? null, "a lock");
  const open = timeline.spans.end[wait.span] === -1 ? ", to the end of the run" : "";
  return `${who} had the longest wait for a lock: ${micros(wait.us)} ± ${micros(tick)} for ${what}${open}.`;
}
