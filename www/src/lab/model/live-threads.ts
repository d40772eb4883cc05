// Evaluates the expression after `Live threads:` in a program's header: whole numbers, parameter names, + - * /,
// parentheses, max(a, b) and min(a, b). The Rust side has its own evaluator; tests/live-threads.json holds both to one
// meaning.

import type { ParamValue } from "../../generated/ParamValue";

const TOKEN = /\s*(?:(\d[\d_]*)|([A-Za-z_]\w*)|([-+*/(),]))/y;

/**
 * The value of `expression`, division rounding towards zero.
 * Throws an `Error` that quotes the expression where it is not well formed or names something that is no whole number.
 */
export function liveThreads(expression: string, params: Record<string, ParamValue>): number {
  const tokens = tokenize(expression);
  let at = 0;

  const fail = (why: string): never => {
    throw new Error(`live threads: ${why} in “${expression}”`);
  };
  const expect = (symbol: string) => {
    if (tokens[at] !== symbol) fail(`“${symbol}” is missing`);
    at += 1;
  };

  function sum(): number {
    let value = product();
    while (tokens[at] === "+" || tokens[at] === "-") {
      value = tokens[at++] === "+" ? value + product() : value - product();
    }
    return value;
  }

  function product(): number {
    let value = operand();
    while (tokens[at] === "*" || tokens[at] === "/") {
      const divides = tokens[at++] === "/";
      const right = operand();
      if (divides && right === 0) fail("division by zero");
      value = divides ? Math.trunc(value / right) : value * right;
    }
    return value;
  }

  function operand(): number {
    const token = tokens[at++] ?? fail("something is missing at the end");
    if (token === "(") {
      const value = sum();
      expect(")");
      return value;
    }
    if (/^\d/.test(token)) return Number(token.replaceAll("_", ""));
    if ((token === "max" || token === "min") && tokens[at] === "(") {
      at += 1;
      const left = sum();
      expect(",");
      const right = sum();
      expect(")");
      return Math[token](left, right);
    }
    const value = params[token];
    if (typeof value !== "number" || !Number.isInteger(value)) return fail(`“${token}” is no whole number`);
    return value;
  }

  function tokenize(text: string): string[] {
    const found: string[] = [];
    TOKEN.lastIndex = 0;
    while (text.slice(TOKEN.lastIndex).trim() !== "") {
      const start = TOKEN.lastIndex;
      const match = TOKEN.exec(text);
      if (match === null)
        throw new Error(`live threads: “${text.slice(start).trim()}” is not understood in “${text}”`);
      found.push((match[1] ?? match[2] ?? match[3]) as string);
    }
    return found;
  }

  const value = sum();
  if (at < tokens.length) fail(`“${tokens[at]}” is not understood`);
  return value;
}
