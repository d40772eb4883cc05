//! Places in a text, and what is wrong there.

use std::error::Error;
use std::fmt;

use proc_macro2::Span;

/// A rule that a program breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The rule, and what is there instead.
    pub rule: String,
}

impl Broken {
    pub(crate) fn at(span: Span, rule: impl Into<String>) -> Self {
        let start = span.start();
        Self { line: start.line, column: start.column + 1, rule: rule.into() }
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.rule)
    }
}

impl Error for Broken {}
