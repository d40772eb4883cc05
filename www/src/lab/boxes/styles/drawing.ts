// The boxes themselves: lids, padlocks, what is inside, and where threads stand in and beside them.

import { css } from "lit";

export const drawing = css`
  .boxes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
    gap: 1.5rem 1.25rem;
    margin-block: 1rem 0.9rem;
  }

  .box,
  .shared {
    min-width: 0;
    padding: 0.5rem 0.75rem 0.6rem;
    border: 1px solid transparent;
    border-radius: 10px;
  }

  .box.chosen,
  .shared.chosen {
    border-color: var(--accent);
    background: var(--accent-faint);
  }

  .box-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5rem;
  }

  button.name {
    min-height: 1.5rem;
    max-width: 100%;
    padding: 0.05rem 0.3rem;
    margin-inline-start: -0.3rem;
    border-color: transparent;
    background: none;
    font-family: var(--mono);
    font-size: 0.9375rem;
    font-weight: 600;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .kind,
  .count {
    color: var(--ink-soft);
    font-size: var(--small);
  }

  .count {
    margin-top: 0.4rem;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  /* The lid's room above the front. */
  .opening {
    position: relative;
    height: 44px;
  }

  .lid {
    position: absolute;
    inset: auto 1px 0;
    width: calc(100% - 2px);
    height: 40px;
    overflow: visible;
  }

  .lid polygon {
    stroke: var(--ink);
    stroke-width: 2px;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }

  .lid .inside {
    fill: var(--ink);
    fill-opacity: 0.22;
  }

  .lid .cover {
    fill: var(--sunken);
    transform-box: view-box;
    transform-origin: 0 27px;
  }

  /* Turned about its hinge by a little more than a right angle, it shows its underside, foreshortened less. */
  .open .lid .cover {
    fill: var(--panel);
    transform: scaleY(-1.85);
  }

  .front {
    position: relative;
    display: flex;
    flex-direction: column;
    justify-content: center;
    min-height: 6rem;
    padding: 1.6rem 0.9rem 0.6rem;
    border: 2px solid var(--ink);
    border-radius: 0 0 4px 4px;
    background: var(--panel);
    text-align: center;
  }

  .padlock {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2;
    stroke-linecap: round;
  }

  .front .padlock {
    position: absolute;
    inset-block-start: -11px;
    inset-inline-start: calc(50% - 13px);
    width: 26px;
    height: 32px;
    overflow: visible;
  }

  .padlock .body {
    fill: var(--waiting);
  }

  .padlock .shackle {
    transform-box: view-box;
    transform-origin: 17.5px 14px;
  }

  .padlock.unlocked .body {
    fill: var(--panel);
  }

  .padlock.unlocked .shackle {
    transform: translateY(-1.5px) rotate(28deg);
  }

  /* An open padlock hangs aside, out of the way of those who reach in. */
  .open .front .padlock {
    inset-inline-start: auto;
    inset-inline-end: 8px;
    inset-block-start: 1px;
    width: 20px;
    height: 25px;
  }

  .value {
    display: grid;
    align-items: center;
    font-family: var(--mono);
    font-size: 0.9375rem;
    line-height: 1.4;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .value.brief code {
    font-size: 1.375rem;
    line-height: 1.2;
  }

  .value > * {
    grid-area: 1 / 1;
    min-width: 0;
  }

  .value code {
    font-size: inherit;
  }

  .value code.dated {
    color: var(--ink-soft);
  }

  .value .absent {
    font-family: var(--sans);
    font-style: italic;
  }

  .room {
    visibility: hidden;
  }

  .note {
    min-height: 2.2em;
    margin-top: 0.15rem;
    color: var(--ink-soft);
    font-size: 0.75rem;
    line-height: 1.35;
    text-wrap: balance;
  }

  .poison {
    margin: 0.2rem -0.9rem -0.6rem;
    padding: 0.3rem 0.6rem;
    border-top: 2px solid var(--error);
    background: repeating-linear-gradient(
      -45deg,
      var(--mark) 0 7px,
      var(--panel) 7px 14px
    );
    font-size: var(--small);
    font-weight: 600;
    text-wrap: balance;
  }

  .poison::before {
    content: "☠ ";
    content: "☠ " / "";
  }

  .poisoned .front {
    border-color: var(--error);
  }

  .holders {
    position: absolute;
    inset: auto 0.6rem 9px;
    z-index: 1;
    display: flex;
    justify-content: center;
    gap: 0.3rem;
  }

  /* They stand on a floor. */
  .queue {
    display: grid;
    margin: 0 -0.35rem;
    padding: 0.5rem 0.35rem 0;
    border-top: 2px solid var(--rule-strong);
  }

  .queue > * {
    grid-area: 1 / 1;
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    align-items: center;
    gap: 0.3rem;
    min-width: 0;
  }

  .queue .label {
    margin-inline-end: 0.2rem;
    color: var(--ink-soft);
    font-size: 0.75rem;
    line-height: 1.5rem;
  }

  @media (prefers-reduced-motion: no-preference) {
    .lid .cover,
    .padlock .shackle {
      transition: transform 0.22s ease-out;
    }

    .hurried .lid .cover,
    .hurried .padlock .shackle {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .lid .inside {
      fill: CanvasText;
      fill-opacity: 0.25;
    }

    .lid .cover,
    .padlock .body {
      fill: Canvas;
    }

    .lid polygon,
    .padlock {
      stroke: CanvasText;
    }
  }
`;
