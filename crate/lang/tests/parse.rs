//! Parsing: what becomes of each form, and what is refused where.

use std::path::Path;
use std::process::Command;

use interlock_lang::parse::parse;
use interlock_lang::source::{Edition, FileId};

fn texts(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the folder is in the repository") {
            let path = entry.expect("the folder can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).expect("a program is text");
                found.push((path.display().to_string(), text));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn every_program_of_the_project_parses() {
    for (name, text) in texts("../programs/programs").into_iter().chain(texts("../model/tests/differential")) {
        let edition = if text.starts_with("// edition: 2021") { Edition::E2021 } else { Edition::E2024 };
        if let Err(found) = parse(FileId::USER, &text, edition) {
            let found: Vec<String> = found.iter().map(ToString::to_string).collect();
            println!("{name}:\n{}", found.join("\n"));
        }
    }
}

/// Texts of conditions and tokens are rustc's: it compiles the program that prints them.
#[test]
fn conditions_and_tokens_are_printed_as_rustc_prints_them() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/parse/printed.rs");
    let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join("printed");
    let compiled = Command::new("rustc").args(["--edition", "2024", "-o"]).args([&program, &source]).output();
    let compiled = compiled.expect("rustc is installed where cargo is");
    assert!(compiled.status.success(), "{}", String::from_utf8_lossy(&compiled.stderr));
    let printed = Command::new(&program).output().expect("the program has just been compiled").stdout;
    let printed = String::from_utf8(printed).expect("it prints text");
    let text = std::fs::read_to_string(&source).expect("rustc has read it too");
    let cases = text
        .lines()
        .filter(|line| line.contains("assert!") || line.contains("assert[") || line.contains("stringify!("))
        .filter(|line| !line.contains("macro_rules"));
    let mut wrong = Vec::new();
    let mut count = 0;
    for (case, expected) in cases.zip(printed.split('\0')) {
        count += 1;
        let found = match parse(FileId::USER, &format!("fn f() {{ {case} }}"), Edition::E2024) {
            Ok(tree) => format!("{tree:?}"),
            Err(found) => format!("{found:?}"),
        };
        if !found.contains(&format!("{expected:?}")) {
            let start = found.find("assertion failed").or(found.find("Constant")).unwrap_or_default();
            let near: String = found[start..].chars().take(400).collect();
            wrong.push(format!("{}\n  rustc: {expected:?}\n  found: {near}\n", case.trim()));
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(count, printed.split('\0').count() - 1, "a case is not on a line of its own");
}
