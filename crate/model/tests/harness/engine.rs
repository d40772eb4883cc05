//! The model engine's side: a program's text to all its outcomes.

use std::ops::ControlFlow;
use std::rc::Rc;

use interlock_lang::diagnostic::Diagnostic;
use interlock_lang::items::Settings;
use interlock_model::engine::{Engine, Options, Refusal};
use interlock_model::exploration::{Outcome, OutcomeKind};
use interlock_model::explore::outcomes::Bounds;
use interlock_model::explore::search::Coverage;
use interlock_model::input::{Files, Input};
use interlock_trace::Stream;

use super::files;
use super::observed::{End, Observed};
use crate::corpus::catalogue;
use crate::corpus::program::{Kind, Place, Program};

/// What the model engine says about a program.
pub enum Answer {
    /// It runs it.
    Outcomes {
        /// Every outcome, as it is seen from outside.
        outcomes: Vec<Observed>,
        /// Whether these are all.
        exhaustive: bool,
    },
    /// It refuses it.
    Diagnostics(Vec<Diagnostic>),
    /// It came to something while it ran that it cannot do.
    Fault(String),
}

/// So many states are looked at of a program that has no end of them.
const SO_FAR: usize = 20_000;

/// Explores a program; waits may end for no reason if they are to.
pub fn explore(program: &Program, spurious: bool) -> Answer {
    let input = Input { args: Vec::new(), files: Files::new(files::of(program)) };
    let options = Options { input: Rc::new(input), spurious, ..Options::default() };
    let settings = Settings { edition: program.edition, params: Vec::new() };
    let states = if program.name == catalogue::ENDLESS { SO_FAR } else { Bounds::default().states };
    let bounds = Bounds { exact_states: 0, states, ..Bounds::default() };
    let found = Engine::new(&program.text, &settings, options)
        .and_then(|mut engine| engine.explore(bounds, &mut |_| ControlFlow::Continue(())));
    match found {
        Ok(found) => Answer::Outcomes {
            outcomes: found.outcomes.iter().map(|outcome| comparable(program, observed(outcome))).collect(),
            exhaustive: matches!(found.coverage, Coverage::Exhaustive),
        },
        Err(Refusal::Diagnostics(diagnostics)) => Answer::Diagnostics(diagnostics),
        Err(refusal) => Answer::Fault(refusal.to_string()),
    }
}

/// An outcome without what is not compared.
fn comparable(program: &Program, outcome: Observed) -> Observed {
    if matches!(program.kind, Kind::Catalogue) { outcome.without_times() } else { outcome }
}

/// An outcome as it is seen from outside.
fn observed(outcome: &Outcome) -> Observed {
    let text = |stream| {
        let chunks = outcome.output.iter().filter(|chunk| chunk.stream == stream);
        chunks.map(|chunk| chunk.text.as_str()).collect::<String>()
    };
    let end = match (outcome.kind, outcome.exit_code) {
        (OutcomeKind::Finished, code) => End::Code(code.unwrap_or(0)),
        (OutcomeKind::Panicked, code) => End::Code(code.unwrap_or(101)),
        (_, Some(code)) => End::Code(code),
        (OutcomeKind::Aborted, None) => End::Aborted,
        (OutcomeKind::Deadlocked, None) => End::Hung,
        (other, None) => End::Otherwise(format!("{other:?}")),
    };
    Observed::new(text(Stream::Stdout), &text(Stream::Stderr), end)
}

/// Where a finding points to.
pub fn place(diagnostic: &Diagnostic) -> Place {
    Place { line: diagnostic.span.line, column: diagnostic.span.column }
}
