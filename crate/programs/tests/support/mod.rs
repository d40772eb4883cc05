//! Running programs one after the other: a process has one run at a time.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use interlock_programs::{catalogue, sample};
use interlock_std::fs::{Files, Tree};
use interlock_std::runtime::Options;
use interlock_trace::Report;

static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// As tests run programs: traced, with the sample tree, and with a limit that only a broken program reaches.
pub fn options() -> Options {
    Options {
        limit: Some(Duration::from_secs(60)),
        files: Files::Memory(Arc::new(Tree::new(sample::files()))),
        ..Options::default()
    }
}

pub fn run_with(program: &str, params: &[(&str, &str)], options: Options) -> Report {
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let program = catalogue::find(program).unwrap_or_else(|| panic!("no program {program}"));
    let params = program.parse_params(params.iter().copied()).unwrap();
    program.start(params, options).unwrap().wait(|_| true)
}
