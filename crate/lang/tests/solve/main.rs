//! The solver's answers, from a table: each line is asked as a bound of a function in a small program.

use interlock_lang::items::library::Library;
use interlock_lang::items::load::load_over;
use interlock_lang::items::{BodyOwner, Container, Generics, Instance, Settings};
use interlock_lang::parse;
use interlock_lang::session::Session;
use interlock_lang::source::{Edition, FileId, Span};
use interlock_lang::types::env::Env;
use interlock_lang::types::infer::Table;
use interlock_lang::types::instance::{Resolved, instance};
use interlock_lang::types::solve::{Answer, Cause, NoClosures, Solver};
use interlock_lang::types::{Predicate, Ty};

const LIBRARY: &str = include_str!("library.rs");
const PROGRAM: &str = include_str!("program.rs");
const QUERIES: &str = include_str!("queries.txt");
const CALLS: &str = include_str!("calls.txt");

struct Query<'a> {
    bounds: &'a str,
    asked: &'a str,
    answer: &'a str,
    line: usize,
}

fn queries(text: &'static str) -> Vec<Query<'static>> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let query = |(index, line): (usize, &'static str)| {
        let mut parts = line.splitn(3, '|').map(str::trim);
        let mut next = || parts.next().unwrap_or_else(|| panic!("line {}: two bars are expected", index + 1));
        Query { bounds: next(), asked: next(), answer: next(), line: index + 1 }
    };
    lines.map(query).collect()
}

/// A session over the small library and a program.
fn session(program: &str) -> Session {
    let library = Library::new(&[("lib.rs", LIBRARY)]).unwrap_or_else(|errors| panic!("library: {errors:#?}"));
    // Read as a text of the library: these may name raw pointers.
    let tree = parse::parse(FileId(2), program, Edition::E2024).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let items = load_over(&library, &tree, &Settings::default()).unwrap_or_else(|errors| panic!("{errors:#?}"));
    Session::new(items)
}

/// The bounds of an `impl` are assumed; those of its function are asked.
fn asking() -> String {
    let mut text = PROGRAM.to_string();
    for (index, Query { bounds, asked, .. }) in queries(QUERIES).iter().enumerate() {
        let params: String =
            bounds.split(", ").map(|bound| format!("{}, ", bound.split(':').next().unwrap_or(bound))).collect();
        let params = params.trim_start_matches(", ");
        text += &format!(
            "struct Query{index}<T>(T);\nimpl<{bounds}> Query{index}<({params})> {{\n    fn query{index}() where {asked} {{}}\n}}\n"
        );
    }
    text
}

fn answer(session: &Session, assumed: &Generics, asked: &[Predicate]) -> String {
    let env = Env::of(session, assumed);
    let table = Table::default();
    let solver = Solver::new(session, &table, &env, &NoClosures);
    let mut asked: Vec<Predicate> = asked.to_vec();
    asked.retain(|predicate| !assumed.predicates.contains(predicate));
    // What is asked without being demanded comes to the same.
    let holds = |predicate: &Predicate| match predicate {
        Predicate::Trait(trait_ref) => matches!(solver.implements(trait_ref), Answer::Yes(_)),
        Predicate::Projects(..) | Predicate::Static(_) => true,
    };
    let all_hold = asked.iter().all(holds);
    for predicate in &asked {
        solver.register(predicate.clone(), Span::default(), Cause::Bound);
    }
    match solver.finish().first() {
        None if all_hold => "yes".into(),
        None => "yes, but only where it is demanded".into(),
        Some(failure) => {
            let report = solver.report(failure);
            std::iter::once(report.message).chain(report.notes).collect::<Vec<_>>().join("; ")
        }
    }
}

#[test]
fn answers() {
    let session = session(&asking());
    let items = &session.items;
    let mut wrong = Vec::new();
    for (index, query) in queries(QUERIES).iter().enumerate() {
        let name = format!("query{index}");
        let function = items.functions.iter().find(|function| *function.name == *name).expect("it is in the text");
        let parent = items.impls.iter().find(|item| item.functions.contains_key(&*name)).expect("it is in an impl");
        let own = &function.generics.predicates;
        let found = answer(&session, &parent.generics, own);
        let fits = match query.answer {
            "no" => found != "yes",
            expected => found == expected || (expected.starts_with("overflow") && found.starts_with(expected)),
        };
        if !fits {
            wrong
                .push(format!("line {}: {}\n  expected {}\n  found    {found}", query.line, query.asked, query.answer));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What a call comes to, in words.
fn called(session: &Session, resolved: &Resolved) -> String {
    let items = &session.items;
    let (table, env) = (Table::default(), Env::default());
    let solver = Solver::new(session, &table, &env, &NoClosures);
    match resolved {
        Resolved::Function(Instance { owner: BodyOwner::Fn(id), args }) => {
            let function = &items.functions[id.0 as usize];
            let args = args.iter().map(|ty| solver.show(ty)).collect::<Vec<_>>().join(", ");
            match function.container {
                Container::Impl(id) => {
                    let item = &items.impls[id.0 as usize];
                    let name = item.trait_ref.as_ref().map(|it| solver.show_trait(it)).unwrap_or_default();
                    format!("{} of impl {name} for {} [{args}]", function.name, solver.show(&item.self_ty))
                }
                Container::Trait(_) => format!("default {} [{args}]", function.name),
                Container::Module => format!("{} [{args}]", function.name),
            }
        }
        Resolved::FnPtr { called } => format!("pointer by {called:?}"),
        Resolved::Virtual(place) => format!("vtable {place}"),
        Resolved::CloneShim(ty) => format!("copies {}", solver.show(ty)),
        other => format!("{other:?}"),
    }
}

#[test]
fn calls() {
    let calls = queries(CALLS);
    let text: String =
        calls.iter().enumerate().map(|(index, it)| format!("fn args{index}(_: ({},)) {{}}\n", it.asked)).collect();
    let session = session(&format!("{PROGRAM}{text}"));
    let items = &session.items;
    let function = |name: &str| items.functions.iter().find(|it| &*it.name == name).expect("it is in the text");
    let mut wrong = Vec::new();
    for (index, call) in calls.iter().enumerate() {
        let Ty::Tuple(args) = &function(&format!("args{index}")).sig.inputs[0] else { panic!("it is a tuple") };
        let (of, name) = call.bounds.split_once("::").expect("Trait::function");
        let of = items.traits.iter().find(|it| &*it.name == of).expect("a trait of the text");
        let found = match instance(&session, of.functions[name], args) {
            Ok(resolved) => called(&session, &resolved),
            Err(report) => report.message,
        };
        if found != call.answer {
            wrong.push(format!("line {}: {}\n  expected {}\n  found    {found}", call.line, call.asked, call.answer));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
