// Verdicts, tables and figures.

import { css } from "lit";

export const result = css`
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

  .empty ul {
    margin: 0.35rem 0 0;
    padding-inline-start: 1.2rem;
  }

  .origin {
    margin-bottom: 0.75rem;
    padding: 0.45rem 0.75rem;
    border-inline-start: 4px solid var(--accent);
    background: var(--accent-faint);
    font-size: 0.9375rem;
    overflow-wrap: anywhere;
  }

  .stale {
    margin-bottom: 0.75rem;
    font-size: var(--small);
    color: var(--ink-soft);
  }

  .verdict {
    padding: 0.9rem 1.1rem 1rem;
    border: 1px solid var(--rule);
    border-inline-start: 5px solid var(--tone);
    border-radius: var(--radius);
    background: var(--panel);
    overflow-wrap: anywhere;
  }

  .verdict.good {
    --tone: var(--good);
  }

  .verdict.wrong {
    --tone: var(--wrong);
  }

  .verdict.stuck {
    --tone: var(--stuck);
  }

  .verdict.ended {
    --tone: var(--ended);
  }

  .verdict.live {
    --tone: var(--accent);
  }

  .headline {
    display: flex;
    gap: 0.6rem;
    font-size: 1.0625rem;
    font-weight: 600;
    line-height: 1.4;
  }

  .symbol {
    color: var(--tone);
    font-weight: 700;
  }

  .verdict p:not(.headline) {
    margin-top: 0.75rem;
    font-size: 0.9375rem;
  }

  .name {
    font-weight: 600;
  }

  .elapsed {
    font-variant-numeric: tabular-nums;
  }

  .promise {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.4rem 1.75rem;
    margin: 0.75rem 0 0;
  }

  .promise dt {
    font-size: var(--small);
    color: var(--ink-soft);
  }

  .promise dd {
    margin: 0;
    font-size: 1.1875rem;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }

  .promise dd.comparison {
    font-size: 0.9375rem;
    font-weight: 600;
  }

  .promise.broken .comparison::before {
    content: "✕ ";
    color: var(--wrong);
  }

  .promise.held .comparison::before {
    content: "✓ ";
    color: var(--good);
  }

  .stuck,
  .panics {
    margin: 0.4rem 0 0;
    padding-inline-start: 1.2rem;
    font-size: 0.9375rem;
  }

  .stuck li + li,
  .panics li + li {
    margin-top: 0.35rem;
  }

  .message {
    margin: 0.3rem 0 0;
    padding: 0.45rem 0.7rem;
    border-radius: 4px;
    background: var(--sunken);
    font-family: var(--mono);
    font-size: 0.8125rem;
    line-height: 1.5;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .now {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr));
    gap: 0 1.25rem;
    margin: 0.6rem 0 0;
    padding: 0;
    list-style: none;
    font-size: var(--small);
    color: var(--ink-soft);
  }

  .now .name {
    color: var(--ink);
  }

  progress {
    width: 100%;
    height: 0.5rem;
    margin-top: 0.6rem;
    accent-color: var(--accent);
  }

  .times {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9rem, max-content));
    gap: 0.4rem 2rem;
    margin: 0;
  }

  .times dt {
    font-size: var(--small);
    color: var(--ink-soft);
  }

  .times dd {
    margin: 0;
    font-size: 1.0625rem;
    font-variant-numeric: tabular-nums;
  }

  .times small,
  .environment {
    color: var(--ink-soft);
    font-size: var(--small);
  }

  .environment {
    margin-top: 0.4rem;
  }

  .strip {
    display: block;
    width: 100%;
    height: 1.5rem;
    margin-top: 0.6rem;
  }

  .strip rect {
    fill: var(--accent-faint);
    stroke: none;
  }

  .strip line {
    stroke: var(--ink);
    stroke-width: 1px;
    stroke-opacity: 0.55;
    vector-effect: non-scaling-stroke;
  }

  .strip .median {
    stroke: var(--accent);
    stroke-width: 2px;
    stroke-opacity: 1;
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--small);
    line-height: 1.4;
  }

  caption {
    padding-bottom: 0.4rem;
    color: var(--ink-soft);
    text-align: start;
  }

  th,
  td {
    padding: 0.35rem 0.9rem 0.35rem 0;
    border-bottom: 1px solid var(--rule);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }

  tr > :last-child {
    padding-inline-end: 0;
  }

  thead th {
    border-bottom-color: var(--rule-strong);
    color: var(--ink-soft);
    vertical-align: bottom;
  }

  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  td.number {
    white-space: nowrap;
  }

  td small,
  tbody th small {
    display: block;
    color: var(--ink-soft);
    font-size: 0.75rem;
    white-space: nowrap;
  }

  td .name {
    font-weight: 600;
  }

  .fate.panicked,
  .alarm {
    color: var(--error);
    font-weight: 600;
  }

  .bar {
    display: flex;
    height: 7px;
    min-width: 6rem;
    margin-top: 0.25rem;
    border: 1px solid var(--rule-strong);
    border-radius: 2px;
    overflow: hidden;
  }

  .bar span {
    flex: 0 1 0;
    min-width: 0;
  }

  .swatch {
    display: block;
    width: 1.4rem;
    height: 0.5rem;
    margin-inline-start: auto;
    margin-bottom: 0.15rem;
    border: 1px solid var(--rule-strong);
  }

  .running {
    background-color: var(--good);
  }

  .waiting {
    background: repeating-linear-gradient(45deg, var(--waiting) 0 3px, var(--panel) 3px 5px);
  }

  .blocked {
    background: repeating-linear-gradient(90deg, var(--blocked) 0 2px, var(--panel) 2px 4px);
  }

  .asleep {
    background-color: var(--asleep);
  }

  .fate {
    background: none;
  }

  .result-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    min-height: 2rem;
    margin-bottom: 0.35rem;
  }

  .result-head h2 {
    align-self: start;
    padding-top: 0.25rem;
  }

  .result-head interlock-report-files {
    flex: 1 1 16rem;
  }

  @media (forced-colors: active) {
    .bar,
    .swatch {
      forced-color-adjust: none;
    }
  }
`;
