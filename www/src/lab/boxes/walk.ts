// Lets a thread's tag walk from the queue of a box into the box when its turn comes, instead of vanishing here and
// appearing there.

/** Milliseconds that a walk takes. */
const DURATION = 260;
/** Tags that are really there, not those that keep room for others. */
const TAGS = ".holders .tag, .queue .now .tag";

export class Walk {
  #places = new Map<string, DOMRect>();

  /** Notes where the tags stand, before they change. */
  before(root: ParentNode): void {
    this.#places = new Map([...tagsOf(root)].map(([key, tag]) => [key, tag.getBoundingClientRect()]));
  }

  /** Has those walk that stand elsewhere now. */
  after(root: ParentNode): void {
    for (const [key, tag] of tagsOf(root)) {
      const from = this.#places.get(key);
      if (from === undefined) continue;
      const to = tag.getBoundingClientRect();
      const [dx, dy] = [from.left - to.left, from.top - to.top];
      if (Math.hypot(dx, dy) < 2) continue;
      tag.animate([{ transform: `translate(${dx}px, ${dy}px)` }, { transform: "none" }], {
        duration: DURATION,
        easing: "cubic-bezier(0.3, 0, 0.2, 1)",
      });
    }
    this.#places.clear();
  }
}

function* tagsOf(root: ParentNode): Iterable<[string, HTMLElement]> {
  for (const box of root.querySelectorAll<HTMLElement>(".box")) {
    for (const tag of box.querySelectorAll<HTMLElement>(TAGS))
      yield [`${box.dataset.object} ${tag.dataset.thread}`, tag];
  }
}
