//! What is wrong with a program: what rustc would refuse too, with its code, and what the model engine does not support.

use std::fmt;

use crate::source::Span;

/// One finding about a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What sort of finding.
    pub kind: DiagnosticKind,
    /// One line, in the words that rustc uses where it has some.
    pub message: String,
    /// Where.
    pub span: Span,
    /// What is to be said about this and other places.
    pub labels: Vec<(Span, String)>,
    /// Further lines: a note, a way out.
    pub notes: Vec<String>,
}

/// Sorts of findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiagnosticKind {
    /// The text is no Rust.
    Syntax,
    /// rustc refuses it too, with this code: `"E0382"`; `""` where rustc gives none.
    Error(&'static str),
    /// Rust, but outside of what the model engine runs. The message is WHAT alone: "raw pointers".
    Unsupported,
}

impl Diagnostic {
    /// Rust that the model engine does not run.
    #[must_use]
    pub fn unsupported(what: impl Into<String>, span: Span) -> Self {
        Self::new(DiagnosticKind::Unsupported, what, span)
    }

    /// What rustc refuses with this code.
    #[must_use]
    pub fn error(code: &'static str, message: impl Into<String>, span: Span) -> Self {
        Self::new(DiagnosticKind::Error(code), message, span)
    }

    /// A finding without labels and notes.
    #[must_use]
    pub fn new(kind: DiagnosticKind, message: impl Into<String>, span: Span) -> Self {
        Self { kind, message: message.into(), span, labels: Vec::new(), notes: Vec::new() }
    }

    /// Adds what is to be said about a place.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push((span, text.into()));
        self
    }

    /// Adds a line.
    #[must_use]
    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.notes.push(text.into());
        self
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, column) = (self.span.line, self.span.column);
        match self.kind {
            DiagnosticKind::Unsupported => write!(f, "not supported: {} at {line}:{column}", self.message),
            DiagnosticKind::Syntax | DiagnosticKind::Error("") => {
                write!(f, "error: {} at {line}:{column}", self.message)
            }
            DiagnosticKind::Error(code) => write!(f, "error[{code}]: {} at {line}:{column}", self.message),
        }
    }
}
