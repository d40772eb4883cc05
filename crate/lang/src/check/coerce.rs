//! Coercions: what the compiler converts without being asked (rustc's `coercion.rs`), and the common type of several
//! expressions. A coercion that is needed becomes nodes around the expression.

#![expect(clippy::result_large_err, reason = "an expression that does not fit is given back as it was")]

use std::rc::Rc;

use crate::check::blame::blamed_span;
use crate::check::context::{Checker, Merge, borrow, deref, node};
use crate::check::probe;
use crate::check::typed::{CastKind, Expr, ExprKind};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::types::env::elaborate;
use crate::types::infer::Mismatch;
use crate::types::{DynTy, FnSig, Mutability, Predicate, Projection, TraitRef, Ty, VarKind};

/// What a coercion comes to.
type Coerced = Result<Expr, (Expr, Mismatch)>;

impl Checker<'_> {
    /// Coerces an expression; a mismatch is reported.
    pub fn coerce_or_report(&mut self, expr: Expr, target: &Ty) -> Expr {
        match self.coerce(expr, target) {
            Ok(expr) => expr,
            Err((expr, mismatch)) => {
                self.report_mismatch(target, &expr.ty.clone(), &mismatch, blamed_span(&expr));
                Expr { ty: Ty::Error, ..expr }
            }
        }
    }

    /// Coerces an expression, or gives it back as it was.
    pub fn coerce(&mut self, expr: Expr, target: &Ty) -> Coerced {
        let source = self.structure(&expr.ty);
        let target = self.structure(target);
        match (&source, &target) {
            (Ty::Never, Ty::Never) => return Ok(expr),
            (Ty::Never, _) => return Ok(self.never_to(expr, &target)),
            (Ty::Var(var), _) if var.kind == VarKind::General => return self.unify_node(expr, &source, &target),
            (_, Ty::Var(var)) if var.kind == VarKind::General => return self.unify_node(expr, &source, &target),
            (Ty::Error, _) | (_, Ty::Error) => return Ok(Expr { ty: target, ..expr }),
            _ => {}
        }
        let expr = match self.unsize(expr, &source, &target) {
            Ok(expr) => return Ok(expr),
            Err(expr) => expr,
        };
        match (&source, &target) {
            (Ty::Ref(from, _), Ty::RawPtr(to, inner)) if at_least(*from, *to) => {
                self.raw_pointer(expr, &source, inner, *to, &target)
            }
            (Ty::RawPtr(Mutability::Mut, from), Ty::RawPtr(Mutability::Shared, to)) => match self.table.unify(to, from)
            {
                Ok(()) => Ok(cast(CastKind::Pointer, expr, target)),
                Err(mismatch) => Err((expr, mismatch)),
            },
            (Ty::Ref(from, _), Ty::Ref(to, inner)) if at_least(*from, *to) => {
                self.reborrow(expr, &source, *to, inner, &target)
            }
            (Ty::FnDef(..), Ty::FnPtr(_)) => {
                let pointer = self.fn_pointer(&source, expr.span);
                self.cast_to(CastKind::FnPointer, expr, &pointer, &target)
            }
            (Ty::Closure(id, _), Ty::FnPtr(_)) => {
                let pointer = Ty::FnPtr(Rc::new(self.closures.signature(*id)));
                self.closure_pointers.push((*id, expr.span));
                self.cast_to(CastKind::ClosureFnPointer, expr, &pointer, &target)
            }
            _ => self.unify_node(expr, &source, &target),
        }
    }

    /// The type of a function as a pointer.
    pub fn fn_pointer(&mut self, ty: &Ty, span: Span) -> Ty {
        match ty {
            Ty::FnDef(id, args) => {
                let sig = self.items.functions[id.0 as usize].sig.subst(args);
                Ty::FnPtr(Rc::new(self.normalize_sig(&sig, span)))
            }
            other => other.clone(),
        }
    }

    /// A signature with its projections resolved.
    pub fn normalize_sig(&self, sig: &FnSig, span: Span) -> FnSig {
        FnSig {
            inputs: sig.inputs.iter().map(|ty| self.normalize(ty, span)).collect(),
            output: self.normalize(&sig.output, span),
        }
    }

    fn never_to(&mut self, expr: Expr, target: &Ty) -> Expr {
        if matches!(target, Ty::Var(_)) {
            self.diverging.push(target.clone());
        }
        cast(CastKind::Never, expr, target.clone())
    }

    fn unify_node(&mut self, expr: Expr, source: &Ty, target: &Ty) -> Coerced {
        match self.table.unify(target, source) {
            Ok(()) => Ok(expr),
            Err(mismatch) => Err((expr, mismatch)),
        }
    }

    fn cast_to(&mut self, kind: CastKind, expr: Expr, pointer: &Ty, target: &Ty) -> Coerced {
        match self.table.unify(target, pointer) {
            Ok(()) => Ok(cast(kind, expr, target.clone())),
            Err(mismatch) => Err((expr, mismatch)),
        }
    }

    fn raw_pointer(&mut self, expr: Expr, source: &Ty, inner: &Ty, mutability: Mutability, target: &Ty) -> Coerced {
        let reference = Ty::reference(mutability, inner.clone());
        let expr = self.reborrow(expr, source, mutability, inner, &reference)?;
        Ok(cast(CastKind::Pointer, expr, target.clone()))
    }

    /// `&mut T` to `&T`, `&String` to `&str`: the source is dereferenced until it fits, and borrowed again; `&T` too, so
    /// that a closure takes what it points to and not the variable.
    fn reborrow(&mut self, expr: Expr, source: &Ty, to: Mutability, inner: &Ty, target: &Ty) -> Coerced {
        let steps = probe::autoderef(self.solver, source);
        for (index, step) in steps.iter().enumerate().skip(1) {
            if self.table.unify(inner, &step.ty).is_err() {
                continue;
            }
            let span = expr.span;
            let mut place = self.apply_autoderef(expr, &steps[1..=index]);
            if to == Mutability::Mut {
                self.make_mutable(&mut place);
            }
            return Ok(Expr { ty: target.clone(), span, ..borrow(to, place) });
        }
        Err((expr, Mismatch { expected: target.clone(), found: source.clone() }))
    }

    /// `&[T; N]` to `&[T]`, `Box<T>` to `Box<dyn Trait>`. What does not fit is given back.
    fn unsize(&mut self, expr: Expr, source: &Ty, target: &Ty) -> Result<Expr, Expr> {
        let (from, to, reborrowed) = match (source, target) {
            (Ty::Ref(a, from), Ty::Ref(b, to)) if at_least(*a, *b) => (from.as_ref(), to.as_ref(), Some((*b, false))),
            (Ty::Ref(a, from), Ty::RawPtr(b, to)) if at_least(*a, *b) => (from.as_ref(), to.as_ref(), Some((*b, true))),
            (Ty::RawPtr(a, from), Ty::RawPtr(b, to)) if at_least(*a, *b) => (from.as_ref(), to.as_ref(), None),
            (Ty::Adt(a, from), Ty::Adt(b, to)) if a == b && self.is_smart_pointer(*a) => (&from[0], &to[0], None),
            _ => return Err(expr),
        };
        let (from, to) = (self.shallow(from), self.shallow(to));
        if !self.unsizes(&from, &to, expr.span) {
            return Err(expr);
        }
        let span = expr.span;
        let expr = match reborrowed {
            Some((mutability, raw)) => {
                let place = deref(expr, from);
                let again = Expr { span, ..borrow(mutability, place) };
                if raw {
                    let ty = match &again.ty {
                        Ty::Ref(mutability, inner) => Ty::RawPtr(*mutability, inner.clone()),
                        other => other.clone(),
                    };
                    cast(CastKind::Pointer, again, ty)
                } else {
                    again
                }
            }
            None => expr,
        };
        Ok(cast(CastKind::Unsize, expr, target.clone()))
    }

    fn is_smart_pointer(&self, adt: crate::items::AdtId) -> bool {
        let lang = self.items.adts[adt.0 as usize].lang.as_deref();
        matches!(lang, Some("owned_box" | "Rc" | "Arc" | "RcWeak" | "ArcWeak"))
    }

    /// Whether the one type becomes the other behind a pointer; what that demands is registered.
    fn unsizes(&mut self, from: &Ty, to: &Ty, span: Span) -> bool {
        match (from, to) {
            (Ty::Array(item, _), Ty::Slice(slice_item)) => self.table.unify(slice_item, item).is_ok(),
            (Ty::Dyn(a), Ty::Dyn(b)) => {
                if a == b || !b.auto_traits.iter().all(|id| a.auto_traits.contains(id)) {
                    return false;
                }
                match (&a.principal, &b.principal) {
                    (Some((one, ones)), Some((other, others))) if one == other => {
                        ones.iter().zip(others.iter()).all(|(a, b)| self.table.unify(b, a).is_ok())
                    }
                    (Some((one, ones)), Some((other, _))) => {
                        let mut all = Vec::new();
                        let args = std::iter::once(from.clone()).chain(ones.iter().cloned()).collect();
                        elaborate(self.items, Predicate::Trait(TraitRef { id: *one, args }), &mut all);
                        let above = |it: &Predicate| matches!(it, Predicate::Trait(above) if above.id == *other);
                        if all.iter().any(above) && !self.trying {
                            let what = "a trait object that becomes one of a supertrait";
                            self.errors.push(Diagnostic::unsupported(what, span));
                            return true;
                        }
                        false
                    }
                    _ => false,
                }
            }
            (Ty::Adt(one, ones), Ty::Adt(other, others)) if one == other => {
                self.refuse_tail(ones.last(), others.last(), span)
            }
            (Ty::Str | Ty::Slice(_) | Ty::Error | Ty::Never, Ty::Dyn(_)) => false,
            // Nothing says yet what is behind the pointer: rustc takes the coercion for granted, since it is sized.
            (Ty::Var(_), Ty::Dyn(object)) => {
                self.demand_object(from, object, span);
                true
            }
            (_, Ty::Dyn(object)) => {
                self.demand_object(from, object, span);
                true
            }
            _ => false,
        }
    }

    /// A struct whose last field loses its size, as in `Rc<RefCell<dyn Trait>>`.
    fn refuse_tail(&mut self, from: Option<&Ty>, to: Option<&Ty>, span: Span) -> bool {
        let (Some(from), Some(to)) = (from, to) else { return false };
        let (from, to) = (self.shallow(from), self.shallow(to));
        let loses = match (&from, &to) {
            (Ty::Dyn(_) | Ty::Var(_) | Ty::Error, _) => false,
            (_, Ty::Dyn(_)) | (Ty::Array(..), Ty::Slice(_)) => true,
            _ => false,
        };
        if loses && !self.trying {
            let what = format!("`{}` behind a pointer, made of `{}`", self.show(&to), self.show(&from));
            self.errors.push(Diagnostic::unsupported(what, span));
        }
        loses
    }

    /// What a type must implement to become an object of this type.
    fn demand_object(&mut self, ty: &Ty, object: &DynTy, span: Span) {
        for predicate in object_predicates(ty, object, self.items) {
            self.register(predicate, span);
        }
    }

    /// Begins to look for the common type of several expressions.
    pub fn merge(&self, expected: Ty) -> Merge {
        Merge { expected, merged: None }
    }

    /// One more expression; earlier ones are adjusted where it takes that to agree.
    pub fn merge_expr(&mut self, merge: &mut Merge, earlier: &mut [Expr], expr: Expr) -> Expr {
        let mut places: Vec<&mut Expr> = earlier.iter_mut().collect();
        self.merge_places(merge, &mut places, expr)
    }

    /// As [`Checker::merge_expr`], with the earlier expressions wherever they are.
    pub fn merge_places(&mut self, merge: &mut Merge, earlier: &mut [&mut Expr], expr: Expr) -> Expr {
        let Some(merged) = merge.merged.clone() else {
            let expected = merge.expected.clone();
            let expr = self.coerce_or_report(expr, &expected);
            merge.merged = Some(if matches!(expr.ty, Ty::Error) { Ty::Error } else { expr.ty.clone() });
            return expr;
        };
        let (before, new) = (self.shallow(&merged), self.shallow(&expr.ty));
        if let Some(pointer) = self.common_pointer(&before, &new, expr.span) {
            for expr in earlier.iter_mut() {
                self.replace_coerced(expr, &pointer);
            }
            merge.merged = Some(pointer.clone());
            return self.coerce_or_report(expr, &pointer);
        }
        match self.coerce(expr, &merged) {
            Ok(expr) => expr,
            Err((expr, mismatch)) => {
                if !earlier.is_empty() && self.can_coerce_all(earlier, &expr.ty) {
                    for place in earlier.iter_mut() {
                        self.replace_coerced(place, &expr.ty);
                    }
                    merge.merged = Some(expr.ty.clone());
                    return expr;
                }
                self.report_mismatch(&merged, &expr.ty.clone(), &mismatch, blamed_span(&expr));
                Expr { ty: Ty::Error, ..expr }
            }
        }
    }

    /// Two different functions or closures have a pointer to functions in common.
    fn common_pointer(&mut self, before: &Ty, new: &Ty, span: Span) -> Option<Ty> {
        let different = match (before, new) {
            (Ty::FnDef(a, x), Ty::FnDef(b, y)) => a != b || x != y,
            (Ty::Closure(a, _), Ty::Closure(b, _)) => a != b,
            (Ty::FnDef(..), Ty::Closure(..)) | (Ty::Closure(..), Ty::FnDef(..)) => true,
            _ => false,
        };
        if !different {
            return None;
        }
        Some(match before {
            Ty::Closure(id, _) => Ty::FnPtr(Rc::new(self.closures.signature(*id))),
            other => self.fn_pointer(other, span),
        })
    }

    fn can_coerce_all(&mut self, earlier: &[&mut Expr], target: &Ty) -> bool {
        let outside = std::mem::replace(&mut self.trying, true);
        let solver = self.solver;
        let fits = solver.probe(|| earlier.iter().all(|expr| self.coerce((**expr).clone(), target).is_ok()));
        self.trying = outside;
        fits
    }

    fn replace_coerced(&mut self, place: &mut Expr, target: &Ty) {
        let placeholder = self.error_node(place.span);
        let expr = std::mem::replace(place, placeholder);
        *place = self.coerce_or_report(expr, target);
    }

    /// An end of a merge that has no expression: `()`.
    pub fn merge_unit(&mut self, merge: &mut Merge, span: Span) -> Expr {
        let value = crate::check::context::unit(span);
        self.merge_places(merge, &mut [], value)
    }

    /// The type that all expressions have come to; `!` if there is none.
    pub fn merged(&self, merge: &Merge) -> Ty {
        merge.merged.clone().unwrap_or(Ty::Never)
    }
}

/// Whether a pointer that may do the one may do the other.
fn at_least(from: Mutability, to: Mutability) -> bool {
    from == Mutability::Mut || to == Mutability::Shared
}

/// A conversion around an expression.
pub(super) fn cast(kind: CastKind, expr: Expr, ty: Ty) -> Expr {
    let span = expr.span;
    node(ExprKind::Cast(kind, Box::new(expr)), ty, span)
}

/// What a type must implement to become an object of this type.
pub(super) fn object_predicates(ty: &Ty, object: &DynTy, items: &crate::items::Items) -> Vec<Predicate> {
    let mut predicates = Vec::new();
    if let Some((id, args)) = &object.principal {
        let all: Rc<[Ty]> = std::iter::once(ty.clone()).chain(args.iter().cloned()).collect();
        // A binding may be one of a supertrait, with that trait's own arguments: `Fn(A) -> B` binds `FnOnce::Output`.
        let mut traits = Vec::new();
        elaborate(items, Predicate::Trait(TraitRef { id: *id, args: all.clone() }), &mut traits);
        for (assoc, bound) in &object.bindings {
            let owner = items.assoc_types[assoc.0 as usize].of;
            let trait_ref = traits.iter().find_map(|predicate| match predicate {
                Predicate::Trait(trait_ref) if trait_ref.id == owner => Some(trait_ref.clone()),
                _ => None,
            });
            if let Some(trait_ref) = trait_ref {
                predicates.push(Predicate::Projects(Projection { trait_ref, assoc: *assoc }, bound.clone()));
            }
        }
        predicates.push(Predicate::Trait(TraitRef { id: *id, args: all }));
    }
    for id in &object.auto_traits {
        predicates.push(Predicate::Trait(TraitRef { id: *id, args: Rc::from([ty.clone()]) }));
    }
    predicates
}
