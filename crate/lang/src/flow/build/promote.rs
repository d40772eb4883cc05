//! Promotion: `&` of a constant expression is a reference to a constant that lives as long as the program. The rules are the
//! reference's ("constant promotion"), on the side of those expressions whose evaluation cannot fail.

use std::rc::Rc;

use crate::check::typed::{CastKind, Expr, ExprKind};
use crate::flow::build::{Builder, Promoted};
use crate::flow::{Constant, ConstantKind, Local, Operand, TerminatorKind};
use crate::items::{AdtId, FnBody};
use crate::tree::{BinaryOp, UnaryOp};
use crate::types::Ty;

impl Builder<'_> {
    /// The reference to a promoted constant, if what is borrowed is promoted. `ty` is the reference's type.
    pub fn promoted_borrow(&mut self, mutable: bool, place: &Expr, ty: &Ty) -> Option<Operand> {
        let is_empty_array = matches!(&place.kind, ExprKind::Array(items) if items.is_empty());
        let is_static = matches!(self.extended.get(&std::ptr::from_ref(place)), Some(None)) && !names_place(place);
        if is_static && crate::flow::types::may_change_inside(self.context, &place.ty) {
            self.unsupported("a constant that lends a value with interior mutability", place.span);
        }
        let promotes = is_empty_array || (!mutable && (is_static || self.is_promotable(place)));
        if is_static && !promotes {
            self.unsupported("a constant that lends a mutable value", place.span);
        }
        promotes.then(|| self.promote(place, ty))
    }

    /// What the value of a const or static lends lives for ever.
    pub fn promote_static_tail(&mut self, value: &Expr) {
        self.extend_temporaries(None, value, None);
    }

    fn promote(&mut self, expr: &Expr, ty: &Ty) -> Operand {
        let mut builder = Builder::new(self.context, self.locals, expr.ty.clone(), expr.span);
        builder.extend_temporaries(None, expr, None);
        builder.in_scope(expr.span, |this| this.into(Local(0).into(), expr));
        builder.draft.terminate(TerminatorKind::Return, expr.span);
        builder.build_unwinding(expr.span);
        match builder.finish() {
            Ok(draft) => {
                let flow: Promoted = Rc::new(crate::flow::elaborate::finish(self.context, draft));
                self.draft.promoted.push(flow);
            }
            Err(problems) => self.problems.extend(problems),
        }
        let number = self.draft.promoted.len().saturating_sub(1) as u32;
        Operand::Constant(Constant { ty: ty.clone(), kind: ConstantKind::Promoted(number) })
    }

    fn is_promotable(&self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::Literal(_) | ExprKind::ConstParam(_) | ExprKind::Function(..) => true,
            ExprKind::Const(..) => {
                !self.needs_drop(&expr.ty) && !crate::flow::types::may_change_inside(self.context, &expr.ty)
            }
            ExprKind::Tuple(items) | ExprKind::Array(items) => items.iter().all(|item| self.is_promotable(item)),
            ExprKind::Repeat(item, _) => self.is_promotable(item),
            ExprKind::Adt { adt, fields, base: None, .. } => {
                self.is_plain(*adt) && fields.iter().all(|(_, field)| self.is_promotable(field))
            }
            ExprKind::Call { function, values, .. } => {
                let body = &self.context.session.items.functions[function.0 as usize].body;
                matches!(body, FnBody::Constructor(adt, _) if self.is_plain(*adt))
                    && values.iter().all(|value| self.is_promotable(value))
            }
            ExprKind::Unary(op, inner) => {
                let cannot_fail = *op == UnaryOp::Not || matches!(inner.kind, ExprKind::Literal(_));
                cannot_fail && self.is_promotable(inner)
            }
            ExprKind::Binary(op, left, right) => {
                use BinaryOp::{BitAnd, BitOr, BitXor, Eq, Ge, Gt, Le, Lt, Ne};
                let cannot_fail = matches!(op, BitAnd | BitOr | BitXor | Eq | Ge | Gt | Le | Lt | Ne);
                cannot_fail && self.is_promotable(left) && self.is_promotable(right)
            }
            ExprKind::Field(base, _) => !self.needs_drop(&base.ty) && self.is_promotable(base),
            ExprKind::Borrow { mutable: false, place, .. } => self.is_promotable(place),
            ExprKind::Cast(kind, inner) => *kind != CastKind::Never && self.is_promotable(inner),
            ExprKind::Closure(id, _) => {
                self.context.session.closure(*id).is_some_and(|closure| closure.captures.is_empty())
            }
            _ => false,
        }
    }

    /// Whether it neither has an `impl Drop` nor may change behind a shared reference by itself.
    fn is_plain(&self, adt: AdtId) -> bool {
        let adt = &self.context.session.items.adts[adt.0 as usize];
        adt.drop.is_none() && adt.lang.as_deref() != Some("unsafe_cell") && adt.lang.as_deref() != Some("owned_box")
    }
}

fn names_place(expr: &Expr) -> bool {
    matches!(
        expr.kind,
        ExprKind::Local(_) | ExprKind::Static(_) | ExprKind::Field(..) | ExprKind::Index(..) | ExprKind::Deref(_)
    )
}
