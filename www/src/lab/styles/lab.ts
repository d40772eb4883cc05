// The lab's own layout: one column on a small screen; on a wide one the source stays in view beside the results.

import { css } from "lit";

export const layout = css`
  :host {
    display: block;
    container-type: inline-size;
    background: var(--paper);
    color: var(--ink);
    font-family: var(--sans);
    font-size: 1rem;
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-height: 1.55;
    text-align: start;
    text-transform: none;
  }

  :host([hidden]) {
    display: none;
  }

  .lab {
    max-width: 92rem;
    margin: 0 auto;
    padding: 0 1rem 3rem;
  }

  h1,
  h2,
  h3,
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

  h3 {
    margin-top: 1rem;
    margin-bottom: 0.25rem;
    font-size: 0.9375rem;
    font-weight: 600;
  }

  .skip {
    position: absolute;
    inset-inline-start: 1rem;
    z-index: 5;
    clip-path: inset(50%);
  }

  .skip:focus {
    clip-path: none;
  }

  .notices {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 1rem;
    margin-top: 1rem;
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

  .head {
    padding: 1.5rem 0 1rem;
  }

  .head p {
    max-width: 68ch;
    margin-top: 0.6rem;
    text-wrap: pretty;
  }

  .watch {
    padding-inline-start: 0.9rem;
    border-inline-start: 3px solid var(--accent);
  }

  .watch b {
    font-weight: 600;
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.9rem;
  }

  .source {
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    overflow: hidden;
    background: var(--panel);
  }

  .source interlock-source-view,
  .source interlock-source-editor {
    max-height: 24rem;
    overflow: auto;
  }

  .source.whole interlock-source-view,
  .source.whole interlock-source-editor {
    max-height: none;
  }

  .edit-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem 0.6rem;
    padding: 0.35rem 0.6rem;
    border-bottom: 1px solid var(--rule);
    background: var(--sunken);
  }

  .edit-row button {
    min-height: 1.75rem;
  }

  .edit-row .edit[aria-pressed="true"] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  .remark {
    color: var(--ink-soft);
    font-size: var(--small);
  }

  .more {
    width: 100%;
    justify-content: center;
    border-width: 1px 0 0;
    border-color: var(--rule);
    border-radius: 0;
  }

  .controls {
    margin-top: 1.5rem;
  }

  .section-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    min-height: 2rem;
    margin-bottom: 0.5rem;
  }

  .settings {
    margin-top: 1.25rem;
    padding-top: 1rem;
    border-top: 1px solid var(--rule);
  }

  .absent {
    color: var(--ink-soft);
    font-size: var(--small);
  }

  interlock-file-intake {
    margin-top: 1rem;
  }

  .run-bar {
    position: sticky;
    top: 0;
    bottom: 0;
    z-index: 3;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    margin: 1rem -1rem 0;
    padding: 0.6rem 1rem;
    background: var(--paper);
    border-block: 1px solid var(--rule);
  }

  /* Where little is seen at a time, as at a zoom of 400 %, it must not take half of that. */
  @media (max-height: 25rem) {
    .run-bar {
      position: static;
    }
  }

  .run-bar button {
    min-height: 2.5rem;
    padding-inline: 1.1rem;
    font-size: 1rem;
    font-weight: 600;
  }

  .run-bar .run:not([aria-disabled="true"]) {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  button.explore:not([aria-disabled="true"]) {
    border-color: var(--accent);
    color: var(--accent);
  }

  .run-bar .run:not([aria-disabled="true"]):hover {
    filter: brightness(1.1);
  }

  .run-bar kbd {
    font: inherit;
    font-size: 0.75rem;
    font-weight: 400;
    opacity: 0.85;
  }

  .run-bar .status {
    font-size: var(--small);
    color: var(--ink-soft);
  }

  .support {
    margin-top: 1.25rem;
    padding: 0.9rem 1.1rem 1rem;
    border: 1px solid var(--ended);
    border-inline-start-width: 4px;
    border-radius: var(--radius);
    background: var(--panel);
  }

  .support p {
    margin-top: 0.5rem;
    max-width: 68ch;
  }

  .support .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    max-width: none;
  }

  .result {
    margin-top: 1.25rem;
    scroll-margin-top: 4.5rem;
  }

  .result > section {
    margin-top: 1.5rem;
  }

  .exploration,
  .trace,
  .evidence {
    margin-top: 2.5rem;
    padding-top: 1.25rem;
    border-top: 1px solid var(--rule);
  }

  .exploration > h2,
  .trace > h2,
  .evidence > h2 {
    margin-bottom: 0.6rem;
  }

  .evidence > h2 {
    scroll-margin-top: 4.5rem;
  }

  @container (max-width: 63.99rem) {
    .run-bar kbd {
      display: none;
    }
  }

  @container (min-width: 64rem) {
    .lab {
      padding-inline: 1.75rem;
    }

    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1.08fr) minmax(0, 1fr);
      gap: 2.25rem;
      align-items: start;
    }

    .source .more {
      display: none;
    }

    .study {
      position: sticky;
      top: 0;
      display: flex;
      flex-direction: column;
      max-height: 100vh;
      padding-bottom: 1rem;
    }

    .source {
      flex: 0 1 auto;
      min-height: 14rem;
      display: flex;
      flex-direction: column;
    }

    .source interlock-source-view,
    .source interlock-source-editor,
    .source.whole interlock-source-view,
    .source.whole interlock-source-editor {
      max-height: none;
      flex: 0 1 auto;
      min-height: 0;
    }

    .run-bar {
      margin-inline: 0;
      padding-inline: 0;
    }
  }

  /* In one column the run bar must be able to stay in view all the way: its box is then the whole lab. */
  @container (max-width: 63.99rem) {
    .columns,
    .study,
    .work {
      display: contents;
    }
  }

  @media print {
    :host {
      background: none;
      /* A hundred columns fit on a sheet. */
      --code-size: 0.6875rem;
    }

    .links,
    .run-bar,
    .more,
    .notices,
    .skip {
      display: none;
    }

    .columns {
      display: block;
    }

    .study {
      position: static;
      display: block;
      max-height: none;
    }

    .source interlock-source-view,
    .source interlock-source-editor {
      max-height: none;
    }

    .edit-row {
      display: none;
    }
  }
`;
