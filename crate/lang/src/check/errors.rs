//! What the checker reports, in rustc's words.

use crate::check::context::Checker;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::types::env::demands;
use crate::types::infer::Mismatch;
use crate::types::solve::{Failure, Reason};
use crate::types::{Predicate, Projection, Ty, VarKind};

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

    /// E0282, if nothing else is wrong: a type that is not known may be so because of that.
    pub fn report_unknown(&mut self, ty: &Ty, span: Span) {
        if !self.errors.is_empty() {
            return;
        }
        // The variable that it is about tells more than the place where it was missed.
        let var = self.table.resolve(ty);
        let local = self.locals.iter().find(|local| {
            let ty = self.table.resolve(&local.ty);
            !local.name.starts_with(char::is_uppercase) && ty.has(&mut |part| *part == var)
        });
        let (shown, span) = match local {
            Some(local) if local.span.is_user() || !span.is_user() => (self.table.resolve(&local.ty), local.span),
            _ => (var, span),
        };
        let message = match &shown {
            Ty::Var(_) => "type annotations needed".to_string(),
            other => format!("type annotations needed for `{}`", self.show(other)),
        };
        self.errors.push(Diagnostic::error("E0282", message, span));
    }

    /// Something that has to hold and does not.
    pub fn report_failure(&mut self, failure: &Failure) {
        if failure.reason == Reason::Ambiguous && !self.errors.is_empty() {
            return;
        }
        let diagnostic = match self.blamed_argument(failure) {
            Some(span) => {
                let blamed = self.solver.report(&Failure { span, ..failure.clone() });
                blamed.label(failure.span, "required by a bound introduced by this call")
            }
            None => self.solver.report(failure),
        };
        if !self.errors.contains(&diagnostic) {
            self.errors.push(diagnostic);
        }
    }

    /// The argument to blame for what a function demands of its type parameter: the only one whose type speaks of it.
    fn blamed_argument(&self, failure: &Failure) -> Option<Span> {
        let (function, args) = self.calls.get(&failure.span)?;
        let function = &self.items.functions[function.0 as usize];
        let own: Vec<Ty> =
            function.generics.params.iter().zip(0..).map(|(it, n)| Ty::Param(n, it.name.clone())).collect();
        let demand = demands(self.items, &function.generics, &own).into_iter().nth(failure.number?)?;
        let (Predicate::Trait(about) | Predicate::Projects(Projection { trait_ref: about, .. }, _)) = demand else {
            return None;
        };
        let Ty::Param(..) = about.self_ty() else { return None };
        let inputs = &function.sig.inputs[function.sig.inputs.len().checked_sub(args.len())?..];
        let mut speaking = inputs.iter().zip(args).filter(|(ty, _)| ty.has(&mut |part| part == about.self_ty()));
        match (speaking.next(), speaking.next()) {
            (Some((_, span)), None) => Some(*span),
            _ => None,
        }
    }
}
