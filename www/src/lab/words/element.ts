// What the element on somebody else's page says where there is no lab to say it.

export const ELEMENT = {
  frame: (program: string | null) =>
    program === null
      ? "Interlock: a Rust program to explore"
      : `Interlock: ${program}, a Rust program to run and explore`,
  unloaded: (reason: string) => `The lab for this program could not be loaded: ${reason}`,
  silent: (origin: string) =>
    `The lab for this program did not come from ${origin}. The network may be down, or this page may not allow frames from there.`,
};
