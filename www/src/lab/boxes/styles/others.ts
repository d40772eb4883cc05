// What stands around the large boxes: locks drawn small, and what is shared without being a lock.

import { css } from "lit";

export const others = css`
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
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
    gap: 0.75rem;
  }

  .shareds + .absent {
    margin-top: 0.5rem;
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

  @media (forced-colors: active) {
    .box.chosen,
    .shared.chosen {
      border-color: Highlight;
    }
  }
`;
