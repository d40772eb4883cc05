// One of a few, as radio buttons under a heading of their own.

import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

export interface RadiosProps<Name extends string> {
  legend: string;
  /** A word that no other group of the page has. */
  group: string;
  options: readonly { name: Name; text: string }[];
  chosen: Name;
  choose(name: Name): void;
  /** Side by side, as one control. */
  row?: boolean;
}

export function radios<Name extends string>(props: RadiosProps<Name>): TemplateResult {
  const { legend, group, options, chosen, choose, row = false } = props;
  return html`<fieldset class="radios ${row ? "row" : ""}">
    <legend>${legend}</legend>
    <div class="options">
      ${options.map(
        ({ name, text }) => html`<label>
          <input
            type="radio"
            name=${group}
            value=${name}
            .checked=${live(name === chosen)}
            @change=${() => choose(name)}
          />
          <span>${text}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}

/** Options from a table of their names. */
export function named<Name extends string>(names: readonly Name[], texts: Readonly<Record<Name, string>>) {
  return names.map((name) => ({ name, text: texts[name] }));
}
