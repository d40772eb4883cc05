// The layout of the page for authors: one column on a small screen; on a wide one the choices stand beside what comes of them.

import { css } from "lit";

export const layout = css`
  :host {
    display: block;
    background: var(--paper);
    color: var(--ink);
    font-family: var(--sans);
    font-size: 1rem;
    line-height: 1.55;
  }

  .authors {
    max-width: 92rem;
    margin: 0 auto;
    padding: 0 clamp(1rem, 2.2vw, 1.75rem) 3rem;
  }

  h1,
  h2,
  p {
    margin: 0;
  }

  h1 {
    font-size: 1.625rem;
    line-height: 1.2;
    font-weight: 650;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }

  h2 {
    font-size: 1.0625rem;
    line-height: 1.3;
    font-weight: 650;
  }

  .intro {
    padding: 1.5rem 0 1.25rem;
  }

  .intro p {
    max-width: 68ch;
    margin-top: 0.6rem;
    text-wrap: pretty;
  }

  .notices {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 1rem;
    margin-bottom: 1.25rem;
    padding: 0.6rem 0.9rem;
    border: 1px solid var(--ended);
    border-inline-start-width: 4px;
    border-radius: var(--radius);
    background: var(--panel);
    font-size: 0.9375rem;
  }

  .notices ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  form {
    display: grid;
    gap: 1.5rem;
    align-content: start;
    min-width: 0;
  }

  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    margin-bottom: 0.4rem;
    font-weight: 600;
  }

  label,
  .look legend {
    font-size: 0.9375rem;
  }

  .select-field,
  .text {
    display: grid;
    gap: 0.15rem;
    min-width: 0;
  }

  .select-field > span,
  .text > label {
    font-weight: 500;
  }

  .program > span {
    font-weight: 600;
    font-size: 1rem;
  }

  select,
  .text input {
    min-height: 2.25rem;
    max-width: 100%;
    padding: 0.2rem 0.5rem;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    background: var(--panel);
    color: inherit;
    font: inherit;
  }

  .program select {
    width: 100%;
  }

  .look .select-field select {
    justify-self: start;
  }

  .text .entry {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .text.decimal input {
    width: 6.5rem;
  }

  .text.url input {
    flex: 1 1 14rem;
    min-width: 0;
  }

  input[aria-invalid="true"] {
    border: 2px solid var(--error);
  }

  .hint,
  .problem,
  .warning {
    margin-top: 0.15rem;
    font-size: var(--small);
    line-height: 1.45;
    color: var(--ink-soft);
    overflow-wrap: anywhere;
  }

  .problem {
    color: var(--error);
    font-weight: 500;
  }

  .warning {
    padding-inline-start: 0.6rem;
    border-inline-start: 3px solid var(--ended);
    color: var(--ink);
  }

  .look {
    display: grid;
    gap: 0.9rem;
  }

  .look > legend {
    font-size: 1rem;
  }

  .look .radios legend {
    font-weight: 500;
    margin-bottom: 0.1rem;
  }

  .look .hint {
    margin-top: -0.7rem;
  }

  .look .text .hint,
  .look .text .problem {
    margin-top: 0.1rem;
  }

  .radios .options {
    display: grid;
  }

  .radios label,
  .tick {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 1.9rem;
    cursor: pointer;
  }

  .radios input,
  .tick input {
    flex: none;
    width: 1.1rem;
    height: 1.1rem;
    margin: 0;
    accent-color: var(--accent);
  }

  .radios.row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2rem 1rem;
  }

  .radios.row legend {
    float: left;
    margin: 0;
    font-size: 0.9375rem;
    font-weight: 500;
  }

  .radios.row .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.1rem;
  }

  .panes {
    margin: 0;
    padding: 0;
    list-style: none;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--panel);
  }

  .panes li {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    padding: 0.2rem 0.3rem 0.2rem 0.75rem;
    font-size: 0.9375rem;
  }

  .panes li + li {
    border-top: 1px solid var(--rule);
  }

  .panes li span:first-child {
    flex: 1 1 auto;
    min-width: 0;
  }

  .step {
    justify-content: center;
    width: 2rem;
    padding: 0;
    border-color: transparent;
    background: none;
    font-size: 1rem;
  }

  .step[aria-disabled="true"],
  .step[aria-disabled="true"]:hover {
    border-color: transparent;
    background: none;
    color: var(--rule-strong);
  }

  .add {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem;
    margin-top: 0.6rem;
    font-size: 0.9375rem;
  }

  .order .hint {
    margin-top: 0.5rem;
  }

  .code interlock-source-editor {
    display: block;
    max-height: 26rem;
    overflow: auto;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    background: var(--panel);
  }

  .code .hint + .hint {
    margin-top: 0.4rem;
  }

  .outcome {
    min-width: 0;
    margin-top: 2rem;
  }

  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25rem 1.5rem;
    margin-bottom: 0.5rem;
  }

  /* The ground of somebody else's page. */
  .page {
    overflow-x: auto;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
  }

  .take {
    margin-top: 0.6rem;
  }

  .snippet {
    margin-top: 2rem;
    padding-top: 1.25rem;
    border-top: 1px solid var(--rule);
  }

  .snippet .radios {
    margin-top: 0.5rem;
  }

  .note {
    max-width: 68ch;
    margin-top: 0.4rem;
    color: var(--ink-soft);
    font-size: 0.9375rem;
    text-wrap: pretty;
  }

  .snippet .warning {
    margin-top: 0.5rem;
  }

  .copy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.9rem;
    margin: 0.8rem 0 0.5rem;
    font-size: 0.9375rem;
  }

  .primary {
    min-height: 2.5rem;
    padding-inline: 1.1rem;
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-size: 1rem;
    font-weight: 600;
  }

  .primary:hover {
    color: var(--on-accent);
    filter: brightness(1.1);
  }

  .snippet pre {
    max-height: 30rem;
    margin: 0;
    padding: 0.75rem 0.9rem;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--panel);
    overflow: auto;
    font-size: 0.8125rem;
    line-height: 1.5;
    tab-size: 4;
  }

  .snippet pre code {
    font-size: inherit;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  figure {
    margin: 1rem 0 0;
  }

  figcaption {
    margin-bottom: 0.3rem;
    color: var(--ink-soft);
    font-size: var(--small);
  }

  img {
    display: block;
    max-width: 100%;
    height: auto;
  }

  @media (min-width: 64rem) {
    .columns {
      display: grid;
      grid-template-columns: minmax(18rem, 22rem) minmax(0, 1fr);
      gap: 2.5rem;
      align-items: start;
    }

    .outcome {
      margin: 0;
      padding: 0.5rem 0.25rem 1rem;
    }

    .columns.coding {
      grid-template-columns: minmax(18rem, 30rem) minmax(0, 1fr);
    }
  }

  /* What comes of a choice stays in sight while the choices are gone through. */
  @media screen and (min-width: 64rem) and (min-height: 30rem) {
    .outcome {
      position: sticky;
      top: 0;
      max-height: 100vh;
      overflow-y: auto;
    }
  }

  @media print {
    form,
    .preview,
    .copy,
    .snippet .radios {
      display: none;
    }
  }
`;
