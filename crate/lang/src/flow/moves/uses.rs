//! Uses of what has been moved or never had a value: E0382 and E0381.

use std::collections::HashSet;

use crate::diagnostic::Diagnostic;
use crate::flow::build::Context;
use crate::flow::draft::{Draft, LocalKind, Point};
use crate::flow::moves::describe::Describe;
use crate::flow::moves::paths::{Lookup, MovePaths, PathId, for_operands, for_operands_of};
use crate::flow::moves::sites::{Edges, Site, moves_before};
use crate::flow::moves::state::{State, States, after_statement};
use crate::flow::{Callee, Local, Operand, Place, Rvalue, StatementKind, Step, TerminatorKind};
use crate::items::FnId;
use crate::source::Span;

/// What the source does with a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    Value,
    Borrow,
    /// It assigns to a part of it.
    Assign,
}

/// All uses that find nothing.
pub fn check(context: &Context, draft: &Draft, paths: &MovePaths, states: &States) -> Vec<Diagnostic> {
    let mut checker = Checker {
        describe: Describe { context, draft },
        draft,
        paths,
        edges: None,
        reported: HashSet::new(),
        problems: Vec::new(),
    };
    for index in 0..draft.blocks.len() as u32 {
        checker.check_block(states, crate::flow::BlockId(index));
    }
    checker.problems
}

struct Checker<'a> {
    describe: Describe<'a>,
    draft: &'a Draft,
    paths: &'a MovePaths,
    edges: Option<Edges>,
    /// What has been reported: a use of this path after these moves.
    reported: HashSet<(PathId, Vec<Point>)>,
    problems: Vec<Diagnostic>,
}

impl Checker<'_> {
    fn check_block(&mut self, states: &States, id: crate::flow::BlockId) {
        let Some(mut state) = states.entry(id).cloned() else { return };
        let block = self.draft.block(id);
        for (index, statement) in block.statements.iter().enumerate() {
            let point = Point { block: id, statement: index };
            self.check_looks(&state, point);
            if let StatementKind::Assign(place, value) = &statement.kind {
                self.check_value(&state, point, value, statement.span);
                self.check_target(&state, point, place, statement.span);
            }
            after_statement(&mut state, self.paths, statement);
        }
        let point = Point { block: id, statement: block.statements.len() };
        self.check_looks(&state, point);
        let span = block.terminator.span;
        for_operands_of(&block.terminator.kind, &mut |operand| self.check_operand(&state, point, operand, span));
    }

    fn check_looks(&mut self, state: &State, point: Point) {
        let draft = self.draft;
        for look in draft.looks.iter().filter(|look| look.point == point) {
            self.check_use(state, point, &look.place, look.span, Use::Value);
        }
    }

    fn check_value(&mut self, state: &State, point: Point, value: &Rvalue, span: Span) {
        for_operands(value, &mut |operand| self.check_operand(state, point, operand, span));
        match value {
            Rvalue::Ref(_, place) => self.check_use(state, point, place, span, Use::Borrow),
            Rvalue::Length(place) | Rvalue::Variant(place) => self.check_use(state, point, place, span, Use::Value),
            _ => {}
        }
    }

    fn check_operand(&mut self, state: &State, point: Point, operand: &Operand, span: Span) {
        match operand {
            Operand::Copy(place) | Operand::Move(place) => self.check_use(state, point, place, span, Use::Value),
            Operand::Constant(_) => {}
        }
    }

    /// A place is written through the references on the way to it, and as a part of what it is in.
    fn check_target(&mut self, state: &State, point: Point, place: &Place, span: Span) {
        let before = |steps: usize| Place { local: place.local, path: place.path[..steps].to_vec() };
        let is_reference = |steps: &usize| {
            matches!(place.path[*steps], Step::Deref)
                && !self.describe.context.is_box(&self.describe.place_ty(&before(*steps)))
        };
        if let Some(reference) = (0..place.path.len()).rev().find(is_reference) {
            self.check_use(state, point, &before(reference), span, Use::Assign);
        } else if let Some(Step::Field(..) | Step::Deref) = place.path.last() {
            // What surrounds the part must be there, though the part itself may not.
            let path = self.paths.lookup(&before(place.path.len() - 1)).path();
            if state.may_be_empty(path) {
                self.report(state, point, path, span, Use::Assign);
            }
        }
    }

    fn check_use(&mut self, state: &State, point: Point, place: &Place, span: Span, kind: Use) {
        match self.paths.lookup(place) {
            Lookup::Exact(path) => {
                let mut empty = None;
                self.paths.for_all_in(path, &mut |part| {
                    if empty.is_none() && state.may_be_empty(part) {
                        empty = Some(part);
                    }
                });
                if empty.is_some() {
                    self.report(state, point, path, span, kind);
                }
            }
            Lookup::PartOf(path) if state.may_be_empty(path) => self.report(state, point, path, span, kind),
            Lookup::PartOf(_) => {}
        }
    }

    fn report(&mut self, state: &State, point: Point, path: PathId, span: Span, kind: Use) {
        let edges = self.edges.get_or_insert_with(|| Edges::of(self.draft));
        let sites = moves_before(self.draft, self.paths, edges, point, path);
        let points = sites.iter().map(|site| site.point).collect();
        if !self.reported.insert((PathId(self.paths.path(path).place.local.0), points)) {
            return;
        }
        let problem = if sites.is_empty() {
            self.uninitialized(state, path, span, kind)
        } else {
            self.moved(state, point, path, span, kind, &sites)
        };
        self.problems.push(problem);
    }

    fn uninitialized(&self, state: &State, path: PathId, span: Span, kind: Use) -> Diagnostic {
        let local = self.paths.path(path).place.local;
        let name = self.describe.place(&local.into()).unwrap_or_else(|| "value".to_owned());
        let declared = self.draft.locals[local.0 as usize].span;
        let possibly = state.may_be_full(PathId(local.0));
        let (message, used) = match (kind, possibly) {
            (Use::Assign, _) => (
                format!("partially assigned binding `{name}` isn't fully initialized"),
                format!("`{name}` partially assigned here but it isn't fully initialized"),
            ),
            (_, true) => (
                format!("used binding `{name}` is possibly-uninitialized"),
                format!("`{name}` used here but it is possibly-uninitialized"),
            ),
            (_, false) => (
                format!("used binding `{name}` isn't initialized"),
                format!("`{name}` used here but it isn't initialized"),
            ),
        };
        Diagnostic::error("E0381", message, span)
            .label(span, used)
            .label(declared, "binding declared here but left uninitialized")
    }

    fn moved(&self, state: &State, point: Point, path: PathId, span: Span, kind: Use, sites: &[Site]) -> Diagnostic {
        let partially = if state.may_be_empty(path) { "" } else { "partially " };
        let name = self.describe.place(&self.paths.path(path).place);
        let after = name.as_ref().map_or_else(String::new, |name| format!(": `{name}`"));
        let (act, done) = match kind {
            Use::Value => ("use", "used"),
            Use::Borrow => ("borrow", "borrowed"),
            Use::Assign => ("assign", "assigned"),
        };
        let message = match kind {
            Use::Assign => format!("{act} to part of moved value{after}"),
            Use::Value | Use::Borrow => format!("{act} of {partially}moved value{after}"),
        };
        let captured = self.draft.captures.get(&point);
        let mut problem = Diagnostic::error("E0382", message, span);
        for site in sites {
            problem = self.label_move(problem, *site, *site == (Site { point, ..*site }), partially, name.as_deref());
        }
        let is_own_move = sites.iter().any(|site| site.point == point);
        if !is_own_move {
            let part = if partially.is_empty() { "" } else { "partial " };
            let what = if kind == Use::Assign { "value partially assigned" } else { &format!("value {done}") };
            problem = problem.label(span, format!("{what} here after {part}move"));
            if let Some(inside) = captured {
                let what = if kind == Use::Borrow { "borrow" } else { "use" };
                problem = problem.label(*inside, format!("{what} occurs due to use in closure"));
            }
        }
        self.label_type(problem, path, partially)
    }

    fn label_move(
        &self,
        problem: Diagnostic,
        site: Site,
        own: bool,
        partially: &str,
        name: Option<&str>,
    ) -> Diagnostic {
        let block = self.draft.block(site.point.block);
        let span = block.statements.get(site.point.statement).map_or(block.terminator.span, |statement| statement.span);
        let again = if site.looped || own { ", in previous iteration of loop" } else { "" };
        if let Some(inside) = self.draft.captures.get(&site.point) {
            return problem
                .label(span, format!("value moved into closure here{again}"))
                .label(*inside, "variable moved due to use in closure");
        }
        let quoted = name.map_or_else(|| "value".to_owned(), |name| format!("`{name}`"));
        match self.consumer(site.point) {
            Some((function, at)) if self.describe.context.session.items.functions[function.0 as usize].has_self => {
                let function = &self.describe.context.session.items.functions[function.0 as usize];
                let call = if &*function.name == "into_iter" && at == span {
                    "implicit call to `.into_iter()`".to_owned()
                } else {
                    "method call".to_owned()
                };
                problem.label(at, format!("{quoted} {partially}moved due to this {call}{again}"))
            }
            _ => problem.label(span, format!("value {partially}moved here{again}")),
        }
    }

    /// The method whose receiver the moved value becomes.
    fn consumer(&self, point: Point) -> Option<(FnId, Span)> {
        let statement = self.draft.block(point.block).statements.get(point.statement)?;
        let StatementKind::Assign(temp, Rvalue::Use(_)) = &statement.kind else { return None };
        if *self.describe.kind(temp.local) != LocalKind::Temporary || !temp.path.is_empty() {
            return None;
        }
        self.draft.blocks.iter().find_map(|block| match &block.terminator.kind {
            TerminatorKind::Call { callee: Callee::Function(function, _), args, at, .. } => match args.first()? {
                Operand::Move(first) if first == temp => Some((*function, *at)),
                _ => None,
            },
            _ => None,
        })
    }

    /// Why it was a move: a label at the variable, a note elsewhere.
    fn label_type(&self, problem: Diagnostic, path: PathId, partially: &str) -> Diagnostic {
        let mut part = path;
        if !partially.is_empty() {
            // The part that was moved.
            self.paths.for_all_in(path, &mut |inner| {
                let found = self.paths.path(inner);
                let is_plain = !matches!(found.place.path.last(), Some(Step::Variant(_)));
                if part == path && inner != path && is_plain && !self.describe.context.is_copy(&found.ty) {
                    part = inner;
                }
            });
        }
        let moved = self.paths.path(part);
        let occurs = if partially.is_empty() { "move occurs" } else { "partial move occurs" };
        let ty = self.describe.ty(&moved.ty);
        let in_variant = moved.place.path.iter().any(|step| matches!(step, Step::Variant(_)));
        let what = if in_variant { "value".to_owned() } else { self.describe.quoted(&moved.place) };
        let text = format!("{occurs} because {what} has type `{ty}`, which does not implement the `Copy` trait");
        let Local(local) = moved.place.local;
        let is_variable = matches!(self.describe.kind(moved.place.local), LocalKind::Variable { .. });
        if moved.place.path.is_empty() && is_variable {
            problem.label(self.draft.locals[local as usize].span, text)
        } else {
            problem.note(text)
        }
    }
}
