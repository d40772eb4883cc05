//! Programs whose behaviour under rustc and under the model engine must be the same; `differential/README.md` says how
//! they are written. Each is a test of its own, so that some can be chosen by name.

mod corpus;
mod harness;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};

use harness::known::{self, KnownFailures};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let programs = corpus::all().unwrap_or_else(|error| panic!("{error}"));
    let known =
        KnownFailures::read(&corpus::folder().join("known-failures.txt")).unwrap_or_else(|error| panic!("{error}"));
    let mut trials: Vec<Trial> = programs
        .iter()
        .cloned()
        .map(|program| {
            let reason = known.reason(&program.name).map(str::to_owned);
            Trial::test(program.name.clone(), move || known::judge(reason.as_deref(), harness::check(&program)))
        })
        .collect();
    trials.push(Trial::test("known-failures.txt", move || known.check_names(&programs)));
    libtest_mimic::run(&arguments, trials).exit_code()
}
