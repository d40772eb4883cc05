// The source beside the views where there is room, and a few of its lines above them where there is not.

import { css } from "lit";

export const layout = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .linked {
    display: flex;
    flex-direction: column;
    gap: 1rem;
  }

  .beside {
    min-width: 0;
  }

  .views {
    min-width: 0;
  }

  .code {
    --code-size: 0.75rem;
    max-height: 9.6rem;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    overflow: auto;
    background: var(--panel);
  }

  .hint,
  .reading {
    margin: 0.3rem 0 0;
    color: var(--ink-soft);
    font-size: var(--small);
  }

  .way-out {
    margin-top: 0.75rem;
  }

  @container (min-width: 60rem) {
    .linked {
      display: grid;
      grid-template-columns: minmax(18rem, 3fr) minmax(0, 8fr);
      align-items: start;
      gap: 1.5rem;
    }

    .beside {
      position: sticky;
      top: 0.75rem;
    }

    .code {
      max-height: min(36rem, 80vh);
    }
  }

  @container (max-width: 59.99rem) {
    .hint {
      display: none;
    }
  }

  /* The source is on paper already. */
  @media print {
    .beside {
      display: none;
    }

    .linked {
      display: block;
    }
  }
`;
