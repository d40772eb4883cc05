//! Destructuring assignment: `(a, b.c) = x` is a `let` of hidden variables and one assignment for each place.

use crate::check::context::{Checker, Name, node};
use crate::check::typed::{Block, Expr, ExprKind, Stmt};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::tree::{self, PatKind};
use crate::types::Ty;

impl Checker<'_> {
    /// `pattern = value`, where the pattern is written as an expression.
    pub fn check_destructuring(&mut self, target: &tree::Expr, value: &tree::Expr, span: Span) -> Expr {
        let value = self.check_any(value);
        let mut places = Vec::new();
        let pat = match to_pattern(target, &mut places) {
            Ok(pat) => pat,
            Err(diagnostic) => return self.fail(diagnostic),
        };
        let names = self.names.len();
        let ty = value.ty.clone();
        let pat = self.check_pat_top(&pat, &ty);
        let hidden = self.names.split_off(names);
        let mut stmts = vec![Stmt::Let { pat, init: Some(value), otherwise: None, span }];
        for place in places {
            let wanted = hidden_name(place.1);
            let local = hidden.iter().find_map(|name| match name {
                Name::Local(name, local) if **name == *wanted => Some(*local),
                _ => None,
            });
            let Some(local) = local else { continue };
            let mut target = self.check_any(place.0);
            self.make_mutable(&mut target);
            let taken = self.local(local, place.0.span);
            let ty = target.ty.clone();
            let taken = self.coerce_or_report(taken, &ty);
            let kind = ExprKind::Assign(Box::new(target), Box::new(taken));
            stmts.push(Stmt::Expr(node(kind, Ty::unit(), place.0.span)));
        }
        node(ExprKind::Block(Block { stmts, tail: None, label: None, span }), Ty::unit(), span)
    }
}

/// A name that no program can write.
fn hidden_name(index: usize) -> String {
    format!("lhs#{index}")
}

/// The pattern that an expression stands for; each place in it is bound to a hidden variable and put into the list.
fn to_pattern<'t>(target: &'t tree::Expr, places: &mut Vec<(&'t tree::Expr, usize)>) -> Result<tree::Pat, Diagnostic> {
    let span = target.span;
    let mut all = |items: &'t [tree::Expr]| -> Result<Vec<tree::Pat>, Diagnostic> {
        items.iter().map(|item| to_pattern(item, places)).collect()
    };
    let kind = match &target.kind {
        tree::ExprKind::Underscore => PatKind::Wild,
        tree::ExprKind::Range { start: None, end: None, inclusive: false } => PatKind::Rest,
        tree::ExprKind::Tuple(items) => PatKind::Tuple(all(items)?),
        tree::ExprKind::Array(items) => PatKind::Slice(all(items)?),
        tree::ExprKind::Call(callee, items) => match &callee.kind {
            tree::ExprKind::Path(path) => PatKind::TupleStruct(path.clone(), all(items)?),
            _ => return Err(Diagnostic::error("E0070", "invalid left-hand side of assignment", span)),
        },
        tree::ExprKind::Struct { path, fields, base } => {
            let mut pats = Vec::with_capacity(fields.len());
            for (name, value) in fields {
                pats.push((name.clone(), to_pattern(value, places)?));
            }
            if base.is_some() {
                let message = "functional record updates are not allowed in destructuring assignments";
                return Err(Diagnostic::error("E0797", message, span));
            }
            PatKind::Struct { path: path.clone(), fields: pats, rest: false }
        }
        _ => {
            let index = places.len();
            places.push((target, index));
            let name = tree::Ident { name: hidden_name(index).into(), span };
            PatKind::Ident { by_ref: false, mutable: false, name, sub: None }
        }
    };
    Ok(tree::Pat { kind, span })
}
