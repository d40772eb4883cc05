//! Places as the analysis of captures sees them, and how strongly they are used.

use crate::check::typed::LocalId;
use crate::source::Span;
use crate::types::{Mutability, Ty};

/// How a place is used; the later, the stronger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Access {
    /// Read, or borrowed by `&`.
    Shared,
    /// What a `&mut` in it points to is written: the place itself need not be `mut`.
    Unique,
    /// Written, or borrowed by `&mut`.
    Mut,
    /// Moved.
    Value,
}

/// A step into a place.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub kind: StepKind,
    /// The type of the place before it.
    pub before: Ty,
}

/// Kinds of steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StepKind {
    /// A field of a struct or tuple.
    Field(u32),
    /// Through a reference or box.
    Deref,
    /// What is never taken apart from the rest: an element of an array, a field of a variant.
    Part,
}

impl Step {
    /// Whether it goes through a `&`.
    pub fn is_shared_reference(&self) -> bool {
        self.kind == StepKind::Deref && matches!(self.before, Ty::Ref(Mutability::Shared, _))
    }

    fn is_mut_reference(&self) -> bool {
        self.kind == StepKind::Deref && matches!(self.before, Ty::Ref(Mutability::Mut, _))
    }
}

/// A place that begins at a variable.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub local: LocalId,
    pub steps: Vec<Step>,
    /// The type of the place.
    pub ty: Ty,
}

impl Place {
    /// The place one step further, which has that type.
    pub fn step(&self, kind: StepKind, ty: Ty) -> Self {
        let mut steps = self.steps.clone();
        steps.push(Step { kind, before: self.ty.clone() });
        Self { local: self.local, steps, ty }
    }

    /// Whether the other one is this place or in it.
    pub fn contains(&self, other: &Self) -> bool {
        self.local == other.local
            && self.steps.len() <= other.steps.len()
            && self.steps.iter().zip(&other.steps).all(|(a, b)| a.kind == b.kind)
    }
}

/// A use of a place.
#[derive(Clone, Debug)]
pub(super) struct Use {
    pub place: Place,
    pub access: Access,
    pub span: Span,
}

impl Use {
    /// Uses only so much of the way. To write through a `&mut`, the reference itself is borrowed alone.
    pub fn truncate(&mut self, length: usize) {
        let Some(first) = self.place.steps.get(length) else { return };
        let ty = first.before.clone();
        if self.access == Access::Mut && self.place.steps[length..].iter().any(Step::is_mut_reference) {
            self.access = Access::Unique;
        }
        self.place.steps.truncate(length);
        self.place.ty = ty;
    }

    /// Uses the place as the other use of it does, if that is stronger.
    pub fn strengthen(&mut self, other: &Self) {
        if other.access > self.access {
            self.access = other.access;
            self.span = other.span;
        }
    }
}
