//! Every program is an ordinary Rust program: plain rustc compiles its text, unchanged and without a warning, and what
//! comes out runs and keeps its promise.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{fs, thread};

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

/// What is wrong with a program, if anything is.
fn check(path: &Path) -> Result<(), String> {
    let binary = compile(path)?;
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
        (_, Some(expected), Some(observed)) => expected == observed,
        _ => false,
    };
    if as_it_should { Ok(()) } else { Err(format!("{}:\n{printed}", name(path))) }
}

#[test]
fn programs_are_ordinary_rust() {
    let programs = programs();
    assert!(programs.len() >= 10);
    let wrong: Vec<String> = thread::scope(|scope| {
        let checks: Vec<_> = programs.iter().map(|path| scope.spawn(|| check(path))).collect();
        checks.into_iter().filter_map(|check| check.join().unwrap().err()).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn programs_are_short() {
    for path in programs() {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().filter(|line| !line.starts_with("//!")).count();
        assert!(lines < 50, "{} has {lines} lines below its header", name(&path));
        assert!(text.lines().all(|line| line.chars().count() <= 120), "{} has a long line", name(&path));
    }
}
