//! A compiled program: what the machine runs, and what is known of its code for unwinding, saving and showing.

use std::ops::Range;
use std::rc::Rc;

use interlock_lang::source::Span;

use super::instruction::{Instruction, NativeWords, Slot};
use super::layout::{Layouts, TypeId};
use super::native::Native;
use crate::input::Input;
use crate::vm::texts::Texts;

/// A compiled program.
#[derive(Debug, Default)]
pub struct Program {
    /// All code. The first instruction is [`Instruction::ThreadEnd`], where the first frame of a thread returns to.
    pub code: Vec<Instruction>,
    /// Of each instruction, its site, or `NO_SITE`.
    pub site_at: Vec<u32>,
    /// Sites.
    pub sites: Vec<Site>,
    /// Stretches of dead words, for sites.
    pub dead: Vec<(Slot, u32)>,
    /// Functions.
    pub functions: Vec<Function>,
    /// What the source calls them.
    pub bodies: Vec<BodyInfo>,
    /// Native operations with their types.
    pub natives: Vec<NativeCall>,
    /// Vtables.
    pub vtables: Vec<Vtable>,
    /// Layouts of all types.
    pub layouts: Layouts,
    /// Texts of literals.
    pub texts: Texts,
    /// Constant blocks, of which those of promoted constants are filled before the program starts.
    pub constants: Vec<Box<[u64]>>,
    /// The block of the statics: of each word whether it may hold a pointer.
    pub global: Vec<bool>,
    /// What is evaluated before the program starts, in order.
    pub initial: Vec<Initial>,
    /// Statics for those who look at a paused program.
    pub statics: Vec<StaticInfo>,
    /// What the source calls types and their parts, by the number of the type.
    pub types: Vec<TypeInfo>,
    /// Functions by their first instruction.
    pub by_entry: Vec<(u32, u32)>,
    /// The function that runs main.
    pub entry: u32,
    /// What the model takes for granted in this program.
    pub assumptions: Vec<Rc<str>>,
    /// Whether the program asks anywhere how many owners an `Arc` has.
    pub counts_observed: bool,
    /// Its arguments and files.
    pub input: Rc<Input>,
}

/// The code of a function.
#[derive(Clone, Debug, Default)]
pub struct Function {
    /// Its first instruction.
    pub entry: u32,
    /// Words of its frame.
    pub frame: u32,
    /// Words behind its frame into which it writes arguments, the frame included.
    pub reserve: u32,
    /// Words of its result.
    pub result: u32,
    /// Of each word of the frame whether it may hold a pointer.
    pub pointers: Rc<[bool]>,
    /// What the source calls it.
    pub body: u32,
}

/// What the source calls a type and its parts.
#[derive(Clone, Debug, Default)]
pub struct TypeInfo {
    /// The type as rustc prints it.
    pub shown: Rc<str>,
    /// A struct's or enum's name, or what the library marks it as.
    pub name: Rc<str>,
    /// A struct's or enum's name.
    pub written: Rc<str>,
    /// Whether the library defines it.
    pub of_library: bool,
    /// Whether it is a struct with fields that programs cannot name.
    pub opaque: bool,
    /// What a pointer points to.
    pub pointee: Option<TypeId>,
    /// Variants, or the one of a struct: the name, whether its fields have names, and those.
    pub variants: Vec<(Rc<str>, bool, Vec<Rc<str>>)>,
}

/// What the source calls a body.
#[derive(Clone, Debug)]
pub struct BodyInfo {
    /// The function's name, or what stands for it.
    pub name: Rc<str>,
    /// Where its head is.
    pub span: Span,
    /// Whether panics in it are reported at its caller.
    pub track_caller: bool,
    /// Its variables, by the names of the source.
    pub variables: Vec<VariableInfo>,
}

/// A variable of the source.
#[derive(Clone, Debug)]
pub struct VariableInfo {
    /// Its name.
    pub name: Rc<str>,
    /// Its type.
    pub ty: TypeId,
    /// Where it is bound.
    pub span: Span,
}

/// A place in the code where a thread can stop, call or panic.
#[derive(Clone, Debug)]
pub struct Site {
    /// The place in the source.
    pub at: Span,
    /// The body that it is in.
    pub body: u32,
    /// The site into which that body is inlined, or `NO_SITE`.
    pub parent: u32,
    /// The function whose frame it is.
    pub function: u32,
    /// What happens if there is a panic.
    pub unwind: Unwind,
    /// Which words of the frame are dead while a thread is stopped here: a range of [`Program::dead`].
    pub dead: Range<u32>,
    /// The variables that have a value here: of which site (this one, or one into which its body is inlined), the index in
    /// that site's body, and the way to the value.
    pub variables: Vec<(u32, u32, Access)>,
}

/// The way to the value of a variable: a word of the frame, then through pointers with an offset each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// The first word.
    pub slot: Slot,
    /// For each pointer on the way, the offset behind it.
    pub through: Vec<u32>,
}

/// What a panic does at a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unwind {
    /// It goes on in the caller.
    Caller,
    /// Cleanup begins at this instruction.
    Code(u32),
    /// The program aborts.
    Terminate,
}

/// A native operation with what it works on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NativeCall {
    /// Which.
    pub op: Native,
    /// Words of its arguments.
    pub args: u32,
    /// Words of its result.
    pub result: u32,
    /// The type that it is about, if any.
    pub ty: TypeId,
    /// A function that it calls, if any.
    pub function: u32,
}

/// The functions of a type behind a `dyn Trait`.
#[derive(Clone, Debug)]
pub struct Vtable {
    /// The type.
    pub ty: TypeId,
    /// Its drop glue; none if dropping does nothing.
    pub drop: Option<u32>,
    /// Its functions.
    pub functions: Vec<u32>,
}

/// A constant or static whose value is computed before the program starts.
#[derive(Clone, Copy, Debug)]
pub struct Initial {
    /// The function that gives the value.
    pub function: u32,
    /// Where it goes.
    pub address: u64,
    /// How many words it takes.
    pub words: u32,
}

/// A static.
#[derive(Clone, Debug)]
pub struct StaticInfo {
    /// Its name.
    pub name: Rc<str>,
    /// Its type.
    pub ty: TypeId,
    /// Its first word in the block of the statics.
    pub offset: u32,
}

impl Program {
    /// How many words a native operation takes and gives.
    #[must_use]
    pub fn native_words(&self, native: u32) -> NativeWords {
        let call = &self.natives[native as usize];
        NativeWords { args: call.args, result: call.result }
    }

    /// The function that an instruction is part of.
    #[must_use]
    pub fn function_at(&self, at: u32) -> usize {
        if let Some(site) = self.site(at) {
            return site.function as usize;
        }
        // The first instruction of a function need not be a site.
        self.by_entry
            .partition_point(|&(entry, _)| entry <= at)
            .checked_sub(1)
            .map_or(0, |index| self.by_entry[index].1 as usize)
    }

    /// The site of an instruction.
    #[must_use]
    pub fn site(&self, at: u32) -> Option<&Site> {
        self.sites.get(*self.site_at.get(at as usize)? as usize)
    }
}
