// The page's own address as the lab's state, if the lab is the page: read at the beginning and whenever the user goes back
// or forth, written when something has changed.

import type { Program } from "../generated/Program";
import { type LabState, type Reading, readAddress, writeAddress } from "./model/address";

export class PageAddress {
  constructor(
    private readonly catalogue: readonly Program[],
    private readonly take: (reading: Reading) => void,
  ) {}

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
    const reading = readAddress(location.search, this.catalogue);
    this.take(reading);
    if (reading.remarks.length > 0) history.replaceState(null, "", writeAddress(reading.state));
    nameThePage(reading.state);
  };

  /** Puts the state into the address; Back then leads to the state before. */
  write(state: LabState): void {
    const query = writeAddress(state);
    if (query !== location.search) history.pushState(null, "", query + location.hash);
    nameThePage(state);
  }

  /** Puts the state into the address without a step that Back would undo. */
  correct(state: LabState): void {
    history.replaceState(null, "", writeAddress(state) + location.hash);
  }
}

function nameThePage({ program }: LabState): void {
  document.title = `${program.title} – Interlock`;
}
