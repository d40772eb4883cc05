//! Bounds and trait objects: from trees to [`Predicate`] and [`DynTy`].

use std::rc::Rc;

use crate::diagnostic::Diagnostic;
use crate::items::resolve::{Infer, Scope};
use crate::items::{AssocTypeId, TraitId};
use crate::source::Span;
use crate::tree::{Bound, Ident, Path, Segment};
use crate::types::env::elaborate;
use crate::types::{DynTy, Predicate, Projection, TraitRef, Ty};

impl Scope<'_> {
    /// The trait of a bound with its arguments, without what else the bound says.
    pub(super) fn trait_ref_of_bound(&self, id: TraitId, own: Ty, path: &Path) -> Result<TraitRef, Diagnostic> {
        let Some(last) = path.segments.last() else { return Err(Diagnostic::unsupported("this path", path.span)) };
        // What must not be left out is reported when the bound itself is lowered.
        self.trait_args(id, own, last, false, &mut |_, _| Ty::Error)
    }

    /// What a bound demands.
    pub(super) fn bound(
        &self,
        own: &Ty,
        bound: &Bound,
        into: &mut Vec<Predicate>,
        infer: &mut Infer,
    ) -> Result<(), Diagnostic> {
        let path = match bound {
            Bound::Trait(path) => path,
            Bound::MaybeSized => return Ok(()),
            Bound::Static(_) => {
                into.push(Predicate::Static(own.clone()));
                return Ok(());
            }
        };
        let id = self.trait_id(path)?;
        let Some(last) = path.segments.last() else { return Err(Diagnostic::unsupported("this path", path.span)) };
        let trait_ref = self.trait_args(id, own.clone(), last, false, infer)?;
        into.push(Predicate::Trait(trait_ref.clone()));
        for (assoc, ty) in self.bindings(&trait_ref, last, infer)? {
            into.push(Predicate::Projects(assoc, ty));
        }
        for (name, bounds) in last.args.iter().flat_map(|args| &args.bounds) {
            let projection = Ty::Projection(Rc::new(self.bound_type(&trait_ref, name)?));
            for bound in bounds {
                self.bound(&projection, bound, into, infer)?;
            }
        }
        Ok(())
    }

    /// `Item = T` and `-> T` of a trait's arguments.
    fn bindings(
        &self,
        trait_ref: &TraitRef,
        segment: &Segment,
        infer: &mut Infer,
    ) -> Result<Vec<(Projection, Ty)>, Diagnostic> {
        let Some(args) = &segment.args else { return Ok(Vec::new()) };
        let mut bindings = Vec::new();
        if args.parenthesized {
            let once = TraitRef { id: self.items.lang_trait("fn_once")?, args: trait_ref.args.clone() };
            let Some(assoc) = self.items.traits[once.id.0 as usize].types.get("Output").copied() else {
                return Err(Diagnostic::error("", "the library's FnOnce has no Output", segment.name.span));
            };
            bindings.push((Projection { trait_ref: once, assoc }, self.output(args.output.as_deref(), infer)?));
        }
        for (name, ty) in &args.bindings {
            bindings.push((self.bound_type(trait_ref, name)?, self.ty(ty, infer)?));
        }
        Ok(bindings)
    }

    /// The associated type that a binding names, in the trait or a supertrait.
    fn bound_type(&self, trait_ref: &TraitRef, name: &Ident) -> Result<Projection, Diagnostic> {
        match self.types_of_trait(trait_ref, &name.name).into_iter().next() {
            Some((trait_ref, assoc)) => Ok(Projection { trait_ref, assoc }),
            None => {
                let of = &self.items.traits[trait_ref.id.0 as usize].name;
                let message = format!("associated type `{}` not found for `{of}`", name.name);
                let label = format!("associated type `{}` not found", name.name);
                Err(Diagnostic::error("E0220", message, name.span).label(name.span, label))
            }
        }
    }

    /// `dyn A + Send`.
    pub(super) fn dyn_type(&self, bounds: &[Bound], span: Span, infer: &mut Infer) -> Result<Ty, Diagnostic> {
        let mut principal: Option<(TraitRef, Span)> = None;
        let mut dyn_ty = DynTy { principal: None, bindings: Vec::new(), auto_traits: Vec::new() };
        for bound in bounds {
            let Bound::Trait(path) = bound else { continue };
            let id = self.trait_id(path)?;
            if self.items.is_auto(id) {
                dyn_ty.auto_traits.push(id);
                continue;
            }
            let Some(last) = path.segments.last() else { return Err(Diagnostic::unsupported("this path", span)) };
            if principal.is_some() {
                let message = "only auto traits can be used as additional traits in a trait object";
                return Err(
                    Diagnostic::error("E0225", message, path.span).label(path.span, "additional non-auto trait")
                );
            }
            // Self is erased; a default that mentions it has to be written.
            let trait_ref = self.trait_args(id, Ty::Error, last, false, infer)?;
            for (projection, ty) in self.bindings(&trait_ref, last, infer)? {
                dyn_ty.bindings.push((projection.assoc, ty));
            }
            principal = Some((trait_ref, last.name.span));
        }
        if let Some((trait_ref, at)) = principal {
            self.check_dyn(&trait_ref, &dyn_ty.bindings, at)?;
            dyn_ty.principal = Some((trait_ref.id, trait_ref.args[1..].into()));
        }
        dyn_ty.bindings.sort_by_key(|(id, _)| *id);
        dyn_ty.auto_traits.sort_unstable();
        dyn_ty.auto_traits.dedup();
        Ok(Ty::Dyn(Rc::new(dyn_ty)))
    }

    /// That every associated type of a trait object is given, by itself or by a supertrait's bound.
    fn check_dyn(&self, trait_ref: &TraitRef, bindings: &[(AssocTypeId, Ty)], at: Span) -> Result<(), Diagnostic> {
        let mut predicates = Vec::new();
        elaborate(self.items, Predicate::Trait(trait_ref.clone()), &mut predicates);
        let is_given = |id: AssocTypeId| {
            bindings.iter().any(|(given, _)| *given == id)
                || predicates.iter().any(|it| matches!(it, Predicate::Projects(of, _) if of.assoc == id))
        };
        for predicate in &predicates {
            let Predicate::Trait(of) = predicate else { continue };
            let of = &self.items.traits[of.id.0 as usize];
            let missing = of.types.iter().filter(|(_, id)| !is_given(**id));
            if let Some((name, _)) = missing.min_by_key(|(_, id)| **id) {
                let message = format!("the value of the associated type `{name}` in `{}` must be specified", of.name);
                return Err(Diagnostic::error("E0191", message, at));
            }
        }
        Ok(())
    }
}
