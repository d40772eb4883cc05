// What the site's service worker does for a page. Where a server sends no headers the worker adds them, so that a page that
// is loaded once more is isolated; elsewhere it is there for when there is no network. The page is loaded again at most once:
// if that has not helped, it stays as it is, and says what does not work.

/** Where it is noted that a page was loaded again; the note goes once it has helped. */
const NOTE = "interlock-loaded-again";
/** Milliseconds for which a page that works already is left alone before anything is kept of it. */
const CALM = 4000;

/**
 * Has the page isolated by the worker, where that is possible. Resolves when the page stays as it is; does not, where it is
 * loaded again. `untouched` says whether nobody has done anything here yet: only then is it loaded again.
 */
export async function becomeIsolated(site: URL, untouched: () => boolean): Promise<void> {
  if (globalThis.crossOriginIsolated) {
    removeNote();
    return;
  }
  if (!mayHelp() || hasNote()) return;
  const registration = await register(site);
  if (registration === null || !(await activated(registration))) return;
  if (!untouched() || !leaveNote()) return;
  location.reload();
  await new Promise(() => {});
}

/** Has the site kept for when there is no network, once the page has nothing else to do. */
export function keepOffline(site: URL): void {
  // A frame's copies would be kept apart for each page around it.
  if (window.top !== window || !canRegister()) return;
  setTimeout(async () => {
    const registration = await register(site);
    if (registration === null || !(await activated(registration)) || savesData()) return;
    registration.active?.postMessage("keep-all");
  }, CALM);
}

/** The headers isolate a page at the top level anywhere, and a frame where the browser knows Document-Isolation-Policy. */
function mayHelp(): boolean {
  return (window.top === window || isChromium()) && canRegister();
}

/** Throws nowhere: asking for the container is an error in a page without an origin. */
function canRegister(): boolean {
  return isSecureContext && globalThis.origin !== "null" && "serviceWorker" in navigator;
}

/** As browsers say it that know the policy; none other does so far, and there is no other way to ask. */
function isChromium(): boolean {
  const { userAgentData } = navigator as { userAgentData?: { brands: { brand: string }[] } };
  return userAgentData?.brands.some(({ brand }) => brand === "Chromium") ?? false;
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** `null` where the browser does not want one here, or the server does not have it. */
async function register(site: URL): Promise<ServiceWorkerRegistration | null> {
  try {
    return await navigator.serviceWorker.register(new URL("sw.js", site), {
      scope: site.pathname,
      updateViaCache: "none",
    });
  } catch {
    return null;
  }
}

/** Whether the worker has come to work; it may fail to. */
function activated({ active, waiting, installing }: ServiceWorkerRegistration): Promise<boolean> {
  const worker = active ?? waiting ?? installing;
  return new Promise((resolve) => {
    const look = () => {
      if (worker === null || worker.state === "redundant") resolve(false);
      else if (worker.state === "activated") resolve(true);
    };
    worker?.addEventListener("statechange", look);
    look();
  });
}

// The note is in two places, since each may be forgotten: the one when storage is cleared, the other when the address changes.

/** The frames of a page share their storage, and each has to be loaded again by itself. */
function noteName(): string {
  return window.top === window ? NOTE : `${NOTE} ${location.href}`;
}

function hasNote(): boolean {
  try {
    return sessionStorage.getItem(noteName()) !== null || history.state?.[NOTE] === true;
  } catch {
    // Where nothing can be noted, nothing can be known to have been tried.
    return true;
  }
}

/** Whether the note is there to be found when the page is loaded again. */
function leaveNote(): boolean {
  try {
    sessionStorage.setItem(noteName(), "");
    history.replaceState({ ...history.state, [NOTE]: true }, "");
    return hasNote();
  } catch {
    return false;
  }
}

function removeNote(): void {
  try {
    sessionStorage.removeItem(noteName());
    if (history.state?.[NOTE] !== true) return;
    const { [NOTE]: _, ...state } = history.state;
    history.replaceState(state, "");
  } catch {
    // Nothing was noted where nothing can be.
  }
}
