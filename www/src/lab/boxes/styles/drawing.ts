// The boxes themselves: lids, padlocks, what is inside, and the threads that stand in and beside them.

import { css } from "lit";

export const drawing = css`
  .boxes,
  .shareds {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
    gap: 1.5rem 1.25rem;
  }

  .boxes {
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

  .tag {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-width: 0;
    max-width: 11rem;
    height: 1.5rem;
    padding: 0 0.5em;
    border: 1.5px solid var(--ink-soft);
    border-radius: 0.75rem;
    background: var(--panel);
    color: var(--ink);
    font-family: var(--sans);
    font-size: 0.75rem;
    line-height: 1;
    white-space: nowrap;
  }

  .tag i {
    flex: none;
    width: 0.7em;
    height: 0.7em;
    border: 1px solid var(--ink-soft);
    border-radius: 50%;
    background: var(--thread);
  }

  .tag b {
    overflow: hidden;
    font-weight: 600;
    line-height: 1.4;
    text-overflow: ellipsis;
  }

  .tag small {
    flex: none;
    color: var(--ink-soft);
    font-size: 0.6875rem;
  }

  .holders .tag {
    border-color: var(--thread);
    box-shadow: 0 1px 3px rgb(0 0 0 / 25%);
  }

  .tag.stuck {
    border-color: var(--stuck);
    border-style: dashed;
  }

  .tag.moved {
    border-style: dotted;
  }

  .more {
    align-self: center;
    color: var(--ink-soft);
    font-size: 0.75rem;
    white-space: nowrap;
  }

  .holders .more {
    padding: 0 0.3em;
    border-radius: 0.6rem;
    background: var(--panel);
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

  .small-boxes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(11.5rem, 100%), 1fr));
    gap: 0.4rem;
  }

  .small-box button {
    width: 100%;
    min-height: 3.4rem;
    padding: 0.3rem 0.55rem;
    border-color: var(--rule);
    text-align: start;
  }

  .small-box.open button {
    border-color: var(--ink-soft);
  }

  .small-box.poisoned button {
    border-color: var(--error);
  }

  .small-box .padlock {
    flex: none;
    width: 18px;
    height: 22px;
    overflow: visible;
  }

  .small-box .what {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
  }

  .small-box code {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .small-box .who {
    display: flex;
    gap: 0.35rem;
    align-items: center;
    min-width: 0;
  }

  .small-box small {
    color: var(--ink-soft);
    font-size: 0.75rem;
    white-space: nowrap;
  }

  .small-box small.alarm {
    color: var(--error);
    font-weight: 600;
  }

  .shareds {
    gap: 0.75rem;
  }

  .shared {
    border-color: var(--rule);
    background: var(--panel);
  }

  .owners b {
    font-size: 1.5rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .owners {
    min-height: 2.25rem;
    align-content: end;
  }

  .owners,
  .state {
    color: var(--ink-soft);
    font-size: var(--small);
  }

  .owners b {
    color: var(--ink);
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem;
    min-height: 1.5rem;
    margin-top: 0.25rem;
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
    .tag i {
      forced-color-adjust: none;
    }

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

    .box.chosen,
    .shared.chosen {
      border-color: Highlight;
    }

    .tag.stuck {
      border-style: dashed;
      border-width: 2px;
    }
  }
`;
