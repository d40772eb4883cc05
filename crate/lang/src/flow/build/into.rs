//! Expressions whose value is put into a place, and statements.

use crate::check::typed::{CastKind, Expr, ExprKind, LabelId};
use crate::flow::build::Builder;
use crate::flow::draft::Draft;
use crate::flow::{BlockId, Operand, Place, Rvalue, TerminatorKind};
use crate::source::Span;
use crate::tree::BinaryOp;
use crate::types::Ty;

impl Builder<'_> {
    /// Evaluates into a place that holds nothing yet.
    pub fn into(&mut self, destination: Place, expr: &Expr) {
        self.in_scope(expr.span, |this| this.put(destination, expr));
    }

    fn put(&mut self, destination: Place, expr: &Expr) {
        let span = expr.span;
        match &expr.kind {
            ExprKind::Block(block) => self.block(destination, block),
            ExprKind::Match { scrutinee, arms, .. } => self.match_arms(destination, scrutinee, arms, span),
            ExprKind::If { condition, then, otherwise } => {
                self.if_then_else(destination, condition, then, otherwise.as_deref(), span);
            }
            ExprKind::Let(..) => self.truth(destination, expr),
            ExprKind::Logical(and, left, right) => self.logical(destination, *and, left, right, span),
            ExprKind::Loop(body, label) => self.endless(destination, body, *label, span),
            ExprKind::Call { function, args, values, at } => {
                self.call(destination, (*function, args), values, *at, expr);
            }
            ExprKind::CallPointer { callee, values } => self.call_pointer(destination, callee, values, expr),
            ExprKind::Cast(CastKind::Never, inner) => {
                let scope = self.local_scope();
                self.as_temp(scope, inner);
                self.draft.terminate(TerminatorKind::Unreachable, span);
                self.draft.cursor = self.draft.new_block(span);
            }
            ExprKind::Assign(..) | ExprKind::AssignOp(..) => {
                self.statement_inner(expr);
                self.assign_unit(destination, span);
            }
            ExprKind::Break(..) | ExprKind::Continue(_) | ExprKind::Return(_) => self.statement_inner(expr),
            ExprKind::Local(_)
            | ExprKind::Static(_)
            | ExprKind::Field(..)
            | ExprKind::Index(..)
            | ExprKind::Deref(_) => {
                let place = self.as_place(expr);
                let operand = self.consume(place, &expr.ty);
                self.draft.assign_operand(destination, operand, span);
            }
            ExprKind::Deferred(_) => self.unsupported("an expression whose type was not decided", span),
            _ => {
                let value = match self.constant(expr) {
                    Some(constant) => Rvalue::Use(Operand::Constant(constant)),
                    None => self.as_rvalue(expr),
                };
                self.draft.assign(destination, value, span);
            }
        }
    }

    /// A statement: its value, if any, is dropped where the statement's temporaries end.
    pub fn statement(&mut self, expr: &Expr) {
        match expr.kind {
            ExprKind::Assign(..)
            | ExprKind::AssignOp(..)
            | ExprKind::Break(..)
            | ExprKind::Continue(_)
            | ExprKind::Return(_) => self.in_scope(expr.span, |this| this.statement_inner(expr)),
            _ => {
                self.as_temp(self.temp_scope, expr);
            }
        }
    }

    fn statement_inner(&mut self, expr: &Expr) {
        let span = expr.span;
        match &expr.kind {
            ExprKind::Assign(place, value) => self.assignment(place, value, span),
            ExprKind::AssignOp(op, place, value) => self.compound_assignment(*op, place, value, span),
            ExprKind::Break(label, value) => self.leave_with(Some(*label), value.as_deref(), span),
            ExprKind::Continue(label) => self.again(*label, span),
            ExprKind::Return(value) => self.leave_with(None, value.as_deref(), span),
            _ => unreachable!("callers have looked at the kind"),
        }
    }

    fn leave_with(&mut self, label: Option<LabelId>, value: Option<&Expr>, span: Span) {
        let destination = self.break_destination(label);
        match value {
            Some(value) => self.into(destination, value),
            None => self.assign_unit(destination, span),
        }
        self.leave(label, span);
    }

    /// The right side comes first, then the place, then what was there is dropped. If that panics, the place still gets its
    /// new value before unwinding goes on.
    fn assignment(&mut self, place: &Expr, value: &Expr, span: Span) {
        if !self.needs_drop(&place.ty) {
            let value = self.as_rvalue(value);
            let place = self.as_place(place);
            self.draft.assign(place, value, span);
            return;
        }
        let value = self.as_rvalue(value);
        let place = self.as_place(place);
        let target = self.draft.new_block(span);
        let unwind = self.draft.new_cleanup_block(span);
        let kind = TerminatorKind::Drop { place: place.clone(), target, unwind: Some(unwind) };
        let block = self.draft.terminate(kind, span);
        self.diverge_from(block);
        self.draft.cursor = unwind;
        self.draft.assign(place.clone(), value.clone(), span);
        self.draft.cursor = target;
        self.draft.assign(place, value, span);
    }

    /// Of primitive types: the right side comes first.
    fn compound_assignment(&mut self, op: BinaryOp, place: &Expr, value: &Expr, span: Span) {
        let right = self.as_operand(value);
        let target = self.as_place(place);
        let left = (Operand::Copy(target.clone()), &place.ty);
        let value = self.binary(op, left, right, &place.ty, span);
        self.draft.assign(target, value, span);
    }

    /// `loop`: it ends by `break` alone.
    fn endless(&mut self, destination: Place, body: &Expr, label: LabelId, span: Span) {
        let again = self.draft.new_block(span);
        self.draft.goto(again, span);
        self.in_breakable(Some(label), Some(again), destination, span, |this| {
            let unit = this.new_temp(Ty::unit(), body.span);
            this.terminating(body.span, |this| this.into(unit.into(), body));
            this.draft.terminate(TerminatorKind::Goto(again), span);
            None
        });
    }

    /// Joins branches: each goes to the same block, in which building goes on.
    pub fn join(draft: &mut Draft, ends: &[BlockId], span: Span) {
        let joint = draft.new_block(span);
        for end in ends {
            draft.cursor = *end;
            draft.terminate(TerminatorKind::Goto(joint), span);
        }
        draft.cursor = joint;
    }
}
