// What is said of a program that the compiler refuses.

export const REFUSAL = {
  compile: "Compile",
  title: "Not compiled yet",
  before:
    "This program is there to be refused. Press Compile to see what the compiler says, and which lines it points at.",
  headline: (code: string) => `The compiler refuses it: error ${code}.`,
  places: "What it points at",
  message: "The compiler’s message",
  messageLabel: "The compiler’s message, as it prints it",
  source:
    "This is rustc’s own message. It was recorded when the page was made: the page itself compiles nothing.",
  announced: (code: string, error: string) => `The compiler refuses it: error ${code}: ${error}`,
};
