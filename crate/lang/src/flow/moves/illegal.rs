//! Moves out of what cannot be moved out of: E0507, E0508, E0509.

use std::collections::HashSet;

use crate::diagnostic::Diagnostic;
use crate::flow::build::Context;
use crate::flow::draft::{Draft, LocalKind, Point};
use crate::flow::moves::describe::{Describe, Overloaded};
use crate::flow::moves::paths::{Obstacle, for_moved, for_moved_by, obstacle_of};
use crate::flow::moves::state::States;
use crate::flow::types::step_ty;
use crate::flow::{BlockId, Place, StatementKind, Step};
use crate::source::Span;
use crate::types::{Mutability, Ty};

/// All moves that are not allowed.
pub fn check(context: &Context, draft: &Draft, states: &States) -> Vec<Diagnostic> {
    let describe = Describe { context, draft };
    let mut problems = Vec::new();
    let mut reported = HashSet::new();
    for (index, block) in draft.blocks.iter().enumerate() {
        let id = BlockId(index as u32);
        if states.entry(id).is_none() {
            continue;
        }
        let mut found = |place: &Place, span: Span, statement: usize| {
            if let Some(obstacle) = obstacle_of(context, draft, place) {
                let scrutinee = draft.bindings.get(&Point { block: id, statement }).copied();
                if reported.insert((span, place.clone())) {
                    problems.push(describe.illegal_move(place, obstacle, span, scrutinee));
                }
            }
        };
        for (statement, it) in block.statements.iter().enumerate() {
            if let StatementKind::Assign(_, value) = &it.kind {
                for_moved(value, &mut |place| found(place, it.span, statement));
            }
        }
        for_moved_by(&block.terminator.kind, &mut |place| found(place, block.terminator.span, block.statements.len()));
    }
    problems
}

impl Describe<'_> {
    fn illegal_move(&self, place: &Place, obstacle: Obstacle, span: Span, scrutinee: Option<Span>) -> Diagnostic {
        // A binding moves out of what the pattern is held against: that is where the message points.
        let (moved, at) = match scrutinee {
            Some(scrutinee) => (self.parent(place), scrutinee),
            None => (place.clone(), span),
        };
        let problem = match obstacle {
            Obstacle::Behind(step) if !self.is_list(&before(place, step + 1)) => {
                Diagnostic::error("E0507", self.behind(&moved, place, step), at)
            }
            Obstacle::Behind(step) | Obstacle::Element(step) => {
                let steps = if matches!(obstacle, Obstacle::Behind(_)) { step + 1 } else { step };
                let ty = self.place_ty(&before(place, steps));
                let kind = if matches!(ty, Ty::Slice(_)) { "slice" } else { "array" };
                let message = format!("cannot move out of type `{}`, a non-copy {kind}", self.ty(&ty));
                Diagnostic::error("E0508", message, at).label(at, "cannot move out of here")
            }
            Obstacle::Drop(step, _) => {
                let ty = self.ty(&self.place_ty(&before(place, step)));
                let message = format!("cannot move out of type `{ty}`, which implements the `Drop` trait");
                Diagnostic::error("E0509", message, at).label(at, "cannot move out of here")
            }
        };
        let ty = self.ty(&self.place_ty(place));
        let why = format!("has type `{ty}`, which does not implement the `Copy` trait");
        let because = format!("move occurs because {} {why}", self.quoted(place));
        match (scrutinee, self.captured(place)) {
            (Some(_), _) => {
                let name = self.bound_name(span).unwrap_or_else(|| "the binding".to_owned());
                problem.label(span, "data moved here").label(span, format!("move occurs because `{name}` {why}"))
            }
            (None, Some((capture, steps))) if steps == place.path.len() && !capture.by_ref => {
                let declared = self.draft.variables.iter().find(|variable| variable.name == capture.name);
                let declared = declared.map_or(span, |variable| variable.span);
                let head = self.draft.locals[place.local.0 as usize].span;
                problem
                    .label(declared, "captured outer variable")
                    .label(head, format!("captured by this `{}` closure", self.closure_kind(place)))
                    .label(declared, because)
                    .label(at, format!("{} is moved here", self.quoted(place)))
            }
            (None, _) => problem.label(at, because),
        }
    }

    fn is_list(&self, place: &Place) -> bool {
        matches!(self.place_ty(place), Ty::Slice(_) | Ty::Array(..))
    }

    /// What the closure whose value is in the local can be called as.
    fn closure_kind(&self, place: &Place) -> &'static str {
        match self.place_ty(&before(place, 0)) {
            Ty::Ref(Mutability::Shared, _) => "Fn",
            Ty::Ref(Mutability::Mut, _) => "FnMut",
            _ => "FnOnce",
        }
    }

    /// What a pattern takes a part out of.
    fn parent(&self, place: &Place) -> Place {
        let steps = match place.path.last() {
            Some(Step::Field(..)) => place.path.len() - 1,
            _ => place.path.len(),
        };
        before(place, steps)
    }

    fn bound_name(&self, span: Span) -> Option<String> {
        let variable = self.draft.variables.iter().find(|variable| variable.span == span)?;
        Some(variable.name.to_string())
    }

    fn behind(&self, shown: &Place, place: &Place, step: usize) -> String {
        let base = before(place, step);
        let pointer = self.place_ty(&base);
        if let Some((capture, steps)) = self.captured(place)
            && step < steps
            && !capture.by_ref
        {
            let kind = self.closure_kind(place);
            return format!("cannot move out of {}, a captured variable in an `{kind}` closure", self.quoted(shown));
        }
        match self.kind(place.local) {
            LocalKind::StaticRef(id) => {
                let name = &self.context.session.items.statics[id.0 as usize].name;
                return format!("cannot move out of static item `{name}`");
            }
            LocalKind::GuardRef(name) => return format!("cannot move out of `{name}` in pattern guard"),
            LocalKind::Temporary if base.path.is_empty() => match self.overloaded(place.local) {
                Some(Overloaded::Deref(ty)) => return format!("cannot move out of {}", self.article_and_head(&ty)),
                Some(Overloaded::Index(ty)) => return format!("cannot move out of index of `{}`", self.ty(&ty)),
                None => {}
            },
            _ => {}
        }
        let by = match pointer {
            Ty::Ref(Mutability::Shared, _) => "shared reference",
            Ty::Ref(Mutability::Mut, _) => "mutable reference",
            _ => "raw pointer",
        };
        match self.variant(shown) {
            Some(variant) => {
                let name = self.quoted(&base);
                format!("cannot move out of {name} as enum variant `{variant}` which is behind a {by}")
            }
            None => format!("cannot move out of {} which is behind a {by}", self.quoted(shown)),
        }
    }

    /// The variant that a place ends with.
    fn variant(&self, place: &Place) -> Option<String> {
        let Some(Step::Variant(variant)) = place.path.last() else { return None };
        let around = place.path[..place.path.len() - 1]
            .iter()
            .fold(self.draft.locals[place.local.0 as usize].ty.clone(), |ty, step| step_ty(&ty, step));
        let Ty::Adt(adt, _) = around else { return None };
        let variants = &self.context.session.items.adts[adt.0 as usize].variants;
        variants.get(*variant as usize).map(|variant| variant.name.to_string())
    }
}

/// The place without the steps from this one on.
fn before(place: &Place, step: usize) -> Place {
    Place { local: place.local, path: place.path[..step].to_vec() }
}
