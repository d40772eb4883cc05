//! Bounds that do not hold, held against rustc: `expected.txt` has the places and messages of rustc 1.95 for `program.rs`.

use interlock_lang::diagnostic::{Diagnostic, DiagnosticKind};
use interlock_lang::items::{BodyOwner, FnBody, FnId, Settings, load};
use interlock_lang::parse;
use interlock_lang::session::Session;
use interlock_lang::source::{Edition, FileId};

const PROGRAM: &str = include_str!("program.rs");
const EXPECTED: &str = include_str!("expected.txt");

fn line(diagnostic: &Diagnostic) -> String {
    let code = if let DiagnosticKind::Error(code) = diagnostic.kind { code } else { "not supported" };
    format!("{}:{}: {code}: {}", diagnostic.span.line, diagnostic.span.column, diagnostic.message)
}

/// rustc writes the path where std has several of one name, and lifetimes that are left out.
fn shortened(line: &str) -> String {
    let mut line = line.replace("'_, ", "");
    for path in ["std::fmt::", "std::sync::mpsc::", "std::sync::", "std::ops::"] {
        line = line.replace(path, "");
    }
    line
}

#[test]
fn as_rustc_tells() {
    let tree = parse::parse(FileId::USER, PROGRAM, Edition::E2024).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let items = load(&tree, &Settings::default()).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let session = Session::new(items);
    let functions = session.items.functions.iter().enumerate().filter(|(_, it)| it.span.is_user());
    let written = functions.filter(|(_, it)| matches!(it.body, FnBody::Tree(_)));
    let owners = written.map(|(index, _)| BodyOwner::Fn(FnId(index as u32)));
    let mut found: Vec<_> = owners.filter_map(|owner| session.body(owner).err()).flatten().collect();
    found.sort_by_key(|diagnostic| diagnostic.span);
    let found: Vec<_> = found.iter().map(line).collect();
    let expected: Vec<_> = EXPECTED.lines().map(shortened).collect();
    let mut wrong: Vec<_> = expected
        .iter()
        .filter(|line| !found.iter().any(|own| own == *line))
        .map(|line| format!("{line} <- rustc"))
        .collect();
    wrong.extend(found.iter().filter(|line| !expected.contains(line)).map(|line| format!("{line} <- own")));
    wrong.sort_by_key(|line| line.split(':').next().and_then(|number| number.parse::<u32>().ok()));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
