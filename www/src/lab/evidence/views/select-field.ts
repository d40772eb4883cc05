// A choice from a short list, with its label above it.

import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

export interface SelectProps<Name extends string> {
  label: string;
  options: readonly { name: Name; text: string }[];
  chosen: Name;
  choose(name: Name): void;
}

export function selectField<Name extends string>({
  label,
  options,
  chosen,
  choose,
}: SelectProps<Name>): TemplateResult {
  return html`<label class="select-field">
    <span>${label}</span>
    <select
      .value=${live(chosen)}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Name)}
    >
      ${options.map(({ name, text }) => html`<option value=${name} ?selected=${name === chosen}>${text}</option>`)}
    </select>
  </label>`;
}
