// A row of quiet buttons that save what is shown above them.

import { css } from "lit";

export const saveRow = css`
  .save-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.35rem;
    margin-top: 0.6rem;
    font-size: var(--small);
    color: var(--ink-soft);
  }

  .save-row button {
    font-size: inherit;
  }

  @media print {
    .save-row {
      display: none;
    }
  }
`;
