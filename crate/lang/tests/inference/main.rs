//! What types variables have, held against rustc: `expected.txt` has the types that rustc 1.95 tells (`type_name`, without
//! paths) of the variables of `program.rs`.

use std::collections::HashMap;

use interlock_lang::items::{BodyOwner, FnBody, FnId, Settings, load};
use interlock_lang::parse;
use interlock_lang::session::Session;
use interlock_lang::source::{Edition, FileId};
use interlock_lang::types::env::Env;
use interlock_lang::types::infer::Table;
use interlock_lang::types::solve::Solver;

const PROGRAM: &str = include_str!("program.rs");
const EXPECTED: &str = include_str!("expected.txt");

#[test]
fn as_rustc_infers() {
    let tree = parse::parse(FileId::USER, PROGRAM, Edition::E2024).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let items = load(&tree, &Settings::default()).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let session = Session::new(items);
    let (table, env) = (Table::default(), Env::default());
    let solver = Solver::revealing(&session, &table, &env);
    // Parameters of closures may have the name of a variable too.
    let mut found: HashMap<String, Vec<String>> = HashMap::new();
    let mut wrong = Vec::new();
    for (index, function) in session.items.functions.iter().enumerate() {
        if !function.span.is_user() || !matches!(function.body, FnBody::Tree(_)) {
            continue;
        }
        match session.body(BodyOwner::Fn(FnId(index as u32))) {
            Ok(body) => {
                for local in &body.locals {
                    let name = format!("{}.{}", function.name, local.name);
                    found.entry(name).or_default().push(solver.show(&local.ty));
                }
            }
            Err(errors) => wrong.extend(errors.iter().map(ToString::to_string)),
        }
    }
    for line in EXPECTED.lines() {
        let (name, expected) = line.split_once(": ").expect("name: type");
        let own = found.get(name).map_or(&[][..], |own| own);
        if !own.iter().any(|own| own == expected) {
            wrong.push(format!("{name}\n  rustc {expected}\n  found {}", own.join(", ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Types that double with every line are refused before they take all memory.
#[test]
fn doubling_types_end() {
    let doubled: String = (1..40).map(|n| format!("let a{n} = (a{0}, a{0});\n", n - 1)).collect();
    let cloned: String = (1..40).map(|n| format!("let b{n} = [b{0}.clone(), b{0}.clone()];\n", n - 1)).collect();
    let text = format!("fn main() {{\nlet a0 = (1, 2);\n{doubled}let b0 = (1, 'a');\n{cloned}}}");
    let tree = parse::parse(FileId::USER, &text, Edition::E2024).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let session = Session::new(load(&tree, &Settings::default()).unwrap_or_else(|errors| panic!("{errors:#?}")));
    let main = session.items.functions.iter().position(|it| it.span.is_user()).expect("it is in the text");
    let found = session.body(BodyOwner::Fn(FnId(main as u32))).err().unwrap_or_default();
    let found: Vec<_> = found.iter().map(ToString::to_string).collect();
    assert_eq!(found, ["not supported: a type with so many parts at 1:11"]);
}
