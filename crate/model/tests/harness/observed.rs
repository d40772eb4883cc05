//! What can be seen of one run of a program, made comparable: ids and paths that differ from run to run and from machine
//! to machine are taken out.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One run as seen from outside.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Observed {
    /// Everything printed to standard output.
    pub stdout: String,
    /// Everything printed to standard error, panic messages among it.
    pub stderr: String,
    /// How it ended.
    pub end: End,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum End {
    /// With this exit code.
    Code(i32),
    /// By `abort`.
    Aborted,
    /// Not at all.
    Hung,
    /// In a way of which only the model knows.
    Otherwise(String),
}

/// Stands where std's own source is named as the place of a panic.
const LIBRARY: &str = "<library>";

impl Observed {
    /// A run of which standard error is as it came.
    pub fn new(stdout: String, stderr: &str, end: End) -> Self {
        Self { stdout, stderr: normal(stderr), end }
    }

    /// Whether the model shows what this native run did. Where natively a panic is placed in std's own source, the
    /// model's place is not compared.
    pub fn agrees(&self, model: &Observed) -> bool {
        self.stdout == model.stdout && self.end == model.end && self.stderr_agrees(model)
    }

    fn stderr_agrees(&self, model: &Observed) -> bool {
        let (mut native, mut other) = (self.stderr.lines(), model.stderr.lines());
        loop {
            match (native.next(), other.next()) {
                (None, None) => return true,
                (Some(a), Some(b)) if a == b => {}
                (Some(a), Some(b)) => match (panicked_at(a), panicked_at(b)) {
                    (Some((thread, place)), Some((same, _))) if place == LIBRARY && thread == same => {}
                    _ => return false,
                },
                _ => return false,
            }
        }
    }

    /// Without the durations that it prints: `2.5ms` becomes `<time>`.
    pub fn without_times(mut self) -> Self {
        let words = self.stdout.split_inclusive([' ', ';', ',', '\n']);
        let word = |word: &str| {
            let bare = word.trim_end_matches([' ', ';', ',', '\n']);
            let number = bare.trim_end_matches(['n', 'µ', 'm', 's']);
            let is_time = number.len() < bare.len() && bare.ends_with('s') && number.parse::<f64>().is_ok();
            if is_time { word.replace(bare, "<time>") } else { word.to_owned() }
        };
        self.stdout = words.map(word).collect();
        self
    }

    /// The first difference, and both runs.
    pub fn difference(&self, model: &Observed) -> String {
        let (mut native, mut other) = (self.stdout.lines(), model.stdout.lines());
        for number in 1.. {
            match (native.next(), other.next()) {
                (None, None) => break,
                (a, b) if a == b => {}
                (a, b) => {
                    let (a, b) = (a.unwrap_or("(nothing)"), b.unwrap_or("(nothing)"));
                    return format!(
                        "line {number} of the output\n native {a:?}\n  model {b:?}\nnative\n{self}\nmodel\n{model}"
                    );
                }
            }
        }
        format!("native\n{self}\nmodel\n{model}")
    }
}

impl fmt::Display for Observed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.stdout)?;
        if !self.stdout.is_empty() && !self.stdout.ends_with('\n') {
            writeln!(f, "(no line end)")?;
        }
        for line in self.stderr.lines() {
            writeln!(f, "! {line}")?;
        }
        write!(f, "= {:?}", self.end)
    }
}

/// Standard error without the thread's id of the operating system, the hint about backtraces, and paths into std.
fn normal(stderr: &str) -> String {
    let mut text = String::new();
    for line in stderr.lines().filter(|line| !line.starts_with("note: run with `RUST_BACKTRACE")) {
        match panicked_at(line) {
            Some((thread, place)) => {
                let place = if place.starts_with("src/main.rs:") { place } else { LIBRARY };
                text.push_str(&format!("thread {thread} panicked at {place}"));
            }
            None => text.push_str(line),
        }
        text.push('\n');
    }
    // The hook puts an empty line before a message.
    text.trim_start_matches('\n').replace("\n\nthread '", "\nthread '")
}

/// The quoted name and the place in the first line of a panic message.
fn panicked_at(line: &str) -> Option<(&str, &str)> {
    let (thread, place) = line.strip_prefix("thread ")?.split_once(" panicked at ")?;
    let name = thread.rsplit_once("' (").map_or(thread, |(name, _)| &thread[..=name.len()]);
    Some((name, place.trim_end_matches(':')))
}
