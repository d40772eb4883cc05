//! What a closure takes from around it, place by place, and what it can be called as: the analysis of edition 2021, step by
//! step as rustc makes it (`rustc_hir_typeck::upvar`, and the reference under “Closure types: Capture precision”).

mod place;
mod uses;

use std::collections::HashMap;

use crate::check::typed::{Capture, CaptureMode, CaptureStep, ClosureKind, Expr, LocalId, Param};
use crate::items::ClosureId;
use crate::session::Session;
use crate::source::Span;
use crate::types::Ty;

use place::{Access, Place, StepKind, Use};
use uses::Uses;

/// What the analysis asks of the checker.
pub struct Surroundings<'a> {
    /// The items.
    pub session: &'a Session,
    /// The type with all that inference knows.
    pub resolve: &'a dyn Fn(&Ty) -> Ty,
    /// Whether values of the type are copied.
    pub is_copy: &'a dyn Fn(&Ty) -> bool,
    /// The type of a field, normalized.
    pub normalize: &'a dyn Fn(&Ty) -> Ty,
    /// The type of a variable.
    pub local_ty: &'a dyn Fn(LocalId) -> Ty,
    /// What a closure inside of this one takes: it has been analysed before.
    pub captures: &'a dyn Fn(ClosureId) -> Vec<Capture>,
}

/// Finds what a closure takes, in the order of its fields, and the most that it can be called as. Its body has no
/// [`Deferred`](crate::check::typed::ExprKind::Deferred) parts any more.
#[must_use]
pub fn analyse(
    surroundings: &Surroundings<'_>,
    params: &[Param],
    body: &Expr,
    is_move: bool,
) -> (Vec<Capture>, ClosureKind) {
    let uses = Uses::of(surroundings, params, body);
    let mut kind = ClosureKind::Fn;
    let mut minimal: Vec<Use> = Vec::new();
    for mut taken in uses.taken {
        if uses.bound.contains(&taken.place.local) {
            continue;
        }
        restrict(&mut taken);
        share(&mut taken);
        kind = kind.max(match taken.access {
            Access::Shared => ClosureKind::Fn,
            Access::Unique | Access::Mut => ClosureKind::FnMut,
            Access::Value => ClosureKind::FnOnce,
        });
        by_value_before_deref(&mut taken, is_move);
        keep_droppable_whole(surroundings, &mut taken);
        merge(&mut minimal, taken);
    }
    sort(&mut minimal, &uses.mentions);
    (minimal.into_iter().map(capture).collect(), kind)
}

/// Places end at elements of arrays, which are taken as a whole, and at raw pointers.
fn restrict(taken: &mut Use) {
    let ends = |kind: &StepKind, before: &Ty| match kind {
        StepKind::Part => true,
        StepKind::Deref => matches!(before, Ty::RawPtr(..)),
        StepKind::Field(_) => false,
    };
    if let Some(length) = taken.place.steps.iter().position(|step| ends(&step.kind, &step.before)) {
        taken.truncate(length);
    }
}

/// What lies behind a shared reference is reached through a copy of that reference: the closure needs no more than this.
fn share(taken: &mut Use) {
    let last = taken.place.steps.iter().rposition(|step| step.kind == StepKind::Deref);
    if let Some(index) = last
        && taken.place.steps[index].is_shared_reference()
    {
        taken.truncate(index + 1);
    }
}

/// What is moved into the closure is not moved out from behind a pointer: the pointer itself is.
fn by_value_before_deref(taken: &mut Use, is_move: bool) {
    if !is_move && taken.access != Access::Value {
        return;
    }
    if let Some(index) = taken.place.steps.iter().position(|step| step.kind == StepKind::Deref) {
        taken.truncate(index);
    }
    if is_move {
        taken.access = Access::Value;
    }
}

/// No field is moved out of what implements `Drop`.
fn keep_droppable_whole(surroundings: &Surroundings<'_>, taken: &mut Use) {
    if taken.access != Access::Value || (surroundings.is_copy)(&taken.place.ty) {
        return;
    }
    let has_drop = |ty: &Ty| match ty {
        Ty::Adt(id, _) => surroundings.session.items.adts[id.0 as usize].drop.is_some(),
        _ => false,
    };
    if let Some(length) = taken.place.steps.iter().position(|step| has_drop(&step.before)) {
        taken.truncate(length);
    }
}

/// Adds a use to places of which none contains another: what is part of a larger place is taken with it.
fn merge(minimal: &mut Vec<Use>, mut taken: Use) {
    let mut contains_others = false;
    minimal.retain(|known| {
        let contained = taken.place.contains(&known.place) && taken.place.steps.len() < known.place.steps.len();
        if contained {
            contains_others = true;
            let mut part = known.clone();
            part.truncate(taken.place.steps.len());
            taken.strengthen(&part);
        }
        !contained
    });
    if !contains_others && let Some(known) = minimal.iter_mut().find(|known| known.place.contains(&taken.place)) {
        taken.truncate(known.place.steps.len());
        known.strengthen(&taken);
        return;
    }
    minimal.push(taken);
}

/// Variables in the order in which the closure first names them; places of one variable in the order of its fields.
fn sort(minimal: &mut [Use], mentions: &HashMap<LocalId, (Span, usize)>) {
    let fields = |place: &Place| {
        let field = |kind: &StepKind| if let StepKind::Field(index) = kind { Some(*index) } else { None };
        place.steps.iter().filter_map(|step| field(&step.kind)).collect::<Vec<_>>()
    };
    minimal.sort_by_cached_key(|taken| {
        let mention = mentions.get(&taken.place.local);
        let start = mention.map(|(span, nth)| (span.line, span.column, *nth));
        (start, taken.place.local, fields(&taken.place))
    });
}

fn capture(taken: Use) -> Capture {
    let step = |kind: &StepKind| match kind {
        StepKind::Field(index) => CaptureStep::Field(*index),
        StepKind::Deref | StepKind::Part => CaptureStep::Deref,
    };
    Capture {
        local: taken.place.local,
        path: taken.place.steps.iter().map(|taken| step(&taken.kind)).collect(),
        mode: match taken.access {
            Access::Shared => CaptureMode::Shared,
            Access::Unique | Access::Mut => CaptureMode::Mut,
            Access::Value => CaptureMode::Value,
        },
        ty: taken.place.ty,
        span: taken.span,
    }
}
