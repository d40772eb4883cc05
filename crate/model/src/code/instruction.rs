//! Instructions of the machine. Registers ("slots") are the words of a stack frame; an instruction takes 16 bytes.

use super::layout::Scalar;

/// A word of the frame, or ([`OUT`] and above) of the frame that the next call makes.
pub type Slot = u32;

/// The first word of the frame of a function that is about to be called.
pub const OUT: Slot = 1 << 31;

/// The first slot of a frame that is free for the function: the word before it says where to return to.
pub const FRAME_HEADER: u32 = 1;

/// One instruction.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "operands are explained with their instruction")]
pub enum Instruction {
    /// `to = value`
    Const { to: Slot, value: u64 },
    /// `to = from`
    Move { to: Slot, from: Slot },
    /// So many words; the stretches may overlap.
    Copy { to: Slot, from: Slot, words: u32 },
    /// Zeroes words.
    Clear { at: Slot, words: u32 },
    /// The words are dead from here: becomes [`Instruction::Clear`] if their address is taken, else nothing.
    Dead { at: Slot, words: u32 },
    /// `to = &slot`
    AddressOf { to: Slot, slot: Slot },
    /// `to = *(pointer + offset)`
    Load { to: Slot, pointer: Slot, offset: u32 },
    /// So many words.
    LoadWords { words: u16, to: Slot, pointer: Slot, offset: u32 },
    /// `*(pointer + offset) = from`
    Store { pointer: Slot, offset: u32, from: Slot },
    /// So many words.
    StoreWords { words: u16, pointer: Slot, offset: u32, from: Slot },
    /// Zeroes words behind a pointer.
    Wipe { pointer: Slot, offset: u32, words: u32 },
    /// `to = pointer + words`
    Offset { to: Slot, pointer: Slot, words: i32 },
    /// `to = pointer + index * words`
    Element { words: u16, to: Slot, pointer: Slot, index: Slot },
    /// An operation that cannot panic; overflow wraps around.
    Binary { op: Binary, scalar: Scalar, to: Slot, a: Slot, b: Slot },
    /// The same with a constant.
    BinaryConst { op: Binary, scalar: Scalar, to: Slot, a: Slot, value: i32 },
    /// An operation that panics when it overflows: then the next instruction is next, else it is skipped.
    Checked { op: Binary, scalar: Scalar, to: Slot, a: Slot, b: Slot },
    /// The same with a constant.
    CheckedConst { op: Binary, scalar: Scalar, to: Slot, a: Slot, value: i32 },
    /// `-a`, `!a`
    Unary { op: Unary, scalar: Scalar, to: Slot, a: Slot },
    /// `a as into`
    Cast { from: Scalar, into: Scalar, to: Slot, a: Slot },
    /// Goes on there.
    Jump { target: u32 },
    /// If the word is not zero.
    JumpIf { on: Slot, target: u32 },
    /// If the word is zero.
    JumpUnless { on: Slot, target: u32 },
    /// If the word is this.
    JumpIfEqual { on: Slot, value: u32, target: u32 },
    /// If `a < b`, without signs.
    JumpIfBelow { a: Slot, b: Slot, target: u32 },
    /// Calls a function whose frame begins at [`OUT`], which is behind this frame: its result comes first, then its
    /// parameters.
    Call { function: u32, frame: u32 },
    /// The same through a function pointer.
    CallPointer { pointer: Slot, frame: u32 },
    /// The same through a vtable; method 0 is the drop glue.
    CallVirtual { method: u16, vtable: Slot, frame: u32 },
    /// Back to the caller; the result has so many words.
    Return { words: u32 },
    /// The panic goes on in the caller.
    Resume,
    /// A panic left a destructor that ran because of a panic.
    Terminate,
    /// Must never be reached.
    Unreachable,
    /// A scheduling point, recorded or not: the slots hold kind and object.
    Visible { record: bool, args: Slot },
    /// One that is enabled while a word has (or has not) a value: kind, object, address of the word, value.
    Await { equal: bool, record: bool, args: Slot },
    /// One that is enabled while two words have values: kind, object, address and value, address and value.
    AwaitBoth { args: Slot },
    /// One of so many numbers: every one is explored.
    Choose { to: Slot, count: Slot },
    /// Anything that needs no instruction of its own: see the table of natives.
    Native { native: u32, to: Slot, args: Slot },
    /// The end of a thread.
    ThreadEnd,
    /// The end of the process, after main or by request; a scheduling point. The slot holds the exit code.
    ProcessEnd { abort: bool, code: Slot },
    /// The end of code that ran to find the value of a constant.
    Halt,
}

/// Operations with two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "named as in Rust")]
pub enum Binary {
    Add,
    Sub,
    Mul,
    Div,
    Rem,
    BitAnd,
    BitOr,
    BitXor,
    Shl,
    Shr,
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

/// Operations with one operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "named as in Rust")]
pub enum Unary {
    Neg,
    Not,
}

/// How an instruction touches a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It reads the words.
    Read,
    /// It writes the words.
    Write,
}

/// How many words a native operation takes and gives.
#[derive(Clone, Copy, Debug)]
pub struct NativeWords {
    /// Words of arguments.
    pub args: u32,
    /// Words of the result.
    pub result: u32,
}

impl Scalar {
    /// How many words a number takes.
    #[must_use]
    pub fn words(self) -> u32 {
        match self {
            Self::Int(int) if int.bits() == 128 => 2,
            _ => 1,
        }
    }
}

impl Binary {
    /// Whether the result is a `bool`.
    #[must_use]
    pub fn compares(self) -> bool {
        matches!(self, Self::Eq | Self::Ne | Self::Lt | Self::Le | Self::Gt | Self::Ge)
    }

    /// How many words the result takes and the second operand, which of a shift is a `u32`.
    #[must_use]
    pub fn words(self, scalar: Scalar) -> (u32, u32) {
        let wide = scalar.words();
        (if self.compares() { 1 } else { wide }, if matches!(self, Self::Shl | Self::Shr) { 1 } else { wide })
    }
}

impl Instruction {
    /// Tells of every slot that the instruction reads or writes; reads come first.
    pub fn slots(&self, natives: &dyn Fn(u32) -> NativeWords, f: &mut dyn FnMut(Access, Slot, u32)) {
        use Access::{Read, Write};
        match *self {
            Self::Const { to, .. } => f(Write, to, 1),
            Self::Move { to, from } => {
                f(Read, from, 1);
                f(Write, to, 1);
            }
            Self::Copy { to, from, words } => {
                f(Read, from, words);
                f(Write, to, words);
            }
            Self::Clear { at, words } | Self::Dead { at, words } => f(Write, at, words),
            // The words behind an address are never dead: nothing is read here.
            Self::AddressOf { to, .. } => f(Write, to, 1),
            Self::Load { to, pointer, .. } | Self::Offset { to, pointer, .. } => {
                f(Read, pointer, 1);
                f(Write, to, 1);
            }
            Self::LoadWords { words, to, pointer, .. } => {
                f(Read, pointer, 1);
                f(Write, to, u32::from(words));
            }
            Self::Store { pointer, from, .. } => {
                f(Read, pointer, 1);
                f(Read, from, 1);
            }
            Self::StoreWords { words, pointer, from, .. } => {
                f(Read, pointer, 1);
                f(Read, from, u32::from(words));
            }
            Self::Element { to, pointer, index, .. } => {
                f(Read, pointer, 1);
                f(Read, index, 1);
                f(Write, to, 1);
            }
            Self::Binary { op, scalar, to, a, b } | Self::Checked { op, scalar, to, a, b } => {
                let (result, second) = op.words(scalar);
                f(Read, a, scalar.words());
                f(Read, b, second);
                f(Write, to, result);
            }
            Self::BinaryConst { op, scalar, to, a, .. } | Self::CheckedConst { op, scalar, to, a, .. } => {
                f(Read, a, scalar.words());
                f(Write, to, op.words(scalar).0);
            }
            Self::Unary { scalar, to, a, .. } => {
                f(Read, a, scalar.words());
                f(Write, to, scalar.words());
            }
            Self::Cast { from, into, to, a } => {
                f(Read, a, from.words());
                f(Write, to, into.words());
            }
            Self::JumpIf { on, .. } | Self::JumpUnless { on, .. } | Self::JumpIfEqual { on, .. } => f(Read, on, 1),
            Self::JumpIfBelow { a, b, .. } => {
                f(Read, a, 1);
                f(Read, b, 1);
            }
            Self::CallPointer { pointer, .. } => f(Read, pointer, 1),
            Self::CallVirtual { vtable, .. } => f(Read, vtable, 1),
            Self::Visible { args, .. } => f(Read, args, 2),
            Self::Await { args, .. } => f(Read, args, 4),
            Self::Choose { to, count } => {
                f(Read, count, 1);
                f(Write, to, 1);
            }
            Self::Native { native, to, args } => {
                let words = natives(native);
                f(Read, args, words.args);
                f(Write, to, words.result);
            }
            Self::ProcessEnd { code, .. } => f(Read, code, 1),
            Self::Return { words } => f(Read, FRAME_HEADER, words),
            Self::Wipe { pointer, .. } => f(Read, pointer, 1),
            Self::AwaitBoth { args } => f(Read, args, 6),
            Self::Jump { .. }
            | Self::Call { .. }
            | Self::Resume
            | Self::Terminate
            | Self::Unreachable
            | Self::ThreadEnd
            | Self::Halt => {}
        }
    }

    /// Gives every slot another number.
    pub fn map_slots(&mut self, f: &dyn Fn(Slot) -> Slot) {
        let change = |slots: &mut [&mut Slot]| {
            for slot in slots {
                **slot = f(**slot);
            }
        };
        match self {
            Self::Const { to, .. } => change(&mut [to]),
            Self::Move { to, from } | Self::Copy { to, from, .. } => change(&mut [to, from]),
            Self::Clear { at, .. } | Self::Dead { at, .. } => change(&mut [at]),
            Self::AddressOf { to, slot } => change(&mut [to, slot]),
            Self::Load { to, pointer, .. } | Self::LoadWords { to, pointer, .. } | Self::Offset { to, pointer, .. } => {
                change(&mut [to, pointer]);
            }
            Self::Store { pointer, from, .. } | Self::StoreWords { pointer, from, .. } => change(&mut [pointer, from]),
            Self::Element { to, pointer, index, .. } => change(&mut [to, pointer, index]),
            Self::Binary { to, a, b, .. } | Self::Checked { to, a, b, .. } => change(&mut [to, a, b]),
            Self::BinaryConst { to, a, .. }
            | Self::CheckedConst { to, a, .. }
            | Self::Unary { to, a, .. }
            | Self::Cast { to, a, .. } => change(&mut [to, a]),
            Self::JumpIf { on, .. } | Self::JumpUnless { on, .. } | Self::JumpIfEqual { on, .. } => change(&mut [on]),
            Self::JumpIfBelow { a, b, .. } => change(&mut [a, b]),
            Self::CallPointer { pointer, .. } => change(&mut [pointer]),
            Self::CallVirtual { vtable, .. } => change(&mut [vtable]),
            Self::Visible { args, .. } | Self::Await { args, .. } => change(&mut [args]),
            Self::Choose { to, count } => change(&mut [to, count]),
            Self::Native { to, args, .. } => change(&mut [to, args]),
            Self::ProcessEnd { code, .. } => change(&mut [code]),
            Self::Wipe { pointer, .. } => change(&mut [pointer]),
            Self::AwaitBoth { args } => change(&mut [args]),
            Self::Jump { .. }
            | Self::Return { .. }
            | Self::Call { .. }
            | Self::Resume
            | Self::Terminate
            | Self::Unreachable
            | Self::ThreadEnd
            | Self::Halt => {}
        }
    }

    /// The jump's target, if it is a jump.
    pub fn target(&mut self) -> Option<&mut u32> {
        match self {
            Self::Jump { target }
            | Self::JumpIf { target, .. }
            | Self::JumpUnless { target, .. }
            | Self::JumpIfEqual { target, .. }
            | Self::JumpIfBelow { target, .. } => Some(target),
            _ => None,
        }
    }

    /// Whether the next instruction is never next.
    #[must_use]
    pub fn leaves(&self) -> bool {
        matches!(
            self,
            Self::Jump { .. }
                | Self::Return { .. }
                | Self::Resume
                | Self::Terminate
                | Self::Unreachable
                | Self::ThreadEnd
                | Self::ProcessEnd { .. }
                | Self::Halt
        )
    }

    /// Whether the instruction after the next one may be next.
    #[must_use]
    pub fn skips(&self) -> bool {
        matches!(self, Self::Checked { .. } | Self::CheckedConst { .. })
    }
}
