// The replay's controls and everything around the drawn boxes.

import { css } from "lit";

export const frame = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--ink);
  }

  p,
  h3,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  ul {
    list-style: none;
  }

  h3 {
    margin: 1.75rem 0 0.6rem;
    font-size: 0.9375rem;
    font-weight: 600;
  }

  h3 small,
  .absent {
    color: var(--ink-soft);
    font-size: var(--small);
    font-weight: 400;
  }

  .intro {
    max-width: 68ch;
    margin-bottom: 0.9rem;
    color: var(--ink-soft);
    font-size: 0.9375rem;
    text-wrap: pretty;
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

  .transport {
    display: grid;
    grid-template-columns: auto minmax(8rem, 1fr) auto;
    align-items: center;
    gap: 0.5rem 1rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--panel);
  }

  .buttons {
    display: flex;
    gap: 0.25rem;
  }

  .icon {
    justify-content: center;
    width: 2.25rem;
    height: 2.25rem;
    padding: 0;
    border-color: transparent;
    background: none;
  }

  .icon.play {
    border-color: var(--accent);
    border-radius: 50%;
    background: var(--accent);
    color: var(--on-accent);
  }

  .icon.play:hover {
    filter: brightness(1.1);
  }

  .icon[aria-disabled="true"] {
    border-color: transparent;
    background: none;
    opacity: 0.45;
  }

  .icon svg {
    width: 1.15rem;
    height: 1.15rem;
    fill: currentcolor;
  }

  .position {
    width: 100%;
    min-height: 1.5rem;
    margin: 0;
    accent-color: var(--accent);
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1rem;
  }

  .choices label {
    display: flex;
    align-items: center;
    gap: 0.4rem;
    font-size: var(--small);
    color: var(--ink-soft);
  }

  select {
    max-width: 13rem;
    min-height: 2rem;
    padding: 0.15rem 0.35rem;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    background: var(--panel);
    color: var(--ink);
    font: inherit;
    text-overflow: ellipsis;
  }

  .step {
    display: flex;
    gap: 0.15rem 0.9rem;
    align-items: baseline;
    margin-top: 0.75rem;
    /* Two lines, so that nothing below moves when a sentence is longer than the one before. */
    min-height: 3.1rem;
  }

  .number {
    flex: none;
    min-width: 9.5em;
    color: var(--ink-soft);
    font-size: var(--small);
    font-variant-numeric: tabular-nums;
  }

  .sentence {
    max-width: 75ch;
    overflow-wrap: anywhere;
  }

  .sentence .name {
    font-weight: 600;
  }

  .go-to {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem;
    margin-top: 0.35rem;
    font-size: var(--small);
  }

  .go-to .label {
    color: var(--ink-soft);
  }

  .go-to button {
    max-width: 100%;
    font-size: var(--small);
    overflow-wrap: anywhere;
  }

  .go-to button[aria-pressed="true"] {
    border-color: var(--accent);
    background: var(--accent-faint);
  }

  .keys {
    margin-inline-start: auto;
  }

  .keys[open] {
    flex-basis: 100%;
  }

  summary {
    width: fit-content;
    min-height: 1.5rem;
    padding: 0.15rem 0.3rem;
    border-radius: 3px;
    color: var(--accent);
    cursor: pointer;
  }

  .keys dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    padding: 0.35rem 0.3rem 0;
  }

  .keys dl div {
    display: flex;
    gap: 0.5rem;
  }

  kbd {
    padding: 0 0.3rem;
    border: 1px solid var(--rule-strong);
    border-radius: 3px;
    background: var(--sunken);
    font-family: var(--sans);
    font-size: 0.75rem;
    white-space: nowrap;
  }

  .losses {
    margin-top: 0.75rem;
    padding: 0.5rem 0.8rem;
    border: 1px solid var(--ended);
    border-inline-start-width: 4px;
    border-radius: var(--radius);
    background: var(--panel);
    font-size: var(--small);
  }

  .standstill {
    max-width: 44rem;
    margin-top: 1rem;
    padding: 0.8rem 1rem;
    border: 1px solid var(--rule);
    border-inline-start: 4px solid var(--stuck);
    border-radius: var(--radius);
    background: var(--panel);
  }

  .standstill h3 {
    margin: 0;
  }

  .standstill ul {
    margin-top: 0.6rem;
    padding-inline-start: 1.2rem;
    list-style: disc;
    font-size: 0.9375rem;
  }

  .standstill li + li {
    margin-top: 0.3rem;
  }

  .standstill .name {
    font-weight: 600;
  }

  .in-words,
  .unused {
    margin-top: 1.25rem;
    font-size: 0.9375rem;
  }

  .save {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    margin-top: 0.75rem;
    padding-inline-start: 0.3rem;
    color: var(--ink-soft);
    font-size: var(--small);
  }

  .save button {
    font-size: var(--small);
  }

  .in-words ul {
    margin-top: 0.4rem;
    padding-inline-start: 1.2rem;
    list-style: disc;
    overflow-wrap: anywhere;
  }

  .in-words li + li {
    margin-top: 0.3rem;
  }

  .unused p {
    padding: 0.2rem 0.3rem;
    overflow-wrap: anywhere;
  }

  /* With many boxes the controls stay in sight; what gets the focus must not come to lie under them. */
  @media (min-height: 45rem) {
    @container (min-width: 52.01rem) {
      .deck {
        position: sticky;
        top: 0;
        z-index: 2;
        padding-block: 0.5rem 0.1rem;
        margin-block: -0.5rem -0.1rem;
        background: var(--paper);
      }

      button,
      summary {
        scroll-margin-block: 9rem 1rem;
      }
    }
  }

  @container (max-width: 52rem) {
    .transport {
      grid-template-columns: auto minmax(6rem, 1fr);
    }

    .choices {
      grid-column: 1 / -1;
    }
  }

  @container (max-width: 30rem) {
    .transport {
      grid-template-columns: minmax(0, 1fr);
    }

    .buttons {
      justify-content: space-between;
    }

    .choices {
      flex-direction: column;
    }

    .choices label span {
      width: 3.5rem;
    }

    .step {
      flex-direction: column;
      min-height: 5.6rem;
    }
  }

  @media (forced-colors: active) {
    .icon.play {
      border-color: ButtonText;
    }

    .icon[aria-disabled="true"] {
      opacity: 1;
      color: GrayText;
    }

    .go-to button[aria-pressed="true"] {
      border-color: Highlight;
    }
  }
`;
