// Colours, type and distances. Colours that carry meaning are Okabe and Ito's, which people with any colour vision can
// tell apart; each of them also comes with a symbol, a pattern or a word.
//
// The attribute `theme` ("light", "dark") decides between the colours, and without it the reader's own preference. Colours
// that nested elements define have both in one: in the light `--only-dark` is empty, so that `var(--only-dark, #123)` is
// nothing, and the other way round. An author may set `--interlock-accent` and the like on the element or around it.

import { css } from "lit";

const DARK = css`
    --ink: var(--interlock-ink, #e7e5e0);
    --ink-soft: #a7afb7;
    --paper: var(--interlock-paper, #14181c);
    --panel: var(--interlock-panel, #1a1f24);
    --sunken: #20262c;
    --rule: var(--interlock-rule, #343c44);
    --rule-strong: #7f8993;
    --accent: var(--interlock-accent, #6fbcf0);
    --on-accent: #06131d;
    --accent-faint: #16293a;
    --good: #1fc198;
    --wrong: #f0803a;
    --stuck: #dd8fbc;
    --ended: #e6a72c;
    --error: #ff9d66;
    --waiting: #e69f00;
    --blocked: #56b4e9;
    --asleep: #6a7178;
    --code-keyword: #7cc3f3;
    --code-type: #d9a5d3;
    --code-text: #6fd3b3;
    --code-number: #f3ab7c;
    --code-comment: #98a1aa;
    --mark: #3a3012;
    color-scheme: dark;
    --only-dark: initial;
    --only-light: ;
`;

export const tokens = css`
  :host {
    --ink: var(--interlock-ink, #1d2228);
    --ink-soft: #56606a;
    --paper: var(--interlock-paper, #fbfaf7);
    --panel: var(--interlock-panel, #ffffff);
    --sunken: #f3f1ec;
    --rule: var(--interlock-rule, #dcd9d1);
    --rule-strong: #85817a;
    --accent: var(--interlock-accent, #00669f);
    --on-accent: #ffffff;
    --accent-faint: #e4f0f8;
    --good: #009e73;
    --wrong: #d55e00;
    --stuck: #b0568a;
    --ended: #c78a00;
    --error: #a83f00;
    --waiting: #e69f00;
    --blocked: #56b4e9;
    --asleep: #b9b5ad;
    --code-keyword: #00629a;
    --code-type: #7a3a74;
    --code-text: #00684c;
    --code-number: #9a4100;
    --code-comment: #5e6770;
    --mark: #fff3d6;
    --mono: var(--interlock-mono, ui-monospace, "Cascadia Code", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace);
    --sans: var(--interlock-sans, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif);
    --small: 0.8125rem;
    --radius: var(--interlock-radius, 6px);
    color-scheme: light;
    --only-light: initial;
    --only-dark: ;
  }

  /* Paper is light. */
  @media screen and (prefers-color-scheme: dark) {
    :host(:not([theme="light"])) {
      ${DARK}
    }
  }

  @media screen {
    :host([theme="dark"]) {
      ${DARK}
    }
  }
`;
