//! Associated types: what `<T as Trait>::Name` is. Where the trait's implementation is only assumed, the projection is a
//! type of its own (rigid); where too little is known, a variable stands for it and an obligation waits.

use std::rc::Rc;

use crate::items::{BodyOwner, ImplId, OpaqueId};
use crate::session::Session;
use crate::types::infer::{Found, Mismatch};
use crate::types::{Args, Predicate, Projection, TraitRef, Ty, VarKind};

use super::candidate::{Candidate, Selection};
use super::goal::{Goal, Origin, Step, Waits, What};
use super::{RECURSION_LIMIT, Reason, Solver, Source};

/// What came of a projection.
enum Projected {
    /// It is this (normalized).
    Known(Ty),
    /// It is a type of its own.
    Rigid(Projection),
    /// Too little is known.
    Unknown,
    /// The trait is not implemented.
    Failed,
}

impl Solver<'_> {
    /// The trait reference without projections that can be resolved; what has to hold for that is added.
    pub(super) fn normalize_trait_ref(&self, trait_ref: &TraitRef, origin: &Origin, goals: &mut Vec<Goal>) -> TraitRef {
        let trait_ref = self.table.resolve_trait_ref(trait_ref);
        if !trait_ref.args.iter().any(|arg| self.is_unresolved(arg)) {
            return trait_ref;
        }
        let args = trait_ref.args.iter().map(|arg| self.normalize_into(arg, origin, goals)).collect();
        TraitRef { id: trait_ref.id, args }
    }

    fn is_unresolved(&self, ty: &Ty) -> bool {
        ty.has(&mut |part| match part {
            Ty::Projection(_) => true,
            Ty::Opaque(..) => self.reveal,
            _ => false,
        })
    }

    /// The type without projections that can be resolved; what has to hold for that is added.
    pub(super) fn normalize_into(&self, ty: &Ty, origin: &Origin, goals: &mut Vec<Goal>) -> Ty {
        let ty = self.table.resolve(ty);
        if !self.is_unresolved(&ty) {
            return ty;
        }
        ty.map(&mut |part| match part {
            Ty::Projection(projection) => {
                let trait_ref = self.normalize_trait_ref(&projection.trait_ref, origin, goals);
                Some(self.normalize_projection(Projection { trait_ref, assoc: projection.assoc }, origin, goals))
            }
            Ty::Opaque(id, args) if self.reveal => {
                let args: Args = args.iter().map(|arg| self.normalize_into(arg, origin, goals)).collect();
                match hidden_type(self.session, *id, &args) {
                    Some(hidden) if origin.depth < RECURSION_LIMIT => {
                        Some(self.normalize_into(&hidden, &origin.deeper(), goals))
                    }
                    _ => Some(Ty::Error),
                }
            }
            _ => None,
        })
    }

    fn normalize_projection(&self, projection: Projection, origin: &Origin, goals: &mut Vec<Goal>) -> Ty {
        let goal = |what| Goal { what, origin: origin.clone(), waits: Waits::No };
        let trait_ref = projection.trait_ref.clone();
        if origin.depth > RECURSION_LIMIT {
            goals.push(goal(What::Overflow(trait_ref)));
            return Ty::Error;
        }
        match self.project(&projection, origin, goals) {
            Projected::Known(ty) => ty,
            Projected::Rigid(projection) => Ty::Projection(Rc::new(projection)),
            Projected::Unknown => {
                let var = self.table.fresh(VarKind::General);
                goals.push(goal(What::Holds(Predicate::Projects(projection, var.clone()))));
                var
            }
            Projected::Failed => {
                goals.push(goal(What::Holds(Predicate::Trait(trait_ref))));
                Ty::Error
            }
        }
    }

    /// Works off `<T as Trait>::Name == U`.
    pub(super) fn step_projects(&self, projection: &Projection, ty: &Ty, origin: &Origin) -> Step {
        let mut goals = Vec::new();
        let trait_ref = self.normalize_trait_ref(&projection.trait_ref, origin, &mut goals);
        let ty = self.normalize_into(ty, origin, &mut goals);
        let projection = Projection { trait_ref, assoc: projection.assoc };
        let found = match self.project(&projection, origin, &mut goals) {
            Projected::Known(found) => found,
            Projected::Rigid(projection) => Ty::Projection(Rc::new(projection)),
            Projected::Unknown => {
                let waits = self.waits(&projection.trait_ref);
                if goals.is_empty() {
                    return Step::Stalled(waits);
                }
                let what = What::Holds(Predicate::Projects(projection, ty));
                goals.push(Goal { what, origin: origin.clone(), waits });
                return Step::Then(goals);
            }
            Projected::Failed => {
                let what = What::Holds(Predicate::Trait(projection.trait_ref));
                goals.push(Goal { what, origin: origin.clone(), waits: Waits::No });
                return Step::Then(goals);
            }
        };
        match self.table.unify(&ty, &found) {
            Ok(()) => Step::Then(goals),
            Err(_) => {
                let (expected, found) = (self.table.resolve(&ty), self.table.resolve(&found));
                Step::Failed(Reason::Mismatch(Mismatch { expected, found }))
            }
        }
    }

    /// What a projection is, if its arguments are normalized.
    fn project(&self, projection: &Projection, origin: &Origin, goals: &mut Vec<Goal>) -> Projected {
        let trait_ref = self.table.resolve_trait_ref(&projection.trait_ref);
        let projection = Projection { trait_ref, assoc: projection.assoc };
        // What has to hold for it has been demanded when it was found.
        let found = Found::Projection(projection.clone());
        if let Some((ty, level)) = self.table.found(&found) {
            self.rely_on(level);
            return Projected::Known(self.table.resolve(&ty));
        }
        let projected = self.project_anew(&projection, origin, goals);
        if let Projected::Known(ty) = &projected {
            self.table.keep(found, ty.clone(), self.level.get());
        }
        projected
    }

    fn project_anew(&self, projection: &Projection, origin: &Origin, goals: &mut Vec<Goal>) -> Projected {
        let trait_ref = &projection.trait_ref;
        let self_ty = trait_ref.self_ty();
        match self_ty {
            Ty::Error => return Projected::Known(Ty::Error),
            Ty::Var(var) if matches!(var.kind, VarKind::General | VarKind::Const) => return Projected::Unknown,
            _ => {}
        }
        if let Some(projected) = self.project_by_bounds(projection, &self.env.predicates, goals, origin) {
            return projected;
        }
        if let Some(projected) = self.project_by_bounds(projection, &self.bounds_of(self_ty), goals, origin) {
            return projected;
        }
        if let Ty::Dyn(dyn_ty) = self_ty
            && let Some((_, ty)) = dyn_ty.bindings.iter().find(|(assoc, _)| *assoc == projection.assoc)
        {
            return Projected::Known(self.normalize_into(ty, &origin.deeper(), goals));
        }
        match self.select_candidate(trait_ref, origin) {
            // One impl of the library stands for those of all integers or floats, among which nothing decides yet.
            Selection::One(Candidate::Impl(id)) if matches!(self_ty, Ty::Var(_)) && self.is_of_numbers(id) => {
                Projected::Unknown
            }
            Selection::Ambiguous => Projected::Unknown,
            Selection::None => Projected::Failed,
            Selection::One(candidate) => self.project_by_candidate(candidate, projection, origin, goals),
        }
    }

    /// Whether an impl is for all integers or all floats.
    fn is_of_numbers(&self, id: ImplId) -> bool {
        let predicates = &self.items().impls[id.0 as usize].generics.predicates;
        predicates.iter().any(|it| matches!(it, Predicate::Trait(bound) if self.is_number_trait(bound.id)))
    }

    /// By `T: Trait<Name = U>` in scope.
    fn project_by_bounds(
        &self,
        projection: &Projection,
        predicates: &[Predicate],
        goals: &mut Vec<Goal>,
        origin: &Origin,
    ) -> Option<Projected> {
        let mut fitting: Vec<(TraitRef, Ty)> = Vec::new();
        for predicate in predicates {
            if let Predicate::Projects(bound, ty) = predicate
                && bound.assoc == projection.assoc
                && self.probe(|| self.table.unify_args(&bound.trait_ref.args, &projection.trait_ref.args).is_ok())
                && !fitting.iter().any(|(trait_ref, _)| *trait_ref == bound.trait_ref)
            {
                fitting.push((bound.trait_ref.clone(), ty.clone()));
            }
        }
        if fitting.len() > 1 && projection.trait_ref.args.iter().any(Ty::has_vars) {
            return Some(Projected::Unknown);
        }
        let (bound, ty) = fitting.into_iter().next()?;
        let unified = self.table.unify_args(&bound.args, &projection.trait_ref.args);
        unified.expect("it was tried just now");
        Some(Projected::Known(self.normalize_into(&ty, &origin.deeper(), goals)))
    }

    fn project_by_candidate(
        &self,
        candidate: Candidate,
        projection: &Projection,
        origin: &Origin,
        goals: &mut Vec<Goal>,
    ) -> Projected {
        let trait_ref = &projection.trait_ref;
        let callable = matches!(candidate, Candidate::Callable(..));
        let Ok((source, nested)) = self.confirm(candidate, trait_ref, origin) else { return Projected::Failed };
        goals.extend(nested);
        match source {
            Source::Impl(id, args) => {
                let item = &self.items().impls[id.0 as usize];
                let default = || {
                    let default = self.items().assoc_types[projection.assoc.0 as usize].default.as_ref()?;
                    Some(default.subst(&trait_ref.args))
                };
                match item.types.get(&projection.assoc).map(|ty| ty.subst(&args)).or_else(default) {
                    Some(ty) => Projected::Known(self.normalize_into(&ty, &origin.deeper(), goals)),
                    None => Projected::Known(Ty::Error),
                }
            }
            Source::Callable if callable => match self.signature(trait_ref.self_ty()) {
                Some(sig) => Projected::Known(self.normalize_into(&sig.output, &origin.deeper(), goals)),
                None => Projected::Failed,
            },
            Source::Bound(_) | Source::Dyn(_) | Source::Builtin | Source::Callable => Projected::Rigid(Projection {
                trait_ref: self.table.resolve_trait_ref(trait_ref),
                assoc: projection.assoc,
            }),
        }
    }
}

/// The type behind `impl Trait` in a return type, as the function's body has it; none if the body is wrong, or if it needs
/// to know this itself.
pub(super) fn hidden_type(session: &Session, id: OpaqueId, args: &Args) -> Option<Ty> {
    let function = session.items.opaques[id.0 as usize].function;
    let body = session.body(BodyOwner::Fn(function)).ok()?;
    body.opaques.iter().find(|(opaque, _)| *opaque == id).map(|(_, hidden)| hidden.subst(args))
}
