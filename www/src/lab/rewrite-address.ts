// Writes the document's address, or does without: a browser may refuse, as it does to a frame of no origin, and when it is
// asked too often. What the address holds is then in the lab alone, whose links have it all the same.

/** Puts `address`, which is relative, into the address bar; `step` makes it one that Back leads away from. */
export function rewriteAddress(address: string, step = false): void {
  try {
    if (step) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
