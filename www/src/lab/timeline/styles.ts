// Layout of what is around the drawing: controls, legend, details, keys.

import { css } from "lit";

export const timelineStyles = css`
  :host {
    display: block;
  }

  .summary,
  .note {
    max-width: 80ch;
    font-size: 0.9375rem;
    margin: 0 0 0.75rem;
  }

  .note {
    padding-inline-start: 0.7rem;
    border-inline-start: 3px solid var(--ended);
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.6rem 1.25rem;
    margin-bottom: 0.6rem;
  }

  .group {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem;
  }

  fieldset {
    display: flex;
    align-items: center;
    gap: 0.1rem 0.9rem;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    float: left;
    padding: 0;
    margin-inline-end: 0.75rem;
    color: var(--ink-soft);
    font-size: var(--small);
  }

  fieldset label,
  .find label {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    min-height: 2rem;
    font-size: 0.875rem;
  }

  .find label {
    color: var(--ink-soft);
    font-size: var(--small);
  }

  input[type="radio"] {
    width: 1.1rem;
    height: 1.1rem;
    margin: 0;
    accent-color: var(--accent);
  }

  input[type="search"],
  select {
    min-height: 2rem;
    width: 9.5rem;
    max-width: 100%;
    padding: 0.15rem 0.5rem;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    background: var(--panel);
    color: var(--ink);
    font: inherit;
    font-size: 0.875rem;
  }

  .icon {
    min-width: 2rem;
    justify-content: center;
  }

  .group > span,
  .found,
  .hint {
    color: var(--ink-soft);
    font-size: var(--small);
  }

  .hint {
    margin: 0 0 0.5rem;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15rem 0.35rem;
    margin: 0.6rem 0 0;
    padding: 0;
    list-style: none;
  }

  .legend button,
  .legend .plain {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 1.75rem;
    padding: 0.1rem 0.5rem;
    border: 1px solid transparent;
    border-radius: var(--radius);
    background: none;
    font-size: var(--small);
    color: var(--ink);
  }

  .legend button:hover,
  .legend button[aria-pressed="true"] {
    border-color: var(--accent);
    background: var(--accent-faint);
  }

  .legend button[aria-pressed="true"]::after {
    content: "✓";
    color: var(--accent);
  }

  .meaning {
    max-width: 80ch;
    margin: 0.3rem 0 0;
  }

  .legend svg {
    flex: none;
    width: 26px;
    height: 14px;
  }

  .details {
    min-height: 8.5rem;
    margin-top: 0.75rem;
    padding: 0.6rem 0.9rem 0.7rem;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--panel);
    overflow-wrap: anywhere;
  }

  .details h3 {
    margin: 0 0 0.3rem;
    font-size: 0.9375rem;
  }

  .details dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr));
    gap: 0.2rem 1.5rem;
    margin: 0;
    font-size: var(--small);
  }

  .details dl > div {
    display: flex;
    gap: 0.6rem;
  }

  .details dt {
    flex: none;
    width: 7.5rem;
    color: var(--ink-soft);
  }

  .details dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }

  details {
    margin-top: 0.75rem;
  }

  summary {
    min-height: 1.75rem;
    padding: 0.2rem 0;
    color: var(--accent);
    font-size: 0.875rem;
    cursor: pointer;
  }

  .keys {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.15rem 1rem;
    margin: 0.3rem 0 0;
    font-size: var(--small);
  }

  .keys dt {
    font-weight: 600;
  }

  .keys dd {
    margin: 0;
    color: var(--ink-soft);
  }

  @media (forced-colors: active) {
    .legend svg {
      forced-color-adjust: none;
    }
  }

  @media print {
    .toolbar,
    details:not([open]) {
      display: none;
    }

    .details:has(> .hint:only-child) {
      display: none;
    }
  }
`;
