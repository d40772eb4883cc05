//! The checker, held against rustc: what it refuses and how (`refused.txt`), what it infers (`types.rs`), and what the
//! typed trees of a few functions look like (`trees.rs`, `trees.txt`; with `UPDATE=1` the text is written).

mod dump;

use interlock_lang::check::typed::Body;
use interlock_lang::diagnostic::{Diagnostic, DiagnosticKind};
use interlock_lang::items::{BodyOwner, ConstId, FnBody, FnId, Settings, load};
use interlock_lang::parse::parse;
use interlock_lang::session::Session;
use interlock_lang::source::{Edition, FileId};
use interlock_lang::types::env::Env;
use interlock_lang::types::infer::Table;
use interlock_lang::types::solve::{NoClosures, Solver};
use std::fmt::Write;
use std::rc::Rc;

const REFUSED: &str = include_str!("refused.txt");
const TYPES: &str = include_str!("types.rs");
const TREES: &str = include_str!("trees.rs");

/// The program's functions, checked.
struct Checked {
    session: Session,
    bodies: Vec<Rc<Body>>,
}

fn check(text: &str, edition: Edition) -> Result<Checked, Vec<Diagnostic>> {
    let tree = parse(FileId::USER, text, edition)?;
    let session = Session::new(load(&tree, &Settings { edition, params: Vec::new() })?);
    let functions = (0..).zip(&session.items.functions);
    let functions = functions.filter(|(_, it)| it.span.is_user() && matches!(it.body, FnBody::Tree(_)));
    let constants = (0..).zip(&session.items.constants).filter(|(_, it)| it.span.is_user() && it.value.is_some());
    let owners = functions.map(|(index, _)| BodyOwner::Fn(FnId(index)));
    let owners: Vec<_> = owners.chain(constants.map(|(index, _)| BodyOwner::Const(ConstId(index)))).collect();
    let (mut bodies, mut errors) = (Vec::new(), Vec::new());
    for owner in owners {
        match session.body(owner) {
            Ok(body) => bodies.push(body),
            Err(found) => errors.extend(found),
        }
    }
    if errors.is_empty() { Ok(Checked { session, bodies }) } else { Err(errors) }
}

fn line(diagnostic: &Diagnostic) -> String {
    let code = match diagnostic.kind {
        DiagnosticKind::Error(code) if !code.is_empty() => code,
        DiagnosticKind::Unsupported => "not supported",
        _ => "error",
    };
    format!("//~ {}:{} {code} {}", diagnostic.span.line, diagnostic.span.column, diagnostic.message)
}

/// The cases of `refused.txt`: `== name`, a program, and what is wrong with it.
fn cases() -> Vec<(String, String, Vec<String>)> {
    let mut cases: Vec<(String, String, Vec<String>)> = Vec::new();
    for line in REFUSED.lines() {
        match (line.strip_prefix("== "), cases.last_mut()) {
            (Some(name), _) => cases.push((name.to_string(), String::new(), Vec::new())),
            (None, Some(case)) if line.starts_with("//~ ") => case.2.push(line.to_string()),
            (None, Some(case)) => writeln!(case.1, "{line}").expect("a string takes everything"),
            (None, None) => {}
        }
    }
    cases
}

#[test]
fn refuses_as_rustc_does() {
    let mut wrong = String::new();
    for (name, program, expected) in cases() {
        let mut found: Vec<_> = check(&program, Edition::E2024).err().unwrap_or_default();
        found.sort_by_key(|diagnostic| (diagnostic.span.line, diagnostic.span.column));
        let found: Vec<_> = found.iter().map(line).collect();
        if found != expected {
            let (expected, found) = (expected.join("\n"), found.join("\n"));
            writeln!(wrong, "== {name}\n{program}expected\n{expected}\nfound\n{found}\n").expect("a string");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn infers_as_rustc_does() {
    let checked = check(TYPES, Edition::E2024)
        .unwrap_or_else(|errors| panic!("{}", errors.iter().map(line).collect::<Vec<_>>().join("\n")));
    let (env, table) = (Env::default(), Table::default());
    let solver = Solver::new(&checked.session, &table, &env, &NoClosures);
    let mut wrong = String::new();
    for (number, line) in (1..).zip(TYPES.lines()) {
        let Some((_, expected)) = line.split_once("//: ") else { continue };
        let locals = checked.bodies.iter().flat_map(|body| &body.locals);
        let bound: Vec<_> = locals
            .filter(|local| local.span.line == number && local.span.column < 30 && !local.hidden)
            .map(|local| solver.show(&local.ty))
            .collect();
        if !bound.iter().any(|ty| ty == expected) {
            writeln!(wrong, "{number}: {expected}: {bound:?}").expect("a string takes everything");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn makes_the_trees_of_rustc() {
    let checked = check(TREES, Edition::E2024)
        .unwrap_or_else(|errors| panic!("{}", errors.iter().map(line).collect::<Vec<_>>().join("\n")));
    let found = dump::dump(&checked.session, &checked.bodies);
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check/trees.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &found).expect("the text can be written");
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == expected, "expected\n{expected}\nfound\n{found}");
}
