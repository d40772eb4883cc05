//! Variables of the source, for those who look at a paused thread: which of them exist at a place in the code, and where
//! their words are.

use std::collections::HashMap;

use interlock_lang::flow::{BlockId, Flow, Place, StatementKind, Step};

use super::assembler::NO_SITE;
use super::compiler::Compiler;
use super::instruction::Slot;
use super::layout::{Shape, TypeId};
use super::liveness::Set;
use super::program::{Access, Program};

/// A variable of a graph that is part of a function.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Its index in the body's list.
    pub index: u32,
    /// The local that it is in.
    pub local: u32,
    /// The way to its value.
    pub access: Access,
    /// How many words it takes.
    pub words: u32,
}

/// The variables of a graph, and where in it its locals exist.
#[derive(Debug, Default)]
pub struct Scopes {
    variables: Vec<Shown>,
    /// Of each block, the locals that exist at its beginning.
    at_entry: Vec<Set>,
}

impl Scopes {
    /// Those of a graph of the learner's program; of others nothing is shown.
    #[must_use]
    pub fn of(
        compiler: &mut Compiler<'_>,
        flow: &Flow,
        args: &[interlock_lang::types::Ty],
        locals: &[(Slot, TypeId)],
    ) -> Self {
        if !flow.span.is_user() || flow.variables.is_empty() {
            return Self::default();
        }
        let mut variables = Vec::new();
        let mut index = 0;
        for variable in flow.variables.iter().filter(|variable| variable.span.is_user()) {
            let Ok(ty) = compiler.layout(&variable.ty.subst(args), variable.span) else { continue };
            if let Some(access) = access(compiler, &variable.place, locals) {
                let words = compiler.program.layouts.size(ty);
                variables.push(Shown { index, local: variable.place.local.0, access, words });
            }
            index += 1;
        }
        Self { variables, at_entry: storage(flow) }
    }

    /// The variables that exist at the end of a block.
    #[must_use]
    pub fn at_end(&self, flow: &Flow, block: BlockId) -> Vec<Shown> {
        let Some(entry) = self.at_entry.get(block.0 as usize) else { return Vec::new() };
        let mut exist = entry.clone();
        pass(flow, block, &mut exist);
        self.variables.iter().filter(|variable| exist.has(variable.local)).cloned().collect()
    }
}

/// Locals that exist at the beginning of each block, on some way to it.
fn storage(flow: &Flow) -> Vec<Set> {
    let mut at_entry = vec![Set::new(flow.locals.len()); flow.blocks.len()];
    // What never begins exists all the time: parameters, and temporaries without a scope.
    let mut begins = Set::new(flow.locals.len());
    for statement in flow.blocks.iter().flat_map(|block| &block.statements) {
        if let StatementKind::StorageLive(local) = statement.kind {
            begins.put(local.0, 1, true);
        }
    }
    let always = (0..flow.locals.len() as u32).filter(|&local| !begins.has(local));
    always.for_each(|local| at_entry[0].put(local, 1, true));
    let mut todo = vec![BlockId(0)];
    let mut seen = vec![false; flow.blocks.len()];
    while let Some(block) = todo.pop() {
        let mut exist = at_entry[block.0 as usize].clone();
        pass(flow, block, &mut exist);
        let mut next = Vec::new();
        super::function::successors(&flow.blocks[block.0 as usize].terminator.kind, &mut next);
        for target in next {
            let new = !std::mem::replace(&mut seen[target.0 as usize], true);
            if at_entry[target.0 as usize].add(&exist) || new {
                todo.push(target);
            }
        }
    }
    at_entry
}

fn pass(flow: &Flow, block: BlockId, exist: &mut Set) {
    for statement in &flow.blocks[block.0 as usize].statements {
        match statement.kind {
            StatementKind::StorageLive(local) => exist.put(local.0, 1, true),
            StatementKind::StorageDead(local) => exist.put(local.0, 1, false),
            StatementKind::Assign(..) => {}
        }
    }
}

/// The way to a place that goes through fields and pointers only.
fn access(compiler: &mut Compiler<'_>, place: &Place, locals: &[(Slot, TypeId)]) -> Option<Access> {
    let &(slot, mut ty) = locals.get(place.local.0 as usize)?;
    let mut access = Access { slot, through: Vec::new() };
    for step in &place.path {
        match step {
            Step::Field(index, _) => {
                let layout = compiler.program.layouts.get(ty).clone();
                let Shape::Fields(fields) = &layout.shape else { return None };
                let field = fields.get(*index as usize)?;
                match access.through.last_mut() {
                    Some(offset) => *offset += field.offset,
                    None => access.slot += field.offset,
                }
                ty = field.ty;
            }
            Step::Deref => {
                ty = compiler.pointee(ty)?;
                access.through.push(0);
            }
            _ => return None,
        }
    }
    Some(access)
}

/// Writes into the sites of a function which variables exist and have a value there: those of the body that the site is
/// in, and of those into which that one is inlined. `alive` tells the words that are alive at each site, before they were
/// given new numbers by `renamed`.
pub fn write_sites(
    program: &mut Program,
    shown: &HashMap<u32, Vec<Shown>>,
    alive: &[(u32, Set)],
    taken: &dyn Fn(Slot) -> bool,
    renamed: &[Slot],
) {
    for (site, alive) in alive {
        let mut variables = Vec::new();
        let mut ancestor = *site;
        while ancestor != NO_SITE {
            for variable in shown.get(&ancestor).into_iter().flatten() {
                let slot = variable.access.slot;
                let words = if variable.access.through.is_empty() { variable.words } else { 1 };
                let has_value = words == 0 || taken(slot) || (slot..slot + words).any(|word| alive.has(word));
                if let (true, Some(&slot)) = (has_value, renamed.get(slot as usize)) {
                    variables.push((ancestor, variable.index, Access { slot, ..variable.access.clone() }));
                }
            }
            ancestor = program.sites[ancestor as usize].parent;
        }
        program.sites[*site as usize].variables = variables;
    }
}
