// Compares a report with what a table expects of it; crate/programs/tests/support/matching.rs does the same natively.
// The notation is JSON: an object lists the fields that matter, an
// array all elements in order, anything else the exact value; an object with one of the keys below is a condition.
//
//   {"$like": "regular expression"}   a text that it matches
//   {"$atLeast": n} {"$atMost": n}    a number
//   {"$length": n}                    an array of that length
//   {"$some": x}                      an array with at least one element that matches x
//   {"$oneOf": [x, y]}                what at least one of them matches
//   {"$all": [x, y]}                  what all of them match
//   {"$text": x}                      an array of output chunks whose joined text matches x

/** One sentence for each way in which `actual` is not as expected; `path` names the place. */
export function mismatches(expected: unknown, actual: unknown, path: string): string[] {
  const wrong = (what: string) => [`${path}: expected ${what}, got ${brief(actual)}`];
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return wrong("a list");
    if (actual.length !== expected.length) return wrong(`${expected.length} elements`);
    return expected.flatMap((each, index) => mismatches(each, actual[index], `${path}[${index}]`));
  }
  if (typeof expected !== "object" || expected === null) {
    return Object.is(expected, actual) ? [] : wrong(brief(expected));
  }
  return Object.entries(expected).flatMap(([key, value]) => {
    switch (key) {
      case "$like":
        return typeof actual === "string" && new RegExp(value, "s").test(actual)
          ? []
          : wrong(`text like /${value}/`);
      case "$atLeast":
        return typeof actual === "number" && actual >= value ? [] : wrong(`at least ${value}`);
      case "$atMost":
        return typeof actual === "number" && actual <= value ? [] : wrong(`at most ${value}`);
      case "$length":
        return Array.isArray(actual) && actual.length === value ? [] : wrong(`${value} elements`);
      case "$some":
        return Array.isArray(actual) && actual.some((each) => mismatches(value, each, path).length === 0)
          ? []
          : wrong(`an element like ${brief(value)}`);
      case "$oneOf":
        return value.some((each: unknown) => mismatches(each, actual, path).length === 0)
          ? []
          : wrong(`one of ${brief(value)}`);
      case "$all":
        return value.flatMap((each: unknown) => mismatches(each, actual, path));
      case "$text":
        return Array.isArray(actual)
          ? mismatches(value, actual.map((chunk) => chunk.text).join(""), `${path} as text`)
          : wrong("output");
      default:
        return typeof actual === "object" && actual !== null
          ? mismatches(value, (actual as Record<string, unknown>)[key], `${path}.${key}`)
          : wrong(`an object with ${key}`);
    }
  });
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
