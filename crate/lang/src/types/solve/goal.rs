//! Obligations, and where they come from: what was demanded first, and what is being proved on the way.

use std::rc::Rc;

use crate::check::typed::ClosureKind;
use crate::items::ClosureId;
use crate::source::Span;
use crate::types::{Predicate, TraitRef, TyVar};

use super::{Cause, Reason};

/// What was demanded first.
#[derive(Debug)]
pub(super) struct Root {
    pub predicate: Predicate,
    pub span: Span,
    pub cause: Cause,
    pub number: Option<usize>,
}

/// An implementation that is being proved: obligations that follow from it point to it.
#[derive(Debug)]
pub(super) struct Frame {
    pub trait_ref: TraitRef,
    pub level: u32,
    pub parent: Option<Rc<Frame>>,
}

/// Where an obligation comes from.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    pub root: Rc<Root>,
    pub frame: Option<Rc<Frame>>,
    pub depth: u32,
}

impl Origin {
    /// The origin of what comes of looking through a projection or opaque type.
    pub fn deeper(&self) -> Self {
        Self { depth: self.depth + 1, ..self.clone() }
    }

    /// The origin of what follows from an implementation.
    pub fn below(&self, trait_ref: &TraitRef, level: u32) -> Self {
        let frame = Frame { trait_ref: trait_ref.clone(), level, parent: self.frame.clone() };
        Self { root: self.root.clone(), frame: Some(Rc::new(frame)), depth: self.depth + 1 }
    }

    pub fn frames(&self) -> impl Iterator<Item = &Frame> {
        std::iter::successors(self.frame.as_deref(), |frame| frame.parent.as_deref())
    }
}

/// An obligation.
#[derive(Clone, Debug)]
pub(super) struct Goal {
    pub what: What,
    pub origin: Origin,
    pub waits: Waits,
}

/// What an obligation demands.
#[derive(Clone, Debug)]
pub(super) enum What {
    Holds(Predicate),
    /// The closure can be called as this; pending until its body has been looked at.
    ClosureKind(ClosureId, ClosureKind),
    /// The limit has been reached here.
    Overflow(TraitRef),
}

/// Until when an obligation need not be looked at again.
#[derive(Clone, Debug)]
pub(super) enum Waits {
    /// Look at it.
    No,
    /// One of these variables must be bound first.
    For(Vec<TyVar>),
}

/// What came of an obligation.
pub(super) enum Step {
    /// It holds if these do.
    Then(Vec<Goal>),
    /// Too little is known.
    Stalled(Waits),
    /// It does not hold.
    Failed(Reason),
}

/// What came of several obligations that were only tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Holds,
    Fails,
    Unknown,
}
