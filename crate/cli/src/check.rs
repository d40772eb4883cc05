//! `interlock check`: a folder of programs against what their headers expect.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use interlock_lang::source::Edition;
use interlock_model::exploration::{Exploration, ExplorationVerdict, FindingKind, OutcomeKind};
use interlock_model::explore::outcomes::Bounds;

use crate::args::Check;
use crate::explore::{Exploring, on_a_large_stack};
use crate::print;

/// What begins the line of a header that says what is expected.
const EXPLORE: &str = "//! Explore:";

pub(crate) fn check(args: &Check) -> Result<ExitCode, String> {
    let mut files = Vec::new();
    find(&args.folder, &mut files)?;
    files.sort();
    if files.is_empty() {
        return Err(format!("{} has no programs: no file that ends in .rs", args.folder.display()));
    }
    let mut wrong = 0;
    for file in &files {
        let (name, text) = (file.display().to_string(), read(file)?);
        let expected = expectation(&text);
        let bounds = Bounds { states: args.max_states, exact_states: 20_000, ..Bounds::default() };
        let found = on_a_large_stack(|| Ok(explore(&name, &text, bounds)))?;
        let failed = match &found {
            Ok((told, _)) => contradiction(&expected, told),
            Err(refusal) => refused(&expected, refusal),
        };
        match failed {
            None => print(&format!("ok    {name}: {expected}\n"))?,
            Some(observed) => {
                wrong += 1;
                print(&format!("WRONG {name}: expected {expected}, but {observed}\n"))?;
                if let Ok((_, told)) = found {
                    print(&indented(&told))?;
                }
            }
        }
    }
    print(&format!("{} passed, {wrong} failed\n", files.len() - wrong))?;
    Ok(ExitCode::from(u8::from(wrong > 0)))
}

fn explore(name: &str, text: &str, bounds: Bounds) -> Result<(Exploration, String), String> {
    let mut exploring = Exploring::of(name.to_owned(), text.to_owned(), &[], Edition::default(), false)?;
    let told = exploring.explore(bounds)?;
    let shown = exploring.told(&told)?;
    Ok((told, shown))
}

fn find(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let cannot = |error| format!("cannot read the folder {}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(cannot)? {
        let path = entry.map_err(cannot)?.path();
        if path.is_dir() {
            find(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(())
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("cannot read {}: {error}", file.display()))
}

fn expectation(text: &str) -> String {
    let line = text.lines().find_map(|line| line.strip_prefix(EXPLORE));
    line.map_or("holds", str::trim).to_owned()
}

/// What was observed instead; none if it is as expected.
fn contradiction(expected: &str, told: &Exploration) -> Option<String> {
    let ends = |kind: OutcomeKind| told.outcomes.iter().any(|outcome| outcome.kind == kind);
    let finds = |kind: FindingKind| told.findings.iter().any(|finding| finding.kind == kind);
    let observed = match told.verdict {
        ExplorationVerdict::Holds => "it holds",
        ExplorationVerdict::Fails => "it fails",
        ExplorationVerdict::Undecided => "a bound was reached without a failure",
    };
    let is_so = match expected {
        "holds" => told.verdict == ExplorationVerdict::Holds,
        "fails" => told.verdict == ExplorationVerdict::Fails,
        "deadlock" => ends(OutcomeKind::Deadlocked) || finds(FindingKind::PartialDeadlock),
        "panic" => ends(OutcomeKind::Panicked),
        "livelock" => finds(FindingKind::Livelock),
        "bounded" => told.verdict == ExplorationVerdict::Undecided,
        _ => return Some(format!("{observed} (and there is no such expectation)")),
    };
    (!is_so).then(|| observed.to_owned())
}

/// The same for a program that cannot be explored.
fn refused(expected: &str, refusal: &str) -> Option<String> {
    let is_so = match expected {
        "refused" => true,
        code if code.starts_with('E') => refusal.contains(&format!("error[{code}]")),
        _ => false,
    };
    (!is_so).then(|| refusal.to_owned())
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("      {line}").trim_end().to_owned() + "\n").collect()
}
