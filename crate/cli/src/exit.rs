//! Exit codes. `args::AFTER_RUN` documents them for users.

use interlock_trace::{Report, Verdict};

/// Wrong arguments, a file that cannot be written, or a program that does not compile.
pub(crate) const USAGE: u8 = 2;

/// The code for the end of a run.
pub(crate) fn code(report: &Report) -> u8 {
    match report.verdict {
        Verdict::Finished if report.promise.as_ref().is_some_and(|promise| !promise.held) => 1,
        Verdict::Finished => 0,
        Verdict::Deadlocked => 3,
        Verdict::TimedOut => 4,
        Verdict::Stopped => 5,
        Verdict::Failed => 6,
        Verdict::Panicked => 101,
    }
}
