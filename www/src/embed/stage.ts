// Where a lab stands on somebody else's page, be it in a frame or among the page's own elements: shows the poster at once,
// and puts the lab in its place as soon as something is asked of it. What is asked before it is there waits for it.

import "./light";
import type { Program } from "../generated/Program";
import { Edits } from "../lab/edits";
import { writeFragment } from "../lab/explore/model/edited-text";
import { type Framing, wholeAddress } from "../lab/framing";
import type { InterlockLab } from "../lab/interlock-lab";
import { type LabState, readPairs, writeAddress } from "../lab/model/address";
import { PageAddress } from "../lab/page-address";
import type { ValueDetail } from "../lab/parameter-form";
import { EMBED, optionRemarkText } from "../lab/words/embed";
import { remarkText } from "../lab/words/problems";
import { SOURCE } from "../lab/words/source";
import type { MakeTurns } from "../make-lab";
import type { OptionRemark } from "./options";
import { isOwn, OWN, ownProgram } from "./own-program";
import { Poster, type Wanted } from "./poster";

/** How a stage is set. */
export interface Setting {
  /** Where poster and lab are put. */
  place: HTMLElement | ShadowRoot;
  /** The lab's state: names and values, without those of the options. */
  pairs: readonly (readonly [string, string])[];
  /** An author's own text, if the lab is to show that. */
  text: string | null;
  framing: Framing;
  /** Whether the document's address is the lab's. */
  addressed: boolean;
  theme: string | null;
  /** Says whose turn it is among the labs of the page. */
  turns: MakeTurns;
  /** What could not be taken of how the lab is to be shown. */
  remarks: readonly OptionRemark[];
}

/** The program of an address that names none. */
const FIRST = "counter-mutex";

export class Stage {
  #lab: Promise<InterlockLab> | null = null;
  #poster: Poster | null = null;
  #state: LabState | null = null;
  /** The text of the poster as the fragment of an address; empty for an original of the catalogue. */
  #fragment = "";
  #theme: string | null;
  #shown: Element[] = [];

  /** `told` hears of the lab when it is made, so that it can listen to it from the first. */
  constructor(
    private readonly setting: Setting,
    private readonly told: (lab: InterlockLab) => void,
  ) {
    this.#theme = setting.theme;
  }

  /** Shows the poster, or the lab itself where the state asks for what a poster does not have. */
  async open(): Promise<void> {
    const program = await this.#program();
    // The lab knows the whole catalogue, and says what is wrong.
    if (program === null) {
      await this.lab();
      return;
    }
    const { state, remarks } = readPairs(this.setting.pairs, [program]);
    // The parameters of an author's own program are in its text, where the lab finds them: until then what it is given stays as
    // it came.
    this.#state = this.setting.text === null ? state : null;
    const poster = new Poster();
    poster.program = program;
    poster.values = state.values;
    poster.framing = this.setting.framing;
    const legible = remarks.filter(({ kind }) => kind === "illegal-value").map(remarkText);
    poster.remarks = [...this.setting.remarks.map(optionRemarkText), ...legible];
    const edited = await new Edits(() => this.setting.addressed).read(program, () => {
      poster.remarks = [...poster.remarks, SOURCE.unreadable];
    });
    poster.text = edited ?? program.source;
    // Original programs need not be in a link; a text of somebody's may be kept where the new tab does not find it.
    if (isOwn(program) || poster.text !== program.source)
      this.#fragment = await writeFragment(poster.text).then(
        (fragment) => `#${fragment}`,
        () => "",
      );
    this.#poster = poster;
    this.#pointTheWay();
    poster.addEventListener("lab-wanted", (event) => void this.#want((event as CustomEvent<Wanted>).detail));
    // Whoever then wants it hears why it could not be loaded.
    poster.addEventListener("lab-expected", () => import("../make-lab").catch(() => {}), { once: true });
    poster.addEventListener("value-pick", (event) => this.#pick((event as CustomEvent<ValueDetail>).detail));
    this.#show(poster);
    await poster.updateComplete;
    if (state.model.schedule !== null) await this.lab();
  }

  /** The lab, which takes the poster's place if it has not yet. Rejects where it cannot be loaded; asking again tries again. */
  lab(): Promise<InterlockLab> {
    this.#lab ??= this.#mount().catch((error: unknown) => {
      this.#lab = null;
      throw error;
    });
    return this.#lab;
  }

  /** The lab if it is there or on its way. */
  get begun(): Promise<InterlockLab> | null {
    return this.#lab;
  }

  /** Gives it colours: "light", "dark", or `null` for the reader's own. */
  dress(theme: string | null): void {
    this.#theme = theme;
    for (const element of this.#shown) {
      if (theme === null) element.removeAttribute("theme");
      else element.setAttribute("theme", theme);
    }
  }

  /** Puts everything away. */
  leave(): void {
    for (const element of this.#shown) element.remove();
    this.#shown = [];
  }

  #show(element: Element): void {
    this.#shown.push(element);
    this.dress(this.#theme);
    this.setting.place.append(element);
  }

  async #program(): Promise<Program | null> {
    const { text, pairs } = this.setting;
    if (text !== null) return ownProgram(text, EMBED.ownTitle);
    const name = pairs.find(([key]) => key === "program")?.[1] ?? FIRST;
    if (name === OWN || !/^[\w-]+$/.test(name)) return null;
    const response = await fetch(new URL(`programs/${name}.json`, import.meta.url)).catch(() => null);
    return response?.ok ? ((await response.json()) as Program) : null;
  }

  #pick({ name, value }: ValueDetail): void {
    if (this.#state === null) return;
    this.#state = { ...this.#state, values: { ...this.#state.values, [name]: value } };
    this.#pointTheWay();
  }

  /** Has the address, and the link to the whole lab, say what is chosen on the poster. */
  #pointTheWay(): void {
    if (this.#poster === null) return;
    const { framing, addressed, pairs } = this.setting;
    if (addressed && this.#state !== null)
      new PageAddress([this.#poster.program], framing, () => {}).correct(this.#state);
    const query =
      this.#state === null
        ? `?${new URLSearchParams(pairs.map(([name, value]) => [name, value]))}`
        : writeAddress(this.#state);
    this.#poster.whole = wholeAddress(framing, query + this.#fragment);
  }

  async #want(wanted: Wanted): Promise<void> {
    const poster = this.#poster;
    if (poster !== null) {
      poster.loading = wanted;
      poster.failure = null;
    }
    try {
      const lab = await this.lab();
      lab.focusOn(wanted);
      if (wanted === "edit") lab.edit();
      else if (wanted === "explore") await lab.explore();
      // A program that the compiler refuses is shown to be so.
      else await lab.run().catch(() => {});
    } catch (error) {
      if (poster === null) return;
      poster.loading = null;
      poster.failure = error instanceof Error ? error.message : String(error);
    }
  }

  async #mount(): Promise<InterlockLab> {
    const { setting } = this;
    const { makeLab } = await import("../make-lab");
    const lab = await makeLab(setting.text, setting.turns);
    lab.framing = setting.framing;
    lab.address = setting.addressed;
    const pairs = this.#state === null ? setting.pairs : new URLSearchParams(writeAddress(this.#state));
    if (!setting.addressed) for (const [name, value] of pairs) lab.setAttribute(name, value);
    this.told(lab);
    this.#show(lab);
    const textless =
      setting.text === null && setting.pairs.some(([name, value]) => name === "program" && value === OWN);
    const remarks = textless ? [EMBED.noText] : [];
    lab.remark(this.#poster?.remarks ?? [...setting.remarks.map(optionRemarkText), ...remarks]);
    await lab.updateComplete;
    this.#poster?.remove();
    this.#shown = [lab];
    this.#poster = null;
    return lab;
  }
}
