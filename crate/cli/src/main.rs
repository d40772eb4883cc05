//! `interlock` on the command line: the programs of the laboratory, run natively under the same facade and told in the
//! same report as in a browser.

mod args;
mod check;
mod exit;
mod explore;
mod interleaving;
mod list;
mod mdbook;
mod measures;
mod possible;
mod recording;
mod run;
mod table;
mod verdict;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};

fn main() -> ExitCode {
    // clap prints its own errors, and ends with `exit::USAGE` too.
    let result = match Args::parse().command {
        Command::List(list) => list::list(&list),
        Command::Run(run) => run::run(&run),
        Command::Explore(explore) => explore::explore(&explore),
        Command::Check(check) => check::check(&check),
        Command::Mdbook(args) => mdbook::mdbook(&args),
    };
    result.unwrap_or_else(|error| {
        eprintln!("interlock: {error}");
        ExitCode::from(exit::USAGE)
    })
}

/// Prints. Nobody reading any more (`interlock list | head -1`) is no error.
fn print(text: &str) -> Result<(), String> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("cannot print: {error}")),
        _ => Ok(()),
    }
}
