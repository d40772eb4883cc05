//! Runs the instructions of one thread up to its next visible operation.

use super::arithmetic::{cast, extend, integer_128, number, unary};
use super::memory::{FUNCTION_BASE, STACKS, address};
use super::step::{End, Event, Exhausted, Fault, Observer, ThreadId};
use super::world::{ENDED, HALT, PAUSED_AT, STACK_HEADER, STACK_WORDS, THREAD_END, World};
use crate::code::Program;
use crate::code::instruction::{Binary, FRAME_HEADER, Instruction};
use crate::code::layout::Scalar;

/// Why a thread stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// It is before a visible operation.
    Visible,
    /// It has ended.
    ThreadEnd,
    /// It goes round in a loop for ever.
    Spins,
    /// The process has ended.
    ProcessEnd(End),
    /// One more choice is needed, out of so many.
    Choice(u32),
    /// Code that computes a constant is done.
    Halt,
}

/// What runs: where in the code, and which frame.
pub(super) struct Running {
    /// The thread.
    pub thread: ThreadId,
    /// The next instruction.
    pub pc: u32,
    /// Where its frame is in the words of the memory.
    pub frame: usize,
    /// Where its stack is.
    pub base: usize,
}

impl World {
    /// Runs a thread. If it `resumes`, the visible operation that it is before is done first.
    ///
    /// # Errors
    ///
    /// The machine cannot go on.
    pub(super) fn run<O: Observer>(
        &mut self,
        thread: ThreadId,
        resumes: bool,
        choices: &[u32],
        observer: &mut O,
    ) -> Result<Stop, Fault> {
        let program = self.program.clone();
        let stack = STACKS + thread as u32;
        let paused = self.header(thread, PAUSED_AT);
        // A stack is as long as its frames need when it is stored; now it gets room to grow.
        let base = self.memory.start(stack);
        let mut at = Running { thread, pc: paused as u32, frame: base + (paused >> 32) as usize, base };
        self.lowest_frame = (paused >> 32) as u32;
        let reserve = program.functions[program.function_at(at.pc)].reserve;
        self.make_room(&mut at, reserve + FRAME_HEADER)?;
        let mut resumes = resumes;
        let mut fuel = self.limits.local_steps;
        let stop = self.interpret(&program, &mut at, &mut resumes, &mut fuel, choices, observer);
        let stop = match stop {
            Err(Fault::Exhausted(Exhausted::Steps)) if self.comes_back(&program, &mut at) => Stop::Spins,
            other => other?,
        };
        self.pause(&at);
        if stop == Stop::ThreadEnd {
            self.end_thread(thread);
        }
        Ok(stop)
    }

    fn pause(&mut self, at: &Running) {
        let frame = (at.frame - at.base) as u64;
        self.set_header(at.thread, PAUSED_AT, u64::from(at.pc) | frame << 32);
    }

    /// A thread that has ended keeps its header only.
    fn end_thread(&mut self, thread: ThreadId) {
        self.set_header(thread, PAUSED_AT, 0);
        self.set_header(thread, ENDED, 1);
        self.memory.shape(STACKS + thread as u32, 0, STACK_HEADER);
    }

    /// Lets the stack have so many words from the frame on.
    fn make_room(&mut self, at: &mut Running, words: u32) -> Result<(), Fault> {
        let stack = STACKS + at.thread as u32;
        let frame = (at.frame - at.base) as u32;
        let needed = frame + words;
        if needed > self.memory.length(stack) {
            if needed > STACK_WORDS {
                return Err(Fault::Exhausted(Exhausted::Stack));
            }
            // All the room that there is may be used: the length is cut to the frames' when the state is saved.
            let room = self.memory.room(stack).max(needed);
            self.memory.shape(stack, 0, room);
            at.base = self.memory.start(stack);
            at.frame = at.base + frame as usize;
        }
        Ok(())
    }

    /// The loop over instructions.
    pub(super) fn interpret<O: Observer>(
        &mut self,
        program: &Program,
        at: &mut Running,
        resumes: &mut bool,
        fuel: &mut u32,
        choices: &[u32],
        observer: &mut O,
    ) -> Result<Stop, Fault> {
        /// A word of the frame.
        macro_rules! slot {
            ($slot:expr) => {
                self.memory.words[at.frame + $slot as usize]
            };
        }
        macro_rules! jump {
            ($target:expr) => {{
                if $target <= at.pc {
                    match fuel.checked_sub(1) {
                        Some(rest) => *fuel = rest,
                        None => return Err(Fault::Exhausted(Exhausted::Steps)),
                    }
                }
                at.pc = $target;
                continue;
            }};
        }
        loop {
            match program.code[at.pc as usize] {
                Instruction::Const { to, value } => slot!(to) = value,
                Instruction::Move { to, from } => slot!(to) = slot!(from),
                Instruction::Copy { to, from, words } => {
                    let start = at.frame + from as usize;
                    self.memory.words.copy_within(start..start + words as usize, at.frame + to as usize);
                }
                Instruction::Clear { at: first, words } => {
                    let start = at.frame + first as usize;
                    self.memory.words[start..start + words as usize].fill(0);
                }
                Instruction::Dead { .. } => {}
                Instruction::AddressOf { to, slot } => {
                    let offset = (at.frame - at.base) as u32 + slot;
                    slot!(to) = address(STACKS + at.thread as u32, offset);
                }
                Instruction::Load { to, pointer, offset } => {
                    slot!(to) = self.memory.fetch(slot!(pointer) + u64::from(offset))?;
                }
                Instruction::LoadWords { words, to, pointer, offset } => {
                    let from = slot!(pointer) + u64::from(offset);
                    self.memory.read_to(from, at.frame + to as usize, words as usize)?;
                }
                Instruction::Store { pointer, offset, from } => {
                    self.memory.store(slot!(pointer) + u64::from(offset), slot!(from))?;
                }
                Instruction::StoreWords { words, pointer, offset, from } => {
                    let range = self.memory.writable(slot!(pointer) + u64::from(offset), words as usize)?;
                    let start = at.frame + from as usize;
                    self.memory.words.copy_within(start..start + words as usize, range.start);
                }
                Instruction::Wipe { pointer, offset, words } => {
                    let range = self.memory.writable(slot!(pointer) + u64::from(offset), words as usize)?;
                    self.memory.words[range].fill(0);
                }
                Instruction::Offset { to, pointer, words } => {
                    slot!(to) = slot!(pointer).wrapping_add_signed(i64::from(words));
                }
                Instruction::Element { words, to, pointer, index } => {
                    slot!(to) = slot!(pointer).wrapping_add(slot!(index).wrapping_mul(u64::from(words)));
                }
                Instruction::Binary { op, scalar, to, a, b } => {
                    if scalar.words() == 1 {
                        slot!(to) = number(op, scalar, slot!(a), slot!(b)).0;
                    } else {
                        self.binary_128(at.frame, op, scalar, to, a, b);
                    }
                }
                Instruction::BinaryConst { op, scalar, to, a, value } => {
                    slot!(to) = number(op, scalar, slot!(a), i64::from(value) as u64).0;
                }
                Instruction::Checked { op, scalar, to, a, b } => {
                    let over = if scalar.words() == 1 {
                        let (value, over) = number(op, scalar, slot!(a), slot!(b));
                        slot!(to) = value;
                        over
                    } else {
                        self.binary_128(at.frame, op, scalar, to, a, b)
                    };
                    at.pc += u32::from(!over);
                }
                Instruction::CheckedConst { op, scalar, to, a, value } => {
                    let (value, over) = number(op, scalar, slot!(a), i64::from(value) as u64);
                    slot!(to) = value;
                    at.pc += u32::from(!over);
                }
                Instruction::Unary { op, scalar, to, a } => {
                    let result = unary(op, scalar, self.number_at(at.frame, scalar, a));
                    self.put_number(at.frame, scalar, to, result);
                }
                Instruction::Cast { from, into, to, a } => {
                    let result = cast(from, into, self.number_at(at.frame, from, a));
                    self.put_number(at.frame, into, to, result);
                }
                Instruction::Jump { target } => jump!(target),
                Instruction::JumpIf { on, target } => {
                    if slot!(on) != 0 {
                        jump!(target);
                    }
                }
                Instruction::JumpUnless { on, target } => {
                    if slot!(on) == 0 {
                        jump!(target);
                    }
                }
                Instruction::JumpIfEqual { on, value, target } => {
                    if slot!(on) == u64::from(value) {
                        jump!(target);
                    }
                }
                Instruction::JumpIfBelow { a, b, target } => {
                    if slot!(a) < slot!(b) {
                        jump!(target);
                    }
                }
                Instruction::Call { function, frame } => {
                    self.enter(program, at, function, frame, fuel)?;
                    continue;
                }
                Instruction::CallPointer { pointer, frame } => {
                    let function = slot!(pointer).wrapping_sub(FUNCTION_BASE);
                    if function >= program.functions.len() as u64 {
                        return Err(Fault::Internal("a call through what is no function pointer".into()));
                    }
                    self.enter(program, at, function as u32, frame, fuel)?;
                    continue;
                }
                Instruction::CallVirtual { method, vtable, frame } => {
                    let Some(vtable) = program.vtables.get(slot!(vtable) as usize) else {
                        return Err(Fault::Internal("a call through what is no vtable".into()));
                    };
                    let function = match method {
                        0 => vtable.drop,
                        method => Some(vtable.functions[method as usize - 1]),
                    };
                    if let Some(function) = function {
                        self.enter(program, at, function, frame, fuel)?;
                        continue;
                    }
                }
                Instruction::Return { .. } => {
                    self.leave(at);
                    continue;
                }
                Instruction::Resume => {
                    self.leave(at);
                    self.unwind(program, at, at.pc.wrapping_sub(1))?;
                    continue;
                }
                Instruction::Terminate => {
                    if !std::mem::take(resumes) {
                        return Ok(Stop::Visible);
                    }
                    self.report_termination();
                    return Ok(Stop::ProcessEnd(End::Abort));
                }
                Instruction::Unreachable => {
                    return Err(Fault::Internal(format!("code that is never reached: {}", at.pc)));
                }
                Instruction::Visible { record, args } => {
                    if !std::mem::take(resumes) {
                        return Ok(Stop::Visible);
                    }
                    if O::ON && record {
                        self.observe(program, at, slot!(args) as u32, slot!(args + 1), 0, observer);
                    }
                }
                Instruction::Await { record, args, .. } => {
                    if !std::mem::take(resumes) {
                        return Ok(Stop::Visible);
                    }
                    if O::ON && record {
                        self.observe(program, at, slot!(args) as u32, slot!(args + 1), 0, observer);
                    }
                }
                Instruction::AwaitBoth { args } => {
                    if !std::mem::take(resumes) {
                        return Ok(Stop::Visible);
                    }
                    if O::ON {
                        self.observe(program, at, slot!(args) as u32, slot!(args + 1), 0, observer);
                    }
                }
                Instruction::Choose { to, count } => {
                    let count = slot!(count);
                    slot!(to) = if count <= 1 {
                        0
                    } else if let Some(&choice) = choices.get(self.chosen) {
                        self.chosen += 1;
                        u64::from(choice)
                    } else {
                        return Ok(Stop::Choice(count as u32));
                    };
                }
                Instruction::Native { native, to, args } => {
                    let call = &program.natives[native as usize];
                    if call.op == crate::code::native::Native::BeginUnwind {
                        self.begin_unwind(at, slot!(args), slot!(args + 1));
                        self.unwind(program, at, at.pc)?;
                        continue;
                    }
                    if call.op == crate::code::native::Native::Spurious {
                        slot!(to) = if !self.limits.spurious {
                            0
                        } else if let Some(&choice) = choices.get(self.chosen) {
                            self.chosen += 1;
                            u64::from(choice)
                        } else {
                            return Ok(Stop::Choice(2));
                        };
                    } else {
                        self.native(program, call, at, to, args, observer)?;
                    }
                }
                Instruction::ThreadEnd => return Ok(Stop::ThreadEnd),
                Instruction::Halt => return Ok(Stop::Halt),
                Instruction::ProcessEnd { abort, code } => {
                    if !std::mem::take(resumes) {
                        return Ok(Stop::Visible);
                    }
                    let end = if abort { End::Abort } else { End::Exit(slot!(code) as i32) };
                    return Ok(Stop::ProcessEnd(end));
                }
            }
            at.pc += 1;
        }
    }

    /// Calls a function whose frame begins behind the caller's.
    #[inline]
    fn enter(
        &mut self,
        program: &Program,
        at: &mut Running,
        function: u32,
        frame: u32,
        fuel: &mut u32,
    ) -> Result<(), Fault> {
        *fuel = fuel.saturating_sub(1);
        let callee = &program.functions[function as usize];
        if (at.frame - at.base) as u32 + frame + callee.reserve + FRAME_HEADER
            > self.memory.length(STACKS + at.thread as u32)
        {
            self.make_room(at, frame + callee.reserve + FRAME_HEADER)?;
        }
        let caller = (at.frame - at.base) as u64;
        at.frame += frame as usize;
        self.memory.words[at.frame] = u64::from(at.pc + 1) | caller << 32;
        at.pc = callee.entry;
        Ok(())
    }

    /// Goes back to the caller.
    #[inline]
    pub(super) fn leave(&mut self, at: &mut Running) {
        let header = self.memory.words[at.frame];
        at.pc = header as u32;
        // The first frame stays where it is, with its result.
        if at.pc != THREAD_END && at.pc != HALT {
            at.frame = at.base + (header >> 32) as usize;
            self.lowest_frame = self.lowest_frame.min((header >> 32) as u32);
        }
    }

    fn number_at(&self, frame: usize, scalar: Scalar, slot: u32) -> u128 {
        let start = frame + slot as usize;
        extend(scalar, &self.memory.words[start..start + scalar.words() as usize])
    }

    fn put_number(&mut self, frame: usize, scalar: Scalar, slot: u32, value: u128) {
        self.memory.words[frame + slot as usize] = value as u64;
        if scalar.words() == 2 {
            self.memory.words[frame + slot as usize + 1] = (value >> 64) as u64;
        }
    }

    /// An operation on 128 bits; whether it overflowed.
    fn binary_128(&mut self, frame: usize, op: Binary, scalar: Scalar, to: u32, a: u32, b: u32) -> bool {
        let a = self.number_at(frame, scalar, a);
        let b = if op.words(scalar).1 == 2 {
            self.number_at(frame, scalar, b)
        } else {
            u128::from(self.memory.words[frame + b as usize])
        };
        let signed = matches!(scalar, Scalar::Int(int) if int.is_signed());
        let (value, over) = integer_128(op, signed, a, b);
        self.memory.words[frame + to as usize] = value as u64;
        if !op.compares() {
            self.memory.words[frame + to as usize + 1] = (value >> 64) as u64;
        }
        over
    }

    /// Tells the observer of an event.
    pub(super) fn observe<O: Observer>(
        &mut self,
        program: &Program,
        at: &Running,
        kind: u32,
        object: u64,
        detail: u64,
        observer: &mut O,
    ) {
        let place = self.user_place(program, at.thread, at.pc, at.frame);
        observer.event(Event { thread: at.thread, kind, object, detail, at: place, text: None });
    }
}
