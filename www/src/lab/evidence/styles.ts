// The panels of evidence: forms, progress, charts and their tables.

import { css } from "lit";
import { saveRow } from "../styles/save-row";

export const evidence = css`
  ${saveRow}

  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  p {
    margin: 0;
    max-width: 76ch;
  }

  .intro {
    margin-bottom: 1rem;
  }

  h3 {
    margin: 1.5rem 0 0.4rem;
    font-size: 0.9375rem;
    font-weight: 600;
  }

  .form {
    max-width: 60rem;
  }

  .form + .form {
    margin-top: 0.75rem;
  }

  .plan,
  .remark,
  .environment,
  .notes {
    margin-top: 0.6rem;
    font-size: var(--small);
    color: var(--ink-soft);
  }

  .remark.alarm,
  .plan.alarm {
    color: var(--error);
    font-weight: 500;
  }

  .start-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    margin-top: 1rem;
  }

  .start-bar button {
    min-height: 2.5rem;
    padding-inline: 1.1rem;
    font-size: 0.9375rem;
    font-weight: 600;
  }

  .start:not([aria-disabled="true"]) {
    border-color: var(--accent);
    color: var(--accent);
  }

  .why {
    font-size: var(--small);
    color: var(--ink-soft);
  }

  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    font-size: var(--small);
    font-variant-numeric: tabular-nums;
  }

  .progress progress {
    flex: 0 1 12rem;
    min-width: 6rem;
    margin: 0;
  }

  .findings {
    display: grid;
    gap: 1rem 2.25rem;
    margin-top: 1.25rem;
  }

  .findings > * {
    min-width: 0;
  }

  .sentence {
    margin-bottom: 0.6rem;
    font-weight: 500;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15rem 1.1rem;
    margin: 0.25rem 0 0;
    padding: 0;
    list-style: none;
    font-size: var(--small);
    color: var(--ink-soft);
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: 0.4rem;
  }

  .legend svg {
    flex: none;
  }

  .told {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .kept {
    white-space: nowrap;
  }

  td.open {
    white-space: nowrap;
  }

  td.open button {
    min-height: 1.75rem;
  }

  .count {
    display: block;
    height: 5px;
    margin-top: 0.25rem;
    border-radius: 1px;
    background: var(--accent);
  }

  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-size: 0.875rem;
    font-weight: 500;
  }

  .members {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
    gap: 0 1.5rem;
    margin-bottom: 0.75rem;
  }

  .members label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2rem;
    font-size: 0.9375rem;
    cursor: pointer;
  }

  .members input {
    flex: none;
    width: 1.1rem;
    height: 1.1rem;
    margin: 0;
    accent-color: var(--accent);
  }

  .selects {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.25rem;
    margin: 0.25rem 0 0.9rem;
  }

  .start-bar ~ .selects {
    margin: 1.25rem 0 0;
  }

  .select-field {
    display: grid;
    gap: 0.15rem;
    min-width: 0;
    font-size: 0.875rem;
    font-weight: 500;
  }

  select {
    min-height: 2rem;
    max-width: 100%;
    padding: 0.2rem 0.5rem;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    background: var(--panel);
    color: inherit;
    font: inherit;
    font-weight: 400;
  }

  @media (min-width: 68rem) {
    .findings {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: start;
    }

    .findings.wide {
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
    }
  }

  @media print {
    .form,
    .start-bar,
    .members,
    .selects,
    .details {
      display: none;
    }
  }
`;
