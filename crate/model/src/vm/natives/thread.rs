//! Threads, panics, output, and what is recorded.

use super::Frame;
use crate::code::Program;
use crate::code::assembler::NO_SITE;
use crate::code::instruction::FRAME_HEADER;
use crate::code::native::Native;
use crate::code::program::NativeCall;
use crate::vm::execute::Running;
use crate::vm::memory::{GLOBAL, STACKS, address};
use crate::vm::step::{Event, Fault, Observer};
use crate::vm::unwind::thread_object;
use crate::vm::world::{ENDED, LOCALS, STACK_HEADER, THREAD_END, TOKEN, World};

/// The number of the kind of a panic's event.
const PANIC_EVENT: u32 = 2;

impl World {
    pub(super) fn thread_native<O: Observer>(
        &mut self,
        program: &Program,
        call: &NativeCall,
        at: &mut Running,
        frame: Frame,
        observer: &mut O,
    ) -> Result<bool, Fault> {
        match call.op {
            Native::Record => {
                let [kind, object, detail] = [0, 1, 2].map(|index| self.arg(frame, index));
                self.observe(program, at, kind as u32, object, detail, observer);
            }
            Native::ObjectSite => {
                let site = self.object_site(program, at);
                self.give(frame, 0, site);
            }
            Native::ThreadStart => {
                let thread = self.start_thread(call, frame)?;
                self.give(frame, 0, thread);
            }
            Native::ThreadObject => {
                let thread = self.thread_arg(frame)?;
                self.give(frame, 0, thread_object(thread));
            }
            Native::ThreadEnded | Native::ThreadToken => {
                let thread = self.thread_arg(frame)?;
                let word = if call.op == Native::ThreadEnded { ENDED } else { TOKEN };
                self.give(frame, 0, address(STACKS + thread as u32, word));
            }
            Native::ThreadLocals => self.give(frame, 0, address(STACKS + at.thread as u32, LOCALS)),
            Native::ThreadName => {
                let thread = self.thread_arg(frame)?;
                self.memory.touch(STACKS + thread as u32);
                let name = self.thread_name(thread).clone();
                self.give_text(frame, &name);
            }
            Native::TakePanic => {
                let [payload, vtable] = self.take_panic(at.thread)?;
                self.give(frame, 0, payload);
                self.give(frame, 1, vtable);
            }
            Native::ReportPanic => {
                let message = self.str_at(frame, 0)?.to_owned();
                self.report_panic(program, at, &message, observer);
            }
            Native::CallerLine => {
                let place = self.caller_place(program, at);
                self.give(frame, 0, u64::from(place.line));
            }
            Native::CallerColumn => {
                let place = self.caller_place(program, at);
                self.give(frame, 0, u64::from(place.column));
            }
            Native::WriteOutput => {
                let to_stderr = self.arg(frame, 0) != 0;
                let text = self.str_at(frame, 1)?.to_owned();
                self.write(at, to_stderr, &text, observer);
            }
            Native::Refuse => return Err(Fault::Unsupported(self.str_at(frame, 0)?.to_owned())),
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn thread_arg(&mut self, frame: Frame) -> Result<usize, Fault> {
        self.memory.touch(GLOBAL);
        let thread = self.arg(frame, 0) as usize;
        if thread < self.thread_count() { Ok(thread) } else { Err(Fault::Internal(format!("no thread {thread}"))) }
    }

    /// A thread that calls a function with the words of a closure.
    fn start_thread(&mut self, call: &NativeCall, frame: Frame) -> Result<u64, Fault> {
        let words = call.args as usize - 2;
        let name = self.str_at(frame, words)?.to_owned();
        let thread = self.new_thread(call.function, THREAD_END, &name)?;
        let parameter = self.memory.start(STACKS + thread as u32) + (STACK_HEADER + FRAME_HEADER) as usize;
        self.memory.words.copy_within(frame.args..frame.args + words, parameter);
        Ok(thread as u64)
    }

    /// What the default hook prints.
    fn report_panic<O: Observer>(&mut self, program: &Program, at: &Running, message: &str, observer: &mut O) {
        let place = self.caller_place(program, at);
        // Natively a file of std's is named here, which the reader has not got: where the program came to it says more.
        let place = match self.user_place(program, at.thread, at.pc, at.frame) {
            Some(user) if !place.is_user() => user,
            _ => place,
        };
        let name = self.panic_name(at.thread);
        let text = format!("thread '{name}' panicked at src/main.rs:{}:{}:\n{message}\n", place.line, place.column);
        if O::ON {
            let message = std::rc::Rc::from(message);
            let place = Some(place).filter(|place| place.is_user());
            let event =
                Event { thread: at.thread, kind: PANIC_EVENT, object: 0, detail: 0, at: place, text: Some(&message) };
            observer.event(event);
        }
        self.write(at, true, &text, observer);
    }

    fn write<O: Observer>(&mut self, at: &Running, to_stderr: bool, text: &str, observer: &mut O) {
        let number = self.outputs.add(self.output_number(), to_stderr, text);
        self.set_output(number);
        if O::ON {
            observer.output(at.thread, to_stderr, text);
        }
    }

    /// The number of the place in the learner's program from which the library was entered.
    fn object_site(&self, program: &Program, at: &Running) -> u64 {
        let mut found = NO_SITE;
        self.walk(program, at.thread, at.pc, at.frame, &mut |site| {
            let is_user = program.sites[site as usize].at.is_user() && program.sites[site as usize].at.line > 0;
            if is_user {
                found = site;
            }
            !is_user
        });
        // One place has several sites: the number is made of the place itself, so that it is the same from each.
        match program.sites.get(found as usize) {
            Some(site) => u64::from(site.at.line) << 32 | u64::from(site.at.column),
            None => 0,
        }
    }
}
