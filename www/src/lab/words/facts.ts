// The names of details of the timeline, and their short texts.

import { count, counted } from "../model/quantities";

export const FACTS = {
  object: "Object",
  step: "Step",
  stepOf: (step: number, steps: number) => `${count(step)} of ${count(steps)}`,
  time: "Time",
  source: "Source",
  thenHeld: "Then held for",
  wasHeld: "Was held for",
  fromHere: "From here on",
  untilHere: "Until here",
  steps: (steps: number, toTheEnd: boolean) =>
    `${counted(steps, "step")}${toTheEnd ? ", to the end of the trace" : ""}`,
  atStep: (step: number) => `step ${count(step)}`,
  and: "And",
  moreThreads: (threads: number) => counted(threads, "more thread"),
  value: "Value",
  notTimed: "not timed",
  between: "Between",
  inIt: "In it",
  unknownTimes: (events: number) => `${counted(events, "event")} in a known order, at unknown times`,
  stretches: (spans: number) => `${counted(spans, "stretch", "stretches")} within this pixel`,
  events: "Events",
  causes: {
    "hand-off": { to: "Handed over by", from: "Handed over to" },
    message: { to: "Message from", from: "Message to" },
    notify: { to: "Notified by", from: "Notified" },
    unpark: { to: "Unparked by", from: "Unparked" },
    spawn: { to: "Spawned by", from: "Spawned" },
    join: { to: "End of", from: "End seen by" },
  } as Record<string, { to: string; from: string }>,
};
