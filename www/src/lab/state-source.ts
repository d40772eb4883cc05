// Where the lab's state comes from: the document's own address if the document is the lab's, and else its attributes.

import type { Program } from "../generated/Program";
import type { Framing } from "./framing";
import { type LabState, type Reading, readPairs } from "./model/address";
import { PageAddress } from "./page-address";

/** Attributes that are not the lab's own. */
const FOREIGN_ATTRIBUTE =
  /^(id|class|style|hidden|title|lang|dir|slot|part|role|tabindex|address|ready|theme|aria-.*|data-.*)$/;

/** An element whose state may be in the address. */
export interface Addressed {
  /** Whether the document's address is the lab's. */
  address: boolean;
  /** How it is shown within somebody else's page; `null` where it is the whole lab. */
  framing: Framing | null;
}

export class StateSource {
  #page: PageAddress | null = null;
  readonly #observer = new MutationObserver((changes) => this.#changed(changes));

  constructor(
    private readonly element: Element & Addressed,
    private readonly catalogue: readonly Program[],
    private readonly take: (reading: Reading) => void,
  ) {}

  /** Reads the state and goes on doing so. */
  follow(): void {
    if (this.element.address) {
      this.#page = new PageAddress(this.catalogue, this.element.framing, this.take);
      this.#page.follow();
    } else {
      this.#readAttributes();
      this.#observer.observe(this.element, { attributes: true });
    }
  }

  leave(): void {
    this.#page?.leave();
    this.#observer.disconnect();
  }

  /** Takes attributes that were set just before and have not been told of yet. */
  catchUp(): void {
    this.#changed(this.#observer.takeRecords());
  }

  /** Puts a state into the address; Back then leads to the state before. */
  write(state: LabState): void {
    this.#page?.write(state);
  }

  /** Puts a state into the address without a step that Back would undo. */
  correct(state: LabState): void {
    this.#page?.correct(state);
  }

  #changed(changes: readonly MutationRecord[]): void {
    if (changes.some(({ attributeName }) => !FOREIGN_ATTRIBUTE.test(attributeName ?? "")))
      this.#readAttributes();
  }

  #readAttributes(): void {
    const pairs = [...this.element.attributes]
      .filter(({ name }) => !FOREIGN_ATTRIBUTE.test(name))
      .map(({ name, value }) => [name, value] as const);
    this.take(readPairs(pairs, this.catalogue));
  }
}
