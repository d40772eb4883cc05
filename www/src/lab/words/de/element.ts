// What the element on somebody else's page says in German where there is no lab to say it.

export const ELEMENT = {
  frame: (program: string | null) =>
    program === null
      ? "Interlock: ein Rust-Programm zum Erkunden"
      : `Interlock: ${program}, ein Rust-Programm zum Ausführen und Erkunden`,
  unloaded: (reason: string) => `Das Labor für dieses Programm ließ sich nicht laden: ${reason}`,
  silent: (origin: string) =>
    `Das Labor für dieses Programm kam nicht von ${origin}. Vielleicht ist das Netz unterbrochen, oder diese Seite erlaubt keine Frames von dort.`,
};
