//! What can only be judged once all types and captures are known: `[x; n]` of what is not `Copy`, closures as function
//! pointers, closures that would outlive what they borrow.

use crate::check::context::Checker;
use crate::check::typed::{Capture, CaptureMode, CaptureStep, Closure, Expr, ExprKind, LocalId};
use crate::diagnostic::Diagnostic;
use crate::items::ClosureId;
use crate::source::Span;
use crate::types::solve::Answer;
use crate::types::{TraitRef, Ty};

impl Checker<'_> {
    /// `[x; n]` copies x, unless it is a constant or n is at most 1.
    pub fn judge_repeats(&mut self) {
        for (ty, count, is_constant, span) in std::mem::take(&mut self.repeats) {
            let few = matches!(self.table.resolve(&count), Ty::Const(0 | 1));
            let ty = self.table.resolve(&ty);
            let Ok(id) = self.items.lang_trait("copy") else { continue };
            let trait_ref = TraitRef { id, args: [ty.clone()].into() };
            if few || is_constant || matches!(ty, Ty::Error) || self.solver.implements(&trait_ref) != Answer::No {
                continue;
            }
            let shown = self.show(&ty);
            let message = format!("the trait bound `{shown}: Copy` is not satisfied");
            self.errors.push(
                Diagnostic::error("E0277", message, span)
                    .label(span, format!("the trait `Copy` is not implemented for `{shown}`"))
                    .note(
                        "the `Copy` trait is required because this value will be copied for each element of the array",
                    ),
            );
        }
    }

    /// Only a closure that captures nothing is a function.
    pub fn judge_pointers(&mut self) {
        for (id, span) in std::mem::take(&mut self.closure_pointers) {
            let Some(closure) = self.session.closure(id) else { continue };
            let Some(capture) = closure.captures.first() else { continue };
            let name = self.locals[capture.local.0 as usize].name.clone();
            self.errors.push(
                Diagnostic::error("E0308", "mismatched types", span)
                    .label(span, "expected fn pointer, found closure")
                    .label(capture.span, format!("`{name}` captured here"))
                    .note("closures can only be coerced to `fn` types if they do not capture any variables"),
            );
        }
    }

    /// E0373: what must outlive everything holds no closure that borrows from this function.
    pub fn judge_statics(&mut self) {
        for (ty, span) in std::mem::take(&mut self.statics) {
            let ty = self.table.resolve(&ty);
            for id in closures_in(&ty) {
                self.judge_static_closure(id, Some(span));
            }
        }
    }

    /// What a scoped thread takes borrows nothing of the function that begins it within the scope.
    pub fn judge_scoped(&mut self) {
        for (ty, around, _) in std::mem::take(&mut self.scoped) {
            let outside: Vec<LocalId> = match around.and_then(|id| self.session.closure(id)) {
                Some(around) => around.captures.iter().map(|capture| capture.local).collect(),
                None => Vec::new(),
            };
            for id in closures_in(&self.table.resolve(&ty)) {
                // What a closure from outside of the scope borrows is outside of it too.
                if self.parents.get(&id) != Some(&around) {
                    continue;
                }
                let Some(closure) = self.session.closure(id) else { continue };
                let borrowed = closure
                    .captures
                    .iter()
                    .find(|capture| borrows_local(capture, &self.locals) && !outside.contains(&capture.local));
                if let Some(capture) = borrowed {
                    let diagnostic = self.outlives(&closure, capture, None);
                    self.errors.push(diagnostic);
                }
            }
        }
    }

    /// A function gives back no closure that borrows from it.
    pub fn judge_returned(&mut self, value: &Expr, output: &Ty) {
        let mut ids = escaping(value);
        ids.extend(closures_in(output));
        for id in ids {
            self.judge_static_closure(id, None);
        }
    }

    /// Nor does a closure give back one that borrows from it.
    pub fn judge_escaping(&mut self, returned: &[ClosureId], around: &Closure) {
        for id in returned {
            let Some(closure) = self.session.closure(*id) else { continue };
            let borrowed = closure.captures.iter().find(|capture| {
                borrows_local(capture, &self.locals)
                    && !around.captures.iter().any(|outer| outer.local == capture.local)
            });
            if let Some(capture) = borrowed {
                let diagnostic = self.outlives(&closure, capture, None);
                self.errors.push(diagnostic);
            }
        }
    }

    /// Reports the first variable of the function that a closure borrows, if it must not.
    pub fn judge_static_closure(&mut self, id: ClosureId, demanded: Option<Span>) {
        if !self.finished.contains(&id) {
            return;
        }
        let Some(closure) = self.session.closure(id) else { return };
        if let Some(capture) = closure.captures.iter().find(|capture| borrows_local(capture, &self.locals)) {
            let diagnostic = self.outlives(&closure, capture, demanded);
            if !self.errors.contains(&diagnostic) {
                self.errors.push(diagnostic);
            }
        }
    }

    fn outlives(&self, closure: &Closure, capture: &Capture, demanded: Option<Span>) -> Diagnostic {
        let name = &self.locals[capture.local.0 as usize].name;
        let message = format!(
            "closure may outlive the current function, but it borrows `{name}`, which is owned by the current function"
        );
        let mut diagnostic = Diagnostic::error("E0373", message, closure.head)
            .label(closure.head, format!("may outlive borrowed value `{name}`"))
            .label(capture.span, format!("`{name}` is borrowed here"));
        if let Some(demanded) = demanded {
            diagnostic = diagnostic.label(demanded, "function requires argument type to outlive `'static`");
        }
        diagnostic.note(format!(
            "to force the closure to take ownership of `{name}` (and any other referenced variables), use the `move` keyword"
        ))
    }
}

/// Whether a capture borrows a variable itself, and not only what a reference in it points to.
fn borrows_local(capture: &Capture, locals: &[crate::check::typed::Local]) -> bool {
    if capture.mode == CaptureMode::Value {
        return false;
    }
    let through_reference =
        capture.path.contains(&CaptureStep::Deref) && matches!(locals[capture.local.0 as usize].ty, Ty::Ref(..));
    !through_reference
}

fn closures_in(ty: &Ty) -> Vec<ClosureId> {
    let mut ids = Vec::new();
    ty.has(&mut |part| {
        if let Ty::Closure(id, _) = part {
            ids.push(*id);
        }
        false
    });
    ids
}

/// Closures in the value of a body, also behind `dyn`.
pub(super) fn escaping(value: &Expr) -> Vec<ClosureId> {
    let mut ids = closures_in(&value.ty);
    match &value.kind {
        ExprKind::Block(block) => ids.extend(block.tail.as_deref().map(escaping).unwrap_or_default()),
        ExprKind::If { then, otherwise, .. } => {
            ids.extend(escaping(then));
            ids.extend(otherwise.as_deref().map(escaping).unwrap_or_default());
        }
        ExprKind::Match { arms, .. } => ids.extend(arms.iter().flat_map(|arm| escaping(&arm.body))),
        ExprKind::Cast(_, inner) => ids.extend(escaping(inner)),
        ExprKind::Adt { fields, .. } => ids.extend(fields.iter().flat_map(|(_, field)| escaping(field))),
        ExprKind::Tuple(items) => ids.extend(items.iter().flat_map(escaping)),
        _ => {}
    }
    ids
}
