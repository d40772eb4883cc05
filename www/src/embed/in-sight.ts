// Waiting for an element to come into sight, which a page may scroll there much later.

/** Calls `then` once the element is in sight, or within `margin` of it. The function that it gives ends the wait. */
export function onceInSight(element: Element, then: () => void, margin = "0px"): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      then();
    },
    { rootMargin: margin },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
