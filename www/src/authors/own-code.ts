// Whether the model engine can take an author's own text: asked a moment after the last change, and never for a text that is
// no longer the one.

import { ownProgram } from "../embed/own-program";
import type { Problem } from "../explore-worker/protocol";
import { NO_MODEL_CHOICES } from "../lab/explore/model/model-choices";
import { subjectOf } from "../lab/explore/model/subject";
import { ModelEngine, RefusedError } from "../lab/explore/model-engine";

/** What is known of a text. */
export type Checked =
  | { kind: "empty" }
  | { kind: "checking" }
  | { kind: "right" }
  | { kind: "wrong"; problems: readonly Problem[] }
  /** The engine itself did not come to an answer. */
  | { kind: "unknown"; reason: string };

/** Milliseconds without a change until a text is read. */
const PAUSE = 300;

export class OwnCode {
  #engine: ModelEngine | null = null;
  #due: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(private readonly tell: (checked: Checked) => void) {}

  /** Looks at a text, in a moment. */
  look(text: string): void {
    this.leave();
    if (text.trim() === "") {
      this.tell({ kind: "empty" });
      return;
    }
    this.tell({ kind: "checking" });
    const turn = this.#turn;
    this.#due = setTimeout(() => void this.#check(text, turn), PAUSE);
  }

  /** Looks at nothing any more. */
  leave(): void {
    this.#turn += 1;
    clearTimeout(this.#due);
  }

  /** Puts the engine away. */
  dispose(): void {
    this.leave();
    this.#engine?.dispose();
    this.#engine = null;
  }

  async #check(text: string, turn: number): Promise<void> {
    this.#engine ??= new ModelEngine();
    const subject = subjectOf(ownProgram(text, ""), text, NO_MODEL_CHOICES, null);
    const checked = await this.#engine.ask({ task: "check", subject }).then(
      (problems): Checked => (problems.length === 0 ? { kind: "right" } : { kind: "wrong", problems }),
      (error: unknown): Checked => {
        if (!(error instanceof RefusedError))
          return { kind: "unknown", reason: error instanceof Error ? error.message : String(error) };
        const { refused } = error;
        return refused.kind === "text"
          ? { kind: "wrong", problems: refused.problems }
          : { kind: "unknown", reason: refused.what };
      },
    );
    if (turn === this.#turn) this.tell(checked);
  }
}
