// What a language decides below the sentences: how numbers are written, how a list ends, what a line of the source is called.
// Sentences in English are in this folder; every other language has a folder of its own here, with the same files.

/** The language's tag, by which numbers are written and pages are marked. */
export const LOCALE: string = "en";

/** What stands before the last of several. */
export const AND: string = "and";

/** The values of a switch. */
export const ON: string = "on";
export const OFF: string = "off";

export const BYTES = { one: "byte", many: "bytes" };

/** A place in the source. */
export function lineText(line: number): string {
  return `line ${line}`;
}

/** A number as people type it, written as parameters are in an address: with a decimal point. */
export function typedNumber(text: string, _whole: boolean): string {
  return text;
}
