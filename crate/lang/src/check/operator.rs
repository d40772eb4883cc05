//! Operators: built in on primitive types, calls of the traits of `std::ops` and `std::cmp` on others. Where the types are
//! not known yet, the operator is a call whose types are already held together as the built-in one's would be, and what it
//! is in the end is decided in the end (rustc's `op.rs`).

use crate::check::context::{Builtin, Checker, Deferred, Expectation, borrow, node};
use crate::check::expr::is_place_syntax;
use crate::check::typed::{Expr, ExprKind, Value};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::tree::{self, BinaryOp, UnaryOp};
use crate::types::solve::{Answer, Cause};
use crate::types::{Mutability, Predicate, TraitRef, Ty, VarKind};

/// What kind of types a built-in operator takes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Category {
    Shift,
    Math,
    Bitwise,
    Comparison,
}

impl Checker<'_> {
    /// `-x`, `!x`, `*x`
    pub fn check_unary(&mut self, op: UnaryOp, operand: &tree::Expr, span: Span, expected: &Expectation) -> Expr {
        if op == UnaryOp::Deref {
            let operand = self.check_any(operand);
            return self.check_deref(operand, span);
        }
        if let (UnaryOp::Neg, tree::ExprKind::Literal(literal)) = (op, &operand.kind)
            && let Some(value) = self.check_negative(literal, span, expected)
        {
            return value;
        }
        let hint = match expected {
            Expectation::Has(_) | Expectation::Cast(_) => expected.clone(),
            Expectation::None | Expectation::Unsized(_) => Expectation::None,
        };
        let operand = self.check_expr(operand, &hint);
        let ty = self.known(&operand.ty, operand.span);
        let builtin = match op {
            UnaryOp::Neg => is_signed(&ty),
            UnaryOp::Not => is_integral(&ty) || ty == Ty::Bool,
            UnaryOp::Deref => false,
        };
        if matches!(ty, Ty::Error) {
            return self.error_node(span);
        }
        if builtin {
            return node(ExprKind::Unary(op, Box::new(operand)), ty, span);
        }
        let (name, sign) = if op == UnaryOp::Neg { ("neg", "-") } else { ("not", "!") };
        let trait_ref = match self.items.lang_trait(name) {
            Ok(id) => TraitRef { id, args: [ty.clone()].into() },
            Err(diagnostic) => return self.fail(Diagnostic { span, ..diagnostic }),
        };
        if self.solver.implements(&trait_ref) == Answer::No {
            let shown = self.show(&ty);
            let message = format!("cannot apply unary operator `{sign}` to type `{shown}`");
            let label = format!("cannot apply unary operator `{sign}`");
            return self.fail(Diagnostic::error("E0600", message, span).label(span, label));
        }
        self.register_as(trait_ref.clone(), span, Cause::Bound);
        let output = self.project(&trait_ref, "Output", span);
        self.trait_call(name, name, trait_ref.args, vec![operand], output, span)
    }

    /// `a + b`, comparisons
    pub fn check_binary(
        &mut self,
        op: BinaryOp,
        op_span: Span,
        left: &tree::Expr,
        right: &tree::Expr,
        span: Span,
    ) -> Expr {
        let left = self.check_any(left);
        let left_ty = self.structure(&left.ty);
        if is_scalar(&left_ty) {
            let right = self.check_any(right);
            return self.binary_of(op, op_span, left, right, span);
        }
        self.overloaded_binary(op, op_span, left, RightSide::Tree(right), span)
    }

    /// An operator of two operands that have been checked.
    pub fn binary_of(&mut self, op: BinaryOp, op_span: Span, left: Expr, right: Expr, span: Span) -> Expr {
        let (left_ty, right_ty) = (self.structure(&left.ty), self.structure(&right.ty));
        if is_scalar(&left_ty) && is_scalar(&right_ty) && is_builtin(op, &left_ty, &right_ty) {
            let errors = self.errors.len();
            let ty = self.enforce_builtin(op, &left_ty, &right_ty, right.span);
            if self.errors.len() > errors && category(op) != Category::Comparison {
                self.report_operands(op, "", &left_ty, &right_ty, op_span);
            }
            return node(ExprKind::Binary(op, Box::new(left), Box::new(right)), ty, span);
        }
        self.overloaded_binary(op, op_span, left, RightSide::Checked(right), span)
    }

    /// Two types of numbers that are known and differ have no operator in common either.
    fn report_operands(&mut self, op: BinaryOp, assign: &str, left: &Ty, right: &Ty, span: Span) {
        let (left, right, sign) = (self.show(left), self.show(right), sign(op));
        let message = match op {
            BinaryOp::Add => format!("cannot add{assign} `{right}` to `{left}`"),
            BinaryOp::Sub => format!("cannot subtract{assign} `{right}` from `{left}`"),
            BinaryOp::Mul => format!("cannot multiply{assign} `{left}` by `{right}`"),
            BinaryOp::Div => format!("cannot divide{assign} `{left}` by `{right}`"),
            BinaryOp::Rem if assign.is_empty() => {
                format!("cannot calculate the remainder of `{left}` divided by `{right}`")
            }
            BinaryOp::Rem => format!("cannot calculate and assign the remainder of `{left}` divided by `{right}`"),
            _ if assign.is_empty() => format!("no implementation for `{left} {sign} {right}`"),
            _ => format!("no implementation for `{left} {sign}= {right}`"),
        };
        self.errors.push(Diagnostic::error("E0277", message, span));
    }

    fn overloaded_binary(&mut self, op: BinaryOp, op_span: Span, left: Expr, right: RightSide, span: Span) -> Expr {
        let left_ty = self.structure(&left.ty);
        let (of, name) = names(op);
        let Some((trait_ref, right)) = self.operator_trait(of, &left_ty, right, &Problem::Binary(op), op_span) else {
            return self.error_node(span);
        };
        let is_comparison = category(op) == Category::Comparison;
        let right_ty = self.structure(&right.ty);
        let output = if is_comparison { Ty::Bool } else { self.project(&trait_ref, "Output", op_span) };
        if is_known(&left_ty) && is_known(&right_ty) && is_builtin(op, &left_ty, &right_ty) {
            let builtin = self.enforce_builtin(op, &left_ty, &right_ty, right.span);
            self.demand_same(&builtin, &output, span);
        }
        let values = if is_comparison {
            vec![borrow(Mutability::Shared, left), borrow(Mutability::Shared, right)]
        } else {
            vec![left, right]
        };
        let call = self.trait_call(of, name, trait_ref.args, values, output.clone(), span);
        self.defer(Deferred::Operator { call, builtin: Builtin::Binary(op) }, output, span)
    }

    /// Checks the right side against what the trait of the operator takes.
    fn operator_trait(
        &mut self,
        of: &str,
        left_ty: &Ty,
        right: RightSide,
        problem: &Problem,
        op_span: Span,
    ) -> Option<(TraitRef, Expr)> {
        let right_ty = self.fresh();
        let id = match self.items.lang_trait(of) {
            Ok(id) => id,
            Err(diagnostic) => {
                self.fail(Diagnostic { span: op_span, ..diagnostic });
                return None;
            }
        };
        let trait_ref = TraitRef { id, args: [left_ty.clone(), right_ty.clone()].into() };
        // Of a number whose type is not known, what it is combined with may be anything: std has impls for each type of
        // numbers, where the library has one for all.
        let right = match right {
            RightSide::Checked(right) if matches!(left_ty, Ty::Var(_)) => {
                self.hint_same(&right_ty, &right.ty);
                RightSide::Checked(right)
            }
            other => other,
        };
        let is_number = matches!(left_ty, Ty::Var(_));
        let holds = !matches!(left_ty, Ty::Error) && (is_number || self.solver.implements(&trait_ref) != Answer::No);
        if holds {
            self.register_as(trait_ref.clone(), op_span, Cause::Bound);
            self.select();
        }
        let right = match right {
            RightSide::Checked(right) => self.coerce_or_report(right, &right_ty),
            RightSide::Tree(right) => self.check_coerced(right, &right_ty),
        };
        if !holds {
            let right_ty = self.structure(&right.ty);
            if !matches!(left_ty, Ty::Error) && !matches!(right_ty, Ty::Error) {
                self.report_operator(problem, left_ty, &right_ty, op_span);
            }
            return None;
        }
        Some((trait_ref, right))
    }

    fn report_operator(&mut self, problem: &Problem, left: &Ty, right: &Ty, span: Span) {
        let (left, right) = (self.show(left), self.show(right));
        let diagnostic = match problem {
            Problem::Binary(op) => {
                let sign = sign(*op);
                let message = match op {
                    BinaryOp::Add => format!("cannot add `{right}` to `{left}`"),
                    BinaryOp::Sub => format!("cannot subtract `{right}` from `{left}`"),
                    BinaryOp::Mul => format!("cannot multiply `{left}` by `{right}`"),
                    BinaryOp::Div => format!("cannot divide `{left}` by `{right}`"),
                    BinaryOp::Rem => format!("cannot calculate the remainder of `{left}` divided by `{right}`"),
                    BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor | BinaryOp::Shl | BinaryOp::Shr => {
                        format!("no implementation for `{left} {sign} {right}`")
                    }
                    _ => format!("binary operation `{sign}` cannot be applied to type `{left}`"),
                };
                Diagnostic::error("E0369", message, span)
            }
            Problem::Assign(op, whole) => {
                let sign = sign(*op);
                let message = format!("binary assignment operation `{sign}=` cannot be applied to type `{left}`");
                Diagnostic::error("E0368", message, *whole)
            }
        };
        self.errors.push(diagnostic);
    }

    /// `a += b`
    pub fn check_assign_op(
        &mut self,
        op: BinaryOp,
        op_span: Span,
        place: &tree::Expr,
        value: &tree::Expr,
        span: Span,
    ) -> Expr {
        let is_place = is_place_syntax(place);
        let place_span = place.span;
        let mut place = self.check_any(place);
        self.make_mutable(&mut place);
        let place_ty = self.structure(&place.ty);
        let right = if is_scalar(&place_ty) {
            let value = self.check_any(value);
            let value_ty = self.structure(&value.ty);
            if is_builtin(op, &place_ty, &value_ty) && is_scalar(&value_ty) {
                let errors = self.errors.len();
                self.enforce_builtin(op, &place_ty, &value_ty, value.span);
                if self.errors.len() > errors {
                    self.report_operands(op, "-assign", &place_ty, &value_ty, op_span);
                }
                self.demand_place(is_place, "E0067", op_span, place_span);
                let kind = ExprKind::AssignOp(op, Box::new(place), Box::new(value));
                return node(kind, Ty::unit(), span);
            }
            RightSide::Checked(value)
        } else {
            RightSide::Tree(value)
        };
        let (of, name) = assign_names(op);
        let found = self.operator_trait(of, &place_ty, right, &Problem::Assign(op, span), op_span);
        self.demand_place(is_place, "E0067", op_span, place_span);
        let Some((trait_ref, right)) = found else { return self.error_node(span) };
        let right_ty = self.structure(&right.ty);
        if is_known(&place_ty) && is_known(&right_ty) && is_builtin(op, &place_ty, &right_ty) {
            self.enforce_builtin(op, &place_ty, &right_ty, right.span);
        }
        let mut target = borrow(Mutability::Mut, place);
        if let ExprKind::Borrow { two_phase, .. } = &mut target.kind {
            *two_phase = true;
        }
        let call = self.trait_call(of, name, trait_ref.args, vec![target, right], Ty::unit(), span);
        self.defer(Deferred::Operator { call, builtin: Builtin::Assign(op) }, Ty::unit(), span)
    }

    fn demand_place(&mut self, is_place: bool, code: &'static str, span: Span, place: Span) {
        if !is_place {
            let message = "invalid left-hand side of assignment";
            self.errors.push(Diagnostic::error(code, message, span).label(place, "cannot assign to this expression"));
        }
    }

    /// `a = b`
    pub fn check_assign(&mut self, place: &tree::Expr, value: &tree::Expr, span: Span) -> Expr {
        if is_destructuring(place) {
            return self.check_destructuring(place, value, span);
        }
        let is_place = is_place_syntax(place);
        let place_span = place.span;
        let mut place = self.check_any(place);
        self.make_mutable(&mut place);
        let ty = place.ty.clone();
        let value = self.check_coerced(value, &ty);
        let is_place = is_place
            && matches!(
                place.kind,
                ExprKind::Local(_)
                    | ExprKind::Static(_)
                    | ExprKind::Field(..)
                    | ExprKind::Index(..)
                    | ExprKind::Deref(_)
                    | ExprKind::Tuple(_)
            );
        self.demand_place(is_place, "E0070", equals_sign(place_span, value.span), place_span);
        node(ExprKind::Assign(Box::new(place), Box::new(value)), Ty::unit(), span)
    }

    /// The types of a built-in operator agree, through one reference each; gives the type of its result.
    fn enforce_builtin(&mut self, op: BinaryOp, left: &Ty, right: &Ty, right_span: Span) -> Ty {
        let (left, right) = (self.shallow(behind_reference(left)), self.shallow(behind_reference(right)));
        match category(op) {
            Category::Shift => left,
            Category::Math | Category::Bitwise => {
                self.demand_same(&left, &right, right_span);
                left
            }
            Category::Comparison => {
                self.demand_same(&left, &right, right_span);
                Ty::Bool
            }
        }
    }

    /// What an operator is, now that the types are known.
    pub fn decide_operator(&self, call: Expr, builtin: Builtin) -> Expr {
        let Expr { kind: ExprKind::Call { function, args, values, at }, ty, span } = call else { return call };
        let scalar = |checker: &Self, value: &Expr, is_borrowed: bool| {
            let ty = checker.table.resolve(&value.ty);
            match ty {
                Ty::Ref(_, inner) if is_borrowed => is_scalar(&inner),
                other => !is_borrowed && is_scalar(&other),
            }
        };
        let (op, borrowed) = match builtin {
            Builtin::Binary(op) => (op, (category(op) == Category::Comparison, category(op) == Category::Comparison)),
            Builtin::Assign(op) => (op, (true, false)),
        };
        let [left, right] = values.as_slice() else {
            return node(ExprKind::Call { function, args, values, at }, ty, span);
        };
        if !scalar(self, left, borrowed.0) || !scalar(self, right, borrowed.1) {
            return node(ExprKind::Call { function, args, values, at }, ty, span);
        }
        let mut operands = values.into_iter().map(|value| match value.kind {
            ExprKind::Borrow { place, .. } => place,
            kind => Box::new(Expr { kind, ..value }),
        });
        match (operands.next(), operands.next()) {
            (Some(left), Some(right)) => {
                let kind = match builtin {
                    Builtin::Binary(_) => ExprKind::Binary(op, left, right),
                    Builtin::Assign(_) => ExprKind::AssignOp(op, left, right),
                };
                node(kind, ty, span)
            }
            _ => self.error_node(span),
        }
    }

    /// `T: Trait` must hold.
    pub fn register_as(&mut self, trait_ref: TraitRef, span: Span, cause: Cause) {
        self.solver.register(Predicate::Trait(trait_ref), span, cause);
    }

    /// A negative literal, if it is a number.
    fn check_negative(&mut self, literal: &tree::Literal, span: Span, expected: &Expectation) -> Option<Expr> {
        if !matches!(literal, tree::Literal::Int(..) | tree::Literal::Float(..)) {
            return None;
        }
        let mut value = self.check_literal(literal, span, expected);
        match &mut value.kind {
            ExprKind::Literal(Value::Int(number)) => {
                *number = number.wrapping_neg();
                if let Some(last) = self.integers.last_mut() {
                    last.1 = true;
                }
            }
            ExprKind::Deferred(index) => {
                if let Some(Some(Deferred::Float(text))) = self.deferred.get_mut(*index as usize) {
                    *text = format!("-{text}").into();
                }
            }
            _ => {}
        }
        Some(value)
    }
}

/// The right side of an operator, checked before or not.
enum RightSide<'t> {
    Checked(Expr),
    Tree(&'t tree::Expr),
}

enum Problem {
    Binary(BinaryOp),
    /// With the whole expression, where rustc places it.
    Assign(BinaryOp, Span),
}

/// Where the `=` stands between two operands, which the tree does not keep: as rustfmt writes it, if there is room.
fn equals_sign(place: Span, value: Span) -> Span {
    if place.end_line != value.line || value.column < place.end_column + 3 {
        return place.to(value);
    }
    let column = place.end_column + 1;
    Span { line: place.end_line, column, end_line: place.end_line, end_column: column + 1, ..place }
}

fn is_destructuring(place: &tree::Expr) -> bool {
    matches!(
        place.kind,
        tree::ExprKind::Tuple(_)
            | tree::ExprKind::Array(_)
            | tree::ExprKind::Struct { .. }
            | tree::ExprKind::Call(..)
            | tree::ExprKind::Underscore
    )
}

fn category(op: BinaryOp) -> Category {
    match op {
        BinaryOp::Shl | BinaryOp::Shr => Category::Shift,
        BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul | BinaryOp::Div | BinaryOp::Rem => Category::Math,
        BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor => Category::Bitwise,
        _ => Category::Comparison,
    }
}

fn behind_reference(ty: &Ty) -> &Ty {
    match ty {
        Ty::Ref(_, inner) => inner,
        other => other,
    }
}

fn is_builtin(op: BinaryOp, left: &Ty, right: &Ty) -> bool {
    let (left, right) = (behind_reference(left), behind_reference(right));
    match category(op) {
        Category::Shift => is_integral(left) && is_integral(right),
        Category::Math => (is_integral(left) && is_integral(right)) || (is_float(left) && is_float(right)),
        Category::Bitwise => (is_integral(left) && is_integral(right)) || (*left == Ty::Bool && *right == Ty::Bool),
        Category::Comparison => is_scalar(left) && is_scalar(right),
    }
}

fn is_known(ty: &Ty) -> bool {
    !matches!(ty, Ty::Var(var) if var.kind == VarKind::General)
}

fn is_integral(ty: &Ty) -> bool {
    matches!(ty, Ty::Int(_)) || matches!(ty, Ty::Var(var) if var.kind == VarKind::Int)
}

fn is_float(ty: &Ty) -> bool {
    matches!(ty, Ty::Float(_)) || matches!(ty, Ty::Var(var) if var.kind == VarKind::Float)
}

fn is_signed(ty: &Ty) -> bool {
    is_float(ty)
        || matches!(ty, Ty::Int(int) if int.is_signed())
        || matches!(ty, Ty::Var(var) if var.kind == VarKind::Int)
}

/// Types that comparisons are built in for.
pub(super) fn is_scalar(ty: &Ty) -> bool {
    is_integral(ty) || is_float(ty) || matches!(ty, Ty::Bool | Ty::Char | Ty::RawPtr(..) | Ty::FnPtr(_) | Ty::FnDef(..))
}

/// The trait and function of an operator.
fn names(op: BinaryOp) -> (&'static str, &'static str) {
    match op {
        BinaryOp::Add => ("add", "add"),
        BinaryOp::Sub => ("sub", "sub"),
        BinaryOp::Mul => ("mul", "mul"),
        BinaryOp::Div => ("div", "div"),
        BinaryOp::Rem => ("rem", "rem"),
        BinaryOp::BitAnd => ("bitand", "bitand"),
        BinaryOp::BitOr => ("bitor", "bitor"),
        BinaryOp::BitXor => ("bitxor", "bitxor"),
        BinaryOp::Shl => ("shl", "shl"),
        BinaryOp::Shr => ("shr", "shr"),
        BinaryOp::Eq => ("eq", "eq"),
        BinaryOp::Ne => ("eq", "ne"),
        BinaryOp::Lt => ("partial_ord", "lt"),
        BinaryOp::Le => ("partial_ord", "le"),
        BinaryOp::Gt => ("partial_ord", "gt"),
        BinaryOp::Ge => ("partial_ord", "ge"),
        // Checked elsewhere: they are no traits.
        BinaryOp::And | BinaryOp::Or => ("", ""),
    }
}

fn assign_names(op: BinaryOp) -> (&'static str, &'static str) {
    match op {
        BinaryOp::Add => ("add_assign", "add_assign"),
        BinaryOp::Sub => ("sub_assign", "sub_assign"),
        BinaryOp::Mul => ("mul_assign", "mul_assign"),
        BinaryOp::Div => ("div_assign", "div_assign"),
        BinaryOp::Rem => ("rem_assign", "rem_assign"),
        BinaryOp::BitAnd => ("bitand_assign", "bitand_assign"),
        BinaryOp::BitOr => ("bitor_assign", "bitor_assign"),
        BinaryOp::BitXor => ("bitxor_assign", "bitxor_assign"),
        BinaryOp::Shl => ("shl_assign", "shl_assign"),
        BinaryOp::Shr => ("shr_assign", "shr_assign"),
        _ => ("", ""),
    }
}

/// How an operator is written.
pub(super) fn sign(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Add => "+",
        BinaryOp::Sub => "-",
        BinaryOp::Mul => "*",
        BinaryOp::Div => "/",
        BinaryOp::Rem => "%",
        BinaryOp::BitAnd => "&",
        BinaryOp::BitOr => "|",
        BinaryOp::BitXor => "^",
        BinaryOp::Shl => "<<",
        BinaryOp::Shr => ">>",
        BinaryOp::Eq => "==",
        BinaryOp::Ne => "!=",
        BinaryOp::Lt => "<",
        BinaryOp::Le => "<=",
        BinaryOp::Gt => ">",
        BinaryOp::Ge => ">=",
        BinaryOp::And => "&&",
        BinaryOp::Or => "||",
    }
}
