// Renders for progress at most once a frame, and where drawing would slow down what is drawn, a few times a second.

/** Milliseconds between two renderings of a series that goes on. */
const SERIES_RENDERED_EVERY = 250;

export class Paced {
  #frame = 0;
  /** When it was last rendered. */
  #rendered = 0;

  /** `sparing` tells whether to draw only a few times a second. */
  constructor(
    private readonly render: () => void,
    private readonly sparing: () => boolean,
  ) {}

  soon(): void {
    if (this.#frame !== 0) return;
    const due = this.#rendered + (this.sparing() ? SERIES_RENDERED_EVERY : 0);
    const draw = (now: number): void => {
      this.#frame = now < due ? requestAnimationFrame(draw) : 0;
      if (now < due) return;
      this.#rendered = now;
      this.render();
    };
    this.#frame = requestAnimationFrame(draw);
  }

  cancel(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}
