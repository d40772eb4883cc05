// Keeps what somebody has made of a program: in this browser, and where the lab is the page in the fragment of its
// address, which comes first. Storage that a browser withholds is done without.

import { isOwn } from "../embed/own-program";
import type { Program } from "../generated/Program";
import { holdsText, readFragment, writeFragment } from "./explore/model/edited-text";
import { rewriteAddress } from "./rewrite-address";

const KEPT = "interlock-edit:";
/** Milliseconds after the last change until the address is written: browsers limit how often that may be. */
const WRITTEN_AFTER = 400;

export class Edits {
  #due: ReturnType<typeof setTimeout> | undefined;
  /** Grows with each program and text, so that what was read for an older one is not taken. */
  #turn = 0;

  /** `inAddress` tells whether the fragment is the lab's to read and write. */
  constructor(private readonly inAddress: () => boolean) {}

  /**
   * The edited text of a program, `null` for the original. `unreadable` is called where the address has one that is damaged.
   * Resolves to `undefined` where something else has been asked for meanwhile.
   */
  async read(program: Program, unreadable: () => void): Promise<string | null | undefined> {
    this.#turn += 1;
    const turn = this.#turn;
    clearTimeout(this.#due);
    let text = isOwn(program) ? null : kept(program);
    if (this.inAddress() && holdsText(location.hash)) {
      const given = await readFragment(location.hash);
      if (turn !== this.#turn) return undefined;
      if (given === null) unreadable();
      else text = given;
    }
    return text === program.source ? null : text;
  }

  /** Keeps a text; `null` is the original. */
  write(program: Program, text: string | null): void {
    this.#turn += 1;
    // Somebody's own program is in the address alone: another page's may be another text.
    if (!isOwn(program)) keep(program, text);
    clearTimeout(this.#due);
    const written = isOwn(program) ? (text ?? program.source) : text;
    if (this.inAddress())
      this.#due = setTimeout(() => void this.#writeAddress(written, this.#turn), WRITTEN_AFTER);
  }

  /** Leaves the program: its text stays kept here, and the address is that of another one. */
  leave(): void {
    this.#turn += 1;
    clearTimeout(this.#due);
  }

  async #writeAddress(text: string | null, turn: number): Promise<void> {
    const fragment = text === null ? "" : await writeFragment(text).catch(() => "");
    if (turn !== this.#turn) return;
    rewriteAddress(location.pathname + location.search + (fragment === "" ? "" : `#${fragment}`));
  }
}

function kept(program: Program): string | null {
  try {
    return localStorage.getItem(KEPT + program.name);
  } catch {
    return null;
  }
}

function keep(program: Program, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(KEPT + program.name);
    else localStorage.setItem(KEPT + program.name, text);
  } catch {
    // Without storage the text lives in the address alone.
  }
}
