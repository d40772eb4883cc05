// The ruler of a schedule, and threads and objects at a step.

import { css } from "lit";

export const stepping = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  section {
    margin-top: 1.5rem;
    padding-top: 1rem;
    border-top: 1px solid var(--rule);
  }

  .title {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
  }

  h3 {
    margin: 0;
    font-size: 1rem;
    font-weight: 650;
    scroll-margin-top: 5rem;
  }

  h4 {
    margin: 1.1rem 0 0.3rem;
    font-size: 0.875rem;
    font-weight: 600;
  }

  p {
    margin: 0.3rem 0 0;
  }

  .problem {
    padding: 0.45rem 0.75rem;
    border: 1px solid var(--ended);
    border-inline-start-width: 4px;
    border-radius: var(--radius);
    background: var(--panel);
    font-size: 0.9375rem;
  }

  .the-end {
    padding: 0.45rem 0.75rem;
    border-inline-start: 4px solid var(--accent);
    background: var(--accent-faint);
    font-size: 0.9375rem;
    font-weight: 600;
  }

  .ruler {
    margin-top: 0.6rem;
  }

  .strip {
    display: flex;
    height: 1.25rem;
    margin-inline: 0.5rem;
    border-radius: 3px;
    overflow: hidden;
    background: var(--sunken);
  }

  .strip span {
    flex: 1 1 0;
    min-width: 1px;
    overflow: hidden;
    border-top: 0.4rem solid var(--thread);
    background: var(--panel);
    box-shadow: inset -1px 0 0 var(--rule-strong);
    color: var(--ink);
    font-size: 0.6875rem;
    line-height: 0.85rem;
    text-align: center;
  }

  .strip .ahead {
    background: var(--sunken);
    color: var(--ink-soft);
  }

  input[type="range"] {
    width: 100%;
    min-height: 1.5rem;
    margin: 0.1rem 0 0;
    accent-color: var(--accent);
  }

  .transport {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem;
  }

  .icon {
    min-width: 2.25rem;
    justify-content: center;
  }

  .number {
    margin-inline-start: 0.5rem;
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
  }

  .soft {
    color: var(--ink-soft);
    font-size: var(--small);
  }

  .alarm {
    color: var(--error);
  }

  .linked {
    display: flex;
    flex-direction: column;
    gap: 1rem;
    margin-top: 0.75rem;
  }

  .beside,
  .views {
    min-width: 0;
  }

  .code {
    --code-size: 0.75rem;
    max-height: 16rem;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    overflow: auto;
    background: var(--panel);
  }

  /* The source stays in sight beside the threads, so that every step can be seen in it. */
  @container (min-width: 56rem) {
    .linked {
      display: grid;
      grid-template-columns: minmax(0, 6fr) minmax(0, 7fr);
      align-items: start;
      gap: 1.5rem;
    }

    .beside {
      position: sticky;
      top: 0.75rem;
    }

    .code {
      --code-size: 0.8125rem;
      max-height: min(46rem, calc(100vh - 7rem));
    }
  }

  /* No keys to press on most small screens. */
  @container (max-width: 36rem) {
    .keys,
    kbd {
      display: none;
    }
  }

  .views h4:first-child {
    margin-top: 0;
  }

  .threads {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .threads > li {
    padding: 0.45rem 0.75rem 0.5rem;
    border: 1px solid var(--rule);
    border-inline-start: 6px solid var(--thread);
    border-radius: var(--radius);
    background: var(--panel);
    overflow-wrap: anywhere;
  }

  .threads > li.waiting {
    border-inline-start-style: double;
  }

  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.6rem;
    min-height: 2rem;
    font-size: 0.9375rem;
  }

  .digit {
    min-width: 1.35rem;
    padding: 0 0.3rem;
    border-radius: 3px;
    background: var(--sunken);
    box-shadow: inset 0 -3px 0 var(--thread);
    font-size: 0.8125rem;
    line-height: 1.35rem;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  .what {
    flex: 1 1 14rem;
  }

  .go {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }

  kbd {
    padding: 0 0.35em;
    border: 1px solid var(--rule-strong);
    border-radius: 3px;
    font: inherit;
    font-size: 0.75rem;
    font-weight: 400;
  }

  summary {
    min-height: 1.5rem;
    width: fit-content;
    color: var(--ink-soft);
    font-size: var(--small);
    cursor: pointer;
  }

  .frame {
    margin-inline-start: 0.9rem;
    font-size: var(--small);
  }

  dl {
    margin: 0.1rem 0 0.2rem 0.9rem;
  }

  dl div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6rem;
    padding: 0 0.3rem;
    border-radius: 3px;
  }

  .changed {
    background: var(--mark);
  }

  dd {
    margin: 0;
  }

  .type {
    color: var(--ink-soft);
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--small);
  }

  th,
  td {
    padding: 0.25rem 0.6rem 0.25rem 0;
    border-bottom: 1px solid var(--rule);
    text-align: start;
    vertical-align: top;
  }

  thead th {
    color: var(--ink-soft);
    font-weight: 500;
  }

  tbody th {
    font-weight: 400;
  }
`;
