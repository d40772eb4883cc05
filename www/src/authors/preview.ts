// The lab as readers will see it: the element of other people's pages with the frame that it brings. Whenever something
// changes a second one is made out of sight, and takes the first one's place when it has something to show, so that nothing
// flickers.
//
// Events: `preview-height` with the height of the lab in CSS pixels, `preview-change` with the `LabAddress` that somebody has
// put the lab to.

import { css, html, LitElement, type PropertyValues } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import type { LabAddress } from "../lab/lab-address";
import type { Width } from "./model/choice";

/** Milliseconds without a change until the preview follows: a slider passes by many values. */
const REST = 250;

@customElement("interlock-preview")
export class Preview extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-width: 0;
    }

    .stage {
      position: relative;
      min-height: 12rem;
      margin-inline: auto;
    }

    .next {
      position: absolute;
      inset: 0 0 auto;
      opacity: 0;
      pointer-events: none;
    }
  `;

  /** The attributes of the element. */
  @property({ attribute: false }) given: readonly (readonly [string, string])[] = [];
  /** The author's own program; `null` for one of the catalogue. */
  @property({ attribute: false }) text: string | null = null;
  @property({ attribute: false }) width: Width = "full";

  @query(".stage") private readonly stage!: HTMLElement;
  #shown: HTMLElement | null = null;
  #next: HTMLElement | null = null;
  #due: ReturnType<typeof setTimeout> | undefined;
  #made = "";
  readonly #sizes = new ResizeObserver((entries) => {
    for (const entry of entries) this.#resized(entry);
  });

  override render() {
    return html`<div class="stage"></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("width")) this.stage.style.width = this.width === "full" ? "" : `${this.width}px`;
    const wanted = JSON.stringify([this.given, this.text]);
    if (wanted === this.#made) return;
    this.#made = wanted;
    clearTimeout(this.#due);
    this.#due = setTimeout(() => this.#make(), this.#shown === null ? 0 : REST);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#due);
    this.#sizes.disconnect();
  }

  #make(): void {
    this.#discard();
    const lab = document.createElement("interlock-lab");
    // As on other people's pages, also where this one could have the lab among its own elements.
    lab.setAttribute("mount", "frame");
    for (const [name, value] of this.given) lab.setAttribute(name, value);
    if (this.text !== null) {
      const script = document.createElement("script");
      script.type = "text/rust";
      script.textContent = this.text;
      lab.append(script);
    }
    // It goes out of sight when the lab is there; without it there would be nothing to come near to.
    const standIn = document.createElement("div");
    standIn.style.height = "1px";
    lab.append(standIn);
    lab.className = "next";
    lab.inert = true;
    lab.addEventListener("interlock-error", () => this.#put(lab));
    lab.addEventListener("interlock-change", (event) => {
      if (lab === this.#shown) this.#tell("preview-change", (event as CustomEvent<LabAddress>).detail);
    });
    this.#next = lab;
    this.#sizes.observe(standIn);
    this.stage.append(lab);
  }

  #resized({ target, contentRect: { height } }: ResizeObserverEntry): void {
    if (target === this.#shown) this.#tell("preview-height", Math.ceil(height));
    else if (target.parentElement === this.#next && this.#next !== null && height === 0)
      this.#put(this.#next);
  }

  /** Has the lab that was out of sight be the one that is seen. */
  #put(lab: HTMLElement): void {
    if (lab !== this.#next) return;
    const last = this.#shown;
    this.#next = null;
    lab.className = "";
    lab.inert = false;
    this.#shown = lab;
    this.#sizes.disconnect();
    this.#sizes.observe(lab);
    if (last === null) return;
    // Who has gone into the preview before it has followed stays in it.
    if (this.shadowRoot?.activeElement === last) lab.shadowRoot?.querySelector("iframe")?.focus();
    last.remove();
  }

  #discard(): void {
    this.#next?.remove();
    this.#next = null;
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-preview": Preview;
  }
}
