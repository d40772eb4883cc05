//! Exit codes. `args::AFTER_RUN` documents them for users.

use interlock_model::exploration::{Exploration, ExplorationVerdict};
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

/// The code for an exploration: `args::AFTER_EXPLORE` documents them.
pub(crate) fn explored(told: &Exploration) -> u8 {
    match told.verdict {
        ExplorationVerdict::Holds => 0,
        ExplorationVerdict::Fails => 1,
        ExplorationVerdict::Undecided => 3,
    }
}

/// The code for a replay: whether the schedule ends well.
pub(crate) fn replayed(report: &Report) -> u8 {
    let kept = report.promise.as_ref().is_none_or(|promise| promise.held);
    u8::from(!matches!(report.verdict, Verdict::Finished | Verdict::Stopped) || !kept)
}
