//! Operations that panic: overflow, division by zero, shifts too far, indices out of bounds, with rustc's messages. The
//! panics themselves are put at the end of the code, out of the way.

use std::rc::Rc;

use interlock_lang::flow::{Place, Rvalue};
use interlock_lang::source::Span;
use interlock_lang::tree::{BinaryOp, UnaryOp};

use super::assembler::Label;
use super::compiler::Body;
use super::function::{Context, FunctionMaker, Made};
use super::instruction::{Binary, FRAME_HEADER, Instruction, OUT, Slot};
use super::layout::{Scalar, TypeId};

/// A panic of the machine, at the end of the code.
pub(super) struct Cold {
    label: Label,
    message: Message,
    site: u32,
}

/// What a panic of the machine says.
pub(super) enum Message {
    Text(&'static str),
    /// Of an index, with the length.
    Index(Slot, Slot),
}

impl FunctionMaker<'_, '_> {
    /// An operation that panics when it overflows, into a place.
    pub fn checked(
        &mut self,
        context: &Context,
        value: &Rvalue,
        destination: &Place,
        site: u32,
        span: Span,
    ) -> Made<()> {
        match value {
            Rvalue::Binary(op, a, b) => {
                let (a, ty) = self.operand(context, a, span)?;
                let (b, second) = self.operand(context, b, span)?;
                let op = binary(*op).ok_or_else(|| self.compiler.internal("an operator that is never checked"))?;
                let scalar = self.scalar(ty)?;
                let (to, spot) = self.result(context, destination, span)?;
                self.checked_binary(op, scalar, to, a, (b, second), site)?;
                self.finish_result(to, spot)
            }
            Rvalue::Unary(UnaryOp::Neg, a) => {
                let (a, ty) = self.operand(context, a, span)?;
                let scalar = self.scalar(ty)?;
                let (to, spot) = self.result(context, destination, span)?;
                self.checked_negation(scalar, to, a, site);
                self.finish_result(to, spot)
            }
            _ => Err(self.compiler.internal("a checked value that is no operation")),
        }
    }

    /// `-a` of an integer.
    pub fn checked_negation(&mut self, scalar: Scalar, to: Slot, a: Slot, site: u32) {
        let zero = self.assembler.variable(&[false, false]);
        self.assembler.emit(Instruction::Clear { at: zero, words: 2 });
        self.assembler.emit(Instruction::Checked { op: Binary::Sub, scalar, to, a: zero, b: a });
        let failed = self.cold(Message::Text("attempt to negate with overflow"), site);
        self.assembler.jump(failed);
    }

    /// `a op b` of integers, with the panics that rustc's code has.
    ///
    /// # Errors
    ///
    /// The second operand is no number.
    pub fn checked_binary(
        &mut self,
        op: Binary,
        scalar: Scalar,
        to: Slot,
        a: Slot,
        b: (Slot, TypeId),
        site: u32,
    ) -> Made<()> {
        let (mut b, second) = b;
        let text = match op {
            Binary::Add => "attempt to add with overflow",
            Binary::Sub => "attempt to subtract with overflow",
            Binary::Mul => "attempt to multiply with overflow",
            Binary::Div => "attempt to divide with overflow",
            Binary::Rem => "attempt to calculate the remainder with overflow",
            Binary::Shl => "attempt to shift left with overflow",
            Binary::Shr => "attempt to shift right with overflow",
            _ => return Err(self.compiler.internal("an operator that is never checked")),
        };
        if self.size(second) == 2 {
            let either = self.assembler.number();
            let scalar = Scalar::Int(interlock_lang::types::IntTy::U64);
            self.assembler.emit(Instruction::Binary { op: Binary::BitOr, scalar, to: either, a: b, b: b + 1 });
            if matches!(op, Binary::Shl | Binary::Shr) {
                b = either;
            } else if matches!(op, Binary::Div | Binary::Rem) {
                self.zero_check(op, either, site);
            }
        } else if matches!(op, Binary::Div | Binary::Rem) {
            self.zero_check(op, b, site);
        }
        self.assembler.emit(Instruction::Checked { op, scalar, to, a, b });
        let failed = self.cold(Message::Text(text), site);
        self.assembler.jump(failed);
        Ok(())
    }

    fn zero_check(&mut self, op: Binary, divisor: Slot, site: u32) {
        let text = match op {
            Binary::Div => "attempt to divide by zero",
            _ => "attempt to calculate the remainder with a divisor of zero",
        };
        let failed = self.cold(Message::Text(text), site);
        self.assembler.emit(Instruction::JumpUnless { on: divisor, target: failed.0 });
    }

    pub(super) fn cold(&mut self, message: Message, site: u32) -> Label {
        let label = self.assembler.label();
        self.cold.push(Cold { label, message, site });
        label
    }

    /// The panics that were put off.
    pub(super) fn cold_code(&mut self) -> Made<()> {
        for Cold { label, message, site } in std::mem::take(&mut self.cold) {
            self.assembler.place(label);
            let name = if let Message::Text(_) = message { "panic_text" } else { "panic_display" };
            let function = self.compiler.lang_fn(name)?;
            let function = self.compiler.function(&Body::Thunk(function, Rc::from([])));
            // The result of a function that never returns takes no words.
            let text = OUT + FRAME_HEADER;
            match message {
                Message::Text(message) => {
                    let number = self.compiler.program.texts.intern(message);
                    self.assembler.emit(Instruction::Const { to: text, value: u64::from(number) });
                    self.assembler.emit(Instruction::Const { to: text + 1, value: message.len() as u64 });
                }
                Message::Index(index, length) => {
                    let args = self.assembler.variable(&[false, false]);
                    self.assembler.emit(Instruction::Move { to: args, from: index });
                    self.assembler.emit(Instruction::Move { to: args + 1, from: length });
                    let native = self.native(super::native::Native::OverflowIndex, 2, 2, None);
                    let to = self.assembler.variable(&[false, false]);
                    self.assembler.emit(Instruction::Native { native, to, args });
                    self.assembler.emit(Instruction::Copy { to: text, from: to, words: 2 });
                }
            }
            self.assembler.emit_at(Instruction::Call { function, frame: 0 }, site);
            self.assembler.emit(Instruction::Unreachable);
        }
        Ok(())
    }
}

/// The machine's operator.
#[must_use]
pub fn binary(op: BinaryOp) -> Option<Binary> {
    Some(match op {
        BinaryOp::Add => Binary::Add,
        BinaryOp::Sub => Binary::Sub,
        BinaryOp::Mul => Binary::Mul,
        BinaryOp::Div => Binary::Div,
        BinaryOp::Rem => Binary::Rem,
        BinaryOp::BitAnd => Binary::BitAnd,
        BinaryOp::BitOr => Binary::BitOr,
        BinaryOp::BitXor => Binary::BitXor,
        BinaryOp::Shl => Binary::Shl,
        BinaryOp::Shr => Binary::Shr,
        BinaryOp::Eq => Binary::Eq,
        BinaryOp::Ne => Binary::Ne,
        BinaryOp::Lt => Binary::Lt,
        BinaryOp::Le => Binary::Le,
        BinaryOp::Gt => Binary::Gt,
        BinaryOp::Ge => Binary::Ge,
        BinaryOp::And | BinaryOp::Or => return None,
    })
}
