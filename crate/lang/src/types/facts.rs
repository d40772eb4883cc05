//! Facts about types that lowering asks for: `Copy`, `Sized`, whether dropping does anything. Those about concrete types are
//! remembered in the session.

use crate::session::Session;
use crate::types::env::Env;
use crate::types::infer::Table;
use crate::types::instance::normalize_concrete;
use crate::types::solve::{Answer, NoClosures, Solver};
use crate::types::{Mutability, TraitRef, Ty};

/// How deep values can lie in each other before dropping one is taken to do something: no type that has a size gets there.
const DEPTH_LIMIT: u32 = 100;

/// What is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Fact {
    Copy,
    Sized,
    NeedsDrop,
}

/// Whether values of the type are copied where they are used.
#[must_use]
pub fn is_copy(session: &Session, env: &Env, ty: &Ty) -> bool {
    match ty {
        Ty::Bool
        | Ty::Char
        | Ty::Int(_)
        | Ty::Float(_)
        | Ty::Never
        | Ty::Ref(Mutability::Shared, _)
        | Ty::RawPtr(..)
        | Ty::FnDef(..)
        | Ty::FnPtr(_) => true,
        Ty::Ref(Mutability::Mut, _) | Ty::Str | Ty::Slice(_) | Ty::Dyn(_) => false,
        _ => remembered(session, Fact::Copy, ty, || holds(session, env, "copy", ty)),
    }
}

/// Whether the size of its values is known.
#[must_use]
pub fn is_sized(session: &Session, env: &Env, ty: &Ty) -> bool {
    match ty {
        Ty::Str | Ty::Slice(_) | Ty::Dyn(_) => false,
        Ty::Adt(..) | Ty::Tuple(_) | Ty::Param(..) | Ty::Projection(_) => {
            remembered(session, Fact::Sized, ty, || holds(session, env, "sized", ty))
        }
        _ => true,
    }
}

/// Whether dropping a value may do anything. Of a parameter that is not `Copy` it is not known: then yes.
#[must_use]
pub fn needs_drop(session: &Session, env: &Env, ty: &Ty) -> bool {
    drops(session, env, ty, 0)
}

fn drops(session: &Session, env: &Env, ty: &Ty, depth: u32) -> bool {
    match ty {
        Ty::Bool
        | Ty::Char
        | Ty::Int(_)
        | Ty::Float(_)
        | Ty::Str
        | Ty::Never
        | Ty::Ref(..)
        | Ty::RawPtr(..)
        | Ty::FnDef(..)
        | Ty::FnPtr(_)
        | Ty::Const(_)
        | Ty::Error => false,
        Ty::Dyn(_) | Ty::Var(_) => true,
        _ if depth > DEPTH_LIMIT => true,
        Ty::Array(_, length) if **length == Ty::Const(0) => false,
        Ty::Array(item, _) | Ty::Slice(item) => drops(session, env, item, depth + 1),
        Ty::Tuple(items) => items.iter().any(|item| drops(session, env, item, depth + 1)),
        Ty::Projection(_) | Ty::Opaque(..) if is_closed(ty) => match normalize_concrete(session, ty) {
            Ok(known) if known != *ty => drops(session, env, &known, depth + 1),
            _ => true,
        },
        Ty::Param(..) | Ty::Projection(_) | Ty::Opaque(..) => !is_copy(session, env, ty),
        Ty::Adt(..) | Ty::Closure(..) => {
            remembered(session, Fact::NeedsDrop, ty, || parts_drop(session, env, ty, depth))
        }
    }
}

fn parts_drop(session: &Session, env: &Env, ty: &Ty, depth: u32) -> bool {
    match ty {
        Ty::Adt(id, args) => {
            let adt = &session.items.adts[id.0 as usize];
            match adt.lang.as_deref() {
                Some("manually_drop" | "maybe_uninit" | "phantom_data") => false,
                Some("owned_box") => true,
                _ if adt.drop.is_some() => true,
                _ => {
                    let mut fields = adt.variants.iter().flat_map(|variant| &variant.fields);
                    fields.any(|field| drops(session, env, &field.ty.subst(args), depth + 1))
                }
            }
        }
        Ty::Closure(id, args) => session.closure(*id).is_none_or(|closure| {
            closure.captures.iter().any(|capture| drops(session, env, &capture.field_ty().subst(args), depth + 1))
        }),
        _ => true,
    }
}

/// Whether the type says all about itself, whatever is assumed around it.
fn is_closed(ty: &Ty) -> bool {
    !ty.has(&mut |part| matches!(part, Ty::Param(..) | Ty::Var(_)))
}

fn remembered(session: &Session, fact: Fact, ty: &Ty, find: impl FnOnce() -> bool) -> bool {
    if !is_closed(ty) {
        return find();
    }
    let key = (fact, ty.clone());
    if let Some(known) = session.memo.facts.borrow().get(&key) {
        return *known;
    }
    let found = find();
    session.memo.facts.borrow_mut().insert(key, found);
    found
}

fn holds(session: &Session, env: &Env, name: &str, ty: &Ty) -> bool {
    let Ok(id) = session.items.lang_trait(name) else { return false };
    let table = Table::default();
    let trait_ref = TraitRef { id, args: [ty.clone()].into() };
    matches!(Solver::new(session, &table, env, &NoClosures).implements(&trait_ref), Answer::Yes(_))
}
