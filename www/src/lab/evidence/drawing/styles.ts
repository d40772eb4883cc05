// Charts. Their colours are Okabe and Ito's; lines also differ in their dashes, and marks in their shapes.

import { css } from "lit";

export const chart = css`
  .drawing {
    overflow: hidden;
  }

  .chart {
    display: block;
    max-width: 100%;
    font-family: var(--sans);
    font-size: 12px;
    overflow: visible;
  }

  .chart text {
    fill: var(--ink-soft);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }

  .axis line {
    stroke: var(--rule-strong);
    stroke-width: 1;
  }

  .axis .rule {
    stroke: var(--rule);
  }

  .axis .title {
    fill: var(--ink);
  }

  .reach {
    fill: transparent;
    stroke: none;
  }

  .point:focus {
    outline: none;
  }

  .point:focus-visible .reach {
    stroke: var(--accent);
    stroke-width: 2;
  }

  .point:hover .reach {
    fill: var(--accent);
    fill-opacity: 0.08;
  }

  .whisker {
    stroke: var(--ink);
    stroke-width: 1.25;
  }

  .box {
    fill: var(--accent);
    fill-opacity: 0.35;
    stroke: var(--accent);
    stroke-width: 1;
  }

  .median {
    fill: var(--accent);
    stroke: var(--paper);
    stroke-width: 1.25;
  }

  .medians {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.5;
    stroke-opacity: 0.7;
  }

  .cross {
    fill: none;
    stroke: var(--wrong);
    stroke-width: 2.25;
  }

  .chart .lost,
  .chart .bad {
    fill: var(--error);
    font-weight: 600;
  }

  .chart .row-title {
    fill: var(--ink);
    font-size: 13px;
    font-weight: 500;
  }

  .guide {
    fill: none;
    stroke-width: 1.75;
  }

  .guide.ideal {
    stroke: var(--good);
    stroke-dasharray: 7 4;
  }

  .guide.serial {
    stroke: var(--wrong);
    stroke-dasharray: 2 3;
  }

  .guide.fit {
    stroke: var(--stuck);
    stroke-dasharray: 11 3 2 3;
  }

  .chart .guide-label {
    fill: var(--ink);
  }

  .beyond {
    fill: var(--ink);
    fill-opacity: 0.045;
  }

  .cores {
    stroke: var(--ink-soft);
    stroke-width: 1;
    stroke-dasharray: 3 3;
  }

  .held {
    fill: var(--good);
  }

  .broken {
    fill: var(--wrong);
  }

  .neutral {
    fill: var(--accent);
  }

  .expected {
    stroke: var(--ink);
    stroke-width: 1.5;
  }

  .chart .expected-label {
    fill: var(--ink);
    font-weight: 500;
  }

  .details {
    min-height: 1.6em;
    margin-top: 0.25rem;
    font-size: var(--small);
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    .chart text {
      fill: CanvasText;
    }

    .axis line,
    .whisker,
    .cores,
    .expected,
    .medians {
      stroke: CanvasText;
    }

    .box,
    .median,
    .neutral,
    .count {
      fill: Highlight;
      background: Highlight;
      forced-color-adjust: none;
    }

    .held,
    .broken {
      forced-color-adjust: none;
    }
  }
`;
