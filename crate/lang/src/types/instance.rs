//! What is called once all types are known: a trait's function becomes an impl's, a closure's body, a shim or a place in a
//! vtable. Opaque types are looked through here. Results are remembered in the session.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::check::typed::ClosureKind;
use crate::diagnostic::Diagnostic;
use crate::items::{BodyOwner, ConstId, Container, FnId, Instance};
use crate::session::Session;
use crate::source::Span;
use crate::types::env::{Env, elaborate};
use crate::types::infer::Table;
use crate::types::solve::{Answer, Solver, Source};
use crate::types::{Args, DynTy, Predicate, TraitRef, Ty};

/// What a call of a function comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// A function with a body, an intrinsic, or a constructor.
    Function(Instance),
    /// The body of a closure, called by `Fn*::call*`. Its own value is the first argument, the others are in a tuple.
    Closure {
        /// The body.
        body: Instance,
        /// How the body takes the closure's value.
        kind: ClosureKind,
        /// How the caller hands it over: `call_once` gives the value, which a body that takes a reference does not drop.
        called: ClosureKind,
    },
    /// `Fn*::call*` of a function's own type: this function (of a trait: to be resolved in turn), with the tuple's
    /// elements.
    FnDef(FnId, Args),
    /// `Fn*::call*` of a function pointer.
    FnPtr {
        /// How the caller hands the pointer over: by reference, or (`FnOnce`) as it is.
        called: ClosureKind,
    },
    /// The function at this place of the vtable of `dyn Trait`: see [`vtable_functions`].
    Virtual(usize),
    /// `Clone::clone` of a type that the language itself clones: primitives, references, tuples, arrays, closures.
    CloneShim(Ty),
}

/// What was found out about concrete types, for a session.
#[derive(Debug, Default)]
pub struct Memo {
    instances: RefCell<HashMap<(FnId, Args), Resolved>>,
    normalized: RefCell<HashMap<Ty, Ty>>,
    pub(super) facts: RefCell<HashMap<(super::facts::Fact, Ty), bool>>,
}

/// What is called, when all arguments are concrete.
///
/// # Errors
///
/// The type does not implement the trait, or there are endlessly many obligations: the program was not checked before.
pub fn instance(session: &Session, function: FnId, args: &Args) -> Result<Resolved, Diagnostic> {
    let key = (function, args.clone());
    if let Some(known) = session.memo.instances.borrow().get(&key) {
        return Ok(known.clone());
    }
    let args: Args = args.iter().map(|ty| normalize_concrete(session, ty)).collect::<Result<_, _>>()?;
    let resolved = resolve(session, function, args)?;
    session.memo.instances.borrow_mut().insert(key, resolved.clone());
    Ok(resolved)
}

fn resolve(session: &Session, function: FnId, args: Args) -> Result<Resolved, Diagnostic> {
    let items = &session.items;
    let item = &items.functions[function.0 as usize];
    let own = |args: Args| Resolved::Function(Instance { owner: BodyOwner::Fn(function), args });
    let Container::Trait(id) = item.container else { return Ok(own(args)) };
    let count = items.traits[id.0 as usize].generics.params.len();
    let trait_ref = TraitRef { id, args: args[..count].into() };
    match implementation(session, &trait_ref)? {
        Source::Impl(impl_id, impl_args) => Ok(match items.impls[impl_id.0 as usize].functions.get(&item.name) {
            Some(found) => {
                let args = impl_args.iter().chain(&args[count..]).cloned().collect();
                Resolved::Function(Instance { owner: BodyOwner::Fn(*found), args })
            }
            None => own(args),
        }),
        Source::Callable => resolve_callable(session, &trait_ref),
        Source::Dyn(bound) => match trait_ref.self_ty() {
            Ty::Dyn(dyn_ty) => {
                let functions = vtable_functions(session, dyn_ty, trait_ref.self_ty());
                let place = functions.iter().position(|(id, args)| *id == function && *args == bound.args);
                place.map(Resolved::Virtual).ok_or_else(|| unresolved(session, &trait_ref))
            }
            _ => Err(unresolved(session, &trait_ref)),
        },
        Source::Builtin if items.is_lang_trait(id, "clone") && &*item.name == "clone" => {
            Ok(Resolved::CloneShim(trait_ref.self_ty().clone()))
        }
        Source::Builtin | Source::Bound(_) => Ok(own(args)),
    }
}

/// The const that is meant, when all arguments are concrete: one of a trait is the impl's, or else the trait's own.
///
/// # Errors
///
/// The type does not implement the trait: the program was not checked before.
pub fn constant(session: &Session, id: ConstId, args: &Args) -> Result<Instance, Diagnostic> {
    let items = &session.items;
    let item = &items.constants[id.0 as usize];
    let args: Args = args.iter().map(|ty| normalize_concrete(session, ty)).collect::<Result<_, _>>()?;
    let Container::Trait(of) = item.container else {
        return Ok(Instance { owner: BodyOwner::Const(id), args });
    };
    if let Source::Impl(found, impl_args) = implementation(session, &TraitRef { id: of, args: args.clone() })?
        && let Some(given) = items.impls[found.0 as usize].constants.get(&item.name)
    {
        return Ok(Instance { owner: BodyOwner::Const(*given), args: impl_args.iter().cloned().collect() });
    }
    Ok(Instance { owner: BodyOwner::Const(id), args })
}

fn resolve_callable(session: &Session, trait_ref: &TraitRef) -> Result<Resolved, Diagnostic> {
    let called = match session.items.traits[trait_ref.id.0 as usize].lang.as_deref() {
        Some("fn") => ClosureKind::Fn,
        Some("fn_mut") => ClosureKind::FnMut,
        _ => ClosureKind::FnOnce,
    };
    match trait_ref.self_ty() {
        Ty::Closure(id, args) => {
            let kind = session.closure(*id).ok_or_else(|| unresolved(session, trait_ref))?.kind;
            let body = Instance { owner: BodyOwner::Closure(*id), args: args.clone() };
            Ok(Resolved::Closure { body, kind, called })
        }
        Ty::FnDef(id, args) => Ok(Resolved::FnDef(*id, args.clone())),
        Ty::FnPtr(_) => Ok(Resolved::FnPtr { called }),
        _ => Err(unresolved(session, trait_ref)),
    }
}

/// Why a concrete type implements a trait.
///
/// # Errors
///
/// It does not.
pub fn implementation(session: &Session, trait_ref: &TraitRef) -> Result<Source, Diagnostic> {
    let (table, env) = (Table::default(), Env::default());
    match Solver::revealing(session, &table, &env).implements(trait_ref) {
        Answer::Yes(source) => Ok(source),
        Answer::No | Answer::Maybe => Err(unresolved(session, trait_ref)),
    }
}

fn unresolved(session: &Session, trait_ref: &TraitRef) -> Diagnostic {
    let (table, env) = (Table::default(), Env::default());
    let solver = Solver::revealing(session, &table, &env);
    let (ty, name) = (solver.show(trait_ref.self_ty()), solver.show_trait(trait_ref));
    Diagnostic::error("E0277", format!("the trait bound `{ty}: {name}` is not satisfied"), Span::default())
}

/// The functions in the vtable of a `dyn` type for a concrete type, in order, behind drop glue and size: those of its trait,
/// then those of the supertraits. The arguments are those of the trait, Self first.
#[must_use]
pub fn vtable_functions(session: &Session, dyn_ty: &DynTy, self_ty: &Ty) -> Vec<(FnId, Args)> {
    let items = &session.items;
    let Some((id, args)) = &dyn_ty.principal else { return Vec::new() };
    let args = std::iter::once(self_ty.clone()).chain(args.iter().cloned()).collect();
    let mut traits = Vec::new();
    elaborate(items, Predicate::Trait(TraitRef { id: *id, args }), &mut traits);
    let mut functions = Vec::new();
    for predicate in traits {
        let Predicate::Trait(trait_ref) = predicate else { continue };
        for function in &items.traits[trait_ref.id.0 as usize].function_order {
            if is_dispatchable(session, *function) {
                functions.push((*function, trait_ref.args.clone()));
            }
        }
    }
    functions
}

/// Whether a trait's function has a place in vtables.
fn is_dispatchable(session: &Session, function: FnId) -> bool {
    let item = &session.items.functions[function.0 as usize];
    let demands_sized = |predicate: &Predicate| match predicate {
        Predicate::Trait(bound) => {
            session.items.is_lang_trait(bound.id, "sized") && matches!(bound.self_ty(), Ty::Param(0, _))
        }
        Predicate::Projects(..) | Predicate::Static(_) => false,
    };
    item.has_self
        && item.generics.params.len() == item.generics.parent_count
        && !item.generics.predicates.iter().any(demands_sized)
}

/// The type without projections and opaque types, when it is concrete.
///
/// # Errors
///
/// As for [`instance`].
pub fn normalize_concrete(session: &Session, ty: &Ty) -> Result<Ty, Diagnostic> {
    if !ty.has(&mut |part| matches!(part, Ty::Projection(_) | Ty::Opaque(..))) {
        return Ok(ty.clone());
    }
    if let Some(known) = session.memo.normalized.borrow().get(ty) {
        return Ok(known.clone());
    }
    let (table, env) = (Table::default(), Env::default());
    let solver = Solver::revealing(session, &table, &env);
    let normalized = solver.normalize(ty, Span::default());
    if let Some(failure) = solver.finish().first() {
        return Err(solver.report(failure));
    }
    let normalized = table.resolve(&normalized);
    session.memo.normalized.borrow_mut().insert(ty.clone(), normalized.clone());
    Ok(normalized)
}
