//! Tidying up: blocks that do nothing are skipped, straight ways become one block, unreachable blocks go, and a cleanup that
//! has nothing to do is none; superfluous temporaries are left out. Nothing here changes what the graph does.

use crate::flow::draft::{Draft, successors, successors_mut, unwind_mut};
use crate::flow::forward::{compact, forward};
use crate::flow::{AggregateKind, Block, BlockId, Flow, Rvalue, StatementKind, TerminatorKind};

/// The graph without what is superfluous.
pub fn simplify(mut draft: Draft) -> Flow {
    remove_empty_values(&mut draft);
    skip_empty(&mut draft);
    drop_empty_cleanup(&mut draft);
    merge(&mut draft);
    draft.blocks = renumbered(std::mem::take(&mut draft.blocks));
    // What is left out joins blocks, and joined blocks let more be left out.
    for _ in 0..2 {
        forward(&mut draft);
        skip_empty(&mut draft);
        merge(&mut draft);
        draft.blocks = renumbered(std::mem::take(&mut draft.blocks));
    }
    compact(&mut draft);
    let span = draft.locals[0].span;
    Flow {
        locals: draft.locals,
        params: draft.params,
        blocks: draft.blocks,
        variables: draft.variables,
        promoted: draft.promoted,
        span,
    }
}

/// `place = ()` writes nothing.
fn remove_empty_values(draft: &mut Draft) {
    for block in &mut draft.blocks {
        block.statements.retain(|statement| match &statement.kind {
            StatementKind::Assign(_, Rvalue::Aggregate(AggregateKind::Tuple, items)) => !items.is_empty(),
            _ => true,
        });
    }
}

/// Edges lead past blocks that only go on.
fn skip_empty(draft: &mut Draft) {
    let target = |block: &Block| match block.terminator.kind {
        TerminatorKind::Goto(target) if block.statements.is_empty() => Some(target),
        _ => None,
    };
    let mut ends: Vec<BlockId> = Vec::with_capacity(draft.blocks.len());
    for index in 0..draft.blocks.len() {
        let mut end = BlockId(index as u32);
        // An endless loop of empty blocks has no end: any of them will do.
        for _ in 0..draft.blocks.len() {
            match target(draft.block(end)) {
                Some(next) => end = next,
                None => break,
            }
        }
        ends.push(end);
    }
    for block in &mut draft.blocks {
        successors_mut(&mut block.terminator.kind, |edge| *edge = ends[edge.0 as usize]);
    }
}

/// A cleanup that only resumes is none.
fn drop_empty_cleanup(draft: &mut Draft) {
    let resumes: Vec<bool> = draft
        .blocks
        .iter()
        .map(|block| block.statements.is_empty() && matches!(block.terminator.kind, TerminatorKind::Resume))
        .collect();
    for block in &mut draft.blocks {
        if let Some(unwind) = unwind_mut(&mut block.terminator.kind)
            && unwind.is_some_and(|unwind| resumes[unwind.0 as usize])
        {
            *unwind = None;
        }
    }
}

/// A block that has one way in, from one that has one way out, becomes part of it.
fn merge(draft: &mut Draft) {
    let reached = reached(&draft.blocks);
    let mut ways = vec![0_u32; draft.blocks.len()];
    ways[0] = 1;
    for (block, _) in draft.blocks.iter().zip(&reached).filter(|(_, reached)| **reached) {
        for target in successors(&block.terminator.kind) {
            ways[target.0 as usize] += 1;
        }
    }
    for index in (0..draft.blocks.len()).filter(|index| reached[*index]) {
        while let TerminatorKind::Goto(target) = draft.blocks[index].terminator.kind
            && ways[target.0 as usize] == 1
            && target.0 as usize != index
        {
            let next = draft.block_mut(target);
            let statements = std::mem::take(&mut next.statements);
            let terminator = next.terminator.clone();
            next.terminator.kind = TerminatorKind::Unreachable;
            ways[target.0 as usize] = 0;
            draft.blocks[index].statements.extend(statements);
            draft.blocks[index].terminator = terminator;
        }
    }
}

fn reached(blocks: &[Block]) -> Vec<bool> {
    let mut reached = vec![false; blocks.len()];
    let mut open = vec![BlockId(0)];
    while let Some(block) = open.pop() {
        if !std::mem::replace(&mut reached[block.0 as usize], true) {
            open.extend(successors(&blocks[block.0 as usize].terminator.kind));
        }
    }
    reached
}

/// The blocks that are reached, in the order in which control first comes to them.
fn renumbered(blocks: Vec<Block>) -> Vec<Block> {
    let mut numbers: Vec<Option<BlockId>> = vec![None; blocks.len()];
    let mut order = Vec::new();
    let mut open = vec![BlockId(0)];
    while let Some(block) = open.pop() {
        if numbers[block.0 as usize].is_some() {
            continue;
        }
        numbers[block.0 as usize] = Some(BlockId(order.len() as u32));
        order.push(block);
        let mut next = successors(&blocks[block.0 as usize].terminator.kind);
        next.reverse();
        open.extend(next);
    }
    let mut blocks: Vec<Option<Block>> = blocks.into_iter().map(Some).collect();
    let taken = order.iter().filter_map(|block| blocks[block.0 as usize].take());
    taken
        .map(|mut block| {
            successors_mut(&mut block.terminator.kind, |edge| {
                *edge = numbers[edge.0 as usize].expect("what a reached block leads to is reached");
            });
            block
        })
        .collect()
}
