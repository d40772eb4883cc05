// How the lab is looked at, as opposed to what it runs: the open tab and the axis of the timeline. Described like
// parameters, so that an address is read and remarked on in one way.

import type { Param } from "../../generated/Param";
import { FIELDS } from "../words/fields";

/** Tabs that show the trace of one run. */
export const TRACE_TABS = ["timeline", "locks"] as const;
/** Tabs that draw on many runs. */
export const EVIDENCE_TABS = ["repeat", "sweep", "compare"] as const;

export type TraceTab = (typeof TRACE_TABS)[number];
export type EvidenceTab = (typeof EVIDENCE_TABS)[number];
export type View = TraceTab | EvidenceTab;

/** What the timeline is laid out along: measured time, or the order of all events. */
export const AXES = ["time", "order"] as const;
export type Axis = (typeof AXES)[number];

export interface Looks {
  /** The tab that was opened last. */
  view: View;
  axis: Axis;
}

export const DEFAULT_LOOKS: Looks = { view: "timeline", axis: "time" };

export const LOOKS: { readonly [key in keyof Looks]: Param } = {
  view: {
    name: "view",
    doc: FIELDS.view,
    line: 0,
    default: DEFAULT_LOOKS.view,
    kind: { type: "choice", options: [...TRACE_TABS, ...EVIDENCE_TABS] },
  },
  axis: {
    name: "axis",
    doc: FIELDS.axis,
    line: 0,
    default: DEFAULT_LOOKS.axis,
    kind: { type: "choice", options: [...AXES] },
  },
};

export function isTraceTab(view: View): view is TraceTab {
  return (TRACE_TABS as readonly View[]).includes(view);
}

export function isEvidenceTab(view: View): view is EvidenceTab {
  return (EVIDENCE_TABS as readonly View[]).includes(view);
}
