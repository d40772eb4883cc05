//! Parsing: what becomes of each form, what is refused where, and that no text whatsoever makes the parser panic.
//!
//! The tables beside this file hold cases: a text, and behind lines with `=>` what becomes of it. With `UPDATE=1` they are
//! written anew.

#[path = "parse/deep.rs"]
mod deep;
#[path = "parse/dump.rs"]
mod dump;
#[path = "parse/mutation.rs"]
mod mutation;

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use interlock_lang::diagnostic::Diagnostic;
use interlock_lang::parse::parse;
use interlock_lang::source::{Edition, FileId};
use interlock_lang::tree::{ItemKind, Stmt};

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The Rust texts in a folder and those in it, with their names.
fn texts(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![here(folder)];
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

fn edition_of(text: &str) -> Edition {
    if text.starts_with("// edition: 2021") { Edition::E2021 } else { Edition::E2024 }
}

fn lines(found: &[Diagnostic]) -> String {
    found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Checks each case of a table, or writes the table anew.
fn check_table(name: &str, result: impl Fn(&str) -> String) {
    let path = here("tests/parse").join(name);
    let table = std::fs::read_to_string(&path).expect("the table is beside this file");
    let mut written = String::new();
    let mut wrong = String::new();
    for case in table.split("\n\n") {
        let of = |wanted: bool| {
            let lines = case.lines().filter(|line| line.starts_with("=> ") == wanted);
            lines.map(|line| line.trim_start_matches("=> ")).collect::<Vec<_>>().join("\n")
        };
        let (source, expected) = (of(false), of(true));
        if source.lines().all(|line| line.starts_with('#') && !line.starts_with("#[") && !line.starts_with("#!")) {
            written += &format!("{}\n\n", source.trim_end());
            continue;
        }
        let found = result(&source);
        if found != expected {
            writeln!(wrong, "{source}\n  expected: {expected}\n  found:    {found}\n").expect("a text takes all");
        }
        let found: String = found.lines().map(|line| format!("=> {line}\n")).collect();
        written += &format!("{source}\n{found}\n");
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, written.trim_end().to_owned() + "\n").expect("the table can be written");
    } else {
        assert!(wrong.is_empty(), "{name}:\n{wrong}");
    }
}

/// Items as they are, or expressions and statements in a function around them.
fn forms(source: &str, is_item: bool) -> String {
    let text = if is_item { source.to_owned() } else { format!("fn f() {{\n{source}\n}}") };
    let tree = match parse(FileId::USER, &text, edition_of(source)) {
        Ok(tree) => tree,
        Err(found) => return lines(&found),
    };
    if is_item {
        return tree.items.iter().map(dump::dump).collect::<Vec<_>>().join("\n");
    }
    let [item] = tree.items.as_slice() else { panic!("a function alone: {source}") };
    let ItemKind::Function(function) = &item.kind else { panic!("a function: {source}") };
    let block = function.body.as_ref().expect("it has a body");
    let items = block.items.iter().map(dump::dump);
    let stmts = block.stmts.iter().map(|stmt: &Stmt| dump::dump(stmt));
    items.chain(stmts).chain(block.tail.iter().map(|tail| dump::dump(&**tail))).collect::<Vec<_>>().join("\n")
}

#[test]
fn items_become_this() {
    check_table("items.txt", |source| forms(source, true));
}

#[test]
fn expressions_and_patterns_become_this() {
    check_table("expressions.txt", |source| forms(source, false));
}

#[test]
fn macros_and_formats_become_this() {
    check_table("macros.txt", |source| forms(source, false));
}

#[test]
fn this_is_refused() {
    check_table("refused.txt", |source| match parse(FileId::USER, source, edition_of(source)) {
        Ok(_) => "accepted".into(),
        Err(found) => lines(&found),
    });
}

#[test]
fn library_texts_may_do_more() {
    check_table("library.txt", |source| match parse(FileId(1), source, Edition::E2024) {
        Ok(tree) => tree.items.iter().map(dump::dump).collect::<Vec<_>>().join("\n"),
        Err(found) => lines(&found),
    });
}

/// Places that panics and findings hang on: `^` marks the beginning and end of each expression of the innermost kind asked for.
#[test]
fn places_are_those_of_rustc() {
    check_table("places.txt", |source| {
        let Ok(tree) = parse(FileId::USER, source, Edition::E2024) else { return "refused".into() };
        let text = format!("{tree:?}");
        let mut places: Vec<(u32, u32)> = Vec::new();
        for (at, _) in text.match_indices("span: Span {") {
            let number = |name: &str| -> u32 {
                let rest = &text[at..];
                let start = rest.find(name).expect("a span has it") + name.len();
                let digits: String = rest[start..].chars().take_while(char::is_ascii_digit).collect();
                digits.parse().expect("a number")
            };
            places.push((number(" column: "), number("end_column: ")));
        }
        places.sort_unstable();
        places.dedup();
        let slice = |(from, to): (u32, u32)| -> String {
            source.chars().skip(from as usize - 1).take((to - from) as usize).collect()
        };
        places.into_iter().map(slice).collect::<Vec<_>>().join("\n")
    });
}

#[test]
fn every_program_and_every_library_text_parses() {
    let mut programs = texts("../programs/programs");
    programs.extend(texts("../model/tests/differential"));
    let programs = programs
        .into_iter()
        .filter(|(_, text)| !text.starts_with("// not supported"))
        .map(|program| (FileId::USER, program));
    let library = texts("std").into_iter().map(|text| (FileId(1), text));
    for (file, (name, text)) in programs.chain(library) {
        if let Err(found) = parse(file, &text, edition_of(&text)) {
            panic!("{name}:\n{}", lines(&found));
        }
    }
}

#[test]
fn no_form_overflows_the_stack_however_deep() {
    deep::with_small_stack(|| {
        for [before, left, middle, right, behind] in deep::FORMS {
            for times in [10, 50, 100, 200, 2_000] {
                let text = [before, &*left.repeat(times), middle, &right.repeat(times), behind].concat();
                for edition in [Edition::E2021, Edition::E2024] {
                    // Whether it is read or refused: it comes to an end.
                    let _ = parse(FileId::USER, &text, edition);
                    let _ = parse(FileId(1), &text, edition);
                }
            }
        }
    });
}

#[test]
fn no_mutated_program_makes_the_parser_panic() {
    let mut programs = texts("../programs/programs");
    programs.extend(texts("../model/tests/differential"));
    deep::with_small_stack(move || {
        for seed in 0..4000 {
            let (name, text) = &programs[seed % programs.len()];
            let mutated = mutation::mutate(text, seed as u64);
            let outcome = std::panic::catch_unwind(|| {
                let _ = parse(FileId::USER, &mutated, edition_of(text));
            });
            assert!(outcome.is_ok(), "{name} with seed {seed}:\n{mutated}");
        }
    });
}

/// What is wrong with a format string is said in rustc's words and at its places: rustc is asked.
#[test]
fn wrong_formats_are_found_where_rustc_finds_them() {
    let source = here("tests/parse/wrong_formats.rs");
    let told = Command::new("rustc").args(["--edition", "2024", "--error-format", "short"]).arg(&source).output();
    let told = String::from_utf8(told.expect("rustc is installed where cargo is").stderr).expect("it writes text");
    let text = std::fs::read_to_string(&source).expect("rustc has read it too");
    let found = parse(FileId::USER, &text, Edition::E2024).expect_err("there is hardly a right line in it");
    // path:LINE:COLUMN: error: MESSAGE: what is said at the place
    let expected: Vec<&str> = told.lines().filter_map(|line| line.split_once(".rs:")).map(|(_, rest)| rest).collect();
    let found: Vec<String> = found
        .iter()
        .map(|finding| format!("{}:{}: error: {}", finding.span.line, finding.span.column, finding.message))
        .collect();
    for (expected, found) in expected.iter().zip(&found) {
        assert!(expected.starts_with(found.as_str()), "rustc: {expected}\nfound: {found}");
    }
    assert_eq!(found.len(), expected.len(), "one says more than the other");
}

/// Texts of conditions and tokens are rustc's: it compiles the program that prints them.
#[test]
fn conditions_and_tokens_are_printed_as_rustc_prints_them() {
    let source = here("tests/parse/printed.rs");
    let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join("printed");
    let compiled = Command::new("rustc").args(["--edition", "2024", "-o"]).args([&program, &source]).output();
    let compiled = compiled.expect("rustc is installed where cargo is");
    assert!(compiled.status.success(), "{}", String::from_utf8_lossy(&compiled.stderr));
    let printed = Command::new(&program).output().expect("the program has just been compiled").stdout;
    let printed = String::from_utf8(printed).expect("it prints text");
    let text = std::fs::read_to_string(&source).expect("rustc has read it too");
    let is_case = |line: &&str| line.contains("assert!") || line.contains("assert[") || line.contains("stringify!(");
    let mut wrong = String::new();
    let mut count = 0;
    for (case, expected) in text.lines().filter(is_case).zip(printed.split('\0')) {
        count += 1;
        let found = match parse(FileId::USER, &format!("fn f() {{ {case} }}"), Edition::E2024) {
            Ok(tree) => format!("{tree:?}"),
            Err(found) => lines(&found),
        };
        if !found.contains(&format!("{expected:?}")) {
            let start = found.find("assertion failed").or(found.find("Constant")).unwrap_or_default();
            let near: String = found[start..].chars().take(400).collect();
            writeln!(wrong, "{}\n  rustc: {expected:?}\n  found: {near}\n", case.trim()).expect("a text takes all");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert_eq!(count, printed.split('\0').count() - 1, "a case is not on a line of its own");
}
