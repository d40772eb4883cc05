//! What every part of the parser shares: which text is read, by whose rules, and what was found wrong so far. A form that
//! is refused still yields a node, so that everything behind it is looked at too; the tree is thrown away then.

use proc_macro2::{TokenStream, TokenTree};

use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::source::{Edition, FileId, Span};
use crate::tree::{Ident, Path, Segment};

/// Copies one text from syn's tree into ours.
pub(super) struct Reader {
    /// The text.
    pub(super) file: FileId,
    /// The edition by whose rules it is read.
    pub(super) edition: Edition,
    /// Everything found wrong.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Whether the text has come to macros of its own.
    pub(super) has_own_macros: bool,
}

impl Reader {
    /// A reader that has found nothing yet.
    pub(super) fn new(file: FileId, edition: Edition) -> Self {
        Self { file, edition, diagnostics: Vec::new(), has_own_macros: false }
    }

    /// Whether this is a text that stands in for std, which may do more.
    pub(super) fn is_library(&self) -> bool {
        self.file != FileId::USER
    }

    /// Our own form of a place; proc-macro2 counts lines from 1, but columns from 0.
    pub(super) fn span(&self, span: proc_macro2::Span) -> Span {
        let (start, end) = (span.start(), span.end());
        let number = |n: usize| u32::try_from(n).expect("the size of a text is limited");
        Span {
            file: self.file,
            line: number(start.line),
            column: number(start.column) + 1,
            end_line: number(end.line),
            end_column: number(end.column) + 1,
        }
    }

    /// From the first of two places to the second.
    pub(super) fn between(&self, first: proc_macro2::Span, last: proc_macro2::Span) -> Span {
        self.span(first).to(self.span(last))
    }

    /// The place of what stands nowhere.
    pub(super) fn nowhere(&self) -> Span {
        Span { file: self.file, ..Span::default() }
    }

    /// The places of all tokens together; none where there are none.
    pub(super) fn tokens_span(&self, tokens: &TokenStream) -> Option<Span> {
        let mut trees = tokens.clone().into_iter();
        let first = trees.next()?;
        let end = trees.last().map_or_else(|| first.span(), |last| last.span());
        Some(self.between(first.span(), end))
    }

    /// A form outside of what the model engine runs.
    pub(super) fn refuse(&mut self, what: impl Into<String>, span: Span) {
        self.diagnostics.push(Diagnostic::unsupported(what, span));
    }

    /// A form that the std texts may use and a learner's program may not.
    pub(super) fn refuse_in_programs(&mut self, what: &str, span: Span) {
        if !self.is_library() {
            self.refuse(what, span);
        }
    }

    /// What rustc refuses with this code.
    pub(super) fn error(&mut self, code: &'static str, message: impl Into<String>, span: Span) {
        self.diagnostics.push(Diagnostic::error(code, message, span));
    }

    /// What rustc's own parser refuses and syn lets pass.
    pub(super) fn syntax(&mut self, message: impl Into<String>, span: Span) {
        self.diagnostics.push(Diagnostic::new(DiagnosticKind::Syntax, message, span));
    }

    /// Tokens that syn could not take apart: something of rustc's that is not stable or not common.
    pub(super) fn refuse_tokens(&mut self, kind: &str, tokens: &TokenStream, fallback: Span) {
        let span = self.tokens_span(tokens).unwrap_or(fallback);
        let first = tokens.clone().into_iter().find_map(|tree| match tree {
            TokenTree::Ident(ident) if ident != "pub" => Some(ident.to_string()),
            _ => None,
        });
        match first {
            Some(word) => self.refuse(format!("this form of {kind} with `{word}`"), span),
            None => self.refuse(format!("this form of {kind}"), span),
        }
    }

    /// What syn or the lexer says; at its end where it has no place of its own.
    pub(super) fn syn_error(&mut self, error: &syn::Error, end: Span) {
        for error in error.clone() {
            let mut span = self.span(error.span());
            if (span.line, span.column) == (span.end_line, span.end_column) {
                span = end;
            }
            self.syntax(error.to_string(), span);
        }
    }

    /// A name.
    pub(super) fn ident(&mut self, ident: &syn::Ident) -> Ident {
        let span = self.span(ident.span());
        let text = ident.to_string();
        if text == "gen" && self.edition == Edition::E2024 {
            self.syntax("expected identifier, found reserved keyword `gen`", span);
        }
        Ident { name: text.strip_prefix("r#").unwrap_or(&text).into(), span }
    }

    /// The name of a loop or a block: `a` of `'a`.
    pub(super) fn label(&mut self, label: &syn::Lifetime) -> Ident {
        let span = self.between(label.apostrophe, label.ident.span());
        Ident { name: label.ident.to_string().into(), span }
    }
}

/// A name that stands nowhere in the text.
pub(super) fn name(text: &str, span: Span) -> Ident {
    Ident { name: text.into(), span }
}

/// A path of one name without arguments.
pub(super) fn simple_path(ident: Ident) -> Path {
    let span = ident.span;
    Path { qself: None, global: false, segments: vec![Segment { name: ident, args: None }], span }
}
