// Buttons, fields, links and focus, shared by every element of the lab.

import { css } from "lit";

export const controls = css`
  * {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  button,
  input {
    font: inherit;
    color: inherit;
  }

  /* What gets the focus must not come to lie under the run bar. */
  button,
  input,
  a,
  select,
  summary,
  [tabindex] {
    scroll-margin-block: 6rem;
  }

  button,
  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-height: 2rem;
    padding: 0.2rem 0.7rem;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    background: var(--panel);
    color: var(--ink);
    font-size: 0.875rem;
    line-height: 1.3;
    text-decoration: none;
    cursor: pointer;
  }

  .on-paper {
    display: none;
  }

  @media print {
    :host {
      print-color-adjust: exact;
    }

    .on-paper {
      display: block;
    }

    /* Nothing can be pressed on paper, but some of it is a part of a drawing, of a table or of a sentence. */
    button:not(.line, .content),
    a.button,
    a.whole,
    select,
    .change,
    .intro,
    details:not([open], .asked) {
      display: none !important;
    }

    button.line,
    .content {
      color: inherit;
      text-decoration: none;
    }

    h2,
    h3,
    h4 {
      break-after: avoid;
    }

    tr,
    li,
    figure {
      break-inside: avoid;
    }
  }

  button:hover,
  .button:hover {
    border-color: var(--accent);
    color: var(--accent);
  }

  button[aria-disabled="true"] {
    color: var(--ink-soft);
    background: var(--sunken);
    border-color: var(--rule);
    cursor: default;
  }

  button.quiet {
    border-color: transparent;
    background: none;
    padding-inline: 0.4rem;
    color: var(--accent);
  }

  button.quiet:hover {
    text-decoration: underline;
  }

  button.quiet[aria-disabled="true"] {
    color: var(--ink-soft);
    text-decoration: none;
  }

  button.line {
    display: inline;
    min-height: 0;
    padding: 0.1em 0.15em;
    margin: 0 -0.15em;
    border: 0;
    border-radius: 3px;
    background: none;
    color: var(--accent);
    font-size: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    white-space: nowrap;
  }

  button.line:hover {
    background: var(--accent-faint);
  }

  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }

  code,
  .mono {
    font-family: var(--mono);
    font-size: 0.92em;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    button[aria-disabled="true"] {
      color: GrayText;
      border-color: GrayText;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    button,
    .button {
      transition:
        border-color 0.12s,
        color 0.12s;
    }
  }
`;
