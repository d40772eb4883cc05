// The programs, grouped by concept. Each is a link to its own address, so that it can be opened in a new tab; a plain
// click is taken by the lab.

import { html, nothing, type TemplateResult } from "lit";
import type { Program } from "../../generated/Program";
import { LABELS } from "../words/labels";

export interface PickerProps {
  catalogue: readonly Program[];
  current: Program;
  /** Whether the list is unfolded; a wide screen always shows it. */
  open: boolean;
  toggle(): void;
  /** The address of a program with its own values. */
  address(program: Program): string;
  pick(program: Program): void;
}

/** The programs of each concept, concepts in the order of their first programs. */
export function grouped(catalogue: readonly Program[]): Map<string, Program[]> {
  const groups = new Map<string, Program[]>();
  for (const program of catalogue)
    groups.set(program.concept, [...(groups.get(program.concept) ?? []), program]);
  return groups;
}

export function programPicker({
  catalogue,
  current,
  open,
  toggle,
  address,
  pick,
}: PickerProps): TemplateResult {
  const entry = (program: Program) => html`<li>
    <a
      href=${address(program)}
      aria-current=${program === current ? "page" : nothing}
      @click=${(event: MouseEvent) => {
        // A click that asks for a new tab or window stays with the browser.
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        pick(program);
      }}
      >${program.title}</a
    >
  </li>`;
  return html`<div class="picker ${open ? "open" : ""}">
    <button type="button" aria-expanded=${open ? "true" : "false"} aria-controls="programs" @click=${toggle}>
      ${LABELS.programs} (${catalogue.length})
    </button>
    <nav id="programs" aria-label=${LABELS.programs}>
      ${[...grouped(catalogue)].map(
        ([concept, programs]) => html`<section>
          <h2>${concept}</h2>
          <ul>
            ${programs.map(entry)}
          </ul>
        </section>`,
      )}
    </nav>
  </div>`;
}
