//! A graph under construction: blocks and locals, with what only the checks on moves and mutability need to know of them.
//! Whoever writes statements does it at the cursor, so that lowering reads like straight code.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::flow::{
    Block, BlockId, Flow, Local, LocalDecl, Operand, Place, Rvalue, Statement, StatementKind, Terminator,
    TerminatorKind, Variable,
};
use crate::items::StaticId;
use crate::source::Span;
use crate::types::Ty;

/// A graph that is being built, checked or elaborated.
#[derive(Debug)]
pub struct Draft {
    /// Types of locals.
    pub locals: Vec<LocalDecl>,
    /// What each local is, beside its type.
    pub kinds: Vec<LocalKind>,
    /// How many of them, from 1, are parameters.
    pub params: u32,
    /// Blocks; the first is the entry. One that has no terminator yet ends in `Unreachable`.
    pub blocks: Vec<Block>,
    /// Where statements go.
    pub cursor: BlockId,
    /// Places that are looked at without code for it: scrutinees and initializers.
    pub looks: Vec<Look>,
    /// Statements that fill a closure's captures: the use in the closure that made it be captured.
    pub captures: HashMap<Point, Span>,
    /// Statements that bind what a pattern moves: what the pattern is held against.
    pub bindings: HashMap<Point, Span>,
    /// Variables that get their value where they are declared.
    pub initialized: HashSet<Local>,
    /// Variables of the source.
    pub variables: Vec<Variable>,
    /// Promoted constants.
    pub promoted: Vec<Rc<Flow>>,
}

/// A place in a graph: a statement of a block, or (one behind the last) its terminator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Point {
    /// The block.
    pub block: BlockId,
    /// The statement.
    pub statement: usize,
}

/// A place that has to hold a value when a point is reached, although no code reads it.
#[derive(Clone, Debug)]
pub struct Look {
    /// Before this statement.
    pub point: Point,
    /// Which place.
    pub place: Place,
    /// Where the source looks.
    pub span: Span,
}

/// What a local is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LocalKind {
    /// A temporary, or the result.
    Temporary,
    /// A reference to a static.
    StaticRef(StaticId),
    /// A variable of the source.
    Variable {
        /// Its name.
        name: Rc<str>,
        /// Whether it is `mut`.
        mutable: bool,
        /// Whether it is a parameter that is bound as it is.
        param: bool,
    },
    /// What a guard sees of a variable: a reference to what it will be bound to.
    GuardRef(Rc<str>),
    /// The value of the closure that this is the body of, with what is known of each capture.
    ClosureSelf(Rc<[CaptureInfo]>),
}

/// A captured place as the body of a closure sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaptureInfo {
    /// How messages call it.
    pub name: Rc<str>,
    /// Whether the body may write to it, were the closure itself `mut`.
    pub mutable: bool,
    /// Whether it was captured by reference.
    pub by_ref: bool,
    /// Whether it is reached through a shared reference.
    pub behind_shared: bool,
}

impl Draft {
    /// A graph with its result's local and an empty entry.
    pub fn new(output: Ty, span: Span) -> Self {
        let mut draft = Self {
            locals: Vec::new(),
            kinds: Vec::new(),
            params: 0,
            blocks: Vec::new(),
            cursor: BlockId(0),
            looks: Vec::new(),
            captures: HashMap::new(),
            bindings: HashMap::new(),
            initialized: HashSet::new(),
            variables: Vec::new(),
            promoted: Vec::new(),
        };
        draft.new_local(output, span, LocalKind::Temporary);
        draft.new_block(span);
        draft
    }

    /// A new local.
    pub fn new_local(&mut self, ty: Ty, span: Span, kind: LocalKind) -> Local {
        self.locals.push(LocalDecl { ty, span });
        self.kinds.push(kind);
        Local(self.locals.len() as u32 - 1)
    }

    /// A new empty block.
    pub fn new_block(&mut self, span: Span) -> BlockId {
        let terminator = Terminator { kind: TerminatorKind::Unreachable, span };
        self.blocks.push(Block { statements: Vec::new(), terminator, cleanup: false });
        BlockId(self.blocks.len() as u32 - 1)
    }

    /// A new empty block that runs while a panic unwinds.
    pub fn new_cleanup_block(&mut self, span: Span) -> BlockId {
        let block = self.new_block(span);
        self.block_mut(block).cleanup = true;
        block
    }

    /// A block.
    pub fn block(&self, id: BlockId) -> &Block {
        &self.blocks[id.0 as usize]
    }

    /// A block.
    pub fn block_mut(&mut self, id: BlockId) -> &mut Block {
        &mut self.blocks[id.0 as usize]
    }

    /// Adds a statement at the cursor.
    pub fn push(&mut self, kind: StatementKind, span: Span) {
        let cursor = self.cursor;
        self.block_mut(cursor).statements.push(Statement { kind, span });
    }

    /// `place = value` at the cursor.
    pub fn assign(&mut self, place: impl Into<Place>, value: Rvalue, span: Span) {
        self.push(StatementKind::Assign(place.into(), value), span);
    }

    /// `place = operand` at the cursor.
    pub fn assign_operand(&mut self, place: impl Into<Place>, operand: Operand, span: Span) {
        self.assign(place, Rvalue::Use(operand), span);
    }

    /// Ends the block at the cursor, which stays there.
    pub fn terminate(&mut self, kind: TerminatorKind, span: Span) -> BlockId {
        let cursor = self.cursor;
        self.block_mut(cursor).terminator = Terminator { kind, span };
        cursor
    }

    /// Ends the block at the cursor and goes on in another.
    pub fn goto(&mut self, target: BlockId, span: Span) {
        self.terminate(TerminatorKind::Goto(target), span);
        self.cursor = target;
    }

    /// Where the next statement will stand.
    pub fn here(&self) -> Point {
        Point { block: self.cursor, statement: self.block(self.cursor).statements.len() }
    }

    /// The source looks at a place here.
    pub fn look(&mut self, place: Place, span: Span) {
        self.looks.push(Look { point: self.here(), place, span });
    }
}

/// The blocks that a terminator may lead to.
pub fn successors(kind: &TerminatorKind) -> Vec<BlockId> {
    match kind {
        TerminatorKind::Goto(target) => vec![*target],
        TerminatorKind::Switch { targets, otherwise, .. } => {
            targets.iter().map(|(_, target)| *target).chain([*otherwise]).collect()
        }
        TerminatorKind::Return | TerminatorKind::Resume | TerminatorKind::Unreachable => Vec::new(),
        TerminatorKind::Drop { target, unwind, .. }
        | TerminatorKind::Checked { target, unwind, .. }
        | TerminatorKind::BoundsCheck { target, unwind, .. } => [*target].into_iter().chain(*unwind).collect(),
        TerminatorKind::Call { target, unwind, .. } => target.iter().chain(unwind).copied().collect(),
    }
}

/// Calls `f` with each edge of a terminator.
pub fn successors_mut(kind: &mut TerminatorKind, mut f: impl FnMut(&mut BlockId)) {
    match kind {
        TerminatorKind::Goto(target) => f(target),
        TerminatorKind::Switch { targets, otherwise, .. } => {
            for (_, target) in targets {
                f(target);
            }
            f(otherwise);
        }
        TerminatorKind::Return | TerminatorKind::Resume | TerminatorKind::Unreachable => {}
        TerminatorKind::Drop { target, unwind, .. }
        | TerminatorKind::Checked { target, unwind, .. }
        | TerminatorKind::BoundsCheck { target, unwind, .. } => {
            f(target);
            if let Some(unwind) = unwind {
                f(unwind);
            }
        }
        TerminatorKind::Call { target, unwind, .. } => {
            for edge in [target, unwind].into_iter().flatten() {
                f(edge);
            }
        }
    }
}

/// The edge that a terminator takes when it panics, if it can panic.
pub fn unwind_mut(kind: &mut TerminatorKind) -> Option<&mut Option<BlockId>> {
    match kind {
        TerminatorKind::Drop { unwind, .. }
        | TerminatorKind::Call { unwind, .. }
        | TerminatorKind::Checked { unwind, .. }
        | TerminatorKind::BoundsCheck { unwind, .. } => Some(unwind),
        TerminatorKind::Goto(_)
        | TerminatorKind::Switch { .. }
        | TerminatorKind::Return
        | TerminatorKind::Resume
        | TerminatorKind::Unreachable => None,
    }
}
