// The width that a host has for its drawing. Charts are laid out for it, pixel for pixel, rather than scaled: their
// writing keeps its size on a small screen.

import type { ReactiveController, ReactiveControllerHost } from "lit";

/** The width before anything has been measured, and the narrowest that is drawn for. */
const START = 640;
const LEAST = 280;

export class Width implements ReactiveController {
  px = START;
  readonly #observer = new ResizeObserver(([entry]) => {
    const px = Math.max(LEAST, Math.floor(entry?.contentRect.width ?? START));
    if (px === this.px) return;
    this.px = px;
    this.host.requestUpdate();
  });
  #observed: Element | null = null;

  /** `selector`: the element in the host's rendering whose width counts. */
  constructor(
    private readonly host: ReactiveControllerHost & { renderRoot: ParentNode },
    private readonly selector: string,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const found = this.host.renderRoot.querySelector(this.selector);
    if (found === this.#observed) return;
    this.#observer.disconnect();
    this.#observed = found;
    if (found !== null) this.#observer.observe(found);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#observed = null;
  }
}
