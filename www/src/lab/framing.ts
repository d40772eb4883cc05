// How a lab is shown that is one thing among others on somebody else's page.

import type { Pane } from "../embed/options";

export interface Framing {
  /** The panes from top to bottom. */
  panes: readonly Pane[];
  /** Whether text and parameters stay as they are. */
  readonly: boolean;
  /** Names in the document's query that are not the lab's own; none where the document is not the lab's. */
  names: readonly string[];
  /** The address of the whole lab, on which this one's query and fragment go. */
  whole: URL;
}
