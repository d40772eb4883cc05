//! What is observed is possible: programs of the laboratory run natively, with every combination of their options and with
//! timings that vary, and whatever comes of them is among the outcomes that the model lists. `NATIVE_RUNS=1000` runs each
//! so often, and takes about ten minutes.

mod corpus;
#[allow(dead_code, reason = "the other half of it is the differential test's")]
mod harness;
mod variants;
mod varied;

use std::process::ExitCode;

use corpus::catalogue;
use corpus::program::{Kind, Program};
use harness::engine::{self, Answer};
use harness::observed::{End, Observed};
use libtest_mimic::{Arguments, Failed, Trial};
use varied::Varied;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let runs = std::env::var("NATIVE_RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(30);
    let mut programs = corpus::all().unwrap_or_else(|error| panic!("{error}"));
    programs.retain(|program| matches!(program.kind, Kind::Catalogue));
    let programs = programs.iter().flat_map(variants::of);
    let trials = programs.map(|program| Trial::test(program.name.clone(), move || check(&program, runs)));
    libtest_mimic::run(&arguments, trials.collect()).exit_code()
}

fn check(program: &Program, runs: u64) -> Result<(), Failed> {
    let mut listed = listed(program, false)?;
    let may_hang = listed.iter().any(|outcome| outcome.end == End::Hung);
    let varied = Varied::new(program)?;
    let mut observed: Vec<(Observed, u64)> = Vec::new();
    for seed in 0..runs {
        let run = varied.run(seed, may_hang)?;
        match observed.iter_mut().find(|(known, _)| *known == run) {
            Some((_, times)) => *times += 1,
            None => observed.push((run, 1)),
        }
    }
    let mut runs: Vec<Observed> = observed.iter().map(|(run, _)| run.clone()).collect();
    if program.name == catalogue::ENDLESS {
        // A run may have tried in vain more often than the model has looked at.
        runs.retain(|run| is_listed(run, &listed));
        assert!(!runs.is_empty(), "no run of {} is listed", program.name);
    }
    // Where a thread is about to sleep when another one is woken, Linux may let both go on: a wake-up for no reason, which
    // the model leaves out unless it is asked for.
    let mut note = "";
    if !runs.iter().all(|run| is_listed(run, &listed)) {
        listed.extend(self::listed(program, true)?);
        note = ", with spurious wake-ups";
    }
    harness::all_listed(&runs, &listed)?;
    let times: Vec<u64> = observed.iter().map(|(_, times)| *times).collect();
    println!("{}: {} of {} outcomes observed{note}, {times:?} times", program.name, observed.len(), listed.len());
    Ok(())
}

/// What the model lists.
fn listed(program: &Program, spurious: bool) -> Result<Vec<Observed>, Failed> {
    match engine::explore(program, spurious) {
        Answer::Outcomes { outcomes, .. } => Ok(outcomes),
        Answer::Diagnostics(diagnostics) => Err(format!("the model engine refuses it: {diagnostics:?}").into()),
        Answer::Fault(fault) => Err(fault.into()),
    }
}

fn is_listed(run: &Observed, listed: &[Observed]) -> bool {
    listed.iter().any(|outcome| run.agrees(outcome))
}
