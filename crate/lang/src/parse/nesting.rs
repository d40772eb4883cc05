//! A limit on how deeply a text is nested, checked on its tokens before anything recurses over them. syn, and every part of
//! the front end behind it, goes down into a tree by recursion; the stack of a browser's worker is small, and its
//! overflow cannot be caught.

use proc_macro2::{Delimiter, TokenStream, TokenTree, token_stream};

/// What delimiters may add up to with the tokens that can nest without them. At this limit no form takes more than 800 KB of
/// stack in a release build; the programs and library texts here stay below 100.
const LIMIT: usize = 256;

/// What a pair of delimiters counts: parsing one goes through more calls than an operator does.
const GROUP: usize = 5;

/// What a word such as `match` counts, behind which a whole expression may stand.
const KEYWORD: usize = 2;

/// What is nested too deeply.
pub(super) struct TooDeep {
    pub(super) what: String,
    pub(super) span: proc_macro2::Span,
}

/// One open pair of delimiters.
struct Level {
    tokens: token_stream::IntoIter,
    /// Tokens so far that may each have opened a node which is still open: prefix operators, `<`, `|a|`, `return`, a chain
    /// of operators or method calls, which nests to the left.
    run: usize,
    /// Whether `<` or `|` was among these, between which a comma ends nothing.
    brackets: bool,
    /// What all of the levels around add up to.
    outer: usize,
    last: Last,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Brace,
    /// This punctuation.
    Punct(char),
    Other,
}

impl Level {
    fn new(tokens: TokenStream, outer: usize) -> Self {
        Self { tokens: tokens.into_iter(), run: 0, brackets: false, outer, last: Last::Other }
    }

    fn restart(&mut self) {
        (self.run, self.brackets) = (0, false);
    }
}

/// Where a text is nested more deeply than the limit, and by what.
pub(super) fn too_deep(tokens: &TokenStream) -> Option<TooDeep> {
    let mut levels = vec![Level::new(tokens.clone(), 0)];
    while let Some(level) = levels.last_mut() {
        let Some(tree) = level.tokens.next() else {
            levels.pop();
            continue;
        };
        match &tree {
            TokenTree::Group(_) => {
                level.run += 1;
                level.last = Last::Other;
            }
            TokenTree::Ident(ident) => {
                // Behind a block a word begins something new, but for these, which go on with what it belongs to.
                let goes_on = matches!(ident.to_string().as_str(), "else" | "as" | "in" | "if");
                if level.last == Last::Brace && !goes_on {
                    level.restart();
                }
                if is_keyword(ident) {
                    level.run += KEYWORD;
                }
                level.last = Last::Other;
            }
            TokenTree::Literal(_) => {
                if level.last == Last::Brace {
                    level.restart();
                }
                level.last = Last::Other;
            }
            TokenTree::Punct(punct) => match punct.as_char() {
                ';' => level.restart(),
                ',' if !level.brackets => level.restart(),
                // The pattern of an arm ends.
                '>' if level.last == Last::Punct('=') => level.restart(),
                '\'' | '#' if level.last == Last::Brace => level.restart(),
                c => {
                    level.run += 1;
                    level.brackets |= matches!(c, '<' | '|');
                    level.last = Last::Punct(c);
                }
            },
        }
        let depth = level.outer + level.run;
        if depth > LIMIT {
            let what = "a chain of operators, calls or keywords of this length".into();
            return Some(TooDeep { what, span: tree.span() });
        }
        if let TokenTree::Group(group) = tree {
            if group.delimiter() == Delimiter::Brace {
                level.last = Last::Brace;
            }
            if depth + GROUP > LIMIT {
                let what = format!("nesting deeper than {} levels", levels.len() - 1);
                return Some(TooDeep { what, span: group.span_open() });
            }
            levels.push(Level::new(group.stream(), depth + GROUP));
        }
    }
    None
}

/// Words that begin an expression or a type in which another may stand.
fn is_keyword(ident: &proc_macro2::Ident) -> bool {
    const WORDS: [&str; 24] = [
        "as", "async", "await", "box", "break", "const", "dyn", "else", "fn", "for", "if", "impl", "in", "let", "loop",
        "match", "move", "mut", "ref", "return", "static", "unsafe", "while", "yield",
    ];
    WORDS.contains(&ident.to_string().as_str())
}
