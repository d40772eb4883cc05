//! Patterns, with their default binding modes made explicit: a pattern that is no reference, held against a reference, looks
//! through it and binds by reference from there on (rustc's `pat.rs`).

use std::rc::Rc;

use crate::check::context::{Checker, Expectation, Name};
use crate::check::typed::{ExprKind, LocalId, Pat, PatKind, Value};
use crate::diagnostic::Diagnostic;
use crate::source::{Edition, Span};
use crate::tree::{self, Literal};
use crate::types::{Mutability, Ty};

/// How a name binds that does not say: by value, or by such a reference.
pub(super) type Mode = Option<Mutability>;

/// What one whole pattern binds.
#[derive(Debug, Default)]
pub(super) struct Bindings {
    /// The variables so far.
    bound: Vec<Bound>,
    /// Variables of an earlier alternative of the or-pattern around, which this alternative binds again.
    again: Vec<Bound>,
}

#[derive(Debug, Clone)]
struct Bound {
    name: Rc<str>,
    local: LocalId,
    by_ref: Mode,
    span: Span,
}

impl Checker<'_> {
    /// A whole pattern against a type. What it binds is in scope from here on.
    pub fn check_pat_top(&mut self, pat: &tree::Pat, ty: &Ty) -> Pat {
        let mut bindings = Bindings::default();
        let typed = self.check_pat(pat, ty, None, &mut bindings);
        self.names.extend(bindings.bound.into_iter().map(|bound| Name::Local(bound.name, bound.local)));
        typed
    }

    /// A pattern within a whole one.
    pub fn check_pat(&mut self, pat: &tree::Pat, expected: &Ty, mode: Mode, bindings: &mut Bindings) -> Pat {
        if self.depth >= crate::check::expr::DEPTH {
            self.errors.push(Diagnostic::unsupported("patterns nested that deep", pat.span));
            return error_pat(pat.span);
        }
        self.depth += 1;
        let typed = self.check_pat_kind(pat, expected, mode, bindings);
        self.depth -= 1;
        typed
    }

    fn check_pat_kind(&mut self, pat: &tree::Pat, expected: &Ty, mode: Mode, bindings: &mut Bindings) -> Pat {
        use tree::PatKind as Tree;
        let span = pat.span;
        let here = |kind, ty: &Ty| Pat { kind, ty: ty.clone(), span };
        match &pat.kind {
            Tree::Wild => here(PatKind::Wild, expected),
            Tree::Rest => {
                let message = "`..` patterns are not allowed here";
                self.errors.push(Diagnostic::error("", message, span));
                error_pat(span)
            }
            Tree::Ident { by_ref, mutable, name, sub } => {
                if !by_ref && !mutable && sub.is_none() {
                    let table = self.table;
                    match self.scope.pattern_name(name, &mut |kind, _| table.fresh(kind)) {
                        Ok(Some(found)) => return self.check_path_res_pat(found, expected, mode, span),
                        Ok(None) => {}
                        Err(diagnostic) => return self.bad_pat(diagnostic),
                    }
                }
                self.check_binding(*by_ref, *mutable, name, sub.as_deref(), expected, mode, bindings, span)
            }
            Tree::Literal { negative, value } => self.check_literal_pat(*negative, value, expected, mode, span),
            Tree::Range { start, end, inclusive } => {
                self.check_range_pat(start.as_deref(), end.as_deref(), *inclusive, expected, mode, span)
            }
            Tree::Path(path) => {
                let table = self.table;
                match self.scope.value_path(path, &mut |kind, _| table.fresh(kind)) {
                    Ok(found) => self.check_path_res_pat(found, expected, mode, span),
                    Err(diagnostic) => self.bad_pat(diagnostic),
                }
            }
            Tree::TupleStruct(path, pats) => self.check_tuple_struct_pat(path, pats, expected, mode, bindings, span),
            Tree::Struct { path, fields, rest } => {
                self.check_struct_pat(path, fields, *rest, expected, mode, bindings, span)
            }
            Tree::Tuple(pats) => self.check_tuple_pat(pats, expected, mode, bindings, span),
            Tree::Slice(pats) => self.check_slice_pat(pats, expected, mode, bindings, span),
            Tree::Ref { mutable, pat } => self.check_ref_pat(*mutable, pat, expected, mode, bindings, span),
            Tree::Or(pats) => self.check_or_pat(pats, expected, mode, bindings, span),
        }
    }

    /// Reports what is wrong with a pattern.
    pub fn bad_pat(&mut self, diagnostic: Diagnostic) -> Pat {
        let span = diagnostic.span;
        self.errors.push(diagnostic);
        error_pat(span)
    }

    /// Looks through the references that a pattern is held against: how many of which type, what is behind them, and how
    /// names bind there.
    pub fn peel(&mut self, expected: &Ty, mut mode: Mode) -> (Vec<Ty>, Ty, Mode) {
        let mut layers = Vec::new();
        let mut ty = self.structure(expected);
        while let Ty::Ref(mutability, inner) = &ty {
            mode = Some(match mode {
                Some(Mutability::Shared) => Mutability::Shared,
                _ => *mutability,
            });
            let inner = (**inner).clone();
            layers.push(ty);
            ty = self.structure(&inner);
        }
        (layers, ty, mode)
    }

    #[expect(clippy::too_many_arguments, reason = "a binding has that many parts")]
    fn check_binding(
        &mut self,
        by_ref: bool,
        mutable: bool,
        name: &tree::Ident,
        sub: Option<&tree::Pat>,
        expected: &Ty,
        mode: Mode,
        bindings: &mut Bindings,
        span: Span,
    ) -> Pat {
        if mode.is_some() && self.edition == Edition::E2024 && (by_ref || mutable) {
            let message = if by_ref {
                "cannot explicitly borrow within an implicitly-borrowing pattern"
            } else {
                "cannot mutably bind by value within an implicitly-borrowing pattern"
            };
            self.late.push(Diagnostic::error("", message, span));
        }
        let written = |mutable| if mutable { Mutability::Mut } else { Mutability::Shared };
        let mode_here = match (by_ref, mutable) {
            (true, mutable) => Some(written(mutable)),
            // `mut x` binds by value, whatever the mode.
            (false, true) => None,
            (false, false) => mode,
        };
        let ty = match mode_here {
            Some(mutability) => Ty::reference(mutability, expected.clone()),
            None => expected.clone(),
        };
        let local = self.bind(name, &ty, mutable && !by_ref, mode_here, bindings);
        let sub = sub.map(|sub| Box::new(self.check_pat(sub, expected, mode, bindings)));
        let by_ref = mode_here.map(|mutability| mutability == Mutability::Mut);
        Pat { kind: PatKind::Binding { local, by_ref, sub }, ty: expected.clone(), span }
    }

    fn bind(&mut self, name: &tree::Ident, ty: &Ty, mutable: bool, by_ref: Mode, bindings: &mut Bindings) -> LocalId {
        if bindings.bound.iter().any(|bound| bound.name == name.name) {
            let message = format!("identifier `{}` is bound more than once in the same pattern", name.name);
            self.errors.push(
                Diagnostic::error("E0416", message, name.span).label(name.span, "used in a pattern more than once"),
            );
        }
        let earlier = bindings.again.iter().find(|bound| bound.name == name.name).cloned();
        let local = match earlier {
            Some(earlier) => {
                if earlier.by_ref != by_ref {
                    let message = format!(
                        "variable `{}` is bound inconsistently across alternatives separated by `|`",
                        name.name
                    );
                    self.errors.push(
                        Diagnostic::error("E0409", message, name.span).label(name.span, "bound in different ways"),
                    );
                }
                let first = self.locals[earlier.local.0 as usize].ty.clone();
                self.demand_same(&first, ty, name.span);
                earlier.local
            }
            None => self.new_local(name, ty.clone(), mutable),
        };
        bindings.bound.push(Bound { name: name.name.clone(), local, by_ref, span: name.span });
        local
    }

    fn check_or_pat(
        &mut self,
        pats: &[tree::Pat],
        expected: &Ty,
        mode: Mode,
        bindings: &mut Bindings,
        span: Span,
    ) -> Pat {
        let start = bindings.bound.len();
        let outer = bindings.again.clone();
        let mut first: Option<Vec<Bound>> = None;
        let mut typed = Vec::with_capacity(pats.len());
        for pat in pats {
            bindings.bound.truncate(start);
            typed.push(self.check_pat(pat, expected, mode, bindings));
            let here = bindings.bound[start..].to_vec();
            match &first {
                None => {
                    bindings.again.extend(here.iter().cloned());
                    first = Some(here);
                }
                Some(first) => {
                    let missing_here = first.iter().filter(|one| !here.iter().any(|other| other.name == one.name));
                    let missing_first = here.iter().filter(|one| !first.iter().any(|other| other.name == one.name));
                    for bound in missing_here.chain(missing_first) {
                        let message = format!("variable `{}` is not bound in all patterns", bound.name);
                        self.errors.push(
                            Diagnostic::error("E0408", message, pat.span)
                                .label(pat.span, format!("pattern doesn't bind `{}`", bound.name))
                                .label(bound.span, "variable not in all patterns"),
                        );
                    }
                }
            }
        }
        bindings.again = outer;
        bindings.bound.truncate(start);
        bindings.bound.extend(first.unwrap_or_default());
        Pat { kind: PatKind::Or(typed), ty: expected.clone(), span }
    }

    fn check_ref_pat(
        &mut self,
        mutable: bool,
        pat: &tree::Pat,
        expected: &Ty,
        mode: Mode,
        bindings: &mut Bindings,
        span: Span,
    ) -> Pat {
        if mode.is_some() && self.edition == Edition::E2024 {
            let message = "cannot explicitly dereference within an implicitly-borrowing pattern";
            self.late.push(Diagnostic::error("", message, span));
        }
        let wanted = if mutable { Mutability::Mut } else { Mutability::Shared };
        let inner = match self.structure(expected) {
            Ty::Ref(mutability, inner) if mutability == wanted => (*inner).clone(),
            other => {
                let inner = self.fresh();
                let reference = Ty::reference(wanted, inner.clone());
                self.demand_pat(&other, &reference, span);
                inner
            }
        };
        let sub = self.check_pat(pat, &inner, None, bindings);
        let ty = Ty::reference(wanted, inner);
        Pat { kind: PatKind::Deref(Box::new(sub)), ty, span }
    }

    fn check_tuple_pat(
        &mut self,
        pats: &[tree::Pat],
        expected: &Ty,
        mode: Mode,
        bindings: &mut Bindings,
        span: Span,
    ) -> Pat {
        let (layers, ty, mode) = self.peel(expected, mode);
        let rest = pats.iter().position(|pat| matches!(pat.kind, tree::PatKind::Rest));
        let items = match &ty {
            Ty::Tuple(items) => items.clone(),
            other => {
                let items: Rc<[Ty]> = (0..pats.len() - usize::from(rest.is_some())).map(|_| self.fresh()).collect();
                self.demand_pat(other, &Ty::Tuple(items.clone()), span);
                items
            }
        };
        let Some(indices) = spread(pats.len(), rest, items.len()) else {
            let found: Rc<[Ty]> = (0..pats.len()).map(|_| self.fresh()).collect();
            self.demand_pat(&ty, &Ty::Tuple(found), span);
            self.skip_pats(pats, bindings);
            return error_pat(span);
        };
        let mut fields = Vec::new();
        for (index, pat) in indices {
            let sub = self.check_pat(&pats[pat], &items[index], mode, bindings);
            fields.push((index as u32, sub));
        }
        wrap(layers, Pat { kind: PatKind::Fields(fields), ty: Ty::Tuple(items), span })
    }

    fn check_slice_pat(
        &mut self,
        pats: &[tree::Pat],
        expected: &Ty,
        mode: Mode,
        bindings: &mut Bindings,
        span: Span,
    ) -> Pat {
        let (layers, ty, mode) = self.peel(expected, mode);
        let rest = pats.iter().position(is_rest);
        let fixed = pats.len() - usize::from(rest.is_some());
        let (item, rest_ty) = match &ty {
            Ty::Slice(item) => ((**item).clone(), ty.clone()),
            Ty::Array(item, length) => {
                let rest_ty = match self.shallow(length) {
                    Ty::Const(length) => {
                        if !self.array_fits(length, fixed, rest.is_some(), span) {
                            return error_pat(span);
                        }
                        Ty::Array(item.clone(), Ty::Const(length - fixed as u128).into())
                    }
                    Ty::Var(_) if rest.is_none() => {
                        self.hint_same(length, &Ty::Const(fixed as u128));
                        Ty::Error
                    }
                    _ => {
                        let message = "cannot pattern-match on an array without a fixed length";
                        return self.bad_pat(Diagnostic::error("E0730", message, span));
                    }
                };
                ((**item).clone(), rest_ty)
            }
            Ty::Error => return error_pat(span),
            other => {
                let found = self.show(other);
                let message = format!("expected an array or slice, found `{found}`");
                let label = format!("pattern cannot match with input type `{found}`");
                return self.bad_pat(Diagnostic::error("E0529", message, span).label(span, label));
            }
        };
        let (mut prefix, mut suffix, mut rest_pat) = (Vec::new(), Vec::new(), None);
        for (index, pat) in pats.iter().enumerate() {
            if Some(index) == rest {
                rest_pat = Some(self.check_rest(pat, &rest_ty, mode, bindings));
                continue;
            }
            let sub = self.check_pat(pat, &item, mode, bindings);
            if rest.is_some_and(|rest| rest < index) { suffix.push(sub) } else { prefix.push(sub) }
        }
        wrap(layers, Pat { kind: PatKind::Slice { prefix, rest: rest_pat, suffix }, ty, span })
    }

    /// `..`, `name @ ..`
    fn check_rest(&mut self, pat: &tree::Pat, ty: &Ty, mode: Mode, bindings: &mut Bindings) -> Option<Box<Pat>> {
        let tree::PatKind::Ident { by_ref, mutable, name, .. } = &pat.kind else { return None };
        Some(Box::new(self.check_binding(*by_ref, *mutable, name, None, ty, mode, bindings, pat.span)))
    }

    fn array_fits(&mut self, length: u128, fixed: usize, has_rest: bool, span: Span) -> bool {
        let fixed = fixed as u128;
        let plural = |count: u128| if count == 1 { "" } else { "s" };
        if has_rest && length < fixed {
            let message = format!("pattern requires at least {fixed} element{} but array has {length}", plural(fixed));
            self.errors.push(Diagnostic::error("E0528", message, span));
            return false;
        }
        if !has_rest && length != fixed {
            let message = format!("pattern requires {fixed} element{} but array has {length}", plural(fixed));
            self.errors.push(Diagnostic::error("E0527", message, span));
            return false;
        }
        true
    }

    fn check_literal_pat(&mut self, negative: bool, literal: &Literal, expected: &Ty, mode: Mode, span: Span) -> Pat {
        if let Literal::ByteStr(bytes) = literal {
            return self.check_bytes_pat(bytes, expected, span);
        }
        let (layers, ty, _) = match literal {
            Literal::Str(_) => (Vec::new(), self.structure(expected), mode),
            _ => self.peel(expected, mode),
        };
        let Some((value, found)) = self.literal_value(negative, literal, span) else { return error_pat(span) };
        self.demand_pat(&ty, &found, span);
        wrap(layers, Pat { kind: PatKind::Value(value), ty, span })
    }

    /// `b"text"` against bytes: as a slice pattern of its bytes.
    fn check_bytes_pat(&mut self, bytes: &Rc<[u8]>, expected: &Ty, span: Span) -> Pat {
        let byte = Ty::Int(crate::types::IntTy::U8);
        let array = Ty::Array(byte.clone().into(), Ty::Const(bytes.len() as u128).into());
        let ty = match self.structure(expected) {
            Ty::Ref(_, inner) if matches!(self.structure(&inner), Ty::Slice(_)) => Ty::Slice(byte.clone().into()),
            _ => array,
        };
        let reference = Ty::reference(Mutability::Shared, ty.clone());
        self.demand_pat(expected, &reference, span);
        let item = |value: &u8| Pat { kind: PatKind::Value(Value::Int(u128::from(*value))), ty: byte.clone(), span };
        let prefix = bytes.iter().map(item).collect();
        wrap(vec![reference], Pat { kind: PatKind::Slice { prefix, rest: None, suffix: Vec::new() }, ty, span })
    }

    /// The value of a literal in a pattern, with its type.
    pub fn literal_value(&mut self, negative: bool, literal: &Literal, span: Span) -> Option<(Value, Ty)> {
        let typed = self.check_literal(literal, span, &Expectation::None);
        let value = match typed.kind {
            ExprKind::Literal(Value::Int(number)) if negative => {
                if let Some(last) = self.integers.last_mut() {
                    last.1 = true;
                }
                Value::Int(number.wrapping_neg())
            }
            ExprKind::Literal(value) => value,
            ExprKind::Deferred(index) => {
                let text = match self.deferred.get_mut(index as usize).and_then(Option::take) {
                    Some(crate::check::context::Deferred::Float(text)) => text,
                    _ => return None,
                };
                let number: f64 = text.parse().ok()?;
                Value::Float(if negative { -number } else { number }.to_bits())
            }
            _ => return None,
        };
        Some((value, typed.ty))
    }

    /// A pattern of this type is held against a value of that.
    pub fn demand_pat(&mut self, expected: &Ty, found: &Ty, span: Span) {
        if let Err(mismatch) = self.table.unify(expected, found) {
            self.report_mismatch(expected, found, &mismatch, span);
        }
    }
}

/// Which pattern is held against which of `count` parts, if they are as many.
pub(super) fn spread(pats: usize, rest: Option<usize>, count: usize) -> Option<Vec<(usize, usize)>> {
    match rest {
        None if pats == count => Some((0..count).map(|index| (index, index)).collect()),
        Some(rest) if pats - 1 <= count => {
            let behind = pats - 1 - rest;
            let front = (0..rest).map(|index| (index, index));
            Some(front.chain((0..behind).map(|index| (count - behind + index, rest + 1 + index))).collect())
        }
        _ => None,
    }
}

/// `..` or `name @ ..`
fn is_rest(pat: &tree::Pat) -> bool {
    match &pat.kind {
        tree::PatKind::Rest => true,
        tree::PatKind::Ident { sub: Some(sub), .. } => matches!(sub.kind, tree::PatKind::Rest),
        _ => false,
    }
}

/// Puts a pattern behind the references that were looked through.
pub(super) fn wrap(layers: Vec<Ty>, pat: Pat) -> Pat {
    layers.into_iter().rev().fold(pat, |pat, ty| {
        let span = pat.span;
        Pat { kind: PatKind::Deref(Box::new(pat)), ty, span }
    })
}

/// What stands for a pattern with which something is wrong.
pub(super) fn error_pat(span: Span) -> Pat {
    Pat { kind: PatKind::Wild, ty: Ty::Error, span }
}
