// A lab within somebody else's page: no margins of its own beyond what its panes need, one column.

import { css } from "lit";

export const framed = css`
  .framed {
    max-width: none;
    padding: 0.75rem 0.9rem 1rem;
  }

  .title-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.2rem 1rem;
    margin-bottom: 0.6rem;
  }

  .whole {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    min-height: 1.5rem;
    font-size: var(--small);
  }

  .framed .notices {
    margin-block: 0 0.9rem;
  }

  .framed .pane + .pane {
    margin-top: 0.9rem;
  }

  .framed .pane:empty {
    display: none;
  }

  .framed .controls,
  .framed .result,
  .framed .support,
  .framed .exploration,
  .framed .trace,
  .framed .evidence {
    margin-top: 0;
    padding-top: 0;
    border-top: 0;
  }

  .framed .support {
    padding: 0.7rem 0.9rem 0.8rem;
    border-inline-start-width: 1px;
    border-color: var(--rule);
    border-top: 1px solid var(--rule);
  }

  .framed .support h2 {
    font-size: 1rem;
  }

  .framed .support p {
    font-size: var(--small);
  }

  .framed .run-bar {
    position: static;
    margin: 0;
    padding: 0.5rem 0;
  }

  .framed .source .more {
    display: none;
  }

  .framed .settings {
    margin-top: 0.75rem;
    padding-top: 0.6rem;
  }

  .said {
    margin-top: 0.75rem;
    font-weight: 600;
  }

  .said:empty {
    display: none;
  }

  .values {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 1.25rem;
    margin: 0 0 0.5rem;
    font-size: var(--small);
  }

  .values div {
    display: flex;
    gap: 0.4rem;
  }

  .values dt {
    color: var(--ink-soft);
  }

  .values dd {
    margin: 0;
    font-family: var(--mono);
  }

  @container (min-width: 64rem) {
    .framed .source {
      max-height: 40rem;
    }
  }

  @media print {
    .framed .source {
      max-height: none;
    }
  }
`;
