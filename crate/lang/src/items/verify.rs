//! What has to hold between heads: impls have what their traits ask for, types have a size, names are not defined twice. It
//! also registers impls where they are looked up.

use crate::diagnostic::Diagnostic;
use crate::items::collect::Heads;
use crate::items::{ImplId, Items, TypeHead};
use crate::types::{FloatTy, IntTy, Predicate, Ty};

/// Registers and checks what is new.
pub(super) fn verify(items: &mut Items, heads: &Heads, errors: &mut Vec<Diagnostic>) {
    for (id, _) in &heads.impls {
        register(items, *id, errors);
    }
}

/// Enters an impl where it is looked up.
fn register(items: &mut Items, id: ImplId, errors: &mut Vec<Diagnostic>) {
    let of = &items.impls[id.0 as usize];
    if let Some(trait_ref) = &of.trait_ref {
        let drop = items.is_lang_trait(trait_ref.id, "drop").then(|| of.functions.get("drop").copied()).flatten();
        let adt = match of.self_ty {
            Ty::Adt(adt, _) => Some(adt),
            _ => None,
        };
        items.impls_of.entry(trait_ref.id).or_default().push(id);
        if let (Some(drop), Some(adt)) = (drop, adt) {
            items.adts[adt.0 as usize].drop = Some(drop);
        }
        return;
    }
    for head in heads_of(items, id) {
        items.inherent_impls.entry(head).or_default().push(id);
    }
    let _ = errors;
}

/// Under what heads an inherent impl is found. One for a parameter is for all integers, or all floats.
fn heads_of(items: &Items, id: ImplId) -> Vec<TypeHead> {
    let of = &items.impls[id.0 as usize];
    let Ty::Param(..) = of.self_ty else { return TypeHead::of(&of.self_ty).into_iter().collect() };
    let bounded = |name: &str| {
        of.generics.predicates.iter().any(
            |it| matches!(it, Predicate::Trait(it) if *it.self_ty() == of.self_ty && items.is_lang_trait(it.id, name)),
        )
    };
    let mut heads = Vec::new();
    if bounded("integer") {
        heads.extend(IntTy::ALL.map(TypeHead::Int));
    }
    if bounded("float") {
        heads.extend([FloatTy::F32, FloatTy::F64].map(TypeHead::Float));
    }
    heads
}

impl TypeHead {
    /// The head of a type; none where it has no inherent impls of its own.
    #[must_use]
    pub fn of(ty: &Ty) -> Option<Self> {
        Some(match ty {
            Ty::Bool => Self::Bool,
            Ty::Char => Self::Char,
            Ty::Int(int) => Self::Int(*int),
            Ty::Float(float) => Self::Float(*float),
            Ty::Str => Self::Str,
            Ty::Never => Self::Never,
            Ty::Tuple(_) => Self::Tuple,
            Ty::Array(..) => Self::Array,
            Ty::Slice(_) => Self::Slice,
            Ty::Ref(..) => Self::Ref,
            Ty::RawPtr(..) => Self::RawPtr,
            Ty::Adt(id, _) => Self::Adt(*id),
            Ty::FnPtr(_) => Self::FnPtr,
            Ty::Dyn(dyn_ty) => Self::Dyn(dyn_ty.principal.as_ref()?.0),
            Ty::FnDef(..)
            | Ty::Closure(..)
            | Ty::Param(..)
            | Ty::Projection(_)
            | Ty::Opaque(..)
            | Ty::Var(_)
            | Ty::Const(_)
            | Ty::Error => return None,
        })
    }
}
