//! A program that has passed every check: what the machine compiles.

use proc_macro2::{TokenStream, TokenTree};

use crate::check::typed;
use crate::diagnostic::Diagnostic;
use crate::flow;
use crate::items::bounds::verify_bounds;
use crate::items::{BodyOwner, Container, Def, FnBody, FnId, ModuleId, Settings, load};
use crate::parse::parse;
use crate::session::Session;
use crate::source::{FileId, Span};
use crate::types::Ty;

/// A program without errors.
#[derive(Debug)]
pub struct Unit {
    /// Its items, with the library's, and the bodies that were checked so far.
    pub session: Session,
    /// Its `main`.
    pub main: FnId,
    /// Whether its text names an ordering of atomics that is weaker than `SeqCst`.
    pub weaker_orderings: bool,
}

/// Reads and checks a program: names, types, moves, and what is not supported.
///
/// # Errors
///
/// Everything that was found, in the order of the text.
pub fn compile(text: &str, settings: &Settings) -> Result<Unit, Vec<Diagnostic>> {
    let file = parse(FileId::USER, text, settings.edition)?;
    let session = Session::with_library(load(&file, settings)?)?;
    let mut found = verify_bounds(&session, Span::is_user);
    for owner in user_bodies(&session) {
        match session.body(owner) {
            Ok(body) => found.extend(graphs(&session, owner, &body)),
            Err(errors) => found.extend(errors),
        }
    }
    let main = main(&session);
    if let Err(missing) = &main {
        found.push(missing.clone());
    }
    found.sort_by_key(|diagnostic| (diagnostic.span.line, diagnostic.span.column));
    found.dedup();
    match main {
        Ok(main) if found.is_empty() => Ok(Unit { session, main, weaker_orderings: names_weaker_orderings(text) }),
        _ => Err(found),
    }
}

/// Whether a text names an ordering that is weaker than `SeqCst`, comments and strings aside.
fn names_weaker_orderings(text: &str) -> bool {
    const WEAKER: [&str; 4] = ["Relaxed", "Acquire", "Release", "AcqRel"];
    let Ok(tokens) = text.parse::<TokenStream>() else { return false };
    let mut streams = vec![tokens];
    while let Some(tokens) = streams.pop() {
        for token in tokens {
            match token {
                TokenTree::Group(group) => streams.push(group.stream()),
                TokenTree::Ident(name) if WEAKER.iter().any(|weaker| name == weaker) => return true,
                _ => {}
            }
        }
    }
    false
}

/// Makes the graphs of a body and of the closures in it; what is wrong shows only there.
fn graphs(session: &Session, owner: BodyOwner, body: &typed::Body) -> Vec<Diagnostic> {
    let closures = body.closures.iter().map(|&closure| BodyOwner::Closure(closure));
    let graphs = std::iter::once(owner).chain(closures).map(|owner| flow::build(session, owner));
    graphs.filter_map(Result::err).flatten().collect()
}

/// Every body that stands in the program's own text.
fn user_bodies(session: &Session) -> Vec<BodyOwner> {
    let items = &session.items;
    let functions = items.functions.iter().enumerate();
    let functions =
        functions.filter(|(_, function)| function.span.is_user() && matches!(function.body, FnBody::Tree(_)));
    let constants = items.constants.iter().enumerate();
    let constants = constants.filter(|(_, constant)| constant.span.is_user() && constant.value.is_some());
    let statics = items.statics.iter().enumerate().filter(|(_, item)| item.span.is_user());
    functions
        .map(|(index, _)| BodyOwner::Fn(FnId(index as u32)))
        .chain(constants.map(|(index, _)| BodyOwner::Const(crate::items::ConstId(index as u32))))
        .chain(statics.map(|(index, _)| BodyOwner::Static(crate::items::StaticId(index as u32))))
        .collect()
}

/// The program's `main`.
fn main(session: &Session) -> Result<FnId, Diagnostic> {
    let root = &session.items.modules[ModuleId(0).0 as usize];
    let missing = || Diagnostic::error("E0601", "`main` function not found in the program", Span::default());
    let Some(Def::Fn(id)) = root.values.get("main").map(|binding| binding.def) else { return Err(missing()) };
    let function = &session.items.functions[id.0 as usize];
    let is_plain = function.container == Container::Module && function.sig.inputs.is_empty();
    let returns_nothing = function.sig.output == Ty::unit() || function.sig.output == Ty::Never;
    match (is_plain, returns_nothing || is_exit(session, &function.sig.output)) {
        (true, true) => Ok(id),
        (false, _) => Err(Diagnostic::error("E0580", "`main` function has wrong type", function.span)),
        (true, false) => Err(Diagnostic::unsupported("a `main` that returns this type", function.span)),
    }
}

fn is_exit(session: &Session, ty: &Ty) -> bool {
    let is = |id, name| session.items.is_lang_adt(id, name);
    matches!(ty, Ty::Adt(id, _) if is(*id, "Result") || is(*id, "ExitCode"))
}
