//! Native runs whose timing really varies: between its statements, a program pauses as a seed will have it, and in every
//! third run all threads share one processor. It is compiled once and run often.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use crate::corpus::program::Program;
use crate::harness::files;
use crate::harness::native::{LIMIT, compile, folder, read_all};
use crate::harness::observed::{End, Observed};

/// A thread may sleep so long, and no program here lets it sleep longer: one that does nothing else for longer waits.
const STANDSTILL: Duration = Duration::from_millis(120);

/// So often a process is looked at that does not end.
const LOOK: Duration = Duration::from_millis(20);

/// A program that can be run with any seed.
pub struct Varied {
    program: Program,
    folder: std::path::PathBuf,
}

impl Varied {
    /// Compiles a program with pauses, unless that has been done before.
    ///
    /// # Errors
    ///
    /// rustc refuses it.
    pub fn new(program: &Program) -> Result<Self, String> {
        let program = Program { text: with_pauses(&program.text), ..program.clone() };
        let folder = folder(&program);
        if !folder.join("program").exists() {
            let errors = compile(&program, &folder, &["-C", "strip=symbols", "-o", "program.new"])?;
            if !errors.is_empty() {
                return Err(format!("rustc refuses the program with pauses: {errors:?}\n{}", program.text));
            }
            // Only a whole binary has the name that is looked for.
            let renamed = fs::rename(folder.join("program.new"), folder.join("program"));
            renamed.map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        files::write(&program, &folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self { program, folder })
    }

    /// One run. Whether it hangs is seen at once where it `may_hang`, and elsewhere only after a long time.
    ///
    /// # Errors
    ///
    /// It cannot be run.
    pub fn run(&self, seed: u64, may_hang: bool) -> Result<Observed, String> {
        let failed = |error: std::io::Error| format!("{}: {error}", self.program.name);
        let mut child = Command::new(self.folder.join("program"))
            .current_dir(&self.folder)
            .env("RUST_BACKTRACE", "0")
            .env("PAUSES", seed.to_string())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(failed)?;
        let stdout = read_all(child.stdout.take().expect("the stream is piped"));
        let stderr = read_all(child.stderr.take().expect("the stream is piped"));
        let patience = if may_hang { STANDSTILL } else { LIMIT };
        let (printed, hangs) = match all_of(&stdout, &child, patience) {
            Some(printed) => (printed, false),
            None => {
                child.kill().map_err(failed)?;
                (stdout.recv().unwrap_or_default(), true)
            }
        };
        let code = child.wait().map_err(failed)?.code();
        let end = if hangs { End::Hung } else { code.map_or(End::Aborted, End::Code) };
        Ok(Observed::new(printed, &stderr.recv().unwrap_or_default(), end).without_times())
    }
}

/// What a process prints; none if it has stood still for that long.
fn all_of(stdout: &Receiver<String>, child: &Child, patience: Duration) -> Option<String> {
    let (mut quiet, mut before) = (Duration::ZERO, None);
    loop {
        match stdout.recv_timeout(LOOK) {
            Ok(printed) => return Some(printed),
            Err(RecvTimeoutError::Disconnected) => return Some(String::new()),
            Err(RecvTimeoutError::Timeout) => {}
        }
        let now = asleep(child.id());
        quiet = if now.is_some() && now == before { quiet + LOOK } else { Duration::ZERO };
        if quiet >= patience {
            return None;
        }
        before = now;
    }
}

/// How often each thread of a process has given up its processor, if all are asleep. Where the system does not tell, it
/// looks as if they were: then patience alone decides.
fn asleep(process: u32) -> Option<Vec<String>> {
    let Ok(tasks) = fs::read_dir(Path::new("/proc").join(process.to_string()).join("task")) else {
        return Some(Vec::new());
    };
    let mut switches = Vec::new();
    for task in tasks.flatten() {
        let status = fs::read_to_string(task.path().join("status")).ok()?;
        if !status.lines().any(|line| line.starts_with("State:\tS")) {
            return None;
        }
        switches.extend(status.lines().filter(|line| line.contains("ctxt_switches")).map(str::to_owned));
    }
    Some(switches)
}

/// The text with a pause behind each statement, and at the beginning of each body of a loop or closure, that ends its
/// line: nothing before it moves, so that places in messages stay what they are.
fn with_pauses(text: &str) -> String {
    const PAUSE: &str = " crate::interlock_pauses::here();";
    let (mut changed, mut is_time) = (String::new(), false);
    for line in text.lines() {
        // Times mean nothing in the model, and many runs are to take little.
        match line.split_once(" = ") {
            Some((head, _)) if is_time && line.starts_with("const ") => changed.push_str(&format!("{head} = 1;")),
            _ => changed.push_str(line),
        }
        is_time = line.starts_with("///") && line.contains(" ms)");
        let code = line.trim_start();
        let is_item =
            ["use ", "pub ", "static ", "const ", "type ", "fn ", "//"].iter().any(|word| code.starts_with(word));
        let begins_body =
            ["for ", "while ", "loop "].iter().any(|word| code.starts_with(word)) || code.ends_with("| {");
        if !is_item && code.len() < line.len() && (code.ends_with(';') || code.ends_with('{') && begins_body) {
            changed.push_str(PAUSE);
        }
        changed.push('\n');
    }
    changed + include_str!("pauses.rs")
}
