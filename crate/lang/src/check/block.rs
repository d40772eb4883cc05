//! Blocks and statements.

use crate::check::context::{Breakable, Checker, Expectation, Merge, Name, node};
use crate::check::typed::{self, Expr, ExprKind, LabelId, Stmt};
use crate::diagnostic::Diagnostic;
use crate::items::AdtId;
use crate::items::resolve::Scope;
use crate::source::Span;
use crate::tree;
use crate::types::solve::Cause;
use crate::types::{Args, Ty};

impl<'a> Checker<'a> {
    /// A block as an expression, with its label if it has one.
    pub fn check_block_expr(
        &mut self,
        block: &tree::Block,
        label: Option<&tree::Ident>,
        span: Span,
        expected: &Expectation,
    ) -> Expr {
        let Some(label) = label else {
            let (block, ty) = self.check_block(block, expected);
            return node(ExprKind::Block(block), ty, span);
        };
        let target = expected.only_has().unwrap_or_else(|| self.fresh());
        let merge = self.merge(target);
        let id = self.open_breakable(Some(label), Some(merge), false);
        let (mut typed, ty) = self.check_block(block, expected);
        let Some(Breakable { value: Some(mut merge), left, .. }) = self.breakables.pop() else {
            return self.error_node(span);
        };
        match typed.tail.take() {
            Some(tail) => typed.tail = Some(Box::new(self.merge_expr(&mut merge, &mut [], *tail))),
            None if !matches!(ty, Ty::Never) => {
                self.merge_unit(&mut merge, span);
            }
            None => {}
        }
        if left {
            self.diverges = false;
        }
        typed.label = Some(id);
        let ty = self.merged(&merge);
        node(ExprKind::Block(typed), ty, span)
    }

    /// Opens a loop or labelled block.
    pub fn open_breakable(&mut self, name: Option<&tree::Ident>, value: Option<Merge>, is_loop: bool) -> LabelId {
        let id = LabelId(self.labels);
        self.labels += 1;
        let name = name.map(|label| label.name.clone());
        self.breakables.push(Breakable { name, id, value, is_loop, left: false });
        id
    }

    /// A block in a scope of its own, with the type of its value.
    pub fn check_block(&mut self, block: &tree::Block, expected: &Expectation) -> (typed::Block, Ty) {
        self.in_scope(Some(block.span), |checker| checker.check_block_here(block, expected))
    }

    /// Runs a check with names of its own; `braces` are those of a block that may have items.
    pub fn in_scope<R>(&mut self, braces: Option<Span>, check: impl FnOnce(&mut Self) -> R) -> R {
        let names = self.names.len();
        let inner = braces.and_then(|braces| self.scope.in_block(braces));
        let outside: Option<Scope<'a>> = inner.map(|inner| {
            self.names.push(Name::Items(inner.module));
            std::mem::replace(&mut self.scope, inner)
        });
        let result = check(self);
        self.names.truncate(names);
        if let Some(outside) = outside {
            self.scope = outside;
        }
        result
    }

    fn check_block_here(&mut self, block: &tree::Block, expected: &Expectation) -> (typed::Block, Ty) {
        let outside = std::mem::replace(&mut self.diverges, false);
        let mut stmts = Vec::with_capacity(block.stmts.len());
        for stmt in &block.stmts {
            self.check_stmt(stmt, &mut stmts);
        }
        let (tail, ty) = match &block.tail {
            Some(tail) => {
                let value = match expected.only_has() {
                    Some(ty) => self.check_coerced(tail, &ty),
                    None => self.check_expr(tail, expected),
                };
                let ty = value.ty.clone();
                (Some(Box::new(value)), ty)
            }
            None if self.diverges => (None, Ty::Never),
            None => (None, Ty::unit()),
        };
        self.diverges |= outside;
        (typed::Block { stmts, tail, label: None, span: block.span }, ty)
    }

    fn check_stmt(&mut self, stmt: &tree::Stmt, stmts: &mut Vec<Stmt>) {
        match stmt {
            tree::Stmt::Semi(expr) => {
                let value = self.check_any(expr);
                stmts.push(Stmt::Expr(value));
            }
            tree::Stmt::Expr(expr) => {
                let value = self.check_exact(expr, &Ty::unit());
                stmts.push(Stmt::Expr(value));
            }
            tree::Stmt::Let { pat, ty, init, otherwise, span } => {
                let stmt = self.check_let_stmt(pat, ty.as_ref(), init.as_ref(), otherwise.as_ref(), *span);
                stmts.push(stmt);
            }
        }
    }

    fn check_let_stmt(
        &mut self,
        pat: &tree::Pat,
        ty: Option<&tree::Type>,
        init: Option<&tree::Expr>,
        otherwise: Option<&tree::Block>,
        span: Span,
    ) -> Stmt {
        let written = ty.map(|ty| self.lower(ty));
        let mut init_value = None;
        let pat_ty = match (&written, init) {
            (Some(ty), Some(init)) => {
                let value = self.check_coerced_scrutinee(init, pat, ty);
                init_value = Some(value);
                ty.clone()
            }
            (None, Some(init)) => {
                let value = self.check_scrutinee(init, std::iter::once(pat));
                let ty = value.ty.clone();
                init_value = Some(value);
                ty
            }
            (Some(ty), None) => ty.clone(),
            (None, None) => self.fresh(),
        };
        let otherwise = otherwise.map(|block| {
            let before = self.diverges;
            let (typed, ty) = self.check_block(block, &Expectation::None);
            if !matches!(self.shallow(&ty), Ty::Never | Ty::Error) {
                let found = self.show(&ty);
                let message = "`else` clause of `let...else` does not diverge";
                self.errors.push(
                    Diagnostic::error("E0308", message, block.span)
                        .label(block.span, format!("expected `!`, found `{found}`")),
                );
            }
            self.diverges = before;
            typed
        });
        let mut pat = self.check_pat_top(pat, &pat_ty);
        if init_value.as_ref().is_some_and(|value| matches!(self.shallow(&value.ty), Ty::Never)) {
            // `let x = return;`: nothing is ever held against the pattern.
            pat.ty = pat_ty;
        }
        Stmt::Let { pat, init: init_value, otherwise, span }
    }

    /// The type that is written.
    pub fn lower(&mut self, ty: &tree::Type) -> Ty {
        let table = self.table;
        match self.scope.ty(ty, &mut |kind, _| table.fresh(kind)) {
            Ok(lowered) => {
                let lowered = self.normalize(&lowered, ty.span);
                self.demand_well_formed(&lowered, ty.span);
                lowered
            }
            Err(diagnostic) => {
                self.errors.push(diagnostic);
                Ty::Error
            }
        }
    }

    /// What the structs and enums in a type that is written demand of their arguments.
    fn demand_well_formed(&mut self, ty: &Ty, span: Span) {
        let mut structs: Vec<(AdtId, Args)> = Vec::new();
        ty.has(&mut |part| {
            if let Ty::Adt(id, args) = part
                && !args.is_empty()
            {
                structs.push((*id, args.clone()));
            }
            false
        });
        let items = self.items;
        for (id, args) in structs {
            self.demand(&items.adts[id.0 as usize].generics, &args, span, Cause::Bound);
        }
    }
}
