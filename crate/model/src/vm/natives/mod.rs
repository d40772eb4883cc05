//! What native operations do: those on memory here, the others in files of their own.

mod input;
mod number;
mod text;
mod thread;

use super::execute::Running;
use super::memory::EMPTY;
use super::step::{Exhausted, Fault, Observer};
use super::world::{PANICS, World};
use crate::code::Program;
use crate::code::native::Native;
use crate::code::program::NativeCall;

/// Where a native operation finds its arguments and puts its result: indices of the words of the memory.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    /// The first argument's first word.
    pub args: usize,
    /// The result's first word.
    pub to: usize,
}

impl World {
    /// A native operation.
    ///
    /// # Errors
    ///
    /// The machine cannot go on.
    pub(super) fn native<O: Observer>(
        &mut self,
        program: &Program,
        call: &NativeCall,
        at: &mut Running,
        to: u32,
        args: u32,
        observer: &mut O,
    ) -> Result<(), Fault> {
        let frame = Frame { args: at.frame + args as usize, to: at.frame + to as usize };
        // Those that every lock asks come first.
        match call.op {
            Native::ThreadCurrent => {
                self.give(frame, 0, at.thread as u64);
                return Ok(());
            }
            Native::Panicking => {
                let panicking = self.header(at.thread, PANICS) != 0;
                self.give(frame, 0, u64::from(panicking));
                return Ok(());
            }
            Native::Record if !O::ON => return Ok(()),
            _ => {}
        }
        if self.memory_native(program, call, frame)?
            || self.number_native(program, call, frame)?
            || self.text_native(call, frame)?
            || self.input_native(program, call, frame)?
            || self.thread_native(program, call, at, frame, observer)?
        {
            return Ok(());
        }
        Err(Fault::Unsupported(format!("the operation {:?} of the library", call.op)))
    }

    /// A word of the arguments.
    pub(super) fn arg(&self, frame: Frame, index: usize) -> u64 {
        self.memory.words[frame.args + index]
    }

    /// Sets a word of the result.
    pub(super) fn give(&mut self, frame: Frame, index: usize, value: u64) {
        self.memory.words[frame.to + index] = value;
    }

    fn memory_native(&mut self, program: &Program, call: &NativeCall, frame: Frame) -> Result<bool, Fault> {
        let size = program.layouts.known_size(call.ty).unwrap_or(0) as usize;
        match call.op {
            Native::Alloc => {
                let block = self.allocate(call, size, self.arg(frame, 0))?;
                self.give(frame, 0, block);
            }
            Native::Resize => {
                let old = self.arg(frame, 0);
                let new = self.allocate(call, size, self.arg(frame, 1))?;
                let number = (old >> 32) as u32;
                if number != EMPTY {
                    let length = self.memory.length(number).min(self.memory.length((new >> 32) as u32));
                    let to = self.memory.start((new >> 32) as u32);
                    self.memory.read_to(old, to, length as usize)?;
                    self.memory.free(old)?;
                }
                self.give(frame, 0, new);
            }
            Native::Dealloc => {
                // A `Box<str>` holds a text's number, which is no block.
                if self.arg(frame, 0) >> 32 != 0 {
                    self.memory.free(self.arg(frame, 0))?;
                }
            }
            Native::CopyItems | Native::MoveItems => {
                let (from, to) = (self.arg(frame, 0), self.arg(frame, 1));
                let words = (self.arg(frame, 2) as usize).saturating_mul(size);
                let target = self.memory.writable(to, words)?;
                self.memory.read_to(from, target.start, words)?;
                if call.op == Native::MoveItems && words > 0 {
                    let source = self.memory.writable(from, words)?;
                    for index in source {
                        if !target.contains(&index) {
                            self.memory.words[index] = 0;
                        }
                    }
                }
            }
            Native::Swap => {
                let a = self.memory.writable(self.arg(frame, 0), size)?;
                let b = self.memory.writable(self.arg(frame, 1), size)?;
                for (a, b) in a.zip(b) {
                    self.memory.words.swap(a, b);
                }
            }
            Native::Distance => {
                let words = self.arg(frame, 0).wrapping_sub(self.arg(frame, 1));
                self.give(frame, 0, words / size.max(1) as u64);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// A block for so many values.
    fn allocate(&mut self, call: &NativeCall, size: usize, count: u64) -> Result<u64, Fault> {
        let words = usize::try_from(count).ok().and_then(|count| count.checked_mul(size));
        match words {
            Some(words) if words + self.memory.words.len() <= self.limits.words => {
                Ok(self.memory.allocate(u64::from(call.ty.0), words as u32))
            }
            _ => Err(Fault::Exhausted(Exhausted::Memory)),
        }
    }
}
