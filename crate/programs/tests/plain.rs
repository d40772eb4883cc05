//! Every program is an ordinary Rust program: plain rustc compiles its text, unchanged and without a warning, and what
//! comes out runs and keeps its promise, or stands still if that is what it shows. What is there to be refused is refused
//! with the error that it names.
//!
//! `UPDATE_STDERR=1 cargo test -p interlock-programs --test plain` writes down what the compiler says to those.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::{fs, thread};

use interlock_programs::catalogue;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn programs() -> Vec<PathBuf> {
    let entries = fs::read_dir(Path::new(ROOT).join("programs")).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension() == Some(OsStr::new("rs"))).collect()
}

fn name(path: &Path) -> &str {
    path.file_stem().unwrap().to_str().unwrap()
}

/// Compiles with these further arguments.
fn rustc(path: &Path, binary: &Path, more: &[String]) -> Output {
    Command::new(env!("INTERLOCK_RUSTC"))
        .args(["--edition", "2024", "-D", "warnings", "-o"])
        .arg(binary)
        .arg(path)
        .args(more)
        .current_dir(env!("CARGO_TARGET_TMPDIR"))
        .env_remove("RUSTC_BOOTSTRAP")
        .output()
        .unwrap()
}

fn compile(path: &Path) -> Result<PathBuf, String> {
    let binary = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name(path));
    let failed = |output: &Output| format!("{}: {}", name(path), String::from_utf8_lossy(&output.stderr));
    if !fs::read_to_string(path).unwrap().contains("rayon") {
        let output = rustc(path, &binary, &[]);
        return if output.status.success() { Ok(binary) } else { Err(failed(&output)) };
    }
    // Cargo has compiled rayon for this very test, but perhaps others too, by other compilers.
    let test = std::env::current_exe().unwrap();
    let deps = test.parent().unwrap();
    let mut errors = vec![format!("{}: no rayon in {}", name(path), deps.display())];
    for entry in fs::read_dir(deps).unwrap() {
        let library = entry.unwrap().path();
        if name(&library).starts_with("librayon-") && library.extension() == Some(OsStr::new("rlib")) {
            let more = [
                "-L".to_owned(),
                format!("dependency={}", deps.display()),
                "--extern".to_owned(),
                format!("rayon={}", library.display()),
            ];
            let output = rustc(path, &binary, &more);
            if output.status.success() {
                return Ok(binary);
            }
            errors.push(failed(&output));
        }
    }
    Err(errors.join("\n"))
}

/// Programs that deadlock with the values that stand in their text.
const STAND_STILL: [&str; 4] = ["guard-in-match", "guard-in-if-let", "philosophers-naive", "notify-before-wait"];

/// Waits until every thread of a process sleeps until another thread wakes it, and ends the process. Nothing but a
/// thread of its own could.
#[cfg(target_os = "linux")]
fn stands_still(binary: &Path) -> Result<(), String> {
    if fs::read_to_string("/proc/self/wchan").is_err() {
        return Ok(()); // Nobody can tell here.
    }
    let mut child = Command::new(binary).stdout(Stdio::null()).spawn().unwrap();
    let tasks = format!("/proc/{}/task", child.id());
    // The kernel's name for the place where a thread sleeps; `main` has to have started the others.
    let asleep = || {
        let places: Vec<String> = fs::read_dir(&tasks)
            .map(|tasks| tasks.flatten().map(|task| fs::read_to_string(task.path().join("wchan")).unwrap_or_default()))
            .map(Iterator::collect)
            .unwrap_or_default();
        places.len() > 1 && places.iter().all(|place| place.starts_with("futex"))
    };
    while !asleep() {
        if let Some(status) = child.try_wait().unwrap() {
            return Err(format!("{} ended: {status}", name(binary)));
        }
        thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn stands_still(_: &Path) -> Result<(), String> {
    Ok(()) // There is no way to tell here without a time limit.
}

/// What is wrong with a program, if anything is.
fn check(path: &Path) -> Result<(), String> {
    let binary = compile(path)?;
    if STAND_STILL.contains(&name(path)) {
        return stands_still(&binary);
    }
    let output = Command::new(binary).current_dir(ROOT).output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    if !output.status.success() {
        return Err(format!("{}: {}\n{printed}", name(path), output.status));
    }
    let said = |what: &str| printed.lines().filter_map(|line| line.strip_prefix(what)).next_back();
    let as_it_should = match (name(path), said("expected: "), said("observed: ")) {
        ("source-stats", None, None) => {
            printed == "{\n    \"blank\": 13,\n    \"code\": 45,\n    \"comment\": 21,\n    \"files\": 5,\n}\n"
        }
        ("counter-lost-update", Some(expected), Some(observed)) => {
            observed.parse::<u64>().unwrap() <= expected.parse().unwrap()
        }
        // They show what goes wrong, though not in every run.
        ("guard-in-statement" | "bank-livelock", Some(_), Some(_)) => true,
        (_, Some(expected), Some(observed)) => expected == observed,
        _ => false,
    };
    if as_it_should { Ok(()) } else { Err(format!("{}:\n{printed}", name(path))) }
}

/// The code of the error with which a program is to be refused.
fn refused(path: &Path) -> Option<&'static str> {
    let program = catalogue::find(name(path)).unwrap_or_else(|| panic!("{} is not listed", name(path)));
    program.refused.as_ref().map(|refused| refused.code)
}

#[test]
fn programs_are_ordinary_rust() {
    let (refused, programs): (Vec<PathBuf>, _) = programs().into_iter().partition(|path| refused(path).is_some());
    assert!(refused.len() >= 3 && programs.len() >= 10);
    let wrong: Vec<String> = thread::scope(|scope| {
        let checks: Vec<_> = programs.iter().map(|path| scope.spawn(|| check(path))).collect();
        checks.into_iter().filter_map(|check| check.join().unwrap().err()).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What the compiler says to a program, with no path of this machine in it.
fn stderr(path: &Path) -> String {
    let folder = path.parent().unwrap();
    let binary = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name(path));
    let output = Command::new(env!("INTERLOCK_RUSTC"))
        .args(["--edition", "2024", "-o"])
        .arg(binary)
        .arg(path.file_name().unwrap())
        .current_dir(folder)
        .env_remove("RUSTC_BOOTSTRAP")
        .output()
        .unwrap();
    assert!(!output.status.success(), "{} compiles", name(path));
    let said = String::from_utf8(output.stderr).unwrap();
    let pathless = said.lines().map(|line| match (line.split_once("--> "), line.find("library/")) {
        (Some((arrow, _)), Some(place)) => format!("{arrow}--> {}", &line[place..]),
        _ => line.to_owned(),
    });
    pathless.collect::<Vec<_>>().join("\n") + "\n"
}

/// The line with the code, and the place that the first arrow points at.
fn essence(said: &str) -> (&str, &str) {
    let find = |what: &str| said.lines().find(|line| line.contains(what)).unwrap_or_default();
    (find("error["), find("--> "))
}

#[test]
fn what_is_to_be_refused_is_refused() {
    for path in programs() {
        let Some(code) = refused(&path) else { continue };
        let (said, kept) = (stderr(&path), path.with_extension("stderr"));
        if std::env::var_os("UPDATE_STDERR").is_some() {
            fs::write(&kept, &said).unwrap();
        }
        assert!(essence(&said).0.starts_with(&format!("error[{code}]: ")), "{}: {said}", name(&path));
        let written = fs::read_to_string(&kept).unwrap_or_default();
        // Compilers differ in what else they say.
        assert_eq!(
            essence(&said),
            essence(&written),
            "{} is stale; UPDATE_STDERR=1 cargo test -p interlock-programs --test plain writes it",
            kept.display()
        );
    }
}

#[test]
fn programs_are_short() {
    for path in programs() {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().filter(|line| !line.starts_with("//!")).count();
        assert!(lines <= 50, "{} has {lines} lines below its header", name(&path));
        assert!(text.lines().all(|line| line.chars().count() <= 120), "{} has a long line", name(&path));
    }
}
