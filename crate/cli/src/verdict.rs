//! How a run ended, in sentences.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use interlock_trace::{
    Deadlock, DeadlockKind, FailureKind, ObjectIndex, Position, Report, StuckThread, ThreadIndex, Verdict, WaitKind,
};

/// The verdict, and the explanation that it needs.
pub(crate) fn told(report: &Report, source: &str) -> String {
    let teller = Teller { report, source };
    let mut text = format!("\n{}\n", teller.sentence());
    teller.panics(&mut text);
    if let Some(deadlock) = &report.deadlock {
        teller.deadlock(&mut text, deadlock);
    }
    text
}

/// How a replay ended: there are no times to tell.
pub(crate) fn ended(report: &Report, source: &str) -> String {
    let sentence = match (report.verdict, &report.promise) {
        (Verdict::Finished, Some(promise)) if promise.held => {
            format!("Finished and observed {}, as expected.", promise.observed)
        }
        (Verdict::Finished, Some(promise)) => {
            format!("Finished, but observed {} instead of {}.", promise.observed, promise.expected)
        }
        (Verdict::Finished, None) => "Finished.".to_owned(),
        (Verdict::Panicked, _) => "The main thread panicked.".to_owned(),
        (Verdict::Deadlocked, _) => "Deadlocked.".to_owned(),
        (Verdict::Stopped | Verdict::TimedOut, _) => "The schedule ends here; the program could go on.".to_owned(),
        (Verdict::Failed, _) => "The program was ended.".to_owned(),
    };
    let mut text = format!("\n{sentence}\n");
    Teller { report, source }.panics(&mut text);
    text.push_str(&explained(report, source));
    text
}

/// Why nothing can go on, if that is so.
pub(crate) fn explained(report: &Report, source: &str) -> String {
    let mut text = String::new();
    if let Some(deadlock) = &report.deadlock {
        text.push('\n');
        Teller { report, source }.deadlock(&mut text, deadlock);
    }
    text
}

/// Which threads go round in a loop for ever, with the line where each is.
pub(crate) fn looping(report: &Report, loops: &[(usize, Option<Position>)], source: &str) -> String {
    let teller = Teller { report, source };
    let mut text = String::new();
    for &(thread, place) in loops {
        let name = teller.thread(thread as ThreadIndex);
        let _ = writeln!(
            text,
            "\n{name} goes round in a loop for ever{}, and does nothing that others can see.",
            at(place)
        );
        if let Some((line, shown)) = place.and_then(|at| Some((at.line, source.lines().nth(at.line as usize - 1)?))) {
            let _ = writeln!(text, "\n  {line} | {shown}");
        }
    }
    text
}

struct Teller<'a> {
    report: &'a Report,
    source: &'a str,
}

impl Teller<'_> {
    fn sentence(&self) -> String {
        let report = self.report;
        let after = format!("after {}", milliseconds(report.elapsed_ms));
        match report.verdict {
            Verdict::Finished => match &report.promise {
                None => format!("Finished {after}."),
                Some(promise) if promise.held => {
                    format!("Finished {after} and kept its promise: it observed {}, as expected.", promise.observed)
                }
                Some(promise) => format!(
                    "Finished {after} but broke its promise: it expected {} and observed {}.",
                    promise.expected, promise.observed
                ),
            },
            Verdict::Panicked => format!("Panicked {after}: the main thread did not get to its end."),
            Verdict::Deadlocked => format!("Deadlocked {after}."),
            Verdict::TimedOut => format!("Timed out {after}: the limit was reached and the program still ran."),
            Verdict::Stopped => format!("Stopped {after}, as you wished."),
            Verdict::Failed => {
                let why = report.failure.as_ref().map_or_else(String::new, |failure| {
                    let kind = match failure.kind {
                        FailureKind::Trap => "the program trapped",
                        FailureKind::StackOverflow => "a stack was used up",
                        FailureKind::OutOfMemory => "memory was used up",
                        FailureKind::Engine => "the engine gave up",
                    };
                    format!(": {kind}: {}", failure.message)
                });
                format!("Failed {after}{why}.")
            }
        }
    }

    fn panics(&self, text: &mut String) {
        for panic in &self.report.panics {
            let _ = writeln!(text, "  {} panicked{}: {}", self.thread(panic.thread), at(panic.position), panic.message);
        }
    }

    fn deadlock(&self, text: &mut String, deadlock: &Deadlock) {
        let (ring, others): (Vec<&StuckThread>, Vec<&StuckThread>) =
            deadlock.stuck.iter().partition(|stuck| stuck.in_cycle);
        match (deadlock.kind, ring.as_slice()) {
            (DeadlockKind::Cycle, [one]) => {
                let _ = writeln!(text, "{} waits for itself:", self.thread(one.thread));
            }
            (DeadlockKind::Cycle, _) => text.push_str("These threads wait for each other in a ring:\n"),
            (DeadlockKind::AllAsleep, _) => text.push_str("All threads sleep, and nobody is left to wake one:\n"),
        }
        for stuck in ring {
            let _ = writeln!(text, "  {}.", self.stuck(stuck));
        }
        if deadlock.kind == DeadlockKind::Cycle && !others.is_empty() {
            text.push_str("Others wait for them:\n");
        }
        for stuck in others {
            let _ = writeln!(text, "  {}.", self.stuck(stuck));
        }
        let asleep = deadlock.stuck.iter().filter(|stuck| stuck.wait == WaitKind::Condvar);
        for object in asleep.filter_map(|stuck| stuck.object).collect::<BTreeSet<_>>() {
            if let Some((thread, place)) = self.lost_notification(object) {
                let (object, thread) = (self.object(object), self.thread(thread));
                let _ = writeln!(text, "  {thread} notified {object}{} when nobody waited: that is lost.", at(place));
            }
        }
        self.lines(text, deadlock);
    }

    /// The last notification of a condition variable that met no waiting thread: who, and where. Only a trace in one order
    /// shows that.
    fn lost_notification(&self, condvar: ObjectIndex) -> Option<(ThreadIndex, Option<Position>)> {
        let trace = self.report.trace.as_ref()?;
        let events = &trace.events;
        let mut in_order: Vec<usize> = (0..events.order.len()).collect();
        in_order.sort_by_key(|&event| events.order[event]);
        let (mut waiting, mut lost) = (BTreeSet::new(), None);
        for event in in_order {
            if usize::try_from(events.object[event]).ok() != Some(condvar as usize) {
                continue;
            }
            let thread = events.thread[event];
            match trace.kinds[events.kind[event] as usize] {
                "condvar-wait" => drop(waiting.insert(thread)),
                "condvar-wake" => drop(waiting.remove(&thread)),
                "notify-one" | "notify-all" if waiting.is_empty() => {
                    let place = usize::try_from(events.position[event]).ok();
                    lost = Some((thread, place.map(|place| trace.positions[place])));
                }
                _ => {}
            }
        }
        lost
    }

    /// What a stuck thread holds and wants, without the full stop.
    fn stuck(&self, stuck: &StuckThread) -> String {
        let holds = stuck.holds.iter().map(|held| format!("{}{}", self.object(held.object), taken(held.position)));
        let holds: Vec<String> = holds.collect();
        let mut text = self.thread(stuck.thread);
        if !holds.is_empty() {
            let _ = write!(text, " holds {} and", holds.join(", "));
        }
        let object = stuck.object.map(|object| self.object(object));
        let object = object.as_deref();
        let _ = match stuck.wait {
            WaitKind::Lock => write!(text, " waits for {}", object.unwrap_or("a lock")),
            WaitKind::Read => write!(text, " waits to read {}", object.unwrap_or("a lock")),
            WaitKind::Write => write!(text, " waits to write {}", object.unwrap_or("a lock")),
            WaitKind::Condvar => write!(text, " waits to be notified by {}", object.unwrap_or("a Condvar")),
            WaitKind::Receive => write!(text, " waits to receive from {}", object.unwrap_or("a channel")),
            WaitKind::Send => write!(text, " waits for room in {}", object.unwrap_or("a channel")),
            WaitKind::Barrier => write!(text, " waits at {}", object.unwrap_or("a barrier")),
            WaitKind::Once => write!(text, " waits until {} is initialised", object.unwrap_or("something")),
            WaitKind::Join => {
                let joined = stuck.waits_for.map_or_else(|| "its threads".to_owned(), |thread| self.thread(thread));
                write!(text, " waits for the end of {joined}")
            }
            WaitKind::Park => write!(text, " is parked"),
            WaitKind::Sleep => write!(text, " sleeps"),
        };
        text.push_str(&at(stuck.position));
        if let (Some(_), Some(holder)) = (stuck.object, stuck.waits_for) {
            let _ = write!(text, ", which is held by {}", self.thread(holder));
        }
        text
    }

    /// The lines of the program that the explanation points at.
    fn lines(&self, text: &mut String, deadlock: &Deadlock) {
        let held = deadlock.stuck.iter().flat_map(|stuck| stuck.holds.iter().filter_map(|held| held.position));
        let waits = deadlock.stuck.iter().filter_map(|stuck| stuck.position);
        let lines: BTreeSet<u32> = held.chain(waits).map(|position| position.line).collect();
        let Some(last) = lines.last() else { return };
        let width = last.to_string().len();
        text.push('\n');
        for line in &lines {
            if let Some(shown) = self.source.lines().nth(*line as usize - 1) {
                let _ = writeln!(text, "  {line:width$} | {shown}");
            }
        }
    }

    fn thread(&self, index: ThreadIndex) -> String {
        let thread = self.report.threads.get(index as usize);
        thread.map_or_else(|| format!("thread {index}"), |thread| thread.name.clone())
    }

    fn object(&self, index: ObjectIndex) -> String {
        let object = self.report.objects.get(index as usize);
        object.map_or_else(|| format!("object {index}"), |object| object.name.clone())
    }
}

fn at(position: Option<Position>) -> String {
    position.map_or_else(String::new, |position| format!(" at line {}", position.line))
}

fn taken(position: Option<Position>) -> String {
    position.map_or_else(String::new, |position| format!(" (taken at line {})", position.line))
}

/// A time with three significant digits and its unit.
pub(crate) fn milliseconds(time: f64) -> String {
    match time {
        time if time >= 10_000.0 => format!("{:.1} s", time / 1000.0),
        time if time >= 100.0 => format!("{time:.0} ms"),
        time if time >= 10.0 => format!("{time:.1} ms"),
        time if time >= 1.0 => format!("{time:.2} ms"),
        time => format!("{time:.3} ms"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_units() {
        let table = [
            (0.0, "0.000 ms"),
            (0.0125, "0.013 ms"),
            (1.0, "1.00 ms"),
            (45.67, "45.7 ms"),
            (1234.5, "1234 ms"),
            (61_234.0, "61.2 s"),
        ];
        for (time, shown) in table {
            assert_eq!(milliseconds(time), shown);
        }
    }
}
