//! What is wrong with a program, as the page reads it.

use interlock_lang::diagnostic::{Diagnostic, DiagnosticKind};
use interlock_lang::source::Span;
use interlock_model::engine::Refusal;
use serde::Serialize;

/// Why a program cannot be explored.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Refused {
    /// It does not compile, or uses what is not supported.
    Text {
        /// What is wrong, in the order of the text.
        problems: Vec<Problem>,
    },
    /// It came to something that is not supported while it ran.
    Unsupported {
        /// What.
        what: String,
    },
    /// The engine made a mistake.
    Internal {
        /// Which.
        what: String,
    },
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Diagnostics(list) => Self::Text { problems: list.iter().map(Problem::from).collect() },
            Refusal::Unsupported(what) => Self::Unsupported { what },
            Refusal::Internal(what) => Self::Internal { what },
        }
    }
}

/// One thing that is wrong with a text.
#[derive(Debug, Serialize)]
pub struct Problem {
    /// `syntax`, `error` or `unsupported`.
    kind: &'static str,
    /// rustc's code, if it has one.
    code: &'static str,
    /// What is wrong, in one line.
    message: String,
    /// Where; none if it is nowhere in the program's own text.
    place: Option<Place>,
    /// What is to be said about this and other places.
    labels: Vec<Label>,
    /// Further lines.
    notes: Vec<String>,
}

/// A stretch of the text, from 1, columns in characters.
#[derive(Debug, Serialize)]
struct Place {
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
}

/// What is to be said about a place.
#[derive(Debug, Serialize)]
struct Label {
    place: Place,
    text: String,
}

fn place(span: Span) -> Option<Place> {
    let Span { line, column, end_line, end_column, .. } = span;
    (span.is_user() && line > 0).then_some(Place { line, column, end_line, end_column })
}

impl From<&Diagnostic> for Problem {
    fn from(found: &Diagnostic) -> Self {
        let (kind, code) = match found.kind {
            DiagnosticKind::Syntax => ("syntax", ""),
            DiagnosticKind::Error(code) => ("error", code),
            DiagnosticKind::Unsupported => ("unsupported", ""),
        };
        let labels = found.labels.iter().filter_map(|(span, text)| {
            let place = place(*span)?;
            Some(Label { place, text: text.clone() })
        });
        Self {
            kind,
            code,
            message: found.message.clone(),
            place: place(found.span),
            labels: labels.collect(),
            notes: found.notes.clone(),
        }
    }
}
