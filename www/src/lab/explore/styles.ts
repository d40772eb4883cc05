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
    margin: 0.4rem 0 0.6rem;
    font-size: 0.9375rem;
  }

  .asked[open] {
    padding-bottom: 0.9rem;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--sunken);
  }

  .asked summary {
    width: auto;
    padding: 0.25rem 0;
    color: var(--ink-soft);
    overflow-wrap: anywhere;
  }

  .asked[open] summary {
    padding: 0.5rem 0.9rem;
  }

  .asked .change {
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .asked[open] .change {
    display: none;
  }

  .fields {
    display: grid;
    gap: 0.75rem 1.5rem;
    max-width: 60rem;
    padding: 0 0.9rem;
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

  /* The name of a parameter may stand below its description. */
  .values {
    align-items: end;
  }

  .fork {
    flex: none;
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

  .answer p button,
  .observed button {
    margin-top: 0.25rem;
  }

  .observed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1rem;
  }

  .observed button {
    margin: 0;
  }

  .contradiction {
    margin-bottom: 0.6rem;
    padding: 0.6rem 0.9rem;
    border: 2px solid var(--error);
    border-radius: var(--radius);
    background: var(--panel);
    color: var(--error);
    font-weight: 600;
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
    max-width: 56rem;
    border-collapse: collapse;
    font-size: 0.875rem;
  }

  .scroll:focus-visible {
    outline-offset: -2px;
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
    vertical-align: baseline;
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

  .open button {
    white-space: nowrap;
  }

  td.alarm {
    white-space: normal;
  }

  .told {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  /* Where five columns have no room, an outcome is a block, and each figure says what it is. */
  @container (max-width: 40rem) {
    .outcomes thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .outcomes tr {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0 0.75rem;
      padding: 0.5rem 0;
      border-bottom: 1px solid var(--rule);
    }

    .outcomes :is(th, td) {
      padding: 0.1rem 0;
      border: 0;
    }

    .outcomes :is(th, .open) {
      grid-column: 1 / -1;
    }

    .outcomes td.number {
      display: contents;
      font-size: var(--small);
    }

    .outcomes td.number::before {
      content: attr(data-label);
      text-align: start;
      color: var(--ink-soft);
      font-weight: 400;
    }

    .outcomes .open {
      padding-top: 0.3rem;
    }
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
