//! The library texts that stand in for std: what can be told of them as a whole.

use interlock_lang::diagnostic::Diagnostic;
use interlock_lang::flow;
use interlock_lang::items::bounds::verify_bounds;
use interlock_lang::items::library::{Library, TEXTS};
use interlock_lang::items::{BodyOwner, ConstId, FnBody, FnId, Settings, load};
use interlock_lang::session::Session;
use interlock_lang::tree;
use interlock_trace::event::EventKind;

/// Panics with these findings, each after its file.
fn report(what: &str, errors: &[Diagnostic]) {
    let file = |error: &Diagnostic| (error.span.file.0 as usize).checked_sub(1).map_or("?", |index| TEXTS[index].0);
    let lines: Vec<String> = errors.iter().map(|error| format!("{}: {error}", file(error))).collect();
    assert!(lines.is_empty(), "{} errors in {what}:\n{}", lines.len(), lines.join("\n"));
}

/// Every name in the heads of the library's items is there.
#[test]
fn heads_are_well_formed() {
    report("heads", &Library::new(TEXTS).err().unwrap_or_default());
}

/// What the library's heads demand of each other holds.
#[test]
fn heads_keep_their_bounds() {
    let items = load(&tree::File::default(), &Settings::default()).expect("the heads are well-formed");
    report("bounds of heads", &verify_bounds(&Session::new(items), |_| true));
}

/// Every body of the library is free of errors, whatever its parameters stand for, and so is its graph.
#[test]
fn bodies_are_well_formed() {
    let items = load(&tree::File::default(), &Settings::default()).expect("the heads are well-formed");
    let session = Session::new(items);
    let functions = (0..session.items.functions.len())
        .filter(|&index| matches!(session.items.functions[index].body, FnBody::Tree(_)))
        .map(|index| BodyOwner::Fn(FnId(index as u32)));
    let constants = (0..session.items.constants.len())
        .filter(|&index| session.items.constants[index].value.is_some())
        .map(|index| BodyOwner::Const(ConstId(index as u32)));
    let mut errors = Vec::new();
    for owner in functions.chain(constants) {
        match session.body(owner) {
            Err(found) => errors.extend(found),
            Ok(body) => {
                let closures = body.closures.iter().map(|closure| BodyOwner::Closure(*closure));
                for owner in std::iter::once(owner).chain(closures) {
                    errors.extend(flow::problems(&session, owner));
                    errors.extend(flow::build(&session, owner).err().unwrap_or_default());
                }
            }
        }
    }
    report("bodies", &errors);
}

/// The library names the kinds of events in the order of their numbers.
#[test]
fn events_have_the_numbers_of_the_trace() {
    let library = Library::new(TEXTS).expect("the heads are well-formed");
    let event = library.items.lang_adt("Event").expect("the library has events");
    let variants = &library.items.adts[event.0 as usize].variants;
    let ours: Vec<String> = variants.iter().map(|variant| variant.name.to_string()).collect();
    let kinds = EventKind::NAMES.iter().map(|name| EventKind::named(name).expect("every name is one of a kind"));
    assert_eq!(ours, kinds.map(|kind| format!("{kind:?}")).collect::<Vec<_>>());
}
