//! What is known while one body is being checked: the inference, the variables in scope, what the body is in the middle
//! of. The checker follows rustc's (`FnCtxt`): one walk over the tree that makes typed nodes whose types may still hold
//! variables, then [`finish`](super::finish) resolves them.

use std::collections::HashMap;
use std::rc::Rc;

use crate::check::closure::{ClosureTable, OpenClosure};
use crate::check::typed::{self, Expr, ExprKind, LabelId, LocalId, Value};
use crate::diagnostic::Diagnostic;
use crate::items::{BodyOwner, ClosureId, FnId, Generics, Items, ModuleId};
use crate::session::Session;
use crate::source::{Edition, Span};
use crate::types::infer::Table;
use crate::types::solve::{Cause, Solver};
use crate::types::{Args, Mutability, Predicate, TraitRef, Ty, VarKind};
use crate::{items::resolve::Scope, tree};

/// The checker of one body and of all closures in it.
pub(super) struct Checker<'a> {
    /// The program.
    pub session: &'a Session,
    /// Its items.
    pub items: &'a Items,
    /// Whose body.
    pub owner: BodyOwner,
    /// The variables of the inference.
    pub table: &'a Table,
    /// What traits hold.
    pub solver: &'a Solver<'a>,
    /// What is known of the closures of this body.
    pub closures: &'a ClosureTable,
    /// What paths mean here.
    pub scope: Scope<'a>,
    /// The owner's parameters as arguments.
    pub identity: Args,
    /// The edition of this text.
    pub edition: Edition,
    /// All variables so far.
    pub locals: Vec<typed::Local>,
    /// Names in scope, innermost last.
    pub names: Vec<Name>,
    /// Loops and blocks around, innermost last.
    pub breakables: Vec<Breakable>,
    /// Numbers for them.
    pub labels: u32,
    /// What has been reported not to hold, and where.
    pub failed: Vec<(Predicate, Span)>,
    /// Types of the variables before they were written back.
    pub open_types: Vec<Ty>,
    /// The closure that each closure stands in.
    pub parents: HashMap<ClosureId, Option<ClosureId>>,
    /// Types that are not known when they are written back, and where.
    pub unknown: Vec<(Ty, Span)>,
    /// What is handed to a scoped thread, and the closure around the call.
    pub scoped: Vec<(Ty, Option<ClosureId>, Span)>,
    /// The function or closure that `return` leaves.
    pub frame: Frame,
    /// Whether the place that is being checked is never reached.
    pub diverges: bool,
    /// What `!` was made into where nothing said what: falls back to `()` or `!` by edition.
    pub diverging: Vec<Ty>,
    /// What was found wrong.
    pub errors: Vec<Diagnostic>,
    /// What is decided once types are known, by the number in [`ExprKind::Deferred`].
    pub deferred: Vec<Option<Deferred>>,
    /// Closures whose bodies are checked, until they are finished.
    pub open_closures: Vec<OpenClosure>,
    /// Closures that are finished, inner ones first.
    pub finished: Vec<ClosureId>,
    /// Integer literals: magnitude, whether it is negated, type, place; their range is looked at in the end.
    pub integers: Vec<(u128, bool, Ty, Span)>,
    /// Types that must outlive everything, with the place that demands it.
    pub statics: Vec<(Ty, Span)>,
    /// Closures that are made into function pointers: these must not capture anything.
    pub closure_pointers: Vec<(ClosureId, Span)>,
    /// Arrays `[x; n]`: type, count, whether x is a constant, place; x must be `Copy` if it is not.
    pub repeats: Vec<(Ty, Ty, bool, Span)>,
    /// Range patterns with both ends: the lower must not be above the upper.
    pub ranges: Vec<(Value, Value, bool, Ty, Span)>,
    /// Calls by the place of what is called: which function, where its arguments stand (without the receiver), and where
    /// its type arguments are written.
    pub calls: HashMap<Span, (FnId, Vec<Span>, Vec<Span>)>,
    /// Where the type arguments of the method that is being called are written.
    pub written_args: Vec<Span>,
    /// What is reported only if nothing else is.
    pub late: Vec<Diagnostic>,
    /// Where the closure is demanded that is the present argument of a call.
    pub closure_cause: Option<Span>,
    /// Set while something is tried that will be forgotten: what is pending must not be worked off then.
    pub trying: bool,
    /// How many expressions are open: a guard against texts that would overflow the stack.
    pub depth: u32,
}

/// A name in scope.
#[derive(Debug)]
pub(super) enum Name {
    /// A variable.
    Local(Rc<str>, LocalId),
    /// The items of a block: they hide the variables outside of it.
    Items(ModuleId),
}

/// A loop or block that can be left.
#[derive(Debug)]
pub(super) struct Breakable {
    /// `'a`
    pub name: Option<Rc<str>>,
    /// Its number.
    pub id: LabelId,
    /// What its value is coerced to; none for `while` and `for`, which have no value.
    pub value: Option<Merge>,
    /// Whether it is a loop: an unlabelled `break` and `continue` mean one of these.
    pub is_loop: bool,
    /// Whether anything leaves it.
    pub left: bool,
}

/// A function or closure.
#[derive(Debug)]
pub(super) struct Frame {
    /// The type of its result.
    pub output: Ty,
    /// The closure, if it is one.
    pub closure: Option<ClosureId>,
    /// Whether it has a result at all (a const or static has none to `return`).
    pub can_return: bool,
}

/// The common type of several expressions, as far as it is known (rustc's `CoerceMany`).
#[derive(Debug, Clone)]
pub(super) struct Merge {
    /// What they are to become, if the first of them can.
    pub expected: Ty,
    /// What those so far have become.
    pub merged: Option<Ty>,
}

/// What is decided once types are known.
#[derive(Debug)]
pub(super) enum Deferred {
    /// An operator: of primitive types it is built in.
    Operator {
        /// The call of the operator's function.
        call: Expr,
        /// What it is on primitive types.
        builtin: Builtin,
    },
    /// `x as T`: the operand, the type that it is cast to, and the place of all of it.
    Cast(Expr, Ty, Span),
    /// What has been decided.
    Decided(Expr),
    /// A float literal.
    Float(Rc<str>),
    /// A call of a closure whose kind is not known: callee and arguments.
    ClosureCall(Box<Expr>, Vec<Expr>, Span),
}

/// An operator of primitive types.
#[derive(Debug, Clone, Copy)]
pub(super) enum Builtin {
    /// `a + b`
    Binary(tree::BinaryOp),
    /// `a += b`
    Assign(tree::BinaryOp),
}

/// What is known about a type before its expression is looked at.
#[derive(Debug, Clone)]
pub(super) enum Expectation {
    /// Nothing.
    None,
    /// It will be coerced to this.
    Has(Ty),
    /// It will be cast to this.
    Cast(Ty),
    /// It is behind a reference or box to this unsized type: only a hint.
    Unsized(Ty),
}

impl Expectation {
    /// The type, if it must be reached by coercion.
    pub fn only_has(&self) -> Option<Ty> {
        match self {
            Self::Has(ty) => Some(ty.clone()),
            _ => None,
        }
    }

    /// The type in any sense.
    pub fn any(&self) -> Option<&Ty> {
        match self {
            Self::None => None,
            Self::Has(ty) | Self::Cast(ty) | Self::Unsized(ty) => Some(ty),
        }
    }
}

impl Checker<'_> {
    /// A variable for a type.
    pub fn fresh(&self) -> Ty {
        self.table.fresh(VarKind::General)
    }

    /// The type as far as its outermost part is known, without trying anything.
    pub fn shallow(&self, ty: &Ty) -> Ty {
        self.table.shallow(ty)
    }

    /// The type as far as its outermost part is known once all that is pending has been tried.
    pub fn structure(&mut self, ty: &Ty) -> Ty {
        let known = self.table.shallow(ty);
        match known {
            Ty::Var(var) if var.kind == VarKind::General && !self.trying => {
                self.select();
                self.table.shallow(&known)
            }
            _ => known,
        }
    }

    /// As [`Checker::structure`]; what is still not known is reported as E0282.
    pub fn known(&mut self, ty: &Ty, span: Span) -> Ty {
        let known = self.structure(ty);
        if matches!(&known, Ty::Var(var) if var.kind == VarKind::General) {
            self.report_unknown(&known, span);
            let _ = self.table.unify(&known, &Ty::Error);
            return Ty::Error;
        }
        known
    }

    /// Works off what is pending.
    pub fn select(&mut self) {
        let mut failures = self.solver.select();
        // A demand that is written says more than a projection that fails for the same reason.
        failures.sort_by_key(|failure| failure.number.is_none());
        for failure in failures {
            self.report_failure(&failure);
        }
    }

    /// Resolves the projections in a type, or replaces them by variables that are resolved later.
    pub fn normalize(&self, ty: &Ty, span: Span) -> Ty {
        self.solver.normalize(ty, span)
    }

    /// What an item demands of its arguments must hold.
    pub fn demand(&mut self, generics: &Generics, args: &[Ty], span: Span, cause: Cause) {
        for predicate in &generics.predicates {
            if let Predicate::Static(ty) = predicate {
                self.statics.push((ty.subst(args), span));
            }
        }
        self.solver.register_demands(generics, args, span, cause);
    }

    /// A bound that the language itself demands.
    pub fn register(&mut self, predicate: Predicate, span: Span) {
        self.solver.register(predicate, span, Cause::Bound);
    }

    /// Makes a variable of the program; its type must have a size.
    pub fn new_local(&mut self, name: &tree::Ident, ty: Ty, mutable: bool) -> LocalId {
        if let Ok(sized) = self.items.lang_trait("sized") {
            self.register(Predicate::Trait(TraitRef { id: sized, args: [ty.clone()].into() }), name.span);
        }
        let id = LocalId(self.locals.len() as u32);
        self.locals.push(typed::Local { name: name.name.clone(), ty, mutable, hidden: false, span: name.span });
        id
    }

    /// Makes a variable that the source does not name.
    pub fn hidden_local(&mut self, name: &str, ty: Ty, mutable: bool, span: Span) -> LocalId {
        let id = self.new_local(&tree::Ident { name: name.into(), span }, ty, mutable);
        self.locals[id.0 as usize].hidden = true;
        id
    }

    /// The use of a variable.
    pub fn local(&self, id: LocalId, span: Span) -> Expr {
        node(ExprKind::Local(id), self.locals[id.0 as usize].ty.clone(), span)
    }

    /// Puts off a decision.
    pub fn defer(&mut self, deferred: Deferred, ty: Ty, span: Span) -> Expr {
        self.deferred.push(Some(deferred));
        node(ExprKind::Deferred(self.deferred.len() as u32 - 1), ty, span)
    }

    /// What stands for an expression with which something is wrong.
    pub fn error_node(&self, span: Span) -> Expr {
        node(ExprKind::Tuple(Vec::new()), Ty::Error, span)
    }

    /// Reports a finding; the expression's type silences what would follow from it.
    pub fn fail(&mut self, diagnostic: Diagnostic) -> Expr {
        let span = diagnostic.span;
        self.errors.push(diagnostic);
        self.error_node(span)
    }
}

/// A node.
pub(super) fn node(kind: ExprKind, ty: Ty, span: Span) -> Expr {
    Expr { kind, ty, span }
}

/// `&place` or `&mut place`.
pub(super) fn borrow(mutability: Mutability, place: Expr) -> Expr {
    let (span, ty) = (place.span, Ty::reference(mutability, place.ty.clone()));
    let kind = ExprKind::Borrow { mutable: mutability == Mutability::Mut, two_phase: false, place: Box::new(place) };
    node(kind, ty, span)
}

/// `()`
pub(super) fn unit(span: Span) -> Expr {
    node(ExprKind::Tuple(Vec::new()), Ty::unit(), span)
}

/// What is at the end of a reference, raw pointer or `Box` whose target has this type.
pub(super) fn deref(pointer: Expr, ty: Ty) -> Expr {
    let span = pointer.span;
    node(ExprKind::Deref(Box::new(pointer)), ty, span)
}
