// Colours of the timeline, and layout of its drawing. The colours that carry meaning are Okabe and Ito's; every state also
// has a pattern and a label.

import { css } from "lit";

/** What the canvas and the legend take their colours from; `styles/tokens` says which of two colours there is. */
export const laneColours = css`
  :host {
    --lane-running: var(--only-light, #c4e6da) var(--only-dark, #1f4a3e);
    --lane-waiting: var(--only-light, #e69f00) var(--only-dark, #d79400);
    --lane-blocked: var(--only-light, #56b4e9) var(--only-dark, #4a9fd0);
    --lane-asleep: var(--only-light, #cfccc5) var(--only-dark, #4a5158);
    --lane-text: #14181c;
    --lane-running-text: var(--only-light, #14181c) var(--only-dark, #e7e5e0);
    --lane-untimed: var(--only-light, #f0eee9) var(--only-dark, #242b31);
    --lane-untimed-line: var(--only-light, #c9c5bc) var(--only-dark, #434c55);
    --lock-0: var(--only-light, #0072b2) var(--only-dark, #3d9bd6);
    --lock-0-text: var(--only-light, #ffffff) var(--only-dark, #0b0f12);
    --lock-1: var(--only-light, #c04f00) var(--only-dark, #e8752a);
    --lock-1-text: var(--only-light, #ffffff) var(--only-dark, #0b0f12);
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

  @media print {
    .viewport > canvas {
      max-width: 100%;
      height: auto !important;
    }

    .overview {
      display: none;
    }
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
