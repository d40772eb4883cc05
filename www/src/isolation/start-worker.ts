// Starts workers, also where the page is of no origin, as in a frame with `sandbox` and without `allow-same-origin`. There
// even the site's own scripts are somebody else's, and a browser starts no worker from those: but a script made on the spot
// is the page's, and may import the real one, which the site lets everybody read.

/** Scripts that import another one, by the address of that one. They are kept: a page has need of a handful. */
const detours = new Map<string, string>();

/** A module worker of the script at `address`, which is one of the site's. */
export function startWorker(address: URL, name: string): Worker {
  if (address.origin === globalThis.origin) return new Worker(address, { type: "module", name });
  // Not a module itself: Chromium starts none of those from a script of no origin.
  return new Worker(detour(address.href), { name });
}

function detour(address: string): string {
  let made = detours.get(address);
  if (made === undefined) {
    made = URL.createObjectURL(new Blob([importing(address)], { type: "text/javascript" }));
    detours.set(address, made);
  }
  return made;
}

/** What is posted while the import goes on is held, and told again when the script that it is for has begun to listen. */
function importing(address: string): string {
  return `const held = [];
const hold = (event) => {
  held.push(event.data);
  event.stopImmediatePropagation();
};
addEventListener("message", hold);
import(${JSON.stringify(address)}).then(
  () => {
    removeEventListener("message", hold);
    for (const data of held) dispatchEvent(new MessageEvent("message", { data }));
  },
  (error) => setTimeout(() => { throw error; }),
);`;
}
