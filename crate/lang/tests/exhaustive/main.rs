//! What patterns leave out, held against rustc: `expected.txt` has the messages of rustc 1.95 for `program.rs`, by line.

use interlock_lang::diagnostic::{Diagnostic, DiagnosticKind};
use interlock_lang::items::library::Library;
use interlock_lang::items::load::load_over;
use interlock_lang::items::{BodyOwner, FnId, Settings};
use interlock_lang::parse;
use interlock_lang::session::Session;
use interlock_lang::source::{Edition, FileId};

const LIBRARY: &str = include_str!("../solve/library.rs");
const PROGRAM: &str = include_str!("program.rs");
const EXPECTED: &str = include_str!("expected.txt");

fn line(diagnostic: &Diagnostic) -> String {
    let code = if let DiagnosticKind::Error(code) = diagnostic.kind { code } else { "not supported" };
    let label = diagnostic.labels.first().map_or("None", |(_, label)| label);
    format!("{}: {code}: {} | {label}", diagnostic.span.line, diagnostic.message)
}

#[test]
fn as_rustc_tells() {
    let library = Library::new(&[("lib.rs", LIBRARY)]).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let tree = parse::parse(FileId::USER, PROGRAM, Edition::E2024).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let items = load_over(&library, &tree, &Settings::default()).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let session = Session::new(items);
    let functions = session.items.functions.iter().enumerate().filter(|(_, it)| it.span.is_user());
    let written = functions.filter(|(_, it)| matches!(it.body, interlock_lang::items::FnBody::Tree(_)));
    let owners = written.map(|(index, _)| BodyOwner::Fn(FnId(index as u32)));
    let mut found: Vec<_> = owners.filter_map(|owner| session.body(owner).err()).flatten().collect();
    found.sort_by_key(|diagnostic| diagnostic.span.line);
    let found: Vec<_> = found.iter().map(line).collect();
    let expected: Vec<_> = EXPECTED.lines().collect();
    let missing: Vec<_> = expected.iter().filter(|line| !found.iter().any(|own| own == *line)).collect();
    let surplus: Vec<_> = found.iter().filter(|line| !expected.contains(&line.as_str())).collect();
    assert!(missing.is_empty() && surplus.is_empty(), "rustc tells {missing:#?}\nand not {surplus:#?}");
}
