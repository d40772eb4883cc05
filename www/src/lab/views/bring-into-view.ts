// Scrolls the page to something that has just changed.

/** The part of the screen's height in which the begin of something counts as seen. */
const SEEN = 0.75;

/** Brings an element to the top of the screen if it begins below the edge, at once for whoever wants no motion. */
export function bringIntoView(element: HTMLElement): void {
  if (element.getBoundingClientRect().top < window.innerHeight * SEEN) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
}
