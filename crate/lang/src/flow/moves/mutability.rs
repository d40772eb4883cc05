//! Writing to what is not mutable: E0384 (assigning twice), E0594 (assigning), E0596 (borrowing as mutable).

use std::collections::HashSet;

use crate::diagnostic::Diagnostic;
use crate::flow::build::Context;
use crate::flow::draft::{Draft, LocalKind, Point};
use crate::flow::moves::describe::{Describe, Overloaded};
use crate::flow::moves::paths::MovePaths;
use crate::flow::moves::state::{State, States, after_statement};
use crate::flow::types::step_ty;
use crate::flow::{BlockId, Place, Rvalue, Statement, StatementKind, Step, TerminatorKind};
use crate::source::Span;
use crate::types::{Mutability, Ty};

/// How a place is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Write {
    Assign,
    Borrow,
}

/// What keeps a place from being written: the steps up to here lead to it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Immutable {
    /// A variable, or captured variable, that is not `mut`.
    Binding(Place),
    /// A variable captured by a closure that is only shared.
    FnClosure(Place),
    /// Behind the pointer in this place.
    Pointer(Place),
}

/// All writes that are not allowed.
pub fn check(context: &Context, draft: &Draft, paths: &MovePaths, states: &States) -> Vec<Diagnostic> {
    let describe = Describe { context, draft };
    let mut problems = Vec::new();
    let mut reported = HashSet::new();
    for (index, block) in draft.blocks.iter().enumerate() {
        let id = BlockId(index as u32);
        // What a panic would have assigned is the same assignment.
        let Some(mut state) = states.entry(id).cloned().filter(|_| !block.cleanup) else { continue };
        for (number, statement) in block.statements.iter().enumerate() {
            let captured = draft.captures.get(&Point { block: id, statement: number }).copied();
            if let Some((problem, span)) = describe.check_write(statement, &state, captured)
                && reported.insert((span, problem.message.clone()))
            {
                problems.push(problem);
            }
            after_statement(&mut state, paths, statement);
        }
        if let TerminatorKind::Call { destination, .. } = &block.terminator.kind
            && let Some((problem, span)) = describe.check_assign(destination, &state, block.terminator.span)
            && reported.insert((span, problem.message.clone()))
        {
            problems.push(problem);
        }
    }
    problems
}

impl Describe<'_> {
    fn check_write(&self, statement: &Statement, state: &State, captured: Option<Span>) -> Option<(Diagnostic, Span)> {
        let StatementKind::Assign(place, value) = &statement.kind else { return None };
        if let Rvalue::Ref(true, borrowed) = value
            && let Some(why) = self.immutable(borrowed)
        {
            let problem = self.not_mutable(borrowed, &why, Write::Borrow, statement.span);
            return match (captured, why) {
                (None, _) => Some((problem, statement.span)),
                (Some(inside), Immutable::Pointer(_)) => {
                    let what = self.quoted(borrowed);
                    let label = format!("mutable borrow occurs due to use of {what} in closure");
                    Some((problem.label(inside, label), statement.span))
                }
                // The closure's body writes to it, and that is reported.
                (Some(_), _) => None,
            };
        }
        self.check_assign(place, state, statement.span)
    }

    fn check_assign(&self, place: &Place, state: &State, span: Span) -> Option<(Diagnostic, Span)> {
        if place.path.is_empty() {
            return self.assigned_twice(place, state, span).map(|problem| (problem, span));
        }
        let why = self.immutable(place)?;
        Some((self.not_mutable(place, &why, Write::Assign, span), span))
    }

    fn assigned_twice(&self, place: &Place, state: &State, span: Span) -> Option<Diagnostic> {
        let LocalKind::Variable { name, mutable: false, param } = self.kind(place.local) else { return None };
        if !state.may_be_assigned(place.local) {
            return None;
        }
        let first = self.first_assignment(place, span);
        let (message, label) = if *param {
            let message = format!("cannot assign to immutable argument `{name}`");
            (message, "cannot assign to immutable argument")
        } else {
            let message = format!("cannot assign twice to immutable variable `{name}`");
            (message, "cannot assign twice to immutable variable")
        };
        let problem = Diagnostic::error("E0384", message, span).label(span, label);
        let problem = match first {
            Some(first) if !param => problem.label(first, format!("first assignment to `{name}`")),
            _ => problem,
        };
        Some(problem.note(format!("consider making this binding mutable: `mut {name}`")))
    }

    /// Where a variable gets its value; none if this is the only place (in a loop).
    fn first_assignment(&self, place: &Place, again: Span) -> Option<Span> {
        if self.draft.initialized.contains(&place.local) {
            return Some(self.draft.locals[place.local.0 as usize].span);
        }
        let assigned = |statement: &Statement| match &statement.kind {
            StatementKind::Assign(target, _) if target == place && statement.span != again => Some(statement.span),
            _ => None,
        };
        let blocks = self.draft.blocks.iter();
        blocks.flat_map(|block| block.statements.iter().filter_map(assigned)).min()
    }

    /// Why the place may not be written, from its end to its beginning.
    fn immutable(&self, place: &Place) -> Option<Immutable> {
        let mut types = vec![self.draft.locals[place.local.0 as usize].ty.clone()];
        for step in &place.path {
            types.push(step_ty(&types[types.len() - 1], step));
        }
        // Behind `&mut` it no longer matters whether the variable that holds the reference is `mut`.
        let mut owned = true;
        let captured = self.captured(place);
        let mut steps = place.path.len();
        while steps > 0 {
            if let Some((capture, end)) = captured
                && steps == end
            {
                return self.immutable_capture(place, end, capture, owned);
            }
            steps -= 1;
            if !matches!(place.path[steps], Step::Deref) {
                continue;
            }
            let base = || Place { local: place.local, path: place.path[..steps].to_vec() };
            match &types[steps] {
                Ty::Ref(Mutability::Shared, _) | Ty::RawPtr(Mutability::Shared, _) => {
                    return Some(Immutable::Pointer(base()));
                }
                Ty::Ref(Mutability::Mut, _) => owned = false,
                Ty::RawPtr(Mutability::Mut, _) => return None,
                _ => {}
            }
        }
        match self.kind(place.local) {
            LocalKind::Variable { mutable: false, .. } if owned => Some(Immutable::Binding(place.local.into())),
            _ => None,
        }
    }

    fn immutable_capture(
        &self,
        place: &Place,
        end: usize,
        capture: &crate::flow::draft::CaptureInfo,
        owned: bool,
    ) -> Option<Immutable> {
        let root = Place { local: place.local, path: place.path[..end].to_vec() };
        if capture.behind_shared {
            // The body that makes the closure borrows it, and reports that.
            return None;
        }
        if owned && !capture.mutable {
            return Some(Immutable::Binding(root));
        }
        let is_shared = matches!(self.draft.locals[place.local.0 as usize].ty, Ty::Ref(Mutability::Shared, _));
        is_shared.then_some(Immutable::FnClosure(root))
    }

    fn not_mutable(&self, place: &Place, why: &Immutable, write: Write, span: Span) -> Diagnostic {
        let what = self.quoted(place);
        let (code, act, label) = match write {
            Write::Assign => ("E0594", format!("cannot assign to {what}"), "cannot assign"),
            Write::Borrow => ("E0596", format!("cannot borrow {what} as mutable"), "cannot borrow as mutable"),
        };
        match why {
            Immutable::Binding(root) => {
                let name = self.quoted(root);
                let subject = if root == place { "it".to_owned() } else { name.clone() };
                let reason = if matches!(self.kind(place.local), LocalKind::GuardRef(_)) {
                    "is immutable for the pattern guard"
                } else {
                    "is not declared as mutable"
                };
                Diagnostic::error(code, format!("{act}, as {subject} {reason}"), span)
                    .label(span, label)
                    .note(format!("consider changing this to be mutable: `mut {}`", name.trim_matches('`')))
            }
            Immutable::FnClosure(root) => {
                let subject = if root == place { "it".to_owned() } else { self.quoted(root) };
                Diagnostic::error(code, format!("{act}, as {subject} is a captured variable in a `Fn` closure"), span)
                    .label(span, label)
            }
            Immutable::Pointer(pointer) => self.behind_shared(place, pointer, write, span),
        }
    }

    fn behind_shared(&self, place: &Place, pointer: &Place, write: Write, span: Span) -> Diagnostic {
        let (code, label) = match write {
            Write::Assign => ("E0594", "cannot assign"),
            Write::Borrow => ("E0596", "cannot borrow as mutable"),
        };
        let say = |what: &str| match write {
            Write::Assign => format!("cannot assign to {what}"),
            Write::Borrow => format!("cannot borrow {what} as mutable"),
        };
        let simple = |message: String| Diagnostic::error(code, message, span).label(span, label);
        match self.kind(pointer.local) {
            LocalKind::StaticRef(id) if pointer.path.is_empty() => {
                let name = &self.context.session.items.statics[id.0 as usize].name;
                return simple(say(&format!("immutable static item `{name}`")));
            }
            LocalKind::GuardRef(name) if pointer.path.is_empty() => {
                return simple(format!("{}, as it is immutable for the pattern guard", say(&format!("`{name}`"))));
            }
            LocalKind::Temporary if pointer.path.is_empty() => {
                let (data, by, ty) = match self.overloaded(pointer.local) {
                    Some(Overloaded::Deref(ty)) => (self.article_and_head(&ty), "DerefMut", ty),
                    Some(Overloaded::Index(ty)) => (format!("an index of `{}`", self.ty(&ty)), "IndexMut", ty),
                    None => return simple(format!("{}, as it is behind a `&` reference", say(&self.quoted(place)))),
                };
                let through = if by == "DerefMut" { "modify through a dereference" } else { "modify indexed content" };
                return simple(say(&format!("data in {data}"))).note(format!(
                    "trait `{by}` is required to {through}, but it is not implemented for `{}`",
                    self.ty(&ty)
                ));
            }
            _ => {}
        }
        let kind = match self.place_ty(pointer) {
            Ty::RawPtr(..) => "`*const` pointer",
            _ => "`&` reference",
        };
        let message = match write {
            Write::Assign => format!("{}, which is behind a {kind}", say(&self.quoted(place))),
            Write::Borrow => format!("{}, as it is behind a {kind}", say(&self.quoted(place))),
        };
        let problem = Diagnostic::error(code, message, span);
        match self.place(pointer) {
            Some(name) if self.captured(pointer).is_none() => {
                let verb = if write == Write::Assign { "written to" } else { "borrowed as mutable" };
                problem.label(span, format!("`{name}` is a {kind}, so it cannot be {verb}"))
            }
            _ => problem.label(span, label),
        }
    }
}
