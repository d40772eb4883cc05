//! Variables of the source, for those who look at a paused thread: which of them exist at a place in the code, and where
//! their words are.

use std::collections::HashMap;

use interlock_lang::flow::{BlockId, Flow, Operand, Place, Rvalue, StatementKind, Step, TerminatorKind};

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

/// The variables of a graph, and where in it they have a value.
#[derive(Debug, Default)]
pub struct Scopes {
    variables: Vec<Shown>,
    /// Of each block, the locals that have a value at its beginning.
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

    /// The variables that have a value at the end of a block.
    #[must_use]
    pub fn at_end(&self, flow: &Flow, block: BlockId) -> Vec<Shown> {
        let Some(entry) = self.at_entry.get(block.0 as usize) else { return Vec::new() };
        let mut exist = entry.clone();
        pass(flow, block, &mut exist);
        self.variables.iter().filter(|variable| exist.has(variable.local)).cloned().collect()
    }
}

/// Locals that have a value at the beginning of each block, on some way to it.
fn storage(flow: &Flow) -> Vec<Set> {
    let mut at_entry = vec![Set::new(flow.locals.len()); flow.blocks.len()];
    at_entry[0].put(1, flow.params, true);
    let mut todo = vec![BlockId(0)];
    let mut seen = vec![false; flow.blocks.len()];
    while let Some(block) = todo.pop() {
        let mut exist = at_entry[block.0 as usize].clone();
        pass(flow, block, &mut exist);
        let terminator = &flow.blocks[block.0 as usize].terminator.kind;
        if let TerminatorKind::Call { destination, .. } | TerminatorKind::Checked { destination, .. } = terminator {
            exist.put(destination.local.0, 1, true);
        }
        let mut next = Vec::new();
        super::function::successors(terminator, &mut next);
        for target in next {
            let new = !std::mem::replace(&mut seen[target.0 as usize], true);
            if at_entry[target.0 as usize].add(&exist) || new {
                todo.push(target);
            }
        }
    }
    at_entry
}

/// What statements and the operands of the terminator do to the locals that have a value.
fn pass(flow: &Flow, block: BlockId, exist: &mut Set) {
    let block = &flow.blocks[block.0 as usize];
    for statement in &block.statements {
        match &statement.kind {
            StatementKind::StorageLive(local) | StatementKind::StorageDead(local) => exist.put(local.0, 1, false),
            StatementKind::Assign(place, value) => {
                match value {
                    Rvalue::Use(operand) | Rvalue::Cast(_, operand, _) => moved(operand, exist),
                    Rvalue::Aggregate(_, operands) => operands.iter().for_each(|operand| moved(operand, exist)),
                    _ => {}
                }
                exist.put(place.local.0, 1, true);
            }
        }
    }
    if let TerminatorKind::Call { args, .. } = &block.terminator.kind {
        args.iter().for_each(|operand| moved(operand, exist));
    }
}

/// A local that is moved out of has no value.
fn moved(operand: &Operand, exist: &mut Set) {
    if let Operand::Move(place) = operand
        && place.path.is_empty()
    {
        exist.put(place.local.0, 1, false);
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
