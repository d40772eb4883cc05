// A line of text with its label, and below it what is wrong with it or what it is for.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

export interface TextProps {
  id: string;
  label: string;
  value: string;
  hint: string;
  /** What is wrong; `null` where nothing is. */
  problem: string | null;
  /** Something that is not wrong and yet should be known. */
  warning?: string | null;
  inputmode: "decimal" | "url";
  /** A button behind the field. */
  way?: { text: string; go(): void } | null;
  type(text: string): void;
  /** The text stands as it is from here. */
  settle(): void;
}

export function textField(props: TextProps): TemplateResult {
  const { id, label, value, hint, problem, warning = null, inputmode, way = null } = props;
  return html`<div class="text ${inputmode}">
    <label for=${id}>${label}</label>
    <div class="entry">
      <input
        id=${id}
        type="text"
        inputmode=${inputmode}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        .value=${live(value)}
        aria-invalid=${problem === null ? "false" : "true"}
        aria-describedby="${id}-note"
        @input=${(event: Event) => props.type((event.target as HTMLInputElement).value)}
        @change=${props.settle}
      />
      ${way === null ? nothing : html`<button type="button" @click=${way.go}>${way.text}</button>`}
    </div>
    <p class=${problem !== null ? "problem" : warning !== null ? "warning" : "hint"} id="${id}-note" aria-live="polite">
      ${problem ?? warning ?? hint}
    </p>
  </div>`;
}
