//! What the checker reports, in rustc's words.

use crate::check::context::Checker;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::types::infer::Mismatch;
use crate::types::{Ty, VarKind};

impl Checker<'_> {
    /// A type in rustc's words.
    pub fn show(&self, ty: &Ty) -> String {
        self.solver.show(ty)
    }

    /// The two types must be the same.
    pub fn demand_same(&mut self, expected: &Ty, found: &Ty, span: Span) {
        if let Err(mismatch) = self.table.unify(expected, found) {
            self.report_mismatch(expected, found, &mismatch, span);
        }
    }

    /// The two types are the same if they can be: a hint, whose failure is found elsewhere if it is one.
    pub fn hint_same(&self, expected: &Ty, found: &Ty) {
        let _ = self.table.unify(expected, found);
    }

    /// E0308
    pub fn report_mismatch(&mut self, expected: &Ty, found: &Ty, mismatch: &Mismatch, span: Span) {
        let (expected, found) = (self.table.resolve(expected), self.table.resolve(found));
        let hopeless = |ty: &Ty| ty.has(&mut |part| matches!(part, Ty::Error));
        if hopeless(&expected) || hopeless(&found) || hopeless(&mismatch.found) || hopeless(&mismatch.expected) {
            // It follows from something that has been reported, unless nothing has been.
            if !self.errors.is_empty() {
                return;
            }
        }
        let label = format!("expected {}, found {}", self.describe(&expected), self.describe(&found));
        self.errors.push(Diagnostic::error("E0308", "mismatched types", span).label(span, label));
    }

    /// A type as E0308 names it: "integer", "`String`".
    fn describe(&self, ty: &Ty) -> String {
        match ty {
            Ty::Var(var) => match var.kind {
                VarKind::Int => "integer".to_string(),
                VarKind::Float => "floating-point number".to_string(),
                VarKind::General | VarKind::Const => format!("`{}`", self.show(ty)),
            },
            Ty::Param(_, name) => format!("type parameter `{name}`"),
            Ty::Closure(..) => "closure".to_string(),
            Ty::FnDef(..) => "fn item".to_string(),
            Ty::FnPtr(_) => "fn pointer".to_string(),
            Ty::Opaque(..) => "opaque type".to_string(),
            other => format!("`{}`", self.show(other)),
        }
    }
}
