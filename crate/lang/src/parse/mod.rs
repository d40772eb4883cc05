//! Text to tree: syn reads, we copy what is supported and refuse the rest by name and place. Whatever is in the tree is
//! handled exactly by what stands behind it; whatever is not in the tree is refused here, all of it at once.

mod associated;
mod attribute;
mod block;
mod expression;
mod format;
mod function;
mod import;
mod item;
mod lexer;
mod literal;
mod macro_input;
mod macros;
mod nesting;
mod path;
mod pattern;
mod print;
mod reader;
mod template;
mod ty;

use std::borrow::Cow;

use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::source::{Edition, FileId, Span};
use crate::tree;
use reader::Reader;

/// How long a text may be, in bytes.
const MAX_BYTES: usize = 1 << 20;

/// Reads a text. All that is not supported is reported at once; the tree is there only if nothing was.
///
/// # Errors
///
/// A syntax error, or every form that is not supported.
pub fn parse(file: FileId, text: &str, edition: Edition) -> Result<tree::File, Vec<Diagnostic>> {
    let text = normalise(text);
    let result = read(file, &text, edition);
    // Everything that syn made is gone by now. It would keep each text for ever.
    proc_macro2::extra::invalidate_current_thread_spans();
    result
}

/// As rustc reads a file: without a byte order mark and a line for the shell, and with plain newlines.
fn normalise(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = match text.strip_prefix("#!") {
        Some(rest) if !rest.trim_start().starts_with('[') => rest.find('\n').map_or("", |end| &rest[end..]),
        _ => text,
    };
    if text.contains("\r\n") { text.replace("\r\n", "\n").into() } else { text.into() }
}

fn read(file: FileId, text: &str, edition: Edition) -> Result<tree::File, Vec<Diagnostic>> {
    let mut reader = Reader::new(file, edition);
    if text.len() > MAX_BYTES {
        reader.refuse("a program of more than 1 MB", place(file, 1, 1));
        return Err(reader.diagnostics);
    }
    let end = end_of(file, text);
    let tokens = match text.parse::<proc_macro2::TokenStream>() {
        Ok(tokens) => tokens,
        Err(error) => {
            let span = reader.span(error.span());
            reader.syntax(lexer::explain(text, span), span);
            return Err(reader.diagnostics);
        }
    };
    if let Some(deep) = nesting::too_deep(&tokens) {
        let span = reader.span(deep.span);
        reader.refuse(deep.what, span);
        return Err(reader.diagnostics);
    }
    let source: syn::File = match syn::parse2(tokens) {
        Ok(source) => source,
        Err(error) => {
            reader.syn_error(&error, end);
            return Err(reader.diagnostics);
        }
    };
    reader.inner_attributes(&source.attrs);
    let items = reader.items(&source.items);
    if reader.diagnostics.is_empty() { Ok(tree::File { items }) } else { Err(sorted(reader.diagnostics)) }
}

/// In the order of the text; where syn took something for Rust that rustc's parser refuses, that alone, as rustc does it.
fn sorted(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.sort_by_key(|finding| finding.span);
    diagnostics.dedup();
    if diagnostics.iter().any(|finding| finding.kind == DiagnosticKind::Syntax) {
        diagnostics.retain(|finding| finding.kind == DiagnosticKind::Syntax);
    }
    diagnostics
}

fn place(file: FileId, line: u32, column: u32) -> Span {
    Span { file, line, column, end_line: line, end_column: column }
}

/// Behind the last character.
fn end_of(file: FileId, text: &str) -> Span {
    let number = |n: usize| u32::try_from(n).expect("the size of a text is limited");
    let line = text.matches('\n').count() + 1;
    let column = text.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
    place(file, number(line), number(column))
}
