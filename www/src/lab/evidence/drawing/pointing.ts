// Which point of a chart is pointed at. A chart is one tab stop: the arrow keys go from point to point, and whatever has
// the focus or is under the pointer is told in a line below the chart.

import type { ReactiveController, ReactiveControllerHost } from "lit";

const MOVES: Record<string, (place: number, points: number) => number> = {
  ArrowRight: (place, points) => Math.min(place + 1, points - 1),
  ArrowDown: (place, points) => Math.min(place + 1, points - 1),
  ArrowLeft: (place) => Math.max(place - 1, 0),
  ArrowUp: (place) => Math.max(place - 1, 0),
  Home: () => 0,
  End: (_, points) => points - 1,
};

export class Pointing implements ReactiveController {
  /** The point that the tab key leads to. */
  #stop = 0;
  #focused: number | null = null;
  #hovered: number | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** The point that is told about. */
  get shown(): number | null {
    return this.#hovered ?? this.#focused;
  }

  tabIndex(place: number, points: number): 0 | -1 {
    return place === Math.min(this.#stop, points - 1) ? 0 : -1;
  }

  readonly hover = (place: number | null): void => {
    this.#hovered = place;
    this.host.requestUpdate();
  };

  readonly focus = (place: number | null): void => {
    this.#focused = place;
    if (place !== null) this.#stop = place;
    this.host.requestUpdate();
  };

  /** For the element around the points, each of which has the class `point`. */
  readonly key = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const points = [...(event.currentTarget as Element).querySelectorAll<SVGElement>(".point")];
    const place = points.indexOf(event.target as SVGElement);
    if (place < 0) return;
    event.preventDefault();
    points[move(place, points.length)]?.focus();
  };
}
