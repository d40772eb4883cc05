// The course around a program: the picker with its chapters, the question and its answer, and what the compiler says to
// a program that it refuses.

import { css } from "lit";

export const course = css`
  .picker {
    border-bottom: 1px solid var(--rule);
    padding: 0.75rem 0;
  }

  .course {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
  }

  .marker {
    color: var(--accent);
  }

  .chapter {
    flex: 1 1 auto;
    color: var(--ink-soft);
    font-size: 0.9375rem;
  }

  .neighbours {
    display: flex;
    gap: 0.5rem;
    margin-inline-start: auto;
  }

  .neighbours a {
    gap: 0.4rem;
    min-width: 2.25rem;
    justify-content: center;
  }

  @container (max-width: 34rem) {
    .neighbours .label {
      display: none;
    }
  }

  .picker:not(.open) #programs {
    display: none;
  }

  #programs {
    columns: 20rem;
    column-gap: 2.5rem;
    margin-top: 1rem;
  }

  #programs section {
    padding-bottom: 1rem;
  }

  #programs h2 {
    break-after: avoid;
    margin-bottom: 0.25rem;
    padding-bottom: 0.2rem;
    border-bottom: 1px solid var(--rule);
    font-size: 0.9375rem;
  }

  #programs ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  #programs li {
    break-inside: avoid;
    padding-bottom: 0.35rem;
  }

  #programs a {
    display: block;
    min-height: 1.5rem;
    padding: 0.1rem 0.5rem;
    margin-inline: -0.5rem;
    border-radius: 4px;
    font-size: 0.9375rem;
    line-height: 1.4;
    text-decoration: none;
  }

  #programs a:hover {
    text-decoration: underline;
  }

  #programs a[aria-current] {
    background: var(--accent-faint);
    box-shadow: inset 3px 0 0 var(--accent);
    color: var(--ink);
    font-weight: 600;
  }

  #programs li p {
    color: var(--ink-soft);
    font-size: var(--small);
    line-height: 1.4;
    text-wrap: pretty;
  }

  .tag {
    padding: 0 0.35rem;
    border: 1px solid var(--rule-strong);
    border-radius: 3px;
    font-size: 0.75rem;
    white-space: nowrap;
  }

  .question {
    max-width: 68ch;
    margin-top: 0.6rem;
    padding-inline-start: 0.9rem;
    border-inline-start: 3px solid var(--ended);
  }

  .head .question p {
    margin-top: 0;
  }

  .question b,
  .question summary {
    font-weight: 600;
  }

  .question summary {
    width: fit-content;
    min-height: 1.5rem;
    border-radius: 4px;
    color: var(--accent);
    cursor: pointer;
  }

  .compiler {
    margin: 0.35rem 0 0;
    padding: 0.75rem 0.9rem;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--panel);
    overflow-x: auto;
    font-family: var(--mono);
    font-size: 0.8125rem;
    line-height: 1.45;
  }

  @media print {
    .picker {
      display: none;
    }
  }
`;
