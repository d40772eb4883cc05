// Tabs, and the section below the two columns: the source beside the views of the run.

import { css } from "lit";

export const trace = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    border-bottom: 1px solid var(--rule-strong);
  }

  .tabs button {
    min-height: 2.25rem;
    padding-inline: 0.9rem;
    margin-bottom: -1px;
    border: 1px solid transparent;
    border-radius: var(--radius) var(--radius) 0 0;
    background: none;
    color: var(--ink-soft);
    font-size: 0.9375rem;
  }

  .tabs button:hover {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .tabs button[aria-selected="true"] {
    border-color: var(--rule-strong);
    border-bottom-color: var(--paper);
    background: var(--paper);
    box-shadow: inset 0 3px 0 var(--accent);
    color: var(--ink);
    font-weight: 600;
    text-decoration: none;
  }

  .panel {
    padding-top: 1rem;
  }

  @media (forced-colors: active) {
    .tabs button[aria-selected="true"] {
      border-top: 4px solid Highlight;
    }
  }

  @media print {
    .tabs {
      display: none;
    }
  }
`;
