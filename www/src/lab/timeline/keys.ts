// What the keys on the drawing mean. Which of two meanings an arrow has depends on whether an event is chosen.

/** What a key asks for. */
export type Command =
  | { kind: "pan"; by: number }
  | { kind: "zoom"; factor: number }
  | { kind: "fit" }
  | { kind: "edge"; edge: "begin" | "end" }
  | { kind: "along-thread"; by: number }
  | { kind: "along-object"; by: 1 | -1 }
  | { kind: "other-thread"; by: 1 | -1 }
  | { kind: "choose" }
  | { kind: "let-go" };

/** A share of the window that an arrow key moves it by. */
const NUDGE = 0.1;
const ZOOM = 1.5;
const FAR = Number.MAX_SAFE_INTEGER;

/** The command of a key; `null` for keys that mean nothing here. */
export function commandOf(event: KeyboardEvent, chosen: boolean): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key) {
    case "ArrowLeft":
      return chosen ? { kind: "along-thread", by: -1 } : { kind: "pan", by: -NUDGE };
    case "ArrowRight":
      return chosen ? { kind: "along-thread", by: 1 } : { kind: "pan", by: NUDGE };
    case "ArrowUp":
      return chosen ? { kind: "other-thread", by: -1 } : { kind: "choose" };
    case "ArrowDown":
      return chosen ? { kind: "other-thread", by: 1 } : { kind: "choose" };
    case "Home":
      return chosen ? { kind: "along-thread", by: -FAR } : { kind: "edge", edge: "begin" };
    case "End":
      return chosen ? { kind: "along-thread", by: FAR } : { kind: "edge", edge: "end" };
    case "PageUp":
      return { kind: "pan", by: -1 };
    case "PageDown":
      return { kind: "pan", by: 1 };
    case "+":
    case "=":
      return { kind: "zoom", factor: 1 / ZOOM };
    case "-":
    case "−":
      return { kind: "zoom", factor: ZOOM };
    case "0":
    case "f":
    case "F":
      return { kind: "fit" };
    case "n":
    case "N":
      return { kind: "along-object", by: 1 };
    case "p":
    case "P":
      return { kind: "along-object", by: -1 };
    case "Enter":
    case " ":
      return chosen ? null : { kind: "choose" };
    case "Escape":
      return { kind: "let-go" };
    default:
      return null;
  }
}
