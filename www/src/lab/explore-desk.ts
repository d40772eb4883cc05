// The lab's end of the model engine: its panel is there once somebody wants it, and is loaded then; a search is begun and
// ended from here.

import type { LitElement } from "lit";
import type { Explore } from "./explore/interlock-explore";
import { bringIntoView } from "./views/bring-into-view";

export class ExploreDesk {
  /** Whether the panel is there. */
  wanted = false;
  #searching = false;
  #expected = false;

  /** `failed` hears why the panel could not be loaded. */
  constructor(
    private readonly lab: LitElement,
    private readonly failed: (reason: string) => void,
  ) {}

  /** Whether a search goes on. */
  get searching(): boolean {
    return this.#searching;
  }

  set searching(searching: boolean) {
    this.#searching = searching;
    this.lab.requestUpdate();
  }

  get #panel(): Explore | null {
    return this.lab.renderRoot.querySelector("interlock-explore");
  }

  /** Has the panel, and the editor, loaded. */
  want(): void {
    this.wanted = true;
    this.lab.requestUpdate();
    import("./views-of-exploration").catch((error: unknown) =>
      this.failed(error instanceof Error ? error.message : String(error)),
    );
  }

  /** Has everything loaded that is needed to explore: somebody is about to. */
  expect(): void {
    if (this.#expected || this.wanted) return;
    this.#expected = true;
    // Whoever then explores hears why it could not be loaded.
    import("./views-of-exploration").then(({ preload }) => preload()).catch(() => {});
  }

  /** Explores what is shown, and brings what comes of it into view. */
  async explore(): Promise<void> {
    this.want();
    await customElements.whenDefined("interlock-explore");
    await this.lab.updateComplete;
    const place = this.lab.renderRoot.querySelector<HTMLElement>(".exploration");
    if (place !== null) bringIntoView(place);
    await this.#panel?.explore();
  }

  /** Ends the search that goes on. */
  cancel(): void {
    this.#panel?.cancel();
  }
}
