// The timeline in two or three German sentences, for whoever does not see it and as its headline.

import type { Report } from "../../../generated/Report";
import type { Timeline } from "../../../generated/Timeline";
import { counted, share } from "../../model/quantities";
import { micros } from "../../timeline/model/moments";
import { longestWait, timedEvents } from "../../timeline/model/summary";
import { objectName } from "./things";
import { tickOf } from "./timeline";

export function summaryText(report: Report, timeline: Timeline): string {
  const tick = tickOf(report);
  const events = timeline.step.length;
  const threads = counted(report.threads.length, "Thread", "Threads");
  const all = counted(events, "Ereignis", "Ereignisse");
  if (report.engine === "model")
    return `${threads}, ${all} in der Reihenfolge, in der das Modell sie genommen hat.`;
  const timed = timedEvents(timeline);
  const clock =
    timed === events
      ? ""
      : ` Die Uhr, die in Schritten von ${micros(tick)} geht, wurde bei ${share(timed, events)} der Ereignisse abgelesen.`;
  return `${threads}, ${all} in ${micros(timeline.end_us)}. ${waitText(report, timeline, tick)}${clock}`;
}

function waitText(report: Report, timeline: Timeline, tick: number): string {
  const wait = longestWait(timeline, tick);
  if (wait === null) return `Kein gemessenes Warten auf einen Lock dauerte ${micros(tick)} oder länger.`;
  const who = report.threads[wait.thread]?.name ?? "";
  const what = objectName(report, timeline.spans.object[wait.span] ?? null, "einen Lock");
  const open = timeline.spans.end[wait.span] === -1 ? ", bis zum Ende des Laufs" : "";
  return `Am längsten hat ${who} auf einen Lock gewartet: ${micros(wait.us)} ± ${micros(tick)} auf ${what}${open}.`;
}
