// Finds what is coloured in a Rust source: comments, literals, keywords and types. A lexer of a page instead of a
// grammar, because CodeMirror's own parsers for Rust would add a fifth to the weight of the whole page; a program has
// sixty lines, so it can be read anew as a whole whenever it changes.

export type TokenKind = "comment" | "text" | "number" | "keyword" | "type";

export interface Token {
  from: number;
  to: number;
  kind: TokenKind;
}

const KEYWORDS =
  "as|async|await|break|const|continue|crate|dyn|else|enum|extern|false|fn|for|if|impl|in|let|loop|match|mod|move|mut|" +
  "pub|ref|return|self|Self|static|struct|super|trait|true|type|union|unsafe|use|where|while|yield";
const PRIMITIVES = "bool|char|str|[iu](?:8|16|32|64|128|size)|f(?:32|64)";

/** One alternative a kind, in the order of the groups; the last two are skipped, so that nothing inside them is taken. */
const TOKEN = new RegExp(
  [
    // Comments; blocks nest, here up to one level.
    String.raw`(\/\/[^\n]*|\/\*(?:[^*/]|\*(?!\/)|\/(?!\*)|\/\*[\s\S]*?\*\/)*\*\/)`,
    // Strings, raw strings, characters.
    String.raw`(\b[bc]?r(#*)"[\s\S]*?"\3|\b[bc]?"(?:[^"\\]|\\[\s\S])*"|"(?:[^"\\]|\\[\s\S])*"|\bb?'(?:[^'\\\n]|\\[^\n']+|\\')'|'(?:[^'\\\n]|\\[^\n']+|\\')')`,
    String.raw`(\b\d[\w]*(?:\.\d[\w]*)?)`,
    String.raw`\b(${KEYWORDS})\b`,
    String.raw`\b(${PRIMITIVES}|[A-Z]\w*[a-z]\w*|[A-Z])\b`,
    // Lifetimes and all other names.
    String.raw`'[a-z_]\w*`,
    String.raw`[A-Za-z_]\w*`,
  ].join("|"),
  "g",
);

/** The tokens of a source in their order. Text that is no Rust is never refused; what is not known has no colour. */
export function rustTokens(source: string): Token[] {
  const tokens: Token[] = [];
  for (const match of source.matchAll(TOKEN)) {
    const [text, comment, string, , number, keyword, type] = match;
    const kind = comment
      ? "comment"
      : string
        ? "text"
        : number
          ? "number"
          : keyword
            ? "keyword"
            : type
              ? "type"
              : null;
    if (kind !== null) tokens.push({ from: match.index, to: match.index + text.length, kind });
  }
  return tokens;
}
