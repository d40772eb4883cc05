//! What may be assumed inside of an item: its bounds with all that follows from them.

use std::collections::HashSet;

use crate::items::{Generics, Items};
use crate::session::Session;
use crate::source::Span;
use crate::types::infer::Table;
use crate::types::solve::{NoClosures, Solver};
use crate::types::{Args, Predicate, Projection, TraitRef, Ty};

/// The assumptions of one item.
#[derive(Clone, Debug, Default)]
pub struct Env {
    /// Bounds, where clauses, and their supertraits.
    pub predicates: Vec<Predicate>,
    /// Parameters that need not be `Sized`.
    pub unsized_params: HashSet<u32>,
}

impl Env {
    /// The assumptions inside of an item with these parameters.
    #[must_use]
    pub fn of(session: &Session, generics: &Generics) -> Self {
        let mut predicates = Vec::new();
        for predicate in &generics.predicates {
            elaborate(&session.items, predicate.clone(), &mut predicates);
        }
        let unsized_params =
            generics.params.iter().zip(0..).filter(|(param, _)| param.maybe_unsized).map(|(_, index)| index).collect();
        let raw = Self { predicates, unsized_params };
        raw.normalized(session)
    }

    /// With what bounds say of each other put into them: `I: Iterator<Item = U>, I::Item: Debug` tells that `U: Debug`.
    fn normalized(&self, session: &Session) -> Self {
        let table = Table::default();
        let solver = Solver::new(session, &table, self, &NoClosures);
        let normal = |args: &Args| args.iter().map(|arg| solver.normalize(arg, Span::default())).collect();
        let mut predicates = Vec::new();
        for predicate in &self.predicates {
            let normalized = match predicate {
                Predicate::Trait(trait_ref) => {
                    Predicate::Trait(TraitRef { id: trait_ref.id, args: normal(&trait_ref.args) })
                }
                Predicate::Projects(projection, ty) => {
                    let trait_ref = TraitRef { id: projection.trait_ref.id, args: normal(&projection.trait_ref.args) };
                    let ty = solver.normalize(ty, Span::default());
                    Predicate::Projects(Projection { trait_ref, assoc: projection.assoc }, ty)
                }
                Predicate::Static(ty) => Predicate::Static(solver.normalize(ty, Span::default())),
            };
            if !predicates.contains(&normalized) {
                predicates.push(normalized);
            }
        }
        Self { predicates, unsized_params: self.unsized_params.clone() }
    }
}

/// Adds a predicate and all that its trait's supertraits say.
pub fn elaborate(items: &Items, predicate: Predicate, into: &mut Vec<Predicate>) {
    if into.contains(&predicate) {
        return;
    }
    let supertraits: Vec<_> = match &predicate {
        Predicate::Trait(trait_ref) => {
            let supertraits = &items.traits[trait_ref.id.0 as usize].supertraits;
            supertraits.iter().map(|supertrait| supertrait.subst(&trait_ref.args)).collect()
        }
        Predicate::Projects(..) | Predicate::Static(_) => Vec::new(),
    };
    into.push(predicate);
    for supertrait in supertraits {
        elaborate(items, supertrait, into);
    }
}

/// What an item demands of its arguments: its predicates, and that what may not be unsized is `Sized`.
pub fn demands(items: &Items, generics: &Generics, args: &[Ty]) -> Vec<Predicate> {
    let mut demands: Vec<_> = generics.predicates.iter().map(|predicate| predicate.subst(args)).collect();
    if let Ok(sized) = items.lang_trait("sized") {
        let sized_params = generics.params.iter().zip(args).filter(|(param, _)| !param.maybe_unsized);
        for (_, arg) in sized_params.filter(|(param, _)| param.constant.is_none()) {
            demands.push(Predicate::Trait(TraitRef { id: sized, args: [arg.clone()].into() }));
        }
    }
    demands
}
