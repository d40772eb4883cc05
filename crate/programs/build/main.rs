//! Makes the catalogue and the compilable copies from the programs.
//!
//! Programs are `programs/*.rs`, in the order of `programs/order.txt`; beside one that does not compile lies what the
//! compiler says, as `NAME.stderr` (the test `refused` writes it). The variable `INTERLOCK_EXTRA_PROGRAMS` may name
//! one more folder, whose programs come last; tests bring theirs in that way.

mod emit;

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use interlock_source::read::{self, Source};

/// A program and where it comes from.
struct Program {
    name: String,
    path: PathBuf,
    text: String,
    source: Source,
    /// What the compiler says to one that does not compile; empty as long as nobody has asked it.
    message: String,
}

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build");
    // Tests compile the programs with the same compiler.
    println!("cargo::rustc-env=INTERLOCK_RUSTC={}", env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned()));
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), String> {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(variable("OUT_DIR")?);
    let mut programs = ordered(&root.join("programs"))?;
    let lessons = programs.len();
    println!("cargo::rerun-if-env-changed=INTERLOCK_EXTRA_PROGRAMS");
    if let Ok(extra) = env::var("INTERLOCK_EXTRA_PROGRAMS") {
        programs.extend(list(Path::new(&extra), "rs")?);
    }
    let programs: Vec<Program> = programs.into_iter().map(load).collect::<Result<_, _>>()?;
    if let Some((program, wanted)) = programs[..lessons].iter().find_map(|it| Some((it, it.source.header.lacks()?))) {
        return Err(format!("{}: the header needs {wanted}", program.path.display()));
    }
    let mut names = BTreeSet::new();
    if let Some(twice) = programs.iter().find(|program| !names.insert(&program.name)) {
        return Err(format!("{}: there is another program of that name", twice.path.display()));
    }
    let copies = out.join("programs");
    fs::create_dir_all(&copies).map_err(|error| said(&copies, &error))?;
    for program in programs.iter().filter(|program| program.source.header.refused.is_none()) {
        write(&copies.join(format!("{}.rs", program.name)), &program.source.copy.text)?;
    }
    write(&out.join("catalogue.rs"), &emit::catalogue(&programs, &copies))?;
    let sample = root.join("sample");
    println!("cargo::rerun-if-changed={}", sample.display());
    let mut files = Vec::new();
    tree(&sample, &mut files)?;
    write(&out.join("sample.rs"), &emit::sample(&root, &files))
}

/// The programs of a folder, in the order of its `order.txt`.
fn ordered(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let order = folder.join("order.txt");
    let text = fs::read_to_string(&order).map_err(|error| said(&order, &error))?;
    let mut paths: BTreeSet<PathBuf> = list(folder, "rs")?.into_iter().collect();
    let mut ordered = Vec::new();
    for name in text.lines().filter(|line| !line.is_empty()) {
        let path = folder.join(format!("{name}.rs"));
        ordered.push(paths.take(&path).ok_or_else(|| format!("{}: there is no {name}.rs", order.display()))?);
    }
    match paths.first() {
        Some(missing) => Err(format!("{}: {} is not in it", order.display(), missing.display())),
        None => Ok(ordered),
    }
}

/// The files of a folder with that extension, by name.
fn list(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, String> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let entries = fs::read_dir(folder).map_err(|error| said(folder, &error))?;
    let paths: Result<Vec<PathBuf>, _> = entries.map(|entry| entry.map(|entry| entry.path())).collect();
    let mut paths = paths.map_err(|error| said(folder, &error))?;
    paths.retain(|path| path.extension() == Some(OsStr::new(extension)));
    paths.sort();
    Ok(paths)
}

fn load(path: PathBuf) -> Result<Program, String> {
    println!("cargo::rerun-if-changed={}", path.display());
    let text = fs::read_to_string(&path).map_err(|error| said(&path, &error))?;
    let name = path.file_stem().and_then(OsStr::to_str).unwrap_or_default().to_owned();
    if !name.starts_with(|c: char| c.is_ascii_lowercase())
        || !name.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-'))
    {
        return Err(format!("{}: a program's name is lower case letters, digits and hyphens", path.display()));
    }
    let source = read::program(&text).map_err(|broken| format!("{}:{broken}", path.display()))?;
    let message = match source.header.refused {
        Some(_) => fs::read_to_string(path.with_extension("stderr")).unwrap_or_default(),
        None => String::new(),
    };
    Ok(Program { name, path, text, source, message })
}

/// All files below a folder.
fn tree(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    for entry in fs::read_dir(folder).map_err(|error| said(folder, &error))? {
        let path = entry.map_err(|error| said(folder, &error))?.path();
        if path.is_dir() {
            tree(&path, files)?;
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| said(path, &error))
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|error| format!("{name}: {error}"))
}

fn said(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
