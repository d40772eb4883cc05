//! The two sides of the differential test and their comparison.

pub mod engine;
pub mod files;
pub mod known;
pub mod native;
pub mod observed;

use std::fmt::Write;

use libtest_mimic::Failed;

use crate::corpus::catalogue;
use crate::corpus::program::{Kind, Place, Program};
use engine::Answer;
use interlock_lang::diagnostic::{Diagnostic, DiagnosticKind};
use observed::Observed;

/// Runs a program on both sides and compares.
///
/// # Errors
///
/// What differs, for a person to read.
pub fn check(program: &Program) -> Result<(), Failed> {
    match &program.kind {
        Kind::OneThread => one_thread(program),
        Kind::Threads | Kind::Catalogue => threads(program),
        Kind::Refused { code, place } => refused(program, code, *place),
        Kind::Unsupported { place } => unsupported(program, *place),
    }
}

fn one_thread(program: &Program) -> Result<(), Failed> {
    let native = native::observe(program, 2)?;
    let [native] = native.as_slice() else {
        return Err(mistake("two native runs differ", &native));
    };
    match engine::explore(program, false) {
        Answer::Outcomes { outcomes, .. } => match outcomes.as_slice() {
            [model] if native.agrees(model) => Ok(()),
            [model] => Err(native.difference(model).into()),
            several => Err(mistake("the model has not one outcome", several)),
        },
        Answer::Diagnostics(diagnostics) => Err(listed("the model engine refuses it", &diagnostics)),
        Answer::Fault(fault) => Err(fault.into()),
    }
}

fn threads(program: &Program) -> Result<(), Failed> {
    let native = native::observe(program, native_runs())?;
    let (outcomes, exhaustive) = match engine::explore(program, false) {
        Answer::Outcomes { outcomes, exhaustive } => (outcomes, exhaustive),
        Answer::Diagnostics(diagnostics) => return Err(listed("the model engine refuses it", &diagnostics)),
        Answer::Fault(fault) => return Err(fault.into()),
    };
    all_listed(&native, &outcomes)?;
    if exhaustive == (program.name == catalogue::ENDLESS) {
        return Err(format!("that the exploration is exhaustive is {exhaustive}").into());
    }
    Ok(())
}

/// Every native run is among the model's outcomes.
///
/// # Errors
///
/// Those that are not.
pub fn all_listed(native: &[Observed], outcomes: &[Observed]) -> Result<(), Failed> {
    let missing: Vec<&Observed> =
        native.iter().filter(|native| !outcomes.iter().any(|model| native.agrees(model))).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let message = mistake("native runs showed what the model does not list", &missing);
    Err(format!("{}\n{}", text(&message), text(&mistake("the model lists", outcomes))).into())
}

fn refused(program: &Program, code: &str, place: Place) -> Result<(), Failed> {
    let native = native::errors(program)?;
    if native.first().is_none_or(|first| (first.code.as_str(), first.place) != (code, place)) {
        return Err(format!("the header says {code} at {place}, rustc says {native:?}").into());
    }
    match engine::explore(program, false) {
        Answer::Outcomes { outcomes, .. } => Err(mistake("the model engine runs it", &outcomes)),
        Answer::Diagnostics(diagnostics) => {
            let is_it = |found: &Diagnostic| {
                matches!(found.kind, DiagnosticKind::Error(other) if other == code) && engine::place(found) == place
            };
            if diagnostics.iter().any(is_it) {
                return Ok(());
            }
            Err(listed(&format!("expected {code} at {place}"), &diagnostics))
        }
        Answer::Fault(fault) => Err(fault.into()),
    }
}

fn unsupported(program: &Program, place: Place) -> Result<(), Failed> {
    let native = native::errors(program)?;
    if let Some(first) = native.first() {
        return Err(format!("rustc refuses it as well: {first:?}").into());
    }
    match engine::explore(program, false) {
        Answer::Outcomes { outcomes, .. } => Err(mistake("the model engine runs it", &outcomes)),
        Answer::Diagnostics(diagnostics) => {
            let is_it = |found: &Diagnostic| found.kind == DiagnosticKind::Unsupported && engine::place(found) == place;
            if diagnostics.iter().any(is_it) {
                return Ok(());
            }
            Err(listed(&format!("expected a refusal at {place}"), &diagnostics))
        }
        Answer::Fault(fault) => Err(fault.into()),
    }
}

/// How often a program with threads is run natively.
fn native_runs() -> usize {
    std::env::var("NATIVE_RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(20)
}

fn mistake<T: std::borrow::Borrow<Observed>>(what: &str, all: &[T]) -> Failed {
    let mut text = format!("{what} ({})", all.len());
    for one in all {
        let _ = write!(text, "\n{}", one.borrow());
    }
    text.into()
}

fn listed(what: &str, diagnostics: &[Diagnostic]) -> Failed {
    let mut text = what.to_owned();
    for diagnostic in diagnostics {
        let _ = write!(text, "\n{diagnostic}");
    }
    text.into()
}

fn text(failed: &Failed) -> &str {
    failed.message().unwrap_or_default()
}
