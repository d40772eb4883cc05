// Hands the user a file that was made in the page.

/** Time after which a browser has surely begun to save a file, in milliseconds. */
const BEGUN = 60_000;

/** Has the browser save `blob` under `name`, as if a link to it had been clicked. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // No browser tells when it has read the blob; an address that is revoked too early saves nothing.
  setTimeout(() => URL.revokeObjectURL(url), BEGUN);
}
