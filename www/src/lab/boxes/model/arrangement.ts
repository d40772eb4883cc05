// Which objects of a run are drawn, how large, and in what order. It depends on the whole trace and on what was chosen,
// never on the step: nothing changes its place while a replay runs.

import type { ObjectKind } from "../../../generated/ObjectKind";
import type { Replay } from "./replay";

export interface Arrangement {
  /** Locks drawn as boxes, in the order in which they were made; a chosen one that would be small comes first. */
  large: readonly number[];
  /** Locks drawn small, in that order. */
  small: readonly number[];
  /** Used locks that are not drawn, because there are so many. */
  undrawn: number;
  /** Locks that were made and never asked for. */
  unused: readonly number[];
  arcs: readonly number[];
  /** Condition variables, barriers, channels, one-time initialisations. */
  meetings: readonly number[];
  /** Of these two, those that are not drawn because there are so many. */
  undrawnOthers: number;
}

/** Up to as many used locks are all large … */
const ALL_LARGE = 8;
/** … and of more, as many: those with the most waiting. */
const SOME_LARGE = 4;
const MOST_SMALL = 128;
const MOST_OTHERS = 24;
const LOCKS: readonly ObjectKind[] = ["Mutex", "RwLock"];
const MEETINGS: readonly ObjectKind[] = ["Condvar", "Barrier", "Channel", "Once"];

export function arrange(replay: Replay, chosen: number | null): Arrangement {
  const { report, history, timeline } = replay;
  const ofKind = (kinds: readonly ObjectKind[]) =>
    report.objects.flatMap((object, index) => (kinds.includes(object.kind) ? [index] : []));
  const events = (object: number) =>
    (timeline.object_first[object + 1] ?? 0) - (timeline.object_first[object] ?? 0);

  const locks = ofKind(LOCKS);
  const used = locks.filter((object) => events(object) > 0);
  const large = new Set(used);
  if (used.length > ALL_LARGE) {
    const busiest = [...used].sort(
      (a, b) =>
        history.asked(b) - history.asked(a) || history.total(b).taken - history.total(a).taken || a - b,
    );
    for (const object of busiest.slice(SOME_LARGE)) large.delete(object);
  }
  const first = chosen !== null && used.includes(chosen) && !large.has(chosen) ? [chosen] : [];
  const small = used.filter((object) => !large.has(object) && object !== first[0]);
  const drawnSmall = small.slice(0, MOST_SMALL);

  const arcs = ofKind(["Arc"]).filter((object) => events(object) > 0);
  const meetings = ofKind(MEETINGS).filter((object) => events(object) > 0);
  const drawnArcs = arcs.slice(0, MOST_OTHERS);
  const drawnMeetings = meetings.slice(0, MOST_OTHERS);
  return {
    large: [...first, ...large],
    small: drawnSmall,
    undrawn: small.length - drawnSmall.length,
    unused: locks.filter((object) => events(object) === 0),
    arcs: drawnArcs,
    meetings: drawnMeetings,
    undrawnOthers: arcs.length + meetings.length - drawnArcs.length - drawnMeetings.length,
  };
}

/** What an `Arc` was made around: the locks and their relatives of the same name that were made on the same line. */
export function insideArc(replay: Replay, arc: number): number[] {
  const { objects } = replay.report;
  const outer = objects[arc];
  if (outer?.created_at == null) return [];
  const { name, created_at: place } = outer;
  return objects.flatMap((object, index) =>
    object.kind !== "Arc" && object.name === name && object.created_at?.line === place.line ? [index] : [],
  );
}
