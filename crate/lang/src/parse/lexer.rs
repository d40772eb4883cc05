//! Words for what the lexer refuses, which proc-macro2 gives no more than a place for.

use crate::source::Span;

/// What is wrong at a place where the text is no sequence of tokens.
pub(super) fn explain(text: &str, at: Span) -> String {
    let line = text.split('\n').nth(at.line as usize - 1).unwrap_or_default();
    let rest: String = line.chars().skip(at.column as usize - 1).collect();
    let word: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let after = rest[word.len()..].chars().next();
    match rest.chars().next() {
        None => "unexpected end of file".into(),
        Some(c @ (')' | ']' | '}')) => format!("mismatched or unexpected closing delimiter: `{c}`"),
        Some('(' | '[' | '{') => "this file contains an unclosed delimiter".into(),
        Some('"') => "unterminated or invalid double quote string".into(),
        Some('\'') => "unterminated or invalid character literal".into(),
        Some('/') if rest.starts_with("/*") => "unterminated block comment".into(),
        Some(c) if c.is_ascii_digit() => "invalid number literal".into(),
        Some(_) if matches!(after, Some('"' | '\'' | '#')) && !word.is_empty() => {
            format!("unterminated or invalid literal with the prefix `{word}`")
        }
        Some(c) => format!("unknown start of token: {}", c.escape_debug()),
    }
}
