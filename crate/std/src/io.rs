//! `std::io`, with the standard output streams of the program's own.

use ::std::fmt;
use ::std::panic::Location;

pub use ::std::io::*;

use interlock_trace::Stream;
use interlock_trace::event::{Event, EventKind, Site};
use interlock_trace::thread::with_current;

use crate::{hook, runtime};

/// Prints on one of the streams: into the report, and on the real stream where the run wants that or there is no run.
#[track_caller]
fn write_out(stream: Stream, text: &str) {
    hook::checkpoint();
    let site = Site::of(Location::caller());
    let in_a_run = with_current(|me| {
        let Some(me) = me else { return false };
        let sequence = me.session.print(me.index, stream, text);
        me.record_now(Event { sequence, ..Event::new(EventKind::Print, site) });
        true
    });
    if in_a_run {
        runtime::echo(stream, text);
    } else {
        match stream {
            Stream::Stdout => ::std::print!("{text}"),
            Stream::Stderr => ::std::eprint!("{text}"),
        }
    }
}

#[doc(hidden)]
#[track_caller]
pub fn print(text: fmt::Arguments<'_>) {
    write_out(Stream::Stdout, &fmt::format(text));
}

#[doc(hidden)]
#[track_caller]
pub fn println(text: fmt::Arguments<'_>) {
    write_out(Stream::Stdout, &(fmt::format(text) + "\n"));
}

#[doc(hidden)]
#[track_caller]
pub fn eprint(text: fmt::Arguments<'_>) {
    write_out(Stream::Stderr, &fmt::format(text));
}

#[doc(hidden)]
#[track_caller]
pub fn eprintln(text: fmt::Arguments<'_>) {
    write_out(Stream::Stderr, &(fmt::format(text) + "\n"));
}

/// Declares a standard stream of the program's own.
macro_rules! standard_stream {
    ($name:ident, $lock:ident, $function:ident) => {
        #[doc = concat!("See [`::std::io::", stringify!($name), "`].")]
        #[derive(Debug)]
        pub struct $name(());

        #[doc = concat!("See [`::std::io::", stringify!($function), "`].")]
        #[must_use]
        pub fn $function() -> $name {
            $name(())
        }

        #[doc = concat!("See [`::std::io::", stringify!($lock), "`]. Each write is printed as one piece.")]
        pub type $lock<'a> = LineWriter<$name>;

        impl $name {
            /// See the real `lock`. It gathers whole lines; other threads may print between them.
            #[must_use]
            pub fn lock(&self) -> $lock<'static> {
                LineWriter::new($name(()))
            }
        }

        impl Write for $name {
            #[track_caller]
            fn write(&mut self, bytes: &[u8]) -> Result<usize> {
                write_out(Stream::$name, &String::from_utf8_lossy(bytes));
                Ok(bytes.len())
            }

            fn flush(&mut self) -> Result<()> {
                Ok(())
            }
        }
    };
}

standard_stream!(Stdout, StdoutLock, stdout);
standard_stream!(Stderr, StderrLock, stderr);
