// The address of a document that is the lab's, as the lab's state: read at the beginning and whenever the user goes back or
// forth, written when something has changed. In a frame, what says how the lab is shown stays in the address, and nothing
// becomes a step of the history, which is that of the page around it.

import type { Program } from "../generated/Program";
import type { Framing } from "./framing";
import { type LabState, type Reading, readPairs, writeAddress } from "./model/address";
import { rewriteAddress } from "./rewrite-address";

/** Names in the query of the whole lab that are about the page. */
const PAGE_NAMES = ["lang"];

export class PageAddress {
  /** Names in the query that are not the lab's own. */
  readonly #foreign: readonly string[];

  constructor(
    private readonly catalogue: readonly Program[],
    private readonly framing: Framing | null,
    private readonly take: (reading: Reading) => void,
  ) {
    this.#foreign = framing?.names ?? PAGE_NAMES;
  }

  /** Reads the address and goes on doing so. */
  follow(): void {
    this.#read();
    window.addEventListener("popstate", this.#read);
  }

  /** Leaves the address alone from now on. */
  leave(): void {
    window.removeEventListener("popstate", this.#read);
  }

  readonly #read = (): void => {
    const own = [...new URLSearchParams(location.search)].filter(([name]) => !this.#foreign.includes(name));
    const reading = readPairs(own, this.catalogue);
    this.take(reading);
    if (reading.remarks.length > 0) rewriteAddress(this.#query(reading.state) + location.hash);
    nameThePage(reading.state);
  };

  /** Puts the state into the address; Back then leads to the state before. */
  write(state: LabState): void {
    const query = this.#query(state);
    if (query !== location.search) {
      rewriteAddress(query + location.hash, this.framing === null);
    }
    nameThePage(state);
  }

  /** Puts the state into the address without a step that Back would undo. */
  correct(state: LabState): void {
    rewriteAddress(this.#query(state) + location.hash);
  }

  #query(state: LabState): string {
    const kept = new URLSearchParams(location.search);
    const foreign = this.#foreign.flatMap((name) => {
      const value = kept.get(name);
      return value === null ? [] : [`&${new URLSearchParams([[name, value]])}`.replaceAll("%2C", ",")];
    });
    return writeAddress(state, this.#foreign) + foreign.join("");
  }
}

function nameThePage({ program }: LabState): void {
  document.title = `${program.title} – Interlock`;
}
