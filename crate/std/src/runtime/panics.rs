//! Panics of a program's threads: noted for the report and printed as std prints them.

use ::std::panic::{self, PanicHookInfo};
use ::std::sync::{Once, PoisonError};

use interlock_trace::Stream;
use interlock_trace::event::{Event, EventKind, Site};
use interlock_trace::session::PanicRecord;
use interlock_trace::thread::{ThreadRecord, with_current};

/// Puts our hook in front of the one that is there, once. Threads that belong to no run still go to that one.
pub(super) fn install_hook() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        let previous = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            with_current(|me| match me {
                Some(me) => note(me, info),
                None => previous(info),
            });
        }));
    });
}

fn note(thread: &ThreadRecord, info: &PanicHookInfo<'_>) {
    let message = info.payload_as_str().unwrap_or("Box<dyn Any>").to_owned();
    let location = info.location();
    let site = location.map(|location| {
        // SAFETY: every location is a constant that the compiler put into the program; the reference that a hook is
        // given merely has a shorter lifetime.
        Site::of(unsafe { &*::std::ptr::from_ref(location).cast::<panic::Location<'static>>() })
    });
    let place = location.map_or_else(String::new, |location| {
        let file = location.file().rsplit('/').next().unwrap_or_default();
        format!(" at {file}:{}", location.line())
    });
    let text = format!("\nthread '{}' panicked{place}:\n{message}\n", thread.name);
    thread.session.print(thread.index, Stream::Stderr, &text);
    super::echo(Stream::Stderr, &text);
    if let Some(site) = site {
        thread.record_now(Event::new(EventKind::Panic, site));
    }
    let mut panics = thread.session.panics.lock().unwrap_or_else(PoisonError::into_inner);
    panics.push(PanicRecord { thread: thread.index, message, site });
}
