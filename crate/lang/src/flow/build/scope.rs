//! Drop scopes: what has to be dropped when control leaves them, by their end, by `break`, `continue`, `return` and failing
//! patterns, or by a panic. As in rustc, exits that drop the same things share blocks: a tree of drops is grown while the
//! scope is open, and becomes blocks when it closes.

use std::collections::HashMap;

use crate::check::typed::LabelId;
use crate::flow::build::Builder;
use crate::flow::draft::unwind_mut;
use crate::flow::{BlockId, Local, Place, StatementKind, Terminator, TerminatorKind};
use crate::source::Span;

/// An open scope, by its depth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ScopeId(usize);

/// What is done to a local when its scope is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DropKind {
    /// Its value is dropped.
    Value,
    /// Its memory is given up.
    Storage,
}

#[derive(Clone, Copy, Debug)]
struct Scheduled {
    local: Local,
    kind: DropKind,
    span: Span,
}

#[derive(Debug)]
struct Scope {
    /// The last character of it: where its drops happen.
    end: Span,
    drops: Vec<Scheduled>,
    /// What is dropped when a panic leaves it, if that has been looked up since the last change.
    unwind: Option<DropIdx>,
}

/// An index into a tree of drops.
type DropIdx = usize;

/// The root of each tree: nothing is to be dropped.
const ROOT: DropIdx = 0;

/// Drops that lead to one place, shared by those who go there.
#[derive(Debug, Default)]
struct DropTree {
    /// What is dropped, and what comes then. Those that come then have smaller numbers; number 0 is the root and stands at
    /// index 0 of blocks, not here.
    drops: Vec<(Scheduled, DropIdx)>,
    known: HashMap<(DropIdx, Local, DropKind), DropIdx>,
    entries: Vec<(BlockId, DropIdx)>,
}

impl DropTree {
    fn add(&mut self, drop: Scheduled, next: DropIdx) -> DropIdx {
        let drops = &mut self.drops;
        *self.known.entry((next, drop.local, drop.kind)).or_insert_with(|| {
            drops.push((drop, next));
            drops.len()
        })
    }

    fn next(&self, drop: DropIdx) -> DropIdx {
        self.drops[drop - 1].1
    }

    /// Which drops an entry leads to.
    fn reached(&self) -> Vec<bool> {
        let mut reached = vec![false; self.drops.len() + 1];
        for (_, drop) in &self.entries {
            reached[*drop] = true;
        }
        for drop in (1..reached.len()).rev() {
            if reached[drop] {
                reached[self.next(drop)] = true;
            }
        }
        reached
    }
}

/// What `break`, `continue` or `return` leaves.
#[derive(Debug)]
struct Breakable {
    /// Which; none: the body.
    label: Option<LabelId>,
    /// The scope around it.
    around: ScopeId,
    /// Where the value goes.
    destination: Place,
    breaks: DropTree,
    continues: Option<DropTree>,
}

/// A condition: where control goes if it fails.
#[derive(Debug)]
struct Condition {
    /// The scope around it.
    around: ScopeId,
    failures: DropTree,
}

/// All open scopes.
#[derive(Debug, Default)]
pub struct Scopes {
    scopes: Vec<Scope>,
    breakables: Vec<Breakable>,
    conditions: Vec<Condition>,
    unwind: DropTree,
}

impl Scopes {
    /// Opens the outermost scope.
    pub fn root(&mut self, span: Span) -> ScopeId {
        self.scopes.push(Scope { end: end_of(span), drops: Vec::new(), unwind: None });
        ScopeId(0)
    }
}

/// The last character of a stretch of text.
pub fn end_of(span: Span) -> Span {
    Span { line: span.end_line, column: span.end_column.saturating_sub(1).max(1), ..span }
}

impl Builder<'_> {
    /// The innermost open scope.
    pub fn local_scope(&self) -> ScopeId {
        ScopeId(self.scopes.scopes.len() - 1)
    }

    /// The scope around an open scope.
    pub fn scope_around(&self, scope: ScopeId) -> ScopeId {
        ScopeId(scope.0.saturating_sub(1))
    }

    /// Opens a scope.
    pub fn push_scope(&mut self, span: Span) -> ScopeId {
        self.scopes.scopes.push(Scope { end: end_of(span), drops: Vec::new(), unwind: None });
        self.local_scope()
    }

    /// Closes the innermost scope: what it holds is dropped at the cursor.
    pub fn pop_scope(&mut self) {
        let mut unwind = self.unwind_from(self.local_scope());
        let scope = self.scopes.scopes.pop().expect("each scope is opened before it is closed");
        for drop in scope.drops.iter().rev() {
            match drop.kind {
                DropKind::Storage => self.draft.push(StatementKind::StorageDead(drop.local), drop.span),
                DropKind::Value => {
                    unwind = self.scopes.unwind.next(unwind);
                    let target = self.draft.new_block(drop.span);
                    let kind = TerminatorKind::Drop { place: drop.local.into(), target, unwind: None };
                    let block = self.draft.terminate(kind, drop.span);
                    self.scopes.unwind.entries.push((block, unwind));
                    self.draft.cursor = target;
                }
            }
        }
    }

    /// Does something in a scope of its own.
    pub fn in_scope<R>(&mut self, span: Span, f: impl FnOnce(&mut Self) -> R) -> R {
        self.push_scope(span);
        let result = f(self);
        self.pop_scope();
        result
    }

    /// Does something in a scope of its own in which temporaries end.
    pub fn terminating<R>(&mut self, span: Span, f: impl FnOnce(&mut Self) -> R) -> R {
        self.in_scope(span, |this| {
            let inner = this.local_scope();
            let outer = std::mem::replace(&mut this.temp_scope, inner);
            let result = f(this);
            this.temp_scope = outer;
            result
        })
    }

    /// Has a local dropped, or its memory given up, when the scope is left.
    pub fn schedule(&mut self, scope: ScopeId, local: Local, kind: DropKind) {
        if kind == DropKind::Value && !self.needs_drop(&self.draft.locals[local.0 as usize].ty.clone()) {
            return;
        }
        let open = &mut self.scopes.scopes[scope.0];
        let span = open.end;
        open.drops.push(Scheduled { local, kind, span });
        if kind == DropKind::Value {
            for inner in &mut self.scopes.scopes[scope.0..] {
                inner.unwind = None;
            }
        }
    }

    /// What is dropped when a panic leaves this scope and those around it.
    fn unwind_from(&mut self, scope: ScopeId) -> DropIdx {
        let Scopes { scopes, unwind, .. } = &mut self.scopes;
        let open = &mut scopes[..=scope.0];
        let known = open.iter().rposition(|scope| scope.unwind.is_some());
        let mut drop = known.and_then(|known| open[known].unwind).unwrap_or(ROOT);
        for scope in &mut open[known.map_or(0, |known| known + 1)..] {
            for scheduled in scope.drops.iter().filter(|scheduled| scheduled.kind == DropKind::Value) {
                drop = unwind.add(*scheduled, drop);
            }
            scope.unwind = Some(drop);
        }
        drop
    }

    /// The block's terminator may panic: then all that is scheduled now is dropped.
    pub fn diverge_from(&mut self, block: BlockId) {
        let drop = self.unwind_from(self.local_scope());
        self.scopes.unwind.entries.push((block, drop));
    }

    /// Does something that `break` (and `continue`, which goes to the block) can leave. None: control does not come out of
    /// its end. Afterwards the cursor is where those who left it go.
    pub fn in_breakable(
        &mut self,
        label: Option<LabelId>,
        again: Option<BlockId>,
        destination: Place,
        span: Span,
        f: impl FnOnce(&mut Self) -> Option<()>,
    ) {
        let around = self.local_scope();
        let continues = again.map(|_| DropTree::default());
        self.scopes.breakables.push(Breakable { label, around, destination, breaks: DropTree::default(), continues });
        let falls_through = f(self).is_some();
        let normal = self.draft.cursor;
        let breakable = self.scopes.breakables.pop().expect("it was pushed above");
        let left = self.build_exits(breakable.breaks, around, None, span);
        if let (Some(continues), Some(again)) = (breakable.continues, again) {
            self.build_exits(continues, around, Some(again), span);
        }
        match (falls_through, left) {
            (true, Some(left)) => {
                self.draft.cursor = normal;
                self.draft.goto(left, span);
            }
            (true, None) => self.draft.cursor = normal,
            (false, Some(left)) => self.draft.cursor = left,
            (false, None) => self.draft.cursor = self.draft.new_block(span),
        }
    }

    /// Does something in which a condition can fail ([`Self::fail`]). Afterwards the cursor is where it succeeded; the
    /// result is where those go who failed, with all scopes left that were opened since.
    pub fn in_condition(&mut self, around: ScopeId, span: Span, f: impl FnOnce(&mut Self)) -> BlockId {
        self.scopes.conditions.push(Condition { around, failures: DropTree::default() });
        f(self);
        let condition = self.scopes.conditions.pop().expect("it was pushed above");
        let cursor = self.draft.cursor;
        let failed = self.build_exits(condition.failures, around, None, span);
        self.draft.cursor = cursor;
        failed.unwrap_or_else(|| self.draft.new_block(span))
    }

    /// The innermost condition fails at the end of this block.
    pub fn fail(&mut self, block: BlockId, span: Span) {
        let mut condition = self.scopes.conditions.pop().expect("patterns that may fail stand in conditions");
        let drop = self.grow(&mut condition.failures, condition.around);
        condition.failures.entries.push((block, drop));
        self.scopes.conditions.push(condition);
        self.draft.block_mut(block).terminator.span = span;
    }

    /// Adds all that is scheduled in the scopes inside of `around`.
    fn grow(&self, tree: &mut DropTree, around: ScopeId) -> DropIdx {
        let mut drop = ROOT;
        for scope in &self.scopes.scopes[around.0 + 1..] {
            for scheduled in &scope.drops {
                drop = tree.add(*scheduled, drop);
            }
        }
        drop
    }

    fn breakable(&self, label: Option<LabelId>) -> usize {
        self.scopes
            .breakables
            .iter()
            .rposition(|breakable| breakable.label == label)
            .expect("the checker has resolved labels")
    }

    /// Where the value of a `break` goes.
    pub fn break_destination(&self, label: Option<LabelId>) -> Place {
        self.scopes.breakables[self.breakable(label)].destination.clone()
    }

    /// `break` or `return`: the value is in its place. The cursor is in unreachable code then.
    pub fn leave(&mut self, label: Option<LabelId>, span: Span) {
        self.exit(label, span, false);
    }

    /// `continue`. The cursor is in unreachable code then.
    pub fn again(&mut self, label: LabelId, span: Span) {
        self.exit(Some(label), span, true);
    }

    fn exit(&mut self, label: Option<LabelId>, span: Span, again: bool) {
        let index = self.breakable(label);
        let around = self.scopes.breakables[index].around;
        let pick = |breakable: &mut Breakable| {
            let tree = if again { breakable.continues.as_mut() } else { Some(&mut breakable.breaks) };
            std::mem::take(tree.expect("only loops are continued"))
        };
        let mut tree = pick(&mut self.scopes.breakables[index]);
        let drop = self.grow(&mut tree, around);
        let block = self.draft.cursor;
        tree.entries.push((block, drop));
        self.draft.block_mut(block).terminator.span = span;
        let breakable = &mut self.scopes.breakables[index];
        match &mut breakable.continues {
            Some(continues) if again => *continues = tree,
            _ => breakable.breaks = tree,
        }
        self.draft.cursor = self.draft.new_block(span);
    }

    /// Makes blocks of the drops on the ways out; the result is where they end.
    fn build_exits(&mut self, tree: DropTree, around: ScopeId, end: Option<BlockId>, span: Span) -> Option<BlockId> {
        if tree.entries.is_empty() {
            return end;
        }
        let end = end.unwrap_or_else(|| self.draft.new_block(span));
        let blocks = self.tree_blocks(&tree, end, false);
        for (from, drop) in &tree.entries {
            let terminator = &mut self.draft.block_mut(*from).terminator;
            terminator.kind = TerminatorKind::Goto(blocks[*drop].expect("entries are reached"));
        }
        // A panic in one of the drops goes on with the others.
        let mut unwind = vec![self.unwind_from(around)];
        for (index, (scheduled, next)) in tree.drops.iter().enumerate() {
            let mut after = unwind[*next];
            if scheduled.kind == DropKind::Value {
                if let Some(block) = blocks[index + 1] {
                    self.scopes.unwind.entries.push((block, after));
                }
                after = self.scopes.unwind.add(*scheduled, after);
            }
            unwind.push(after);
        }
        Some(end)
    }

    /// One block for each drop that is reached.
    fn tree_blocks(&mut self, tree: &DropTree, end: BlockId, cleanup: bool) -> Vec<Option<BlockId>> {
        let reached = tree.reached();
        let mut blocks = vec![Some(end)];
        for (index, (drop, next)) in tree.drops.iter().enumerate() {
            if !reached[index + 1] {
                blocks.push(None);
                continue;
            }
            let block = self.draft.new_block(drop.span);
            let target = blocks[*next].expect("what comes then is reached too");
            let kind = match drop.kind {
                DropKind::Value => TerminatorKind::Drop { place: drop.local.into(), target, unwind: None },
                DropKind::Storage => TerminatorKind::Goto(target),
            };
            let built = self.draft.block_mut(block);
            built.cleanup = cleanup;
            built.terminator = Terminator { kind, span: drop.span };
            if drop.kind == DropKind::Storage {
                let kind = StatementKind::StorageDead(drop.local);
                built.statements.push(crate::flow::Statement { kind, span: drop.span });
            }
            blocks.push(Some(block));
        }
        blocks
    }

    /// Makes blocks of what panics drop, when the whole body has been built.
    pub fn build_unwinding(&mut self, span: Span) {
        let tree = std::mem::take(&mut self.scopes.unwind);
        let resume = self.draft.new_cleanup_block(span);
        self.draft.block_mut(resume).terminator.kind = TerminatorKind::Resume;
        let blocks = self.tree_blocks(&tree, resume, true);
        for (from, drop) in &tree.entries {
            let to = blocks[*drop].expect("entries are reached");
            let edge = unwind_mut(&mut self.draft.block_mut(*from).terminator.kind);
            match edge.expect("only what may panic diverges") {
                // An assignment that panicked while it dropped the old value still writes the new one.
                Some(cleanup) => {
                    let cleanup = *cleanup;
                    self.draft.block_mut(cleanup).terminator.kind = TerminatorKind::Goto(to);
                }
                none => *none = Some(to),
            }
        }
    }
}
