//! Move paths: the places of a graph that are moved out of or assigned to by themselves, as a forest over the locals.

use std::collections::HashMap;

use crate::flow::build::Context;
use crate::flow::draft::Draft;
use crate::flow::types::step_ty;
use crate::flow::{Callee, Local, Operand, Place, Rvalue, StatementKind, Step, TerminatorKind};
use crate::items::AdtId;
use crate::types::Ty;

/// A move path. Those of locals have the locals' numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PathId(pub u32);

/// What is known of a move path.
#[derive(Debug)]
pub struct MovePath {
    /// The place.
    pub place: Place,
    /// Its type.
    pub ty: Ty,
    /// The path that it is a part of.
    pub parent: Option<PathId>,
    /// Parts of it that are paths.
    pub children: Vec<PathId>,
}

/// A step without its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Key {
    Deref,
    Field(u32),
    Variant(u32),
    Element(u64),
}

/// Where a place stands in the forest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// It is a path.
    Exact(PathId),
    /// It is a part of this path, and is moved only with it.
    PartOf(PathId),
}

impl Lookup {
    /// The path.
    pub fn path(self) -> PathId {
        match self {
            Self::Exact(path) | Self::PartOf(path) => path,
        }
    }
}

/// Why a place cannot be moved out of by itself: the step at this index goes where nothing may be taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Through a reference or raw pointer.
    Behind(usize),
    /// Into an array or slice at an index.
    Element(usize),
    /// Into a type that implements `Drop`.
    Drop(usize, AdtId),
}

/// All move paths of a graph.
#[derive(Debug, Default)]
pub struct MovePaths {
    /// The paths.
    pub paths: Vec<MovePath>,
    keys: HashMap<(PathId, Key), PathId>,
}

impl MovePaths {
    /// The paths of a graph.
    pub fn of(context: &Context, draft: &Draft) -> Self {
        let mut this = Self::default();
        for (index, decl) in draft.locals.iter().enumerate() {
            let place = Local(index as u32).into();
            this.paths.push(MovePath { place, ty: decl.ty.clone(), parent: None, children: Vec::new() });
        }
        for block in &draft.blocks {
            for statement in &block.statements {
                if let StatementKind::Assign(place, value) = &statement.kind {
                    for_moved(value, &mut |moved| this.add(context, moved));
                    this.add(context, place);
                }
            }
            for_moved_by(&block.terminator.kind, &mut |moved| this.add(context, moved));
            match &block.terminator.kind {
                TerminatorKind::Call { destination, .. } | TerminatorKind::Checked { destination, .. } => {
                    this.add(context, destination);
                }
                _ => {}
            }
        }
        this
    }

    /// Makes a place a path, if it can be one.
    fn add(&mut self, context: &Context, place: &Place) {
        if place.path.is_empty() {
            return;
        }
        for place in elements(self, place) {
            let mut path = PathId(place.local.0);
            for step in &place.path {
                let ty = self.path(path).ty.clone();
                let Some(key) = key(context, &ty, step) else { return };
                path = self.child(path, key, step, &ty);
            }
        }
    }

    fn child(&mut self, parent: PathId, key: Key, step: &Step, ty: &Ty) -> PathId {
        if let Some(known) = self.keys.get(&(parent, key)) {
            return *known;
        }
        let id = PathId(self.paths.len() as u32);
        let place = self.path(parent).place.clone().step(step.clone());
        self.paths.push(MovePath { place, ty: step_ty(ty, step), parent: Some(parent), children: Vec::new() });
        self.paths[parent.0 as usize].children.push(id);
        self.keys.insert((parent, key), id);
        id
    }

    /// A path.
    pub fn path(&self, id: PathId) -> &MovePath {
        &self.paths[id.0 as usize]
    }

    /// Where a place stands.
    pub fn lookup(&self, place: &Place) -> Lookup {
        let mut path = PathId(place.local.0);
        for step in &place.path {
            let next = plain_key(step).and_then(|key| self.keys.get(&(path, key)));
            match next {
                Some(next) => path = *next,
                None => return Lookup::PartOf(path),
            }
        }
        Lookup::Exact(path)
    }

    /// The path one step further, if it is one.
    pub fn step(&self, path: PathId, step: &Step) -> Option<PathId> {
        plain_key(step).and_then(|key| self.keys.get(&(path, key)).copied())
    }

    /// The paths that a move out of a place empties, without those in them.
    pub fn moved(&self, place: &Place) -> Vec<PathId> {
        let exact = |place: &Place| match self.lookup(place) {
            Lookup::Exact(path) => Some(path),
            Lookup::PartOf(_) => None,
        };
        elements(self, place).iter().filter_map(exact).collect()
    }

    /// Calls `f` with the path and all paths in it.
    pub fn for_all_in(&self, path: PathId, f: &mut dyn FnMut(PathId)) {
        // This goes as deep as the places of the program are written.
        f(path);
        for child in &self.path(path).children {
            self.for_all_in(*child, f);
        }
    }
}

/// The places that a place stands for: of a part of an array its elements, else itself.
fn elements(paths: &MovePaths, place: &Place) -> Vec<Place> {
    let Some((Step::Subslice { from, to }, before)) = place.path.split_last() else { return vec![place.clone()] };
    let base = Place { local: place.local, path: before.to_vec() };
    let ty = before.iter().fold(paths.path(PathId(place.local.0)).ty.clone(), |ty, step| step_ty(&ty, step));
    match ty {
        Ty::Array(_, length) => match *length {
            Ty::Const(length) => (*from..u64::try_from(length).unwrap_or(u64::MAX).saturating_sub(*to))
                .map(|offset| base.clone().step(Step::ConstantIndex { offset, from_end: false }))
                .collect(),
            _ => vec![place.clone()],
        },
        _ => vec![place.clone()],
    }
}

fn plain_key(step: &Step) -> Option<Key> {
    match step {
        Step::Deref => Some(Key::Deref),
        Step::Field(field, _) => Some(Key::Field(*field)),
        Step::Variant(variant) => Some(Key::Variant(*variant)),
        Step::ConstantIndex { offset, from_end: false } => Some(Key::Element(*offset)),
        Step::ConstantIndex { .. } | Step::Index(_) | Step::Subslice { .. } => None,
    }
}

/// The key of a step that may be taken to move something.
fn key(context: &Context, ty: &Ty, step: &Step) -> Option<Key> {
    match obstacle(context, ty, step, 0) {
        None => plain_key(step),
        Some(_) => None,
    }
}

fn obstacle(context: &Context, ty: &Ty, step: &Step, index: usize) -> Option<Obstacle> {
    match (step, ty) {
        (Step::Deref, _) if context.is_box(ty) => None,
        (Step::Deref, _) => Some(Obstacle::Behind(index)),
        (Step::ConstantIndex { from_end: false, .. } | Step::Subslice { .. }, Ty::Array(_, length))
            if matches!(**length, Ty::Const(_)) =>
        {
            None
        }
        (Step::Index(_) | Step::ConstantIndex { .. } | Step::Subslice { .. }, _) => Some(Obstacle::Element(index)),
        (Step::Field(..) | Step::Variant(_), Ty::Adt(adt, _)) => {
            let has_drop = context.session.items.adts[adt.0 as usize].drop.is_some();
            has_drop.then_some(Obstacle::Drop(index, *adt))
        }
        (Step::Field(..) | Step::Variant(_), _) => None,
    }
}

/// What keeps a place from being moved out of, if anything does.
pub fn obstacle_of(context: &Context, draft: &Draft, place: &Place) -> Option<Obstacle> {
    let mut ty = draft.locals[place.local.0 as usize].ty.clone();
    for (index, step) in place.path.iter().enumerate() {
        if let Some(obstacle) = obstacle(context, &ty, step, index) {
            return Some(obstacle);
        }
        ty = step_ty(&ty, step);
    }
    None
}

/// Calls `f` with each operand of a value.
pub fn for_operands<'v>(value: &'v Rvalue, f: &mut dyn FnMut(&'v Operand)) {
    match value {
        Rvalue::Use(operand) | Rvalue::Repeat(operand, _) | Rvalue::Cast(_, operand, _) | Rvalue::Unary(_, operand) => {
            f(operand);
        }
        Rvalue::Binary(_, left, right) => {
            f(left);
            f(right);
        }
        Rvalue::Aggregate(_, operands) => operands.iter().for_each(f),
        Rvalue::Ref(..) | Rvalue::Length(_) | Rvalue::Variant(_) => {}
    }
}

/// Calls `f` with each operand of a terminator.
pub fn for_operands_of<'v>(kind: &'v TerminatorKind, f: &mut dyn FnMut(&'v Operand)) {
    match kind {
        TerminatorKind::Call { callee, args, .. } => {
            if let Callee::Pointer(pointer) = callee {
                f(pointer);
            }
            args.iter().for_each(f);
        }
        TerminatorKind::Checked { value, .. } => for_operands(value, f),
        TerminatorKind::Switch { on, .. } => f(on),
        TerminatorKind::BoundsCheck { index, length, .. } => {
            f(index);
            f(length);
        }
        TerminatorKind::Goto(_)
        | TerminatorKind::Return
        | TerminatorKind::Resume
        | TerminatorKind::Unreachable
        | TerminatorKind::Drop { .. } => {}
    }
}

/// Calls `f` with each place that a value is made by moving out of.
pub fn for_moved<'v>(value: &'v Rvalue, f: &mut dyn FnMut(&'v Place)) {
    for_operands(value, &mut |operand| {
        if let Operand::Move(place) = operand {
            f(place);
        }
    });
}

/// Calls `f` with each place that a terminator moves out of. Drops are not moves.
pub fn for_moved_by<'v>(kind: &'v TerminatorKind, f: &mut dyn FnMut(&'v Place)) {
    for_operands_of(kind, &mut |operand| {
        if let Operand::Move(place) = operand {
            f(place);
        }
    });
}
