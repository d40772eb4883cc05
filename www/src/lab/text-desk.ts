// The program's text as it is shown: the original, or what somebody has made of it, which is kept here and in the address.

import { isOwn } from "../embed/own-program";
import type { Problem } from "../explore-worker/protocol";
import type { Program } from "../generated/Program";
import { Edits } from "./edits";
import { readFragment, writeFragment } from "./explore/model/edited-text";

export class TextDesk {
  /** What somebody has made of the text; `null` for the original. */
  edited: string | null = null;
  /** Whether the source is an editor. */
  editing = false;
  /** What the model engine has against the text. */
  problems: readonly Problem[] = [];
  readonly #edits: Edits;

  /** `inAddress` tells whether the fragment of the address is the lab's; `changed` hears of every change. */
  constructor(
    inAddress: () => boolean,
    private readonly changed: () => void,
  ) {
    this.#edits = new Edits(inAddress);
  }

  /** The text that is shown, explored and stepped through. */
  of(program: Program): string {
    return this.edited ?? program.source;
  }

  /** Makes an editor of the source, or ends that. */
  toggle(): void {
    this.editing = !this.editing;
    this.changed();
  }

  change(program: Program, text: string): void {
    this.edited = text === program.source ? null : text;
    this.#edits.write(program, this.edited);
    this.changed();
  }

  reset(program: Program): void {
    this.problems = [];
    this.change(program, program.source);
  }

  found(problems: readonly Problem[]): void {
    this.problems = problems;
    this.changed();
  }

  /** Takes what somebody has made of the program, here or elsewhere; whether there is such a text. */
  async read(program: Program, unreadable: () => void): Promise<boolean> {
    const text = await this.#edits.read(program, unreadable);
    if (text === undefined || text === this.edited) return false;
    this.edited = text;
    this.changed();
    return text !== null;
  }

  /** Takes the text of a fragment, or the original where that is empty; whether it could be read. */
  async take(program: Program, fragment: string): Promise<boolean> {
    const text = fragment === "" ? program.source : await readFragment(fragment);
    if (text !== null) this.change(program, text);
    return text !== null;
  }

  /** Leaves the program; its text stays kept. */
  leave(): void {
    this.#edits.leave();
    this.edited = null;
    this.editing = false;
    this.problems = [];
  }

  /** The fragment for an address with this text; nothing for an original of the catalogue, or where the browser cannot compress. */
  async fragment(program: Program): Promise<string> {
    const text = this.edited ?? (isOwn(program) ? program.source : null);
    if (text === null) return "";
    return writeFragment(text).then(
      (fragment) => `#${fragment}`,
      () => "",
    );
  }
}
