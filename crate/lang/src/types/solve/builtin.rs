//! Traits that the language itself implements: `Sized`, `Copy`, `Clone` of what has no impl of its own, the auto traits, and
//! `Integer` and `Float`, by which the std texts write one impl for all widths.

use crate::check::typed::ClosureKind;
use crate::items::{ClosureId, TraitId, Visible};
use crate::types::{Mutability, Predicate, TraitRef, Ty, TyVar, VarKind};

use super::Solver;
use super::goal::Origin;
use super::project::hidden_type;

/// What the language says of a trait and a type.
pub(super) enum Builtin {
    /// Implemented if these are.
    If(Vec<TraitRef>),
    /// It is called with these parameters; see [`super::candidate::Candidate::Callable`].
    Callable(Ty, Option<(ClosureId, ClosureKind)>),
    /// Not implemented, and no impl is looked for.
    Never,
    /// Not known yet.
    Unknown,
    /// Nothing: impls decide.
    Other,
}

impl Solver<'_> {
    /// What the language says.
    pub(super) fn builtin(&self, trait_ref: &TraitRef, origin: &Origin) -> Builtin {
        match self.lang_name(trait_ref.id) {
            Some("sized") => self.sized(trait_ref),
            Some("copy" | "clone") => self.copied(trait_ref),
            Some("integer" | "float") => match self.is_number(trait_ref) {
                Some(true) => Builtin::If(Vec::new()),
                Some(false) => Builtin::Never,
                None => Builtin::Unknown,
            },
            Some("fn" | "fn_mut" | "fn_once") => self.callable(trait_ref),
            _ if self.is_auto(trait_ref.id) => self.auto(trait_ref, origin),
            _ => Builtin::Other,
        }
    }

    /// The `#[lang = ".."]` of a trait.
    pub(super) fn lang_name(&self, id: TraitId) -> Option<&str> {
        self.items().traits[id.0 as usize].lang.as_deref()
    }

    /// Whether the trait holds of whatever all parts hold of.
    pub(super) fn is_auto(&self, id: TraitId) -> bool {
        matches!(self.lang_name(id), Some("send" | "sync" | "unpin" | "unwind_safe" | "ref_unwind_safe"))
    }

    /// Whether the trait holds of exactly the primitive integers, or floats.
    pub(super) fn is_number_trait(&self, id: TraitId) -> bool {
        matches!(self.lang_name(id), Some("integer" | "float"))
    }

    /// Whether an impl that is bounded by the trait stands for impls that are written one by one in std: the trait is one
    /// of the library's own, which no program can name.
    pub(super) fn is_sealed(&self, id: TraitId) -> bool {
        let item = &self.items().traits[id.0 as usize];
        if self.is_number_trait(id) {
            return true;
        }
        let name = self.items().modules[item.module.0 as usize].types.get(&item.name);
        !item.span.is_user() && name.is_some_and(|it| it.visible != Visible::Everywhere)
    }

    /// Whether `Integer` or `Float` holds; none if the type is not known.
    pub(super) fn is_number(&self, trait_ref: &TraitRef) -> Option<bool> {
        let integer = self.lang_name(trait_ref.id) == Some("integer");
        match trait_ref.self_ty() {
            Ty::Int(_) | Ty::Var(TyVar { kind: VarKind::Int, .. }) => Some(integer),
            Ty::Float(_) | Ty::Var(TyVar { kind: VarKind::Float, .. }) => Some(!integer),
            Ty::Var(_) => None,
            Ty::Error => Some(true),
            _ => Some(self.env.predicates.contains(&Predicate::Trait(trait_ref.clone()))),
        }
    }

    fn sized(&self, trait_ref: &TraitRef) -> Builtin {
        let of = |ty: Ty| Builtin::If(vec![TraitRef { id: trait_ref.id, args: [ty].into() }]);
        match trait_ref.self_ty() {
            Ty::Str | Ty::Slice(_) | Ty::Dyn(_) => Builtin::Never,
            Ty::Param(index, _) if self.env.unsized_params.contains(index) => Builtin::Never,
            Ty::Projection(projection) if self.items().assoc_types[projection.assoc.0 as usize].maybe_unsized => {
                Builtin::Never
            }
            Ty::Tuple(items) => items.last().map_or(Builtin::If(Vec::new()), |last| of(last.clone())),
            Ty::Adt(id, args) => {
                let adt = &self.items().adts[id.0 as usize];
                match adt.variants.first().and_then(|variant| variant.fields.last()) {
                    Some(last) if !adt.is_enum => of(last.ty.subst(args)),
                    _ => Builtin::If(Vec::new()),
                }
            }
            _ => Builtin::If(Vec::new()),
        }
    }

    /// `Copy`, and `Clone` of those types whose clones are copies or made part by part.
    fn copied(&self, trait_ref: &TraitRef) -> Builtin {
        match trait_ref.self_ty() {
            Ty::Bool
            | Ty::Char
            | Ty::Int(_)
            | Ty::Float(_)
            | Ty::Never
            | Ty::Ref(Mutability::Shared, _)
            | Ty::RawPtr(..)
            | Ty::FnDef(..)
            | Ty::FnPtr(_)
            | Ty::Var(_)
            | Ty::Error => Builtin::If(Vec::new()),
            Ty::Tuple(items) => each(trait_ref.id, items.iter().cloned()),
            Ty::Array(item, _) => each(trait_ref.id, [(**item).clone()]),
            Ty::Closure(id, args) => match self.closure_info(*id, args).and_then(|info| info.captures) {
                Some(captures) => each(trait_ref.id, captures),
                None => Builtin::Unknown,
            },
            Ty::Ref(Mutability::Mut, _) | Ty::Str | Ty::Slice(_) | Ty::Dyn(_) | Ty::Const(_) => Builtin::Never,
            Ty::Adt(..) | Ty::Param(..) | Ty::Projection(_) | Ty::Opaque(..) => Builtin::Other,
        }
    }

    /// An auto trait: an impl that fits decides alone, else the parts do.
    fn auto(&self, trait_ref: &TraitRef, origin: &Origin) -> Builtin {
        if !self.matching_impls(trait_ref, origin).is_empty() {
            return Builtin::Other;
        }
        let id = trait_ref.id;
        let lang = self.lang_name(id);
        match trait_ref.self_ty() {
            Ty::Bool
            | Ty::Char
            | Ty::Int(_)
            | Ty::Float(_)
            | Ty::Str
            | Ty::Never
            | Ty::FnDef(..)
            | Ty::FnPtr(_)
            | Ty::Var(_)
            | Ty::Const(_)
            | Ty::Error => Builtin::If(Vec::new()),
            // `&T` is `Send` where `T` is `Sync`.
            Ty::Ref(Mutability::Shared, inner) if lang == Some("send") => {
                each(self.items().lang_trait("sync").unwrap_or(id), [(**inner).clone()])
            }
            Ty::RawPtr(..) if matches!(lang, Some("send" | "sync")) => Builtin::Never,
            Ty::RawPtr(_, inner) | Ty::Ref(_, inner) | Ty::Array(inner, _) | Ty::Slice(inner) => {
                each(id, [(**inner).clone()])
            }
            Ty::Tuple(items) => each(id, items.iter().cloned()),
            Ty::Closure(closure, args) => match self.closure_info(*closure, args).and_then(|info| info.captures) {
                Some(captures) => each(id, captures),
                None => Builtin::Unknown,
            },
            Ty::Adt(adt, args) => {
                let adt = &self.items().adts[adt.0 as usize];
                match adt.lang.as_deref() {
                    // These own what their parameter says, whatever they are made of.
                    Some("phantom_data" | "owned_box") => each(id, args.iter().cloned()),
                    _ => {
                        let fields = adt.variants.iter().flat_map(|variant| &variant.fields);
                        each(id, fields.map(|field| field.ty.subst(args)))
                    }
                }
            }
            Ty::Opaque(opaque, args) => match hidden_type(self.session, *opaque, args) {
                Some(hidden) => each(id, [hidden]),
                None => Builtin::Never,
            },
            Ty::Dyn(_) | Ty::Param(..) | Ty::Projection(_) => Builtin::Other,
        }
    }
}

/// Implemented if each of these types implements it.
fn each(id: TraitId, types: impl IntoIterator<Item = Ty>) -> Builtin {
    let mut conditions: Vec<TraitRef> = Vec::new();
    for ty in types {
        let condition = TraitRef { id, args: [ty].into() };
        if !conditions.contains(&condition) {
            conditions.push(condition);
        }
    }
    Builtin::If(conditions)
}
