//! One interleaving, as a list of what each thread does in turn, with the lines of the program.

use std::fmt::Write as _;

use interlock_model::exploration::Witness;
use interlock_trace::{Report, Trace};

/// So many lines of a failure's way are shown at most; what is left out is in the middle.
const MOST: usize = 14;

/// The way to a failure, in few lines.
pub(crate) fn told(report: &Report, source: &str, witness: &Witness) -> String {
    let claim = if witness.shortest { "shortest way" } else { "way that was found" };
    let (steps, switches) = (counted(witness.steps, "step", "steps"), counted(witness.switches, "switch", "switches"));
    let mut text = format!("\nThe {claim} there, {steps}, {switches} between threads:\n");
    let lines = lines(report, source);
    if lines.len() <= MOST {
        lines.iter().for_each(|line| text.push_str(line));
        return text;
    }
    let (head, tail) = (MOST / 2 - 1, MOST / 2);
    lines[..head].iter().for_each(|line| text.push_str(line));
    let _ = writeln!(text, "       … {} more", lines.len() - head - tail);
    lines[lines.len() - tail..].iter().for_each(|line| text.push_str(line));
    text
}

/// A number with the word for what it counts.
pub(crate) fn counted(number: u32, one: &str, more: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { more })
}

/// All of it.
pub(crate) fn all(report: &Report, source: &str) -> String {
    lines(report, source).concat()
}

/// One line for each stretch of one thread at one line of the source.
fn lines(report: &Report, source: &str) -> Vec<String> {
    let Some(trace) = &report.trace else { return Vec::new() };
    let mut at: Vec<usize> = vec![0; trace.events.order.len()];
    for (event, &place) in trace.events.order.iter().enumerate() {
        at[place as usize] = event;
    }
    let mut rows: Vec<Row> = Vec::new();
    for event in at {
        let Some(what) = what(report, trace, event) else { continue };
        let thread = trace.events.thread[event] as usize;
        let position = usize::try_from(trace.events.position[event]).ok();
        let line = position.map(|position| trace.positions[position].line);
        match rows.last_mut() {
            Some(row) if row.thread == thread && row.line == line => row.what.push(what),
            _ => rows.push(Row { thread, line, what: vec![what] }),
        }
    }
    let name = |thread: usize| report.threads.get(thread).map_or("", |thread| thread.name.as_str());
    let names = report.threads.iter().map(|thread| thread.name.chars().count()).max().unwrap_or(0);
    let whats: Vec<String> = rows.iter().map(|row| row.what.join(", ")).collect();
    let width = whats.iter().map(|what| what.chars().count()).max().unwrap_or(0).min(40);
    let digits = source.lines().count().to_string().len();
    let rows = rows.iter().zip(&whats).enumerate();
    rows.map(|(index, (row, what))| {
        let shown = row.line.and_then(|line| source.lines().nth(line as usize - 1)).unwrap_or("").trim();
        let line = row.line.map(|line| line.to_string()).unwrap_or_default();
        let text = format!("  {:>3}  {:names$}  {what:width$}  {line:>digits$} | {shown}", index + 1, name(row.thread));
        format!("{}\n", text.trim_end().trim_end_matches('|').trim_end())
    })
    .collect()
}

struct Row {
    thread: usize,
    line: Option<u32>,
    what: Vec<String>,
}

/// An event in words; none for what goes without saying.
fn what(report: &Report, trace: &Trace, event: usize) -> Option<String> {
    let about = usize::try_from(trace.events.object[event]).ok();
    let object = || about.and_then(|about| report.objects.get(about)).map_or("it", |object| object.name.as_str());
    let other = || about.and_then(|about| report.threads.get(about)).map_or("a thread", |thread| thread.name.as_str());
    Some(match trace.kinds[trace.events.kind[event] as usize] {
        "spawn" => format!("spawns {}", other()),
        "join-wait" => format!("waits for {}", about.map_or("its threads", |_| other())),
        "join" => format!("joins {}", about.map_or("its threads", |_| other())),
        "panic" => "panics".to_owned(),
        "lock-wait" => format!("waits for {}", object()),
        "lock-acquire" => format!("locks {}", object()),
        "lock-release" | "write-release" => format!("unlocks {}", object()),
        "try-failed" => format!("tries {} in vain", object()),
        "read-wait" => format!("waits to read {}", object()),
        "read-acquire" => format!("locks {} to read", object()),
        "read-release" => format!("is done reading {}", object()),
        "write-wait" => format!("waits to write {}", object()),
        "write-acquire" => format!("locks {} to write", object()),
        "condvar-wait" => format!("sleeps on {}", object()),
        "condvar-wake" => format!("wakes up from {}", object()),
        "notify-one" => format!("notifies one at {}", object()),
        "notify-all" => format!("notifies all at {}", object()),
        "barrier-wait" => format!("waits at {}", object()),
        "barrier-arrive" => format!("arrives last at {}", object()),
        "barrier-pass" => format!("passes {}", object()),
        "once-wait" => format!("waits for {}", object()),
        "once-init" => format!("initialises {}", object()),
        "once-done" => format!("finds {} initialised", object()),
        "send-wait" => format!("waits for room in {}", object()),
        "send" => format!("sends to {}", object()),
        "receive-wait" => format!("waits for a message of {}", object()),
        "receive" => format!("receives from {}", object()),
        "disconnected" => format!("finds {} closed", object()),
        "hangup" => format!("lets go of {}", object()),
        "atomic-load" => format!("loads {}", object()),
        "atomic-store" => format!("stores {}", object()),
        "atomic-update" => format!("updates {}", object()),
        "park" => "parks".to_owned(),
        "unparked" => "goes on".to_owned(),
        "unpark" => format!("unparks {}", other()),
        "sleep" => "sleeps".to_owned(),
        "yield" => "yields".to_owned(),
        "print" => "prints".to_owned(),
        "lock-poisoned" => format!("poisons {}", object()),
        "poison-cleared" => format!("clears the poison of {}", object()),
        _ => return None,
    })
}
