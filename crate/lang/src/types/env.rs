//! What may be assumed inside of an item: its bounds with all that follows from them.

use std::collections::HashSet;

use crate::items::{Generics, Items};
use crate::types::{Predicate, Ty};

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
    pub fn of(items: &Items, generics: &Generics) -> Self {
        let mut predicates = Vec::new();
        for predicate in &generics.predicates {
            elaborate(items, predicate.clone(), &mut predicates);
        }
        let unsized_params =
            generics.params.iter().zip(0..).filter(|(param, _)| param.maybe_unsized).map(|(_, index)| index).collect();
        Self { predicates, unsized_params }
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
    if let Some(crate::items::Def::Trait(sized)) = items.lang.get("sized") {
        let sized_params = generics.params.iter().zip(args).filter(|(param, _)| !param.maybe_unsized);
        for (_, arg) in sized_params.filter(|(param, _)| param.constant.is_none()) {
            demands.push(Predicate::Trait(crate::types::TraitRef { id: *sized, args: [arg.clone()].into() }));
        }
    }
    demands
}
