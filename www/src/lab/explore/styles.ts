// The verdict of an exploration, its table and lists.

import { css } from "lit";

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  h3 {
    margin: 1.25rem 0 0.3rem;
    font-size: 0.9375rem;
    font-weight: 600;
  }

  p {
    margin: 0.4rem 0 0;
  }

  .asked {
    display: grid;
    gap: 0.75rem 1.5rem;
    margin-bottom: 1rem;
    padding: 0.75rem 0.9rem;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--sunken);
  }

  .asked .head {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 1rem;
    font-size: 0.9375rem;
    font-weight: 600;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    margin-bottom: 0.75rem;
  }

  .explore {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }

  .answer {
    padding: 0.9rem 1.1rem 1rem;
    border: 1px solid var(--rule);
    border-inline-start: 5px solid var(--tone);
    border-radius: var(--radius);
    background: var(--panel);
    overflow-wrap: anywhere;
  }

  .answer.good {
    --tone: var(--good);
  }

  .answer.wrong {
    --tone: var(--wrong);
  }

  .answer.stuck {
    --tone: var(--stuck);
  }

  .answer.ended {
    --tone: var(--ended);
  }

  .sentence {
    display: flex;
    gap: 0.6rem;
    margin: 0;
    font-size: 1.0625rem;
    font-weight: 600;
    line-height: 1.4;
  }

  .symbol {
    color: var(--tone);
    font-weight: 700;
  }

  .coverage,
  .soft,
  .stale {
    color: var(--ink-soft);
    font-size: var(--small);
  }

  details {
    margin-top: 0.4rem;
    font-size: var(--small);
  }

  summary {
    min-height: 1.5rem;
    width: fit-content;
    color: var(--accent);
    cursor: pointer;
  }

  ul {
    margin: 0.3rem 0 0;
    padding-inline-start: 1.2rem;
  }

  .findings li,
  .problems li {
    margin-top: 0.4rem;
    font-size: 0.9375rem;
  }

  .alarm {
    color: var(--error);
    font-weight: 600;
  }

  .kept {
    color: var(--good);
    font-weight: 600;
  }

  .outcomes .kept {
    color: var(--code-text);
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.875rem;
  }

  caption {
    padding: 0 0 0.3rem;
    color: var(--ink-soft);
    font-size: var(--small);
    text-align: start;
  }

  th,
  td {
    padding: 0.35rem 0.75rem 0.35rem 0;
    border-bottom: 1px solid var(--rule);
    text-align: start;
    vertical-align: top;
  }

  thead th {
    color: var(--ink-soft);
    font-size: var(--small);
    font-weight: 500;
  }

  tbody th {
    font-weight: 400;
  }

  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .told {
    white-space: pre-wrap;
  }

  .empty {
    padding: 1rem 1.1rem;
    border: 1px dashed var(--rule-strong);
    border-radius: var(--radius);
    color: var(--ink-soft);
    font-size: 0.9375rem;
  }

  .empty h3 {
    margin: 0 0 0.3rem;
    color: var(--ink);
  }
`;
