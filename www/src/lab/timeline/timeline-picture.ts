// The drawing itself: a canvas that is scrolled down through the threads and moved along the axis by pointer, touch and
// keys, with the whole run in small below it. It draws at most once a frame, and only if something has changed.
//
// Events: `trace-focus` when an event is chosen or let go, `hit-change` with what is pointed at, `let-go` on Escape.

import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import type { Focus } from "../model/focus";
import { type Axis, DEFAULT_LOOKS } from "../model/looks";
import { computed } from "../styles/computed";
import { controls } from "../styles/controls";
import { TIMELINE, tickOf } from "../words/timeline";
import { listen } from "./gestures";
import { type Command, commandOf } from "./keys";
import { eventOf, type Hit, hitAt, nearestEvent } from "./model/hits";
import { alongObject, alongThread, objectOf, otherThread } from "./model/navigate";
import { type Matches, NO_MATCHES } from "./model/search";
import { threadOf } from "./model/span-lookup";
import type { Study } from "./model/study";
import { translated } from "./model/translate";
import { clamp, fit, pan, reveal, sameWindow, type Window, zoom } from "./model/window";
import { drawOverview } from "./overview";
import { CanvasPen } from "./paint/canvas-pen";
import { paint } from "./paint/painter";
import { Palette } from "./paint/palette";
import { AXIS, FOOT, gutterOf, placeAt, type Scene } from "./paint/scene";
import { Brush } from "./paint/strip-painter";
import { pngOf, svgOf } from "./picture-export";
import { laneColours, pictureStyles } from "./picture-styles";

/** The drawing is no higher than this, and scrolls, in CSS pixels. */
const HIGHEST = 460;
const OVERVIEW_HEIGHT = 34;

@customElement("interlock-timeline-picture")
export class TimelinePicture extends LitElement {
  static override styles = [controls, laneColours, pictureStyles];

  @property({ attribute: false }) study!: Study;
  @property({ attribute: false }) axis: Axis = DEFAULT_LOOKS.axis;
  @property({ attribute: false }) chosen: number | null = null;
  /** The object that N and P go along, if it is not the chosen event's. */
  @property({ attribute: false }) object: number | null = null;
  @property({ attribute: false }) marked: Uint32Array = new Uint32Array(0);
  @property({ attribute: false }) found: Matches = NO_MATCHES;
  /** Looks that stand out; empty if all do. */
  @property({ attribute: false }) looks: ReadonlySet<number> = new Set();
  /** One sentence on what is drawn. */
  @property({ attribute: false }) summary = "";

  @query(".viewport") private readonly viewport!: HTMLElement;
  @query(".viewport canvas") private readonly canvas!: HTMLCanvasElement;
  @query(".overview") private readonly overview!: HTMLElement;
  @query(".overview canvas") private readonly small!: HTMLCanvasElement;
  @query(".frame") private readonly frame!: HTMLElement;

  #window: Window = { from: 0, to: 1 };
  #hover: Hit | null = null;
  #pointer: { x: number; y: number } | null = null;
  readonly #brush = new Brush();
  #palette: Palette | null = null;
  #pen: CanvasPen | null = null;
  #width = 0;
  #frameWanted = 0;
  #overviewStale = true;
  #stops: (() => void)[] = [];
  readonly #sizes = new ResizeObserver(() => this.#resized());
  readonly #schemes = [matchMedia("(prefers-color-scheme: dark)"), matchMedia("(forced-colors: active)")];
  readonly #paper = matchMedia("print");

  override connectedCallback(): void {
    super.connectedCallback();
    for (const scheme of this.#schemes) scheme.addEventListener("change", this.#recolour);
    this.#paper.addEventListener("change", this.#redraw);
    if (this.hasUpdated) this.#attach();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const scheme of this.#schemes) scheme.removeEventListener("change", this.#recolour);
    this.#paper.removeEventListener("change", this.#redraw);
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frameWanted);
    this.#frameWanted = 0;
  }

  override firstUpdated(): void {
    this.#attach();
  }

  #attach(): void {
    this.#stops = [
      listen(this.viewport, {
        panBy: (pixels) => this.pan(pixels / this.#inner),
        zoomAt: (factor, x) => this.zoom(factor, (x - gutterOf(this.#width)) / this.#inner),
        point: (at) => this.#point(at),
        choose: (at) => this.#chooseAt(at),
      }),
      listen(this.overview, {
        panBy: (pixels) =>
          this.#centre((this.#window.from + this.#window.to) / 2 - (pixels / this.#width) * this.#scale.end),
        zoomAt: (factor) => this.zoom(factor, 0.5),
        point: () => {},
        choose: ({ x }) => this.#centre((x / this.#inner) * this.#scale.end),
      }),
    ];
    this.#sizes.observe(this.viewport);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("study")) {
      this.#window = fit(this.#scale);
      this.#hover = null;
    } else if (changed.has("axis")) {
      const before = this.study.sums(changed.get("axis") ?? this.axis).scale;
      this.#window = translated(this.study.timeline, before, this.#scale, this.#window);
    }
    if (changed.has("study") || changed.has("axis")) this.#overviewStale = true;
  }

  override render(): TemplateResult {
    const full = this.study.rows.height + AXIS + FOOT;
    return html`<div
        class="viewport"
        style=${computed({ height: `${Math.min(full, HIGHEST) + 2}px` })}
        tabindex="0"
        role="application"
        aria-roledescription=${TIMELINE.role}
        aria-label=${TIMELINE.drawing}
        aria-description=${this.summary}
        aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown Enter N P + - 0 Home End Escape"
        @keydown=${this.#key}
        @scroll=${() => this.#drawSoon()}
      >
        <canvas aria-hidden="true"></canvas>
        <div style=${computed({ height: `${Math.max(0, full - Math.min(full, HIGHEST))}px` })}></div>
      </div>
      <div class="overview" aria-hidden="true" title=${TIMELINE.overview} style=${computed({ height: `${OVERVIEW_HEIGHT + 2}px`, "--gutter": `${gutterOf(this.#width)}px` })}>
        <canvas></canvas>
        <div class="frame"></div>
      </div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("chosen") && this.chosen !== null) this.reveal(this.chosen);
    this.#drawSoon();
  }

  /** Moves by a share of the window's length. */
  pan(share: number): void {
    this.#look(pan(this.#window, share, this.#scale));
  }

  /** Makes the window `factor` times as long; `anchor` is the part of it that stays in place. */
  zoom(factor: number, anchor = this.#anchor()): void {
    this.#look(zoom(this.#window, factor, Math.min(Math.max(anchor, 0), 1), this.#scale));
  }

  /** Zooming without a pointer keeps the chosen event in place where it is in view, and the middle otherwise. */
  #anchor(): number {
    if (this.chosen === null) return 0.5;
    const { lower, upper } = this.#scale;
    const { from, to } = this.#window;
    const place = ((lower[this.chosen] as number) + (upper[this.chosen] as number)) / 2;
    const share = (place - from) / (to - from);
    return share >= 0 && share <= 1 ? share : 0.5;
  }

  fit(): void {
    this.#look(fit(this.#scale));
  }

  /** Brings an event into view. */
  reveal(event: number): void {
    const { lower, upper } = this.#scale;
    const place = ((lower[event] as number) + (upper[event] as number)) / 2;
    this.#look(reveal(this.#window, place, this.#scale));
    const row = this.study.rows.rows.find(({ thread }) => thread === threadOf(this.study.timeline, event));
    if (row === undefined || this.viewport === null) return;
    const room = this.viewport.clientHeight - AXIS - FOOT;
    if (row.y < this.viewport.scrollTop) this.viewport.scrollTop = row.y;
    else if (row.y + row.height > this.viewport.scrollTop + room) {
      this.viewport.scrollTop = row.y + row.height - room;
    }
  }

  /** The whole height of what is in the window, as an SVG document. */
  toSvg(title: string): string {
    return svgOf(this.#whole, this.#colours, title, this.summary);
  }

  /** The same as a PNG. */
  toPng(): Promise<Blob> {
    return pngOf(this.#whole, this.#colours);
  }

  get #whole(): Scene {
    return this.#scene(this.#width, this.study.rows.height + AXIS + FOOT, 0);
  }

  /** Draws now rather than in the next frame. */
  draw(): void {
    cancelAnimationFrame(this.#frameWanted);
    this.#frameWanted = 0;
    if (this.#width <= 0) return;
    const ratio = window.devicePixelRatio || 1;
    const height = this.viewport.clientHeight;
    this.#pen ??= this.#newPen(height, ratio);
    this.#updateHover();
    paint(this.#pen, this.#scene(this.#width, height, this.viewport.scrollTop), this.#brush);
    this.#drawOverview(ratio);
  }

  #newPen(height: number, ratio: number): CanvasPen {
    this.canvas.width = Math.round(this.#width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.canvas.style.width = `${this.#width}px`;
    this.canvas.style.height = `${height}px`;
    return new CanvasPen(this.canvas, this.#colours, ratio);
  }

  #drawOverview(ratio: number): void {
    if (this.#overviewStale) {
      this.#overviewStale = false;
      const { clientWidth: width, clientHeight: height } = this.overview;
      drawOverview(this.small, this.study, this.axis, this.#colours, { width, height, ratio });
    }
    const { end } = this.#scale;
    this.frame.style.left = `${(100 * this.#window.from) / end}%`;
    this.frame.style.width = `${(100 * (this.#window.to - this.#window.from)) / end}%`;
  }

  #scene(width: number, height: number, scroll: number): Scene {
    const sums = this.study.sums(this.axis);
    return {
      report: this.study.report,
      timeline: this.study.timeline,
      scale: sums.scale,
      sums,
      rows: this.study.rows,
      arrows: this.study.arrows,
      window: this.#window,
      width,
      height,
      scroll,
      looks: this.looks,
      objects: this.found.objects,
      threads: this.found.threads,
      marked: this.marked,
      panics: this.study.panics,
      chosen: this.chosen ?? -1,
      hover: this.#hover,
      tick: tickOf(this.study.report),
    };
  }

  get #scale() {
    return this.study.sums(this.axis).scale;
  }

  get #colours(): Palette {
    this.#palette ??= new Palette(this);
    return this.#palette;
  }

  /** Width of the drawing without its names. */
  get #inner(): number {
    return Math.max(1, this.#width - gutterOf(this.#width));
  }

  get #middle(): number {
    return (this.#window.from + this.#window.to) / 2;
  }

  #look(window: Window): void {
    if (sameWindow(window, this.#window)) return;
    this.#window = window;
    this.#drawSoon();
  }

  #centre(place: number): void {
    const half = (this.#window.to - this.#window.from) / 2;
    this.#look(clamp({ from: place - half, to: place + half }, this.#scale));
  }

  #drawSoon(): void {
    if (this.#frameWanted !== 0 || !this.isConnected) return;
    this.#frameWanted = requestAnimationFrame(() => this.draw());
  }

  #resized(): void {
    const width = this.viewport.clientWidth;
    if (gutterOf(width) !== gutterOf(this.#width)) this.requestUpdate();
    this.#width = width;
    this.#pen = null;
    this.#overviewStale = true;
    this.#drawSoon();
  }

  readonly #recolour = (): void => {
    this.#palette = null;
    this.#pen = null;
    this.#overviewStale = true;
    this.#drawSoon();
  };

  /** Paper has its own colours and waits for no frame. */
  readonly #redraw = (): void => {
    this.#recolour();
    if (this.hasUpdated) this.draw();
  };

  #point(at: { x: number; y: number } | null): void {
    this.#pointer = at;
    this.#drawSoon();
  }

  /** Once a frame, since the drawing moves under the pointer as well. */
  #updateHover(): void {
    const hit = this.#pointer === null ? null : this.#hitAt(this.#pointer);
    const same = JSON.stringify(hit) === JSON.stringify(this.#hover);
    this.#hover = hit;
    if (!same) this.dispatchEvent(new CustomEvent<Hit | null>("hit-change", { detail: hit }));
  }

  #hitAt({ x, y }: { x: number; y: number }): Hit | null {
    const { timeline, rows } = this.study;
    const place = placeAt(this.#scene(this.#width, 0, 0), x);
    const size = (this.#window.to - this.#window.from) / this.#inner;
    const down = y - AXIS + this.viewport.scrollTop;
    if (y < AXIS || y > this.viewport.clientHeight - FOOT) return null;
    const inNames = x < gutterOf(this.#width);
    const hit = hitAt(timeline, this.study.sums(this.axis), rows, down, place - size / 2, size);
    return hit !== null && inNames ? { kind: "thread", thread: hit.thread } : hit;
  }

  #chooseAt(at: { x: number; y: number }): void {
    const hit = this.#hitAt(at);
    if (hit === null) return;
    const place = placeAt(this.#scene(this.#width, 0, 0), at.x);
    this.#choose(eventOf(this.study.timeline, this.#scale, hit, place));
  }

  #choose(event: number): void {
    if (event < 0) return;
    const object = objectOf(this.study.report, event);
    this.#tell({
      event,
      thread: threadOf(this.study.timeline, event),
      ...(object < 0 ? {} : { object }),
    });
  }

  #tell(detail: Partial<Focus>): void {
    this.dispatchEvent(new CustomEvent("trace-focus", { detail, bubbles: true, composed: true }));
  }

  readonly #key = (event: KeyboardEvent): void => {
    const command = commandOf(event, this.chosen !== null);
    if (command !== null && this.#obey(command)) event.preventDefault();
  };

  /** Does what a key asks for; whether it meant anything. */
  #obey(command: Command): boolean {
    const { timeline, report } = this.study;
    const { chosen } = this;
    switch (command.kind) {
      case "pan":
        this.pan(command.by);
        return true;
      case "zoom":
        this.zoom(command.factor);
        return true;
      case "fit":
        this.fit();
        return true;
      case "edge":
        this.#centre(command.edge === "begin" ? 0 : this.#scale.end);
        return true;
      case "choose":
        this.#chooseMiddle();
        return true;
      case "along-thread":
        if (chosen !== null) this.#choose(alongThread(timeline, chosen, command.by));
        return true;
      case "other-thread":
        if (chosen !== null) this.#choose(otherThread(timeline, this.#scale, chosen, command.by));
        return true;
      case "along-object": {
        const own = chosen === null ? -1 : objectOf(report, chosen);
        const object = own >= 0 ? own : (this.object ?? -1);
        if (object >= 0)
          this.#choose(
            alongObject(
              timeline,
              object,
              chosen === null ? -1 : (timeline.step[chosen] as number),
              command.by,
            ),
          );
        return true;
      }
      case "let-go":
        return !this.dispatchEvent(new CustomEvent("let-go", { cancelable: true }));
    }
  }

  /** Chooses the event nearest to the middle of what is in view, of the uppermost thread that has one. */
  #chooseMiddle(): void {
    const { timeline, rows } = this.study;
    const top = this.viewport.scrollTop;
    const middle = this.#middle;
    for (const { thread, y, height } of rows.rows) {
      if (y + height <= top) continue;
      const event = nearestEvent(timeline, this.#scale, thread, middle);
      if (event < 0) continue;
      this.#choose(event);
      return;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "interlock-timeline-picture": TimelinePicture;
  }
}
