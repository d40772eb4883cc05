//! The types that a value can be dereferenced to, one after the other.

use std::rc::Rc;

use crate::source::Span;
use crate::types::solve::{Answer, Solver};
use crate::types::{Projection, TraitRef, Ty};

/// How many dereferences are tried, as in rustc.
const LIMIT: usize = 128;

/// One automatic dereference.
#[derive(Clone, Debug)]
pub struct Autoderef {
    /// By `Deref::deref`; else through a reference or `Box`.
    pub overloaded: bool,
    /// The type of the place that it gives.
    pub ty: Ty,
}

/// All types that a value of this type can be dereferenced to, itself first.
#[must_use]
pub fn autoderef(solver: &Solver, ty: &Ty) -> Vec<Autoderef> {
    let mut steps = vec![Autoderef { overloaded: false, ty: solver.table.resolve(ty) }];
    while let Some(next) = steps.last().and_then(|last| step(solver, &last.ty)) {
        // A type that dereferences to itself would go on for ever.
        if steps.len() > LIMIT || steps.iter().any(|earlier| earlier.ty == next.ty) {
            break;
        }
        steps.push(next);
    }
    steps
}

fn step(solver: &Solver, ty: &Ty) -> Option<Autoderef> {
    let items = &solver.session.items;
    match ty {
        Ty::Ref(_, inner) => return Some(Autoderef { overloaded: false, ty: solver.table.resolve(inner) }),
        Ty::Adt(id, args) if items.is_lang_adt(*id, "owned_box") => {
            return Some(Autoderef { overloaded: false, ty: solver.table.resolve(&args[0]) });
        }
        Ty::Adt(..) | Ty::Param(..) | Ty::Projection(_) | Ty::Opaque(..) => {}
        // Nothing else has an impl of Deref.
        _ => return None,
    }
    let id = items.lang_trait("deref").ok()?;
    let trait_ref = TraitRef { id, args: Rc::from([ty.clone()]) };
    if solver.implements(&trait_ref) == Answer::No {
        return None;
    }
    let assoc = *items.traits[id.0 as usize].types.get("Target")?;
    let target = Ty::Projection(Rc::new(Projection { trait_ref, assoc }));
    Some(Autoderef { overloaded: true, ty: solver.table.resolve(&solver.normalize(&target, Span::default())) })
}
