// Threads as tags.

import { css } from "lit";

export const tags = css`
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

  @media (forced-colors: active) {
    .tag i {
      forced-color-adjust: none;
    }

    .tag.stuck {
      border-style: dashed;
      border-width: 2px;
    }
  }
`;
