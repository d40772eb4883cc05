//! Values: as operands, as right sides of assignments, as temporaries.

use crate::check::typed::{CastKind, Expr, ExprKind, Value};
use crate::flow::build::Builder;
use crate::flow::build::scope::{DropKind, ScopeId};
use crate::flow::{
    AggregateKind, Constant, ConstantKind, Local, Operand, Place, Rvalue, StatementKind, Step, TerminatorKind,
};
use crate::items::{AdtId, BodyOwner, Instance};
use crate::source::Span;
use crate::tree::{BinaryOp, UnaryOp};
use crate::types::{Args, Ty};

impl Builder<'_> {
    /// The scope in which the temporary of an expression ends.
    pub fn scope_of(&self, expr: &Expr) -> ScopeId {
        self.extended.get(&std::ptr::from_ref(expr)).copied().flatten().unwrap_or(self.temp_scope)
    }

    /// The value in a new temporary that ends with the scope.
    pub fn as_temp(&mut self, scope: ScopeId, expr: &Expr) -> Local {
        let temp = self.new_temp(expr.ty.clone(), expr.span);
        // What has no data, or never comes to be, takes no memory.
        let has_storage = !is_unit(&expr.ty) && expr.ty != Ty::Never;
        if has_storage {
            self.draft.push(StatementKind::StorageLive(temp), expr.span);
            self.schedule(scope, temp, DropKind::Storage);
        }
        self.into(temp.into(), expr);
        self.schedule(scope, temp, DropKind::Value);
        temp
    }

    /// The value, to be used soon: if it is not, the innermost scope drops it.
    pub fn as_operand(&mut self, expr: &Expr) -> Operand {
        match self.constant(expr) {
            Some(constant) if !self.needs_drop(&expr.ty) => Operand::Constant(constant),
            _ => {
                let scope = self.local_scope();
                Operand::Move(self.as_temp(scope, expr).into())
            }
        }
    }

    /// The values of a list, from left to right.
    pub fn as_operands<'e>(&mut self, exprs: impl IntoIterator<Item = &'e Expr>) -> Vec<Operand> {
        exprs.into_iter().map(|expr| self.as_operand(expr)).collect()
    }

    /// A constant, if the expression is one by itself.
    pub fn constant(&self, expr: &Expr) -> Option<Constant> {
        let kind = match &expr.kind {
            ExprKind::Literal(value) => ConstantKind::Value(value.clone()),
            ExprKind::Unary(UnaryOp::Neg, inner) => match &inner.kind {
                ExprKind::Literal(Value::Int(value)) => ConstantKind::Value(Value::Int(value.wrapping_neg())),
                ExprKind::Literal(Value::Float(bits)) => {
                    ConstantKind::Value(Value::Float((-f64::from_bits(*bits)).to_bits()))
                }
                _ => return None,
            },
            ExprKind::Const(id, args) => {
                ConstantKind::Item(Instance { owner: BodyOwner::Const(*id), args: args.clone() })
            }
            ExprKind::ConstParam(ty) => return Some(super::call::constant_of_arg(ty, expr.ty.clone())),
            ExprKind::Function(..) => ConstantKind::Function,
            _ => return None,
        };
        Some(Constant { ty: expr.ty.clone(), kind })
    }

    /// The value as the right side of an assignment.
    pub fn as_rvalue(&mut self, expr: &Expr) -> Rvalue {
        match &expr.kind {
            ExprKind::Borrow { mutable, place, .. } => self.borrow(*mutable, place, expr),
            ExprKind::Cast(kind, inner) if *kind != CastKind::Never => {
                let operand = self.as_operand(inner);
                Rvalue::Cast(*kind, operand, expr.ty.clone())
            }
            ExprKind::Unary(op, inner) if self.constant(expr).is_none() => {
                let operand = self.as_operand(inner);
                self.unary(*op, operand, &expr.ty, expr.span)
            }
            ExprKind::Binary(op, left, right) => {
                let left_operand = self.as_operand(left);
                let right_operand = self.as_operand(right);
                self.binary(*op, (left_operand, &left.ty), right_operand, &expr.ty, expr.span)
            }
            ExprKind::Tuple(items) => Rvalue::Aggregate(AggregateKind::Tuple, self.as_operands(items)),
            ExprKind::Array(items) => {
                let item = match &expr.ty {
                    Ty::Array(item, _) => Ty::clone(item),
                    _ => Ty::Error,
                };
                Rvalue::Aggregate(AggregateKind::Array(item), self.as_operands(items))
            }
            ExprKind::Repeat(item, count) => self.repeat(item, count),
            ExprKind::Adt { adt, variant, args, fields, base } => {
                self.adt((*adt, *variant, args), fields, base.as_deref())
            }
            ExprKind::Closure(id, args) => self.closure_value(*id, args, expr.span),
            _ => Rvalue::Use(self.as_operand(expr)),
        }
    }

    fn borrow(&mut self, mutable: bool, place: &Expr, expr: &Expr) -> Rvalue {
        if let Some(promoted) = self.promoted_borrow(mutable, place, &expr.ty) {
            return Rvalue::Use(promoted);
        }
        let place = self.as_place(place);
        Rvalue::Ref(mutable, place)
    }

    fn unary(&mut self, op: UnaryOp, operand: Operand, ty: &Ty, span: Span) -> Rvalue {
        let value = Rvalue::Unary(op, operand);
        if op == UnaryOp::Neg && matches!(ty, Ty::Int(_)) { self.checked(value, ty, span) } else { value }
    }

    /// An operator of primitive types; the type of the left operand decides whether it can overflow.
    pub fn binary(&mut self, op: BinaryOp, left: (Operand, &Ty), right: Operand, ty: &Ty, span: Span) -> Rvalue {
        use BinaryOp::{Add, Div, Mul, Rem, Shl, Shr, Sub};
        let can_panic = matches!(op, Add | Sub | Mul | Div | Rem | Shl | Shr) && matches!(left.1, Ty::Int(_));
        let value = Rvalue::Binary(op, left.0, right);
        if can_panic { self.checked(value, ty, span) } else { value }
    }

    fn checked(&mut self, value: Rvalue, ty: &Ty, span: Span) -> Rvalue {
        let temp = self.new_temp(ty.clone(), span);
        let target = self.draft.new_block(span);
        let kind = TerminatorKind::Checked { value, destination: temp.into(), target, unwind: None };
        let block = self.draft.terminate(kind, span);
        self.diverge_from(block);
        self.draft.cursor = target;
        Rvalue::Use(Operand::Move(temp.into()))
    }

    fn repeat(&mut self, item: &Expr, count: &Ty) -> Rvalue {
        if *count == Ty::Const(0) {
            // The value is made and dropped, and nothing is left of it.
            let scope = self.local_scope();
            self.as_temp(scope, item);
            return Rvalue::Aggregate(AggregateKind::Array(item.ty.clone()), Vec::new());
        }
        match self.constant(item) {
            Some(constant) => Rvalue::Repeat(Operand::Constant(constant), count.clone()),
            None => Rvalue::Repeat(self.as_operand(item), count.clone()),
        }
    }

    /// Fields are evaluated as written; then the base's other fields are moved or copied.
    fn adt(
        &mut self,
        (adt, variant, args): (AdtId, u32, &Args),
        fields: &[(u32, Expr)],
        base: Option<&Expr>,
    ) -> Rvalue {
        let ty = Ty::Adt(adt, args.clone());
        let count = self.context.session.items.adts[adt.0 as usize].variants[variant as usize].fields.len();
        let mut operands: Vec<Option<Operand>> = vec![None; count];
        for (field, value) in fields {
            operands[*field as usize] = Some(self.as_operand(value));
        }
        if let Some(base) = base {
            let spot = self.as_spot(base);
            let types = crate::flow::types::fields(self.context, &ty, variant);
            for (index, field_ty) in types
                .into_iter()
                .enumerate()
                .filter(|(index, _)| fields.iter().all(|(field, _)| *field as usize != *index))
            {
                let place = self.place(&spot.clone().step(Step::Field(index as u32, field_ty.clone())), base.span);
                let operand = self.consume(place, &field_ty);
                let temp = self.new_temp(field_ty, base.span);
                self.draft.assign_operand(temp, operand, base.span);
                operands[index] = Some(Operand::Move(temp.into()));
            }
        }
        let operands = operands.into_iter().map(|operand| operand.expect("the checker demands all fields")).collect();
        Rvalue::Aggregate(AggregateKind::Adt(adt, variant, args.clone()), operands)
    }

    /// `place = ()`
    pub fn assign_unit(&mut self, place: Place, span: Span) {
        self.draft.assign(place, Rvalue::Aggregate(AggregateKind::Tuple, Vec::new()), span);
    }
}

/// Whether it is `()`.
pub fn is_unit(ty: &Ty) -> bool {
    matches!(ty, Ty::Tuple(items) if items.is_empty())
}
