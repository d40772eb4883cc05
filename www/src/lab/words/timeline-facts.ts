// The details of an event, a span or a stretch of the timeline: the same whether it is hovered, in focus or chosen in the
// table. The words are those of `facts`.

import type { Report } from "../../generated/Report";
import type { Timeline } from "../../generated/Timeline";
import { type Prose, say } from "../model/prose";
import { count, share } from "../model/quantities";
import type { ArrowIndex } from "../timeline/model/arrows";
import { LOOKS, STATES, UNTIMED } from "../timeline/model/classes";
import type { Hit } from "../timeline/model/hits";
import { lengthOf, micros } from "../timeline/model/moments";
import { spansAt } from "../timeline/model/span-lookup";
import { eventText, spanText } from "./events";
import { FACTS } from "./facts";
import { AND } from "./locale";
import { object, thread } from "./things";
import { LEGEND, lengthText, MORE_LEGEND, momentText, tickOf } from "./timeline";
import { SOMETHING } from "./verbs";

export interface Facts {
  heading: Prose;
  rows: { name: string; value: Prose }[];
}

/** What details are taken from. */
export interface Facing {
  report: Report;
  timeline: Timeline;
  arrows: ArrowIndex;
  /** The program's source, by line. */
  lines: readonly string[];
}

/** Arrows of one event that are told one by one. */
const TOLD = 3;

export function factsOfEvent(facing: Facing, event: number): Facts {
  const { report, timeline, arrows } = facing;
  const rows: Facts["rows"] = [];
  const add = (name: string, value: Prose) => rows.push({ name, value });
  const target = report.trace?.events.object[event] ?? -1;
  const kind = report.trace?.kinds[report.trace.events.kind[event] ?? -1] ?? "";
  const isObject = target >= 0 && !["spawn", "join-wait", "join", "unpark"].includes(kind);
  if (isObject) add(FACTS.object, object(report, target, SOMETHING));
  addPlace(facing, event, add);
  add(FACTS.step, say`${FACTS.stepOf((timeline.step[event] as number) + 1, timeline.step.length)}`);
  add(FACTS.time, say`${momentText(timeline, event, tickOf(report))}`);
  addSpans(facing, event, add);
  addArrows(facing, arrows.to(event), "to", add);
  addArrows(facing, arrows.from(event), "from", add);
  addValue(report, event, add);
  const who = thread(report, report.trace?.events.thread[event] ?? 0);
  return { heading: say`${who} ${eventText(report, event)}`, rows };
}

type Add = (name: string, value: Prose) => void;

function addPlace({ report, lines }: Facing, event: number, add: Add): void {
  const position = report.trace?.positions[report.trace.events.position[event] ?? -1];
  if (position === undefined) return;
  const text = lines[position.line - 1]?.trim() ?? "";
  add(FACTS.source, say`${{ line: position.line }} ${{ code: text }}`);
}

function addSpans({ report, timeline }: Facing, event: number, add: Add): void {
  const tick = tickOf(report);
  const { spans, states } = timeline;
  for (const span of spansAt(timeline, event)) {
    const state = states[spans.state[span] as number] ?? "";
    const begin = spans.begin[span] as number;
    const end = spans.end[span] as number;
    const begins = begin === event;
    const held = state === "holding" || state === "reading";
    // What a wait was for is told where it ends as well; what a thread goes on to do, only where it begins.
    if (!held && !begins && state === "running") continue;
    if (held && !begins && end !== event) continue;
    const name = held ? (begins ? FACTS.thenHeld : FACTS.wasHeld) : begins ? FACTS.fromHere : FACTS.untilHere;
    const steps =
      (end < 0 ? timeline.step.length : (timeline.step[end] as number)) - (timeline.step[begin] as number);
    const length = lengthText(lengthOf(timeline, begin, end, tick), tick);

    const what = held ? null : say`${spanText(report, timeline, span)}: `;
    add(name, say`${what}${length}; ${FACTS.steps(steps, end < 0)}`);
  }
}

function addArrows({ report, timeline }: Facing, found: number[], way: "to" | "from", add: Add): void {
  for (const arrow of found.slice(0, TOLD)) {
    const kind = timeline.arrow_kinds[timeline.arrows.kind[arrow] as number] ?? "";
    const other = (way === "to" ? timeline.arrows.from : timeline.arrows.to)[arrow] as number;
    const who = thread(report, report.trace?.events.thread[other] ?? 0);
    add(
      FACTS.causes[kind]?.[way] ?? kind,
      say`${who}, ${FACTS.atStep((timeline.step[other] as number) + 1)}`,
    );
  }
  if (found.length > TOLD) add(FACTS.and, say`${FACTS.moreThreads(found.length - TOLD)}`);
}

function addValue({ trace }: Report, event: number, add: Add): void {
  const index = trace?.values.event.indexOf(event) ?? -1;
  if (trace === null || index < 0) return;
  const text = trace.values.texts[trace.values.text[index] as number];
  if (text !== undefined) add(FACTS.value, say`${{ code: text }}`);
}

export function factsOfHit(facing: Facing, hit: Hit): Facts {
  const { report, timeline } = facing;
  const who = thread(report, hit.thread);
  switch (hit.kind) {
    case "span": {
      const begin = timeline.spans.begin[hit.span] as number;
      const facts = factsOfEvent(facing, begin);
      return { heading: say`${who}: ${spanText(report, timeline, hit.span)}`, rows: facts.rows };
    }
    case "untimed": {
      const between = hit.to - hit.from - 1;
      const from = micros(timeline.latest_us[hit.from] as number);
      const to = micros(timeline.earliest_us[hit.to] as number);
      return {
        heading: say`${who}: ${FACTS.notTimed}`,
        rows: [
          { name: FACTS.between, value: say`${from} ${AND} ${to}` },
          {
            name: FACTS.inIt,
            value: say`${FACTS.unknownTimes(Math.max(between, 0))}`,
          },
        ],
      };
    }
    case "many":
      return {
        heading: say`${who}: ${FACTS.stretches(hit.spans)}`,
        rows: hit.shares.flatMap((part, look) =>
          part > 0 && look <= UNTIMED ? [{ name: lookName(look), value: say`${share(part, 1)}` }] : [],
        ),
      };
    case "thread": {
      const { first_event: first } = timeline;
      const events = (first[hit.thread + 1] as number) - (first[hit.thread] as number);
      return { heading: say`${who}`, rows: [{ name: FACTS.events, value: say`${count(events)}` }] };
    }
  }
}

function lookName(look: number): string {
  if (look === UNTIMED) return MORE_LEGEND.untimed.name;
  const state = STATES[look];
  return state === undefined || look >= LOOKS ? MORE_LEGEND.held.name : LEGEND[state].name;
}
