// Checks of data that came from outside, built from small ones. A check gives the value back with its type, or throws a
// `Mismatch` that says which part of the data is wrong, and how.

/** What is wrong with data from outside; `message` names the place. */
export class Mismatch extends Error {}

/** Gives the value back if it is right; `path` says where it stands, as `threads[2].name`. */
export type Check<T> = (value: unknown, path: string) => T;

/** The typed arrays that columns are made of. */
export type Column = Uint8Array | Uint32Array | Int32Array | Float64Array;

function refuse(path: string, wanted: string, value: unknown): never {
  throw new Mismatch(`${path === "" ? "it" : path} should be ${wanted}, not ${shown(value)}`);
}

function shown(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

export const text: Check<string> = (value, path) =>
  typeof value === "string" ? value : refuse(path, "text", value);

export const flag: Check<boolean> = (value, path) =>
  typeof value === "boolean" ? value : refuse(path, "true or false", value);

export const number: Check<number> = (value, path) =>
  typeof value === "number" && Number.isFinite(value) ? value : refuse(path, "a number", value);

/** A whole number from `least` to `most`. */
export function whole(least = 0, most = Number.MAX_SAFE_INTEGER): Check<number> {
  return (value, path) =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
      ? value
      : refuse(path, rangeText(least, most), value);
}

function rangeText(least: number, most: number): string {
  if (most < least) return "absent, as there is nothing that it could name";
  return most === Number.MAX_SAFE_INTEGER
    ? `a number of at least ${least}`
    : `a number from ${least} to ${most}`;
}

export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value, path) => (value === null ? null : check(value, path));
}

/** One of the words; given as an object so that the compiler sees whether they are complete. */
export function oneOf<T extends string>(words: Readonly<Record<T, true>>): Check<T> {
  return (value, path) =>
    typeof value === "string" && Object.hasOwn(words, value)
      ? (value as T)
      : refuse(path, `one of ${Object.keys(words).join(", ")}`, value);
}

export function list<T>(check: Check<T>): Check<T[]> {
  return (value, path) =>
    Array.isArray(value)
      ? value.map((one, place) => check(one, `${path}[${place}]`))
      : refuse(path, "a list", value);
}

/** An object with these fields; others are left out. */
export function shape<T>(fields: { readonly [K in keyof T]-?: Check<T[K]> }): Check<T> {
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) refuse(path, "an object", value);
    const given = value as Record<string, unknown>;
    const entries = Object.entries<Check<unknown>>(fields).map(([name, check]) => [
      name,
      check(given[name], path === "" ? name : `${path}.${name}`),
    ]);
    return Object.fromEntries(entries) as T;
  };
}

/** An object with any names, each value of which is right. */
export function record<T>(check: Check<T>): Check<Record<string, T>> {
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) refuse(path, "an object", value);
    return Object.fromEntries(
      Object.entries(value as object).map(([name, one]) => [name, check(one, `${path}.${name}`)]),
    );
  };
}

/** A list of numbers as a column, each from `least` to `most`, and whole unless the column holds fractions. */
export function column<C extends Column>(make: (length: number) => C, least: number, most: number): Check<C> {
  return (value, path) => {
    if (!Array.isArray(value)) refuse(path, "a list of numbers", value);
    const given = value as unknown[];
    const made = make(given.length);
    const right = made instanceof Float64Array ? Number.isFinite : Number.isInteger;
    for (let place = 0; place < given.length; place++) {
      const one = given[place];
      if (typeof one !== "number" || !right(one) || one < least || one > most)
        refuse(`${path}[${place}]`, rangeText(least, most), one);
      made[place] = one as number;
    }
    return made;
  };
}
