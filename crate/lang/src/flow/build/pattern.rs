//! Arms: what a pattern binds, and guards. A guard sees what would be bound through references; only when it says yes are
//! values moved.

use crate::check::typed::{Arm, Expr, LocalId, Pat, PatKind};
use crate::flow::build::Builder;
use crate::flow::build::matching::{Bound, Row};
use crate::flow::build::place::Spot;
use crate::flow::build::scope::{DropKind, ScopeId};
use crate::flow::draft::LocalKind;
use crate::flow::{Local, Place, Rvalue, StatementKind, TerminatorKind, Variable};
use crate::source::Span;

impl Builder<'_> {
    /// Makes locals for what a pattern binds.
    pub fn declare_bindings(&mut self, pat: &Pat) {
        for_bindings(pat, &mut |variable, span| self.declare(variable, span));
    }

    fn declare(&mut self, variable: LocalId, span: Span) {
        if self.variables.contains_key(&variable) {
            return;
        }
        let info = &self.locals[variable.0 as usize];
        let kind = LocalKind::Variable { name: info.name.clone(), mutable: info.mutable, param: false };
        let local = self.draft.new_local(info.ty.clone(), span, kind);
        let place = local.into();
        // What the compiler keeps for itself, as the iterator of a `for`, is no variable to those who look at the program.
        if !info.hidden {
            let (name, ty, span) = (info.name.clone(), info.ty.clone(), info.span);
            self.draft.variables.push(Variable { name, place, ty, span });
        }
        self.variables.insert(variable, local);
    }

    /// The variable begins to exist; its memory is given up with the scope, if one is named.
    pub fn live_binding(&mut self, variable: LocalId, span: Span, scope: Option<ScopeId>) -> Local {
        self.declare(variable, span);
        let local = self.variables[&variable];
        self.draft.push(StatementKind::StorageLive(local), span);
        if let Some(scope) = scope {
            self.schedule(scope, local, DropKind::Storage);
        }
        local
    }

    /// Binds what surely matches.
    pub fn bind_irrefutable(&mut self, pat: &Pat, spot: Spot, scope: ScopeId, scrutinee: Span) {
        let mut rows = self.rows([pat], &spot);
        self.decide(&mut rows, pat.span);
        self.bind_rows(&rows, None, scope, scrutinee);
    }

    /// Binds what matches; else the innermost condition fails.
    pub fn bind_refutable(&mut self, pat: &Pat, spot: Spot, scope: ScopeId, span: Span) {
        let mut rows = self.rows([pat], &spot);
        let otherwise = self.decide(&mut rows, span);
        self.fail(otherwise, span);
        self.bind_rows(&rows, None, scope, span);
    }

    /// `match`.
    pub fn match_arms(&mut self, destination: Place, scrutinee: &Expr, arms: &[Arm], span: Span) {
        let spot = self.as_spot(scrutinee);
        self.look_at(&spot, scrutinee.span);
        let mut rows = self.rows(arms.iter().map(|arm| &arm.pat), &spot);
        // Where no arm holds is never reached: the checker has seen to it.
        self.decide(&mut rows, scrutinee.span);
        let mut ends = Vec::new();
        for (index, arm) in arms.iter().enumerate() {
            let first = rows.iter().position(|row| row.arm == index).unwrap_or(rows.len());
            let count = rows[first..].iter().take_while(|row| row.arm == index).count();
            self.declare_bindings(&arm.pat);
            self.terminating(arm.span, |this| {
                let scope = this.local_scope();
                this.bind_rows(&rows[first..first + count], arm.guard.as_ref(), scope, scrutinee.span);
                this.into(destination.clone(), &arm.body);
            });
            ends.push(self.draft.cursor);
        }
        Self::join(&mut self.draft, &ends, span);
    }

    /// Binds each row's variables where its tests hold. All rows go on at the cursor.
    fn bind_rows(&mut self, rows: &[Row<'_>], guard: Option<&Expr>, scope: ScopeId, scrutinee: Span) {
        let mut ends = Vec::new();
        for (index, row) in rows.iter().enumerate() {
            self.draft.cursor = row.start;
            // All rows bind the same variables; they are dropped once.
            let scheduled = (index + 1 == rows.len()).then_some(scope);
            match guard {
                None => row.bindings.iter().for_each(|bound| self.bind(bound, scheduled, scrutinee)),
                Some(guard) => self.bind_guarded(row, guard, (scope, scheduled), scrutinee),
            }
            ends.push(self.draft.cursor);
        }
        match ends[..] {
            [end] => self.draft.cursor = end,
            _ => Self::join(&mut self.draft, &ends, scrutinee),
        }
    }

    fn bind(&mut self, bound: &Bound, scope: Option<ScopeId>, scrutinee: Span) {
        let local = self.live_binding(bound.variable, bound.span, scope);
        let place = self.place(&bound.spot, bound.span);
        let value = match bound.by_ref {
            Some(mutable) => Rvalue::Ref(mutable, place),
            None => Rvalue::Use(self.consume(place, &self.locals[bound.variable.0 as usize].ty.clone())),
        };
        self.draft.bindings.insert(self.draft.here(), scrutinee);
        self.draft.initialized.insert(local);
        self.draft.assign(local, value, bound.span);
        if let Some(scope) = scope {
            self.schedule(scope, local, DropKind::Value);
        }
    }

    fn bind_guarded(
        &mut self,
        row: &Row<'_>,
        guard: &Expr,
        (scope, scheduled): (ScopeId, Option<ScopeId>),
        scrutinee: Span,
    ) {
        let mut references = Vec::new();
        for bound in &row.bindings {
            let seen = match bound.by_ref {
                Some(_) => {
                    self.bind(bound, scheduled, scrutinee);
                    Place::from(self.variables[&bound.variable])
                }
                None => self.place(&bound.spot, bound.span),
            };
            let info = &self.locals[bound.variable.0 as usize];
            let ty = super::reference(false, info.ty.clone());
            let reference = self.draft.new_local(ty, bound.span, LocalKind::GuardRef(info.name.clone()));
            self.draft.push(StatementKind::StorageLive(reference), bound.span);
            self.draft.assign(reference, Rvalue::Ref(false, seen), bound.span);
            if let Some(scope) = scheduled {
                self.schedule(scope, reference, DropKind::Storage);
            }
            references.push((bound.variable, reference));
        }
        let around = self.scope_around(scope);
        let failed = self.in_condition(around, guard.span, |this| {
            let outer = this.guarded.clone();
            this.guarded.extend(references);
            this.condition(guard);
            this.guarded = outer;
        });
        let succeeded = self.draft.cursor;
        self.draft.cursor = failed;
        self.draft.terminate(TerminatorKind::Goto(row.otherwise), guard.span);
        self.draft.cursor = succeeded;
        for bound in row.bindings.iter().filter(|bound| bound.by_ref.is_none()) {
            self.bind(bound, scheduled, scrutinee);
        }
    }
}

/// Calls `f` with each variable that a pattern binds, in order. Those that all alternatives bind come several times.
pub fn for_bindings(pat: &Pat, f: &mut dyn FnMut(LocalId, Span)) {
    match &pat.kind {
        PatKind::Wild | PatKind::Value(_) | PatKind::Range { .. } => {}
        PatKind::Binding { local, sub, .. } => {
            f(*local, pat.span);
            if let Some(sub) = sub {
                for_bindings(sub, f);
            }
        }
        PatKind::Variant { fields, .. } | PatKind::Fields(fields) => {
            fields.iter().for_each(|(_, pat)| for_bindings(pat, f));
        }
        PatKind::Deref(inner) => for_bindings(inner, f),
        PatKind::Slice { prefix, rest, suffix } => {
            prefix.iter().for_each(|pat| for_bindings(pat, f));
            rest.iter().flatten().for_each(|pat| for_bindings(pat, f));
            suffix.iter().for_each(|pat| for_bindings(pat, f));
        }
        PatKind::Or(alternatives) => alternatives.iter().for_each(|pat| for_bindings(pat, f)),
    }
}
