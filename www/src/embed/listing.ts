// A program's source as plain text with its colours: what there is of it before anybody has asked for more. The comment at
// its top is left out, as in the lab, which folds it.

import { css, html, nothing, type TemplateResult } from "lit";
import { rustTokens } from "../lab/model/rust-tokens";
import { SOURCE } from "../lab/words/source";

export function listing(source: string, label: string): TemplateResult {
  const { text, first } = withoutHeader(source);
  const lines = text.split("\n").length;
  const numbers = Array.from({ length: lines }, (_, place) => first + place).join("\n");
  return html`<div class="listing" tabindex="0" role="region" aria-label=${label}>
    ${first === 1 ? nothing : html`<p class="left-out" aria-hidden="true">▸ ${SOURCE.description(first - 1)}</p>`}
    <pre class="numbers" aria-hidden="true">${numbers}</pre>
    <pre class="code"><code>${coloured(text)}</code></pre>
  </div>`;
}

function withoutHeader(source: string): { text: string; first: number } {
  const header = /^(?:\/\/![^\n]*\n)*\n?/.exec(source)?.[0] ?? "";
  return { text: source.slice(header.length).trimEnd(), first: header.split("\n").length };
}

function coloured(text: string): (string | TemplateResult | typeof nothing)[] {
  const pieces = [];
  let end = 0;
  for (const { from, to, kind } of rustTokens(text)) {
    pieces.push(text.slice(end, from), html`<span class=${kind}>${text.slice(from, to)}</span>`);
    end = to;
  }
  pieces.push(text.slice(end));
  return pieces;
}

export const listingStyles = css`
  .listing {
    display: grid;
    grid-template-columns: auto 1fr;
    align-content: start;
    max-height: 24rem;
    overflow: auto;
    background: var(--panel);
    font-size: var(--code-size, 0.8125rem);
    line-height: 1.55;
  }

  .left-out {
    grid-column: 1 / -1;
    margin: 0;
    padding: 0.5rem 0 0;
    padding-inline-start: 3.2rem;
    color: var(--ink-soft);
    font-family: var(--sans);
    font-size: var(--small);
    line-height: 1.25rem;
  }

  .left-out + .numbers,
  .left-out + .numbers + .code {
    padding-top: 0;
  }

  .listing pre {
    margin: 0;
    padding: 0.6rem 0;
    font-family: var(--mono);
    font-size: inherit;
    tab-size: 4;
  }

  .numbers {
    flex: none;
    position: sticky;
    inset-inline-start: 0;
    min-width: 2.6rem;
    background: var(--panel);
    color: var(--ink-soft);
    text-align: end;
    user-select: none;
  }

  .listing .numbers {
    padding-inline: 0.7rem 0.3rem;
  }

  .listing .code {
    padding-inline: 0.6rem 0.9rem;
  }

  .listing code {
    font: inherit;
  }

  .keyword {
    color: var(--code-keyword);
    font-weight: 600;
  }

  .type {
    color: var(--code-type);
  }

  .text {
    color: var(--code-text);
  }

  .number {
    color: var(--code-number);
  }

  .comment {
    color: var(--code-comment);
    font-style: italic;
  }

  @media print {
    .listing {
      max-height: none;
    }

    .listing pre {
      white-space: pre-wrap;
    }
  }
`;
