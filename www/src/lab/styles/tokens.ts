// Colours, type and distances. Colours that carry meaning are Okabe and Ito's, which people with any colour vision can
// tell apart; each of them also comes with a symbol, a pattern or a word.

import { css } from "lit";

export const tokens = css`
  :host {
    --ink: #1d2228;
    --ink-soft: #56606a;
    --paper: #fbfaf7;
    --panel: #ffffff;
    --sunken: #f3f1ec;
    --rule: #dcd9d1;
    --rule-strong: #85817a;
    --accent: #00669f;
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
    --mono: ui-monospace, "Cascadia Code", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
    --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
    --small: 0.8125rem;
    --radius: 6px;
  }

  @media (prefers-color-scheme: dark) {
    :host {
      --ink: #e7e5e0;
      --ink-soft: #a7afb7;
      --paper: #14181c;
      --panel: #1a1f24;
      --sunken: #20262c;
      --rule: #343c44;
      --rule-strong: #7f8993;
      --accent: #6fbcf0;
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
    }
  }
`;
