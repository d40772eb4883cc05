// The fields of the form that is derived from parameters.

import { css } from "lit";

export const form = css`
  :host {
    display: grid;
    gap: 0.9rem 1.5rem;
  }

  :host([compact]) {
    grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr));
    gap: 0.75rem 1.25rem;
  }

  .field {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.75rem;
    padding: 0;
    width: 100%;
  }

  .label {
    flex: 1 1 auto;
    font-weight: 500;
    font-size: 0.9375rem;
  }

  :host([compact]) .label {
    font-size: 0.875rem;
  }

  button.line {
    display: inline-flex;
    min-height: 1.5rem;
    font-family: var(--mono);
    font-size: 0.75rem;
    color: var(--ink-soft);
    text-decoration: none;
  }

  button.line:hover {
    color: var(--accent);
    text-decoration: underline;
  }

  .row {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    margin-top: 0.15rem;
    min-height: 2rem;
  }

  input[type="range"] {
    flex: 1 1 6rem;
    min-width: 4rem;
    height: 1.75rem;
    margin: 0;
    accent-color: var(--accent);
    cursor: pointer;
  }

  .entry {
    display: flex;
    align-items: baseline;
    gap: 0.4rem;
  }

  input[type="text"] {
    width: 6.5rem;
    min-height: 2rem;
    padding: 0.2rem 0.5rem;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    background: var(--panel);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  input[aria-invalid="true"] {
    border: 2px solid var(--error);
  }

  .unit {
    color: var(--ink-soft);
    font-size: var(--small);
  }

  .hint,
  .problem {
    margin: 0.1rem 0 0;
    font-size: var(--small);
    line-height: 1.4;
    color: var(--ink-soft);
  }

  .problem {
    color: var(--error);
    font-weight: 500;
  }

  .problem button {
    min-height: 1.6rem;
    margin-inline-start: 0.4rem;
    padding: 0 0.5rem;
    font-size: inherit;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.1rem;
  }

  .choice {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 1.75rem;
    cursor: pointer;
  }

  .choice input {
    width: 1.1rem;
    height: 1.1rem;
    margin: 0;
    accent-color: var(--accent);
  }

  .switch {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2rem;
    cursor: pointer;
  }

  .switch input {
    appearance: none;
    position: relative;
    width: 2.6rem;
    height: 1.5rem;
    margin: 0;
    border: 1.5px solid var(--rule-strong);
    border-radius: 1rem;
    background: var(--sunken);
    cursor: pointer;
  }

  .switch input::after {
    content: "";
    position: absolute;
    top: 50%;
    left: 0.2rem;
    width: 0.95rem;
    height: 0.95rem;
    border-radius: 50%;
    background: var(--rule-strong);
    transform: translateY(-50%);
  }

  .switch input:checked {
    border-color: var(--accent);
    background: var(--accent);
  }

  .switch input:checked::after {
    left: auto;
    right: 0.2rem;
    background: var(--on-accent);
  }

  @media (forced-colors: active) {
    .switch input {
      appearance: auto;
      width: 1.5rem;
    }

    .switch input::after {
      content: none;
    }
  }

  @media print {
    .row,
    .hint,
    .problem,
    button.line {
      display: none;
    }

    .field {
      break-inside: avoid;
    }

    .on-paper {
      margin: 0;
    }
  }
`;
