//! Bounds of an item whose head is being lowered: `T::Item` has to be understood while the bounds on `T` are still trees.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::diagnostic::Diagnostic;
use crate::items::resolve::Scope;
use crate::items::{AssocTypeId, TraitId};
use crate::tree::{self, Bound, Ident, Path, TypeKind};
use crate::types::{Predicate, TraitRef, Ty};

/// How many bounds may be looked at for one head: more than any program needs that is written by hand.
const LOOKUPS: u32 = 10_000;

/// Bounds on parameters, as they are written.
#[derive(Debug, Default)]
pub(super) struct Written<'t> {
    /// The parameter's name, and the trait.
    bounds: Vec<(&'t str, &'t Path)>,
    /// What is being looked up.
    open: RefCell<Vec<(Rc<str>, Rc<str>)>>,
    lookups: Cell<u32>,
}

impl<'t> Written<'t> {
    /// The bounds of an item's parameters and where clauses.
    pub(super) fn new(generics: &'t tree::Generics, supertraits: &'t [Bound]) -> Self {
        let mut bounds = Vec::new();
        let mut add = |name: &'t str, list: &'t [Bound]| {
            bounds.extend(list.iter().filter_map(|bound| match bound {
                Bound::Trait(path) => Some((name, path)),
                Bound::MaybeSized | Bound::Static(_) => None,
            }));
        };
        add("Self", supertraits);
        for param in &generics.params {
            add(&param.name.name, &param.bounds);
        }
        for predicate in &generics.predicates {
            if let TypeKind::Path(path) = &predicate.ty.kind
                && let (None, [only]) = (&path.qself, &path.segments[..])
            {
                add(&only.name.name, &predicate.bounds);
            }
        }
        Self { bounds, ..Self::default() }
    }

    /// Bounds on a parameter whose trait, or a supertrait of it, has an associated type of this name.
    fn of(
        &self,
        scope: &Scope,
        own: &Ty,
        param: &str,
        name: &Ident,
    ) -> Result<Vec<(TraitRef, AssocTypeId)>, Diagnostic> {
        let question = (Rc::from(param), name.name.clone());
        self.lookups.set(self.lookups.get() + 1);
        if self.open.borrow().contains(&question) || self.lookups.get() > LOOKUPS {
            let message = format!("cycle detected when computing the bounds for type parameter `{param}`");
            return Err(Diagnostic::error("E0391", message, name.span));
        }
        self.open.borrow_mut().push(question);
        let found = self.matching(scope, own, param, name);
        self.open.borrow_mut().pop();
        found
    }

    fn matching(
        &self,
        scope: &Scope,
        own: &Ty,
        param: &str,
        name: &Ident,
    ) -> Result<Vec<(TraitRef, AssocTypeId)>, Diagnostic> {
        let mut found = Vec::new();
        for (_, path) in self.bounds.iter().filter(|(bound, _)| *bound == param) {
            let Ok(id) = scope.trait_id(path) else { continue };
            if has_type(scope, id, &name.name, &mut Vec::new()) {
                let trait_ref = scope.trait_ref_of_bound(id, own.clone(), path)?;
                scope.types_named(&trait_ref, &name.name, &mut found, &mut Vec::new());
            }
        }
        Ok(found)
    }
}

/// Whether a trait or one of its supertraits has an associated type of this name.
fn has_type(scope: &Scope, id: TraitId, name: &str, seen: &mut Vec<TraitId>) -> bool {
    if seen.contains(&id) {
        return false;
    }
    seen.push(id);
    let of = &scope.items.traits[id.0 as usize];
    of.types.contains_key(name)
        || of
            .supertraits
            .iter()
            .any(|it| matches!(it, Predicate::Trait(trait_ref) if has_type(scope, trait_ref.id, name, seen)))
}

impl Scope<'_> {
    /// Associated types of this name in a trait and its supertraits, each with its trait.
    fn types_named(
        &self,
        trait_ref: &TraitRef,
        name: &str,
        found: &mut Vec<(TraitRef, AssocTypeId)>,
        seen: &mut Vec<TraitRef>,
    ) {
        if seen.contains(trait_ref) {
            return;
        }
        seen.push(trait_ref.clone());
        let of = &self.items.traits[trait_ref.id.0 as usize];
        if let Some(id) = of.types.get(name) {
            let entry = (trait_ref.clone(), *id);
            if !found.contains(&entry) {
                found.push(entry);
            }
            return;
        }
        for supertrait in &of.supertraits {
            if let Predicate::Trait(supertrait) = supertrait {
                self.types_named(&supertrait.subst(&trait_ref.args), name, found, seen);
            }
        }
    }

    /// Associated types of this name in what a trait itself offers.
    pub(super) fn types_of_trait(&self, trait_ref: &TraitRef, name: &str) -> Vec<(TraitRef, AssocTypeId)> {
        let mut found = Vec::new();
        self.types_named(trait_ref, name, &mut found, &mut Vec::new());
        found
    }

    /// All that `T::name` can mean for a parameter.
    pub(super) fn types_of_param(
        &self,
        own: &Ty,
        param: &str,
        name: &Ident,
    ) -> Result<Vec<(TraitRef, AssocTypeId)>, Diagnostic> {
        let mut found = Vec::new();
        for predicate in &self.generics.predicates {
            if let Predicate::Trait(trait_ref) = predicate
                && trait_ref.self_ty() == own
            {
                self.types_named(trait_ref, &name.name, &mut found, &mut Vec::new());
            }
        }
        if let Some(written) = self.written {
            for entry in written.of(self, own, param, name)? {
                if !found.contains(&entry) {
                    found.push(entry);
                }
            }
        }
        // In `impl<I: Iterator> IntoIterator for I`, `I::Item` is that of the bound.
        if found.is_empty()
            && let Some(trait_ref) = self.self_trait.as_ref().filter(|it| it.self_ty() == own)
        {
            self.types_named(trait_ref, &name.name, &mut found, &mut Vec::new());
        }
        Ok(found)
    }
}
