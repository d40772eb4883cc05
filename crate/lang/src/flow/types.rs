//! Types of places and of what is in them.

use crate::flow::build::Context;
use crate::flow::{LocalDecl, Place, Step};
use crate::source::Span;
use crate::types::Ty;
use crate::types::infer::Table;
use crate::types::solve::{NoClosures, Solver};

/// The type of a field of a struct, tuple, closure or variant.
pub fn field_ty(context: &Context, ty: &Ty, variant: u32, field: u32) -> Ty {
    fields(context, ty, variant).into_iter().nth(field as usize).unwrap_or(Ty::Error)
}

/// The types of all fields of a struct, tuple, closure or variant, in the order of their declaration.
pub fn fields(context: &Context, ty: &Ty, variant: u32) -> Vec<Ty> {
    let session = context.session;
    match ty {
        Ty::Tuple(items) => items.to_vec(),
        Ty::Adt(adt, args) => {
            let variants = &session.items.adts[adt.0 as usize].variants;
            let fields = variants.get(variant as usize).map_or(&[][..], |variant| &variant.fields);
            fields.iter().map(|field| normalize(context, &field.ty.subst(args))).collect()
        }
        Ty::Closure(id, args) => session.closure(*id).map_or_else(Vec::new, |closure| {
            closure.captures.iter().map(|capture| capture.field_ty().subst(args)).collect()
        }),
        _ => Vec::new(),
    }
}

/// The type without the projections that can be resolved; the code generator resolves the others.
fn normalize(context: &Context, ty: &Ty) -> Ty {
    if !ty.has(&mut |part| matches!(part, Ty::Projection(_))) {
        return ty.clone();
    }
    let table = Table::default();
    let solver = Solver::new(context.session, &table, &context.env, &NoClosures);
    let normal = solver.normalize(ty, Span::default());
    let _ = solver.select();
    let resolved = table.resolve(&normal);
    if resolved.has_vars() { ty.clone() } else { resolved }
}

/// The type of what is in a place.
pub fn place_ty(locals: &[LocalDecl], place: &Place) -> Ty {
    place.path.iter().fold(locals[place.local.0 as usize].ty.clone(), |ty, step| step_ty(&ty, step))
}

/// The type one step further.
pub fn step_ty(ty: &Ty, step: &Step) -> Ty {
    match (step, ty) {
        (Step::Field(_, field), _) => field.clone(),
        (Step::Variant(_), _) => ty.clone(),
        (Step::Deref, Ty::Ref(_, inner) | Ty::RawPtr(_, inner)) => Ty::clone(inner),
        // The only struct that is dereferenced without a call is `Box`.
        (Step::Deref, Ty::Adt(_, args)) => args.first().cloned().unwrap_or(Ty::Error),
        (Step::Index(_) | Step::ConstantIndex { .. }, Ty::Array(item, _) | Ty::Slice(item)) => Ty::clone(item),
        (Step::Subslice { .. }, Ty::Slice(_)) => ty.clone(),
        (Step::Subslice { from, to }, Ty::Array(item, length)) => {
            let left = match **length {
                Ty::Const(length) => Ty::Const(length.saturating_sub(u128::from(from + to))),
                _ => Ty::Error,
            };
            Ty::Array(item.clone(), left.into())
        }
        _ => Ty::Error,
    }
}

/// Whether a value may change behind a shared reference to it (it holds an `UnsafeCell`).
pub fn may_change_inside(context: &Context, ty: &Ty) -> bool {
    may_change(context, ty, 0)
}

fn may_change(context: &Context, ty: &Ty, depth: u32) -> bool {
    // No type nests its own fields deeper than this without being infinite or beyond reason: then the safe answer.
    if depth > 32 {
        return true;
    }
    let any = |fields: Vec<Ty>| fields.iter().any(|field| may_change(context, field, depth + 1));
    match ty {
        Ty::Bool | Ty::Char | Ty::Int(_) | Ty::Float(_) | Ty::Str | Ty::Never | Ty::FnDef(..) | Ty::FnPtr(_) => false,
        Ty::Ref(..) | Ty::RawPtr(..) | Ty::Const(_) => false,
        Ty::Array(item, _) | Ty::Slice(item) => may_change(context, item, depth + 1),
        Ty::Tuple(_) | Ty::Closure(..) => any(fields(context, ty, 0)),
        Ty::Adt(adt, _) => {
            let adt = &context.session.items.adts[adt.0 as usize];
            adt.lang.as_deref() == Some("unsafe_cell")
                || (0..adt.variants.len() as u32).any(|variant| any(fields(context, ty, variant)))
        }
        Ty::Dyn(_) | Ty::Param(..) | Ty::Projection(_) | Ty::Opaque(..) | Ty::Var(_) | Ty::Error => true,
    }
}
