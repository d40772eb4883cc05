//! Extended temporaries: what `let x = &temporary();` borrows lives as long as `x`. Which expressions these are is a matter
//! of syntax; the reference's words are used here ("extending expression").

use crate::check::typed::{Block, Expr, ExprKind, Pat, PatKind};
use crate::flow::build::Builder;
use crate::flow::build::scope::ScopeId;
use crate::items::FnBody;

impl Builder<'_> {
    /// Notes which temporaries of an initializer end with the scope of what is bound; none: never (in a const or static).
    pub fn extend_temporaries(&mut self, pat: Option<&Pat>, init: &Expr, scope: Option<ScopeId>) {
        self.extending(init, scope);
        if pat.is_some_and(is_extending_pattern) {
            self.extend_place(init, scope);
        }
    }

    /// An extending expression: what it borrows is extended.
    fn extending(&mut self, expr: &Expr, scope: Option<ScopeId>) {
        match &expr.kind {
            ExprKind::Borrow { place, .. } => {
                // Behind an adjustment stands the expression as it was written.
                if let Some(written) = adjusted(expr) {
                    self.extending(written, scope);
                    return;
                }
                self.extending(place, scope);
                self.extend_place(place, scope);
            }
            ExprKind::Cast(_, inner) => self.extending(inner, scope),
            ExprKind::Tuple(items) | ExprKind::Array(items) => {
                for item in items {
                    self.extending(item, scope);
                }
            }
            ExprKind::Adt { fields, .. } => {
                for (_, field) in fields {
                    self.extending(field, scope);
                }
            }
            ExprKind::Call { function, values, .. } => {
                let function = &self.context.session.items.functions[function.0 as usize];
                if matches!(function.body, FnBody::Constructor(..)) {
                    for value in values {
                        self.extending(value, scope);
                    }
                }
            }
            ExprKind::Block(Block { tail: Some(tail), .. }) => self.extending(tail, scope),
            ExprKind::If { then, otherwise, .. } => {
                self.extending(then, scope);
                if let Some(otherwise) = otherwise {
                    self.extending(otherwise, scope);
                }
            }
            ExprKind::Match { arms, .. } => {
                for arm in arms {
                    self.extending(&arm.body, scope);
                }
            }
            _ => {}
        }
    }

    /// The operand of an extending borrow: its temporary, and those of what it is a part of, are extended.
    fn extend_place(&mut self, expr: &Expr, scope: Option<ScopeId>) {
        let mut expr = expr;
        loop {
            self.extended.insert(std::ptr::from_ref(expr), scope);
            expr = match &expr.kind {
                ExprKind::Borrow { place, .. } => place,
                ExprKind::Field(base, _) | ExprKind::Index(base, _) => base,
                ExprKind::Cast(_, inner) if inner.span == expr.span => inner,
                // `*x` and `x[i]` by way of a call, and adjustments: parts of the same expression as it is written.
                ExprKind::Deref(inner) => match &inner.kind {
                    ExprKind::Call { values, .. } if inner.span == expr.span && !values.is_empty() => {
                        self.extended.insert(std::ptr::from_ref(&**inner), scope);
                        &values[0]
                    }
                    _ => inner,
                },
                _ => return,
            };
        }
    }
}

/// What an automatic reference has been put around of: adjustments have the span of what they adjust.
fn adjusted(expr: &Expr) -> Option<&Expr> {
    let ExprKind::Borrow { place, .. } = &expr.kind else { return None };
    if place.span != expr.span {
        return None;
    }
    let mut inner = &**place;
    loop {
        inner = match &inner.kind {
            ExprKind::Deref(base) if base.span == expr.span => base,
            ExprKind::Borrow { place, .. } if place.span == expr.span => place,
            ExprKind::Call { values, .. } if values.len() == 1 && values[0].span == expr.span => &values[0],
            _ => return Some(inner),
        };
    }
}

/// Whether the pattern binds a part of the value by `ref`. References that default binding modes make stand behind a
/// reference and extend nothing.
fn is_extending_pattern(pat: &Pat) -> bool {
    match &pat.kind {
        PatKind::Binding { by_ref, .. } => by_ref.is_some(),
        PatKind::Variant { fields, .. } | PatKind::Fields(fields) => {
            fields.iter().any(|(_, pat)| is_extending_pattern(pat))
        }
        PatKind::Slice { prefix, rest, suffix } => {
            let rest = rest.iter().flatten().map(|rest| &**rest);
            prefix.iter().chain(suffix).chain(rest).any(is_extending_pattern)
        }
        PatKind::Or(alternatives) => alternatives.iter().any(is_extending_pattern),
        PatKind::Wild | PatKind::Deref(_) | PatKind::Value(_) | PatKind::Range { .. } => false,
    }
}
