// What is copied: as what, the text itself, and what to know about it.

import { html, nothing, type TemplateResult } from "lit";
import { AUTHORS, SNIPPET_NAMES, SNIPPET_NOTES } from "../../lab/words/authors";
import { SNIPPETS, type SnippetKind } from "../model/choice";
import { named, radios } from "./radios";

export interface SnippetProps {
  kind: SnippetKind;
  text: string;
  /** Further remarks on this one. */
  remarks: readonly string[];
  /** The address of the picture, and what it shows. */
  picture: { address: string; text: string };
  /** What came of copying. */
  said: string;
  choose(kind: SnippetKind): void;
  copy(): void;
}

export function snippetView(props: SnippetProps): TemplateResult {
  const { kind, text, remarks, picture, said, choose, copy } = props;
  return html`<section class="snippet" aria-labelledby="snippet-title">
    <h2 id="snippet-title">${AUTHORS.snippets}</h2>
    ${radios({
      legend: AUTHORS.snippetKind,
      group: "snippet",
      options: named(SNIPPETS, SNIPPET_NAMES),
      chosen: kind,
      choose,
      row: true,
    })}
    <p class="note">${SNIPPET_NOTES[kind]}</p>
    ${remarks.map((remark) => html`<p class="warning">${remark}</p>`)}
    <div class="copy">
      <button type="button" class="primary" aria-label=${AUTHORS.copyLabel(kind)} @click=${copy}>${AUTHORS.copy}</button>
      <span role="status">${said}</span>
    </div>
    <pre tabindex="0" role="region" aria-label=${AUTHORS.snippetText(kind)}><code>${text}</code></pre>
    ${
      kind === "markdown"
        ? html`<figure>
          <figcaption>${AUTHORS.picture}</figcaption>
          <img src=${picture.address} alt=${picture.text} width="640" height="360" />
        </figure>`
        : nothing
    }
  </section>`;
}
