//! Moves: which parts of locals can be moved by themselves, and whether they hold a value at each point of a graph. Drop
//! elaboration and the checks on moves and assignments read the same facts.

mod describe;
mod illegal;
mod mutability;
pub mod paths;
mod sites;
pub mod state;
mod uses;

use crate::diagnostic::Diagnostic;
use crate::flow::build::Context;
use crate::flow::draft::Draft;
use paths::MovePaths;
use state::States;

/// What is wrong with the moves, assignments and mutable borrows of a graph whose drops are not elaborated yet.
pub fn check(context: &Context, draft: &Draft) -> Vec<Diagnostic> {
    let paths = MovePaths::of(context, draft);
    let states = States::of(draft, &paths, false);
    let mut problems = illegal::check(context, draft, &states);
    problems.extend(uses::check(context, draft, &paths, &states));
    problems.extend(mutability::check(context, draft, &paths, &states));
    problems.sort_by_key(|problem| (problem.span.line, problem.span.column));
    problems
}
