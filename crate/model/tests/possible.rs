//! What is observed is possible: programs of the laboratory run natively with timings that vary, and whatever comes of
//! them is among the outcomes that the model lists. `NATIVE_RUNS=1000` runs each so often, and takes about ten minutes.

mod corpus;
#[allow(dead_code, reason = "the other half of it is the differential test's")]
mod harness;
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
    let trials = programs.into_iter().map(|program| Trial::test(program.name.clone(), move || check(&program, runs)));
    libtest_mimic::run(&arguments, trials.collect()).exit_code()
}

fn check(program: &Program, runs: u64) -> Result<(), Failed> {
    let listed = match engine::explore(program) {
        Answer::Outcomes { outcomes, .. } => outcomes,
        Answer::Diagnostics(diagnostics) => return Err(format!("the model engine refuses it: {diagnostics:?}").into()),
        Answer::Fault(fault) => return Err(fault.into()),
    };
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
        runs.retain(|run| listed.iter().any(|outcome| run.agrees(outcome)));
        assert!(!runs.is_empty(), "no run of {} is listed", program.name);
    }
    harness::all_listed(&runs, &listed)?;
    let times: Vec<u64> = observed.iter().map(|(_, times)| *times).collect();
    println!("{}: {} of {} outcomes observed, {times:?} times", program.name, observed.len(), listed.len());
    Ok(())
}
