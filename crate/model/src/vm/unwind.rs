//! Panics: what they carry, the way out through cleanup, and the places in the source that they are reported at.

use interlock_lang::source::Span;

use super::execute::Running;
use super::memory::{STACKS, address};
use super::step::{Fault, ThreadId};
use super::world::{HALT, NAME, PANICS, THREAD_END, World};
use crate::code::Program;
use crate::code::assembler::NO_SITE;
use crate::code::program::Unwind;

/// The kind of the block that holds what a panic carries: a `Box<dyn Any + Send>`, and the panic around this one.
pub const PANIC_BLOCK: u64 = u64::MAX;
/// Which of its words may hold a pointer.
pub const PANIC_POINTERS: [bool; 3] = [true, false, true];

impl World {
    /// A panic begins that carries this.
    pub(super) fn begin_unwind(&mut self, at: &Running, payload: u64, vtable: u64) {
        let around = self.header(at.thread, PANICS);
        let panic = self.memory.allocate(PANIC_BLOCK, PANIC_POINTERS.len() as u32);
        let start = self.memory.start((panic >> 32) as u32);
        self.memory.words[start..start + 3].copy_from_slice(&[payload, vtable, around]);
        self.set_header(at.thread, PANICS, panic);
    }

    /// What the innermost panic carries, which is caught.
    ///
    /// # Errors
    ///
    /// There is none.
    pub(super) fn take_panic(&mut self, thread: ThreadId) -> Result<[u64; 2], Fault> {
        let panic = self.header(thread, PANICS);
        let words = self.memory.fetch_words(panic, 3)?;
        let (payload, around) = ([words[0], words[1]], words[2]);
        self.memory.free(panic)?;
        self.set_header(thread, PANICS, around);
        Ok(payload)
    }

    /// Finds the cleanup for a panic at an instruction.
    ///
    /// # Errors
    ///
    /// No frame of the thread catches it: the library's first one always does.
    pub(super) fn unwind(&mut self, program: &Program, at: &mut Running, from: u32) -> Result<(), Fault> {
        let mut from = from;
        loop {
            let Some(site) = program.site(from) else {
                return Err(Fault::Internal("a panic where there can be none".into()));
            };
            match site.unwind {
                Unwind::Code(target) => {
                    at.pc = target;
                    return Ok(());
                }
                Unwind::Terminate => {
                    at.pc = TERMINATE;
                    return Ok(());
                }
                Unwind::Caller => {
                    self.leave(at);
                    if at.pc == THREAD_END || at.pc == HALT {
                        return Err(Fault::Internal("a panic left its thread".into()));
                    }
                    from = at.pc - 1;
                }
            }
        }
    }

    /// What is printed when a panic leaves a destructor that ran because of a panic.
    pub(super) fn report_termination(&mut self) {
        let text = "panic in a destructor during cleanup\nthread caused non-unwinding panic. aborting.\n";
        let number = self.outputs.add(self.output_number(), true, text);
        self.set_output(number);
    }

    /// The place that a panic at an instruction is reported at: that of the first caller that does not track its own, and
    /// is no library text, whose places would mean nothing to a learner.
    pub(super) fn caller_place(&self, program: &Program, at: &Running) -> Span {
        let mut place = Span::default();
        self.walk(program, at.thread, at.pc, at.frame, &mut |site| {
            let site = &program.sites[site as usize];
            place = site.at;
            !place.is_user() || program.bodies[site.body as usize].track_caller
        });
        place
    }

    /// The innermost place in the learner's program.
    #[must_use]
    pub fn user_place(&self, program: &Program, thread: ThreadId, pc: u32, frame: usize) -> Option<Span> {
        let mut place = None;
        self.walk(program, thread, pc, frame, &mut |site| {
            let site = &program.sites[site as usize];
            if site.at.is_user() && site.at.line > 0 {
                place = Some(site.at);
            }
            place.is_none()
        });
        place
    }

    /// Looks at all sites from an instruction outwards, bodies in place of calls too, as long as told to go on.
    pub fn walk(&self, program: &Program, thread: ThreadId, pc: u32, frame: usize, go_on: &mut dyn FnMut(u32) -> bool) {
        self.walk_frames(program, thread, pc, frame, &mut |site, _, _| go_on(site));
    }

    /// The same, told also where the frame stopped that the site is in, and the frame's first word.
    pub fn walk_frames(
        &self,
        program: &Program,
        thread: ThreadId,
        pc: u32,
        frame: usize,
        go_on: &mut dyn FnMut(u32, u32, usize) -> bool,
    ) {
        let base = self.memory.start(STACKS + thread as u32);
        let (mut pc, mut frame) = (pc, frame);
        loop {
            let Some(&site) = program.site_at.get(pc as usize) else { return };
            let (innermost, mut site) = (site, site);
            while site != NO_SITE {
                if !go_on(site, innermost, frame) {
                    return;
                }
                site = program.sites[site as usize].parent;
            }
            let header = self.memory.words[frame];
            if header as u32 == THREAD_END || header as u32 == HALT {
                return;
            }
            pc = header as u32 - 1;
            frame = base + (header >> 32) as usize;
        }
    }

    /// How std names a thread in the message of a panic.
    pub(super) fn panic_name(&self, thread: ThreadId) -> String {
        match &**self.texts.get(self.header(thread, NAME)).unwrap_or_else(|| unreachable!("names are texts")) {
            "" => "<unnamed>".to_owned(),
            name => name.to_owned(),
        }
    }
}

/// The instruction that ends the process after a panic in a destructor during cleanup.
pub const TERMINATE: u32 = 2;

/// The address by which events name a thread.
#[must_use]
pub fn thread_object(thread: ThreadId) -> u64 {
    address(STACKS + thread as u32, 0)
}
