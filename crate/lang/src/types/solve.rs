//! Which impl makes a type implement a trait, and what its associated types are: pending obligations are worked off as far
//! as inference has come, and selecting an impl brings inference further.

mod builtin;
mod callable;
mod candidate;
mod goal;
mod project;
mod report;
mod work;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use crate::check::typed::ClosureKind;
use crate::items::{ClosureId, Generics, ImplId, Items};
use crate::session::Session;
use crate::source::Span;
use crate::types::env::{self, Env};
use crate::types::infer::{Mismatch, Table};
use crate::types::{Args, FnSig, Predicate, Projection, TraitRef, Ty};

use candidate::Selection;
use goal::{Goal, Origin, Outcome, Root, Waits, What};

/// How many obligations may follow from each other, as in rustc.
const RECURSION_LIMIT: u32 = 128;
/// How many steps one call may take: far more than any program needs that rustc accepts.
const STEP_LIMIT: u32 = 200_000;

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
    /// Implementations that would need it, innermost first: they lead from `failed` to `demanded`.
    pub needed_by: Vec<TraitRef>,
    /// How it fails.
    pub reason: Reason,
    /// Where it was demanded.
    pub span: Span,
    /// Why.
    pub cause: Cause,
    /// The number of the demand among those of the item that makes it, by [`env::demands`].
    pub number: Option<usize>,
}

/// How something does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The trait is not implemented.
    Unimplemented,
    /// An associated type is another.
    Mismatch(Mismatch),
    /// It is not known which types are meant.
    Ambiguous,
    /// Each obligation brings a further one, without end.
    Overflow,
    /// A closure can only be called as this.
    ClosureKind(ClosureId, ClosureKind),
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
    /// Whether opaque types are looked through, as code generation does.
    reveal: bool,
    pending: RefCell<Vec<Goal>>,
    /// What is known of implementations without variables.
    known: RefCell<HashMap<TraitRef, bool>>,
    /// How many trials are going on inside of each other.
    level: Cell<u32>,
    /// The outermost level of which something was relied on that is not proved yet: a trial that relied on what is
    /// outside of it proves nothing for good.
    relied: Cell<u32>,
    /// Steps of the present call.
    steps: Cell<u32>,
    /// How many evaluations are going on inside of each other, of which only the outcome matters.
    trying: Cell<u32>,
    /// Whether a limit was reached in the present call: what was refused since may hold.
    overflowed: Cell<bool>,
    /// Whether it is being asked if a bound of the library's own refuses an impl.
    sealing: Cell<bool>,
}

impl<'a> Solver<'a> {
    /// A solver without obligations.
    pub fn new(session: &'a Session, table: &'a Table, env: &'a Env, closures: &'a dyn ClosureView) -> Self {
        Self {
            session,
            table,
            env,
            closures,
            reveal: false,
            pending: RefCell::default(),
            known: RefCell::default(),
            level: Cell::new(0),
            relied: Cell::new(u32::MAX),
            steps: Cell::new(0),
            trying: Cell::new(0),
            overflowed: Cell::new(false),
            sealing: Cell::new(false),
        }
    }

    /// A solver that looks through opaque types.
    pub fn revealing(session: &'a Session, table: &'a Table, env: &'a Env) -> Self {
        Self { reveal: true, ..Self::new(session, table, env, &NoClosures) }
    }

    fn items(&self) -> &'a Items {
        &self.session.items
    }

    /// Whether the trait is implemented. Learns nothing.
    pub fn implements(&self, trait_ref: &TraitRef) -> Answer {
        self.begin();
        self.probe(|| {
            let origin = self.root(Predicate::Trait(trait_ref.clone()), Span::default(), Cause::Bound);
            let mut goals = Vec::new();
            let trait_ref = self.normalize_trait_ref(trait_ref, &origin, &mut goals);
            let candidate = match self.select_candidate(&trait_ref, &origin) {
                Selection::One(candidate) => candidate,
                Selection::None => return Answer::No,
                Selection::Ambiguous => return Answer::Maybe,
            };
            let (source, nested) = match self.confirm(candidate, &trait_ref, &origin) {
                Ok(confirmed) => confirmed,
                Err(_) => return Answer::No,
            };
            goals.extend(nested);
            match self.evaluate(goals) {
                Outcome::Holds => Answer::Yes(self.resolve_source(source)),
                Outcome::Fails => Answer::No,
                Outcome::Unknown => Answer::Maybe,
            }
        })
    }

    /// The type with its projections resolved. Where too little is known, a variable stands for a projection, and an
    /// obligation is pending that will tell what it is.
    pub fn normalize(&self, ty: &Ty, span: Span) -> Ty {
        self.begin();
        let origin = self.root(Predicate::Static(ty.clone()), span, Cause::Bound);
        let mut goals = Vec::new();
        let ty = self.normalize_into(ty, &origin, &mut goals);
        self.pending.borrow_mut().extend(goals);
        ty
    }

    /// Demands that something holds. It is normalized first, so that what closures are expected to be can be read off it.
    pub fn register(&self, predicate: Predicate, span: Span, cause: Cause) {
        let origin = self.root(predicate.clone(), span, cause);
        self.register_from(predicate, origin);
    }

    fn register_from(&self, predicate: Predicate, origin: Origin) {
        self.begin();
        let mut goals = Vec::new();
        let predicate = match predicate {
            Predicate::Trait(trait_ref) => Predicate::Trait(self.normalize_trait_ref(&trait_ref, &origin, &mut goals)),
            Predicate::Projects(Projection { trait_ref, assoc }, ty) => {
                let trait_ref = self.normalize_trait_ref(&trait_ref, &origin, &mut goals);
                let ty = self.normalize_into(&ty, &origin, &mut goals);
                Predicate::Projects(Projection { trait_ref, assoc }, ty)
            }
            Predicate::Static(_) => return,
        };
        let mut pending = self.pending.borrow_mut();
        pending.push(Goal { what: What::Holds(predicate), origin, waits: Waits::No });
        pending.extend(goals);
    }

    /// Demands what an item demands of its arguments, `Sized` included.
    pub fn register_demands(&self, generics: &Generics, args: &[Ty], span: Span, cause: Cause) {
        for (number, predicate) in env::demands(self.items(), generics, args).into_iter().enumerate() {
            let root = Root { predicate: predicate.clone(), span, cause, number: Some(number) };
            self.register_from(predicate, Origin { root: Rc::new(root), frame: None, depth: 0 });
        }
    }

    /// Works off what can be worked off, and says what does not hold.
    pub fn select(&self) -> Vec<Failure> {
        self.begin();
        let mut goals = self.pending.take();
        let mut failures = Vec::new();
        self.work_off(&mut goals, &mut |goal, reason| {
            failures.push(self.failure(goal, reason));
            true
        });
        self.pending.borrow_mut().extend(goals);
        self.without_implied(failures)
    }

    /// What does not hold because something else does not, at the same place, need not be told: `F: FnOnce()` fails with
    /// `F: Fn()`.
    fn without_implied(&self, failures: Vec<Failure>) -> Vec<Failure> {
        let mut told: Vec<Failure> = Vec::new();
        let implied = |by: &Failure, other: &Failure| {
            let mut elaborated = Vec::new();
            env::elaborate(self.items(), by.failed.clone(), &mut elaborated);
            by.span == other.span && elaborated.contains(&other.failed)
        };
        for failure in failures {
            if told.iter().any(|known| implied(known, &failure)) {
                continue;
            }
            told.retain(|known| !implied(&failure, known));
            told.push(failure);
        }
        told
    }

    /// Works off all: what is still pending then is ambiguous, and forgotten.
    pub fn finish(&self) -> Vec<Failure> {
        let mut failures = self.select();
        let mut ambiguous: Vec<_> =
            self.pending.take().iter().map(|goal| self.failure(goal, Reason::Ambiguous)).collect();
        // That a type without a name has a size tells least.
        ambiguous.sort_by_key(|failure| match &failure.failed {
            Predicate::Trait(trait_ref) => self.lang_name(trait_ref.id) == Some("sized"),
            Predicate::Projects(..) | Predicate::Static(_) => false,
        });
        failures.extend(ambiguous);
        failures
    }

    /// Does something that may fail: what it learns and demands is kept if it does not.
    ///
    /// # Errors
    ///
    /// Those of `f`.
    pub fn attempt<R, E>(&self, f: impl FnOnce() -> Result<R, E>) -> Result<R, E> {
        let snapshot = self.table.snapshot();
        let pending = self.pending.borrow().len();
        let result = f();
        if result.is_ok() {
            self.table.commit(snapshot);
        } else {
            self.pending.borrow_mut().truncate(pending);
            self.table.rollback(snapshot);
        }
        result
    }

    /// Tries something out: what it learns and demands is forgotten. What is pending is not worked off meanwhile.
    pub fn probe<R>(&self, f: impl FnOnce() -> R) -> R {
        let snapshot = self.table.snapshot();
        let pending = self.pending.borrow().len();
        self.level.set(self.level.get() + 1);
        let result = f();
        self.level.set(self.level.get() - 1);
        self.pending.borrow_mut().truncate(pending);
        self.table.rollback(snapshot);
        result
    }

    /// A call from outside begins: it has all steps before it.
    fn begin(&self) {
        self.steps.set(0);
        self.overflowed.set(false);
    }

    fn rely_on(&self, level: u32) {
        self.relied.set(self.relied.get().min(level));
    }

    fn root(&self, predicate: Predicate, span: Span, cause: Cause) -> Origin {
        Origin { root: Rc::new(Root { predicate, span, cause, number: None }), frame: None, depth: 0 }
    }

    fn failure(&self, goal: &Goal, reason: Reason) -> Failure {
        let mut needed_by: Vec<_> =
            goal.origin.frames().map(|frame| self.table.resolve_trait_ref(&frame.trait_ref)).collect();
        let failed = match &goal.what {
            What::Holds(predicate) => self.resolve_predicate(predicate),
            What::Overflow(trait_ref) => Predicate::Trait(self.table.resolve_trait_ref(trait_ref)),
            // The closure is what the innermost implementation is about.
            What::ClosureKind(..) if !needed_by.is_empty() => Predicate::Trait(needed_by.remove(0)),
            What::ClosureKind(..) => goal.origin.root.predicate.clone(),
        };
        let root = &goal.origin.root;
        // A type that could not be normalized demands nothing itself: what failed stands for it.
        let demanded = match &root.predicate {
            Predicate::Static(_) => failed.clone(),
            predicate => self.resolve_predicate(predicate),
        };
        Failure { demanded, failed, needed_by, reason, span: root.span, cause: root.cause, number: root.number }
    }

    fn resolve_predicate(&self, predicate: &Predicate) -> Predicate {
        match predicate {
            Predicate::Trait(trait_ref) => Predicate::Trait(self.table.resolve_trait_ref(trait_ref)),
            Predicate::Projects(projection, ty) => {
                Predicate::Projects(projection.map(&mut |part| Some(self.table.resolve(part))), self.table.resolve(ty))
            }
            Predicate::Static(ty) => Predicate::Static(self.table.resolve(ty)),
        }
    }

    fn resolve_source(&self, source: Source) -> Source {
        match source {
            Source::Impl(id, args) => Source::Impl(id, args.iter().map(|ty| self.table.resolve(ty)).collect()),
            Source::Bound(trait_ref) => Source::Bound(self.table.resolve_trait_ref(&trait_ref)),
            Source::Dyn(trait_ref) => Source::Dyn(self.table.resolve_trait_ref(&trait_ref)),
            Source::Builtin | Source::Callable => source,
        }
    }
}
