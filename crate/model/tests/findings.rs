//! What is found besides the ends of a program, and what is not: each program of `findings/` says in its first lines how it
//! can end and what is found on the way, and one that differs in little (`…_not`) that it is not.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;

use interlock_lang::items::Settings;
use interlock_model::engine::{Engine, Options};
use interlock_model::exploration::Finding;
use interlock_model::explore::outcomes::Bounds;
use interlock_model::explore::search::Coverage;
use libtest_mimic::{Arguments, Failed, Trial};
use serde::Serialize;

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings");
    let mut trials: Vec<Trial> = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the folder can be read").path();
        let text = fs::read_to_string(&path).expect("the file is a text");
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        trials.push(Trial::test(name, move || check(&text)));
    }
    trials.sort_by(|a, b| a.name().cmp(b.name()));
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn check(text: &str) -> Result<(), Failed> {
    let expected: Vec<&str> = text.lines().map_while(|line| line.strip_prefix("// ")).collect();
    let mut engine = Engine::new(text, &Settings::default(), Options::default()).map_err(|error| error.to_string())?;
    let found = engine.explore(Bounds::default(), &mut |_| ControlFlow::Continue(()));
    let found = found.map_err(|error| error.to_string())?;
    let mut outcomes: Vec<String> = found.outcomes.iter().map(|outcome| name(&outcome.kind)).collect();
    outcomes.sort();
    let findings: Vec<String> = found.findings.iter().map(told).collect();
    let lines = [format!("outcomes: {}", outcomes.join(", ")), format!("findings: {}", findings.join(", "))];
    let lines: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
    match found.coverage {
        Coverage::Exhaustive if lines == expected => Ok(()),
        coverage => Err(format!("{coverage:?}\n{}\nand not\n{}", lines.join("\n"), expected.join("\n")).into()),
    }
}

/// The kind of a finding and its threads.
fn told(finding: &Finding) -> String {
    let mut threads = finding.threads.clone();
    threads.sort_unstable();
    let threads: Vec<String> = threads.iter().map(u32::to_string).collect();
    let of = if threads.is_empty() { "" } else { " of " };
    format!("{}{of}{}", name(&finding.kind), threads.join(" "))
}

/// A kind as the report calls it.
fn name(kind: &impl Serialize) -> String {
    serde_json::to_value(kind).ok().and_then(|name| Some(name.as_str()?.to_owned())).unwrap_or_default()
}
