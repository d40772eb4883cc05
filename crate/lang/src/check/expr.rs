//! Expressions: which rule checks which form, and the three ways to check one (as it is, coerced to a type, or of exactly
//! a type).

use crate::check::context::{Checker, Expectation, borrow, node};
use crate::check::typed::{Expr, ExprKind};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::tree;
use crate::types::{Mutability, Ty};

/// How many expressions may stand within each other. The parser bounds nesting; this bounds chains such as `a + b + …`.
pub(super) const DEPTH: u32 = 250;

impl Checker<'_> {
    /// Checks an expression. Its type is not coerced to what is expected.
    pub fn check_expr(&mut self, expr: &tree::Expr, expected: &Expectation) -> Expr {
        if self.depth >= DEPTH {
            let what = format!("expressions nested deeper than {DEPTH} levels");
            return self.fail(Diagnostic::unsupported(what, expr.span));
        }
        self.depth += 1;
        let outside = std::mem::replace(&mut self.diverges, false);
        let typed = self.check_kind(expr, expected);
        self.diverges |= outside || matches!(self.shallow(&typed.ty), Ty::Never);
        self.depth -= 1;
        typed
    }

    /// Checks an expression of which nothing is known.
    pub fn check_any(&mut self, expr: &tree::Expr) -> Expr {
        self.check_expr(expr, &Expectation::None)
    }

    /// Checks an expression and coerces it.
    pub fn check_coerced(&mut self, expr: &tree::Expr, ty: &Ty) -> Expr {
        let typed = self.check_expr(expr, &Expectation::Has(ty.clone()));
        self.coerce_or_report(typed, ty)
    }

    /// Checks an expression that must be of exactly this type (or diverge).
    pub fn check_exact(&mut self, expr: &tree::Expr, ty: &Ty) -> Expr {
        let typed = self.check_expr(expr, &Expectation::Has(ty.clone()));
        if matches!(self.shallow(&typed.ty), Ty::Never) {
            return self.coerce_or_report(typed, ty);
        }
        self.demand_same(ty, &typed.ty, typed.span);
        typed
    }

    fn check_kind(&mut self, expr: &tree::Expr, expected: &Expectation) -> Expr {
        use tree::ExprKind as Tree;
        let span = expr.span;
        match &expr.kind {
            Tree::Literal(literal) => self.check_literal(literal, span, expected),
            Tree::Path(path) => self.check_path(path, span),
            Tree::Call(callee, args) => self.check_call(callee, args, span, expected),
            Tree::MethodCall { receiver, method, args } => {
                self.check_method_call(receiver, method, args, span, expected)
            }
            Tree::Field(base, name) => self.check_field(base, name, span),
            Tree::Index(base, index, brackets) => self.check_index(base, index, *brackets, span),
            Tree::Unary(op, operand) => self.check_unary(*op, operand, span, expected),
            Tree::Binary(op @ (tree::BinaryOp::And | tree::BinaryOp::Or), _, left, right) => {
                self.check_logical(*op, left, right, span)
            }
            Tree::Binary(op, op_span, left, right) => self.check_binary(*op, *op_span, left, right, span),
            Tree::Assign(place, value) => self.check_assign(place, value, span),
            Tree::AssignOp(op, op_span, place, value) => self.check_assign_op(*op, *op_span, place, value, span),
            Tree::Ref { mutable, expr } => self.check_ref(*mutable, expr, span, expected),
            Tree::Cast(operand, ty) => self.check_cast(operand, ty, span),
            Tree::Tuple(items) => self.check_tuple(items, span, expected),
            Tree::Array(items) => self.check_array(items, span, expected),
            Tree::Repeat(item, count) => self.check_repeat(item, count, span, expected),
            Tree::Struct { path, fields, base } => self.check_struct(path, fields, base.as_deref(), span, expected),
            Tree::Range { start, end, inclusive } => {
                self.check_range(start.as_deref(), end.as_deref(), *inclusive, span, expected)
            }
            Tree::Block(block, label) => self.check_block_expr(block, label.as_ref(), span, expected),
            Tree::ConstBlock(block) | Tree::Unsafe(block) => self.check_block_expr(block, None, span, expected),
            Tree::If { condition, then, otherwise } => {
                self.check_if(condition, then, otherwise.as_deref(), span, expected)
            }
            Tree::Let(pat, value) => self.check_let(pat, value, span),
            Tree::Match(scrutinee, arms) => self.check_match(scrutinee, arms, span, expected),
            Tree::Loop(body, label) => self.check_loop(body, label.as_ref(), span, expected),
            Tree::While { condition, body, label } => self.check_while(condition, body, label.as_ref(), span),
            Tree::For { pat, iter, body, label } => self.check_for(pat, iter, body, label.as_ref(), span),
            Tree::Break(label, value) => self.check_break(label.as_ref(), value.as_deref(), span),
            Tree::Continue(label) => self.check_continue(label.as_ref(), span),
            Tree::Return(value) => self.check_return(value.as_deref(), span),
            Tree::Try(operand) => self.check_try(operand, span),
            Tree::Closure(closure) => self.check_closure(closure, span, expected),
            Tree::Underscore => self.fail(Diagnostic::error(
                "",
                "in expressions, `_` can only be used on the left-hand side of an assignment",
                span,
            )),
            Tree::Macro(call) => self.check_macro(call, span, expected),
        }
    }

    fn check_ref(&mut self, mutable: bool, operand: &tree::Expr, span: Span, expected: &Expectation) -> Expr {
        let mutability = if mutable { Mutability::Mut } else { Mutability::Shared };
        let inner = match expected.any().map(|ty| self.shallow(ty)) {
            // A place keeps its type whatever is expected; a value may be made to fit behind the reference.
            Some(Ty::Ref(_, inner) | Ty::RawPtr(_, inner)) => {
                if is_place_syntax(operand) {
                    Expectation::Has((*inner).clone())
                } else {
                    self.value_hint(&inner)
                }
            }
            _ => Expectation::None,
        };
        let mut place = self.check_expr(operand, &inner);
        if mutable {
            self.make_mutable(&mut place);
        }
        Expr { span, ..borrow(mutability, place) }
    }

    /// What to expect of a value behind a pointer to this type, or of an argument: an unsized type is only a hint.
    pub fn value_hint(&self, ty: &Ty) -> Expectation {
        match self.shallow(ty) {
            known @ (Ty::Slice(_) | Ty::Str | Ty::Dyn(_)) => Expectation::Unsized(known),
            known => Expectation::Has(known),
        }
    }

    fn check_tuple(&mut self, items: &[tree::Expr], span: Span, expected: &Expectation) -> Expr {
        let hints = match expected.any().map(|ty| self.shallow(ty)) {
            Some(Ty::Tuple(hints)) if hints.len() == items.len() => Some(hints),
            _ => None,
        };
        let mut values = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            values.push(match &hints {
                Some(hints) => self.check_coerced(item, &hints[index]),
                None => self.check_any(item),
            });
        }
        let ty = Ty::Tuple(values.iter().map(|value| value.ty.clone()).collect());
        node(ExprKind::Tuple(values), ty, span)
    }

    /// `[a, b]`
    pub fn check_array(&mut self, items: &[tree::Expr], span: Span, expected: &Expectation) -> Expr {
        let hint = self.element_hint(expected);
        let mut merge = self.merge(hint.clone().unwrap_or_else(|| self.fresh()));
        let mut values = Vec::with_capacity(items.len());
        let hint = hint.map_or(Expectation::None, Expectation::Has);
        for item in items {
            let value = self.check_expr(item, &hint);
            let value = self.merge_expr(&mut merge, &mut values, value);
            values.push(value);
        }
        let item = if values.is_empty() { merge.expected } else { self.merged(&merge) };
        let ty = Ty::Array(item.into(), Ty::Const(values.len() as u128).into());
        node(ExprKind::Array(values), ty, span)
    }

    fn check_repeat(&mut self, item: &tree::Expr, count: &tree::Expr, span: Span, expected: &Expectation) -> Expr {
        let length = match self.const_argument(count) {
            Ok(length) => length,
            Err(diagnostic) => return self.fail(diagnostic),
        };
        let value = match self.element_hint(expected) {
            Some(hint) => self.check_coerced(item, &hint),
            None => self.check_any(item),
        };
        let is_constant =
            matches!(item.kind, tree::ExprKind::ConstBlock(_)) || matches!(value.kind, ExprKind::Const(..));
        self.repeats.push((value.ty.clone(), length.clone(), is_constant, value.span));
        let ty = Ty::Array(value.ty.clone().into(), length.clone().into());
        node(ExprKind::Repeat(Box::new(value), length), ty, span)
    }

    fn element_hint(&self, expected: &Expectation) -> Option<Ty> {
        match self.shallow(expected.any()?) {
            Ty::Array(item, _) | Ty::Slice(item) => Some((*item).clone()),
            _ => None,
        }
    }

    fn check_range(
        &mut self,
        start: Option<&tree::Expr>,
        end: Option<&tree::Expr>,
        inclusive: bool,
        span: Span,
        expected: &Expectation,
    ) -> Expr {
        let name = match (start, end, inclusive) {
            (Some(_), Some(_), false) => "Range",
            (Some(_), Some(_), true) => "RangeInclusive",
            (Some(_), None, _) => "RangeFrom",
            (None, Some(_), false) => "RangeTo",
            (None, Some(_), true) => "RangeToInclusive",
            (None, None, _) => "RangeFull",
        };
        let adt = match self.items.lang_adt(name) {
            Ok(adt) => adt,
            Err(diagnostic) => return self.fail(Diagnostic { span, ..diagnostic }),
        };
        if start.is_none() && end.is_none() {
            let kind = ExprKind::Adt { adt, variant: 0, args: [].into(), fields: Vec::new(), base: None };
            return node(kind, Ty::Adt(adt, [].into()), span);
        }
        let index = self.fresh();
        if let Some(Ty::Adt(id, args)) = expected.any().map(|ty| self.shallow(ty))
            && id == adt
        {
            self.hint_same(&index, &args[0]);
        }
        let mut values = Vec::new();
        for bound in [start, end].into_iter().flatten() {
            values.push(self.check_coerced(bound, &index));
        }
        let args: crate::types::Args = [index].into();
        let ty = Ty::Adt(adt, args.clone());
        if name == "RangeInclusive" {
            // It has a third field, which only its own constructor knows.
            return self.lang_call("range_inclusive_new", args, values, ty, span);
        }
        let fields = values.into_iter().enumerate().map(|(index, value)| (index as u32, value)).collect();
        node(ExprKind::Adt { adt, variant: 0, args, fields, base: None }, ty, span)
    }

    /// A call of a function that the engine knows by name.
    pub fn lang_call(&mut self, name: &str, args: crate::types::Args, values: Vec<Expr>, ty: Ty, span: Span) -> Expr {
        match self.items.lang_fn(name) {
            Ok(function) => node(ExprKind::Call { function, args, values, at: span }, ty, span),
            Err(diagnostic) => self.fail(Diagnostic { span, ..diagnostic }),
        }
    }

    fn check_logical(&mut self, op: tree::BinaryOp, left: &tree::Expr, right: &tree::Expr, span: Span) -> Expr {
        let left = self.check_coerced(left, &Ty::Bool);
        let before = self.diverges;
        let right = self.check_coerced(right, &Ty::Bool);
        // The right operand may not be evaluated at all.
        self.diverges = before;
        let kind = ExprKind::Logical(op == tree::BinaryOp::And, Box::new(left), Box::new(right));
        node(kind, Ty::Bool, span)
    }

    fn check_let(&mut self, pat: &tree::Pat, value: &tree::Expr, span: Span) -> Expr {
        let value = self.check_scrutinee(value, std::iter::once(pat));
        let ty = value.ty.clone();
        let pat = self.check_pat_top(pat, &ty);
        node(ExprKind::Let(Box::new(pat), Box::new(value)), Ty::Bool, span)
    }

    /// The value of a length or const argument.
    pub fn const_argument(&mut self, expr: &tree::Expr) -> Result<Ty, Diagnostic> {
        let table = self.table;
        self.scope.const_arg(expr, &Ty::Int(crate::types::IntTy::Usize), &mut |kind, _| table.fresh(kind))
    }
}

/// Whether an expression names a place by its form alone.
pub(super) fn is_place_syntax(expr: &tree::Expr) -> bool {
    match &expr.kind {
        tree::ExprKind::Path(_) | tree::ExprKind::Field(..) | tree::ExprKind::Index(..) => true,
        tree::ExprKind::Unary(op, _) => *op == tree::UnaryOp::Deref,
        _ => false,
    }
}
