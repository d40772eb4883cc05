//! Tokens as rustc prints them: blanks as they were in the source, but never more than one, and none where it is not usual.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

use super::layout::{INDENT, Layout};

/// Prints tokens one after the other.
pub(super) fn print(layout: &mut Layout, tokens: &TokenStream) {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    for (at, tree) in trees.iter().enumerate() {
        match tree {
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

/// Prints delimiters with what is between them.
pub(super) fn delimited(layout: &mut Layout, delimiter: Delimiter, tokens: &TokenStream) {
    let (open, close) = match delimiter {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::Brace => return braced(layout, tokens),
        Delimiter::None => ("", ""),
    };
    layout.word(open);
    layout.inconsistent(0);
    print(layout, tokens);
    layout.end();
    layout.word(close);
}

fn braced(layout: &mut Layout, tokens: &TokenStream) {
    layout.consistent(INDENT);
    layout.word("{");
    if !tokens.is_empty() {
        layout.space();
        layout.inconsistent(0);
        print(layout, tokens);
        layout.end();
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
    let lone = |at: usize, wanted: char| match &trees[at] {
        TokenTree::Punct(punct) if punct.as_char() == wanted => {
            // `..` is one token of rustc's.
            let same =
                |other: usize| matches!(trees.get(other), Some(TokenTree::Punct(punct)) if punct.as_char() == wanted);
            let glued_before = at > 0 && same(at - 1) && adjacent(trees[at - 1].span(), trees[at].span());
            let glued_behind = same(at + 1) && adjacent(trees[at].span(), trees[at + 1].span());
            wanted != '.' || !(glued_before || glued_behind)
        }
        _ => false,
    };
    let is_punct = |at: usize| matches!(&trees[at], TokenTree::Punct(_));
    match (&trees[at], &trees[at + 1]) {
        (_, next) if lone(at, '.') && !matches!(next, TokenTree::Punct(_)) => false,
        (TokenTree::Punct(punct), TokenTree::Ident(_)) if punct.as_char() == '$' => false,
        _ if !is_punct(at) && [',', ';', '.'].iter().any(|c| lone(at + 1, *c)) => false,
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

/// Keywords of the editions from 2018 on.
fn is_reserved(word: &str) -> bool {
    const WORDS: [&str; 51] = [
        "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
        "else", "enum", "extern", "false", "final", "fn", "for", "if", "impl", "in", "let", "loop", "macro", "match",
        "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "Self", "static", "struct", "super",
        "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while",
    ];
    WORDS.contains(&word) || word == "yield"
}
