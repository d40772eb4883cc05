// Which run the views of the trace show, what they point at together, and what of it is marked in the source.

import type { Report } from "../generated/Report";
import { type Focus, NO_FOCUS } from "./model/focus";
import { changed, lineOf } from "./model/focus-change";
import { type EvidenceTab, isEvidenceTab, isTraceTab, type TraceTab, type View } from "./model/looks";
import { type Mark, marksOf } from "./model/marks";
import type { Series } from "./model/runner";

export class TraceDesk {
  /** The report that the views of the trace show: while a run goes on, still the one before it. */
  report: Report | null = null;
  focused: Focus = NO_FOCUS;
  /** The tabs that are open, of which the address holds the one that was opened last. */
  traceTab: TraceTab = "timeline";
  evidenceTab: EvidenceTab = "repeat";
  /** The series' report that was shown last, which may have given way to one of the model engine. */
  ran: Report | null = null;
  #marked: Report | null = null;
  #marks: readonly Mark[] = [];

  /** `changed` hears when something else is shown or pointed at. */
  constructor(private readonly changed: () => void) {}

  /** Shows what has run last, once it has ended; whether that is something new. */
  follow(series: Series | null, view: View): boolean {
    if (isTraceTab(view)) this.traceTab = view;
    if (isEvidenceTab(view)) this.evidenceTab = view;
    if (series?.state === "running") return false;
    const report = series?.report ?? null;
    if (report === this.ran) return false;
    this.ran = report;
    this.report = report;
    this.focused = NO_FOCUS;
    return report !== null;
  }

  /** Shows a run that came otherwise. */
  show(report: Report): void {
    this.report = report;
    this.focused = NO_FOCUS;
    this.changed();
  }

  /** Shows nothing. */
  clear(): void {
    this.report = null;
    this.ran = null;
    this.focused = NO_FOCUS;
    this.changed();
  }

  /** Points at something. */
  focus(change: Partial<Focus>): void {
    if (this.report === null) return;
    this.focused = changed(this.focused, change, this.report);
    this.changed();
  }

  /** The source line of the event that is pointed at. */
  get eventLine(): number | null {
    return this.report === null ? null : lineOf(this.report, this.focused.event);
  }

  /** What a report marks in the source: the same list for the same report, so that the source changes only where it does. */
  marks(report: Report): readonly Mark[] {
    if (this.#marked !== report) {
      this.#marked = report;
      this.#marks = marksOf(report);
    }
    return this.#marks;
  }
}
