//! Graphs of small programs over a library of a few traits and types, as text. Each program of the folder `flow` stands beside the text of its graphs, or of what is
//! wrong with it; a program that begins with `// edition 2021` is read by that edition's rules. With `UPDATE=1` the texts
//! are written instead of compared.

use std::fmt::Write;
use std::path::Path;

use interlock_lang::flow::{self, dump::dump};
use interlock_lang::items::library::Library;
use interlock_lang::items::load::load_over;
use interlock_lang::items::{BodyOwner, ClosureId, FnBody, FnId, Settings};
use interlock_lang::parse::parse;
use interlock_lang::session::Session;
use interlock_lang::source::{Edition, FileId};

#[test]
fn graphs_are_as_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/flow");
    let mut programs: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    programs.sort();
    let update = std::env::var_os("UPDATE").is_some();
    let mut failed = String::new();
    for program in programs {
        let found = graphs(&std::fs::read_to_string(&program).expect("it is a text"));
        let text = program.with_extension("flow");
        if update {
            std::fs::write(&text, found).expect("the text can be written");
            continue;
        }
        let expected = std::fs::read_to_string(&text).unwrap_or_default();
        if found != expected {
            let _ = writeln!(failed, "{}: expected\n{expected}\nfound\n{found}", program.display());
        }
    }
    assert!(failed.is_empty(), "{failed}");
}

/// The graphs of all functions and closures of a program, or what is wrong with it.
fn graphs(text: &str) -> String {
    let edition = if text.starts_with("// edition 2021") { Edition::E2021 } else { Edition::E2024 };
    let settings = Settings { edition, params: Vec::new() };
    let library = match Library::new(&[("lib.rs", include_str!("flow/library/std.rs"))]) {
        Ok(library) => library,
        Err(problems) => return list(&problems),
    };
    let program = parse(FileId::USER, text, edition).and_then(|file| load_over(&library, &file, &settings));
    let session = match program {
        Ok(items) => Session::new(items),
        Err(problems) => return list(&problems),
    };
    let mut found = String::new();
    for (index, function) in session.items.functions.iter().enumerate() {
        if !function.span.is_user() || !matches!(function.body, FnBody::Tree(_)) {
            continue;
        }
        let owner = BodyOwner::Fn(FnId(index as u32));
        let _ = writeln!(found, "fn {}", function.name);
        graph(&session, owner, &mut found);
        let closures = session.body(owner).map_or_else(|_| Vec::new(), |body| body.closures.clone());
        for ClosureId(closure) in closures {
            let _ = writeln!(found, "closure in {}", function.name);
            graph(&session, BodyOwner::Closure(ClosureId(closure)), &mut found);
        }
    }
    found
}

fn graph(session: &Session, owner: BodyOwner, found: &mut String) {
    let text = match flow::build(session, owner) {
        Ok(flow) => dump(&session.items, &flow, false),
        Err(problems) => list(&problems),
    };
    for line in text.lines() {
        let _ = writeln!(found, "    {line}");
    }
}

/// What is wrong, with all labels and notes.
fn list(problems: &[interlock_lang::diagnostic::Diagnostic]) -> String {
    let mut text = String::new();
    for problem in problems {
        let _ = writeln!(text, "{problem}");
        for (span, label) in &problem.labels {
            let _ = writeln!(text, "  {}:{} {label}", span.line, span.column);
        }
        for note in &problem.notes {
            let _ = writeln!(text, "  {note}");
        }
    }
    text
}
