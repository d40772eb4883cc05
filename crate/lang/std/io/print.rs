//! `print!` and its relatives.

use crate::cell::UnsafeCell;
use crate::event::Event;
use crate::fmt::{self, Arguments, Write};
use crate::intrinsics;
use crate::mem;

/// A standard stream. Whoever prints has it until all is printed; what is printed may print in turn.
struct Stream {
    /// The thread that has it plus 1, or 0.
    owner: UnsafeCell<usize>,
    /// What it has printed so far.
    pending: UnsafeCell<String>,
    is_stderr: bool,
}

unsafe impl Sync for Stream {}

static STDOUT: Stream =
    Stream { owner: UnsafeCell::new(0), pending: UnsafeCell::new(String::new()), is_stderr: false };
static STDERR: Stream = Stream { owner: UnsafeCell::new(0), pending: UnsafeCell::new(String::new()), is_stderr: true };

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
        *self.stream.owner.get() = 0;
    }
}

/// What `print!`, `eprint!` and their relatives are made into.
#[lang = "print"]
pub(crate) fn print(to_stderr: bool, arguments: Arguments<'_>) {
    let mut stream = if to_stderr { &STDERR } else { &STDOUT };
    let thread = intrinsics::thread_current() + 1;
    let owner = stream.owner.get();
    if *owner == thread {
        return write(&mut stream, arguments);
    }
    intrinsics::await_eq(Event::Print, stream as *const Stream as *const (), owner as *const usize, 0);
    match arguments.as_str() {
        Some(text) => intrinsics::write_output(to_stderr, text),
        None => {
            *owner = thread;
            let _printing = Printing { stream };
            write(&mut stream, arguments);
        }
    }
}

fn write(stream: &mut &'static Stream, arguments: Arguments<'_>) {
    if fmt::write(stream, arguments).is_err() {
        panic!("a formatting trait implementation returned an error when the underlying stream did not");
    }
}
