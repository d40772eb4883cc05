// The panes of a lab as a list that is put into order by one step at a time.

import { PANES, type Pane } from "../../embed/options";

export function withPane(panes: readonly Pane[], pane: Pane): readonly Pane[] {
  return panes.includes(pane) ? panes : [...panes, pane];
}

/** Without a pane; the last one stays, as a lab shows something. */
export function withoutPane(panes: readonly Pane[], pane: Pane): readonly Pane[] {
  return panes.length === 1 ? panes : panes.filter((other) => other !== pane);
}

/** With a pane one place further up (-1) or down (1), as far as there is one. */
export function movedPane(panes: readonly Pane[], pane: Pane, by: -1 | 1): readonly Pane[] {
  const from = panes.indexOf(pane);
  const other = panes[from + by];
  if (from < 0 || other === undefined) return panes;
  return panes.map((now) => (now === pane ? other : now === other ? pane : now));
}

/** Those that are not among them, in the usual order. */
export function absentPanes(panes: readonly Pane[]): readonly Pane[] {
  return PANES.filter((pane) => !panes.includes(pane));
}
