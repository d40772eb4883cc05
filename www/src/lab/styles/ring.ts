// The drawing of a ring of threads that wait for each other, and what saves it.

import { css } from "lit";

export const ring = css`
  :host {
    display: block;
    max-width: 24rem;
    margin: 0.75rem auto 0;
  }

  .ring {
    display: block;
    width: 100%;
  }

  .alarm {
    margin: 0.25rem 0 0;
    font-size: var(--small);
    color: var(--error);
  }

  .save-row {
    justify-content: center;
    margin-top: 0.25rem;
  }

  .ring rect {
    fill: var(--panel);
    stroke: var(--ink);
    stroke-width: 1.25;
  }

  .ring .arrow {
    fill: none;
    stroke: var(--stuck);
    stroke-width: 2;
  }

  .ring marker path {
    fill: var(--stuck);
  }

  .ring text {
    fill: var(--ink);
    text-anchor: middle;
    font-family: var(--sans);
    font-size: 12px;
    font-weight: 600;
  }

  .ring .what {
    font-family: var(--mono);
    font-size: 12px;
    font-weight: 400;
    stroke: var(--panel);
    stroke-width: 6px;
    paint-order: stroke;
    stroke-linejoin: round;
  }
`;
