// All that a lab can be put back to: its program, values and choices, the schedule that is laid out, and the edited text, as
// the query and fragment of an address. Taken from outside, so that its shape is checked.

/** A lab's whole state. */
export interface LabAddress {
  /** How the state is written; grows when that changes. */
  version: 1;
  /** The query of an address, beginning with a question mark. */
  query: string;
  /** Its fragment, beginning with a number sign; empty where the text is the original. */
  fragment: string;
}

/** Whether a value is a state that this version can take. */
export function isLabAddress(value: unknown): value is LabAddress {
  if (typeof value !== "object" || value === null) return false;
  const { version, query, fragment } = value as Partial<Record<keyof LabAddress, unknown>>;
  return version === 1 && typeof query === "string" && typeof fragment === "string";
}
