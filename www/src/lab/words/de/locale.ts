// What German decides below the sentences.

export const LOCALE = "de";

export const AND = "und";

export const ON = "an";
export const OFF = "aus";

export const BYTES = { one: "Byte", many: "Byte" };

export function lineText(line: number): string {
  return `Zeile ${line}`;
}

/** `1.000.000` has points that group digits, `0,5` has a decimal comma; a lone point may be either, and is read as it is shown. */
export function typedNumber(text: string, whole: boolean): string {
  const trimmed = text.trim();
  if (/^[-+]?\d{1,3}(\.\d{3})+(,\d*)?$/.test(trimmed)) return trimmed.replaceAll(".", "").replace(",", ".");
  // A whole number has no decimals: three digits behind a comma are then a group, as in other languages.
  if (/^[-+]?\d*,\d+$/.test(trimmed) && !(whole && /,\d{3}$/.test(trimmed))) return trimmed.replace(",", ".");
  return text;
}
