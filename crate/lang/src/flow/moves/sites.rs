//! From where moves come to a use: the walk back along the graph to the statements that emptied a path.

use std::collections::HashSet;

use crate::flow::draft::{Draft, Point, successors};
use crate::flow::moves::paths::{MovePaths, PathId, for_moved, for_moved_by};
use crate::flow::{BlockId, StatementKind, TerminatorKind};

/// A move that reaches a use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Site {
    /// Where.
    pub point: Point,
    /// Whether the way from it to the use begins a loop anew.
    pub looped: bool,
}

/// The edges of a graph, backwards.
pub struct Edges {
    before: Vec<Vec<(BlockId, bool)>>,
}

impl Edges {
    /// Of a graph. An edge is a back edge if it leads to a block that is being visited in a walk in depth.
    pub fn of(draft: &Draft) -> Self {
        let mut before = vec![Vec::new(); draft.blocks.len()];
        let mut done = vec![false; draft.blocks.len()];
        let mut on_way = vec![false; draft.blocks.len()];
        let mut open = vec![(BlockId(0), 0)];
        done[0] = true;
        on_way[0] = true;
        while let Some((block, next)) = open.pop() {
            let targets = successors(&draft.block(block).terminator.kind);
            let Some(target) = targets.get(next) else {
                on_way[block.0 as usize] = false;
                continue;
            };
            open.push((block, next + 1));
            before[target.0 as usize].push((block, on_way[target.0 as usize]));
            if !std::mem::replace(&mut done[target.0 as usize], true) {
                on_way[target.0 as usize] = true;
                open.push((*target, 0));
            }
        }
        Self { before }
    }
}

/// The moves out of a path, of what it is a part of, or of parts of it, that reach a point.
pub fn moves_before(draft: &Draft, paths: &MovePaths, edges: &Edges, point: Point, path: PathId) -> Vec<Site> {
    let mut inside = HashSet::new();
    paths.for_all_in(path, &mut |part| {
        inside.insert(part);
    });
    let mut around = HashSet::from([path]);
    let mut outer = path;
    while let Some(parent) = paths.path(outer).parent {
        around.insert(parent);
        outer = parent;
    }
    let mut sites: Vec<Site> = Vec::new();
    let mut seen = HashSet::new();
    // Each entry: everything in the block before the statement is still to be looked at.
    let mut open = vec![(point, false)];
    while let Some((Point { block, statement }, looped)) = open.pop() {
        let found = find_in_block(draft, paths, (&inside, &around), Point { block, statement });
        match found {
            Found::Moved(at) => {
                let site = Site { point: Point { block, statement: at }, looped };
                if !sites.iter().any(|known| known.point == site.point) {
                    sites.push(site);
                }
            }
            Found::Filled => {}
            Found::Nothing => {
                for (before, is_back) in &edges.before[block.0 as usize] {
                    let looped = looped || *is_back;
                    if seen.insert(*before) {
                        let end = draft.block(*before).statements.len() + 1;
                        open.push((Point { block: *before, statement: end }, looped));
                    }
                }
            }
        }
    }
    sites.sort_by_key(|site| site.point);
    sites
}

enum Found {
    Moved(usize),
    Filled,
    Nothing,
}

/// The last statement before the point that empties or fills the path.
fn find_in_block(
    draft: &Draft,
    paths: &MovePaths,
    (inside, around): (&HashSet<PathId>, &HashSet<PathId>),
    point: Point,
) -> Found {
    let block = draft.block(point.block);
    let empties = |moved: &crate::flow::Place| {
        paths.moved(moved).iter().any(|path| inside.contains(path) || around.contains(path))
    };
    let fills = |place: &crate::flow::Place| matches!(paths.lookup(place), super::paths::Lookup::Exact(path) if around.contains(&path));
    for index in (0..point.statement).rev() {
        let mut moved = false;
        let mut filled = false;
        match block.statements.get(index) {
            Some(statement) => match &statement.kind {
                StatementKind::Assign(place, value) => {
                    filled = fills(place);
                    for_moved(value, &mut |place| moved |= empties(place));
                }
                StatementKind::StorageLive(local) => filled = around.contains(&PathId(local.0)),
                StatementKind::StorageDead(_) => {}
            },
            None => {
                let kind = &block.terminator.kind;
                if let TerminatorKind::Call { destination, .. } | TerminatorKind::Checked { destination, .. } = kind {
                    filled = fills(destination);
                }
                for_moved_by(kind, &mut |place| moved |= empties(place));
            }
        }
        if filled {
            return Found::Filled;
        }
        if moved {
            return Found::Moved(index);
        }
    }
    Found::Nothing
}
