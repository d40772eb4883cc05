//! Candidates for an obligation, and the choice among them: bounds in scope before impls; a single impl whose head fits is
//! chosen whatever else it demands, which is how inference learns from impls.

use crate::check::typed::ClosureKind;
use crate::items::{ClosureId, ImplId};
use crate::types::env::{demands, elaborate};
use crate::types::infer::Mismatch;
use crate::types::{Args, Predicate, TraitRef, Ty, TyVar, VarKind};

use super::builtin::Builtin;
use super::goal::{Goal, Origin, Outcome, Waits, What};
use super::{Solver, Source};

/// A way in which something may be implemented.
#[derive(Clone, Debug)]
pub(super) enum Candidate {
    /// The language's own; these have to hold.
    Builtin(Vec<TraitRef>),
    /// A closure, function or function pointer with these parameters (as a tuple); of a closure it may still be open
    /// whether it can be called that way.
    Callable(Ty, Option<(ClosureId, ClosureKind)>),
    /// A bound in scope, or of an associated or opaque type.
    Bound(TraitRef),
    /// `dyn Trait` implements it.
    Dyn(TraitRef),
    /// An impl.
    Impl(ImplId),
}

impl Candidate {
    /// The lower, the more it is preferred to others that apply as well.
    fn rank(&self) -> u8 {
        match self {
            Self::Builtin(_) | Self::Callable(..) => 0,
            Self::Bound(_) => 1,
            Self::Dyn(_) => 2,
            Self::Impl(_) => 3,
        }
    }
}

/// What the choice came to.
#[derive(Debug)]
pub(super) enum Selection {
    One(Candidate),
    None,
    Ambiguous,
}

impl Solver<'_> {
    /// Chooses the candidate for an obligation without projections.
    pub(super) fn select_candidate(&self, trait_ref: &TraitRef, origin: &Origin) -> Selection {
        let self_ty = trait_ref.self_ty();
        if let Ty::Var(TyVar { kind: VarKind::General | VarKind::Const, .. }) = self_ty {
            return Selection::Ambiguous;
        }
        if matches!(self_ty, Ty::Error) {
            return Selection::One(Candidate::Builtin(Vec::new()));
        }
        let mut candidates = Vec::new();
        self.assemble_bounds(trait_ref, origin, &mut candidates);
        match self.builtin(trait_ref, origin) {
            Builtin::If(conditions) => candidates.push(Candidate::Builtin(conditions)),
            Builtin::Callable(inputs, closure) => candidates.push(Candidate::Callable(inputs, closure)),
            Builtin::Unknown => return Selection::Ambiguous,
            Builtin::Never => {}
            Builtin::Other => {
                self.assemble_dyn(trait_ref, origin, &mut candidates);
                self.assemble_impls(trait_ref, origin, &mut candidates);
            }
        }
        match candidates.len() {
            0 => Selection::None,
            1 => Selection::One(candidates.remove(0)),
            _ => self.winnow(candidates, trait_ref, origin),
        }
    }

    /// Tries all candidates and takes the preferred one of those that may apply.
    fn winnow(&self, candidates: Vec<Candidate>, trait_ref: &TraitRef, origin: &Origin) -> Selection {
        let closed = self.is_closed(trait_ref);
        let relied = self.relied.replace(u32::MAX);
        let mut applicable = Vec::new();
        for candidate in candidates {
            let outcome = self.probe(|| match self.confirm(candidate.clone(), trait_ref, origin) {
                Ok((_, nested)) => self.evaluate(nested),
                Err(_) => Outcome::Fails,
            });
            if outcome != Outcome::Fails {
                applicable.push((candidate, outcome));
            }
        }
        let self_contained = self.relied.get() > self.level.get();
        self.rely_on(relied);
        let remember = |holds| {
            if closed && self_contained && !self.overflowed.get() {
                self.known.borrow_mut().insert(trait_ref.clone(), holds);
            }
        };
        let Some(best) = applicable.iter().map(|(candidate, _)| candidate.rank()).min() else {
            remember(false);
            return Selection::None;
        };
        applicable.retain(|(candidate, _)| candidate.rank() == best);
        if applicable.len() > 1 && trait_ref.args.iter().any(Ty::has_vars) {
            return Selection::Ambiguous;
        }
        let (candidate, outcome) = applicable.swap_remove(0);
        if outcome == Outcome::Holds {
            remember(true);
        }
        Selection::One(candidate)
    }

    fn assemble_bounds(&self, trait_ref: &TraitRef, origin: &Origin, candidates: &mut Vec<Candidate>) {
        let own = self.bounds_of(trait_ref.self_ty());
        for predicate in self.env.predicates.iter().chain(&own) {
            if let Predicate::Trait(bound) = predicate
                && bound.id == trait_ref.id
                && !candidates.iter().any(|known| matches!(known, Candidate::Bound(other) if other == bound))
                && self.probe(|| self.match_bound(bound, trait_ref, origin, &mut Vec::new()).is_ok())
            {
                candidates.push(Candidate::Bound(bound.clone()));
            }
        }
    }

    /// Unifies a bound with what is looked for. The type that it is about is what it is: only the other arguments may
    /// hold projections that can be resolved.
    fn match_bound(
        &self,
        bound: &TraitRef,
        trait_ref: &TraitRef,
        origin: &Origin,
        goals: &mut Vec<Goal>,
    ) -> Result<(), Mismatch> {
        self.table.unify(&bound.args[0], &trait_ref.args[0])?;
        for (arg, wanted) in bound.args.iter().zip(trait_ref.args.iter()).skip(1) {
            let arg = self.normalize_into(arg, origin, goals);
            self.table.unify(&arg, wanted)?;
        }
        Ok(())
    }

    /// What is known of an associated or opaque type itself, with supertraits.
    pub(super) fn bounds_of(&self, ty: &Ty) -> Vec<Predicate> {
        let (bounds, args) = match ty {
            Ty::Projection(projection) => {
                (&self.items().assoc_types[projection.assoc.0 as usize].bounds, &projection.trait_ref.args)
            }
            Ty::Opaque(id, args) => (&self.items().opaques[id.0 as usize].bounds, args),
            _ => return Vec::new(),
        };
        let mut elaborated = Vec::new();
        for bound in bounds {
            elaborate(self.items(), bound.subst(args), &mut elaborated);
        }
        elaborated
    }

    fn assemble_dyn(&self, trait_ref: &TraitRef, origin: &Origin, candidates: &mut Vec<Candidate>) {
        for bound in self.dyn_traits(trait_ref.self_ty()) {
            if bound.id != trait_ref.id {
                continue;
            }
            if self.probe(|| self.match_bound(&bound, trait_ref, origin, &mut Vec::new()).is_ok()) {
                candidates.push(Candidate::Dyn(bound));
            }
        }
    }

    /// The traits that `dyn Trait` implements because of what it is.
    pub(super) fn dyn_traits(&self, ty: &Ty) -> Vec<TraitRef> {
        let Ty::Dyn(dyn_ty) = ty else { return Vec::new() };
        let mut elaborated = Vec::new();
        if let Some((id, args)) = &dyn_ty.principal {
            let args = std::iter::once(ty.clone()).chain(args.iter().cloned()).collect();
            elaborate(self.items(), Predicate::Trait(TraitRef { id: *id, args }), &mut elaborated);
        }
        for id in &dyn_ty.auto_traits {
            let marker = TraitRef { id: *id, args: [ty.clone()].into() };
            elaborate(self.items(), Predicate::Trait(marker), &mut elaborated);
        }
        let trait_of = |predicate| if let Predicate::Trait(trait_ref) = predicate { Some(trait_ref) } else { None };
        elaborated.into_iter().filter_map(trait_of).collect()
    }

    fn assemble_impls(&self, trait_ref: &TraitRef, origin: &Origin, candidates: &mut Vec<Candidate>) {
        for id in self.matching_impls(trait_ref, origin) {
            // A negative impl only tells in words that there is none.
            if !self.items().impls[id.0 as usize].negative {
                candidates.push(Candidate::Impl(id));
            }
        }
    }

    /// The impls whose heads fit, negative ones too.
    pub(super) fn matching_impls(&self, trait_ref: &TraitRef, origin: &Origin) -> Vec<ImplId> {
        let Some(impls) = self.items().impls_of.get(&trait_ref.id) else { return Vec::new() };
        let fits = |id: &ImplId| {
            let Some(head) = &self.items().impls[id.0 as usize].trait_ref else { return false };
            head.args.iter().zip(trait_ref.args.iter()).all(|(pattern, ty)| self.may_match(pattern, ty))
                && self.probe(|| self.match_impl(*id, trait_ref, origin, &mut Vec::new()).is_ok())
        };
        impls.iter().copied().filter(fits).collect()
    }

    /// Whether an impl's head may fit: cheap, and wrong only by saying yes.
    fn may_match(&self, pattern: &Ty, ty: &Ty) -> bool {
        let ty = self.table.shallow(ty);
        let all = |a: &Args, b: &Args| a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| self.may_match(a, b));
        match (pattern, &ty) {
            (Ty::Param(..) | Ty::Projection(_) | Ty::Error, _) | (_, Ty::Error) => true,
            (pattern, Ty::Var(var)) => match var.kind {
                VarKind::General | VarKind::Const => true,
                VarKind::Int => matches!(pattern, Ty::Int(_)),
                VarKind::Float => matches!(pattern, Ty::Float(_)),
            },
            (Ty::Tuple(a), Ty::Tuple(b)) => all(a, b),
            (Ty::Array(a, n), Ty::Array(b, m)) => self.may_match(a, b) && self.may_match(n, m),
            (Ty::Slice(a), Ty::Slice(b)) => self.may_match(a, b),
            (Ty::Ref(p, a), Ty::Ref(q, b)) | (Ty::RawPtr(p, a), Ty::RawPtr(q, b)) => p == q && self.may_match(a, b),
            (Ty::Adt(i, a), Ty::Adt(j, b)) => i == j && all(a, b),
            (Ty::Dyn(_), Ty::Dyn(_)) | (Ty::FnPtr(_), Ty::FnPtr(_)) => true,
            (pattern, ty) => pattern == ty,
        }
    }

    /// Unifies an impl's head with what is looked for, and gives the impl's arguments.
    pub(super) fn match_impl(
        &self,
        id: ImplId,
        trait_ref: &TraitRef,
        origin: &Origin,
        goals: &mut Vec<Goal>,
    ) -> Result<Args, Mismatch> {
        let item = &self.items().impls[id.0 as usize];
        let kind = |constant: &Option<Ty>| if constant.is_some() { VarKind::Const } else { VarKind::General };
        let args: Args = item.generics.params.iter().map(|param| self.table.fresh(kind(&param.constant))).collect();
        let Some(head) = &item.trait_ref else {
            return Err(Mismatch { expected: trait_ref.self_ty().clone(), found: item.self_ty.clone() });
        };
        let head = self.normalize_trait_ref(&head.subst(&args), origin, goals);
        self.table.unify_args(&head.args, &trait_ref.args)?;
        match self.refused_by_sealed(&item.generics.predicates, &args, origin) {
            Some(ty) => Err(Mismatch { expected: head.args[0].clone(), found: ty }),
            None => Ok(args),
        }
    }

    /// One impl for all `T: Integer` stands for an impl for each of the types: others do not match at all. This gives the
    /// type that is refused. It is not asked again while it is asked.
    fn refused_by_sealed(&self, predicates: &[Predicate], args: &[Ty], origin: &Origin) -> Option<Ty> {
        if self.sealing.replace(true) {
            return None;
        }
        let refused = predicates.iter().find_map(|predicate| match predicate {
            Predicate::Trait(bound) if self.is_sealed(bound.id) => {
                let bound = self.table.resolve_trait_ref(&bound.subst(args));
                let none = self.probe(|| match self.select_candidate(&bound, origin) {
                    Selection::None => true,
                    Selection::One(_) => false,
                    // Whatever the type will be: there may be no impl for the other arguments.
                    Selection::Ambiguous => {
                        !self.is_number_trait(bound.id) && self.matching_impls(&bound, origin).is_empty()
                    }
                });
                none.then(|| bound.self_ty().clone())
            }
            _ => None,
        });
        self.sealing.set(false);
        refused
    }

    /// Unifies with what the candidate says, and gives what has to hold for it.
    pub(super) fn confirm(
        &self,
        candidate: Candidate,
        trait_ref: &TraitRef,
        origin: &Origin,
    ) -> Result<(Source, Vec<Goal>), Mismatch> {
        let mut goals = Vec::new();
        let origin = origin.below(trait_ref, self.level.get());
        let goal = |what| Goal { what, origin: origin.clone(), waits: Waits::No };
        let source = match candidate {
            Candidate::Builtin(conditions) => {
                let holds = conditions.into_iter().map(|condition| What::Holds(Predicate::Trait(condition)));
                goals.extend(holds.map(goal));
                Source::Builtin
            }
            Candidate::Callable(inputs, closure) => {
                let inputs = self.normalize_into(&inputs, &origin, &mut goals);
                self.table.unify(&trait_ref.args[1], &inputs)?;
                goals.extend(closure.map(|(id, kind)| goal(What::ClosureKind(id, kind))));
                Source::Callable
            }
            Candidate::Bound(bound) => {
                self.match_bound(&bound, trait_ref, &origin, &mut goals)?;
                Source::Bound(bound)
            }
            Candidate::Dyn(bound) => {
                self.match_bound(&bound, trait_ref, &origin, &mut goals)?;
                Source::Dyn(bound)
            }
            Candidate::Impl(id) => {
                let args = self.match_impl(id, trait_ref, &origin, &mut goals)?;
                let generics = &self.items().impls[id.0 as usize].generics;
                let holds = demands(self.items(), generics, &args).into_iter().map(What::Holds);
                goals.extend(holds.map(goal));
                Source::Impl(id, args)
            }
        };
        Ok((source, goals))
    }
}
