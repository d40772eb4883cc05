//! All mentions of places in a graph.

use crate::flow::{Block, Callee, Local, Operand, Place, Rvalue, StatementKind, Step, TerminatorKind};

/// What is done with a place where it is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mention {
    /// It is written.
    Write,
    /// It is an operand.
    Operand,
    /// It is borrowed.
    Borrow,
    /// Its length or variant is read.
    Look,
    /// It is dropped.
    Drop,
}

/// Calls `f` with each place of a block, and `local` with each local whose memory begins or ends.
pub fn for_places(block: &mut Block, f: &mut dyn FnMut(&mut Place, Mention), local: &mut dyn FnMut(&mut Local)) {
    for statement in &mut block.statements {
        for_places_of(&mut statement.kind, f, local);
    }
    for_places_in(&mut block.terminator.kind, f);
}

/// As [`for_places`], of a statement.
pub fn for_places_of(
    kind: &mut StatementKind,
    f: &mut dyn FnMut(&mut Place, Mention),
    local: &mut dyn FnMut(&mut Local),
) {
    match kind {
        StatementKind::Assign(place, value) => {
            for_places_of_value(value, f);
            f(place, Mention::Write);
        }
        StatementKind::StorageLive(it) | StatementKind::StorageDead(it) => local(it),
    }
}

/// As [`for_places`], of a terminator.
pub fn for_places_in(kind: &mut TerminatorKind, f: &mut dyn FnMut(&mut Place, Mention)) {
    match kind {
        TerminatorKind::Goto(_) | TerminatorKind::Return | TerminatorKind::Resume | TerminatorKind::Unreachable => {}
        TerminatorKind::Switch { on, .. } => operand(on, f),
        TerminatorKind::Drop { place, .. } => f(place, Mention::Drop),
        TerminatorKind::Call { callee, args, destination, .. } => {
            if let Callee::Pointer(pointer) = callee {
                operand(pointer, f);
            }
            args.iter_mut().for_each(|arg| operand(arg, f));
            f(destination, Mention::Write);
        }
        TerminatorKind::Checked { value, destination, .. } => {
            for_places_of_value(value, f);
            f(destination, Mention::Write);
        }
        TerminatorKind::BoundsCheck { index, length, .. } => {
            operand(index, f);
            operand(length, f);
        }
    }
}

/// As [`for_places`], of a value.
pub fn for_places_of_value(value: &mut Rvalue, f: &mut dyn FnMut(&mut Place, Mention)) {
    match value {
        Rvalue::Ref(_, place) => f(place, Mention::Borrow),
        Rvalue::Length(place) | Rvalue::Variant(place) => f(place, Mention::Look),
        _ => for_operands_mut(value, &mut |it| operand(it, f)),
    }
}

/// Calls `f` with each operand of a value.
pub fn for_operands_mut(value: &mut Rvalue, f: &mut dyn FnMut(&mut Operand)) {
    match value {
        Rvalue::Use(it) | Rvalue::Repeat(it, _) | Rvalue::Cast(_, it, _) | Rvalue::Unary(_, it) => f(it),
        Rvalue::Binary(_, left, right) => {
            f(left);
            f(right);
        }
        Rvalue::Aggregate(_, operands) => operands.iter_mut().for_each(f),
        Rvalue::Ref(..) | Rvalue::Length(_) | Rvalue::Variant(_) => {}
    }
}

/// Calls `f` with each operand of a terminator.
pub fn for_operands_in(kind: &mut TerminatorKind, f: &mut dyn FnMut(&mut Operand)) {
    match kind {
        TerminatorKind::Call { callee, args, .. } => {
            if let Callee::Pointer(pointer) = callee {
                f(pointer);
            }
            args.iter_mut().for_each(f);
        }
        TerminatorKind::Checked { value, .. } => for_operands_mut(value, f),
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

fn operand(operand: &mut Operand, f: &mut dyn FnMut(&mut Place, Mention)) {
    match operand {
        Operand::Copy(place) | Operand::Move(place) => f(place, Mention::Operand),
        Operand::Constant(_) => {}
    }
}

/// The locals that a place is reached through as indices.
pub fn indices(place: &Place) -> impl Iterator<Item = Local> + '_ {
    place.path.iter().filter_map(|step| match step {
        Step::Index(local) => Some(*local),
        _ => None,
    })
}

/// Whether the place is reached through a pointer.
pub fn is_indirect(place: &Place) -> bool {
    place.path.iter().any(|step| matches!(step, Step::Deref))
}
