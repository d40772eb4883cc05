//! The command line and its help.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Parser, Subcommand};

/// A laboratory for shared-state concurrency in Rust, on the command line.
///
/// Interlock runs small, ordinary Rust programs on real threads and reports what came of it: whether the program kept
/// its promise, who waited for whom and how long, and, where threads wait for each other for ever, the ring they form.
#[derive(Debug, Parser)]
#[command(name = "interlock", version, max_term_width = 100, after_help = AFTER)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

const AFTER: &str = "\
Examples:
  interlock list
  interlock run counter-mutex
  interlock run bank-transfer --param ORDER=as-given
  interlock run source-stats -- src tests
  interlock explore counter-lost-update
  interlock check exercises
  interlock mdbook install my-book --site www/dist

`interlock help run` tells about parameters and exit codes.";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List the programs and their parameters
    List(List),
    /// Run a program and report what came of it
    ///
    /// The program's own output comes first, as it is printed. Then follow the verdict, an explanation if threads were
    /// stuck, and what each thread and each lock spent its time on. Ctrl-C stops the run, and the report is still
    /// printed.
    Run(Run),
    /// Explore every interleaving of a program and report what can come of it
    ///
    /// The program is one of the catalogue or any file: ordinary Rust on std alone. It is not run but modelled: every order
    /// in which its threads can lock, load, store, send, wait, print is looked at, each state once. The verdict comes
    /// first, then every outcome, and for a failure the shortest schedule that leads to it.
    Explore(Explore),
    /// Explore every program of a folder and compare with what its header expects
    ///
    /// A header line `//! Explore: EXPECTATION` says what is expected: `holds`, `fails`, `deadlock`, `panic`, `livelock`,
    /// `refused`, or an error's code such as `E0382`. Without such a line a program is expected to hold.
    Check(Check),
    /// Put labs into a book of mdBook
    ///
    /// This is a preprocessor, which mdBook starts while it builds a book; `interlock mdbook install` adds it to one. In a
    /// chapter, a fence of Rust that is marked `interlock` becomes a lab: a program of the catalogue with `program=`, or the
    /// code of the fence itself, of which every interleaving is explored. A fence that asks for what there is not stays plain
    /// code, and what is wrong is said with its place while the book is built. Formats other than HTML get plain code.
    Mdbook(Mdbook),
}

#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true, after_help = AFTER_MDBOOK)]
pub(crate) struct Mdbook {
    #[command(subcommand)]
    pub(crate) step: Option<MdbookStep>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum MdbookStep {
    /// Tell mdBook that every format can be made: what has no labs gets plain code
    Supports {
        /// Name of the format
        renderer: String,
    },
    /// Add labs to a book: lines of book.toml, a script, and the site's files
    ///
    /// Comments and settings of book.toml stay as they are. A second call changes nothing, and after an update of the site it
    /// brings the new files.
    Install(MdbookInstall),
}

#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_MDBOOK_INSTALL)]
pub(crate) struct MdbookInstall {
    /// The folder of the book, which has book.toml
    #[arg(default_value = ".")]
    pub(crate) book: PathBuf,

    /// Copy the site from DIR into the book, so that it needs no other server
    #[arg(long, value_name = "DIR", conflicts_with = "address")]
    pub(crate) site: Option<PathBuf>,

    /// The folder, among the chapters, that the site is copied to
    #[arg(long, value_name = "NAME", default_value = "interlock", requires = "site", value_parser = folder)]
    pub(crate) into: String,

    /// Load the labs from a site that is served elsewhere
    #[arg(long, value_name = "URL")]
    pub(crate) address: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct List {
    /// Print the whole catalogue as JSON: an array of programs with their source
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_RUN)]
pub(crate) struct Run {
    /// Name of the program, as `interlock list` shows it
    pub(crate) program: String,

    /// Set a parameter; may be given several times
    ///
    /// `interlock list` shows the parameters of each program with their values. A name may be in lower case.
    #[arg(short, long = "param", value_name = "NAME=VALUE", value_parser = assignment)]
    pub(crate) params: Vec<(String, String)>,

    /// Print the report as JSON, one object on one line, instead of text
    #[arg(long)]
    pub(crate) json: bool,

    /// Write the recorded events to FILE as JSON: threads, objects, positions, and events as columns
    #[arg(long, value_name = "FILE", conflicts_with = "no_trace")]
    pub(crate) trace: Option<PathBuf>,

    /// Write the recorded events to FILE as Chrome trace JSON, which https://ui.perfetto.dev opens
    #[arg(long, value_name = "FILE", conflicts_with = "no_trace")]
    pub(crate) chrome: Option<PathBuf>,

    /// End the run after so many seconds, e.g. 10 or 0.5 [default: no limit]
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    pub(crate) limit: Option<Duration>,

    /// Record no events: the program runs at full speed, and times of threads and locks are not measured
    #[arg(long)]
    pub(crate) no_trace: bool,

    /// Arguments for the program; for one that reads files, the folders to read [default: a sample]
    #[arg(last = true, value_name = "ARGS")]
    pub(crate) args: Vec<String>,
}

#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_EXPLORE)]
pub(crate) struct Explore {
    /// Name of a program, as `interlock list` shows it, or a file
    pub(crate) program: String,

    /// Set a parameter; may be given several times [default: the value for the model, else that in the text]
    #[arg(short, long = "param", value_name = "NAME=VALUE", value_parser = assignment)]
    pub(crate) params: Vec<(String, String)>,

    /// Stop after so many states
    #[arg(long, value_name = "N", default_value_t = 5_000_000)]
    pub(crate) max_states: usize,

    /// Interleave everything up to so many states, to count interleavings and to prove which way is the shortest
    #[arg(long, value_name = "N", default_value_t = 200_000)]
    pub(crate) exact_states: usize,

    /// Let waits end without a notification, and weak exchanges fail for no reason
    #[arg(long)]
    pub(crate) spurious: bool,

    /// Look at random schedules instead of all: the same seed gives the same ones
    #[arg(long, value_name = "N")]
    pub(crate) seed: Option<u64>,

    /// How many random schedules
    #[arg(long, value_name = "N", default_value_t = 1000, requires = "seed")]
    pub(crate) runs: u64,

    /// Take one schedule and show every step of it
    #[arg(long, value_name = "S", conflicts_with = "seed")]
    pub(crate) schedule: Option<String>,

    /// The edition by whose rules the program is read
    #[arg(long, value_name = "YEAR", default_value_t = 2024, value_parser = clap::value_parser!(u16).range(2021..=2024))]
    pub(crate) edition: u16,

    /// Print the result as JSON, one object on one line, instead of text
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_CHECK)]
pub(crate) struct Check {
    /// The folder; programs in folders of it are explored too
    pub(crate) folder: PathBuf,

    /// Stop after so many states of one program
    #[arg(long, value_name = "N", default_value_t = 1_000_000)]
    pub(crate) max_states: usize,
}

const AFTER_EXPLORE: &str = "\
Exit codes:
  0  holds: every interleaving ends well
  1  fails: some do not; the shortest schedule is printed
  2  wrong arguments, not supported, or does not compile: printed with its place
  3  undecided: a bound was reached, or only samples were taken, and no failure was met

Examples:
  interlock explore counter-lost-update
  interlock explore philosophers-naive --param PHILOSOPHERS=4
  interlock explore mine.rs --spurious
  interlock explore bank-transfer --param ORDER=as-given --json | jq .outcomes
  interlock explore counter-lost-update --schedule 0*2.2.1*4";

const AFTER_CHECK: &str = "\
Exit codes:
  0  every program is as it is expected to be
  1  some are not
  2  the folder cannot be read, or has no programs";

const AFTER_MDBOOK: &str = "\
Fences:
  ```rust,interlock program=counter-mutex threads=4 view=source,timeline
  ```
  ```rust,interlock
  fn main() { /* your own program */ }
  ```

Settings of a lab, besides the program's parameters:
  view=source,form,output,timeline,locks,chart,explore   what it shows, in that order
  run=click|visible|none   when it runs
  theme=auto|light|dark    [default: as the book]
  font=10..40              size of its text in pixels
  lang=en|de               language of its words [default: as the book]
  readonly                 no value and no text can be changed
  axis=time|order, run-repeat=, run-limit=, run-tracing=, schedule=, model-states=,
  model-spurious=, model-edition=, model-PARAMETER=   as in the address of its page

In book.toml:
  [preprocessor.interlock]
  strict = true            a fence that is wrong ends the build";

const AFTER_MDBOOK_INSTALL: &str = "\
Examples:
  interlock mdbook install my-book --site www/dist
  interlock mdbook install my-book --address https://example.org/interlock/";

const AFTER_RUN: &str = "\
Exit codes:
    0  finished, and what it observed is what it expected
    1  finished, but what it observed is not what it expected
    2  wrong arguments, a file that cannot be written, or a program that does not compile
    3  deadlocked: threads wait for each other, or all sleep with nobody left to wake them
    4  timed out: --limit was reached
    5  stopped by Ctrl-C
    6  failed: the program could not be run
  101  panicked: the main thread panicked
A stack overflow, or a panic while unwinding, ends the whole process, as it does with any Rust program.

Examples:
  interlock run counter-lost-update --param THREADS=2 --param INCREMENTS=1_000_000
  interlock run bank-transfer --param ORDER=as-given
  interlock run bounded-buffer --param LOOK_AGAIN=off --limit 5
  interlock run counter-mutex --json --no-trace | jq .elapsed_ms
  interlock run readers-writer --trace trace.json
  interlock run bank-transfer --chrome bank.json
  interlock run source-stats -- src tests";

fn assignment(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("a parameter is set as NAME=VALUE")?;
    Ok((name.to_owned(), value.to_owned()))
}

/// One name, which can stand in an address as it is.
fn folder(text: &str) -> Result<String, String> {
    let plain = |character: char| character.is_ascii_alphanumeric() || "-_.".contains(character);
    if text.starts_with('.') || text.is_empty() || !text.chars().all(plain) {
        return Err("it is one name of letters, digits, hyphens, such as interlock".to_owned());
    }
    Ok(text.to_owned())
}

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds = text.parse().ok().filter(|seconds: &f64| *seconds > 0.0);
    let limit = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    limit.ok_or_else(|| "a limit is a number of seconds above 0, e.g. 10 or 0.5".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Args::command().debug_assert();
    }
}
