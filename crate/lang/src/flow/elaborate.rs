//! Drop elaboration: a drop of what surely holds nothing goes, one of what may hold something looks at a drop flag, and one
//! of what has been moved out of in part drops the rest field by field. Then the graph is what the code generator reads.

use std::collections::BTreeMap;

use crate::check::typed::Value;
use crate::flow::build::Context;
use crate::flow::draft::{Draft, LocalKind, Point};
use crate::flow::moves::paths::{Lookup, MovePaths, PathId, for_moved, for_moved_by};
use crate::flow::moves::state::{State, States};
use crate::flow::simplify::simplify;
use crate::flow::types::fields;
use crate::flow::{
    Block, BlockId, Callee, Constant, ConstantKind, Flow, Local, Operand, Place, Rvalue, Statement, StatementKind,
    Step, Terminator, TerminatorKind,
};
use crate::source::Span;
use crate::types::{Args, IntTy, Mutability, Ty};

/// Elaborates the drops of a graph that has passed all checks, and tidies it up.
pub fn finish(context: &Context, draft: Draft) -> Flow {
    let is_drop = |block: &Block| matches!(block.terminator.kind, TerminatorKind::Drop { .. });
    if !draft.blocks.iter().any(is_drop) {
        return simplify(draft);
    }
    let paths = MovePaths::of(context, &draft);
    let states = States::of(&draft, &paths, true);
    let mut elaboration = Elaboration { context, draft, paths, states, flags: BTreeMap::new() };
    elaboration.remove_unreached();
    // Locals that are made from here on are no paths: what is to be known of paths is asked before.
    let drops = elaboration.drops();
    elaboration.make_flags(&drops);
    elaboration.write_flags();
    elaboration.elaborate_drops(drops);
    simplify(elaboration.draft)
}

struct Elaboration<'a> {
    context: &'a Context<'a>,
    draft: Draft,
    paths: MovePaths,
    states: States,
    /// Which local tells whether a path holds a value.
    flags: BTreeMap<PathId, Local>,
}

/// A drop that is being elaborated.
#[derive(Clone, Copy)]
struct Site<'s> {
    /// What is known there.
    state: &'s State,
    span: Span,
}

/// Of what something is a part.
#[derive(Clone, Copy)]
struct Parts {
    /// The path that it is one step from: a variant, or the whole.
    parent: PathId,
    /// The path whose flag tells of it if it has none of its own.
    whole: PathId,
}

impl Parts {
    fn of(path: PathId) -> Self {
        Self { parent: path, whole: path }
    }
}

/// Where a drop goes on.
#[derive(Clone, Copy)]
struct Exits {
    /// When it is done.
    then: BlockId,
    /// When it panics; none while a panic unwinds already.
    unwind: Option<BlockId>,
}

impl Elaboration<'_> {
    /// Blocks where control never comes hold nothing that would be worth a flag.
    fn remove_unreached(&mut self) {
        for index in 0..self.draft.blocks.len() {
            if self.states.entry(BlockId(index as u32)).is_none() {
                let block = &mut self.draft.blocks[index];
                block.statements.clear();
                block.terminator.kind = TerminatorKind::Unreachable;
            }
        }
    }

    /// The drops of the graph that are of paths, with the states before them.
    fn drops(&self) -> Vec<(BlockId, PathId, State)> {
        let mut drops = Vec::new();
        for (index, block) in self.draft.blocks.iter().enumerate() {
            let TerminatorKind::Drop { place, .. } = &block.terminator.kind else { continue };
            let Lookup::Exact(path) = self.paths.lookup(place) else { continue };
            let point = Point { block: BlockId(index as u32), statement: block.statements.len() };
            if let Some(state) = self.states.before(&self.draft, &self.paths, point) {
                drops.push((point.block, path, state));
            }
        }
        drops
    }

    fn make_flags(&mut self, drops: &[(BlockId, PathId, State)]) {
        for (_, path, state) in drops {
            let mut flagged = Vec::new();
            self.paths.for_all_in(*path, &mut |path| {
                // Which variant it is, is read from the enum itself.
                let is_variant = matches!(self.paths.path(path).place.path.last(), Some(Step::Variant(_)));
                if !is_variant && state.may_be_full(path) && state.may_be_empty(path) {
                    flagged.push(path);
                }
            });
            for path in flagged {
                let span = self.draft.locals[self.paths.path(path).place.local.0 as usize].span;
                let draft = &mut self.draft;
                self.flags.entry(path).or_insert_with(|| draft.new_local(Ty::Bool, span, LocalKind::Temporary));
            }
        }
    }

    /// Statements that set the flags of a path and of all paths in it.
    fn set_flags(&self, path: PathId, value: bool, span: Span, into: &mut Vec<Statement>) {
        self.paths.for_all_in(path, &mut |path| {
            if let Some(flag) = self.flags.get(&path) {
                let constant = Constant { ty: Ty::Bool, kind: ConstantKind::Value(Value::Bool(value)) };
                let value = Rvalue::Use(Operand::Constant(constant));
                into.push(Statement { kind: StatementKind::Assign(Place::from(*flag), value), span });
            }
        });
    }

    /// Flags follow each move and each assignment.
    fn write_flags(&mut self) {
        if self.flags.is_empty() {
            return;
        }
        for index in 0..self.draft.blocks.len() {
            let mut statements = Vec::new();
            if index == 0 {
                self.initial_flags(&mut statements);
            }
            let block = &self.draft.blocks[index];
            for statement in &block.statements {
                let span = statement.span;
                statements.push(statement.clone());
                if let StatementKind::Assign(place, value) = &statement.kind {
                    for_moved(value, &mut |place| self.clear_flags(place, span, &mut statements));
                    self.fill_flags(place, span, &mut statements);
                }
            }
            let Terminator { kind, span } = &block.terminator;
            for_moved_by(kind, &mut |place| self.clear_flags(place, *span, &mut statements));
            let mut arrival = Vec::new();
            if let TerminatorKind::Call { destination, .. } | TerminatorKind::Checked { destination, .. } = kind {
                self.fill_flags(destination, *span, &mut arrival);
            }
            let span = *span;
            self.draft.blocks[index].statements = statements;
            if !arrival.is_empty() {
                self.on_arrival(BlockId(index as u32), arrival, span);
            }
        }
    }

    fn initial_flags(&self, statements: &mut Vec<Statement>) {
        let span = self.draft.locals[0].span;
        for (path, flag) in &self.flags {
            let local = self.paths.path(*path).place.local.0;
            let value = (1..=self.draft.params).contains(&local);
            let constant = Constant { ty: Ty::Bool, kind: ConstantKind::Value(Value::Bool(value)) };
            let kind = StatementKind::Assign(Place::from(*flag), Rvalue::Use(Operand::Constant(constant)));
            statements.push(Statement { kind, span });
        }
    }

    fn clear_flags(&self, place: &Place, span: Span, into: &mut Vec<Statement>) {
        for path in self.paths.moved(place) {
            self.set_flags(path, false, span, into);
        }
    }

    fn fill_flags(&self, place: &Place, span: Span, into: &mut Vec<Statement>) {
        if let Lookup::Exact(path) = self.paths.lookup(place) {
            self.set_flags(path, true, span, into);
        }
    }

    /// A result exists only where the call has returned: its flag is set on that edge.
    fn on_arrival(&mut self, from: BlockId, statements: Vec<Statement>, span: Span) {
        let edge = self.draft.new_block(span);
        let kind = &mut self.draft.block_mut(from).terminator.kind;
        let (TerminatorKind::Call { target: Some(target), .. } | TerminatorKind::Checked { target, .. }) = kind else {
            return;
        };
        let to = std::mem::replace(target, edge);
        let cleanup = self.draft.block(from).cleanup;
        let block = self.draft.block_mut(edge);
        block.cleanup = cleanup;
        block.statements = statements;
        block.terminator = Terminator { kind: TerminatorKind::Goto(to), span };
    }

    fn elaborate_drops(&mut self, drops: Vec<(BlockId, PathId, State)>) {
        for (block, path, state) in drops {
            let Terminator { kind, span } = self.draft.block(block).terminator.clone();
            let TerminatorKind::Drop { place, target, unwind } = kind else { continue };
            let site = Site { state: &state, span };
            let entry = self.drop_path(site, &place, path, Exits { then: target, unwind });
            self.draft.block_mut(block).terminator.kind = TerminatorKind::Goto(entry);
        }
    }

    fn new_block(&mut self, kind: TerminatorKind, exits: Exits, span: Span) -> BlockId {
        let block = self.draft.new_block(span);
        let built = self.draft.block_mut(block);
        built.cleanup = exits.unwind.is_none();
        built.terminator.kind = kind;
        block
    }

    /// Drops what is left in a path; the result is where that begins.
    fn drop_path(&mut self, site: Site, place: &Place, path: PathId, exits: Exits) -> BlockId {
        let ty = self.paths.path(path).ty.clone();
        let (live, dead) = site.state.of(&self.paths, path);
        if !live || !self.context.needs_drop(&ty) {
            return exits.then;
        }
        if !dead {
            return self.drop_whole(site, place, path, exits);
        }
        if self.paths.path(path).children.is_empty() {
            let drop = self.drop_whole(site, place, path, exits);
            return self.if_flag(site, path, drop, exits);
        }
        let exits = self.clearing(site, path, exits);
        match &ty {
            Ty::Tuple(_) | Ty::Closure(..) => self.drop_fields(site, place, Parts::of(path), (&ty, 0), exits),
            _ if self.context.is_box(&ty) => self.drop_box(site, place, path, &ty, exits),
            Ty::Adt(adt, _) if !self.context.session.items.adts[adt.0 as usize].is_enum => {
                self.drop_fields(site, place, Parts::of(path), (&ty, 0), exits)
            }
            Ty::Adt(..) => self.drop_enum(site, place, path, &ty, exits),
            Ty::Array(item, length) => match **length {
                Ty::Const(length) => self.drop_elements(site, place, path, (item, length), exits),
                _ => self.drop_whole(site, place, path, exits),
            },
            _ => self.drop_whole(site, place, path, exits),
        }
    }

    /// The exits behind which the flags of a path that is dropped part by part are cleared: the parts read them.
    fn clearing(&mut self, site: Site, path: PathId, exits: Exits) -> Exits {
        let mut statements = Vec::new();
        self.set_flags(path, false, site.span, &mut statements);
        if statements.is_empty() {
            return exits;
        }
        let then = self.new_block(TerminatorKind::Goto(exits.then), exits, site.span);
        self.draft.block_mut(then).statements = statements.clone();
        let unwind = exits.unwind.map(|unwind| {
            let cleanup = Exits { then: unwind, unwind: None };
            let block = self.new_block(TerminatorKind::Goto(unwind), cleanup, site.span);
            self.draft.block_mut(block).statements = statements;
            block
        });
        Exits { then, unwind }
    }

    /// Drops all of it.
    fn drop_whole(&mut self, site: Site, place: &Place, path: PathId, exits: Exits) -> BlockId {
        let kind = TerminatorKind::Drop { place: place.clone(), target: exits.then, unwind: exits.unwind };
        let block = self.new_block(kind, exits, site.span);
        let mut statements = Vec::new();
        self.set_flags(path, false, site.span, &mut statements);
        self.draft.block_mut(block).statements = statements;
        block
    }

    /// Goes there if the path itself may hold nothing and its flag says that it holds something.
    fn if_flag(&mut self, site: Site, path: PathId, drop: BlockId, exits: Exits) -> BlockId {
        match self.flags.get(&path) {
            Some(flag) if site.state.may_be_empty(path) => {
                let on = Operand::Copy(Place::from(*flag));
                let kind = TerminatorKind::Switch { on, targets: vec![(0, exits.then)], otherwise: drop };
                self.new_block(kind, exits, site.span)
            }
            _ if !site.state.may_be_full(path) => exits.then,
            _ => drop,
        }
    }

    /// Drops one part: by its own path if it has one, else with what it belongs to.
    fn drop_part(&mut self, site: Site, of: Parts, (place, ty): (&Place, &Ty), exits: Exits) -> BlockId {
        let step = place.path.last().expect("a part is reached by a step");
        match self.paths.step(of.parent, step) {
            Some(path) => self.drop_path(site, place, path, exits),
            None if !self.context.needs_drop(ty) => exits.then,
            None => {
                let kind = TerminatorKind::Drop { place: place.clone(), target: exits.then, unwind: exits.unwind };
                let drop = self.new_block(kind, exits, site.span);
                self.if_flag(site, of.whole, drop, exits)
            }
        }
    }

    /// Drops parts in order. If one panics, the others are still dropped.
    fn drop_parts(&mut self, site: Site, of: Parts, parts: &[(Place, Ty)], exits: Exits) -> BlockId {
        let mut next = exits;
        for (place, ty) in parts.iter().rev() {
            let then = self.drop_part(site, of, (place, ty), next);
            let unwind = next.unwind.map(|unwind| {
                let cleanup = Exits { then: unwind, unwind: None };
                self.drop_part(site, of, (place, ty), cleanup)
            });
            next = Exits { then, unwind };
        }
        next.then
    }

    fn drop_fields(
        &mut self,
        site: Site,
        place: &Place,
        of: Parts,
        (ty, variant): (&Ty, u32),
        exits: Exits,
    ) -> BlockId {
        let types = fields(self.context, ty, variant);
        let field = |(index, ty): (usize, Ty)| (place.clone().step(Step::Field(index as u32, ty.clone())), ty);
        let parts: Vec<_> = types.into_iter().enumerate().map(field).collect();
        self.drop_parts(site, of, &parts, exits)
    }

    /// As rustc does it: from the back; what lies between elements that are paths is dropped in one, and forward.
    fn drop_elements(
        &mut self,
        site: Site,
        place: &Place,
        path: PathId,
        (item, length): (&Ty, u128),
        exits: Exits,
    ) -> BlockId {
        let length = u64::try_from(length).unwrap_or(u64::MAX);
        let (mut parts, mut moved) = (Vec::new(), Vec::new());
        let mut from = 0;
        let others = |from: u64, end: u64| {
            let step = Step::Subslice { from, to: length - end };
            let ty = Ty::Array(item.clone().into(), Ty::Const(u128::from(end - from)).into());
            (from < end).then(|| (place.clone().step(step), ty))
        };
        for child in &self.paths.path(path).children {
            let Some(step @ Step::ConstantIndex { offset, .. }) = self.paths.path(*child).place.path.last() else {
                continue;
            };
            moved.push((*offset, place.clone().step(step.clone())));
        }
        moved.sort_by_key(|(offset, _)| *offset);
        for (offset, element) in moved {
            parts.extend(others(from, offset));
            parts.push((element, item.clone()));
            from = offset + 1;
        }
        parts.extend(others(from, length));
        parts.reverse();
        self.drop_parts(site, Parts::of(path), &parts, exits)
    }

    /// Only variants that something may have been moved out of are taken apart.
    fn drop_enum(&mut self, site: Site, place: &Place, path: PathId, ty: &Ty, exits: Exits) -> BlockId {
        let mut targets = Vec::new();
        for child in self.paths.path(path).children.clone() {
            let Some(Step::Variant(variant)) = self.paths.path(child).place.path.last().cloned() else { continue };
            let part = place.clone().step(Step::Variant(variant));
            let of = Parts { parent: child, whole: path };
            targets.push((u128::from(variant), self.drop_fields(site, &part, of, (ty, variant), exits)));
        }
        let otherwise =
            if self.others_need_drop(ty, &targets) { self.drop_whole(site, place, path, exits) } else { exits.then };
        if otherwise == exits.then && targets.iter().all(|(_, target)| *target == exits.then) {
            return exits.then;
        }
        let number = self.draft.new_local(Ty::Int(IntTy::Usize), site.span, LocalKind::Temporary);
        let kind = TerminatorKind::Switch { on: Operand::Move(number.into()), targets, otherwise };
        let switch = self.new_block(kind, exits, site.span);
        let read = StatementKind::Assign(number.into(), Rvalue::Variant(place.clone()));
        self.draft.block_mut(switch).statements.push(Statement { kind: read, span: site.span });
        self.if_flag(site, path, switch, exits)
    }

    /// Whether a variant that is not among these holds anything that is dropped.
    fn others_need_drop(&self, ty: &Ty, known: &[(u128, BlockId)]) -> bool {
        let Ty::Adt(adt, _) = ty else { return true };
        let adt = &self.context.session.items.adts[adt.0 as usize];
        adt.drop.is_some()
            || (0..adt.variants.len() as u32)
                .filter(|variant| known.iter().all(|(known, _)| *known != u128::from(*variant)))
                .any(|variant| fields(self.context, ty, variant).iter().any(|ty| self.context.needs_drop(ty)))
    }

    /// What is left in the box is dropped, then the box is freed.
    fn drop_box(&mut self, site: Site, place: &Place, path: PathId, ty: &Ty, exits: Exits) -> BlockId {
        let inner = match ty {
            Ty::Adt(_, args) => args.first().cloned().unwrap_or(Ty::Error),
            _ => Ty::Error,
        };
        let free = self.free_box(site, place, &inner, exits);
        let unwind =
            exits.unwind.map(|unwind| self.free_box(site, place, &inner, Exits { then: unwind, unwind: None }));
        let content = place.clone().step(Step::Deref);
        let drop = self.drop_part(site, Parts::of(path), (&content, &inner), Exits { then: free, unwind });
        self.if_flag(site, path, drop, exits)
    }

    fn free_box(&mut self, site: Site, place: &Place, inner: &Ty, exits: Exits) -> BlockId {
        // A library without the function has been reported when the session was made; then nothing is freed.
        let Ok(function) = self.context.session.items.lang_fn("box_free") else { return exits.then };
        let unit = self.draft.new_local(Ty::unit(), site.span, LocalKind::Temporary);
        let pointer = Ty::RawPtr(Mutability::Mut, inner.clone().into());
        let kind = TerminatorKind::Call {
            callee: Callee::Function(function, Args::from([inner.clone()])),
            args: vec![Operand::Copy(place.clone().step(Step::Field(0, pointer)))],
            destination: unit.into(),
            target: Some(exits.then),
            unwind: exits.unwind,
            at: site.span,
        };
        self.new_block(kind, exits, site.span)
    }
}
