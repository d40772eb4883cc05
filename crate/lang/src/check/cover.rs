//! Where patterns have to cover all values: matches, `let`, parameters, `for`.

use crate::check::context::Checker;
use crate::check::exhaustive::{Binding, Exhaustive};
use crate::check::typed::{Arm, Expr, ExprKind, MatchSource, Pat, PatKind};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::types::Ty;

impl Checker<'_> {
    /// The arms of a match cover all values of its scrutinee.
    pub fn cover_match(&mut self, scrutinee: &Expr, arms: &[Arm], source: MatchSource) {
        match source {
            MatchSource::Match => {
                let pats: Vec<_> = arms.iter().map(|arm| (&arm.pat, arm.guard.is_some())).collect();
                let ty = scrutinee.ty.clone();
                let valid = !behind_pointer(scrutinee);
                self.cover(&arms.iter().map(|arm| &arm.pat).collect::<Vec<_>>(), |exhaustive| {
                    exhaustive.check_match(&ty, valid, &pats, scrutinee.span)
                });
            }
            MatchSource::For => {
                if let Some(PatKind::Variant { fields, .. }) = arms.get(1).map(|arm| &arm.pat.kind)
                    && let Some((_, pat)) = fields.first()
                {
                    self.cover_binding(pat, Binding::For);
                }
            }
            MatchSource::Try | MatchSource::Macro => {}
        }
    }

    /// A pattern covers all values.
    pub fn cover_binding(&mut self, pat: &Pat, binding: Binding) {
        if !matches!(pat.kind, PatKind::Wild | PatKind::Binding { sub: None, .. }) {
            self.cover(&[pat], |exhaustive| exhaustive.check_binding(pat, binding));
        }
    }

    fn cover(&mut self, pats: &[&Pat], check: impl Fn(&Exhaustive) -> Option<Diagnostic>) {
        // Of patterns with which something is wrong nothing can be said.
        if !self.errors.is_empty() && pats.iter().any(|pat| has_error(pat)) {
            return;
        }
        let solver = self.solver;
        let normalize = |ty: &Ty| self.table.resolve(&solver.normalize(ty, Span::default()));
        let found = check(&Exhaustive { session: self.session, normalize: &normalize });
        self.errors.extend(found);
    }
}

fn has_error(pat: &Pat) -> bool {
    pat.ty == Ty::Error
        || match &pat.kind {
            PatKind::Variant { fields, .. } | PatKind::Fields(fields) => fields.iter().any(|(_, pat)| has_error(pat)),
            PatKind::Deref(pat) => has_error(pat),
            PatKind::Binding { sub: Some(sub), .. } => has_error(sub),
            PatKind::Slice { prefix, suffix, .. } => prefix.iter().chain(suffix).any(has_error),
            PatKind::Or(pats) => pats.iter().any(has_error),
            _ => false,
        }
}

/// Whether a place is behind a reference or raw pointer.
fn behind_pointer(place: &Expr) -> bool {
    match &place.kind {
        ExprKind::Deref(pointer) => matches!(pointer.ty, Ty::Ref(..) | Ty::RawPtr(..)) || behind_pointer(pointer),
        ExprKind::Field(base, _) | ExprKind::Index(base, _) => behind_pointer(base),
        _ => false,
    }
}
