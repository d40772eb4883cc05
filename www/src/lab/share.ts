// Passes the lab's address on by way of the clipboard.

/** Copies an address; whether the browser allowed that. */
export async function copied(address: string): Promise<boolean> {
  const writing = navigator.clipboard?.writeText(address);
  return (
    (await writing?.then(
      () => true,
      () => false,
    )) ?? false
  );
}
