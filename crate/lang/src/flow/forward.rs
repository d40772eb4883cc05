//! Fewer temporaries: a value that is put into a temporary only to be used once is used where it comes from, or written
//! where it goes. What a program does, and in which order, stays as it is: only what cannot be observed is left out.

use std::cell::RefCell;

use crate::flow::draft::{Draft, LocalKind, successors};
use crate::flow::types::place_ty;
use crate::flow::visit::{
    Mention, for_operands_in, for_operands_mut, for_places, for_places_in, for_places_of, for_places_of_value, indices,
    is_indirect,
};
use crate::flow::{AggregateKind, Local, Operand, Place, Rvalue, Statement, StatementKind, Step, TerminatorKind};
use crate::types::Ty;

/// What is known of each local of a graph.
struct Uses {
    /// Temporaries that are written once as a whole, used once as a whole operand, and not mentioned otherwise.
    single: Vec<bool>,
    /// Temporaries that are written once as a whole, and once something is reached through the pointer in them.
    pointer: Vec<bool>,
    /// Locals into which there may be pointers.
    borrowed: Vec<bool>,
    /// Locals that are dropped, at least in part.
    dropped: Vec<bool>,
}

impl Uses {
    fn of(draft: &mut Draft) -> Self {
        let count = draft.locals.len();
        let (mut written, mut used, mut other) = (vec![0_u32; count], vec![0_u32; count], vec![false; count]);
        let (mut borrowed, mut dropped) = (vec![false; count], vec![false; count]);
        let mut reached = vec![0_u32; count];
        for block in &mut draft.blocks {
            for_places(
                block,
                &mut |place, mention| {
                    let local = place.local.0 as usize;
                    indices(place).for_each(|index| other[index.0 as usize] = true);
                    match mention {
                        Mention::Write if place.path.is_empty() => written[local] += 1,
                        Mention::Operand if place.path.is_empty() => used[local] += 1,
                        _ if matches!(place.path.first(), Some(Step::Deref)) => reached[local] += 1,
                        _ => other[local] = true,
                    }
                    borrowed[local] |= mention == Mention::Borrow && !is_indirect(place);
                    dropped[local] |= mention == Mention::Drop;
                },
                &mut |_| {},
            );
        }
        let is_temporary = |local: usize| {
            let is_temporary = draft.kinds[local] == LocalKind::Temporary && local > draft.params as usize;
            is_temporary && written[local] == 1 && !other[local]
        };
        let once = |counts: (u32, u32)| counts == (1, 0);
        let single = (0..count).map(|local| is_temporary(local) && once((used[local], reached[local]))).collect();
        let pointer = (0..count).map(|local| is_temporary(local) && once((reached[local], used[local]))).collect();
        Self { single, pointer, borrowed, dropped }
    }

    /// The temporary that an operand is, if it is used only there.
    fn single(&self, operand: &Operand) -> Option<Local> {
        match operand {
            Operand::Copy(place) | Operand::Move(place) if self.is_single(place) => Some(place.local),
            _ => None,
        }
    }

    fn is_single(&self, place: &Place) -> bool {
        place.path.is_empty() && self.single[place.local.0 as usize]
    }

    /// Whether writing to one place may change what is read from another.
    fn conflict(&self, written: &Place, read: &Place) -> bool {
        written.local == read.local
            || indices(read).any(|index| index == written.local)
            || (is_indirect(read) && (is_indirect(written) || self.borrowed[written.local.0 as usize]))
            || (is_indirect(written) && self.borrowed[read.local.0 as usize])
    }
}

/// Takes out superfluous temporaries.
pub fn forward(draft: &mut Draft) {
    copy_pointers(draft);
    let uses = Uses::of(draft);
    let ways = ways_in(draft);
    for index in 0..draft.blocks.len() {
        forward_in(draft, &uses, index);
        write_through(draft, &uses, index);
        write_results_through(draft, &uses, &ways, index);
    }
    drop_storage(draft, &uses);
}

fn ways_in(draft: &Draft) -> Vec<u32> {
    let mut ways = vec![0; draft.blocks.len()];
    for block in &draft.blocks {
        for target in successors(&block.terminator.kind) {
            ways[target.0 as usize] += 1;
        }
    }
    ways
}

/// `&*x` of a reference `x` is `x`.
fn copy_pointers(draft: &mut Draft) {
    for block in &mut draft.blocks {
        for statement in &mut block.statements {
            let StatementKind::Assign(_, value) = &mut statement.kind else { continue };
            let Rvalue::Ref(_, place) = value else { continue };
            if let Some((Step::Deref, before)) = place.path.split_last() {
                let pointer = Place { local: place.local, path: before.to_vec() };
                if matches!(place_ty(&draft.locals, &pointer), Ty::Ref(..)) {
                    *value = Rvalue::Use(Operand::Copy(pointer));
                }
            }
        }
    }
}

/// What a temporary stands for.
enum Stands {
    /// This operand.
    For(Operand),
    /// A pointer to this place.
    To(Place),
}

impl Stands {
    fn of(uses: &Uses, kind: &StatementKind) -> Option<(Local, Self)> {
        let StatementKind::Assign(temp, value) = kind else { return None };
        if !temp.path.is_empty() {
            return None;
        }
        let is_pointer = uses.pointer[temp.local.0 as usize];
        let stands = match value {
            Rvalue::Use(operand) if uses.is_single(temp) => Self::For(operand.clone()),
            Rvalue::Use(Operand::Copy(place) | Operand::Move(place)) if is_pointer => {
                Self::To(place.clone().step(Step::Deref))
            }
            Rvalue::Ref(_, place) if is_pointer => Self::To(place.clone()),
            _ => return None,
        };
        Some((temp.local, stands))
    }

    /// The place that it is read from.
    fn read(&self) -> Option<&Place> {
        match self {
            Self::For(Operand::Copy(place) | Operand::Move(place)) | Self::To(place) => Some(place),
            Self::For(Operand::Constant(_)) => None,
        }
    }

    /// Whether it is the same after a statement.
    fn outlasts(&self, uses: &Uses, kind: &StatementKind) -> bool {
        let Some(read) = self.read() else { return true };
        match kind {
            StatementKind::Assign(place, _) => !uses.conflict(place, read),
            StatementKind::StorageLive(local) | StatementKind::StorageDead(local) => {
                read.local != *local && indices(read).all(|index| index != *local)
            }
        }
    }

    fn replace_operand(&self, temp: Local, operand: &mut Operand) -> bool {
        let Self::For(source) = self else { return false };
        let is_it = matches!(
            operand,
            Operand::Copy(place) | Operand::Move(place) if place.path.is_empty() && place.local == temp
        );
        if is_it {
            *operand = source.clone();
        }
        is_it
    }

    fn replace_place(&self, temp: Local, place: &mut Place) -> bool {
        let Self::To(target) = self else { return false };
        if place.local != temp || place.path.is_empty() {
            return false;
        }
        let path = target.path.iter().chain(&place.path[1..]).cloned().collect();
        *place = Place { local: target.local, path };
        true
    }
}

/// `t = x; .. use(t)` becomes `.. use(x)`, and `t = &x; .. (*t).f` becomes `.. x.f`, if nothing between changes `x`.
fn forward_in(draft: &mut Draft, uses: &Uses, index: usize) {
    let block = &mut draft.blocks[index];
    for at in 0..block.statements.len() {
        let Some((temp, stands)) = Stands::of(uses, &block.statements[at].kind) else { continue };
        let mut replaced = false;
        let mut lasts = true;
        for later in &mut block.statements[at + 1..] {
            if let StatementKind::Assign(_, value) = &mut later.kind {
                for_operands_mut(value, &mut |operand| replaced |= stands.replace_operand(temp, operand));
            }
            for_places_of(&mut later.kind, &mut |place, _| replaced |= stands.replace_place(temp, place), &mut |_| {});
            lasts = !replaced && stands.outlasts(uses, &later.kind);
            if !lasts {
                break;
            }
        }
        if lasts {
            let kind = &mut block.terminator.kind;
            for_operands_in(kind, &mut |operand| replaced |= stands.replace_operand(temp, operand));
            for_places_in(kind, &mut |place, _| replaced |= stands.replace_place(temp, place));
        }
        if replaced {
            block.statements[at].kind = nothing();
        }
    }
    block.statements.retain(|statement| !is_nothing(&statement.kind));
}

/// What a statement that has been taken out becomes until the block is swept: an assignment of `()` to the result.
fn nothing() -> StatementKind {
    StatementKind::Assign(Local(0).into(), Rvalue::Aggregate(AggregateKind::Tuple, Vec::new()))
}

fn is_nothing(kind: &StatementKind) -> bool {
    matches!(kind, StatementKind::Assign(_, Rvalue::Aggregate(AggregateKind::Tuple, items)) if items.is_empty())
}

/// `t = value; place = t` becomes `place = value`.
fn write_through(draft: &mut Draft, uses: &Uses, index: usize) {
    let statements = &mut draft.blocks[index].statements;
    for at in 1..statements.len() {
        let StatementKind::Assign(place, Rvalue::Use(operand)) = &statements[at].kind else { continue };
        let Some(temp) = uses.single(operand) else { continue };
        let place = place.clone();
        let before = statements[..at].iter().rposition(|statement| matches!(statement.kind, StatementKind::Assign(..)));
        let Some(before) = before else { continue };
        let storage_of_place = statements[before + 1..at].iter().any(|statement| match &statement.kind {
            StatementKind::StorageLive(local) | StatementKind::StorageDead(local) => {
                *local == place.local || indices(&place).any(|index| index == *local)
            }
            StatementKind::Assign(..) => false,
        });
        let StatementKind::Assign(target, value) = &mut statements[before].kind else { continue };
        if target.local != temp || !target.path.is_empty() || storage_of_place || !may_write(uses, &place, value) {
            continue;
        }
        *target = place;
        statements[at].kind = nothing();
    }
    statements.retain(|statement| !is_nothing(&statement.kind));
}

/// Whether a value can be made in the place: nothing of it is read after a part of it has been written.
fn may_write(uses: &Uses, place: &Place, value: &mut Rvalue) -> bool {
    if !matches!(value, Rvalue::Aggregate(..) | Rvalue::Repeat(..)) {
        return true;
    }
    let mut fits = true;
    for_places_of_value(value, &mut |read, _| fits &= !uses.conflict(place, read));
    fits
}

/// `t = checked x; place = t` and `t = call(); place = t` write to the place at once.
fn write_results_through(draft: &mut Draft, uses: &Uses, ways: &[u32], index: usize) {
    let kind = &draft.blocks[index].terminator.kind;
    let (destination, target) = match kind {
        TerminatorKind::Checked { destination, target, .. } => (destination, *target),
        TerminatorKind::Call { destination, target: Some(target), .. } => (destination, *target),
        _ => return,
    };
    if !uses.is_single(destination) || ways[target.0 as usize] != 1 {
        return;
    }
    let temp = destination.local;
    let statements = &draft.block(target).statements;
    let first = statements.iter().position(|statement| matches!(statement.kind, StatementKind::Assign(..)));
    let Some(first) = first else { return };
    let StatementKind::Assign(place, Rvalue::Use(operand)) = &statements[first].kind else { return };
    if uses.single(operand) != Some(temp) {
        return;
    }
    let place = place.clone();
    let storage = |statement: &Statement| match &statement.kind {
        StatementKind::StorageLive(local) | StatementKind::StorageDead(local) => *local == place.local,
        StatementKind::Assign(..) => false,
    };
    let storage: Vec<usize> = (0..first).filter(|index| storage(&statements[*index])).collect();
    // A variable that begins to exist where the result comes may begin before: nothing can point to it yet.
    let begins = match storage[..] {
        [] => None,
        [begins] if place.path.is_empty() && matches!(statements[begins].kind, StatementKind::StorageLive(_)) => {
            Some(begins)
        }
        _ => return,
    };
    // While a call runs, pointers to the place may be in use, and its arguments may be parts of it.
    let is_borrowed = begins.is_none() && uses.borrowed[place.local.0 as usize];
    let is_private = place.path.is_empty() && !is_borrowed && !mentions(kind, place.local);
    if matches!(kind, TerminatorKind::Call { .. }) && !is_private {
        return;
    }
    if let TerminatorKind::Checked { destination, .. } | TerminatorKind::Call { destination, .. } =
        &mut draft.blocks[index].terminator.kind
    {
        *destination = place;
    }
    let statements = &mut draft.block_mut(target).statements;
    statements.remove(first);
    if let Some(begins) = begins {
        let begins = statements.remove(begins);
        draft.blocks[index].statements.push(begins);
    }
}

fn mentions(kind: &TerminatorKind, local: Local) -> bool {
    let mut kind = kind.clone();
    let mut found = false;
    for_places_in(&mut kind, &mut |place, _| {
        found |= place.local == local || indices(place).any(|index| index == local);
    });
    found
}

/// Temporaries that nothing points to, not even to drop them, need no word on when their memory begins and ends.
fn drop_storage(draft: &mut Draft, uses: &Uses) {
    let kinds = &draft.kinds;
    for block in &mut draft.blocks {
        block.statements.retain(|statement| match &statement.kind {
            StatementKind::StorageLive(local) | StatementKind::StorageDead(local) => {
                let index = local.0 as usize;
                uses.borrowed[index] || uses.dropped[index] || kinds[index] != LocalKind::Temporary
            }
            StatementKind::Assign(..) => true,
        });
    }
}

/// Takes out locals that are not mentioned.
pub fn compact(draft: &mut Draft) {
    let mut mentioned = vec![false; draft.locals.len()];
    mentioned[..=draft.params as usize].fill(true);
    visit(draft, &mut |local| mentioned[local.0 as usize] = true);
    let mut numbers = Vec::with_capacity(mentioned.len());
    let mut next = 0;
    for is_mentioned in &mentioned {
        numbers.push(Local(next));
        next += u32::from(*is_mentioned);
    }
    visit(draft, &mut |local| *local = numbers[local.0 as usize]);
    draft.variables.retain(|variable| mentioned[variable.place.local.0 as usize]);
    for variable in &mut draft.variables {
        variable.place.local = numbers[variable.place.local.0 as usize];
    }
    let mut keep = mentioned.iter();
    draft.locals.retain(|_| keep.next().copied().unwrap_or(false));
    let mut keep = mentioned.iter();
    draft.kinds.retain(|_| keep.next().copied().unwrap_or(false));
}

fn visit(draft: &mut Draft, f: &mut dyn FnMut(&mut Local)) {
    let f = RefCell::new(f);
    for block in &mut draft.blocks {
        for_places(
            block,
            &mut |place, _| {
                let mut f = f.borrow_mut();
                f(&mut place.local);
                for step in &mut place.path {
                    if let Step::Index(local) = step {
                        f(local);
                    }
                }
            },
            &mut |local| (f.borrow_mut())(local),
        );
    }
}
