//! Tokens as rustc prints them: blanks as they were in the source, but never more than one, and none where it is not usual.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

use super::layout::{INDENT, Layout};

/// Prints tokens one after the other.
pub(super) fn print(layout: &mut Layout, tokens: &TokenStream) {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    for (at, tree) in trees.iter().enumerate() {
        match tree {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => braced(layout, group),
            TokenTree::Group(group) => delimited(layout, group.delimiter(), &group.stream()),
            TokenTree::Ident(ident) => layout.word(ident.to_string()),
            TokenTree::Punct(punct) => layout.word(punct.as_char()),
            TokenTree::Literal(literal) => layout.word(literal.to_string()),
        }
        if let Some(next) = trees.get(at + 1)
            && !adjacent(tree.span(), next.span())
            && blank_between(&trees, at)
        {
            layout.space();
        }
    }
}

/// Prints parentheses or brackets with what is between them.
pub(super) fn delimited(layout: &mut Layout, delimiter: Delimiter, tokens: &TokenStream) {
    let (open, close) = if delimiter == Delimiter::Bracket { ("[", "]") } else { ("(", ")") };
    layout.word(open);
    layout.inconsistent(0);
    print(layout, tokens);
    layout.end();
    layout.word(close);
}

/// What follows the opening brace says whether there are blanks inside of both.
fn braced(layout: &mut Layout, group: &Group) {
    let first = group.stream().into_iter().next();
    let is_tight = first.is_none_or(|first| adjacent(group.span_open(), first.span()));
    layout.consistent(INDENT);
    layout.word("{");
    if !is_tight {
        layout.space();
    }
    layout.inconsistent(0);
    print(layout, &group.stream());
    layout.end();
    if !is_tight {
        layout.break_offset(1, -INDENT);
    }
    layout.word("}");
    layout.end();
}

fn adjacent(left: Span, right: Span) -> bool {
    left.end() == right.start()
}

/// Whether a blank of the source stays, between a tree and the next.
fn blank_between(trees: &[TokenTree], at: usize) -> bool {
    let lone = |at: usize, wanted: char| is_lone(trees, at, wanted);
    let is_punct = |at: usize| matches!(&trees[at], TokenTree::Punct(_));
    match (&trees[at], &trees[at + 1]) {
        (_, next) if lone(at, '.') && !matches!(next, TokenTree::Punct(_)) => false,
        (TokenTree::Punct(punct), TokenTree::Ident(_)) if punct.as_char() == '$' => false,
        _ if !is_punct(at) && [',', ';', '.'].iter().any(|c| lone(at + 1, *c)) => false,
        (TokenTree::Ident(ident), _) if lone(at + 1, '!') => is_reserved(&ident.to_string()),
        (TokenTree::Ident(ident), TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
            let text = ident.to_string();
            is_reserved(&text) && !matches!(text.as_str(), "fn" | "Self" | "pub")
        }
        (TokenTree::Punct(punct), TokenTree::Group(group)) => {
            punct.as_char() != '#' || group.delimiter() != Delimiter::Bracket
        }
        _ => true,
    }
}

/// Whether there is this punctuation, and not as a part of a longer token of rustc's such as `..` or `!=`.
fn is_lone(trees: &[TokenTree], at: usize, wanted: char) -> bool {
    let is =
        |at: usize, wanted: char| matches!(trees.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == wanted);
    let glued = |left: usize, first: char, second: char| {
        is(left, first) && is(left + 1, second) && adjacent(trees[left].span(), trees[left + 1].span())
    };
    is(at, wanted)
        && match wanted {
            '.' => !(glued(at, '.', '.') || at > 0 && glued(at - 1, '.', '.')),
            '!' => !glued(at, '!', '='),
            _ => true,
        }
}

/// Keywords of the editions from 2018 on.
fn is_reserved(word: &str) -> bool {
    const WORDS: [&str; 52] = [
        "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
        "else", "enum", "extern", "false", "final", "fn", "for", "if", "impl", "in", "let", "loop", "macro", "match",
        "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "Self", "static", "struct", "super",
        "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    ];
    WORDS.contains(&word)
}
