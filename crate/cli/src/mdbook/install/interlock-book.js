// Labs of Interlock in a book. Written by `interlock mdbook install`, which would overwrite changes.
//
// Loads the labs into pages that have any, and has them follow the theme that the reader chooses. The page of the whole
// book, which is there to be printed, keeps the code of the labs.
(() => {
  const site = new URL(SITE, document.currentScript.src);
  const labs = document.querySelectorAll("interlock-lab");
  if (labs.length === 0 || /\/print(\.html)?$/.test(location.pathname)) return;

  const book = document.documentElement;
  const following = [...labs].filter((lab) => !lab.hasAttribute("theme"));
  function follow() {
    const scheme = getComputedStyle(book).colorScheme;
    const dark = scheme === "normal" ? /coal|navy|ayu|dark/.test(book.className) : scheme.includes("dark");
    for (const lab of following) lab.setAttribute("theme", dark ? "dark" : "light");
  }
  follow();
  new MutationObserver(follow).observe(book, { attributeFilter: ["class"] });

  // Without the labs their code stays.
  import(new URL("interlock.js", site)).catch((error) =>
    console.warn(`The labs of this page cannot be loaded from ${site}: ${error.message}`),
  );
})();
