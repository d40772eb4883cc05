//! Where a finding is placed: rustc points at the argument that is to blame for a bound that does not hold, at the branch
//! that is of another type than the rest, at the variable whose type is not known.

use crate::check::context::Checker;
use crate::check::typed::{Expr, ExprKind};
use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::source::Span;
use crate::types::env::demands;
use crate::types::solve::{Failure, Reason};
use crate::types::{Predicate, Projection, Ty, VarKind};

impl Checker<'_> {
    /// Something that has to hold and does not.
    pub fn report_failure(&mut self, failure: &Failure) {
        if failure.reason == Reason::Ambiguous {
            self.report_ambiguous(failure);
            return;
        }
        // What follows from the same at the same place has been said.
        let same = (failure.failed.clone(), failure.span);
        if self.failed.contains(&same) {
            return;
        }
        self.failed.push(same);
        let blamed = match failure.reason {
            Reason::Unimplemented | Reason::Overflow => self.blamed_argument(failure),
            Reason::Mismatch(_) if matches!(failure.failed, Predicate::Projects(..)) => self.blamed_argument(failure),
            // How closures and functions can be called is reported where that is demanded.
            _ => None,
        };
        let mut diagnostic = match blamed {
            Some(span) => {
                let blamed = self.solver.report(&Failure { span, ..failure.clone() });
                blamed.label(failure.span, "required by a bound introduced by this call")
            }
            None => self.solver.report(failure),
        };
        self.say_of_index(failure, &mut diagnostic);
        if !self.errors.contains(&diagnostic) {
            self.errors.push(diagnostic);
        }
    }

    /// The argument to blame for what a function demands of its type parameter: the only one whose type speaks of it.
    fn blamed_argument(&self, failure: &Failure) -> Option<Span> {
        let (function, args, written) = self.calls.get(&failure.span)?;
        let function = &self.items.functions[function.0 as usize];
        let own: Vec<Ty> =
            function.generics.params.iter().zip(0..).map(|(it, n)| Ty::Param(n, it.name.clone())).collect();
        let demand = demands(self.items, &function.generics, &own).into_iter().nth(failure.number?)?;
        let (Predicate::Trait(about) | Predicate::Projects(Projection { trait_ref: about, .. }, _)) = demand else {
            return None;
        };
        let Ty::Param(index, _) = about.self_ty() else { return None };
        // A receiver that speaks of it too stands for the method.
        let receiver = function.sig.inputs.len().checked_sub(args.len())?;
        let places = std::iter::repeat_n(&failure.span, receiver).chain(args);
        let inputs = function.sig.inputs.iter().zip(places);
        let mut speaking = inputs.filter(|(ty, _)| ty.has(&mut |part| part == about.self_ty()));
        match (speaking.next(), speaking.next()) {
            (Some((_, span)), None) => Some(*span),
            // Else the type is to blame, if it is written.
            (None, _) => written.get((*index as usize).checked_sub(function.generics.parent_count)?).copied(),
            _ => None,
        }
    }

    /// std says of its own trait for indices what a program does wrong.
    fn say_of_index(&self, failure: &Failure, diagnostic: &mut Diagnostic) {
        let Predicate::Trait(demanded) = &failure.demanded else { return };
        if !self.items.is_lang_trait(demanded.id, "index") || diagnostic.kind != DiagnosticKind::Error("E0277") {
            return;
        }
        let indexed = match demanded.self_ty() {
            Ty::Adt(id, args) if self.items.is_lang_adt(*id, "Vec") => Ty::Slice(args[0].clone().into()),
            Ty::Adt(id, _) if self.items.is_lang_adt(*id, "String") => Ty::Str,
            Ty::Array(item, _) => Ty::Slice(item.clone()),
            other => other.clone(),
        };
        let (indexed, index) = (self.show(&indexed), self.show(&demanded.args[1]));
        diagnostic.message = format!("the type `{indexed}` cannot be indexed by `{index}`");
        diagnostic.labels.clear();
        diagnostic.notes.clear();
    }

    /// E0282, E0283, E0284, if nothing else is wrong: a type that is not known may be so because of that.
    fn report_ambiguous(&mut self, failure: &Failure) {
        if !self.errors.is_empty() {
            return;
        }
        let mut unknown = Vec::new();
        let mut collect = |ty: &Ty| self.table.unknown(ty, &mut unknown);
        match &failure.failed {
            Predicate::Trait(trait_ref) => trait_ref.args.iter().for_each(&mut collect),
            Predicate::Projects(projection, _) => projection.trait_ref.args.iter().for_each(&mut collect),
            Predicate::Static(ty) => collect(ty),
        }
        let mut diagnostic = self.solver.report(failure);
        if let Some(var) = unknown.first() {
            (diagnostic.message, diagnostic.span) = self.unknown_at(&Ty::Var(*var), failure.span);
        }
        self.errors.push(diagnostic);
    }

    /// E0282, under the same condition.
    pub fn report_unknown(&mut self, ty: &Ty, span: Span) {
        if self.errors.is_empty() {
            let var = self.table.resolve(ty);
            let (message, span) = self.unknown_at(&var, span);
            self.errors.push(Diagnostic::error("E0282", message, span));
        }
    }

    /// The variable of the program that a type which is not known is about tells more than the place where it was missed.
    fn unknown_at(&self, var: &Ty, span: Span) -> (String, Span) {
        let found = self.locals.iter().enumerate().find_map(|(index, local)| {
            let ty = self.table.resolve(self.open_types.get(index).unwrap_or(&local.ty));
            let is_written = local.span.is_user() || !span.is_user();
            (is_written && !local.hidden && ty.has(&mut |part| part == var)).then_some((local, ty))
        });
        let Some((local, ty)) = found else { return ("type annotations needed".to_string(), span) };
        let message = match ty {
            Ty::Var(_) => "type annotations needed".to_string(),
            ty => format!("type annotations needed for `{}`", self.show(&ty)),
        };
        (message, local.span)
    }

    /// What is not known in a type, for those who report it.
    pub fn unknown_in(&self, ty: &Ty) -> Option<Ty> {
        let mut unknown = Vec::new();
        self.table.unknown(ty, &mut unknown);
        unknown.into_iter().find(|var| matches!(var.kind, VarKind::General | VarKind::Const)).map(Ty::Var)
    }
}

/// The value of a block is that of its last expression: that is of the wrong type.
pub(super) fn blamed_span(expr: &Expr) -> Span {
    match &expr.kind {
        ExprKind::Block(block) => block.tail.as_deref().map_or(expr.span, blamed_span),
        _ => expr.span,
    }
}
