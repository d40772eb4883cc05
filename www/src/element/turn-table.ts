// Says which lab of this page may run its engine: one at a time, first come, first served.

import type { Turn } from "../embed/messages";

/** A lab that may want a turn. */
export interface Player {
  told(turn: Turn): void;
}

export class TurnTable {
  readonly #players = new Set<Player>();
  /** Those who want a turn; the first has it. */
  #queue: Player[] = [];

  /** A lab has come. */
  join(player: Player): void {
    this.#players.add(player);
    player.told(this.#queue.length > 0 ? "taken" : "free");
  }

  /** A lab has gone, and its turn with it. */
  leave(player: Player): void {
    this.#players.delete(player);
    this.give(player);
  }

  want(player: Player): void {
    if (this.#queue.includes(player)) return;
    this.#queue.push(player);
    if (this.#queue.length === 1) this.#tell();
  }

  give(player: Player): void {
    const had = this.#queue[0] === player;
    this.#queue = this.#queue.filter((other) => other !== player);
    if (had) this.#tell();
  }

  #tell(): void {
    const [holder] = this.#queue;
    for (const player of this.#players)
      if (player !== holder) player.told(holder === undefined ? "free" : "taken");
    holder?.told("yours");
  }
}
