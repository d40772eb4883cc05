// Colours and layout of the timeline. The colours that carry meaning are Okabe and Ito's; every state also has a pattern
// and a label.

import { css } from "lit";

/** What the canvas and the legend take their colours from. */
export const laneColours = css`
  :host {
    --lane-running: #c4e6da;
    --lane-waiting: #e69f00;
    --lane-blocked: #56b4e9;
    --lane-asleep: #cfccc5;
    --lane-text: #14181c;
    --lane-running-text: #14181c;
    --lane-untimed: #f0eee9;
    --lane-untimed-line: #c9c5bc;
    --lock-0: #0072b2;
    --lock-0-text: #ffffff;
    --lock-1: #c04f00;
    --lock-1-text: #ffffff;
    --lock-2: #cc79a7;
    --lock-2-text: #14181c;
    --lock-3: #f0e442;
    --lock-3-text: #14181c;
    --lock-4: #009e73;
    --lock-4-text: #0b0f12;
    --lock-5: #56b4e9;
    --lock-5-text: #14181c;
    --lock-6: #e69f00;
    --lock-6-text: #14181c;
  }

  @media (prefers-color-scheme: dark) {
    :host {
      --lane-running: #1f4a3e;
      --lane-waiting: #d79400;
      --lane-blocked: #4a9fd0;
      --lane-asleep: #4a5158;
      --lane-running-text: #e7e5e0;
      --lane-untimed: #242b31;
      --lane-untimed-line: #434c55;
      --lock-0: #3d9bd6;
      --lock-0-text: #0b0f12;
      --lock-1: #e8752a;
      --lock-1-text: #0b0f12;
    }
  }

  /* Forced colours leave fills to the author where they carry meaning; the rest is the system's. */
  @media (forced-colors: active) {
    :host {
      --ink: CanvasText;
      --ink-soft: CanvasText;
      --panel: Canvas;
      --rule: GrayText;
      --rule-strong: CanvasText;
      --accent: Highlight;
      --error: CanvasText;
      --mark: Canvas;
    }
  }
`;

export const pictureStyles = css`
  :host {
    display: block;
  }

  .viewport {
    position: relative;
    overflow: hidden auto;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    background: var(--panel);
    cursor: grab;
    touch-action: pan-y;
    user-select: none;
  }

  .viewport:active {
    cursor: grabbing;
  }

  .viewport > canvas {
    position: sticky;
    top: 0;
    display: block;
  }

  /* Below the drawing without its names, so that the same places stand below each other. */
  .overview {
    position: relative;
    margin-inline-start: var(--gutter);
    height: 2.25rem;
    margin-top: 0.35rem;
    border: 1px solid var(--rule);
    border-radius: 4px;
    overflow: hidden;
    background: var(--panel);
    cursor: pointer;
    touch-action: pan-y;
  }

  .overview canvas {
    display: block;
    width: 100%;
    height: 100%;
  }

  .frame {
    position: absolute;
    inset-block: 0;
    min-width: 6px;
    border: 2px solid var(--accent);
    border-radius: 3px;
    background: color-mix(in srgb, var(--accent) 14%, transparent);
    pointer-events: none;
  }
`;

export const timelineStyles = css`
  :host {
    display: block;
  }

  .summary,
  .note {
    max-width: 80ch;
    font-size: 0.9375rem;
    margin: 0 0 0.75rem;
  }

  .note {
    padding-inline-start: 0.7rem;
    border-inline-start: 3px solid var(--ended);
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.6rem 1.25rem;
    margin-bottom: 0.6rem;
  }

  .group {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3rem;
  }

  fieldset {
    display: flex;
    align-items: center;
    gap: 0.1rem 0.9rem;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    float: left;
    padding: 0;
    margin-inline-end: 0.75rem;
    color: var(--ink-soft);
    font-size: var(--small);
  }

  fieldset label,
  .find label {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    min-height: 2rem;
    font-size: 0.875rem;
  }

  .find label {
    color: var(--ink-soft);
    font-size: var(--small);
  }

  input[type="radio"] {
    width: 1.1rem;
    height: 1.1rem;
    margin: 0;
    accent-color: var(--accent);
  }

  input[type="search"],
  select {
    min-height: 2rem;
    width: 9.5rem;
    max-width: 100%;
    padding: 0.15rem 0.5rem;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    background: var(--panel);
    color: var(--ink);
    font: inherit;
    font-size: 0.875rem;
  }

  .icon {
    min-width: 2rem;
    justify-content: center;
  }

  .group > span,
  .found,
  .hint {
    color: var(--ink-soft);
    font-size: var(--small);
  }

  .hint {
    margin: 0 0 0.5rem;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15rem 0.35rem;
    margin: 0.6rem 0 0;
    padding: 0;
    list-style: none;
  }

  .legend button,
  .legend .plain {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 1.75rem;
    padding: 0.1rem 0.5rem;
    border: 1px solid transparent;
    border-radius: var(--radius);
    background: none;
    font-size: var(--small);
    color: var(--ink);
  }

  .legend button:hover,
  .legend button[aria-pressed="true"] {
    border-color: var(--accent);
    background: var(--accent-faint);
  }

  .legend button[aria-pressed="true"]::after {
    content: "✓";
    color: var(--accent);
  }

  .legend svg {
    flex: none;
    width: 26px;
    height: 14px;
  }

  .details {
    min-height: 8.5rem;
    margin-top: 0.75rem;
    padding: 0.6rem 0.9rem 0.7rem;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--panel);
    overflow-wrap: anywhere;
  }

  .details h3 {
    margin: 0 0 0.3rem;
    font-size: 0.9375rem;
  }

  .details dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr));
    gap: 0.2rem 1.5rem;
    margin: 0;
    font-size: var(--small);
  }

  .details dl > div {
    display: flex;
    gap: 0.6rem;
  }

  .details dt {
    flex: none;
    width: 7.5rem;
    color: var(--ink-soft);
  }

  .details dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }

  details {
    margin-top: 0.75rem;
  }

  summary {
    min-height: 1.75rem;
    padding: 0.2rem 0;
    color: var(--accent);
    font-size: 0.875rem;
    cursor: pointer;
  }

  .keys {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.15rem 1rem;
    margin: 0.3rem 0 0;
    font-size: var(--small);
  }

  .keys dt {
    font-weight: 600;
  }

  .keys dd {
    margin: 0;
    color: var(--ink-soft);
  }

  @media (forced-colors: active) {
    .legend svg {
      forced-color-adjust: none;
    }
  }

  @media print {
    .toolbar,
    details:not([open]) {
      display: none;
    }
  }
`;

export const tableStyles = css`
  :host {
    display: block;
  }

  .filters,
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1rem;
    margin: 0.4rem 0;
    font-size: var(--small);
  }

  .pager {
    gap: 0.3rem;
  }

  .pager span {
    margin-inline-end: 0.5rem;
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }

  .filters label {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    color: var(--ink-soft);
  }

  select {
    min-height: 2rem;
    max-width: 12rem;
    border: 1px solid var(--rule-strong);
    border-radius: var(--radius);
    background: var(--panel);
    color: var(--ink);
    font: inherit;
  }

  .scroll {
    max-height: 24rem;
    overflow: auto;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
  }

  thead th {
    position: sticky;
    top: 0;
    background: var(--panel);
    box-shadow: inset 0 -1px 0 var(--rule-strong);
  }

  th,
  td {
    padding: 0.15rem 0.75rem;
    vertical-align: middle;
  }

  tr > :last-child {
    padding-inline-end: 0.75rem;
  }

  tbody tr {
    cursor: pointer;
  }

  tbody tr:hover {
    background: var(--sunken);
  }

  tbody tr[aria-current] {
    background: var(--accent-faint);
    box-shadow: inset 3px 0 0 var(--accent);
  }

  .time {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  button.step {
    min-height: 1.5rem;
    min-width: 2.5rem;
    justify-content: flex-end;
    padding: 0 0.3rem;
    border-color: transparent;
    background: none;
    color: var(--accent);
    font-size: inherit;
    font-variant-numeric: tabular-nums;
  }
`;
