//! What closures capture, held against what rustc's own analysis says: `expected.txt` is made of what rustc 1.95 tells of
//! `program.rs` with each mark replaced by `#[rustc_capture_analysis]`, by the line of the closure.

use std::collections::BTreeMap;

use interlock_lang::check::typed::{Body, CaptureMode, CaptureStep};
use interlock_lang::items::library::Library;
use interlock_lang::items::load::load_over;
use interlock_lang::items::{BodyOwner, FnId, Settings};
use interlock_lang::parse;
use interlock_lang::session::Session;
use interlock_lang::source::{Edition, FileId};

const LIBRARY: &str = include_str!("../solve/library.rs");
const PROGRAM: &str = include_str!("program.rs");
const EXPECTED: &str = include_str!("expected.txt");

/// The captures of each closure, by its line.
fn captures(session: &Session, body: &Body, found: &mut BTreeMap<u32, String>) {
    for id in &body.closures {
        let closure = session.closure(*id).expect("the body is finished");
        let step = |step: &CaptureStep| match step {
            CaptureStep::Field(index) => format!("({index}, 0)"),
            CaptureStep::Deref => "Deref".into(),
        };
        let capture = closure.captures.iter().map(|capture| {
            let path: Vec<_> = capture.path.iter().map(step).collect();
            let mode = match capture.mode {
                CaptureMode::Shared => "Immutable",
                CaptureMode::Mut => "Mutable",
                CaptureMode::Value => "ByValue",
            };
            format!("{}[{}] -> {mode}", body.locals[capture.local.0 as usize].name, path.join(","))
        });
        let all = capture.collect::<Vec<_>>().join("; ");
        found.insert(closure.head.line, if all.is_empty() { "-".into() } else { all });
    }
}

#[test]
fn as_rustc_captures() {
    let library = Library::new(&[("lib.rs", LIBRARY)]).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let tree = parse::parse(FileId::USER, PROGRAM, Edition::E2021).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let settings = Settings { edition: Edition::E2021, ..Settings::default() };
    let session = Session::new(load_over(&library, &tree, &settings).unwrap_or_else(|errors| panic!("{errors:#?}")));
    let mut found = BTreeMap::new();
    for (index, function) in session.items.functions.iter().enumerate().filter(|(_, it)| it.span.is_user()) {
        let owner = BodyOwner::Fn(FnId(index as u32));
        match session.body(owner) {
            Ok(body) => captures(&session, &body, &mut found),
            Err(errors) if function.name.starts_with(|c: char| c.is_lowercase()) => {
                panic!("{}: {}", function.name, errors.iter().map(|e| format!("\n{e}")).collect::<String>())
            }
            Err(_) => {}
        }
    }
    let mut wrong = Vec::new();
    for line in EXPECTED.lines() {
        let (number, expected) = line.split_once(": ").expect("line: captures");
        // A unique borrow is not told apart from a mutable one.
        let expected = expected.replace("UniqueImmutable", "Mutable");
        let own = found.get(&number.parse().expect("a line number")).map_or("no closure", |own| own);
        if own != expected {
            wrong.push(format!("line {number}\n  rustc {expected}\n  found {own}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
