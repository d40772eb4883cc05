//! From generic graphs to the code of one program: every function with concrete arguments, laid out in words, as
//! instructions of a register machine whose registers are the words of a stack frame.

pub mod assembler;
mod call;
mod checked;
mod compiler;
pub mod disassemble;
mod finish;
mod frame;
mod function;
mod glue;
pub mod instruction;
mod intrinsic;
mod known;
pub mod layout;
mod liveness;
mod names;
pub mod native;
mod observable;
mod optimize;
mod place;
pub mod program;
mod shim;
mod shown;
mod size;
mod value;

use interlock_lang::diagnostic::Diagnostic;
use interlock_lang::items::FnId;
use interlock_lang::session::Session;

pub use program::Program;

/// Compiles everything that `main` reaches.
///
/// # Errors
///
/// Everything that is not supported, at its place in the learner's program.
pub fn compile(session: &Session, main: FnId) -> Result<Program, Vec<Diagnostic>> {
    compiler::Compiler::compile(session, main, compiler::Purpose::Explore, false)
}

/// The same with all variables kept for as long as the source names them, for those who look at paused threads. What is
/// visible happens in the same order.
///
/// # Errors
///
/// As for [`compile`].
pub fn compile_to_show(session: &Session, main: FnId) -> Result<Program, Vec<Diagnostic>> {
    compiler::Compiler::compile(session, main, compiler::Purpose::Show, false)
}
