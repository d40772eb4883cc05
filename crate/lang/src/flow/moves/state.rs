//! Which paths may hold a value, and which may hold none, at each point: a forward analysis over the graph.

use crate::flow::draft::{Draft, Point, successors};
use crate::flow::moves::paths::{Lookup, MovePaths, PathId, for_moved, for_moved_by};
use crate::flow::{BlockId, Local, Operand, Place, Rvalue, Statement, StatementKind, Step, TerminatorKind};

/// A set of small numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// The empty set of numbers below `size`.
    pub fn new(size: usize) -> Self {
        Self(vec![0; size.div_ceil(64)])
    }

    /// Whether it holds the number.
    pub fn has(&self, index: u32) -> bool {
        self.0[index as usize / 64] >> (index % 64) & 1 == 1
    }

    /// Puts the number in or out.
    pub fn set(&mut self, index: u32, value: bool) {
        let mask = 1 << (index % 64);
        let word = &mut self.0[index as usize / 64];
        *word = if value { *word | mask } else { *word & !mask };
    }

    /// Puts in all of the other; whether there was anything new.
    pub fn join(&mut self, other: &Self) -> bool {
        let mut changed = false;
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            changed |= *other & !*word != 0;
            *word |= other;
        }
        changed
    }
}

/// What is known at a point: three sets in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Two numbers for each path: it may hold a value, it may hold none. Behind them one for each local: it may have been
    /// assigned to since it began to exist.
    bits: Bits,
    paths: u32,
}

impl State {
    fn new(paths: usize, locals: usize) -> Self {
        Self { bits: Bits::new(2 * paths + locals), paths: paths as u32 }
    }

    /// Whether the path may hold a value.
    pub fn may_be_full(&self, path: PathId) -> bool {
        self.bits.has(2 * path.0)
    }

    /// Whether the path may hold none.
    pub fn may_be_empty(&self, path: PathId) -> bool {
        self.bits.has(2 * path.0 + 1)
    }

    /// Whether the local may have been assigned to since it began to exist.
    pub fn may_be_assigned(&self, local: Local) -> bool {
        self.bits.has(2 * self.paths + local.0)
    }

    fn set_assigned(&mut self, local: Local, assigned: bool) {
        self.bits.set(2 * self.paths + local.0, assigned);
    }

    fn set(&mut self, paths: &MovePaths, path: PathId, full: bool) {
        paths.for_all_in(path, &mut |path| {
            self.bits.set(2 * path.0, full);
            self.bits.set(2 * path.0 + 1, !full);
        });
    }

    /// Whether the path or a path in it may hold a value, and whether it may hold none.
    pub fn of(&self, paths: &MovePaths, path: PathId) -> (bool, bool) {
        let (mut live, mut dead) = (false, false);
        paths.for_all_in(path, &mut |path| {
            live |= self.may_be_full(path);
            dead |= self.may_be_empty(path);
        });
        (live, dead)
    }
}

/// The states at the beginnings of blocks; none where control never comes.
#[derive(Debug)]
pub struct States {
    entries: Vec<Option<State>>,
    by_variant: bool,
}

impl States {
    /// Works out the states. `by_variant`: where a switch has found a variant, the parts of the others hold nothing. This
    /// saves drop flags, but is not how moves are checked: the enum as a whole can still be used there.
    pub fn of(draft: &Draft, paths: &MovePaths, by_variant: bool) -> Self {
        let mut first = State::new(paths.paths.len(), draft.locals.len());
        for local in 0..draft.locals.len() as u32 {
            let is_param = (1..=draft.params).contains(&local);
            first.set(paths, PathId(local), is_param);
            first.set_assigned(Local(local), is_param);
        }
        let mut this = Self { entries: vec![None; draft.blocks.len()], by_variant };
        this.entries[0] = Some(first);
        let mut open = vec![BlockId(0)];
        while let Some(block) = open.pop() {
            for (target, state) in this.leaving(draft, paths, block) {
                let changed = match &mut this.entries[target.0 as usize] {
                    Some(known) => known.bits.join(&state.bits),
                    unknown => {
                        *unknown = Some(state);
                        true
                    }
                };
                if changed && !open.contains(&target) {
                    open.push(target);
                }
            }
        }
        this
    }

    /// The state at the beginning of a block.
    pub fn entry(&self, block: BlockId) -> Option<&State> {
        self.entries[block.0 as usize].as_ref()
    }

    /// The state before a statement or terminator.
    pub fn before(&self, draft: &Draft, paths: &MovePaths, point: Point) -> Option<State> {
        let mut state = self.entry(point.block)?.clone();
        for statement in &draft.block(point.block).statements[..point.statement] {
            after_statement(&mut state, paths, statement);
        }
        Some(state)
    }

    /// The states with which a block is left, by where it goes.
    fn leaving(&self, draft: &Draft, paths: &MovePaths, block: BlockId) -> Vec<(BlockId, State)> {
        let Some(mut state) = self.entry(block).cloned() else { return Vec::new() };
        let Statements { statements, kind } = Statements::of(draft, block);
        for statement in statements {
            after_statement(&mut state, paths, statement);
        }
        for_moved_by(kind, &mut |place| moved(&mut state, paths, place));
        match kind {
            TerminatorKind::Drop { place, target, unwind } => {
                let mut edges = Vec::new();
                if let Lookup::Exact(path) = paths.lookup(place) {
                    // What holds nothing is not dropped, so its drop cannot panic.
                    let may_panic = state.of(paths, path).0;
                    state.set(paths, path, false);
                    edges.extend(unwind.filter(|_| may_panic).map(|unwind| (unwind, state.clone())));
                } else {
                    edges.extend(unwind.map(|unwind| (unwind, state.clone())));
                }
                edges.push((*target, state));
                edges
            }
            TerminatorKind::Call { destination, target, unwind, .. } => {
                let mut edges: Vec<_> = unwind.iter().map(|unwind| (*unwind, state.clone())).collect();
                if let Some(target) = target {
                    assigned(&mut state, paths, destination);
                    edges.push((*target, state));
                }
                edges
            }
            TerminatorKind::Checked { destination, target, unwind, .. } => {
                let mut edges: Vec<_> = unwind.iter().map(|unwind| (*unwind, state.clone())).collect();
                assigned(&mut state, paths, destination);
                edges.push((*target, state));
                edges
            }
            TerminatorKind::Switch { on: Operand::Move(on), targets, otherwise } if self.by_variant => {
                match switched_variant(statements, on).and_then(|place| exact(paths, place)) {
                    Some(path) => {
                        let variants = targets.iter().map(|(variant, target)| (Some(*variant), *target));
                        let edge = |(variant, target)| (target, only_variant(&state, paths, path, variant));
                        variants.chain([(None, *otherwise)]).map(edge).collect()
                    }
                    None => successors(kind).into_iter().map(|target| (target, state.clone())).collect(),
                }
            }
            _ => successors(kind).into_iter().map(|target| (target, state.clone())).collect(),
        }
    }
}

struct Statements<'d> {
    statements: &'d [Statement],
    kind: &'d TerminatorKind,
}

impl<'d> Statements<'d> {
    fn of(draft: &'d Draft, block: BlockId) -> Self {
        let block = draft.block(block);
        Self { statements: &block.statements, kind: &block.terminator.kind }
    }
}

/// The enum whose variant the last statement has read into what is switched on.
fn switched_variant<'d>(statements: &'d [Statement], on: &Place) -> Option<&'d Place> {
    match &statements.last()?.kind {
        StatementKind::Assign(number, Rvalue::Variant(place)) if number == on => Some(place),
        _ => None,
    }
}

fn exact(paths: &MovePaths, place: &Place) -> Option<PathId> {
    match paths.lookup(place) {
        Lookup::Exact(path) => Some(path),
        Lookup::PartOf(_) => None,
    }
}

/// The state in which an enum surely is this variant (none: one without parts that are paths is not known of).
fn only_variant(state: &State, paths: &MovePaths, path: PathId, variant: Option<u128>) -> State {
    let mut state = state.clone();
    let Some(variant) = variant else { return state };
    for child in &paths.path(path).children {
        if let Some(Step::Variant(other)) = paths.path(*child).place.path.last()
            && u128::from(*other) != variant
        {
            state.set(paths, *child, false);
        }
    }
    state
}

/// What a statement does to a state.
pub fn after_statement(state: &mut State, paths: &MovePaths, statement: &Statement) {
    match &statement.kind {
        StatementKind::Assign(place, value) => {
            for_moved(value, &mut |place| moved(state, paths, place));
            assigned(state, paths, place);
        }
        StatementKind::StorageLive(local) | StatementKind::StorageDead(local) => {
            state.set(paths, PathId(local.0), false);
            state.set_assigned(*local, false);
        }
    }
}

fn moved(state: &mut State, paths: &MovePaths, place: &Place) {
    for path in paths.moved(place) {
        state.set(paths, path, false);
    }
}

fn assigned(state: &mut State, paths: &MovePaths, place: &Place) {
    if let Lookup::Exact(path) = paths.lookup(place) {
        state.set(paths, path, true);
    }
    if place.path.is_empty() {
        state.set_assigned(place.local, true);
    }
}
