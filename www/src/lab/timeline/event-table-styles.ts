// Layout of the table of events.

import { css } from "lit";

export const tableStyles = css`
  :host {
    display: block;
  }

  .filters,
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1rem;
    margin: 0.4rem 0;
    font-size: var(--small);
  }

  .pager {
    gap: 0.3rem;
  }

  .pager span {
    margin-inline-end: 0.5rem;
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }

  .filters label {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    color: var(--ink-soft);
  }

  select {
    min-height: 2rem;
    max-width: 12rem;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    background: var(--panel);
    color: var(--ink);
    font: inherit;
  }

  .scroll {
    position: relative;
    max-height: 24rem;
    overflow: auto;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
  }

  thead th {
    position: sticky;
    top: 0;
    background: var(--panel);
    box-shadow: inset 0 -1px 0 var(--rule-strong);
  }

  th,
  td {
    padding: 0.15rem 0.75rem;
    vertical-align: middle;
  }

  tr > :last-child {
    padding-inline-end: 0.75rem;
  }

  tbody tr {
    cursor: pointer;
  }

  tbody tr:hover {
    background: var(--sunken);
  }

  tbody tr[aria-current] {
    background: var(--accent-faint);
    box-shadow: inset 3px 0 0 var(--accent);
  }

  .time {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  button.step {
    min-height: 1.5rem;
    min-width: 2.5rem;
    justify-content: flex-end;
    padding: 0 0.3rem;
    border-color: transparent;
    background: none;
    color: var(--accent);
    font-size: inherit;
    font-variant-numeric: tabular-nums;
  }
`;
