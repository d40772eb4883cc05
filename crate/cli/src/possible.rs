//! What can come of a program, in sentences and a table.

use std::fmt::Write as _;

use interlock_model::exploration::{
    Bound, Coverage, Exploration, ExplorationVerdict, Finding, FindingKind, Outcome, OutcomeKind,
};
use interlock_trace::Stream;

use crate::interleaving::counted;
use crate::table::{Align, table};
use crate::verdict::milliseconds;

/// The verdict, what it rests on, and every outcome.
pub(crate) fn told(told: &Exploration) -> String {
    let mut text = format!("{}\n{}\n", sentence(told), covered(told));
    for assumption in assumptions(told) {
        let _ = writeln!(text, "  {assumption}");
    }
    if told.outcomes.len() > 1 || told.outcomes.iter().any(|outcome| outcome.bad) {
        let _ = write!(text, "\nWhat can come of it:\n{}", outcomes(told));
    }
    for finding in &told.findings {
        let _ = writeln!(text, "\n{}", found(finding));
    }
    text
}

fn sentence(told: &Exploration) -> String {
    let bad: Vec<&Outcome> = told.outcomes.iter().filter(|outcome| outcome.bad).collect();
    match told.verdict {
        ExplorationVerdict::Holds => match told.outcomes.as_slice() {
            [only] => format!("Every interleaving ends the same way: {}.", short(only, &told.outcomes)),
            several => format!("Every interleaving ends well, in {} ways.", several.len()),
        },
        ExplorationVerdict::Fails => match (bad.first(), told.findings.iter().find(|finding| finding.bad)) {
            (Some(first), _) => {
                let steps = counted(first.witness.steps, "step", "steps");
                let others = told.outcomes.len();
                let of = if others > 1 {
                    format!(" ({} of {others} ways to end are bad)", bad.len())
                } else {
                    String::new()
                };
                format!("It can fail: {}, after {steps}{of}.", short(first, &told.outcomes))
            }
            (None, Some(finding)) => format!("It can fail: {}", found(finding)),
            (None, None) => "It can fail.".to_owned(),
        },
        ExplorationVerdict::Undecided => {
            let ends = counted(told.outcomes.len() as u32, "way", "ways");
            format!("No failure was found, but not everything was looked at: {ends} to end so far.")
        }
    }
}

fn covered(told: &Exploration) -> String {
    let states = u32::try_from(told.states).unwrap_or(u32::MAX);
    let states = format!("{}, {}", counted(states, "state", "states"), milliseconds(told.elapsed_ms));
    match &told.coverage {
        Coverage::Exhaustive => format!("exhaustive, {states}"),
        Coverage::Bounded { by, limit } => {
            let bound = match by {
                Bound::States => format!("{limit} states"),
                Bound::Memory => format!("{} MB", limit >> 20),
                Bound::Time => format!("{limit} ms"),
                Bound::Rounds => format!("{limit} rounds of loops between two operations that others can see"),
                Bound::Stopped => "your wish".to_owned(),
            };
            format!("bounded at {bound}: {states}")
        }
        Coverage::Sampled { runs } => format!("sampled: {runs} runs, {}", milliseconds(told.elapsed_ms)),
    }
}

fn assumptions(told: &Exploration) -> Vec<String> {
    let mut list = vec![if told.weaker_orderings {
        "memory is taken as sequentially consistent: every ordering as SeqCst".to_owned()
    } else {
        "memory is sequentially consistent".to_owned()
    }];
    if told.spurious {
        list.push("waits may end without a notification".to_owned());
    }
    list.extend(told.assumptions.iter().map(|assumption| format!("taken for granted: {assumption}")));
    list
}

fn outcomes(told: &Exploration) -> String {
    let counted = told.outcomes.iter().any(|outcome| outcome.interleavings.is_some());
    let mut header = vec![("", Align::Left), ("outcome", Align::Left), ("steps", Align::Right)];
    if counted {
        header.push(("interleavings", Align::Right));
    }
    let rows: Vec<Vec<String>> = told
        .outcomes
        .iter()
        .map(|outcome| {
            let mut row =
                vec![mark(outcome).to_owned(), short(outcome, &told.outcomes), outcome.witness.steps.to_string()];
            if counted {
                row.push(outcome.interleavings.clone().unwrap_or_default());
            }
            row
        })
        .collect();
    table(&header, &rows)
}

fn mark(outcome: &Outcome) -> &'static str {
    if outcome.bad { "bad" } else { "" }
}

/// An outcome in a few words. What it printed is told as far as it differs from what `all` outcomes print.
fn short(outcome: &Outcome, all: &[Outcome]) -> String {
    match (outcome.kind, &outcome.promise) {
        (OutcomeKind::Finished, Some(promise)) if promise.held => format!("observed {}", clipped(&promise.observed)),
        (OutcomeKind::Finished, Some(promise)) => {
            format!("observed {} instead of {}", clipped(&promise.observed), clipped(&promise.expected))
        }
        (OutcomeKind::Finished, None) => printed(outcome, all),
        (OutcomeKind::Panicked, _) => "main panics".to_owned(),
        (OutcomeKind::Exited, _) => format!("exits with code {}", outcome.exit_code.unwrap_or_default()),
        (OutcomeKind::Aborted, _) => "aborts".to_owned(),
        (OutcomeKind::Deadlocked, _) => "deadlock".to_owned(),
        (OutcomeKind::Spinning, _) => "a thread goes round in a loop for ever".to_owned(),
        (OutcomeKind::Unfinished, _) => "not followed to its end: a thread computes for very long".to_owned(),
        (OutcomeKind::StackOverflow, _) => "the model's stack of 1 MiB is used up".to_owned(),
        (OutcomeKind::OutOfMemory, _) => "the model's 128 MiB of memory are used up".to_owned(),
    }
}

/// What an outcome printed: one line as it is; of several, the last one if there is nothing to tell it from, else all from
/// the first on that not all outcomes share.
fn printed(outcome: &Outcome, all: &[Outcome]) -> String {
    let text = stdout(outcome);
    let lines: Vec<&str> = text.trim_end().lines().collect();
    let others: Vec<String> = all.iter().filter(|it| it.kind == OutcomeKind::Finished).map(stdout).collect();
    let shared = |index: usize| others.iter().all(|other| other.lines().nth(index) == Some(lines[index]));
    match lines.as_slice() {
        [] => "prints nothing".to_owned(),
        [only] => format!("prints `{}`", clipped(only)),
        [.., last] if others.len() < 2 => format!("prints {} lines, the last `{}`", lines.len(), clipped(last)),
        _ => {
            let begin = (0..lines.len()).find(|&index| !shared(index)).unwrap_or(0);
            let told = lines[begin..].iter().map(|line| format!("`{line}`")).collect::<Vec<_>>().join(" ");
            format!("prints {}{}", if begin > 0 { "… " } else { "" }, clipped(&told))
        }
    }
}

fn stdout(outcome: &Outcome) -> String {
    let chunks = outcome.output.iter().filter(|chunk| chunk.stream == Stream::Stdout);
    chunks.map(|chunk| chunk.text.as_str()).collect()
}

fn clipped(text: &str) -> String {
    const MOST: usize = 60;
    if text.chars().count() <= MOST { text.to_owned() } else { text.chars().take(MOST - 1).chain(['…']).collect() }
}

fn found(finding: &Finding) -> String {
    let threads: Vec<String> = finding
        .threads
        .iter()
        .map(|&thread| match thread {
            0 => "main".to_owned(),
            thread => format!("thread {thread}"),
        })
        .collect();
    let threads = threads.join(", ");
    let what = match finding.kind {
        FindingKind::PartialDeadlock => format!("{threads} can wait for each other for ever while others go on."),
        FindingKind::DoubleLock => format!("{threads} can wait for a lock that it holds itself."),
        FindingKind::Livelock => format!("{threads} can go on for ever without getting anywhere."),
        FindingKind::ThreadPanicked => format!("{threads} can panic."),
        FindingKind::PoisonMet => format!("{threads} can meet a poisoned lock."),
        FindingKind::ThreadsCutOff => "main can end before threads that nobody joined have done their work.".to_owned(),
        FindingKind::Leak => "Values that own each other can be left behind and are never dropped.".to_owned(),
    };
    format!("{what} (schedule {})", finding.witness.schedule)
}
