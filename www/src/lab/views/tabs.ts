// A row of tabs and the panel of the open one, as the ARIA practices describe them: one tab stop, arrows open the
// neighbour, Home and End the first and last.

import { html, type TemplateResult } from "lit";

export interface Tab<Name extends string> {
  name: Name;
  title: string;
}

export interface TabsProps<Name extends string> {
  /** Names the row for a screen reader. */
  label: string;
  tabs: readonly Tab<Name>[];
  open: Name;
  pick(name: Name): void;
  /** The content of the open tab. */
  panel: unknown;
}

const MOVES: Record<string, (place: number, tabs: number) => number> = {
  ArrowRight: (place, tabs) => (place + 1) % tabs,
  ArrowLeft: (place, tabs) => (place + tabs - 1) % tabs,
  Home: () => 0,
  End: (_, tabs) => tabs - 1,
};

export function tabsView<Name extends string>({
  label,
  tabs,
  open,
  pick,
  panel,
}: TabsProps<Name>): TemplateResult {
  const key = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    const next =
      tabs[
        move?.(
          tabs.findIndex(({ name }) => name === open),
          tabs.length,
        ) ?? -1
      ];
    if (next === undefined) return;
    event.preventDefault();
    pick(next.name);
    const row = event.currentTarget as HTMLElement;
    row.querySelector<HTMLElement>(`#tab-${next.name}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${key}>
      ${tabs.map(
        ({ name, title }) => html`<button
          type="button"
          role="tab"
          id="tab-${name}"
          aria-selected=${name === open ? "true" : "false"}
          aria-controls="panel-${name}"
          tabindex=${name === open ? 0 : -1}
          @click=${() => pick(name)}
        >
          ${title}
        </button>`,
      )}
    </div>
    <div class="panel" role="tabpanel" id="panel-${open}" aria-labelledby="tab-${open}">${panel}</div>`;
}
