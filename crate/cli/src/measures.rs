//! What was measured, as tables, and with what.

use std::fmt::Write as _;

use interlock_trace::{LockReport, Report, ThreadFate, ThreadReport, WaitKind};

use crate::table::{Align, table};
use crate::verdict::milliseconds;

/// Threads, locks, and where they were measured.
pub(crate) fn told(report: &Report) -> String {
    let mut text = format!("\nThreads{}\n", if report.environment.tracing { " (times in ms)" } else { "" });
    text.push_str(&threads(report));
    if !report.locks.is_empty() {
        let sampled = report.locks.iter().any(|lock| lock.held_samples < lock.acquisitions);
        let note = if sampled { ", ~ estimated from a sample" } else { "" };
        let _ = write!(text, "\nLocks (times in ms{note})\n{}", locks(report));
    }
    let environment = &report.environment;
    let _ = writeln!(
        text,
        "\nMeasured once ({}), with {} {} and a clock that steps by {}; {}.",
        environment.host,
        environment.cores,
        if environment.cores == 1 { "processor" } else { "processors" },
        resolution(environment.clock_resolution_ms),
        if environment.tracing { "recording was on and adds to the times" } else { "recording was off" }
    );
    if let Some(trace) = report.trace.as_ref().filter(|trace| trace.dropped > 0) {
        let _ = writeln!(
            text,
            "{} of {} events were not kept; counts include them.",
            trace.dropped,
            trace.dropped + trace.events.kind.len() as u64
        );
    }
    if report.output_dropped > 0 {
        let _ = writeln!(text, "{} bytes of output were not kept.", report.output_dropped);
    }
    text
}

fn threads(report: &Report) -> String {
    let mut header = vec![("name", Align::Left), ("fate", Align::Left)];
    if report.environment.tracing {
        let measured = ["acquisitions", "alive", "running", "waiting for locks", "blocked otherwise", "asleep"];
        header.extend(measured.map(|name| (name, Align::Right)));
    }
    let unknown = || "–".to_owned();
    let row = |thread: &ThreadReport| {
        let mut row = vec![thread.name.clone(), fate(thread)];
        if report.environment.tracing {
            row.push(thread.acquisitions.map_or_else(unknown, |times| times.to_string()));
            let times = thread.times.as_ref().map(|times| {
                [times.lifetime_ms, times.running_ms, times.waiting_ms, times.blocked_ms, times.asleep_ms]
            });
            row.extend(times.map_or_else(|| vec![unknown(); 5], |times| times.map(number).to_vec()));
        }
        row
    };
    table(&header, &report.threads.iter().map(row).collect::<Vec<_>>())
}

fn fate(thread: &ThreadReport) -> String {
    match (thread.fate, thread.waiting_for) {
        (ThreadFate::Finished, _) => "finished".to_owned(),
        (ThreadFate::Panicked, _) => "panicked".to_owned(),
        (ThreadFate::Running, _) => "was running".to_owned(),
        (ThreadFate::Waiting, None) => "was waiting".to_owned(),
        (ThreadFate::Waiting, Some(wait)) => format!("was {}", doing(wait)),
    }
}

fn doing(wait: WaitKind) -> &'static str {
    match wait {
        WaitKind::Lock | WaitKind::Read | WaitKind::Write => "waiting for a lock",
        WaitKind::Condvar => "waiting to be notified",
        WaitKind::Receive => "waiting to receive",
        WaitKind::Send => "waiting to send",
        WaitKind::Barrier => "waiting at a barrier",
        WaitKind::Once => "waiting for initialisation",
        WaitKind::Join => "joining",
        WaitKind::Park => "parked",
        WaitKind::Sleep => "asleep",
    }
}

fn locks(report: &Report) -> String {
    let header = [
        ("name", Align::Left),
        ("kind", Align::Left),
        ("acquisitions", Align::Right),
        ("contended", Align::Right),
        ("held", Align::Right),
        ("longest wait", Align::Right),
        ("by", Align::Left),
        ("poisoned", Align::Left),
    ];
    let row = |lock: &LockReport| {
        let share = match lock.acquisitions + lock.still_waiting {
            0 => "–".to_owned(),
            all => format!("{:.1} %", 100.0 * lock.contended as f64 / all as f64),
        };
        let estimated = if lock.held_samples < lock.acquisitions { "~" } else { "" };
        let waiter = lock.longest_wait_by.and_then(|thread| report.threads.get(thread as usize));
        let line = lock.longest_wait_at.map_or_else(String::new, |at| format!(" at line {}", at.line));
        vec![
            lock.name.clone(),
            format!("{:?}", lock.kind),
            lock.acquisitions.to_string(),
            share,
            lock.held_ms.map_or_else(|| "–".to_owned(), |held| format!("{estimated}{}", number(held))),
            lock.longest_wait_ms.map_or_else(|| "–".to_owned(), number),
            waiter.map_or_else(String::new, |thread| format!("{}{line}", thread.name)),
            String::from(if lock.poisoned { "yes" } else { "" }),
        ]
    };
    table(&header, &report.locks.iter().map(row).collect::<Vec<_>>())
}

/// Milliseconds with three decimal places, the unit being in the heading. What was measured and would round to nothing is
/// not told as nothing.
fn number(time: f64) -> String {
    if time > 0.0 && time < 0.0005 { "< 0.001".to_owned() } else { format!("{time:.3}") }
}

fn resolution(time: f64) -> String {
    if time < 0.001 { format!("{:.0} ns", time * 1e6) } else { milliseconds(time) }
}
