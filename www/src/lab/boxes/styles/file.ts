// The boxes as they are saved; the computed values are written into the file.

import { css } from "lit";

export const file = css`
  .drawer {
    position: absolute;
    width: 0;
    height: 0;
    overflow: hidden;
  }

  .file text {
    fill: var(--ink);
    font-family: var(--sans);
    font-size: 12px;
  }

  .file .title {
    font-family: var(--mono);
    font-size: 15px;
    font-weight: 600;
  }

  .file .inside {
    font-family: var(--mono);
    font-size: 14px;
    text-anchor: middle;
  }

  .file .centred {
    text-anchor: middle;
  }

  .file .absent {
    fill: var(--ink-soft);
    font-size: 14px;
  }

  .file .soft {
    fill: var(--ink-soft);
  }

  .file .who {
    font-weight: 600;
  }

  .file .case {
    fill: var(--panel);
    stroke: var(--ink);
    stroke-width: 2px;
    stroke-linejoin: round;
  }

  .file .cover {
    fill: var(--sunken);
  }

  .file .thin {
    stroke: var(--ink-soft);
    stroke-width: 1.5px;
  }

  .file .shut {
    fill: var(--waiting);
  }

  .file .dark {
    fill: var(--ink);
    fill-opacity: 0.22;
    stroke: var(--ink);
    stroke-width: 2px;
    stroke-linejoin: round;
  }

  .file .shackle {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2px;
  }

  .file .poisoned {
    fill: var(--mark);
    stroke: var(--error);
    stroke-width: 2px;
  }

  .file .swatch {
    stroke: var(--ink-soft);
    stroke-width: 1px;
  }
`;
