// The choice of a program: those of the course in its chapters, and the author's own.

import { html, type TemplateResult } from "lit";
import { isOwn, OWN } from "../../embed/own-program";
import type { Program } from "../../generated/Program";
import { AUTHORS } from "../../lab/words/authors";

export interface ProgramProps {
  programs: readonly Program[];
  chosen: Program;
  /** The name of a program, or that of everybody's own. */
  choose(name: string): void;
}

export function programField({ programs, chosen, choose }: ProgramProps): TemplateResult {
  const chapters = [...new Set(programs.map(({ concept }) => concept))];
  return html`<label class="select-field program">
    <span>${AUTHORS.program}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      <option value=${OWN} ?selected=${isOwn(chosen)}>${AUTHORS.own}</option>
      ${chapters.map(
        (chapter) => html`<optgroup label=${chapter} lang="en">
          ${programs
            .filter(({ concept }) => concept === chapter)
            .map(
              ({ name, title }) =>
                html`<option value=${name} ?selected=${name === chosen.name}>${title}</option>`,
            )}
        </optgroup>`,
      )}
    </select>
  </label>`;
}
