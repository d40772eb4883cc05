// Whether somebody has begun to use a page: from then on nothing may be taken away from under their hands.

/** Begins to watch; the function that it gives says whether a pointer or a key has been pressed since. */
export function watchForTouch(): () => boolean {
  let touched = false;
  const note = () => {
    touched = true;
  };
  for (const type of ["pointerdown", "keydown"]) addEventListener(type, note, { capture: true, once: true });
  return () => touched;
}
