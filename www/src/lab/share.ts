// Passes the lab's address on by way of the clipboard.

/** Copies an address; whether the browser allowed that. */
export async function copied(address: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    // There is none without a secure context, and a frame may not be allowed to use it.
    return false;
  }
}
