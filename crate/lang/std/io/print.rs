//! `print!` and its relatives, on the streams that they share with `stdout()` and `stderr()`.

use crate::cell::UnsafeCell;
use crate::event::Event;
use crate::fmt::{self, Arguments, Write};
use crate::intrinsics;
use crate::mem;

/// A standard stream. A thread that prints has it until all is printed, and one that locks it as long as it holds a lock;
/// what is printed may print in turn.
pub(crate) struct Stream {
    /// The thread that has it plus 1, or 0.
    owner: UnsafeCell<usize>,
    /// How many locks the owner holds, counting the one that it prints with.
    locks: UnsafeCell<usize>,
    /// Whether the owner is in the middle of printing something.
    printing: UnsafeCell<bool>,
    /// What it has printed so far of that.
    pending: UnsafeCell<String>,
    is_stderr: bool,
}

unsafe impl Sync for Stream {}

pub(crate) static STDOUT: Stream = Stream::new(false);
pub(crate) static STDERR: Stream = Stream::new(true);

impl Stream {
    const fn new(is_stderr: bool) -> Stream {
        Stream {
            owner: UnsafeCell::new(0),
            locks: UnsafeCell::new(0),
            printing: UnsafeCell::new(false),
            pending: UnsafeCell::new(String::new()),
            is_stderr,
        }
    }

    /// Waits until no other thread has the stream, and takes it.
    pub(crate) fn lock(&'static self) {
        let thread = intrinsics::thread_current() + 1;
        let owner = self.owner.get();
        if *owner != thread {
            intrinsics::await_eq(Event::Print, self as *const Stream as *const (), owner as *const usize, 0);
            *owner = thread;
        }
        *self.locks.get() += 1;
    }

    /// Gives one lock back.
    pub(crate) fn unlock(&self) {
        let locks = self.locks.get();
        *locks -= 1;
        if *locks == 0 {
            *self.owner.get() = 0;
        }
    }

    /// Prints a text, by the thread that has the stream.
    pub(crate) fn put(&self, text: &str) {
        if *self.printing.get() {
            (*self.pending.get()).push_str(text);
        } else {
            intrinsics::write_output(self.is_stderr, text);
        }
    }
}

impl Write for &Stream {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        (*self.pending.get()).push_str(text);
        Ok(())
    }
}

/// Lets go of the stream, also when a value panics half-way: what came before it is printed.
struct Printing {
    stream: &'static Stream,
}

impl Drop for Printing {
    fn drop(&mut self) {
        let text = mem::take(&mut *self.stream.pending.get());
        intrinsics::write_output(self.stream.is_stderr, text.as_str());
        *self.stream.printing.get() = false;
        self.stream.unlock();
    }
}

/// What `print!`, `eprint!` and their relatives are made into.
#[lang = "print"]
pub(crate) fn print(to_stderr: bool, arguments: Arguments<'_>) {
    let mut stream = if to_stderr { &STDERR } else { &STDOUT };
    let owner = stream.owner.get();
    if *owner == intrinsics::thread_current() + 1 {
        if *stream.printing.get() {
            return write(&mut stream, arguments);
        }
    } else if let Some(text) = arguments.as_str() {
        // Printed in one step: nobody can see that it had the stream.
        intrinsics::await_eq(Event::Print, stream as *const Stream as *const (), owner as *const usize, 0);
        return intrinsics::write_output(to_stderr, text);
    }
    stream.lock();
    *stream.printing.get() = true;
    let _printing = Printing { stream };
    write(&mut stream, arguments);
}

fn write(stream: &mut &'static Stream, arguments: Arguments<'_>) {
    if fmt::write(stream, arguments).is_err() {
        panic!("a formatting trait implementation returned an error when the underlying stream did not");
    }
}
