// The panes of a lab as a list that is put into order by buttons. What is moved, added or removed keeps the focus, and is told.

import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Pane } from "../../embed/options";
import { AUTHORS, PANE_NAMES } from "../../lab/words/authors";
import { absentPanes, movedPane, withoutPane, withPane } from "../model/panes";

export interface PanesProps {
  panes: readonly Pane[];
  /** What to know about them. */
  note: string;
  /** Takes another list. `told` says what has happened, and `heir` is the selector of what gets the focus. */
  change(panes: readonly Pane[], told: string, heir: string): void;
}

export function panesField({ panes, note, change }: PanesProps): TemplateResult {
  const move = (pane: Pane, by: -1 | 1) => {
    const next = movedPane(panes, pane, by);
    if (next === panes) return;
    const told = AUTHORS.moved(pane, next.indexOf(pane) + 1, next.length);
    change(next, told, `.panes [data-pane="${pane}"] .${by < 0 ? "up" : "down"}`);
  };
  const remove = (pane: Pane) => {
    const next = withoutPane(panes, pane);
    if (next !== panes) change(next, AUTHORS.removed(pane), `.add [data-pane="${pane}"]`);
  };
  const add = (pane: Pane) => {
    const next = withPane(panes, pane);
    change(next, AUTHORS.added(pane, next.length), `.panes [data-pane="${pane}"] .up`);
  };
  const absent = absentPanes(panes);
  return html`<fieldset class="order">
    <legend>${AUTHORS.panes}</legend>
    <ol class="panes">
      ${repeat(
        panes,
        (pane) => pane,
        (pane, place) => html`<li data-pane=${pane}>
          <span>${PANE_NAMES[pane]}</span>
          ${step("up", "↑", AUTHORS.up(pane), place > 0, () => move(pane, -1))}
          ${step("down", "↓", AUTHORS.down(pane), place < panes.length - 1, () => move(pane, 1))}
          ${step("remove", "×", AUTHORS.remove(pane), panes.length > 1, () => remove(pane))}
        </li>`,
      )}
    </ol>
    ${
      absent.length === 0
        ? nothing
        : html`<div class="add">
          <span aria-hidden="true">${AUTHORS.addPane}</span>
          ${absent.map(
            (
              pane,
            ) => html`<button type="button" data-pane=${pane} aria-label=${AUTHORS.add(pane)} @click=${() => add(pane)}>
              <span aria-hidden="true">+</span> ${PANE_NAMES[pane]}
            </button>`,
          )}
        </div>`
    }
    <p class="hint">${note}</p>
  </fieldset>`;
}

/** A small button that stays where it is when it can do nothing, so that the focus does. */
function step(kind: string, sign: string, label: string, can: boolean, act: () => void): TemplateResult {
  return html`<button
    type="button"
    class="step ${kind}"
    aria-label=${label}
    title=${label}
    aria-disabled=${can ? "false" : "true"}
    @click=${act}
  >
    <span aria-hidden="true">${sign}</span>
  </button>`;
}
