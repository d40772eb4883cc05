// How a frame looks, which its query says at first and the page around may change: colours, size of type, custom properties.

import type { Request } from "./messages";
import type { Stage } from "./stage";

/** Changes what is given and leaves the rest as it is. */
export function applyLook(
  stage: Stage,
  { theme, font, properties }: Partial<Extract<Request, { type: "look" }>>,
): void {
  const root = document.documentElement;
  if (theme !== undefined) {
    const fixed = theme === "auto" ? null : theme;
    // The page's ground goes with it: CSS reads the attribute.
    if (fixed === null) delete root.dataset.theme;
    else root.dataset.theme = fixed;
    stage.dress(fixed);
  }
  // All sizes are in rem.
  if (font !== undefined) root.style.fontSize = font === null ? "" : `${font}px`;
  for (const [name, value] of Object.entries(properties ?? {})) root.style.setProperty(name, value);
}
