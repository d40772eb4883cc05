//! One program in one state: its memory, its threads, what they are about to do, and the steps that they take.

use std::rc::Rc;

use super::execute::Stop;
use super::memory::{FUNCTION_BASE, GLOBAL, GLOBAL_HEADER, MAX_THREADS, Memory, OUTPUT, STACKS, THREADS, address};
use super::output::{Output, Outputs};
use super::poise::{BEGIN, Poise};
use super::save::Saved;
use super::step::{End, Fault, Nobody, Observer, Status, Step, ThreadId};
use super::store::Store;
use super::texts::Texts;
use crate::code::Program;
use crate::code::instruction::FRAME_HEADER;

/// In a thread's stack: the program counter, and above 32 bits the offset of its frame.
pub const PAUSED_AT: u32 = 0;
/// In a thread's stack: 1 once it has ended.
pub const ENDED: u32 = 1;
/// In a thread's stack: its park token.
pub const TOKEN: u32 = 2;
/// In a thread's stack: its thread-local values.
pub const LOCALS: u32 = 3;
/// In a thread's stack: the number of the text that is its name.
pub const NAME: u32 = 4;
/// In a thread's stack: what its panics carry, the last one first.
pub const PANICS: u32 = 5;
/// Words of a stack before its first frame.
pub const STACK_HEADER: u32 = 6;

/// Where the first frame of a thread returns to.
pub const THREAD_END: u32 = 0;
/// Where code returns to that is run for the value of a constant.
pub const HALT: u32 = 1;

/// A stack has so many words at most: then it overflows, as one of 8 MB would.
pub const STACK_WORDS: u32 = 1 << 17;

/// What a step may do.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Jumps backwards and calls without a visible operation.
    pub local_steps: u32,
    /// Words of all blocks.
    pub words: usize,
    /// Whether waits may end, and weak exchanges fail, for no reason.
    pub spurious: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self { local_steps: 2_000_000, words: 1 << 24, spurious: false }
    }
}

/// One program in one state.
#[derive(Debug)]
pub struct World {
    /// The program.
    pub program: Rc<Program>,
    /// Its memory.
    pub memory: Memory,
    /// All texts.
    pub texts: Texts,
    /// Everything that was ever printed.
    pub outputs: Outputs,
    /// What steps may do.
    pub limits: Limits,
    /// Saved states' blocks.
    pub(super) store: Store<u64>,
    pub(super) saved: Saved,
    /// Threads that were started in this step, and have not run yet.
    pub(super) started: Vec<ThreadId>,
    /// How many of the given choices are used.
    pub(super) chosen: usize,
    /// For texts whose bytes a program looks at: the constant block.
    pub(super) text_blocks: std::collections::HashMap<(u64, u64), u32>,
    /// The lowest frame of the running thread that was active since the state was saved or loaded.
    pub(super) lowest_frame: u32,
}

/// The thread that runs `main`.
const MAIN: ThreadId = 0;

impl World {
    /// The program before its first step: statics and constants have their values, and the main thread is before its
    /// first visible operation. If it comes to none, or has to choose before it, it is before its first instruction: what
    /// comes of it is its first step.
    ///
    /// # Errors
    ///
    /// The initial values cannot be computed.
    pub fn new(program: Rc<Program>) -> Result<Self, Fault> {
        Self::observed(program, &mut Nobody)
    }

    /// The same, telling of what happens on the way there.
    ///
    /// # Errors
    ///
    /// As [`World::new`].
    pub fn observed<O: Observer>(program: Rc<Program>, observer: &mut O) -> Result<Self, Fault> {
        let mut world = Self::before_main(program.clone())?;
        let begins =
            matches!(world.advance(MAIN, false, &[], &mut Nobody), Ok(Stop::Visible | Stop::ThreadEnd | Stop::Spins));
        if begins && !O::ON {
            return Ok(world);
        }
        let mut world = Self::before_main(program)?;
        if begins {
            world.advance(MAIN, false, &[], observer)?;
        }
        Ok(world)
    }

    /// The program with its main thread before the first instruction.
    fn before_main(program: Rc<Program>) -> Result<Self, Fault> {
        let mut memory = Memory::new(&program.constants);
        memory.shape(GLOBAL, 0, program.global.len() as u32);
        debug_assert!(program.global.len() as u32 >= GLOBAL_HEADER);
        let mut store = Store::default();
        // The component of a block that is not there.
        store.intern(&[]);
        let mut world = Self {
            memory,
            texts: program.texts.clone(),
            outputs: Outputs::default(),
            limits: Limits::default(),
            store,
            saved: Saved::default(),
            started: Vec::new(),
            chosen: 0,
            text_blocks: std::collections::HashMap::new(),
            lowest_frame: STACK_HEADER,
            program,
        };
        let program = world.program.clone();
        for initial in &program.initial {
            world.initialize(initial.function, initial.address, initial.words)?;
        }
        world.new_thread(program.entry, HALT, "main")?;
        world.started.clear();
        Ok(world)
    }

    /// Runs code for a value, and puts it there.
    fn initialize(&mut self, function: u32, to: u64, words: u32) -> Result<(), Fault> {
        let thread = self.new_thread(function, HALT, "main")?;
        self.started.clear();
        match self.run(thread, false, &[], &mut Nobody)? {
            Stop::Halt => {}
            other => {
                return Err(Fault::Unsupported(format!(
                    "a constant whose value takes more than computing ({other:?})"
                )));
            }
        }
        let stack = STACKS + thread as u32;
        let value = self.memory.read(address(stack, STACK_HEADER + FRAME_HEADER), words as usize)?.to_vec();
        match (to >> 32).checked_sub(u64::from(super::memory::CONSTANTS)) {
            Some(block) => self.memory.fill_constant(block as u32, &value),
            None => {
                let range = self.memory.writable(to, words as usize)?;
                self.memory.words[range].copy_from_slice(&value);
            }
        }
        self.memory.remove(stack);
        self.set_thread_count(0);
        Ok(())
    }

    /// Threads that were ever started.
    #[must_use]
    pub fn thread_count(&self) -> usize {
        self.memory.words[self.memory.start(GLOBAL) + THREADS] as usize
    }

    fn set_thread_count(&mut self, count: usize) {
        let at = self.memory.start(GLOBAL) + THREADS;
        self.memory.words[at] = count as u64;
        self.memory.blocks[GLOBAL as usize].dirty = true;
    }

    /// A word of a thread's stack.
    #[must_use]
    pub fn header(&self, thread: ThreadId, word: u32) -> u64 {
        self.memory.words[self.memory.start(STACKS + thread as u32) + word as usize]
    }

    /// Sets a word of a thread's stack.
    pub fn set_header(&mut self, thread: ThreadId, word: u32, value: u64) {
        let stack = STACKS + thread as u32;
        let at = self.memory.start(stack) + word as usize;
        self.memory.words[at] = value;
        self.memory.blocks[stack as usize].dirty = true;
    }

    /// A new thread before the first instruction of a function, whose frame is the first one of its stack.
    ///
    /// # Errors
    ///
    /// There are too many.
    pub(super) fn new_thread(&mut self, function: u32, returns_to: u32, name: &str) -> Result<ThreadId, Fault> {
        let thread = self.thread_count();
        if thread as u32 >= MAX_THREADS {
            return Err(Fault::Limit(format!("more than {MAX_THREADS} threads")));
        }
        let code = &self.program.functions[function as usize];
        let (entry, reserve) = (code.entry, code.reserve);
        let stack = STACKS + thread as u32;
        self.memory.shape(stack, 0, STACK_HEADER + reserve + FRAME_HEADER);
        let range = self.memory.range(stack);
        self.memory.words[range].fill(0);
        self.set_thread_count(thread + 1);
        let name = self.texts.intern(name);
        self.set_header(thread, NAME, u64::from(name));
        self.set_header(thread, PAUSED_AT, u64::from(entry) | u64::from(STACK_HEADER) << 32);
        self.set_header(thread, STACK_HEADER, u64::from(returns_to));
        self.started.push(thread);
        Ok(thread)
    }

    /// The instruction that a thread has stopped before, and its frame.
    #[must_use]
    pub fn paused_at(&self, thread: ThreadId) -> (u32, usize) {
        let paused = self.header(thread, PAUSED_AT);
        (paused as u32, self.memory.start(STACKS + thread as u32) + (paused >> 32) as usize)
    }

    /// Where in the learner's program a thread stands.
    #[must_use]
    pub fn place(&self, thread: ThreadId) -> Option<interlock_lang::source::Span> {
        let (pc, frame) = self.paused_at(thread);
        // The jump at the end of a loop has no place of its own: that of what comes before it is as good.
        let begin = self.program.functions[self.program.function_at(pc)].entry;
        (begin..=pc).rev().find_map(|at| self.user_place(&self.program, thread, at, frame))
    }

    /// Performs the pending operation of an enabled thread, and runs it to its next one. The choices answer what the step
    /// asks, in order.
    pub fn step<O: Observer>(&mut self, thread: ThreadId, choices: &[u32], observer: &mut O) -> Step {
        self.memory.begin_step(STACKS + thread as u32);
        self.go_on(thread, choices, observer)
    }

    /// The same as part of the step before, by the same thread.
    pub fn go_on<O: Observer>(&mut self, thread: ThreadId, choices: &[u32], observer: &mut O) -> Step {
        self.chosen = 0;
        self.started.clear();
        let resumes = self.has_begun(thread);
        match self.advance(thread, resumes, choices, observer) {
            Ok(Stop::Visible | Stop::ThreadEnd | Stop::Spins) => Step::Done,
            Ok(Stop::Choice(count)) => Step::NeedsChoice(count),
            Ok(Stop::ProcessEnd(end)) => Step::Ended(end),
            Ok(Stop::Halt) => Step::Fault(Fault::Internal("a thread stopped like a constant".into())),
            Err(fault) => Step::Fault(fault),
        }
    }

    /// Whether a thread stands before a visible operation, and not before its first instruction.
    fn has_begun(&self, thread: ThreadId) -> bool {
        !matches!(self.poise(thread), Poise::Operation { kind, .. } if kind == BEGIN)
    }

    /// Runs a thread to its next visible operation, and threads that it starts to their first one: nobody can see when
    /// they do what comes before that.
    fn advance<O: Observer>(
        &mut self,
        thread: ThreadId,
        resumes: bool,
        choices: &[u32],
        observer: &mut O,
    ) -> Result<Stop, Fault> {
        let mut stop = self.run(thread, resumes, choices, observer)?;
        self.settle(thread);
        while let (Stop::Visible | Stop::ThreadEnd | Stop::Spins, Some(next)) = (stop, take_first(&mut self.started)) {
            stop = self.run(next, false, choices, observer)?;
            self.settle(next);
        }
        Ok(stop)
    }

    /// What has been printed.
    #[must_use]
    pub fn output(&self) -> &Output {
        self.outputs.get(self.output_number())
    }

    /// A number for what has been printed: equal if and only if it is the same.
    #[must_use]
    pub fn output_number(&self) -> u64 {
        self.memory.words[self.memory.start(GLOBAL) + OUTPUT]
    }

    pub(super) fn set_output(&mut self, number: u32) {
        let at = self.memory.start(GLOBAL) + OUTPUT;
        self.memory.words[at] = u64::from(number);
        self.memory.blocks[GLOBAL as usize].dirty = true;
        self.memory.touch(GLOBAL);
    }

    /// The name of a thread; empty if it has none.
    #[must_use]
    pub fn thread_name(&self, thread: ThreadId) -> &Rc<str> {
        // Names are interned when threads start: the number is one of a text.
        self.texts.get(self.header(thread, NAME)).unwrap_or_else(|| unreachable!("a thread's name is a text"))
    }

    /// Runs on alone until something is to be chosen: for programs with one thread, and for tests. Of threads that could
    /// go on the first one does.
    pub fn run_to_end<O: Observer>(&mut self, observer: &mut O) -> Result<End, Step> {
        loop {
            let enabled = (0..self.thread_count()).find(|&thread| self.pending(thread).status == Status::Enabled);
            let Some(thread) = enabled else { return Err(Step::Done) };
            let mut choices = Vec::new();
            self.save();
            let before = self.saved_state().to_vec();
            loop {
                match self.step(thread, &choices, observer) {
                    Step::Done => break,
                    Step::Ended(end) => return Ok(end),
                    Step::NeedsChoice(_) => {
                        choices.push(0);
                        self.load(&before);
                    }
                    other => return Err(other),
                }
            }
        }
    }
}

fn take_first(threads: &mut Vec<ThreadId>) -> Option<ThreadId> {
    if threads.is_empty() { None } else { Some(threads.remove(0)) }
}

/// The word that stands for a function.
#[must_use]
pub fn function_word(function: u32) -> u64 {
    FUNCTION_BASE + u64::from(function)
}
