//! Places: fields, elements, dereferences, and what becomes of overloaded ones once the place is to be written.

use crate::check::context::{Checker, borrow, deref, node};
use crate::check::probe::{self, Autoderef};
use crate::check::typed::{CastKind, Expr, ExprKind};
use crate::diagnostic::Diagnostic;
use crate::items::FnId;
use crate::source::Span;
use crate::tree;
use crate::types::solve::Answer;
use crate::types::{Args, IntTy, Mutability, TraitRef, Ty, VarKind};

impl Checker<'_> {
    /// Dereferences a place as often as these steps say.
    pub fn apply_autoderef(&mut self, mut place: Expr, steps: &[Autoderef]) -> Expr {
        for step in steps {
            place = if step.overloaded {
                self.overloaded_deref(place, step.ty.clone())
            } else {
                deref(place, step.ty.clone())
            };
        }
        place
    }

    /// `*Deref::deref(&place)`
    fn overloaded_deref(&mut self, place: Expr, target: Ty) -> Expr {
        let (span, args) = (place.span, Args::from([place.ty.clone()]));
        let reference = Ty::reference(Mutability::Shared, target.clone());
        let value = borrow(Mutability::Shared, place);
        let call = self.trait_call("deref", "deref", args, vec![value], reference, span);
        deref(call, target)
    }

    /// `*operand`
    pub fn check_deref(&mut self, operand: Expr, span: Span) -> Expr {
        let ty = self.known(&operand.ty, operand.span);
        let place = match &ty {
            Ty::Ref(_, inner) | Ty::RawPtr(_, inner) => deref(operand, (**inner).clone()),
            Ty::Adt(id, args) if self.items.is_lang_adt(*id, "owned_box") => deref(operand, args[0].clone()),
            Ty::Error => return self.error_node(span),
            _ => match self.deref_target(&ty, span) {
                Some(target) => self.overloaded_deref(Expr { span, ..operand }, target),
                None => {
                    let message = format!("type `{}` cannot be dereferenced", self.show(&ty));
                    return self.fail(Diagnostic::error("E0614", message, span).label(span, "can't be dereferenced"));
                }
            },
        };
        Expr { span, ..place }
    }

    fn deref_target(&mut self, ty: &Ty, span: Span) -> Option<Ty> {
        let id = self.items.lang_trait("deref").ok()?;
        let trait_ref = TraitRef { id, args: [ty.clone()].into() };
        let may_hold = self.solver.implements(&trait_ref) != Answer::No;
        may_hold.then(|| self.project(&trait_ref, "Target", span))
    }

    /// `base.name`
    pub fn check_field(&mut self, base: &tree::Expr, name: &tree::Ident, span: Span) -> Expr {
        let base = self.check_any(base);
        let ty = self.known(&base.ty, base.span);
        if matches!(ty, Ty::Error) {
            return self.error_node(span);
        }
        match probe::field(self.solver, &self.scope, &ty, name) {
            Ok(pick) => {
                let base = self.apply_autoderef(base, &pick.steps);
                let ty = self.normalize(&pick.ty, span);
                node(ExprKind::Field(Box::new(base), pick.index), ty, span)
            }
            Err(diagnostic) => self.fail(diagnostic),
        }
    }

    /// `base[index]`
    pub fn check_index(&mut self, base: &tree::Expr, index: &tree::Expr, brackets: Span, span: Span) -> Expr {
        let base = self.check_any(base);
        let index = self.check_any(index);
        let base_ty = self.known(&base.ty, base.span);
        if matches!(base_ty, Ty::Error) || matches!(index.ty, Ty::Error) {
            return self.error_node(span);
        }
        let steps = probe::autoderef(self.solver, &base_ty);
        let index_ty = self.structure(&index.ty);
        let is_number = match &index_ty {
            Ty::Int(IntTy::Usize) => true,
            Ty::Var(var) => var.kind == VarKind::Int,
            _ => false,
        };
        for end in 0..steps.len() {
            let ty = self.structure(&steps[end].ty);
            if let (Ty::Array(item, _) | Ty::Slice(item), true) = (&ty, is_number) {
                let place = self.apply_autoderef(base, &steps[1..=end]);
                let index = self.coerce_or_report(index, &Ty::Int(IntTy::Usize));
                let item = (**item).clone();
                return node(ExprKind::Index(Box::new(place), Box::new(index)), item, span);
            }
            let unsized_ty = match &ty {
                Ty::Array(item, _) if end + 1 == steps.len() => Some(Ty::Slice(item.clone())),
                _ => None,
            };
            for candidate in std::iter::once(ty.clone()).chain(unsized_ty) {
                let wanted = self.fresh();
                let Ok(id) = self.items.lang_trait("index") else { continue };
                let trait_ref = TraitRef { id, args: [candidate.clone(), wanted.clone()].into() };
                if self.solver.implements(&trait_ref) == Answer::No {
                    continue;
                }
                let place = self.apply_autoderef(base, &steps[1..=end]);
                let is_unsized = candidate != ty;
                return self.overloaded_index(place, is_unsized, &trait_ref, index, brackets, span);
            }
        }
        let message = format!("cannot index into a value of type `{}`", self.show(&base_ty));
        Expr { span, ..self.fail(Diagnostic::error("E0608", message, brackets)) }
    }

    /// `*Index::index(&place, index)`
    fn overloaded_index(
        &mut self,
        place: Expr,
        is_unsized: bool,
        trait_ref: &TraitRef,
        index: Expr,
        brackets: Span,
        span: Span,
    ) -> Expr {
        let errors = self.errors.len();
        let at = index.span;
        self.register_as(trait_ref.clone(), at, crate::types::solve::Cause::Bound);
        let index = self.coerce_or_report(index, &trait_ref.args[1]);
        self.select();
        let output = self.project(trait_ref, "Output", at);
        if self.errors.len() > errors {
            return self.error_node(span);
        }
        let mut value = borrow(Mutability::Shared, place);
        if is_unsized {
            let ty = Ty::reference(Mutability::Shared, trait_ref.args[0].clone());
            value = crate::check::coerce::cast(CastKind::Unsize, value, ty);
        }
        let reference = Ty::reference(Mutability::Shared, output.clone());
        let mut call = self.trait_call("index", "index", trait_ref.args.clone(), vec![value, index], reference, span);
        if let ExprKind::Call { at, .. } = &mut call.kind {
            *at = brackets;
        }
        deref(call, output)
    }

    /// Makes the overloaded dereferences and indexings in a place those that give `&mut`, as far as there are such: where
    /// there are none, the place stays one that cannot be written, which is found out when moves and borrows are checked.
    pub fn make_mutable(&mut self, place: &mut Expr) {
        match &mut place.kind {
            ExprKind::Field(base, _) | ExprKind::Index(base, _) => self.make_mutable(base),
            ExprKind::Deref(pointer) => {
                let is_overloaded = self.overload_mutably(pointer);
                if !is_overloaded {
                    self.make_mutable(pointer);
                }
            }
            _ => {}
        }
    }

    /// Turns `deref(&place)` into `deref_mut(&mut place)`; false if it is no such call.
    fn overload_mutably(&mut self, call: &mut Expr) -> bool {
        let ExprKind::Call { function, args, values, at } = &mut call.kind else { return false };
        let Some((mutable_fn, id)) = self.mutable_twin(*function) else { return false };
        // `x.deref()` that is written out gives what it gives: its callee is not all of it.
        if *at != call.span && self.items.lang_trait("deref_mut") == Ok(id) {
            return false;
        }
        if self.solver.implements(&TraitRef { id, args: args.clone() }) == Answer::No {
            return true;
        }
        let Some(value) = values.first_mut() else { return true };
        *function = mutable_fn;
        self.borrow_mutably(value);
        if let Ty::Ref(mutability, _) = &mut call.ty {
            *mutability = Mutability::Mut;
        }
        true
    }

    fn borrow_mutably(&mut self, value: &mut Expr) {
        if let Ty::Ref(mutability, _) = &mut value.ty {
            *mutability = Mutability::Mut;
        }
        match &mut value.kind {
            ExprKind::Borrow { mutable, place, .. } => {
                *mutable = true;
                self.make_mutable(place);
            }
            ExprKind::Cast(CastKind::Unsize, inner) => self.borrow_mutably(inner),
            _ => {}
        }
    }

    /// `DerefMut::deref_mut` for `Deref::deref`, `IndexMut::index_mut` for `Index::index`.
    fn mutable_twin(&self, function: FnId) -> Option<(FnId, crate::items::TraitId)> {
        let crate::items::Container::Trait(of) = self.items.functions[function.0 as usize].container else {
            return None;
        };
        let (twin, name) = match self.items.traits[of.0 as usize].lang.as_deref()? {
            "deref" => ("deref_mut", "deref_mut"),
            "index" => ("index_mut", "index_mut"),
            _ => return None,
        };
        let id = self.items.lang_trait(twin).ok()?;
        Some((*self.items.traits[id.0 as usize].functions.get(name)?, id))
    }
}
