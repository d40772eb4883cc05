// One colour a thread, the same in every view. They are Okabe and Ito's, which people with any colour vision can tell
// apart; with more threads than colours they come round again, so that a colour never stands without the thread's name.

/** The main thread's: as plain as ink, in light and in dark. */
const MAIN = "var(--ink-soft)";

/** Orange, sky blue, bluish green, blue, vermilion, reddish purple, yellow. */
const PALETTE = ["#e69f00", "#56b4e9", "#009e73", "#0072b2", "#d55e00", "#cc79a7", "#f0e442"] as const;

/** The colour of a thread as CSS has it; 0 is the main thread. */
export function threadColour(thread: number): string {
  return thread === 0 ? MAIN : (PALETTE[(thread - 1) % PALETTE.length] ?? MAIN);
}

/** The same for a drawing that cannot look up a custom property: `ink` stands in for the main thread's colour. */
export function threadPaint(thread: number, ink: string): string {
  return thread === 0 ? ink : threadColour(thread);
}
