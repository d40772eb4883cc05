//! The model engine's side: a program's text to all its outcomes.

use interlock_lang::diagnostic::Diagnostic;
use interlock_lang::source::FileId;

use super::observed::Observed;
use super::program::{Place, Program};

/// What the model engine says about a program.
pub enum Answer {
    /// It runs it.
    #[expect(dead_code, reason = "made by the virtual machine, once it is joined to the front end")]
    Outcomes {
        /// Every outcome, as it is seen from outside.
        outcomes: Vec<Observed>,
        /// Whether these are all.
        exhaustive: bool,
    },
    /// It refuses it.
    Diagnostics(Vec<Diagnostic>),
    /// The parser takes it, and what stands behind the parser is not joined together yet.
    NotYet,
}

/// Explores a program.
pub fn explore(program: &Program) -> Answer {
    match interlock_lang::parse::parse(FileId::USER, &program.text, program.edition) {
        Ok(_) => Answer::NotYet,
        Err(diagnostics) => Answer::Diagnostics(diagnostics),
    }
}

/// Where a finding points to.
pub fn place(diagnostic: &Diagnostic) -> Place {
    Place { line: diagnostic.span.line, column: diagnostic.span.column }
}
