//! Blocks and `let`. What a `let` binds lives to the end of the block, in a scope that begins at the `let`.

use crate::check::typed::{Block, Expr, Pat, PatKind, Stmt};
use crate::flow::build::pattern::for_bindings;
use crate::flow::build::scope::{DropKind, ScopeId};
use crate::flow::build::{Builder, simple_binding};
use crate::flow::{Place, TerminatorKind};
use crate::source::{Edition, Span};
use crate::types::Ty;

impl Builder<'_> {
    /// A block, labelled or not.
    pub fn block(&mut self, destination: Place, block: &Block) {
        match block.label {
            None => self.block_inner(destination, block),
            Some(label) => self.in_breakable(Some(label), None, destination.clone(), block.span, |this| {
                this.block_inner(destination, block);
                Some(())
            }),
        }
    }

    fn block_inner(&mut self, destination: Place, block: &Block) {
        self.push_scope(block.span);
        let mut opened = 1;
        for stmt in &block.stmts {
            match stmt {
                Stmt::Expr(expr) => self.terminating(expr.span, |this| this.statement(expr)),
                Stmt::Let { pat, init, otherwise, span } => {
                    let rest = self.push_scope(block.span);
                    opened += 1;
                    self.declare_bindings(pat);
                    match (init, otherwise) {
                        (None, _) => self.declare_empty(pat, rest),
                        (Some(init), None) => self.let_value(pat, init, rest, *span),
                        (Some(init), Some(otherwise)) => self.let_else(pat, init, otherwise, rest, *span),
                    }
                }
            }
        }
        match &block.tail {
            Some(tail) if self.edition(block.span) == Edition::E2024 => {
                self.terminating(tail.span, |this| this.into(destination, tail));
            }
            Some(tail) => self.into(destination, tail),
            None => self.assign_unit(destination, block.span),
        }
        for _ in 0..opened {
            self.pop_scope();
        }
    }

    /// `let x;`
    fn declare_empty(&mut self, pat: &Pat, rest: ScopeId) {
        for_bindings(pat, &mut |variable, span| {
            let local = self.live_binding(variable, span, Some(rest));
            self.schedule(rest, local, DropKind::Value);
        });
    }

    fn let_value(&mut self, pat: &Pat, init: &Expr, rest: ScopeId, span: Span) {
        self.extend_temporaries(Some(pat), init, Some(rest));
        self.terminating(span, |this| {
            if let Some(variable) = simple_binding(pat) {
                // The value is evaluated where it stays.
                let local = this.live_binding(variable, pat.span, Some(rest));
                this.draft.initialized.insert(local);
                this.into(local.into(), init);
                this.schedule(rest, local, DropKind::Value);
            } else {
                let spot = this.as_spot(init);
                this.look(&spot, pat, init.span);
                this.bind_irrefutable(pat, spot, rest, init.span);
            }
        });
    }

    /// `let .. else`: if the pattern fails, all temporaries are dropped before `else` runs.
    fn let_else(&mut self, pat: &Pat, init: &Expr, otherwise: &Block, rest: ScopeId, span: Span) {
        self.extend_temporaries(Some(pat), init, Some(rest));
        let around = self.scope_around(rest);
        let mut failed = None;
        self.terminating(span, |this| {
            failed = Some(this.in_condition(around, span, |this| {
                this.let_scrutinee(pat, init, rest);
            }));
        });
        let succeeded = self.draft.cursor;
        self.draft.cursor = failed.expect("the closure above has run");
        let never = self.new_temp(Ty::Never, otherwise.span);
        self.terminating(otherwise.span, |this| this.block(never.into(), otherwise));
        self.draft.terminate(TerminatorKind::Unreachable, otherwise.span);
        self.draft.cursor = succeeded;
    }

    /// `let` in a condition: what it binds ends with the innermost scope.
    pub fn condition_let(&mut self, pat: &Pat, init: &Expr) {
        let scope = self.local_scope();
        self.extend_temporaries(Some(pat), init, Some(scope));
        self.declare_bindings(pat);
        self.let_scrutinee(pat, init, scope);
    }

    fn let_scrutinee(&mut self, pat: &Pat, init: &Expr, scope: ScopeId) {
        let spot = self.as_spot(init);
        self.look(&spot, pat, init.span);
        self.bind_refutable(pat, spot, scope, init.span);
    }

    /// The pattern looks at a place: it has to hold a value then, unless the pattern is `_`.
    fn look(&mut self, spot: &super::place::Spot, pat: &Pat, span: Span) {
        if !matches!(pat.kind, PatKind::Wild) {
            self.look_at(spot, span);
        }
    }

    /// The source looks at a place here.
    pub fn look_at(&mut self, spot: &super::place::Spot, span: Span) {
        if let Some(place) = self.find_place(spot) {
            self.draft.look(place, span);
        }
    }
}
