// `<interlock-lab>` for other people's pages. What stands in it (the program as plain text) is shown until the lab is there,
// and stays where it cannot be. Once it comes into sight it is mounted: among the page's own elements where that page is
// isolated and the site is its own, and else as a frame, which brings its isolation with it.
//
// Attributes: `program` and its parameters (`threads="4"`), the options of `embed/options`, `src` with the address of the
// site where this script is not beside it, and `mount` ("auto", "frame"). Events: those of `embed/events`.
// Parts: `frame`, `lab`, `fallback`, `notice`. Custom properties: those of `embed/messages`.

import type { LabEvents } from "../embed/events";
import { onceInSight } from "../embed/in-sight";
import { type Announcement, PROPERTIES, type Request } from "../embed/messages";
import { type Language, type OptionReading, readOptions, settledLanguage } from "../embed/options";
import { OWN } from "../embed/own-program";
import type { Setting, Stage } from "../embed/stage";
import { LockTurns } from "../engine/turns";
import type { Report } from "../generated/Report";
import { writeFragment } from "../lab/explore/model/edited-text";
import type { TraceFormat } from "../lab/exported-trace";
import { framingOf } from "../lab/framing";
import type { InterlockLab } from "../lab/interlock-lab";
import { isLabAddress, type LabAddress } from "../lab/lab-address";
import { FrameView } from "./frame-view";
import { givenBy, isGiven, ownText } from "./given";
import { SENTENCES } from "./sentences";
import { type Player, TurnTable } from "./turn-table";

/**
 * What `interlock.js` knows of the site.
 * @internal
 */
export interface SiteFace {
  /** Where the site is: the folder of `v1/`. */
  base: URL;
  /** Loads what a lab among the page's own elements is made of, with its words in that language. */
  loadStage(language: Language): Promise<{ Stage: typeof Stage }>;
}

/** How far below the edge of the window a lab is made ready, as a margin of CSS. */
const AHEAD = "400px";

/** Whose turn it is among the frames of this page. */
const TABLE = new TurnTable();

// Constructed, since the policy of a page may allow no other styles.
const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
  :host { display: block; }
  :host([hidden]) { display: none; }
  iframe { display: block; box-sizing: border-box; width: 100%; border: 0; color-scheme: normal; }
  /* Not hidden: a browser does not lay out a frame that nobody can see. */
  iframe.coming { position: absolute; inset: 0 0 auto; opacity: 0; pointer-events: none; }
  .place { position: relative; }
  .notice { margin: 0.5em 0; padding: 0.5em 0.75em; border: 1px solid currentcolor; border-inline-start-width: 4px; }
`);

/** A lab in one of its two ways, as the element sees it. */
type Mounted = { way: "frame"; view: FrameView } | { way: "direct"; stage: Stage };

export class InterlockLabElement extends HTMLElement {
  /**
   * What the elements of a page know of the site; set before the element is defined.
   * @internal
   */
  static site: SiteFace;
  /** The language of the labs that are among this page's own elements, once there are any. */
  static #spoken: Language | null = null;

  readonly #place = document.createElement("div");
  readonly #fallback = document.createElement("slot");
  #mounted: Promise<Mounted> | null = null;
  #leaveTable = (): void => {};
  /** Ends the wait for it to come into sight. */
  #unwatch = (): void => {};
  readonly #changes = new MutationObserver((changes) => this.#attributesChanged(changes));

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [STYLE];
    this.#place.className = "place";
    this.#fallback.setAttribute("part", "fallback");
    root.append(this.#fallback, this.#place);
    // Keys that are pressed in the lab are the lab's: a book must not turn its page at them.
    for (const type of ["keydown", "keyup", "keypress"])
      this.addEventListener(type, (event) => {
        if (event.composedPath()[0] !== this) event.stopPropagation();
      });
  }

  connectedCallback(): void {
    this.#unwatch = onceInSight(this, () => void this.#mount(), AHEAD);
    this.#changes.observe(this, { attributes: true });
  }

  disconnectedCallback(): void {
    this.#unwatch();
    this.#changes.disconnect();
    this.#unmount();
  }

  /** Runs what is chosen; resolves to the report of the last run. Rejects where nothing can run, with the reason. */
  async run(): Promise<Report> {
    return (await this.#ask({ type: "run" }, (lab) => lab.run())) as Report;
  }

  /** Has the model engine explore every interleaving; resolves when that has begun, and `interlock-verdict` tells the end. */
  async explore(): Promise<void> {
    await this.#ask({ type: "explore" }, (lab) => lab.explore());
  }

  /** Ends what goes on: a run, a series, an exploration. */
  async stop(): Promise<void> {
    if (this.#mounted === null) return;
    const lab = await this.#mounted;
    if (lab.way === "frame") await lab.view.ask({ type: "stop" });
    else (await lab.stage.begun)?.stop();
  }

  /** Puts program, values and text back as they came, and forgets what came of them. */
  async reset(): Promise<void> {
    await this.#ask({ type: "reset" }, (lab) => lab.reset());
  }

  /** All that the lab can be put back to. */
  async getState(): Promise<LabAddress> {
    return (await this.#ask({ type: "get-state" }, (lab) => lab.getState())) as LabAddress;
  }

  /** Puts the lab to a state that `getState` gave; rejects what is none. What cannot be taken of one is told in the lab. */
  async setState(state: LabAddress): Promise<void> {
    if (!isLabAddress(state))
      throw new TypeError("setState takes what getState gave: an object with version, query and fragment");
    await this.#ask({ type: "set-state", state }, (lab) => lab.setState(state));
  }

  /** The run that is shown as JSON, or its trace in Chrome's format, which Perfetto opens; `null` before the first run. */
  async exportTrace(format: TraceFormat = "report"): Promise<Blob | null> {
    return (await this.#ask({ type: "export-trace", format }, (lab) =>
      lab.exportTrace(format),
    )) as Blob | null;
  }

  async #ask(request: Request, directly: (lab: InterlockLab) => unknown): Promise<unknown> {
    const lab = await this.#mount();
    return lab.way === "frame" ? lab.view.ask(request) : directly(await lab.stage.lab());
  }

  #mount(): Promise<Mounted> {
    this.#unwatch();
    this.#mounted ??= this.#mountNow().catch((error: unknown) => {
      this.#mounted = null;
      this.#fail(this.#words.unloaded(error instanceof Error ? error.message : String(error)));
      throw error;
    });
    return this.#mounted;
  }

  async #mountNow(): Promise<Mounted> {
    const base = this.#base();
    const reading = readOptions(givenBy(this).options);
    const direct =
      this.getAttribute("mount") !== "frame" &&
      crossOriginIsolated &&
      base.origin === location.origin &&
      base.href === InterlockLabElement.site.base.href &&
      // The parts of a lab are defined once on a page, with the words that they have.
      (InterlockLabElement.#spoken ?? this.#language) === this.#language;
    return direct ? this.#mountDirectly(base, reading) : this.#mountFrame(base);
  }

  get #language(): Language {
    return settledLanguage(this.getAttribute("lang"), navigator.languages);
  }

  get #words() {
    return SENTENCES[this.#language];
  }

  #base(): URL {
    const src = this.getAttribute("src");
    if (src === null) return InterlockLabElement.site.base;
    return new URL(src.endsWith("/") ? src : `${src}/`, document.baseURI);
  }

  async #mountFrame(base: URL): Promise<Mounted> {
    const address = new URL("v1/embed/", base);
    const { state, options } = givenBy(this);
    const text = ownText(this);
    const program: [string, string][] = text === null ? [] : [["program", OWN]];
    address.search = new URLSearchParams([...program, ...state, ...options])
      .toString()
      .replaceAll("%2C", ",");
    if (text !== null) address.hash = await writeFragment(text);
    const player: Player = { told: (turn) => view.tell({ type: "turn", turn }) };
    this.#leaveTable = () => TABLE.leave(player);
    const view = new FrameView(address, this.title || this.#words.frame(this.getAttribute("program")), {
      ready: () => {
        this.#dressFrame(view);
        TABLE.join(player);
      },
      said: (announcement) => {
        if (announcement.type !== "turn") this.#pass(view, announcement);
        else if (announcement.wanted) TABLE.want(player);
        else TABLE.give(player);
      },
      silent: () => this.#fail(this.#words.silent(address.origin)),
    });
    // What it stands in for stays in sight until it has something to show.
    view.frame.className = "coming";
    view.frame.inert = true;
    this.#place.replaceChildren(view.frame);
    return { way: "frame", view };
  }

  async #mountDirectly(base: URL, { options, remarks }: OptionReading): Promise<Mounted> {
    InterlockLabElement.#spoken = this.#language;
    const { Stage } = await InterlockLabElement.site.loadStage(this.#language);
    const text = ownText(this);
    const { state } = givenBy(this);
    const place = document.createElement("div");
    place.setAttribute("part", "lab");
    place.lang = this.#language;
    const setting: Setting = {
      place,
      pairs: text === null ? state : [["program", OWN], ...state],
      text,
      framing: framingOf(options, [], base),
      addressed: false,
      theme: options.theme === "auto" ? this.#hostScheme() : options.theme,
      turns: (listener) => new LockTurns(listener),
      remarks,
    };
    // Sizes are in rem, which on somebody else's page is whatever that page has made of it.
    place.style.setProperty(
      "--rem",
      options.font === null ? getComputedStyle(this).fontSize : `${options.font}px`,
    );
    this.#place.replaceChildren(place);
    const stage = new Stage(setting, () => {});
    await stage.open();
    this.#fallback.hidden = true;
    this.#tell("interlock-ready", null);
    // What keeps it from running is shown in its place.
    if (options.run === "visible") onceInSight(this, () => void this.run().catch(() => {}));
    return { way: "direct", stage };
  }

  #unmount(): void {
    const mounted = this.#mounted;
    this.#mounted = null;
    this.#leaveTable();
    this.#place.replaceChildren();
    this.#fallback.hidden = false;
    void mounted?.then(
      (lab) => (lab.way === "frame" ? lab.view.dispose() : lab.stage.leave()),
      () => {},
    );
  }

  /** Gives a frame the colours and fonts of this page, as far as the author has named them. */
  #dressFrame(view: FrameView): void {
    const style = getComputedStyle(this);
    const properties: Record<string, string> = {};
    for (const name of PROPERTIES) {
      const value = style.getPropertyValue(name).trim();
      if (value !== "") properties[name] = value;
    }
    const scheme = this.#hostScheme();
    const auto = (this.getAttribute("theme") ?? "auto") === "auto";
    view.tell({ type: "look", properties, ...(auto && scheme !== null ? { theme: scheme } : {}) });
  }

  /** The scheme that this page has settled on for the element; `null` where it leaves that to the reader. */
  #hostScheme(): "light" | "dark" | null {
    const scheme = getComputedStyle(this).colorScheme;
    return scheme === "light" || scheme === "dark" ? scheme : null;
  }

  #pass(view: FrameView, announcement: Announcement): void {
    switch (announcement.type) {
      case "height":
        view.frame.style.height = `${announcement.height}px`;
        if (announcement.height > 0) this.#reveal(view);
        break;
      case "ready":
        this.#tell("interlock-ready", null);
        break;
      case "change":
        this.#tell("interlock-change", announcement.state);
        break;
      case "report":
        this.#tell("interlock-report", announcement.report);
        break;
      case "verdict":
        this.#tell("interlock-verdict", announcement.verdict);
        break;
      case "error":
        this.#tell("interlock-error", announcement.message);
        break;
      case "turn":
      case "reply":
        break;
    }
  }

  #reveal(view: FrameView): void {
    if (view.frame.className === "") return;
    view.frame.className = "";
    view.frame.inert = false;
    this.#fallback.hidden = true;
  }

  /** Says why there is no lab, below what stands in for it. */
  #fail(message: string): void {
    const notice = document.createElement("p");
    notice.className = "notice";
    notice.setAttribute("part", "notice");
    notice.textContent = message;
    this.#place.replaceChildren(notice);
    this.#fallback.hidden = false;
    this.#tell("interlock-error", message);
  }

  #tell<Name extends keyof LabEvents>(name: Name, detail: LabEvents[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #attributesChanged(changes: readonly MutationRecord[]): void {
    const names = changes.flatMap(({ attributeName }) => attributeName ?? []);
    if (
      this.#mounted === null ||
      !names.some((name) => isGiven(name) || name === "src" || name === "mount")
    ) {
      // The page may have changed its colours.
      if (names.includes("style") || names.includes("class")) void this.#dressAgain();
      return;
    }
    if (names.every((name) => name === "theme")) void this.#dressAgain();
    else {
      this.#unmount();
      void this.#mount();
    }
  }

  async #dressAgain(): Promise<void> {
    const lab = await this.#mounted;
    if (lab === null) return;
    const { options } = readOptions(givenBy(this).options);
    const theme = options.theme === "auto" ? this.#hostScheme() : options.theme;
    if (lab.way === "direct") lab.stage.dress(theme);
    else {
      this.#dressFrame(lab.view);
      lab.view.tell({ type: "look", theme: theme ?? "auto" });
    }
  }
}

declare global {
  // They bubble: whatever is around hears them too.
  interface GlobalEventHandlersEventMap {
    "interlock-ready": CustomEvent<LabEvents["interlock-ready"]>;
    "interlock-change": CustomEvent<LabEvents["interlock-change"]>;
    "interlock-report": CustomEvent<LabEvents["interlock-report"]>;
    "interlock-verdict": CustomEvent<LabEvents["interlock-verdict"]>;
    "interlock-error": CustomEvent<LabEvents["interlock-error"]>;
  }
}
