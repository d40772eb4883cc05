//! Conditions: `if`, lazy operators, `let` chains. A condition succeeds at the cursor, or fails out of the scopes that it
//! has opened.

use crate::check::typed::{Expr, ExprKind, Value};
use crate::flow::build::Builder;
use crate::flow::build::scope::ScopeId;
use crate::flow::{Constant, ConstantKind, Operand, Place, TerminatorKind};
use crate::source::{Edition, Span};
use crate::tree::UnaryOp;
use crate::types::Ty;

impl Builder<'_> {
    /// `if`. What a `let` in the condition binds ends with the branch; its temporaries too, before `else`, as of 2024.
    pub fn if_then_else(
        &mut self,
        destination: Place,
        condition: &Expr,
        then: &Expr,
        otherwise: Option<&Expr>,
        span: Span,
    ) {
        let around = self.local_scope();
        let rescopes = self.edition(span) == Edition::E2024;
        self.push_scope(then.span);
        let outer = self.temp_scope;
        if rescopes {
            self.temp_scope = self.local_scope();
        }
        let failed = self.in_condition(around, span, |this| {
            this.condition(condition);
            let within = std::mem::replace(&mut this.temp_scope, outer);
            this.terminating(then.span, |this| this.into(destination.clone(), then));
            this.temp_scope = within;
        });
        self.temp_scope = outer;
        self.pop_scope();
        let succeeded = self.draft.cursor;
        self.draft.cursor = failed;
        match otherwise {
            Some(otherwise) => self.terminating(otherwise.span, |this| this.into(destination, otherwise)),
            None => self.assign_unit(destination, span),
        }
        let failed = self.draft.cursor;
        Self::join(&mut self.draft, &[succeeded, failed], span);
    }

    /// Goes on where the condition holds. Variables of its `let`s end with the scope that is innermost now.
    pub fn condition(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Logical(true, left, right) if has_let(expr) => {
                self.condition(left);
                self.condition(right);
            }
            ExprKind::Let(pat, scrutinee) => self.condition_let(pat, scrutinee),
            _ => self.terminating(expr.span, |this| this.plain_condition(expr, this.local_scope())),
        }
    }

    /// A condition without `let`. The value that is looked at ends with the scope.
    fn plain_condition(&mut self, expr: &Expr, scope: ScopeId) {
        match &expr.kind {
            ExprKind::Logical(true, left, right) => {
                self.terminating(left.span, |this| this.plain_condition(left, this.local_scope()));
                self.terminating(right.span, |this| this.plain_condition(right, this.local_scope()));
            }
            ExprKind::Logical(false, left, right) => {
                let around = self.local_scope();
                let failed = self.in_condition(around, left.span, |this| {
                    this.terminating(left.span, |this| this.plain_condition(left, this.local_scope()));
                });
                let succeeded = self.draft.cursor;
                self.draft.cursor = failed;
                self.terminating(right.span, |this| this.plain_condition(right, this.local_scope()));
                let also = self.draft.cursor;
                Self::join(&mut self.draft, &[succeeded, also], expr.span);
            }
            ExprKind::Unary(UnaryOp::Not, inner) if inner.ty == Ty::Bool => {
                let around = self.local_scope();
                let failed = self.in_condition(around, expr.span, |this| this.plain_condition(inner, scope));
                self.fail(self.draft.cursor, expr.span);
                self.draft.cursor = failed;
            }
            _ => {
                let temp = self.as_temp(scope, expr);
                self.branch(Operand::Move(temp.into()), expr.span);
            }
        }
    }

    /// Goes on if it is true, else fails.
    fn branch(&mut self, on: Operand, span: Span) {
        let holds = self.draft.new_block(span);
        let fails = self.draft.new_block(span);
        self.draft.terminate(TerminatorKind::Switch { on, targets: vec![(0, fails)], otherwise: holds }, span);
        self.fail(fails, span);
        self.draft.cursor = holds;
    }

    /// `&&` (true) and `||` as values.
    pub fn logical(&mut self, destination: Place, and: bool, left: &Expr, right: &Expr, span: Span) {
        let around = self.local_scope();
        let failed = self.in_condition(around, left.span, |this| this.condition(left));
        let succeeded = self.draft.cursor;
        let (short, long) = if and { (failed, succeeded) } else { (succeeded, failed) };
        self.draft.cursor = short;
        self.assign_bool(destination.clone(), !and, span);
        let short = self.draft.cursor;
        self.draft.cursor = long;
        self.terminating(right.span, |this| this.into(destination, right));
        let long = self.draft.cursor;
        Self::join(&mut self.draft, &[short, long], span);
    }

    /// Whether a condition holds, as a value.
    pub fn truth(&mut self, destination: Place, expr: &Expr) {
        let around = self.local_scope();
        let failed = self.in_condition(around, expr.span, |this| {
            this.in_scope(expr.span, |this| {
                this.condition(expr);
                this.assign_bool(destination.clone(), true, expr.span);
            });
        });
        let succeeded = self.draft.cursor;
        self.draft.cursor = failed;
        self.assign_bool(destination, false, expr.span);
        let failed = self.draft.cursor;
        Self::join(&mut self.draft, &[succeeded, failed], expr.span);
    }

    fn assign_bool(&mut self, place: Place, value: bool, span: Span) {
        let constant = Constant { ty: Ty::Bool, kind: ConstantKind::Value(Value::Bool(value)) };
        self.draft.assign_operand(place, Operand::Constant(constant), span);
    }
}

/// Whether there is a `let` in a chain of `&&`.
fn has_let(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Let(..) => true,
        ExprKind::Logical(_, left, right) => has_let(left) || has_let(right),
        _ => false,
    }
}
