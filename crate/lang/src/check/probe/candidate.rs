//! Candidates of a method lookup: all methods of the name that any step of the receiver could have, and whether one of them
//! takes a receiver of a given type.

use std::rc::Rc;

use super::Probe;
use crate::items::{FnId, Function, Generics, ImplId, TraitId, TypeHead};
use crate::types::env::{demands, elaborate};
use crate::types::solve::Answer;
use crate::types::{Args, FloatTy, IntTy, Predicate, TraitRef, Ty, VarKind};

/// A method that may be meant.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Candidate {
    pub function: FnId,
    pub source: Source,
    /// Whether it may be named from where the call is.
    pub visible: bool,
}

/// Where a candidate comes from.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Source {
    /// An inherent impl.
    Impl(ImplId),
    /// A bound on a parameter, associated or opaque type, or the trait of a trait object, for this Self.
    Bound(TraitRef),
    /// A trait in scope.
    Trait(TraitId),
}

impl Candidate {
    pub(super) fn is_inherent(&self) -> bool {
        !matches!(self.source, Source::Trait(_))
    }

    pub(super) fn trait_id(&self) -> Option<TraitId> {
        match &self.source {
            Source::Impl(_) => None,
            Source::Bound(trait_ref) => Some(trait_ref.id),
            Source::Trait(id) => Some(*id),
        }
    }
}

impl Probe<'_, '_> {
    /// All methods of the name, for a receiver with these steps.
    pub(super) fn candidates(&self, types: &[Ty]) -> Vec<Candidate> {
        let mut found: Vec<Candidate> = Vec::new();
        let mut add = |candidate: Candidate| {
            if !found.contains(&candidate) {
                found.push(candidate);
            }
        };
        for ty in types {
            let ty = self.solver.table.shallow(ty);
            for id in self.inherent_impls(&ty) {
                if let Some(function) = self.items().impls[id.0 as usize].functions.get(&self.name.name).copied()
                    && self.function(function).has_self
                {
                    let visible = self.scope.may_see(self.function(function).visible);
                    add(Candidate { function, source: Source::Impl(id), visible });
                }
            }
            for trait_ref in self.bounds_on(&ty) {
                if let Some(function) = self.method_of(trait_ref.id) {
                    add(Candidate { function, source: Source::Bound(trait_ref), visible: true });
                }
            }
        }
        for id in self.scope.traits().iter() {
            if let Some(function) = self.method_of(*id) {
                add(Candidate { function, source: Source::Trait(*id), visible: true });
            }
        }
        found
    }

    pub(super) fn function(&self, id: FnId) -> &Function {
        &self.items().functions[id.0 as usize]
    }

    fn method_of(&self, id: TraitId) -> Option<FnId> {
        let function = *self.items().traits[id.0 as usize].functions.get(&self.name.name)?;
        self.function(function).has_self.then_some(function)
    }

    pub(super) fn inherent_impls(&self, ty: &Ty) -> Vec<ImplId> {
        if let Ty::Param(..) = ty {
            return self.number_impls(ty);
        }
        let impls = TypeHead::of(ty).and_then(|head| self.items().inherent_impls.get(&head));
        impls.cloned().unwrap_or_default()
    }

    /// A parameter that is bounded by `Integer` or `Float` has the methods that are written once for all of these.
    fn number_impls(&self, param: &Ty) -> Vec<ImplId> {
        let items = self.items();
        let bounds = self.bounds_on(param);
        let heads = [("integer", TypeHead::Int(IntTy::I32)), ("float", TypeHead::Float(FloatTy::F64))];
        let bounded = heads.into_iter().filter(|(name, _)| bounds.iter().any(|it| items.is_lang_trait(it.id, name)));
        let impls = bounded.filter_map(|(_, head)| items.inherent_impls.get(&head)).flatten();
        impls.filter(|id| matches!(items.impls[id.0 as usize].self_ty, Ty::Param(..))).copied().collect()
    }

    /// Traits that count as the type's own: bounds on a parameter, an associated or opaque type; the trait of a trait
    /// object. Supertraits are among them.
    pub(super) fn bounds_on(&self, ty: &Ty) -> Vec<TraitRef> {
        let items = self.items();
        let mut predicates: Vec<Predicate> = Vec::new();
        match ty {
            Ty::Param(..) => {
                let of_param = self.solver.env.predicates.iter();
                predicates.extend(of_param.filter(|it| is_about(it, ty)).cloned());
            }
            Ty::Projection(projection) => {
                for bound in &items.assoc_types[projection.assoc.0 as usize].bounds {
                    elaborate(items, bound.subst(&projection.trait_ref.args), &mut predicates);
                }
                predicates.extend(self.solver.env.predicates.iter().filter(|it| is_about(it, ty)).cloned());
            }
            Ty::Opaque(id, args) => {
                for bound in &items.opaques[id.0 as usize].bounds {
                    elaborate(items, bound.subst(args), &mut predicates);
                }
            }
            Ty::Dyn(dyn_ty) => {
                if let Some((id, args)) = &dyn_ty.principal {
                    let args: Args = std::iter::once(ty.clone()).chain(args.iter().cloned()).collect();
                    elaborate(items, Predicate::Trait(TraitRef { id: *id, args }), &mut predicates);
                }
            }
            _ => {}
        }
        let own = predicates.into_iter().filter(|it| is_about(it, ty)).filter_map(|it| match it {
            Predicate::Trait(trait_ref) => Some(trait_ref),
            Predicate::Projects(..) | Predicate::Static(_) => None,
        });
        let mut traits: Vec<TraitRef> = Vec::new();
        for trait_ref in own {
            if !traits.contains(&trait_ref) {
                traits.push(trait_ref);
            }
        }
        traits
    }

    /// Whether a candidate takes a receiver of this type. Learns nothing.
    pub(super) fn applies(&self, candidate: &Candidate, adjusted: &Ty) -> bool {
        self.solver.probe(|| {
            let parent = self.fresh_parent(candidate);
            if !self.takes(candidate.function, &parent, adjusted) {
                return false;
            }
            match &candidate.source {
                Source::Impl(id) => self.may_use_impl(*id, &parent),
                Source::Bound(_) => true,
                Source::Trait(id) => {
                    let trait_ref = TraitRef { id: *id, args: parent };
                    self.solver.implements(&self.solver.table.resolve_trait_ref(&trait_ref)) != Answer::No
                }
            }
        })
    }

    /// Whether the demands of an impl may hold for these arguments.
    pub(super) fn may_use_impl(&self, id: ImplId, args: &Args) -> bool {
        let generics = &self.items().impls[id.0 as usize].generics;
        demands(self.items(), generics, args).iter().all(|demand| match demand {
            Predicate::Trait(trait_ref) => {
                self.solver.implements(&self.solver.table.resolve_trait_ref(trait_ref)) != Answer::No
            }
            Predicate::Projects(projection, ty) => {
                let projected = self.solver.normalize(&Ty::Projection(Rc::new(projection.clone())), self.span());
                self.solver.table.can_unify(&projected, &self.solver.normalize(ty, self.span()))
            }
            Predicate::Static(_) => true,
        })
    }

    /// Arguments for the impl or trait of a candidate, with variables for what the receiver will tell.
    fn fresh_parent(&self, candidate: &Candidate) -> Args {
        let items = self.items();
        match &candidate.source {
            Source::Impl(id) => self.fresh_args(&items.impls[id.0 as usize].generics, &[]),
            Source::Bound(trait_ref) => trait_ref.args.clone(),
            Source::Trait(id) => self.fresh_args(&items.traits[id.0 as usize].generics, &[]),
        }
    }

    /// The arguments, filled up with variables.
    pub(super) fn fresh_args(&self, generics: &Generics, first: &[Ty]) -> Args {
        let rest = generics.params.iter().skip(first.len()).map(|param| {
            let kind = if param.constant.is_some() { VarKind::Const } else { VarKind::General };
            self.solver.table.fresh(kind)
        });
        first.iter().cloned().chain(rest).collect()
    }

    /// Makes the type of a method's `self` the receiver's; false if they differ.
    fn takes(&self, function: FnId, parent: &Args, adjusted: &Ty) -> bool {
        let function = self.function(function);
        let args = self.fresh_args(&function.generics, parent);
        let Some(own) = function.sig.inputs.first() else { return false };
        let own = self.solver.normalize(&own.subst(&args), self.span());
        self.solver.table.unify(&own, adjusted).is_ok()
    }

    /// The arguments of a candidate's impl or trait for this receiver, known to fit: what they tell is kept.
    pub(super) fn confirm(&self, candidate: &Candidate, adjusted: &Ty) -> Args {
        let parent = self.fresh_parent(candidate);
        self.takes(candidate.function, &parent, adjusted);
        parent.iter().map(|ty| self.solver.table.resolve(ty)).collect()
    }

    /// What several candidates for one method come to: the method of its trait, for a Self and arguments yet to be
    /// inferred, as there is more than one bound that offers it.
    pub(super) fn widest(&self, found: &[&Candidate]) -> Candidate {
        let first = found[0];
        match first.trait_id() {
            Some(id) => Candidate { source: Source::Trait(id), ..first.clone() },
            None => first.clone(),
        }
    }
}

/// Whether a predicate is one of this type.
fn is_about(predicate: &Predicate, ty: &Ty) -> bool {
    matches!(predicate, Predicate::Trait(trait_ref) if trait_ref.self_ty() == ty)
}
