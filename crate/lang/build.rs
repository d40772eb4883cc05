//! Lists the library texts in `std/`, so that a new file of it is a module without being named anywhere, and leaves out
//! what no front end reads: the module that the page loads has them all in it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("std");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    let mut list = String::from("[\n");
    for file in &files {
        let name = file.strip_prefix(&root).expect("it was found there").display().to_string().replace('\\', "/");
        let text = fs::read_to_string(file).expect("the library texts can be read");
        writeln!(list, "    ({name:?}, {:?}),", bare(&text)).expect("a string takes everything");
    }
    list.push(']');
    let target = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it")).join("texts.rs");
    fs::write(target, list).expect("the list of texts is written");
}

/// The text without comments that have a line of their own, and without indentation. Lines keep their numbers. It has no
/// literal of several lines: a test sees to that.
fn bare(text: &str) -> String {
    let lines = text.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line.trim() });
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// All Rust files in a folder and its folders.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder).expect("the library texts are there") {
        let path = entry.expect("the library texts are there").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|it| it == "rs") {
            files.push(path);
        }
    }
}
